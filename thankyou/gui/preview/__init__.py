"""The preview: the card next to the page, as it will be printed."""
