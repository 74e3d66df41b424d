"""Small parts that several pages use; each can be shown alone."""
