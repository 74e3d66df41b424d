"""What makes the files that people install; run by packaging/build.py (docs/delivery.md)."""
