"""Photographs and signatures: how they come in, and what of them is drawn."""
