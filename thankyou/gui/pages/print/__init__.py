"""Print: the card as a file."""
