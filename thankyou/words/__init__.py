"""words: see docs/decisions.md and the module docstrings."""
