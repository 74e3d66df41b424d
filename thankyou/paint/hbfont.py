"""The HarfBuzz font behind a Face, for both painters: the same one that shaped the text."""

from thankyou.typeset.hbfont import hb_font

__all__ = ["hb_font"]
