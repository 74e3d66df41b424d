"""What each language brings: salutations, names, quotation marks."""
