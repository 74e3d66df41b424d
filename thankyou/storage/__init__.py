"""Card files: read strictly, written whole."""
