"""The values that the program is about: the card, its format, and the scene that painters draw."""
