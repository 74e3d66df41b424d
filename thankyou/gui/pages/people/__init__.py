"""People: a list of those who get a card."""
