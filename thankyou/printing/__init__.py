"""Printers: which there are, what they can do, and a run that survives a power cut."""
