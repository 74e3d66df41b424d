"""Forms of letters and figures that a face may have besides its plain ones (OpenType features).

In: a face. Out: which of them it has. A design or a pairing asks for them by their OpenType names;
where a face lacks one, its plain letters stand.
"""

from __future__ import annotations

from functools import lru_cache

from thankyou.model.scene import Face

FORMS: tuple[str, ...] = (
    "onum", "lnum", "pnum", "tnum", "smcp", "c2sc", "swsh", "salt", "calt", "cswh", "titl", "hist",
    "dlig", *(f"ss{number:02}" for number in range(1, 21)),
)  # fmt: skip
"""The forms that may be asked for: old-style, lining, proportional and tabular figures, small
capitals for small letters and for capitals, swashes, alternates, titling, historical forms, rare
ligatures, and stylistic sets."""

SMALL_CAPITALS: tuple[str, ...] = ("smcp", "c2sc")


@lru_cache(maxsize=256)
def forms_of(face: Face) -> frozenset[str]:
    """The forms of FORMS that the face has."""
    from thankyou.typeset.hbfont import hb_file

    table = hb_file(face.path, face.index).reference_table("GSUB").data
    if len(table) < 10:
        return frozenset()
    start = int.from_bytes(table[6:8], "big")  # the FeatureList: a count, then tags with offsets
    count = int.from_bytes(table[start : start + 2], "big")
    places = range(start + 2, start + 2 + 6 * count, 6)
    tags = {table[at : at + 4].decode("latin-1") for at in places}
    return frozenset(tags.intersection(FORMS))


def has_small_capitals(face: Face, features: tuple[str, ...]) -> bool:
    """Whether small capitals are asked for that the face has: then they stand for capitals, and the
    text stays as it was typed."""
    asked = set(SMALL_CAPITALS).intersection(features)
    return bool(asked) and asked <= forms_of(face)
