"""Marks within 0.13 em of their letters, over names of sixty orthographies in all pairings.

Each name is set as a value, composed and taken apart (NFC, NFD), in each face of each pairing;
beside it the same with a face for each letter, as most programs choose them.
"""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from thankyou.base.assets import asset_root
from thankyou.model.field_text import value
from thankyou.typeset.fonts import Fonts, load_fonts
from thankyou.typeset.marks import NEAR, Mark, loose_marks
from thankyou.typeset.pairings import ROLES, load_pairings
from thankyou.typeset.paragraph import setter_for
from thankyou.typeset.segment import graphemes

NAMES = Path(__file__).resolve().parent.parent / "tests" / "corpus" / "marked_names.toml"


def measure(*, quick: bool = False, verapdf: str = "") -> dict[str, Any]:
    fonts = load_fonts(asset_root())
    names = tomllib.loads(NAMES.read_text(encoding="utf-8"))["orthographies"]
    result: dict[str, Any] = {
        "orthographies": len(names),
        "names": sum(len(one["texts"]) for one in names),
    }
    totals = {"near": 0, "marks": 0, "whole": 0, "set": 0, "near_by_letter": 0, "by_letter": 0}
    for pairing in load_pairings(asset_root()).values():
        near = marks = 0
        for key in dict.fromkeys(pairing.faces[role].face for role in ROLES):
            for orthography in names[:: 6 if quick else 1]:
                for text in orthography["texts"]:
                    for form in ("NFC", "NFD"):
                        word = unicodedata.normalize(form, text)
                        language = orthography["language"]
                        found, faces = _set(fonts, word, key, language)
                        totals["set"] += 1
                        totals["whole"] += faces == 1
                        marks += len(found)
                        near += sum(mark.off <= NEAR for mark in found)
                        for mark in _by_letter(fonts, word, key, language):
                            totals["by_letter"] += 1
                            totals["near_by_letter"] += mark.off <= NEAR
        result[f"near, {pairing.id}"] = near / marks
        totals["near"] += near
        totals["marks"] += marks
    result["marks drawn apart from their letters"] = totals["marks"]
    result["near"] = totals["near"] / totals["marks"]
    result["near, a face for each letter"] = totals["near_by_letter"] / totals["by_letter"]
    result["names in one face"] = totals["whole"] / totals["set"]
    return result


def _set(fonts: Fonts, text: str, key: str, language: str) -> tuple[list[Mark], int]:
    """The marks of a name that is set, and how many faces its letters are in."""
    words = value(text, "recipient")
    found = setter_for(fonts, key, language, 0.0).measure(words.text, extents=words.extents)
    shapes = [part.shape for word in found.words for part in word.parts]
    marks = [m for s in shapes for m in loose_marks(s.face, s.text.strip(), language)]
    return marks, len({s.face.key for s in shapes if any(map(str.isalpha, s.text))})


def _by_letter(fonts: Fonts, text: str, key: str, language: str) -> Iterator[Mark]:
    at = 0
    for end in graphemes(text):
        face = fonts.pick(text[at:end], key, language)
        if face is not None and text[at:end].strip():
            yield from loose_marks(face, text[at:end], language)
        at = end
