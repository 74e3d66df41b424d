"""The Unicode Bidirectional Algorithm (UAX#9, Unicode 17.0.0).

In: the text of one paragraph. Out: an embedding level per code point (even: left to right, odd:
right to left), and the order in which the code points of a line stand from left to right.
A paragraph is first given levels (`levels`), then cut into runs of one level to be
shaped (`level_runs`); after the lines are known, `line_levels` gives the levels of each, and
`visual_order` the order of its characters or runs. Mirrored brackets are HarfBuzz's business.

The functions name the rules they apply: P, X and L here, W, N and I in _bidi_sequence.py.
Characters that rule X9 removes are kept, as section 5.2 of UAX#9 allows: they take part in no rule
and have the level of the character before them. Passes the whole of BidiCharacterTest.txt.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

from thankyou.base.quick_dataclass import dataclass
from thankyou.typeset import _bidi_data
from thankyou.typeset._bidi_sequence import (
    ISOLATE_FORMATTING,
    ISOLATE_INITIATORS,
    RunSequence,
    assign_implicit_levels,
    direction_of,
    resolve_bracket_pairs,
    resolve_neutrals,
    resolve_weak_types,
)

MAX_DEPTH = 125  # UAX#9, BD2

_RTL_STRONG = frozenset({"R", "AL"})
_FROM_THE_RIGHT = _RTL_STRONG | {"NSM", "WS", "ON", "CS", "ES", "ET", "S"}
"""Classes that have level 1 in a paragraph from the right where there are no others in it: no
letter of the other way, no figure, no formatting (W1, W4 to W6, N0 to N2, I2)."""
_EMBEDDINGS = frozenset({"LRE", "RLE", "LRO", "RLO"})
_REMOVED = _EMBEDDINGS | {"PDF", "BN"}  # X9
_TRAILING = ISOLATE_FORMATTING | _REMOVED | {"WS"}  # what L1 sends back to the paragraph level
_OVERRIDES = {"LRO": "L", "RLO": "R"}


# --- what the rest of the program calls ---------------------------------------------------------


def levels(text: str, base: int | None = None) -> tuple[int, list[int]]:
    """The paragraph level of `text`, and the level of each code point if it were set on one line.

    `base` is the paragraph level to use, 0 (left to right) or 1; None takes it from the first
    strong character (P2, P3), and 0 where there is none. `text` should be one paragraph; if it
    holds paragraph separators, the pieces are resolved apart, at the level of the first (P1).
    """
    if not base and not _needs_algorithm(text):
        return 0, [0] * len(text)
    classes = [_CLASSES[c] for c in text]
    kinds = set(classes)
    odd = base or (base is None and not kinds.isdisjoint(_RTL_STRONG))
    if odd and kinds <= _FROM_THE_RIGHT:
        return 1, [1] * len(text)
    pieces = list(_paragraphs(classes))
    if base is None:
        start, end = pieces[0]
        first = classes[start:end]
        base = _first_strong(first, 0, len(first), _matching_pdis(first)) or 0
    resolved: list[int] = []
    for start, end in pieces:
        resolved += _resolve_paragraph(text[start:end], classes[start:end], base)
    return base, resolved


def all_from_left(text: str) -> bool:
    """Whether every level of a paragraph from left to right is sure to be 0."""
    return not _needs_algorithm(text)


def direction(text: str) -> set[int]:
    """The directions that letters of `text` have: 0 (left to right), 1, both or none."""
    if not _needs_algorithm(text):
        return {0} if any(map(str.isalpha, text)) else set()
    classes = {_CLASSES[char] for char in text}
    return ({0} if "L" in classes else set()) | ({1} if classes & _RTL_STRONG else set())


def line_levels(
    text: str, levels_: Sequence[int], paragraph: int, start: int, end: int
) -> list[int]:
    """The levels of the line text[start:end] of a paragraph.

    `levels_` and `paragraph` are what `levels` gave for the whole text. The result differs from a
    slice only at the line's end, where white space goes back to the paragraph level (L1).
    """
    line = list(levels_[start:end])
    for i in range(end - 1, start - 1, -1):
        if _CLASSES[text[i]] not in _TRAILING and _CLASSES[text[i]] not in ("S", "B"):
            break
        line[i - start] = paragraph
    return line


def visual_order(levels_: Sequence[int]) -> list[int]:
    """L2: the indexes into `levels_` from the leftmost on the line to the rightmost.

    One level per character of a line, or one per run of equal level: the order of runs comes out
    right too, the characters within a run of odd level then going from right to left.
    """
    order = list(range(len(levels_)))
    if not order:
        return order
    odd = [level for level in levels_ if level & 1]
    if not odd:
        return order
    for threshold in range(max(levels_), min(odd) - 1, -1):
        i = 0
        while i < len(order):
            if levels_[order[i]] < threshold:
                i += 1
                continue
            j = i
            while j < len(order) and levels_[order[j]] >= threshold:
                j += 1
            order[i:j] = order[i:j][::-1]
            i = j
    return order


_RTL_LANGUAGES = frozenset(
    (
        "aii", "ar", "arc", "bal", "ckb", "dv", "fa", "he", "hno", "khw", "ks", "lah",
        "lrc", "mid", "myz", "mzn", "nqo", "pnb", "prs", "ps", "rhg", "sd", "sdh", "skr",
        "smp", "syr", "tru", "ug", "ur", "yi",
    )
)  # fmt: skip
_RTL_SCRIPTS = frozenset(("adlm", "arab", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa"))


def is_rtl(language: str) -> bool:
    """Whether a BCP 47 tag is of a language written from the right (CLDR 48, characterOrder)."""
    parts = language.lower().split("-")
    script = next((part for part in parts[1:] if len(part) == 4 and part.isalpha()), "")
    if script:
        return script in _RTL_SCRIPTS
    return parts[0] in _RTL_LANGUAGES


def level_runs(levels_: Sequence[int]) -> list[tuple[int, int, int]]:
    """The stretches of one level, in logical order, as (start, end, level)."""
    runs: list[tuple[int, int, int]] = []
    start = 0
    for i in range(1, len(levels_) + 1):
        if i == len(levels_) or levels_[i] != levels_[start]:
            runs.append((start, i, levels_[start]))
            start = i
    return runs


# --- character data -----------------------------------------------------------------------------


@cache
def _needs_algorithm_pattern() -> re.Pattern[str]:
    return re.compile(_bidi_data.NEEDS_ALGORITHM)


def _needs_algorithm(text: str) -> bool:
    """False where every level of a left-to-right paragraph is sure to be 0."""
    return not text.isascii() and _needs_algorithm_pattern().search(text) is not None


class _ClassTable(dict[str, str]):
    """Bidi_Class by character, looked up in the ranges once for each character met."""

    def __missing__(self, char: str) -> str:
        starts, values = _class_ranges()
        found = values[bisect_right(starts, ord(char)) - 1]
        self[char] = found
        return found


_CLASSES = _ClassTable()


@cache
def _class_ranges() -> tuple[list[int], list[str]]:
    words = _bidi_data.CLASS_CHANGES.split()
    return [int(word, 16) for word in words[::2]], words[1::2]


# --- P: paragraphs ------------------------------------------------------------------------------


def _paragraphs(classes: Sequence[str]) -> Iterator[tuple[int, int]]:
    """P1: the text cut after each paragraph separator; at least one piece, perhaps empty."""
    start = 0
    for i, cls in enumerate(classes):
        if cls == "B":
            yield start, i + 1
            start = i + 1
    if start < len(classes) or not classes:
        yield start, len(classes)


def _matching_pdis(classes: Sequence[str]) -> dict[int, int]:
    """BD9: where the isolate opened at each index is closed, for those that are."""
    matches: dict[int, int] = {}
    opened: list[int] = []
    for i, cls in enumerate(classes):
        if cls in ISOLATE_INITIATORS:
            opened.append(i)
        elif cls == "PDI" and opened:
            matches[opened.pop()] = i
    return matches


def _first_strong(
    classes: Sequence[str], start: int, end: int, matches: dict[int, int]
) -> int | None:
    """P2, P3: the level of the first strong character outside isolates; None if there is none."""
    i = start
    while i < end:
        cls = classes[i]
        if cls == "L":
            return 0
        if cls in _RTL_STRONG:
            return 1
        if cls in ISOLATE_INITIATORS:
            i = matches.get(i, end)
        i += 1
    return None


def _resolve_paragraph(text: str, classes: list[str], paragraph: int) -> list[int]:
    matches = _matching_pdis(classes)
    working, resolved = _explicit_levels(classes, paragraph, matches)
    for sequence in _isolating_run_sequences(classes, resolved, paragraph, matches):
        types = [working[i] for i in sequence.indexes]
        resolve_weak_types(types, sequence)
        resolve_bracket_pairs(types, sequence, text, classes)
        resolve_neutrals(types, sequence)
        assign_implicit_levels(types, sequence, resolved)
    for i, cls in enumerate(classes):
        if cls in _REMOVED:
            resolved[i] = resolved[i - 1] if i else paragraph
    _reset_whitespace(classes, resolved, paragraph)
    return resolved


# --- X: explicit levels and directions ----------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Status:
    """An entry of the directional status stack (X1)."""

    level: int
    override: str | None = None
    isolate: bool = False


def _explicit_levels(
    classes: Sequence[str], paragraph: int, matches: dict[int, int]
) -> tuple[list[str], list[int]]:
    """X1-X8: the classes with overrides applied, and the explicit level of each character."""
    working = list(classes)
    explicit = [paragraph] * len(classes)
    stack = [_Status(paragraph)]
    overflow_isolates = overflow_embeddings = valid_isolates = 0

    def deeper(rtl: bool) -> int:
        level = stack[-1].level
        return (level + 1) | 1 if rtl else (level + 2) & ~1

    for i, cls in enumerate(classes):
        if cls in _EMBEDDINGS:  # X2-X5
            explicit[i] = stack[-1].level
            level = deeper(cls in ("RLE", "RLO"))
            if level <= MAX_DEPTH and not overflow_isolates and not overflow_embeddings:
                stack.append(_Status(level, _OVERRIDES.get(cls)))
            elif not overflow_isolates:
                overflow_embeddings += 1
            continue
        if cls == "PDF":  # X7
            if overflow_isolates:
                pass
            elif overflow_embeddings:
                overflow_embeddings -= 1
            elif not stack[-1].isolate and len(stack) > 1:
                stack.pop()
            explicit[i] = stack[-1].level
            continue
        if cls == "B":  # X8
            continue
        if cls == "PDI":  # X6a
            if overflow_isolates:
                overflow_isolates -= 1
            elif valid_isolates:
                overflow_embeddings = 0
                while not stack[-1].isolate:
                    stack.pop()
                stack.pop()
                valid_isolates -= 1
        status = stack[-1]
        explicit[i] = status.level  # X6, and the same for isolate formatting characters
        if status.override is not None and cls != "BN":
            working[i] = status.override
        if cls in ISOLATE_INITIATORS:  # X5a-X5c
            rtl = cls == "RLI"
            if cls == "FSI":
                rtl = _first_strong(classes, i + 1, matches.get(i, len(classes)), matches) == 1
            level = deeper(rtl)
            if level <= MAX_DEPTH and not overflow_isolates and not overflow_embeddings:
                valid_isolates += 1
                stack.append(_Status(level, None, True))
            else:
                overflow_isolates += 1
    return working, explicit


def _isolating_run_sequences(
    classes: Sequence[str], explicit: Sequence[int], paragraph: int, matches: dict[int, int]
) -> list[RunSequence]:
    """X9, X10: the level runs, joined across isolates, with their sos and eos."""
    kept = [i for i, cls in enumerate(classes) if cls not in _REMOVED]
    kept_levels = [explicit[i] for i in kept]
    runs = level_runs(kept_levels)  # of positions in `kept`
    run_at = {kept[start]: number for number, (start, _, _) in enumerate(runs)}
    closings = set(matches.values())
    sequences: list[RunSequence] = []
    for number, (start, _, level) in enumerate(runs):
        if kept[start] in closings:
            continue  # the rest of a sequence that an earlier run began
        indexes: list[int] = []
        follower: int | None = number
        while follower is not None:
            first, end, _ = runs[follower]
            indexes += kept[first:end]
            # Where the run ends in an isolate initiator, the run of its PDI goes on from it.
            follower = run_at.get(matches.get(kept[end - 1], -1))
        before = kept_levels[start - 1] if start else paragraph
        open_isolate = classes[indexes[-1]] in ISOLATE_INITIATORS
        after = paragraph if open_isolate or end == len(kept) else kept_levels[end]
        sos, eos = direction_of(max(level, before)), direction_of(max(level, after))
        sequences.append(RunSequence(indexes, level, sos, eos))
    return sequences


# --- L: reordering --------------------------------------------------------------------------------


def _reset_whitespace(classes: Sequence[str], resolved: list[int], paragraph: int) -> None:
    """L1 with the whole text as one line: separators, and white space before them or at the end."""
    trailing = True
    for i in range(len(classes) - 1, -1, -1):
        if classes[i] in ("S", "B"):
            trailing = True
        elif classes[i] not in _TRAILING:
            trailing = False
        if trailing:
            resolved[i] = paragraph
