"""A printer's test page: two sides from which a person reads where the printer puts things, how it
turns the sheet, which edge it feeds, and what it leaves white.

In: the paper's size, lettering, a translate function. Out: the front and the back. The marks
(test_page_marks.py) have their exact places on any paper; of the words, those that matter least are
left out on paper that has no room for them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from thankyou.base.geometry import Rect, Size, Transform
from thankyou.base.translatable import Translate
from thankyou.base.units import mm, to_mm
from thankyou.mailing import drawing
from thankyou.mailing.lettering import (
    INK,
    QUIET,
    Lettering,
    SetWords,
    set_paragraph,
    set_words,
    tagged,
)
from thankyou.mailing.test_page_marks import EDGES, marks, rulers, words_area
from thankyou.model.field_text import FieldText, with_values
from thankyou.model.scene import GlyphRun, Group, Item, Role, Scene
from thankyou.model.sheet import Calibration, Correction
from thankyou.typeset.block import Setting

_SIZES = (11.0, 10.0, 9.0, 8.0, 7.0)
"""Of the sentences, in points: the largest at which all have room."""
_LEAST_HEAD = 10.0
_BLANK, _ROW = mm(30), mm(8.5)
_ARROW = Size(mm(20), mm(44))


@dataclass(frozen=True, slots=True)
class _Block:
    """Words, or a line to write a measure into. The higher its `need`, the longer it is kept.

    `size` is a multiple of the sentences'. `nominal`: what should be measured, in mm;
    `choices`: letters, one of which is ringed.
    """

    text: FieldText | str
    need: int
    role: Role = "P"
    size: float = 1.0
    strong: bool = False
    nominal: str = ""
    choices: str = ""
    beside_arrow: bool = False

    @property
    def is_row(self) -> bool:
        """Whether a person writes something at its end."""
        return bool(self.nominal or self.choices)


@dataclass(frozen=True, slots=True, eq=False)
class _Placed:
    """A block's words, and the top and the bottom of its room."""

    block: _Block
    words: SetWords
    top: float
    bottom: float


_UNCORRECTED = Calibration()


@dataclass(frozen=True, slots=True)
class Tested:
    """What is tested: the printer's name, "" if it is not known, and a correction that is looked
    at. Measures are taken on a page without one."""

    printer: str = ""
    calibration: Calibration = _UNCORRECTED


UNKNOWN = Tested()


def printer_test_pages(
    paper: Size, lettering: Lettering, tr: Translate, tested: Tested = UNKNOWN
) -> tuple[Scene, Scene]:
    """The front and the back of the test page, for paper that lies upright."""
    front = _scene("front", paper, lettering, tuple(_front(paper, tr, tested)))
    back = _scene("back", paper, lettering, tuple(_back(tr)))
    calibration = tested.calibration
    return _corrected(front, calibration.front), _corrected(back, calibration.back)


def _corrected(scene: Scene, correction: Correction) -> Scene:
    """The page, moved and scaled as the printer's sheets are."""
    if correction == Correction():
        return scene
    move = Transform(correction.scale_x, 0.0, 0.0, correction.scale_y, correction.x0, correction.y0)
    return replace(scene, items=(Group(scene.items, transform=move),))


def _front(paper: Size, tr: Translate, tested: Tested) -> Iterator[_Block]:
    """What the front says."""
    yield _Block(tr("FRONT"), 9, "H1", 2.6, strong=True, beside_arrow=True)
    size = f"{to_mm(paper.width):.4g} × {to_mm(paper.height):.4g} mm"
    text = tr("Test page for paper of {size}, printed at actual size (100 %).")
    yield _Block(text.replace("{size}", size), 3, beside_arrow=True)
    if tested.printer:
        name = with_values(tr("Printer: {printer}"), printer=tested.printer)
        yield _Block(name, 1, beside_arrow=True)
    if tested.calibration.corrects:
        yield _Block(
            tr("This page is corrected as was measured before: all should be where it says. To "
               "measure anew, print the page without a correction."),
            5,
            beside_arrow=True,
        )  # fmt: skip
    yield _Block(
        tr("The arrow points to edge A. Edges B, C and D follow clockwise."), 2, beside_arrow=True
    )
    yield _Block(tr("Which edge came out of the printer first? Ring its letter."), 6, choices=EDGES)
    yield _Block(tr("Measure with a ruler, to a quarter of a millimetre:"), 4, strong=True)
    kinds = {ruler.upright for ruler in rulers(paper)}
    yield _Block(tr("1  From the left edge to the ringed cross"), 8, nominal="20")
    yield _Block(tr("2  From the upper edge to the ringed cross"), 8, nominal="20")
    if False in kinds:
        yield _Block(tr("3  The ruler across, from the ringed cross to 100"), 7, nominal="100")
    if True in kinds:
        yield _Block(tr("4  The ruler down, from the ringed cross to 100"), 7, nominal="100")
    yield _Block(
        tr("At the middle of each edge, the smallest number whose line is printed is the margin "
           "that this printer leaves white there, in millimetres."),
        5,
    )  # fmt: skip
    yield _turning(tr)


def _back(tr: Translate) -> Iterator[_Block]:
    """What the back says."""
    yield _Block(tr("BACK"), 9, "H1", 2.6, strong=True, beside_arrow=True)
    yield _Block(
        tr("Measure on this side too, as it lies when you can read this."), 4,
        beside_arrow=True,
    )  # fmt: skip
    yield _Block(tr("5  From the left edge to the ringed cross"), 8, nominal="20")
    yield _Block(tr("6  From the upper edge to the ringed cross"), 8, nominal="20")
    yield _turning(tr)


def _turning(tr: Translate) -> _Block:
    return _Block(
        tr("Turn the sheet over like the page of a book. If the arrow still points the same way, "
           "the printer turns sheets over their long edge; if it points the other way, over their "
           "short edge."),
        6,
    )  # fmt: skip


def _scene(name: str, paper: Size, lettering: Lettering, blocks: Sequence[_Block]) -> Scene:
    """One side."""
    area = words_area(paper)
    arrow = _arrow(area, lettering)
    drawn: list[Item] = list(marks(paper, lettering))
    words: list[Group] = []
    if arrow is not None:
        drawn.append(
            drawing.arrow_up(arrow.x + arrow.width / 2, arrow.y, arrow.bottom, arrow.width, INK)
        )
    for placed in _fitted(blocks, area, arrow, lettering):
        words.append(_tagged(placed, area, lettering))
        if placed.block.nominal:
            drawn.append(_line_to_write_on(placed, area, lettering))
    items = (Group(tuple(drawn), role="Artifact"), *words)
    return Scene(name, paper, 0.0, items, lettering.language)


def _arrow(area: Rect, lettering: Lettering) -> Rect | None:
    """The arrow's room: at the end of the first lines; none on the smallest papers."""
    scale = min(1.0, area.width / mm(140), area.height / mm(190))
    width, height = max(_ARROW.width * scale, mm(8)), max(_ARROW.height * scale, mm(18))
    if area.width < 3 * width or area.height < height:
        return None
    x = area.x if lettering.rtl else area.right - width
    return Rect(x, area.y, width, height)


def _fitted(
    blocks: Sequence[_Block], area: Rect, arrow: Rect | None, lettering: Lettering
) -> list[_Placed]:
    """The blocks as large as they have room; of those that have none, the least needed go."""
    left = list(blocks)
    while left:
        for size in _SIZES:
            placed = _stacked(left, area, arrow, lettering, size)
            if placed[-1].bottom <= area.bottom and not any(p.words.small for p in placed):
                return placed
        least = min(block.need for block in left)
        left = [block for block in left if block.need > least]
    return []


def _stacked(
    blocks: Sequence[_Block], area: Rect, arrow: Rect | None, lettering: Lettering, size: float
) -> list[_Placed]:
    """The blocks one beneath the other, their sentences `size` points large."""
    placed: list[_Placed] = []
    top = area.y
    for block in blocks:
        before = placed[-1].block if placed else block
        if placed:
            top += size * (0.35 if before.is_row and block.is_row else 0.8)
        if arrow is not None and before.beside_arrow and not block.beside_arrow:
            top = max(top, arrow.bottom + size)
        width = area.width
        if block.is_row:
            width -= _blank(area) + mm(15)
        elif arrow is not None and top < arrow.bottom + 1:
            width -= arrow.width + mm(5)
        x = area.right - width if lettering.rtl else area.x
        points = size * block.size
        floor = min(points, _LEAST_HEAD) if block.role == "H1" else points
        setting = lettering.setting(points, floor, strong=block.strong, leading=1.32)
        room = Rect(x, top, width, max(area.bottom - top, points))
        setter = set_words if block.role == "H1" else set_paragraph
        words = setter([(setting, block.text)], room)
        bottom = words.bottom
        if block.is_row:
            bottom = max(bottom, top + min(_ROW, area.height / 14))
        placed.append(_Placed(block, words, top, bottom))
        top = bottom
    return placed


def _blank(area: Rect) -> float:
    """How long a line to write on is."""
    return min(_BLANK, area.width * 0.3)


def _line_to_write_on(placed: _Placed, area: Rect, lettering: Lettering) -> Item:
    """Beside a measure's words, level with their last line."""
    y = placed.words.runs()[0][-1].y + 2.0
    end = area.x + mm(14) if lettering.rtl else area.right - mm(14)
    start = end + _blank(area) * (1 if lettering.rtl else -1)
    return drawing.lines([(start, y, end, y)], QUIET, 0.6)


def _tagged(placed: _Placed, area: Rect, lettering: Lettering) -> Group:
    """A block's words; with a measure also what it should be, beyond the line."""
    block, size = placed.block, min(placed.words.size, 9.0)
    runs = [run for runs in placed.words.runs() for run in runs]
    if block.nominal:
        setting = lettering.setting(size, 5.0, color=QUIET)
        runs += _after(f"mm ({block.nominal})", setting, mm(13), runs[-1].y, area)
    elif block.choices:
        setting = lettering.setting(size * 1.4, 5.0, strong=True)
        room = _blank(area) + mm(14)
        runs += _after("\u2003".join(block.choices), setting, room, runs[-1].y, area)
    return tagged(runs, block.role)


def _after(text: str, setting: Setting, room: float, y: float, area: Rect) -> list[GlyphRun]:
    """What stands at the end of a row, on its baseline, in a room so wide."""
    box = Rect(area.x if setting.rtl else area.right - room, 0.0, room, 40.0)
    words = set_words([(setting, text)], box)
    return [replace(run, y=y) for of_text in words.runs() for run in of_text]
