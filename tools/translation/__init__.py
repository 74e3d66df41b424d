"""The texts of the program on their way to translators and back (tools/translations.py)."""
