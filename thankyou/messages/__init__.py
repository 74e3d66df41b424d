"""Messages to begin with, guided writing, and other texts of the same words."""
