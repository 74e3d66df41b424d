"""Notes on the writer's words, and what one click does about each."""
