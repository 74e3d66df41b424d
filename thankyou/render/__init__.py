"""The two painters. A scene goes in; pixels or a PDF come out. They decide nothing."""
