"""The single checks behind words.notes, and the word lists that they look for."""
