"""sheet: see docs/decisions.md and the module docstrings."""
