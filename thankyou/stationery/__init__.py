"""Formats of cards, sizes of paper, and where panels stand on a sheet."""
