"""Designs: art and type as data, read from assets/designs/."""
