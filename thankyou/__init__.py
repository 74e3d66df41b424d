"""thankyou: thank-you cards for those who care for us, composed once and painted twice."""

__version__ = "0.1.0"
