"""Spaces and marks: what is left of them where a field or an optional stretch has vanished.

In: the pieces printed so far, and the literal words that come next. Out: the pieces with those
words. merge.fill carries a "gap" forward from where something vanished to the next literal words.
Only the two edges of a gap are touched; the writer's own spacing elsewhere stays. With "·" for
the gap:

    Dear ·,             Dear,             no space before a mark
    Thank you · for     Thank you for     one run of spaces, the one after
    You came. ·. We     You came. We      no second mark after a full stop
    Thank you, ·.       Thank you.        a comma gives way to a mark
    (·)                                   nothing round nothing
    ⏎· You came         ⏎You came         no space at the start of a line
    a⏎⏎·⏎⏎b             a⏎⏎b              a line that has gone leaves no empty one

A gap never adds a character: each edge can only lose some, or (CAPITAL_GAP) turn one letter
into its capital.
"""

from __future__ import annotations

from functools import cache

from thankyou.base.late_pattern import late
from thankyou.base.quick_tuple import NamedTuple
from thankyou.merge.letter_case import capital_at, first_letter
from thankyou.merge.syntax import Text

NO_GAP, GAP, CAPITAL_GAP = 0, 1, 2

_ENDS = ".!?…。！？।۔؟"
_LAUGHS = "ㅎㅋㅠㅜ"  # what Koreans type where others set a mark
STOPS = ".。।۔"
_PAUSES = ",;:،、，；："
_MARKS = _ENDS + _PAUSES
_PAIRS = {"(": ")", "“": "”", "‘": "’", "«": "»"}
_CLOSING = "”’»“\"')"
"""What may stand after the mark that ends a sentence; „…“ closes with “."""
_BEFORE_CLOSING = " \u00a0\u202f"
"""The space that French has before its closing quotes."""
_FACE = late("(?:^|\\s)[:;=]['’]?-?[)(DP]+$|[\u2600-\u27bf\U0001f300-\U0001faff]\ufe0f?$")
"""A face, of marks or in one picture, which no full stop follows."""
_AFTER = _MARKS + ")”»"
_FAR = 100  # letters
_LIST_LINE = late(r"\s*(?:[-–—*•·‣◦・●○■◆※]|\d{1,2}[.)])\s*\S")
_BLANK = " \n" + _PAUSES + "".join(_PAIRS)


class Piece(NamedTuple):
    """Printed words: literal ("text"), "value", "fallback" or "placeholder", and their source."""

    text: str
    start: int
    end: int
    kind: str
    name: str


def ends_sentence(text: str) -> bool:
    """Whether the text ends with a sentence's mark, perhaps in closing quotes, or with a face."""
    last = text[-1:]
    if last and last in _CLOSING:
        bare = text.rstrip(_CLOSING)
        last = bare[-1:] if last != "»" else bare.rstrip(_BEFORE_CLOSING)[-1:]
    return (last != "" and last in _ENDS + _LAUGHS) or _FACE.search(text[-8:]) is not None


def ends_with_list(text: str) -> bool:
    """Whether the last of several lines is one of a list: it has a dash, a point or a number before
    it. No full stop follows it, and what comes next begins a line."""
    return "\n" in text and _LIST_LINE.match(text, text.rindex("\n") + 1) is not None


def at_start(out: list[Piece]) -> bool:
    """Whether what comes next begins a sentence, or a line."""
    tail = _tail(out).rstrip(" ")
    return tail[-1:] in ("", "\n") or ends_sentence(tail)


def goes_on(out: list[Piece]) -> bool:
    """Whether what comes next begins a paragraph after one that ended with a comma: a message after
    its salutation."""
    tail = _tail(out).rstrip(" ")
    return tail.endswith("\n\n") and tail.rstrip(" \n").endswith(",")


def small_after_comma(words: str, small: frozenset[str]) -> str | None:
    """The words with a small letter at their start, if their first word is one of `small`, or ends
    as one of those that begin with “*” ask: Polish “*liśmy” is a verb, and never a name."""
    first = words.split(maxsplit=1)[0] if words.strip() else ""
    low = first[:1].lower() + first[1:]
    bare = low.strip(_MARKS)
    if not words.startswith(first) or not (bare in small or bare.endswith(_endings(small))):
        return None
    return low + words[len(first) :]


@cache
def _endings(small: frozenset[str]) -> tuple[str, ...]:
    """The endings among the words: those of “*” and some letters."""
    return tuple(word[1:] for word in small if word[:1] == "*" and len(word) > 1)


def with_capital(word: str, tag: str = "") -> str:
    """The words, of the language `tag`, with a capital at their start, behind any opening quotes.

    A word that has a capital further on (iPhone, eHealth), and letters with an “&” (a&e), are as
    their owners write them.
    """
    at = first_letter(word, tag)
    following = word[at + 1 : at + 2]
    if at < 0 or not word[at].islower() or following.isupper() or following == "&":
        return word
    return capital_at(word, at, tag)


def add_text(out: list[Piece], node: Text, gap: int) -> int:
    """Append literal words after what is in `out`; returns the gap still open after them."""
    text, start, end = node.text, node.start, node.end
    if gap:
        if end - start != len(text):  # a doubled mark is the writer's own: leave it alone
            out.append(Piece(text, start, end, "text", ""))
            return NO_GAP
        text = _after_gap(out, text, gap)
        if not text:
            return gap
        start = end - len(text)
    elif text[0] in STOPS and out and out[-1][3] != "text":
        last = out[-1]
        listed = ends_with_list(last[0])
        if listed or ends_sentence(last[0]):
            text = text[1:]
            start += 1
            if not text:
                return gap
            if listed and text[0] == " ":
                text = "\n" + text[1:]
        elif last[0][-1] in _PAUSES and (bare := last[0].rstrip(_PAUSES + " ")):
            out[-1] = last._replace(text=bare)
    elif text[0] == " " and out and out[-1][3] != "text" and ends_with_list(out[-1][0]):
        text = "\n" + text[1:]  # the full stop of the list's own stretch has gone
    out.append(Piece(text, start, end, "text", ""))
    return NO_GAP


def end(out: list[Piece]) -> None:
    """Something vanished at the very end: no space and no empty line stay before it."""
    left = _tail(out)
    _cut(out, len(left) - len(left.rstrip(" \n")))


def _after_gap(out: list[Piece], text: str, gap: int) -> str:
    """Tidy both edges of a gap; the literal words that go on after it."""
    left = _tail(out)
    before = left.rstrip(" ")
    closer = _PAIRS.get(before[-1:])
    if closer and text.lstrip(" ").startswith(closer):
        text = text.lstrip(" ")[1:]
        before = _shortened(out, left, before[:-1])
        left, before = before, before.rstrip(" ")
    line_start = before[-1:] in ("", "\n")
    sentence_start = line_start or ends_sentence(before)
    if text[:1] and text[0] in _MARKS:
        if sentence_start:
            text = text.lstrip(_MARKS)
        elif before[-1] in _PAUSES:
            left = before = _shortened(out, left, before[:-1].rstrip(" "))
    if not text:
        return ""
    same_line = text[0] != "\n"
    if not same_line:
        if not before:
            text = text.lstrip("\n")
        elif line_start:
            after = len(text) - len(text.lstrip("\n"))
            lines = len(before) - len(before.rstrip("\n"))
            before = before[: -min(lines, after)]
        _shortened(out, left, before)
    elif text[0] == " ":
        if line_start or before[-1] in _PAIRS:
            text = text.lstrip(" ")
        else:
            _shortened(out, left, before)
    elif text[0] in _AFTER:
        _shortened(out, left, before)
    if gap == CAPITAL_GAP and sentence_start and same_line:
        bare = text.lstrip(" ")
        capital = bare[:1].upper()
        if len(capital) == 1:
            text = text[: len(text) - len(bare)] + capital + bare[1:]
    return text


def _tail(out: list[Piece]) -> str:
    """Enough of the end of the printed text to judge a gap by: back to a printed word, but not
    through page upon page of brackets."""
    tail = ""
    for piece in reversed(out):
        tail = piece.text[-_FAR:] + tail
        if len(tail) >= _FAR or len(tail.strip(_BLANK)) > 1:
            break
    return tail


def _shortened(out: list[Piece], left: str, keep: str) -> str:
    """Take off the end of the literal words what `left` has more than `keep`; returns `keep`."""
    _cut(out, len(left) - len(keep))
    return keep


def _cut(out: list[Piece], count: int) -> None:
    """Take `count` characters off the end; a value's own characters stay."""
    while count > 0 and out and out[-1].kind == "text":
        text, start, _, kind, name = out.pop()
        if count < len(text):
            stop = len(text) - count
            out.append(Piece(text[:stop], start, start + stop, kind, name))
        count -= len(text)
