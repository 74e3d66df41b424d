"""Where the data that a person can edit lives: words, designs, formats, fonts.

In a wheel it is ``thankyou/assets``; in a checkout it is ``assets`` beside the package.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def asset_root() -> Path:
    """The folder that holds words/, designs/, formats/ and the TOML files beside them."""
    package = Path(__file__).resolve().parents[1]
    inside = package / "assets"
    return inside if inside.is_dir() else package.parent / "assets"
