"""The My cards page: the writer's own cards as pictures, and the bin."""
