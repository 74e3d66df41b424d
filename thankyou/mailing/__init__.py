"""What goes with the cards: envelopes, labels, who gets them; job sheets and test pages."""
