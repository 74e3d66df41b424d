"""A source with {fields} and a person's values become the words of one card."""
