"""The sides of a sheet on the desk: where they lie."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt

from thankyou.catalog import Catalog
from thankyou.gui.preview.sheet_faces import Face, SheetFaces
from thankyou.gui.preview.sheet_geometry import side_view
from thankyou.imposition.sheet_layout import sheet_layout
from thankyou.imposition.sheet_side import SheetSides
from thankyou.model.sheet import SheetSettings

WIDE, HIGH = QSize(1000, 420), QSize(360, 900)


def shown(catalog: Catalog, room: QSize, card: str = "flat-a6") -> SheetFaces:
    """A sheet of A4 in a room, as large as it fits."""
    held = catalog.formats[card]
    sides = SheetSides(sheet_layout(held, SheetSettings(), catalog.papers["A4"]))
    views = [side_view(sides, side) for side in range(sides.count)]
    faces = SheetFaces()
    faces.show_faces([Face(view, "Caption", "C") for view in views], [None] * len(views))
    faces.set_scale(faces.fit(room), 1.0)
    faces.resize(room)
    return faces


def test_the_sides_lie_beside_each_other_or_one_above_the_other_as_is_larger(
    catalog: Catalog,
) -> None:
    for room in (WIDE, HIGH):
        faces = shown(catalog, room)
        front, back = faces.boxes()
        assert front.size() == back.size() and faces.rect().contains(front.united(back))
        assert faces.minimumSize().width() <= room.width()
        assert faces.minimumSize().height() <= room.height()
        if room == WIDE:
            assert front.right() < back.left() and front.top() == back.top()
        else:
            assert front.bottom() < back.top() and front.left() == back.left()
        # Larger than the other way round.
        other = faces._fit(room, stacked=room == WIDE)
        assert faces.fit(room) > other


def test_in_a_mirrored_window_the_front_lies_at_the_right(catalog: Catalog) -> None:
    faces = shown(catalog, WIDE)
    left, right = faces.boxes()
    faces.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    front, back = faces.boxes()
    assert back.right() < front.left()
    assert abs(front.left() - right.left()) <= 1 and abs(back.left() - left.left()) <= 1


def test_a_sheet_of_one_side_lies_alone(catalog: Catalog) -> None:
    (box,) = shown(catalog, WIDE, "quarter-a4").boxes()
    assert abs(box.center().x() - WIDE.width() / 2) <= 1


def test_each_place_is_found_under_the_mouse_on_either_side(catalog: Catalog) -> None:
    for room in (WIDE, HIGH):
        faces = shown(catalog, room)
        for face in (0, 1):
            for position in range(4):
                box = faces.place_box(face, position)
                assert faces.place_at(box.center()) == position
        between = faces.boxes()[0].united(faces.boxes()[1]).center()
        assert faces.place_at(QPointF(between)) is None
