"""Names as people type them: "Loved one", "loved_one" and "LOVED-ONE" are the same name."""

from __future__ import annotations

import unicodedata


def folded(name: str) -> str:
    """The name without case, spaces, underscores, hyphens and full stops, in NFKC."""
    text = unicodedata.normalize("NFKC", name).casefold()
    return "".join(c for c in text if not c.isspace() and c not in "_-.")
