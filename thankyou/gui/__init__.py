"""The window. The only room that imports PySide6; docs/architecture.md says how it is built."""
