"""The pseudo-language as catalogs: "en-XA" written from the left, "ar-XB" from the right.

In: a folder. Out: compiled catalogs in it, made from every text of the sources.
"""

from __future__ import annotations

import re
import shutil
import sys
from functools import lru_cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools"))

import translations  # noqa: E402
from translation.pseudo import ACCENTED, CLOSE, OPEN, PLAIN, pseudo  # noqa: E402

LONGER, MIRRORED = "en-XA", "ar-XB"

__all__ = ["CLOSE", "LONGER", "MIRRORED", "OPEN", "english_in", "plain", "pseudo", "translations"]

_KEYS = re.compile(r"\b(?:(?:Ctrl|Alt|Shift|Meta)\+)+[\w+=-]+")
"""Keys are named as Qt names them on this system."""
_FILES = re.compile(r"[^\s“”]+\.(csv|tsv|txt|pdf|png|jpg|thankyou)\b|\*\.\w+|#[0-9a-f]{6}")
_WORD = re.compile(r"[A-Za-z]{2,}")
_BACK = str.maketrans(ACCENTED, PLAIN)
UNITS = frozenset({"mm", "cm", "pt"})
"""International symbols, alike in every language of the window."""


def write_catalogs(folder: Path) -> Path:
    """Both catalogs, where interface_language.install_language looks for them."""
    longer = folder / f"thankyou_{LONGER}.qm"
    translations.write_pseudo(longer)
    shutil.copy(longer, folder / f"thankyou_{MIRRORED}.qm")
    return folder


@lru_cache(maxsize=50_000)  # a tour of the window meets most texts dozens of times
def english_in(text: str, own: tuple[str, ...] = ()) -> tuple[str, ...]:
    """The words of a shown text that are not in the pseudo-language; `own` words are the writer's.

    Every letter of the pseudo-language is accented, so a plain one was never translated.
    """
    for words in own:
        text = text.replace(words, " ")
    text = _KEYS.sub(" ", _FILES.sub(" ", text))
    return tuple(word for word in _WORD.findall(text) if word not in UNITS)


def plain(text: str) -> str:
    """A text of the pseudo-language so that it can be read: without accents and brackets."""
    return " ".join(text.translate(_BACK).replace(OPEN, "").replace(CLOSE, "").split())
