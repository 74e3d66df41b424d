"""History: what the card was before, looked at and brought back."""
