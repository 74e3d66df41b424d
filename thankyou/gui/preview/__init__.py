"""The card beside the page, as it will be printed."""
