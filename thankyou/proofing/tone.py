"""How a text may sound to its reader: promises, closeness, blame, shouting; cheer in grief.

In: a Passage. Out: Found, by kind. The house rules for our own templates (no “hero”, no “she”) are
not for writers: no note is about them.

What is looked for may stand in good company: “not careless”, “you gave her a little present”. A
phrase is passed over where the same clause denies it, or has words of the list's own `…_fine`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from thankyou.proofing.passage import Act, Found, Passage, Word
from thankyou.proofing.phrases import Phrases
from thankyou.proofing.spans import Taken

_EXCLAIMED = re.compile(r"[!！]+[!！?？]*")
_EMOJI = re.compile(
    "(?:[\U0001f1e6-\U0001faff\u2600-\u2604\u2607-\u2618\u261a-\u26ff\u2702-\u2712\u2728\u2733-\u274e\u2763\u2764"
    "\u2b50\u2b55\u231a\u231b][\ufe0f\ufe0e\u20e3\U0001f3fb-\U0001f3ff]*"
    "(?:\u200d[\U0001f300-\U0001faff\u2600-\u27bf]\ufe0f?)*)+"
    r"|(?<![\w:;(])[:;][-']?[)D(P](?!\w)"
)
_CLAUSE_ENDS = re.compile("[,;:()،؛，、；：]|\\s[–—-]+\\s|—")
_NEAR = 60
"""How many characters on either side of a phrase its company is looked for."""
_FEWEST_SHOUTED = 3
_SHOUTED_LETTERS = 10
_ENDS = {"zh-Hans": "。", "hi": "।"}


def tone(passage: Passage) -> Iterator[Found]:
    """Every kind of tone, each stretch of the text once."""
    taken = Taken()
    for found in _all(passage):
        if taken.add(found.start, found.end):
            yield found


def _all(passage: Passage) -> Iterator[Found]:
    lists = passage.lists
    if passage.quiet:
        yield from _exclamations(passage)
        yield from _emoji(passage)
        yield from _phrases(passage, lists.find["get_well"], "get-well")
        yield from _phrases(passage, lists.avoid["tears"], "avoid", denied=True)
    if not passage.quiet or passage.appeal != "tears":
        yield from _phrases(passage, lists.avoid[passage.appeal], "avoid", denied=True)
    yield from _phrases(passage, lists.find["gifts"], "gift", "gifts_fine")
    yield from _phrases(passage, lists.find["intimate"], "intimate", "intimate_fine")
    yield from _phrases(passage, lists.find["blame"], "blame", "blame_fine", denied=True)
    if passage.where in ("message", "second"):
        yield from _shouting(passage)


def _phrases(
    passage: Passage, phrases: Phrases, kind: str, fine: str = "", *, denied: bool = False
) -> Iterator[Found]:
    """The phrases, but for those in good company: words of the list `fine`, or, with `denied`, a
    negation."""
    lists = passage.lists
    for start, end in phrases.finditer(passage.folded):
        low, high = _clause(passage, start, end)
        if fine and lists.find[fine].search(passage.folded, low, high):
            continue
        until = high if lists.negations_follow else start
        if denied and lists.find["negations"].search(passage.folded, low, until):
            continue
        yield Found(kind, start, end, (passage.leave_out(start, end),))


def _clause(passage: Passage, start: int, end: int) -> tuple[int, int]:
    """The stretch between two marks in which start:end stands; of a long one the part that is
    near, so that the work does not grow with the sentence."""
    low, high = passage.sentence_at(start)
    low, high = max(low, start - _NEAR), max(end, min(high, end + _NEAR))
    for match in _CLAUSE_ENDS.finditer(passage.text, low, start):
        low = match.end()
    after = _CLAUSE_ENDS.search(passage.text, end, high)
    return low, after.start() if after else high


def _exclamations(passage: Passage) -> Iterator[Found]:
    """Each run of marks; a full stop takes its place, and the Spanish “¡” goes with the first."""
    text = passage.text
    words_begin, spaces_end = len(text) - len(text.lstrip()), len(text) - len(text.lstrip(" "))
    opening = [match.start() for match in re.finditer("¡", text)]
    closed = 0
    for match in _EXCLAIMED.finditer(text):
        start, end = match.span()
        stop = "。" if "！" in match.group() else _ENDS.get(passage.lists.tag, ".")
        low = max(passage.sentence_at(max(start - 1, 0))[0], closed)
        before = opening[bisect_left(opening, start) - 1] if opening else -1
        opened = before if low <= before < start else -1
        closed = end
        alone = start <= words_begin
        if re.search("[?？]", match.group()):
            stop = "？" if "？" in match.group() else "?"
        elif alone or (opened < 0 and text[start - 1] in ".,;:…?。"):
            stop = ""
        if opened >= 0:
            kept = passage.shown[opened + 1 : start] + stop
            if opened <= spaces_end or text[opened - 1].isspace():
                kept = kept.lstrip(" ")  # a mark that stood between two spaces
            act = Act("replace", opened, end, kept)
        else:
            if not stop and (alone or text[start - 1].isspace()):
                while text[end : end + 1] == " ":  # the space behind a mark that stood alone
                    end += 1
            act = Act("replace", start, end, stop)
            line_begins, line_ends = (
                text[:start][-1:] in ("", "\n"),
                text[end : end + 1] in ("", "\n"),
            )
            if not stop and line_begins and line_ends:
                act = passage.without(start, end)  # a line of its own goes with its line end
        yield Found("exclamation", *match.span(), (act,))


def _emoji(passage: Passage) -> Iterator[Found]:
    text = passage.text
    for match in _EMOJI.finditer(text):
        start, end = match.span()
        before = start
        while before > 0 and text[before - 1] == " ":
            before -= 1
        alone = text[:before][-1:] in ("", "\n") and text[end : end + 1] in ("", "\n")
        if before < start and not alone and (end == len(text) or not text[end].isalnum()):
            act = Act("leave-out", before, end)
        else:
            act = passage.without(start, end)
        yield Found("emoji", start, end, (act,))


def _shouting(passage: Passage) -> Iterator[Found]:
    """Three words or more in capitals, one after the other; not a row of abbreviations."""
    row: list[Word] = []
    for word in passage.words:
        separated = row and passage.text[row[-1].end : word.start].strip(" ,")
        if not separated and _is_shouted(passage, word):
            row.append(word)
        elif row:
            yield from _shouted_row(passage, row)
            row = []
    yield from _shouted_row(passage, row)


def _is_shouted(passage: Passage, word: Word) -> bool:
    return (
        word.text.isupper()
        and not any(char.isdigit() for char in word.text)
        and passage.field_at(word.start, word.end) not in ("recipient", "sender", "unit")
    )


def _shouted_row(passage: Passage, row: list[Word]) -> Iterator[Found]:
    letters = sum(word.end - word.start for word in row)
    if len(row) < _FEWEST_SHOUTED or letters < _SHOUTED_LETTERS:
        return
    start, end = row[0].start, row[-1].end
    calm = passage.shown[start:end].lower()
    if start == passage.sentence_at(start)[0]:
        calm = calm[:1].upper() + calm[1:]
    yield Found("shouting", start, end, (Act("replace", start, end, calm),))
