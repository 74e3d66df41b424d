"""Cards on sheets of paper: unfolded, arranged, ordered, turned, marked."""
