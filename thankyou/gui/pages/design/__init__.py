"""Design: how the card looks."""
