"""What goes with the cards: envelopes, labels, and the list of who gets them."""
