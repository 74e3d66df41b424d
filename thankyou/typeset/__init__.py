"""Text to glyph runs at their places: fonts, shaping, line breaking, fitting to a box."""
