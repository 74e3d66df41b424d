"""What everything stands on: lengths, shapes, errors, files. It knows nothing of cards."""
