"""The writer's own cards: kept as they are written, with what they were before."""
