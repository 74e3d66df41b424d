"""Language tags: which of the languages that exist here a card's tag means.

In: a BCP 47 tag, and the tags that something exists in. Out: the nearest of them, or None.
"""

from __future__ import annotations

from collections.abc import Iterable

_SAME = {
    "fil": "tl", "zh": "zh-hans", "zh-cn": "zh-hans", "zh-sg": "zh-hans",
    "zh-tw": "zh-hant", "zh-hk": "zh-hant", "zh-mo": "zh-hant",
    "pt": "pt-br", "pt-ao": "pt-pt", "pt-mz": "pt-pt", "pt-cv": "pt-pt", "pt-gw": "pt-pt",
    "pt-st": "pt-pt", "pt-tl": "pt-pt",
}  # fmt: skip
"""Tags that mean another one, where that exists: Africa and Timor write as Portugal does."""
_TRADITIONAL = {"hant", "tw", "hk", "mo"}


def nearest_tag(tag: str, known: Iterable[str]) -> str | None:
    """The tag among `known` that `tag` means: "pt" is pt-BR, "zh-CN" zh-Hans; None if none does."""
    ours = {one.lower(): one for one in known}
    parts = tag.lower().split("-")
    traditional = parts[0] == "zh" and bool(_TRADITIONAL & set(parts))
    while parts:
        joined = "-".join(parts)
        if joined in ours:
            return ours[joined]
        if traditional and len(parts) == 1:
            return None  # Traditional characters are not Simplified ones
        if _SAME.get(joined) in ours:
            return ours[_SAME[joined]]
        parts.pop()
    return None
