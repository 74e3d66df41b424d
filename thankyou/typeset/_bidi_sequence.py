"""The rules of UAX#9 for one isolating run sequence: W1-W7, N0-N2, I1-I2. For bidi.py only.

In: a `RunSequence` and the Bidi_Class of each of its characters, which the functions change in
place, one after another. Out: the embedding level of each character.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from thankyou.base.quick_dataclass import dataclass
from thankyou.typeset import _bidi_data

MAX_OPEN_BRACKETS = 63  # UAX#9, BD16
ISOLATE_INITIATORS = frozenset({"LRI", "RLI", "FSI"})
ISOLATE_FORMATTING = ISOLATE_INITIATORS | {"PDI"}
_NEUTRAL = ISOLATE_FORMATTING | {"B", "S", "WS", "ON"}  # N1's NI
_STRONG = {"L": "L", "R": "R", "AN": "R", "EN": "R"}  # N0, N1: numbers count as right-to-left


@dataclass(frozen=True, slots=True)
class RunSequence:
    """An isolating run sequence (BD13): the characters the W, N and I rules see as one text."""

    indexes: list[int]
    level: int
    sos: str  # L or R: what stands before the sequence, as far as the rules know
    eos: str

    @property
    def embedding(self) -> str:
        return direction_of(self.level)


def direction_of(level: int) -> str:
    return "R" if level & 1 else "L"


# --- W: weak types ------------------------------------------------------------------------------


def resolve_weak_types(types: list[str], sequence: RunSequence) -> None:
    """W1-W7, changing `types` in place."""
    previous = sequence.sos
    for i, cls in enumerate(types):  # W1
        if cls == "NSM":
            types[i] = "ON" if previous in ISOLATE_FORMATTING else previous
        previous = types[i]
    strong = sequence.sos
    for i, cls in enumerate(types):  # W2, W3
        if cls in ("L", "R", "AL"):
            strong = cls
            if cls == "AL":
                types[i] = "R"
        elif cls == "EN" and strong == "AL":
            types[i] = "AN"
    for i in range(1, len(types) - 1):  # W4
        before, after = types[i - 1], types[i + 1]
        if before == after and (
            (types[i] == "ES" and before == "EN") or (types[i] == "CS" and before in ("EN", "AN"))
        ):
            types[i] = before
    i = 0
    while i < len(types):  # W5
        if types[i] != "ET":
            i += 1
            continue
        j = i
        while j < len(types) and types[j] == "ET":
            j += 1
        if (i and types[i - 1] == "EN") or (j < len(types) and types[j] == "EN"):
            types[i:j] = ["EN"] * (j - i)
        i = j
    strong = sequence.sos
    for i, cls in enumerate(types):  # W6, W7
        if cls in ("ES", "ET", "CS"):
            types[i] = "ON"
        elif cls in ("L", "R"):
            strong = cls
        elif cls == "EN" and strong == "L":
            types[i] = "L"


# --- N: neutral and isolate formatting types ----------------------------------------------------


def _bracket_pairs(types: Sequence[str], sequence: RunSequence, text: str) -> list[tuple[int, int]]:
    """BD16: positions in the sequence of matching brackets, in the order of the opening ones."""
    table = _brackets()
    opened: list[tuple[str, int]] = []
    pairs: list[tuple[int, int]] = []
    for i, cls in enumerate(types):
        bracket = table.get(text[sequence.indexes[i]]) if cls == "ON" else None
        if bracket is None:
            continue
        opening, key = bracket
        if opening:
            if len(opened) == MAX_OPEN_BRACKETS:
                break
            opened.append((key, i))
            continue
        for depth in range(len(opened) - 1, -1, -1):
            if opened[depth][0] == key:
                pairs.append((opened[depth][1], i))
                del opened[depth:]
                break
    pairs.sort()
    return pairs


def resolve_bracket_pairs(
    types: list[str], sequence: RunSequence, text: str, classes: Sequence[str]
) -> None:
    """N0: both brackets of a pair take one direction."""
    embedding = sequence.embedding
    for opening, closing in _bracket_pairs(types, sequence, text):
        inside = {_STRONG[cls] for cls in types[opening + 1 : closing] if cls in _STRONG}
        if not inside:
            continue
        direction = embedding
        if embedding not in inside:
            direction = sequence.sos  # what stands before the pair decides
            for i in range(opening - 1, -1, -1):
                if types[i] in _STRONG:
                    direction = _STRONG[types[i]]
                    break
        for bracket in (opening, closing):
            types[bracket] = direction
            mark = bracket + 1
            while mark < len(types) and classes[sequence.indexes[mark]] == "NSM":
                types[mark] = direction  # marks on a bracket go with it
                mark += 1


def resolve_neutrals(types: list[str], sequence: RunSequence) -> None:
    """N1, N2: neutrals go with what is on both sides of them, else with the embedding."""
    i = 0
    while i < len(types):
        if types[i] not in _NEUTRAL:
            i += 1
            continue
        j = i
        while j < len(types) and types[j] in _NEUTRAL:
            j += 1
        before = _STRONG[types[i - 1]] if i else sequence.sos
        after = _STRONG[types[j]] if j < len(types) else sequence.eos
        types[i:j] = [before if before == after else sequence.embedding] * (j - i)
        i = j


# --- I: implicit levels -------------------------------------------------------------------------


def assign_implicit_levels(
    types: Sequence[str], sequence: RunSequence, resolved: list[int]
) -> None:
    """I1, I2."""
    level = sequence.level
    rises = {"L": 1, "EN": 1, "AN": 1} if level & 1 else {"R": 1, "EN": 2, "AN": 2}
    for i, cls in zip(sequence.indexes, types, strict=True):
        resolved[i] = level + rises.get(cls, 0)


@cache
def _brackets() -> dict[str, tuple[bool, str]]:
    """Bracket -> (is it an opening one, the closing bracket of its pair)."""
    # U+2329 and U+232A are canonically equivalent to U+3008 and U+3009, and pair with them (BD16).
    canonical = {"\u2329": "\u3008", "\u232a": "\u3009"}
    characters = [chr(int(word, 16)) for word in _bidi_data.BRACKET_PAIRS.split()]
    table: dict[str, tuple[bool, str]] = {}
    for opening, closing in zip(characters[::2], characters[1::2], strict=True):
        key = canonical.get(closing, closing)
        table[opening] = (True, key)
        table[closing] = (False, key)
    return table
