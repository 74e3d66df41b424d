"""Write: what to thank for, the answers, the words."""
