"""Sheets with several cards: each card is read as a whole, and a panel is drawn once."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path

import pikepdf
import pypdfium2 as pdfium
import pytest
from pdfhelp import PAGE, art, elements, lines, marked_content, page, pdfium_text, write

from thankyou.base.geometry import Rect, Transform
from thankyou.catalog import Catalog
from thankyou.model.scene import GlyphRun, Group, Item, Part, Picture, Scene, rect_segments
from thankyou.model.scene import Path as ScenePath
from thankyou.render.pdf import panels as pdf_panels
from thankyou.render.pdf.content import Content
from thankyou.render.pdf.writer import PdfWriter

TURNS = {
    0: Transform(),
    90: Transform(0, 1, -1, 0, 100, 0),
    180: Transform(-1, 0, 0, -1, 200, 100),
    270: Transform(0, -1, 1, 0, 0, 200),
}
"""Quarter turns clockwise of a panel 200 wide and 100 high, back to the corner."""
Words = tuple[GlyphRun, ...]


@pytest.fixture
def words(catalog: Catalog) -> Words:
    return lines(catalog, "Thank you")


def placed(items: tuple[Item, ...], part: Part, x: float = 0, y: float = 0, turn: int = 0) -> Group:
    """A panel of 200 x 100 on a sheet, as imposition places it."""
    wide, high = (100, 200) if turn % 180 else (200, 100)
    place = TURNS[turn].then(Transform.translation(x, y))
    return Group((Group(items, place),), clip=rect_segments(Rect(x, y, wide, high)), part=part)


def mark() -> ScenePath:
    return ScenePath(rect_segments(Rect(0, 0, 5, 0.5)), (90, 90, 90))


def sections(pdf: pikepdf.Pdf) -> list[list[tuple[int, int]]]:
    """For each section, (page from 0, MCID) of its elements in reading order."""
    pages = {sheet.obj.objgen: number for number, sheet in enumerate(pdf.pages)}
    return [
        [(pages[kid.Pg.objgen], int(kid.K)) for kid in section.K]
        for section in pdf.Root.StructTreeRoot.K.K
    ]


def sound(pdf: pikepdf.Pdf) -> bool:
    """Whether each sequence of each page leads to the element that holds it, and all is marked."""
    parents = pikepdf.NumberTree(pdf.Root.StructTreeRoot.ParentTree)
    for sheet in pdf.pages:
        marks = marked_content(sheet)
        owners = list(parents[int(sheet.obj.StructParents)])
        if marks != [(str(owner.S), mcid) for mcid, owner in enumerate(owners)]:
            return False
        if any(o.Pg.objgen != sheet.obj.objgen or int(o.K) != n for n, o in enumerate(owners)):
            return False
    return not pdf.check_pdf_syntax()


def front(words: Words) -> tuple[Item, ...]:
    return (art("cover", "Figure", "A fern"), Group(words, role="H1"))


def inside(words: Words, count: int = 2) -> tuple[Item, ...]:
    return (art("ground"), *(Group(words, role="P") for _ in range(count)))


def sheets(words: Words, turn: int = 0) -> list[Scene]:
    """Two folded cards: back and front on the first page, the insides on the second."""
    cover, letter, back = front(words), inside(words), (Group(words, role="P"),)
    outside = [
        group
        for card, y in ((0, 0), (1, 200))
        for group in (
            placed(back, Part(card, 2, f"Card {card}"), 0, y, turn),
            placed(cover, Part(card, 0, f"Card {card}"), 200, y, turn),
        )
    ]
    spread = [placed(letter, Part(c, 1, f"Card {c}"), 0, y, turn) for c, y in ((0, 0), (1, 200))]
    return [page(*outside, mark()), page(*spread, mark())]


@pytest.mark.parametrize("turn", TURNS)
def test_a_card_is_read_front_inside_back_wherever_its_panels_stand(
    tmp_path: Path, words: Words, turn: int
) -> None:
    path = tmp_path / "sheet.pdf"
    write(path, *sheets(words, turn))
    with pikepdf.open(path) as pdf:
        assert sound(pdf)
        kinds = [kind for kind, _ in elements(pdf)]
        assert kinds == ["/Sect", "/Figure", "/H1", "/P", "/P", "/P"] * 2
        assert sections(pdf) == [
            [(0, 1), (0, 2), (1, 0), (1, 1), (0, 0)],
            [(0, 4), (0, 5), (1, 2), (1, 3), (0, 3)],
        ]


def test_a_card_is_whole_when_all_fronts_come_before_all_backs(
    tmp_path: Path, words: Words
) -> None:
    path = tmp_path / "hand.pdf"
    cover = (Group(words, role="H1"),)
    fronts = [page(placed(cover, Part(n, 0))) for n in range(150)]
    backs = [page(placed((Group(words, role="P"),), Part(n, 2))) for n in range(150)]
    write(path, *fronts, *reversed(backs))
    with pikepdf.open(path) as pdf:
        assert sections(pdf) == [[(n, 0), (299 - n, 0)] for n in range(150)]
        assert sound(pdf)


def test_cards_are_read_in_their_order_where_piles_are_cut(tmp_path: Path, words: Words) -> None:
    path = tmp_path / "cut.pdf"
    cover = (Group(words, role="H1"),)
    stacked = [
        page(placed(cover, Part(n, 0, str(n))), placed(cover, Part(n + 3, 0, str(n + 3)), 0, 100))
        for n in range(3)
    ]
    write(path, page(*words), *stacked, page(*words))
    with pikepdf.open(path) as pdf:
        found = sections(pdf)
        assert found == [[(0, 0)], *([(n + 1, 0)] for n in range(3)),
                         *([(n + 1, 1)] for n in range(3)), [(4, 0)]]  # fmt: skip
        with pdf.open_outline() as outline:
            assert [entry.title for entry in outline.root] == ["0", "1", "2", "3", "4", "5"]


def test_pages_that_are_panels_join_in_their_card(tmp_path: Path, words: Words) -> None:
    path = tmp_path / "pages.pdf"
    writer = PdfWriter(path, title="A", author="", language="en")
    cover, letter = front(words), (Group(words, role="P"),)
    for card, language in enumerate(("en", "fr", "en")):
        for rank, items in enumerate((cover, letter)):
            part = Part(card, rank, f"Card {card}", language)
            writer.add(Scene("panel", PAGE, 0, items, language, part))
    writer.add(page(Group(words, role="H1"), language="de"))
    stats = writer.finish()
    assert stats.shared_pages == 4  # their items are the very same, whichever card they are of
    with pikepdf.open(path) as pdf:
        assert sound(pdf)
        assert sections(pdf) == [
            *([(2 * n, 0), (2 * n, 1), (2 * n + 1, 0)] for n in range(3)), [(6, 0)]
        ]  # fmt: skip
        tongues = [str(s.get("/Lang", "")) for s in pdf.Root.StructTreeRoot.K.K]
        assert tongues == ["", "fr", "", "de"]


def test_what_belongs_to_no_card_is_a_mark_or_a_section_of_the_page(
    tmp_path: Path, words: Words
) -> None:
    path = tmp_path / "loose.pdf"
    panel = placed((Group(words, role="P"),), Part(0))
    write(path, page(mark(), panel, mark()), page(Group(words, role="H1"), panel, *words))
    with pikepdf.open(path) as pdf:
        assert sound(pdf)
        assert sections(pdf) == [[(0, 0), (1, 1)], [(1, 0), (1, 2)]]


def test_a_calibrated_page_is_read_and_shown_the_same(tmp_path: Path, words: Words) -> None:
    plain = sheets(words, 90)
    moved = [
        Scene(s.name, s.size, s.bleed, (Group(s.items, Transform(1.004, 0, 0, 0.998, 3, -2)),))
        for s in plain
    ]
    write(tmp_path / "plain.pdf", *plain)
    write(tmp_path / "moved.pdf", *moved)
    assert pdfium_text(tmp_path / "moved.pdf") == pdfium_text(tmp_path / "plain.pdf")
    with pikepdf.open(tmp_path / "plain.pdf") as one, pikepdf.open(tmp_path / "moved.pdf") as two:
        assert sound(two)
        assert sections(one) == sections(two)
        a, b = (figure_box(pdf) for pdf in (one, two))
    height = PAGE.height
    assert b == pytest.approx(
        [a[0] * 1.004 + 3, height - ((height - a[1]) * 0.998 - 2),
         a[2] * 1.004 + 3, height - ((height - a[3]) * 0.998 - 2)], abs=0.11,
    )  # fmt: skip


def figure_box(pdf: pikepdf.Pdf) -> list[float]:
    figure = next(k for k in pdf.Root.StructTreeRoot.K.K[0].K if k.S == "/Figure")
    return [float(v) for v in figure.A.BBox]


@pytest.mark.parametrize("turn", TURNS)
def test_a_figure_stands_where_it_is_seen(tmp_path: Path, turn: int) -> None:
    """Its box is turned with its panel, and ends where the panel does."""
    photo = Picture("p", 2, 2, bytes(12), Rect(10, 20, 30, 40), alt="The ward")
    beyond = Picture("q", 2, 2, bytes(12), Rect(150, 50, 90, 90), alt="A window")
    path = tmp_path / "figure.pdf"
    write(path, page(placed((photo, beyond), Part(0), 50, 60, turn), size=PAGE))
    with pikepdf.open(path) as pdf:
        boxes = [[float(v) for v in figure.A.BBox] for figure in pdf.Root.StructTreeRoot.K.K[0].K]
    place = TURNS[turn].then(Transform.translation(50, 60))
    for found, corners in zip(boxes, (((10, 20), (40, 60)), ((150, 50), (200, 100))), strict=True):
        (x0, y0), (x1, y1) = (place.apply(corner) for corner in corners)
        high = PAGE.height
        assert found == pytest.approx(
            [min(x0, x1), high - max(y0, y1), max(x0, x1), high - min(y0, y1)], abs=0.051
        )


# --- Drawn once --------------------------------------------------------------------------------


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Item, ...]]:
    """The panels that are drawn, one after the other."""
    found: list[tuple[Item, ...]] = []
    draw = Content.panel

    def panel(self: Content, items: tuple[Item, ...]) -> pdf_panels.Panel:
        found.append(items)
        return draw(self, items)

    monkeypatch.setattr(Content, "panel", panel)
    return found


@pytest.mark.parametrize("tagged", [True, False])
def test_a_cover_on_every_sheet_is_drawn_once_and_equal_sheets_share_their_content(
    catalog: Catalog, tmp_path: Path, words: Words, drawn: list[tuple[Item, ...]], tagged: bool
) -> None:
    cover = front(words)
    letters: list[tuple[Item, ...]] = [
        (Group(lines(catalog, f"Dear {n}"), role="P"),) for n in range(200)
    ]
    scenes = []
    for first in range(0, 200, 2):
        pair = ((first, 0), (first + 1, 100))
        scenes.append(page(*(placed(cover, Part(n, 0), 0, y) for n, y in pair)))
        scenes.append(page(*(placed(letters[n], Part(n, 1), 0, y) for n, y in pair)))
    path = tmp_path / "run.pdf"
    stats = write(path, *scenes, tagged=tagged)
    assert len(drawn) == 201
    assert stats.shared_pages == 99
    with pikepdf.open(path) as pdf:
        assert pdf.pages[0].obj.Contents.objgen == pdf.pages[198].obj.Contents.objgen
        assert not tagged or sound(pdf)
    assert pdfium_text(path)[199].split() == ["Dear", "198", "Dear", "199"]


def test_a_panel_looks_the_same_kept_as_drawn(tmp_path: Path, words: Words) -> None:
    """Colours that stand before it on the sheet do not run into it."""
    plain: tuple[Item, ...] = (ScenePath(rect_segments(Rect(0, 0, 200, 100)), (0, 0, 0)), *words)
    red = ScenePath(rect_segments(Rect(0, 0, 50, 50)), (200, 0, 0))
    write(
        tmp_path / "kept.pdf",
        page(red, placed(plain, Part(0)), red, placed(plain, Part(1), 200)),
    )
    document = pdfium.PdfDocument(tmp_path / "kept.pdf")
    try:
        shot = document[0].render(scale=1).to_pil().convert("RGB")
    finally:
        document.close()
    assert shot.getpixel((150, 90)) == (0, 0, 0)
    assert shot.getpixel((350, 90)) == (0, 0, 0)
    assert shot.getpixel((25, 25)) == (200, 0, 0)


def test_an_enlarged_panel_keeps_its_precision(tmp_path: Path) -> None:
    """A thousandth of a point on the page, also where a panel is a hundred times as large."""
    third: tuple[Item, ...] = (
        ScenePath(rect_segments(Rect(0, 0, 1 / 3, 1 / 3)), (9, 9, 9)),
        Picture("p", 2, 2, bytes(12), Rect(0, 0, 1 / 3, 1 / 3), alt="A ward"),
    )
    grown = Group((Group(third, Transform.scaling(100, 100)),), part=Part(0))
    same = Group((Group(third),), part=Part(1))
    path = tmp_path / "large.pdf"
    write(path, page(same, grown))
    with pikepdf.open(path) as pdf:
        content = pdf.pages[0].Contents.read_bytes()
        boxes = [[float(v) for v in s.K[0].A.BBox] for s in pdf.Root.StructTreeRoot.K.K]
    assert b".33333 0 l" in content
    assert b".333 0 l" in content
    assert boxes == [[0, 126.7, 33.3, 160], [0, 159.7, 0.3, 160]]


def test_ten_thousand_cards_keep_a_few_numbers_each(words: Words) -> None:
    """Counted, not weighed: no object of Python's is kept for a card, but its number and title."""
    cover: tuple[Item, ...] = (Group(words, role="H1"),)

    def kept(cards: int) -> int:
        writer = PdfWriter(io.BytesIO(), title="A", author="", language="en")
        for card in range(0, cards, 4):
            parts = (Part(n, 0, "Ann") for n in range(card, card + 4))
            writer.add(page(*(placed(cover, part, 0, 9 * n) for n, part in enumerate(parts))))
        count = reachable(writer)
        writer.abort()
        return count

    few, many = kept(400), kept(2400)
    # A page's line of the ParentTree stays until 64 are together; of a card, three numbers.
    assert (many - few) / 2000 < 5


def reachable(root: object) -> int:
    """How many objects `root` holds, directly or not; modules, classes and code do not count."""
    import gc
    import types

    seen: dict[int, object] = {}
    left: list[object] = [root]
    while left:
        one = left.pop()
        if id(one) in seen or isinstance(one, type | types.ModuleType | types.FunctionType):
            continue
        seen[id(one)] = one
        left += gc.get_referents(one)
    return len(seen)


# --- The list of cards -------------------------------------------------------------------------


def outline_of(path: Path) -> list[tuple[str, int]]:
    """(title, page from 0) of each entry, read by pdfium."""
    document = pdfium.PdfDocument(path)
    try:
        return [(entry.get_title(), entry.get_dest().get_index()) for entry in document.get_toc()]
    finally:
        document.close()


def titled(words: Words, parts: Sequence[Part]) -> list[Scene]:
    return [page(placed((Group(words, role="P"),), part)) for part in parts]


def test_each_card_has_an_entry_that_leads_to_its_front(tmp_path: Path, words: Words) -> None:
    path = tmp_path / "list.pdf"
    parts = [
        Part(0, 1, "Zoë (ward 3)"), Part(1, 1, ""), Part(2, 2, "王小明"),
        Part(2, 0, "王小明"), Part(0, 0, "Zoë (ward 3)"), Part(1, 0), Part(3, 1, "A\nB"),
    ]  # fmt: skip
    write(path, *titled(words, parts))
    assert outline_of(path) == [("Zoë (ward 3)", 4), ("王小明", 3), ("A B", 6)]
    with pikepdf.open(path) as pdf:
        root = pdf.Root.Outlines
        assert "/PageMode" not in pdf.Root
        assert int(root.Count) == 3
        entry, before = root.First, None
        for _ in range(3):
            assert entry.Parent.objgen == root.objgen
            assert entry.Dest[1] == "/Fit"
            assert (entry.Prev.objgen if "/Prev" in entry else None) == before
            before = entry.objgen
            entry = entry.get("/Next", None)
        assert entry is None
        assert root.Last.objgen == before


@pytest.mark.parametrize("tagged", [True, False])
def test_an_untagged_file_has_the_list_as_well(tmp_path: Path, words: Words, tagged: bool) -> None:
    path = tmp_path / "list.pdf"
    write(path, *titled(words, [Part(0, 0, "Ann")]), tagged=tagged)
    assert outline_of(path) == [("Ann", 0)]


def test_cards_without_titles_make_no_list(tmp_path: Path, words: Words) -> None:
    path = tmp_path / "none.pdf"
    write(path, *titled(words, [Part(0), Part(1)]), page(*words))
    with pikepdf.open(path) as pdf:
        assert "/Outlines" not in pdf.Root
