"""Answers: what people said in a form, read one by one beside their cards."""
