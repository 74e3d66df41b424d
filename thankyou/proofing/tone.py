"""How a text may sound to its reader: promises, closeness, blame, shouting; cheer in grief.

In: a Reading. Out: Found, by kind. The house rules for our own templates (no “hero”, no “she”) are
not for writers: they are never told of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from thankyou.proofing.passage import Act, Found, Reading

_EXCLAIMED = re.compile(r"[!！]+[!！?？]*")
_EMOJI = re.compile(
    "(?:[\U0001f1e6-\U0001faff\u2600-\u2604\u2607-\u2618\u261a-\u26ff\u2702-\u2712\u2728\u2733-\u274e\u2763\u2764"
    "\u2b50\u2b55\u231a\u231b][\ufe0f\ufe0e\u20e3\U0001f3fb-\U0001f3ff]*"
    "(?:\u200d[\U0001f300-\U0001faff\u2600-\u27bf]\ufe0f?)*)+"
    r"|(?<![\w:;(])[:;][-']?[)D(P](?!\w)"
)
_SHOUTED_LETTERS = 10
_ENDS = {"zh-Hans": "。", "hi": "।"}


def tone(reading: Reading) -> Iterator[Found]:
    """Every kind of tone, each stretch of the text once."""
    taken: list[tuple[int, int]] = []
    for found in _all(reading):
        if not any(found.start < high and low < found.end for low, high in taken):
            taken.append((found.start, found.end))
            yield found


def _all(reading: Reading) -> Iterator[Found]:
    words = reading.words
    if reading.quiet:
        yield from _exclamations(reading)
        yield from _emoji(reading)
        yield from _phrases(reading, words.find["get_well"], "get-well")
        yield from _phrases(reading, words.avoid["tears"], "avoid")
    if not reading.quiet or reading.appeal != "tears":
        yield from _phrases(reading, words.avoid[reading.appeal], "avoid")
    for name, kind in (("gifts", "gift"), ("intimate", "intimate"), ("blame", "blame")):
        yield from _phrases(reading, words.find[name], kind)
    if reading.where in ("message", "second"):
        yield from _shouting(reading)


def _phrases(reading: Reading, pattern: re.Pattern[str], kind: str) -> Iterator[Found]:
    for match in pattern.finditer(reading.text):
        if match.end() > match.start():
            act = reading.leave_out(match.start(), match.end())
            yield Found(kind, match.start(), match.end(), (act,))


def _exclamations(reading: Reading) -> Iterator[Found]:
    """Each run of marks; a full stop takes its place, and the Spanish “¡” goes with it."""
    text = reading.text
    for match in _EXCLAIMED.finditer(text):
        start, end = match.span()
        stop = "。" if "！" in match.group() else _ENDS.get(reading.words.tag, ".")
        low = reading.sentence_at(max(start - 1, 0))[0]
        opened = text.rfind("¡", low, start)
        if re.search("[?？]", match.group()):
            stop = "？" if "？" in match.group() else "?"
        elif (opened < 0 and start > 0 and text[start - 1] in ".,;:…?。") or not text[
            :start
        ].strip():
            stop = ""
        if opened >= 0:
            kept = reading.shown[opened + 1 : start] + stop
            if not text[:opened].strip(" ") or text[opened - 1].isspace():
                kept = kept.lstrip(" ")  # a mark that stood between two spaces
            act = Act("replace", opened, end, kept)
        else:
            if not stop and (not text[:start].strip() or text[start - 1].isspace()):
                while text[end : end + 1] == " ":  # the space behind a mark that stood alone
                    end += 1
            act = Act("replace", start, end, stop)
        yield Found("exclamation", *match.span(), (act,))


def _emoji(reading: Reading) -> Iterator[Found]:
    text = reading.text
    for match in _EMOJI.finditer(text):
        start, end = match.span()
        if (end == len(text) or not text[end].isalnum()) and text[:start].endswith(" "):
            act = Act("leave-out", len(text[:start].rstrip(" ")), end)
        else:
            act = reading.without(start, end)
        yield Found("emoji", start, end, (act,))


def _shouting(reading: Reading) -> Iterator[Found]:
    """Three words or more in capitals, one after the other; not a row of abbreviations."""
    row: list[tuple[int, int]] = []
    letters = 0
    for word in (*reading.tokens(), None):
        if (
            word is not None
            and word.text.isupper()
            and not any(char.isdigit() for char in word.text)
            and (not row or re.fullmatch(r"[ ,]+", reading.text[row[-1][1] : word.start]))
            and reading.field_at(word.start, word.end) not in ("recipient", "sender", "unit")
        ):
            row.append((word.start, word.end))
            letters += word.end - word.start
            continue
        if len(row) >= 3 and letters >= _SHOUTED_LETTERS:
            start, end = row[0][0], row[-1][1]
            calm = reading.shown[start:end].lower()
            if start == reading.sentence_at(start)[0]:
                calm = calm[:1].upper() + calm[1:]
            yield Found("shouting", start, end, (Act("replace", start, end, calm),))
        row, letters = [], 0
