"""Quotation marks as the language has them, where a keyboard has only " and '.

In: a filled text, as it was typed, a language's marks and its tag. Out: the text to set. The card
keeps what was typed; only what is seen changes.

A straight mark may be five things: one that opens, one that closes, an apostrophe, a letter of its
language (ʻokina, geresh), or feet and inches. Which it is, a line of text says by itself:
`double` and `single` are the rules, and straight_marks.py has what languages have of their own.
"""

from __future__ import annotations

from bisect import bisect_right

from thankyou.base.late_pattern import late
from thankyou.base.quick_tuple import NamedTuple
from thankyou.language.straight_marks import elision, is_hebrew, is_unspaced, letter_of

_OPENS = frozenset("([{«‹„“‘「『（【〈《—–-/¡¿")
_FEET = late(r"\d['’]\d+$")
_CLOSES = late(r"'(?!\w)|(?<=\S)'(?=[가-힣])")
"""In Korean a particle is written on to what was quoted."""
_WEAK = late(r"[sxz]'\s\w")
"""The nurses’ team: more likely an apostrophe than the end of what was quoted."""
_MAY_OPEN = late(r"(?:^|(?<=[\s(\[{«‹„“‘\"—–/-]))'(?=[^\W\d])")
_APOSTROPHE = "’"
STRAIGHT = ('"', '"', "'", "'")
"""Marks for a language of which nobody knows any: as they were typed, but within words."""


def quoted(text: str, marks: tuple[str, ...], space: str = "", tag: str = "") -> str:
    """`text` with its straight marks set as `marks` (outer two, inner two).

    A mark opens after a space, a bracket or a dash, and closes elsewhere, paragraph by paragraph;
    in scripts without spaces it opens and closes by turns. One inside another is an inner one. A
    single one that closes nothing is an apostrophe (don't, the nurses', '90s), or what the language
    `tag` has there. Marks after a figure (5'10", 6") stay: they are feet and inches. `space` stands
    inside the outer ones.
    """
    if '"' not in text and "'" not in text:
        return text
    return "".join(quoted_pieces(text, marks, space, tag))


def quoted_pieces(text: str, marks: tuple[str, ...], space: str = "", tag: str = "") -> list[str]:
    """The same in pieces: what stands in place of each character of `text`."""
    pieces: list[str] = []
    for line in text.split("\n"):
        pieces += [*_line(line, marks, space, tag), "\n"]
    return pieces[:-1]


def _line(line: str, marks: tuple[str, ...], space: str, tag: str = "") -> list[str]:
    if '"' not in line and "'" not in line:
        return list(line)
    setting = _Line(line, marks, space, tag)
    at = 0
    while at < len(line):
        char = line[at]
        if char == '"':
            at = setting.double(at)
        elif char == "'":
            at = setting.single(at)
        else:
            setting.out.append(char)
            at += 1
    return setting.out


class _Around(NamedTuple):
    """What stands beside a mark: the characters before and after it ("" at an end), and whether the
    one before lets it open."""

    before: str
    after: str
    fresh: bool


class _Line:
    """One line as it is being set: `out` has a piece for each of its characters so far.

    `closing` has what ends the double marks that are open, `inner` says whether a single one is;
    `opened` is the place behind the last mark that opened.
    """

    def __init__(self, line: str, marks: tuple[str, ...], space: str, tag: str) -> None:
        self.line, self.marks, self.space = line, marks, space
        self.language = tag.split("-")[0].lower()
        self.out: list[str] = []
        self.closing: list[str] = []
        self.inner = False
        self.opened = -1
        self.left = line.count('"')
        self.last = line.rfind("'")
        closers = [found.start() for found in _CLOSES.finditer(line)]
        self.last_close = closers[-1] if closers else -1
        weak = {found.start() + 1 for found in _WEAK.finditer(line)}
        self.strong = [at for at in closers if at not in weak]
        self.openers = [found.start() for found in _MAY_OPEN.finditer(line)] if closers else []

    @property
    def depth(self) -> int:
        return len(self.closing)

    def around(self, at: int) -> _Around:
        before = self.line[at - 1 : at] if at else ""
        after = self.line[at + 1 : at + 2]
        fresh = not before or before.isspace() or before in _OPENS or self.opened == at
        if self.line[at] == '"' and before and before in "'’" and not self.depth:
            fresh = after.isalnum() and self.left > 1  # l’« ange »: behind an article
        return _Around(before, after, fresh)

    def double(self, at: int) -> int:
        """Set the double mark at a place; the place to go on from."""
        before, after, fresh = around = self.around(at)
        self.left -= 1
        if is_hebrew(before) and is_hebrew(after) and not self._begins_here(at):
            self.out.append("״")  # an abbreviation: צה״ל
        elif self._is_inches(at, before):
            self.out.append('"')
        elif fresh and (not after or after.isspace()):
            return self._spaced(at, after)
        elif self._opens(around):
            self._open(at)
        else:
            self._close()
        return at + 1

    def _is_inches(self, at: int, before: str) -> bool:
        if not before.isdigit():
            return False
        return not self.depth or (self.left > 0 and self._after_feet(at))

    def _after_feet(self, at: int) -> bool:
        return _FEET.search(self.line[max(at - 6, 0) : at]) is not None

    def _begins_here(self, at: int) -> bool:
        """Whether a double mark inside a Hebrew word begins what another one ends: ה"אור"."""
        if not self.left:
            return False
        stop = at + 1
        while is_hebrew(self.line[stop : stop + 1]):
            stop += 1
        return self.line[stop : stop + 1] == '"' and not is_hebrew(self.line[stop + 1 : stop + 2])

    def _opens(self, around: _Around) -> bool:
        if around.fresh:
            return self.depth == 0 or self.left >= self.depth + 1 or self.left == 0
        between = around.after.isalnum() and around.before.isalnum()
        unspaced = is_unspaced(around.before) and not _is_closing(around.after)
        return not self.depth and self.left > 0 and (between or unspaced)

    def _open(self, at: int) -> None:
        anew = self.depth == 0 or self.left < self.depth + 1  # what was left open is let go
        outer = anew or self.inner  # within an inner quotation the outer marks come again
        self.out.append(self.marks[0] + self.space if outer else self.marks[2])
        if anew:
            self.closing.clear()
        self.closing.append(self.space + self.marks[1] if outer else self.marks[3])
        self.opened = at + 1

    def _close(self) -> None:
        self.out.append(self.closing.pop() if self.closing else self.space + self.marks[1])

    def _spaced(self, at: int, after: str) -> int:
        """A mark with white space on both sides, as French has them: they open and close by turns,
        and where the language has a space of its own, the typed one gives way."""
        opens = not self.depth and self.left > 0 and after != ""
        if not opens:
            if self.space and self.depth and self.out and self.out[-1].isspace():
                self.out[-1] = ""
            self._close()
            return at + 1
        self._open(at)
        if not self.space:
            return at + 1
        self.out.append("")
        return at + 2

    def single(self, at: int) -> int:
        """Set the single mark at a place; the place to go on from."""
        before, after, fresh = self.around(at)
        if self.inner and is_hebrew(before) and self._closes_inner(at, before, after):
            self.out.append(self.marks[3])  # not a geresh: what was quoted ends
            self.inner = False
        elif letter := letter_of(self.language, before, after, fresh and at < self.last_close):
            self.out.append(letter)
        elif fresh and (length := elision(self.line, at, self.language)):
            self.out += self.line[at : at + length].replace("'", _APOSTROPHE)
            return at + length
        elif self._opens_inner(at, before, after, fresh):
            self.out.append(self.marks[2])
            self.inner = True
            self.opened = at + 1
        elif self.inner and self._closes_inner(at, before, after):
            self.out.append(self.marks[3])
            self.inner = False
        elif self._stays(before, after):
            self.out.append("'")
        else:
            self.out.append(_APOSTROPHE)
        return at + 1

    def _stays(self, before: str, after: str) -> bool:
        """Whether the mark stays straight: feet, the second of inches (10''), or one that may be
        anything in a language of which nobody knows the marks."""
        if self.marks is STRAIGHT and not (before.isalpha() and after.isalpha()):
            return True
        second = before == "'" and self.out[-1] == "'"
        return second or (before.isdigit() and not after.isalpha())

    def _opens_inner(self, at: int, before: str, after: str, fresh: bool) -> bool:
        if self.inner or not after.isalpha():
            return False
        if is_unspaced(before) and is_unspaced(after):
            return at < self.last
        return fresh and at + 1 < self.last_close

    def _closes_inner(self, at: int, before: str, after: str) -> bool:
        if is_unspaced(before) or "가" <= after <= "힣":
            return True
        return not after.isalnum() and not self._closes_later(at)

    def _closes_later(self, at: int) -> bool:
        """Whether this is the apostrophe of “nurses’”, because what was quoted ends further on,
        before anything else begins."""
        if at in self.strong:
            return False
        following = self.openers[bisect_right(self.openers, at) :][:1]
        end = bisect_right(self.strong, at)
        return end < len(self.strong) and (not following or self.strong[end] < following[0])


def _is_closing(char: str) -> bool:
    return not char or char.isspace() or char in ".,;:!?…)]}»”’、。，！？；：）」』"
