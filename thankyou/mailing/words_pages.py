"""A language's words on paper, for a reader to mark: wide margins, open lines, each text with its
name.

In: sections of texts, the paper's size, lettering, a translate function. Out: pages. Lengths in
points.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from thankyou.base.errors import Problem
from thankyou.base.geometry import Rect, Size
from thankyou.base.quick_tuple import NamedTuple
from thankyou.base.translatable import Translate, translatable
from thankyou.base.units import mm
from thankyou.mailing import drawing
from thankyou.mailing.lettering import (
    HAIR,
    QUIET,
    Lettering,
    MailingPage,
    SetWords,
    page_number,
    set_paragraph,
)
from thankyou.model.scene import Group, Item, Role, Scene

PANEL = translatable("the words to be read")
_SIDE, _TOP, _FOOT = mm(17), mm(17), mm(15)
_MARGIN = mm(62)
"""What is left at the end of the lines for a pencil."""
_GAP, _UNDER_NAME = 17.0, 3.0


class WordsText(NamedTuple):
    """One text to be read: its name in its file, what it is for, and its words."""

    name: str
    words: str


class WordsSection(NamedTuple):
    """Texts under a heading; `lead` says what they are."""

    heading: str
    lead: str
    texts: tuple[WordsText, ...]


def words_pages(
    title: str, sections: Sequence[WordsSection], paper: Size, lettering: Lettering, tr: Translate
) -> Iterator[MailingPage]:
    """The pages, numbered at their foot. Problems: "missing-glyph", and "words-small" for what is
    longer than a page."""
    flow = _Flow(paper, lettering)
    flow.put(title, "H1", 21.0, 22.0)
    for section in sections:
        flow.put(section.heading, "H2", 13.0, 8.0, keep=mm(30))
        if section.lead:
            flow.put(section.lead, "P", 9.0, 12.0, quiet=True)
        for text in section.texts:
            flow.text(text)
    yield from flow.pages(tr)


class _Flow:
    """Texts one beneath the other, page after page."""

    def __init__(self, paper: Size, lettering: Lettering) -> None:
        self._paper = paper
        self._letters = lettering
        self._bottom = paper.height - _FOOT - 14.0
        self._y = _TOP
        self._pages: list[list[Item]] = [[]]
        self._drawn: list[list[Item]] = [[]]
        self._problems: list[list[Problem]] = [[]]

    def put(
        self, words: str, role: Role, size: float, after: float, *, quiet: bool = False,
        keep: float = 0.0,
    ) -> None:  # fmt: skip
        """One paragraph; at least `keep` is left on the page beneath it."""
        set_ = self._set(words, size, strong=role != "P", quiet=quiet)
        self._room(set_.bottom + keep)
        self._place(set_, role)
        self._y += set_.bottom + after

    def text(self, text: WordsText) -> None:
        """A text with its name above it, and a line at its side for marks."""
        name = self._set(text.name, 7.5, quiet=True)
        words = self._set(text.words, 11.0)
        height = name.bottom + _UNDER_NAME + words.bottom
        self._room(height)
        begins = self._y
        self._place(name, "P")
        self._y += name.bottom + _UNDER_NAME
        self._place(words, "P")
        self._y += words.bottom
        x = self._paper.width - _SIDE - _MARGIN + mm(6)
        if self._letters.rtl:
            x = self._paper.width - x
        self._drawn[-1].append(drawing.lines([(x, begins, x, self._y)], HAIR, 0.5))
        self._y += _GAP

    def pages(self, tr: Translate) -> Iterator[MailingPage]:
        """Each page with its number; its problems come with it."""
        count = len(self._pages)
        pages = zip(self._pages, self._drawn, self._problems, strict=True)
        for number, (items, drawn, problems) in enumerate(pages, 1):
            area = Rect(_SIDE, self._paper.height - _FOOT, self._paper.width - 2 * _SIDE, 12)
            foot = page_number(number, count, area, self._letters, tr)
            whole = (Group(tuple(drawn), role="Artifact"), *items, *foot.groups())
            scene = Scene("words", self._paper, 0.0, whole, self._letters.language)
            yield MailingPage(scene, tuple(problems))

    def _set(
        self, words: str, size: float, *, strong: bool = False, quiet: bool = False
    ) -> SetWords:
        width = self._paper.width - 2 * _SIDE - _MARGIN
        x = self._paper.width - _SIDE - width if self._letters.rtl else _SIDE
        setting = self._letters.setting(
            size, size * 0.6, strong=strong, color=QUIET if quiet else None, leading=1.45
        )
        box = Rect(x, 0.0, width, self._bottom - _TOP)
        return set_paragraph([(setting, words)], box)

    def _room(self, height: float) -> None:
        if self._y + height > self._bottom and self._y > _TOP:
            self._pages.append([])
            self._drawn.append([])
            self._problems.append([])
            self._y = _TOP

    def _place(self, words: SetWords, role: Role) -> None:
        box = words.box
        lowered = replace(
            words,
            box=Rect(box.x, self._y, box.width, box.height),
            fitted=words.fitted._replace(tops=tuple(top + self._y for top in words.fitted.tops)),
        )
        self._pages[-1] += lowered.groups(role)
        self._problems[-1] += lowered.problems("words-small", PANEL)
