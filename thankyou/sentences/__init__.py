"""Sentences for problems and errors by code; error_messages.py puts them together."""
