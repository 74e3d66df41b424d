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


PARTS = (
    "columns", "designs", "fonts", "formats", "icon", "pictures", "stock", "words",
    "envelopes.toml", "fonts.toml", "joins.toml", "pairings.toml", "papers.toml", "quotes.toml",
)  # fmt: skip
"""What no command and no window can do without, as far as one look tells."""


def missing_part(root: Path | None = None) -> str:
    """What an install lacks whose folder of assets is gone, or a part of it; "" if all is there.

    A few looks that take a tenth of a millisecond. A file within a part is missed by who reads it.
    """
    folder = root or asset_root()
    return next((name for name in PARTS if not (folder / name).exists()), "")
