"""How a card comes out of the printer: its panels on the sheet, with folds and cuts.

In: a Format, and the scenes of its panels. Out: a `Paper`, and one Scene a printed side. Panels
are placed, turned and clipped here; painters draw what they get. One card stands in the middle of
a sheet; a card as large as its sheet fills it, and nothing is cut.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from thankyou.base.geometry import Rect, Size, Transform
from thankyou.base.units import mm
from thankyou.model.format import Format, Paper, PaperSide, Place
from thankyou.model.scene import Group, Item, Path, Scene, Segments, Stroke, rect_segments

_MARK, _GAP = mm(5), mm(1)
"""A mark's length, and how far from the bleed it stands."""
_NEAR = mm(0.6)
"""An edge of the card as near as this to the sheet's is the sheet's own: nothing is cut there."""
_INK = (110, 110, 110)
SheetLine = tuple[float, float, float, float]
"""x0, y0, x1, y1 in points, from the sheet's upper left corner."""


def paper_for(card_format: Format) -> Paper:
    """The sheet of a format: its size as it lies, its sides, its folds and cuts, in points."""
    return _BY_FOLD[card_format.fold](card_format)


def _impose_flat(card_format: Format) -> Paper:
    """Front and back, a side each."""
    sheet, card = _opened(card_format, across=1, down=1)
    cuts = _cuts(card, sheet)
    sides = tuple(
        PaperSide(panel.name, (Place(panel.name, card.x, card.y),), (), cuts)
        for panel in card_format.panels
    )
    return Paper(card_format.paper.id, sheet.width, sheet.height, sides, flip="long")


def _impose_side(card_format: Format) -> Paper:
    """A fold like a book's: outside, the front stands right of the back, or left if mirrored."""
    sheet, card = _opened(card_format, across=2, down=1)
    fold = card.x + card.width / 2
    left, right = ("front", "back") if card_format.panels[0].mirrored else ("back", "front")
    outside = (Place(left, card.x, card.y), Place(right, fold, card.y))
    return _folded_once(card_format, sheet, card, outside, (fold, card.y, fold, card.bottom))


def _impose_tent(card_format: Format) -> Paper:
    """A fold at the top: outside, the back stands upside down above the front."""
    sheet, card = _opened(card_format, across=1, down=2)
    fold = card.y + card.height / 2
    outside = (Place("back", card.x, card.y, turned=True), Place("front", card.x, fold))
    return _folded_once(card_format, sheet, card, outside, (card.x, fold, card.right, fold))


def _impose_quarter(card_format: Format) -> Paper:
    """The whole sheet, printed on one side: folded backwards across the middle, then away from the
    front. The upper half is upside down."""
    paper, front = card_format.paper, card_format.panels[0]
    w, h = front.width, front.height
    places = (
        Place("inside", 0.0, 0.0, turned=True),
        Place("back", w if front.mirrored else 0.0, h),
        Place("front", 0.0 if front.mirrored else w, h),
    )
    folds = ((0.0, h, 2 * w, h), (w, 0.0, w, 2 * h))
    side = PaperSide("printed side", places, folds)
    return Paper(paper.id, paper.width, paper.height, (side,))


_BY_FOLD: Mapping[str, Callable[[Format], Paper]] = {
    "flat": _impose_flat,
    "side": _impose_side,
    "tent": _impose_tent,
    "quarter": _impose_quarter,
}
"""For each of FOLDS, how its panels stand on the sheet."""


def _opened(card_format: Format, across: int, down: int) -> tuple[Size, Rect]:
    """The sheet, turned as the card lies, and in its middle the opened card: so many panels."""
    front, paper = card_format.panels[0], card_format.paper
    width, height = across * front.width, down * front.height
    sheet = Size(paper.width, paper.height)
    if (width > height) != (sheet.width > sheet.height):
        sheet = Size(sheet.height, sheet.width)
    return sheet, Rect((sheet.width - width) / 2, (sheet.height - height) / 2, width, height)


def _folded_once(
    card_format: Format, sheet: Size, card: Rect, outside: tuple[Place, ...], fold: SheetLine
) -> Paper:
    """A card of an outside and an inside, which is one panel; turned over its short edge."""
    inside = (Place("inside", card.x, card.y),)
    cuts = _cuts(card, sheet)
    sides = (
        PaperSide("outside", outside, (fold,), cuts),
        PaperSide("inside", inside, (fold,), cuts),
    )
    return Paper(card_format.paper.id, sheet.width, sheet.height, sides, flip="short")


def sheet_scenes(scenes: Sequence[Scene], card_format: Format) -> tuple[Scene, ...]:
    """The sheet's printed sides, with marks outside the card for the knife and the fold."""
    paper = paper_for(card_format)
    panels = {scene.name: scene for scene in scenes}
    return tuple(_side_scene(paper, side, panels, card_format) for side in paper.sides)


def _side_scene(
    paper: Paper, side: PaperSide, panels: Mapping[str, Scene], card_format: Format
) -> Scene:
    """One printed side: marks, and the panels in their places, clipped to card and bleed."""
    card = _card_box(side, panels)
    sheet = Rect(0.0, 0.0, paper.width, paper.height)
    items: list[Item] = [Path(rect_segments(sheet), fill=(255, 255, 255))]
    for place in side.places:
        scene = panels[place.panel]
        turn = Transform.translation(place.x, place.y)
        if place.turned:
            turn = Transform(
                -1.0, 0.0, 0.0, -1.0, place.x + scene.size.width, place.y + scene.size.height
            )
        box = _with_bleed(Rect(place.x, place.y, scene.size.width, scene.size.height), card,
                          card_format.bleed)  # fmt: skip
        inner = Group(scene.items, transform=turn)
        items.append(Group((inner,), clip=rect_segments(box)))
    marks = _marks(card, side, sheet, card_format.bleed)
    if marks:
        items.append(Path(marks, stroke=Stroke(_INK, 0.4)))
    return Scene(side.name, Size(paper.width, paper.height), 0.0, tuple(items),
                 panels[side.places[0].panel].language)  # fmt: skip


def _card_box(side: PaperSide, panels: Mapping[str, Scene]) -> Rect:
    sizes = [(p.x, p.y, panels[p.panel].size) for p in side.places]
    left, top = min(x for x, _, _ in sizes), min(y for _, y, _ in sizes)
    right = max(x + size.width for x, _, size in sizes)
    bottom = max(y + size.height for _, y, size in sizes)
    return Rect(left, top, right - left, bottom - top)


def _with_bleed(panel: Rect, card: Rect, bleed: float) -> Rect:
    """The panel with its bleed on the card's outer edges only: none runs over a fold."""
    left = panel.x - (bleed if panel.x <= card.x + 0.01 else 0.0)
    top = panel.y - (bleed if panel.y <= card.y + 0.01 else 0.0)
    right = panel.right + (bleed if panel.right >= card.right - 0.01 else 0.0)
    bottom = panel.bottom + (bleed if panel.bottom >= card.bottom - 0.01 else 0.0)
    return Rect(left, top, right - left, bottom - top)


def _cuts(card: Rect, sheet: Size) -> tuple[SheetLine, ...]:
    """Along the card's edges, from one edge of the sheet to the other; none where they meet."""
    found: list[SheetLine] = []
    for x in (card.x, card.right):
        if _NEAR < x < sheet.width - _NEAR:
            found.append((x, 0.0, x, sheet.height))
    for y in (card.y, card.bottom):
        if _NEAR < y < sheet.height - _NEAR:
            found.append((0.0, y, sheet.width, y))
    return tuple(found)


def _marks(card: Rect, side: PaperSide, sheet: Rect, bleed: float) -> Segments:
    """Short lines outside the bleed, where the sheet has room for them."""
    out: list[tuple[str, float, float]] = []

    def line(x0: float, y0: float, x1: float, y1: float) -> None:
        ends = Rect(min(x0, x1), min(y0, y1), abs(x1 - x0), abs(y1 - y0))
        if sheet.holds(ends):
            out.extend((("M", x0, y0), ("L", x1, y1)))

    near, far = bleed + _GAP, bleed + _GAP + _MARK
    for x0, y0, x1, y1 in (*side.cuts, *side.folds):
        if x0 == x1:
            line(x0, card.y - near, x0, card.y - far)
            line(x0, card.bottom + near, x0, card.bottom + far)
        else:
            line(card.x - near, y0, card.x - far, y0)
            line(card.right + near, y1, card.right + far, y1)
    return tuple(out)  # type: ignore[arg-type]
