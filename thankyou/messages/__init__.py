"""Words to begin with: a library of messages, guided writing, and other texts of the same words."""
