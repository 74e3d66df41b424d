"""Cards to files: one, one for each person, and a contact sheet of designs."""
