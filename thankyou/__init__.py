"""thankyou: thank-you cards for those who care for us, composed once and painted twice."""

__version__ = "0.1.0"

RELEASES = ""
"""The address where versions are published, for Help, New versions. Whoever publishes the program
writes it here (docs/releasing.md); without one, the window says: where this one came from."""
