"""Versions: a card that was changed in two places, both side by side."""
