"""The handover list on paper: each ward a heading and a table, each page its number.

In: wards (handover.py), the paper's size, lettering, a translate function. Out: pages. A ward that
goes on overleaf has its heading and the table's head again. Lengths in points.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from thankyou.base.color import Color
from thankyou.base.errors import Problem
from thankyou.base.geometry import Rect, Size
from thankyou.base.translatable import Translate, translatable
from thankyou.base.units import mm
from thankyou.mailing import drawing
from thankyou.mailing.handover import HandoverRow, Ward
from thankyou.mailing.lettering import (
    HAIR,
    INK,
    QUIET,
    Lettering,
    MailingPage,
    SetWords,
    page_number,
    set_words,
    tagged,
)
from thankyou.model.field_text import FieldText, value, with_values
from thankyou.model.scene import Group, Item, Role, Scene
from thankyou.typeset.block import Setting

PANEL = translatable("the handover list")
_SIDE, _TOP, _FOOT = mm(17), mm(16), mm(14)
_TALL = 1.7
"""How much higher than Latin a heading's letters may be: Urdu, Burmese, Tibetan."""
_TITLE = 44.0
_HEADING, _HEAD = 25.0, 17.0
_ROW, _ROW_MOST, _PAD = 27.0, 64.0, 4.0
_WARD_GAP = 17.0
_TICK = 10.5


@dataclass(frozen=True, slots=True)
class _Column:
    """`x` and `width` on a page that is read from the left."""

    x: float
    width: float


@dataclass(slots=True)
class _Page:
    """A page under way: what is read, what is drawn beneath it, and how far down it is."""

    words: list[Group] = field(default_factory=list)
    drawn: list[Item] = field(default_factory=list)
    y: float = _TOP


class _List:
    """The pages of a list under way."""

    def __init__(self, paper: Size, lettering: Lettering, tr: Translate) -> None:
        self._paper = paper
        self._letters = lettering
        self._tr = tr
        self._columns = _columns(paper.width)
        self._bottom = paper.height - _FOOT - 16.0
        self._rows = 0
        self.pages = [_Page()]
        self.problems: list[Problem] = []

    @property
    def _page(self) -> _Page:
        return self.pages[-1]

    def title(self, cards: int) -> None:
        """The list's name, and how many cards there are."""
        big = self._letters.setting(21, 12, strong=True)
        count = self._tr("%n card", "%n cards", cards)
        self._heads(self._tr("Handover list"), count, big, 30.0, "H1")
        self._page.y += _TITLE

    def ward(self, ward: Ward) -> None:
        """A ward with all its rows."""
        cells = [self._cells(row) for row in ward.rows]
        first = cells[0][1]
        page = self._page
        if page.y > _TOP and page.y + _WARD_GAP + _HEADING + _HEAD + first > self._bottom:
            self.pages.append(_Page())
        elif page.y > _TOP + _TITLE:
            page.y += _WARD_GAP
        self._heading(ward, again=False)
        for row, (words, height) in zip(ward.rows, cells, strict=True):
            if self._page.y + height > self._bottom:
                self.pages.append(_Page())
                self._heading(ward, again=True)
            self._row(row, words, height)

    def scenes(self) -> Iterator[MailingPage]:
        """Each page, with its number at its foot; the problems come with the first."""
        count = len(self.pages)
        for number, page in enumerate(self.pages, 1):
            area = Rect(_SIDE, self._paper.height - _FOOT - 10, self._paper.width - 2 * _SIDE, 12)
            foot = page_number(number, count, area, self._letters, self._tr)
            items = (Group(tuple(page.drawn), role="Artifact"), *page.words, *foot.groups())
            scene = Scene("handover", self._paper, 0.0, items, self._letters.language)
            yield MailingPage(scene, tuple(self.problems) if number == 1 else ())

    def _heading(self, ward: Ward, *, again: bool) -> None:
        tr, page = self._tr, self._page
        name = value(ward.name) if ward.name else FieldText(tr("Without a ward"))
        if again:
            name = with_values(tr("{ward} (continued)"), ward=name)
        count = "" if again else tr("%n card", "%n cards", len(ward.rows))
        setting = self._letters.setting(13, 8, strong=True)
        self._heads(name, count, setting, _HEADING - 5, "H2")
        page.y += _HEADING
        self._rows += 1
        heads = ("", tr("Card"), tr("Name"), tr("Role"), tr("Given to"), tr("Date"))
        small = self._letters.setting(8, 6, color=QUIET)
        for column, head in zip(self._columns, heads, strict=True):
            box = self._box(column, page.y, _HEAD - 4)
            words = set_words([(small, head)], box) if head else None
            page.words.append(tagged(_runs(words), "TH", self._rows))
        page.y += _HEAD
        self._line(page.y, INK, 0.8, 0, len(self._columns))

    def _row(self, row: HandoverRow, cells: Sequence[SetWords | None], height: float) -> None:
        page = self._page
        self._rows += 1
        square = self._box(self._columns[0], page.y + _ROW / 2 - _TICK / 2, _TICK)
        x = square.right - _TICK if self._letters.rtl else square.x
        page.drawn.append(drawing.box(Rect(x, square.y, _TICK, _TICK), QUIET))
        for words in cells:
            lowered = () if words is None else _lowered(words, page.y)
            page.words.append(tagged(lowered, "TD", self._rows))
        page.y += height
        self._line(page.y, HAIR, 0.5, 0, 4)
        self._line(page.y, QUIET, 0.5, 4, 5)
        self._line(page.y, QUIET, 0.5, 5, 6)

    def _cells(self, row: HandoverRow) -> tuple[list[SetWords | None], float]:
        """A row's cells as if it stood at the page's top, and its height."""
        quiet = self._letters.setting(9, 7, color=QUIET)
        name = self._letters.setting(10.5, 9, strong=True, leading=1.2)
        role = self._letters.setting(9.5, 8.5, leading=1.2)
        texts = (
            None, (quiet, FieldText(str(row.number))), (name, value(row.name, "recipient")),
            (role, value(row.role, "role")), None, None,
        )  # fmt: skip
        cells: list[SetWords | None] = []
        height = _ROW
        for column, text in zip(self._columns, texts, strict=True):
            if text is None or not text[1].text:
                cells.append(None)
                continue
            room = self._box(column, 0.0, _ROW_MOST - 2 * _PAD)
            words = set_words([text], room)
            self.problems += words.problems("words-small", PANEL, row.row)
            # What stands in one line is level with the box to tick.
            words = _centred(words, _ROW)
            if len(words.runs()[0]) > 1:
                height = max(height, words.bottom + _PAD)
            cells.append(words)
        return cells, height

    def _heads(
        self, text: FieldText | str, count: str, setting: Setting, high: float, role: Role
    ) -> None:
        """A heading, and at the end of its first line a number of cards."""
        width = (self._paper.width - 2 * _SIDE) * 0.78
        place = self._box(_Column(_SIDE, width), self._page.y, high)
        # A script with tall letters is not set smaller for them: all stand on the Latin baseline.
        words = set_words([(setting, text)], replace(place, height=high * _TALL))
        if len(words.runs()[0]) > 1:
            words = set_words([(setting, text)], place)
        else:
            latin = set_words([(setting, "x")], place)
            words = _moved(words, latin.runs()[0][0].y - words.runs()[0][0].y)
        self._page.words += words.groups(role)
        self.problems += words.problems("words-small", PANEL)
        if count:
            self._count(count, words.runs()[0][0].y)

    def _count(self, text: str, baseline: float) -> None:
        setting = self._letters.setting(9.5, 7, color=QUIET, align="end")
        width = (self._paper.width - 2 * _SIDE) * 0.2
        column = _Column(self._paper.width - _SIDE - width, width)
        words = set_words([(setting, text)], self._box(column, 0.0, 14))
        by = baseline - words.runs()[0][0].y
        self._page.words.append(tagged(_lowered(words, by), "P"))

    def _box(self, column: _Column, y: float, height: float) -> Rect:
        """A column's box; columns begin at the right where the words do."""
        x = column.x
        if self._letters.rtl:
            x = self._paper.width - column.x - column.width
        return Rect(x, y, column.width, height)

    def _line(self, y: float, color: Color, width: float, first: int, after: int) -> None:
        """A line beneath some columns."""
        start, last = self._columns[first], self._columns[after - 1]
        span = self._box(_Column(start.x, last.x + last.width - start.x), y, 0.0)
        self._page.drawn.append(drawing.lines([(span.x, y, span.right, y)], color, width))


def handover_pages(
    wards: Sequence[Ward], paper: Size, lettering: Lettering, tr: Translate
) -> tuple[MailingPage, ...]:
    """The list on sheets of `paper`; one page that says so if there is nobody.

    Problems: "words-small" (points), "missing-glyph".
    """
    made = _List(paper, lettering, tr)
    made.title(sum(len(ward.rows) for ward in wards))
    for ward in wards:
        made.ward(ward)
    return tuple(made.scenes())


def _columns(width: float) -> tuple[_Column, ...]:
    """To tick, number, name, role, given to, date; the page is `width` wide."""
    gap = 9.0
    tick, number = 16.0, 26.0
    left = width - 2 * _SIDE - tick - number - 5 * gap
    widths = (tick, number, left * 0.37, left * 0.25, left * 0.24, left * 0.14)
    columns, x = [], _SIDE
    for one in widths:
        columns.append(_Column(x, one))
        x += one + gap
    return tuple(columns)


def _runs(words: SetWords | None) -> tuple[Item, ...]:
    return () if words is None else tuple(run for runs in words.runs() for run in runs)


def _lowered(words: SetWords, by: float) -> tuple[Item, ...]:
    return tuple(replace(run, y=run.y + by) for runs in words.runs() for run in runs)


def _centred(words: SetWords, height: float) -> SetWords:
    """Words whose first line stands in the middle of a row of this height."""
    return _moved(words, height / 2 + words.size * 0.34 - words.runs()[0][0].y)


def _moved(words: SetWords, by: float) -> SetWords:
    fitted = words.fitted
    return replace(words, fitted=fitted._replace(tops=tuple(top + by for top in fitted.tops)))
