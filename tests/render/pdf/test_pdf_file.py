"""The PDF's bones: boxes, sharing, fonts, metadata, same bytes, files that cannot be written."""

from __future__ import annotations

import errno
import io
import os
import random
from pathlib import Path
from xml.parsers import expat

import pikepdf
import pypdfium2 as pdfium
import pytest
from pdfhelp import SQUARE, art, lines, page, pdfium_text, poppler_text, write
from PIL import Image

from thankyou.base.errors import CardError
from thankyou.base.geometry import Rect, Size, Transform
from thankyou.catalog import Catalog
from thankyou.model.scene import (
    Group,
    LinearGradient,
    Picture,
    RadialGradient,
    Scene,
    Stroke,
    rect_segments,
)
from thankyou.model.scene import Path as ScenePath
from thankyou.render.pdf.writer import PdfWriter


def test_boxes_are_trim_and_bleed(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    write(path, page(art(), bleed=8.5, size=Size(100, 50)), page(art(), size=Size(80, 60)))
    with pikepdf.open(path) as pdf:
        first, second = pdf.pages
        assert [float(v) for v in first.MediaBox] == [0, 0, 117, 67]
        assert list(first.BleedBox) == list(first.MediaBox)
        assert [float(v) for v in first.TrimBox] == [8.5, 8.5, 108.5, 58.5]
        assert list(second.TrimBox) == list(second.MediaBox)


def test_the_file_is_sound_and_no_box_is_lost_in_a_long_one(tmp_path: Path) -> None:
    path = tmp_path / "long.pdf"
    stats = write(path, *(page(art(), size=Size(50 + n, 50)) for n in range(150)))
    assert stats.pages == 150
    assert stats.bytes == path.stat().st_size
    with pikepdf.open(path) as pdf:
        assert pdf.check_pdf_syntax() == []
        assert [float(p.MediaBox[2]) for p in pdf.pages] == [50 + n for n in range(150)]
        assert [int(p.StructParents) for p in pdf.pages] == list(range(150))


def test_a_form_is_drawn_once_and_equal_pages_share_their_content(
    catalog: Catalog, tmp_path: Path
) -> None:
    path = tmp_path / "shared.pdf"
    words = lines(catalog, "Thank you")
    scenes = [page(art("cover"), *words, page_mark(n % 2)) for n in range(10)]
    stats = write(path, *scenes)
    assert stats.shared_pages == 8
    with pikepdf.open(path) as pdf:
        forms = [o for o in pdf.objects if isinstance(o, pikepdf.Stream) and is_form(o)]
        assert len(forms) == 1
        assert len({p.obj.Contents.objgen for p in pdf.pages}) == 2


def page_mark(number: int) -> ScenePath:
    return ScenePath(SQUARE, (number, 0, 0))


def is_form(stream: pikepdf.Stream) -> bool:
    return stream.get("/Subtype") == "/Form"


def test_fonts_are_embedded_subsets_with_unicode(catalog: Catalog, tmp_path: Path) -> None:
    path = tmp_path / "fonts.pdf"
    write(path, page(*lines(catalog, "Thank you, 明さん, ليلى and Оксана")))
    with pikepdf.open(path) as pdf:
        fonts = pdf.pages[0].Resources.Font
        kinds = set()
        for font in fonts.values():
            assert font.Encoding == "/Identity-H"
            assert b"beginbfchar" in font.ToUnicode.read_bytes()
            below = font.DescendantFonts[0]
            assert below.BaseFont == font.BaseFont
            assert str(font.BaseFont)[7] == "+"
            descriptor = below.FontDescriptor
            kinds.add((str(below.Subtype), "/FontFile2" in descriptor, "/FontFile3" in descriptor))
            program = descriptor.get("/FontFile2", descriptor.get("/FontFile3"))
            assert len(program.read_bytes()) < 20_000
            assert 500 < int(descriptor.CapHeight) < 1000
    assert kinds == {("/CIDFontType2", True, False), ("/CIDFontType0", False, True)}


def test_two_characters_of_one_cjk_glyph_both_come_back(catalog: Catalog, tmp_path: Path) -> None:
    # U+2F00 KANGXI RADICAL ONE has the glyph of U+4E00; a CFF glyph can carry one text only.
    path = tmp_path / "twice.pdf"
    write(path, page(*lines(catalog, "一\u2f00明", "ja")))
    assert pdfium_text(path)[0].strip() == "一\u2f00明"
    assert poppler_text(path)[0].strip() == "一\u2f00明"


def test_it_says_who_made_it_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "about.pdf"
    write(
        path, page(art()), title="Für Zoë & Łukasz", author="Ada", subject="A card", language="de"
    )
    data = path.read_bytes()
    assert str(tmp_path).encode() not in data
    with pikepdf.open(path) as pdf:
        assert {key: str(value) for key, value in pdf.docinfo.items()} == {
            "/Title": "Für Zoë & Łukasz",
            "/Author": "Ada",
            "/Subject": "A card",
            "/Creator": "thankyou",
            "/Producer": "thankyou with ReportLab",
        }
        assert pdf.Root.Lang == "de"
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert pdf.Root.ViewerPreferences.PrintScaling == "/None"
        with pdf.open_metadata() as meta:
            assert meta["dc:title"] == "Für Zoë & Łukasz"
            assert meta["dc:creator"] == ["Ada"]
            assert meta["pdfuaid:part"] == "1"


def test_what_it_says_is_xml_whatever_stands_in_a_name(tmp_path: Path) -> None:
    path = tmp_path / "about.pdf"
    odd = "A\x01\ufffe<&>\uffff\r\n]]>\x0b\x00\U0001f600"
    clean = "A��<&>��\n]]>��\U0001f600"
    write(path, page(art()), title=odd, author=odd, subject=odd)
    with pikepdf.open(path) as pdf:
        packet = pdf.Root.Metadata.read_bytes()
        expat.ParserCreate().Parse(packet, True)
        assert str(pdf.docinfo.Title) == str(pdf.docinfo.Author) == clean
        with pdf.open_metadata() as meta:
            assert meta["dc:title"] == meta["dc:description"] == clean
            assert meta["dc:creator"] == [clean]


def test_the_same_scenes_give_the_same_bytes(catalog: Catalog, tmp_path: Path) -> None:
    def scenes() -> list[Scene]:
        words = [lines(catalog, text) for text in ("Thank you", "მადლობა 王明 שלום")]
        return [page(art(), Group(runs, role="P")) for runs in words]

    write(tmp_path / "one.pdf", *scenes())
    write(tmp_path / "two.pdf", *scenes())
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()
    write(tmp_path / "three.pdf", *scenes(), page(art(), bleed=1))
    with pikepdf.open(tmp_path / "one.pdf") as one, pikepdf.open(tmp_path / "three.pdf") as three:
        assert bytes(one.trailer.ID[0]) != bytes(three.trailer.ID[0])


def test_a_picture_is_encoded_anew_and_shared(tmp_path: Path) -> None:
    grain = random.Random(1)
    night = bytes(n // 360 * 2 + grain.randrange(24) for n in range(3 * 120 * 80))
    photo = Picture("photo", 120, 80, night, Rect(10, 10, 60, 40), alt="A ward at night")
    flat = Picture("flat", 120, 80, bytes([10, 200, 30]) * (120 * 80), Rect(80, 10, 60, 40))
    path = tmp_path / "pictures.pdf"
    write(path, page(photo, flat), page(photo, bleed=2))
    assert b"Exif" not in path.read_bytes()
    with pikepdf.open(path) as pdf:
        images = list(pdf.pages[0].Resources.XObject.values())
        assert sorted(str(i.Filter) for i in images) == ["/DCTDecode", "/FlateDecode"]
        assert len(images) == 2
    shot = render(path, 0, 1)
    assert shot.getpixel((100, 30)) == (10, 200, 30)


def render(path: Path, number: int, scale: float) -> Image.Image:
    document = pdfium.PdfDocument(path)
    try:
        return document[number].render(scale=scale).to_pil().convert("RGB")
    finally:
        document.close()


def near(found: tuple[int, ...], wanted: tuple[int, ...], tolerance: int = 2) -> bool:
    return all(abs(a - b) <= tolerance for a, b in zip(found, wanted, strict=True))


@pytest.mark.parametrize("form", ["art", None])
def test_opacity_gradients_strokes_and_clips_survive_in_forms(
    tmp_path: Path, form: str | None
) -> None:
    box = ScenePath(rect_segments(Rect(0, 0, 100, 100)), (0, 0, 0), 0.5)
    line = LinearGradient(100, 0, 200, 0, ((0.25, (0, 0, 0)), (0.75, (200, 100, 0))))
    stops = ((0.0, (255, 0, 0)), (0.5, (0, 0, 255)), (1.0, (0, 255, 0)))
    disc = RadialGradient(250, 50, 50, stops)
    items = (
        box,
        ScenePath(rect_segments(Rect(100, 0, 100, 100)), line),
        ScenePath(rect_segments(Rect(200, 0, 100, 100)), disc),
        ScenePath((("M", 300, 50), ("L", 400, 50)), stroke=Stroke((0, 0, 0), 20, 0.4)),
        Group(
            (ScenePath(rect_segments(Rect(0, 0, 1, 1)), (9, 9, 9)),),
            transform=Transform(100, 0, 0, 50, 0, 110),
            clip=rect_segments(Rect(0, 0, 0.5, 1)),
        ),
    )
    path = tmp_path / "art.pdf"
    write(path, page(Group(items, form=form, role="Artifact"), bleed=10))
    shot = render(path, 0, 1)

    def at(x: int, y: int) -> tuple[int, ...]:
        return shot.getpixel((x + 10, y + 10))  # type: ignore[return-value]

    assert near(at(50, 50), (128, 128, 128))
    assert near(at(110, 50), (0, 0, 0))
    assert near(at(150, 50), (100, 50, 0), 3)
    assert near(at(190, 50), (200, 100, 0))
    assert near(at(275, 50), (0, 0, 255), 8)
    assert near(at(299, 1), (0, 255, 0), 4)
    assert near(at(350, 50), (153, 153, 153))
    assert near(at(350, 35), (255, 255, 255))
    assert near(at(25, 135), (9, 9, 9))
    assert near(at(75, 135), (255, 255, 255))


def test_an_untagged_file_has_no_structure(catalog: Catalog, tmp_path: Path) -> None:
    path = tmp_path / "plain.pdf"
    write(path, page(*lines(catalog, "Thank you")), tagged=False)
    with pikepdf.open(path) as pdf:
        assert "/StructTreeRoot" not in pdf.Root
        assert "/StructParents" not in pdf.pages[0]
        assert b"BDC" not in pdf.pages[0].Contents.read_bytes()


def test_it_writes_into_an_open_file(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    writer = PdfWriter(buffer, title="A", author="", language="en")
    writer.add(page(art()))
    stats = writer.finish()
    assert len(buffer.getvalue()) == stats.bytes
    with pikepdf.open(buffer) as pdf:
        assert len(pdf.pages) == 1
        assert "/Author" not in pdf.docinfo


# --- Whole or not at all ----------------------------------------------------------------------


def test_abort_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "card.pdf"
    path.write_bytes(b"old")
    writer = PdfWriter(path, title="A", author="", language="en")
    writer.add(page(art()))
    assert path.read_bytes() == b"old"
    writer.abort()
    writer.abort()
    assert [p.name for p in tmp_path.iterdir()] == ["card.pdf"]
    assert path.read_bytes() == b"old"


@pytest.mark.parametrize(
    ("place", "reason"), [("missing/card.pdf", "no-folder"), ("folder", "is-folder")]
)
def test_a_place_that_cannot_be_written_is_reported(
    tmp_path: Path, place: str, reason: str
) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(CardError) as caught:
        write(tmp_path / place, page(art()))
    assert caught.value.code == "cannot-write"
    assert caught.value.values["reason"] == reason
    assert [p.name for p in tmp_path.iterdir()] == ["folder"]


def test_a_disk_that_fills_up_keeps_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "card.pdf"
    path.write_bytes(b"old")

    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(CardError) as caught:
        write(path, page(art()))
    assert caught.value.values["reason"] == "disk-full"
    assert path.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["card.pdf"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="Linux has a disk that is always full")
def test_a_write_that_fails_is_reported() -> None:
    with open("/dev/full", "wb", buffering=0) as full, pytest.raises(CardError) as caught:  # noqa: PTH123
        PdfWriter(full, title="A", author="", language="en")
    assert caught.value.values["reason"] == "disk-full"


def test_a_link_stays_a_link_and_modes_are_kept(tmp_path: Path) -> None:
    real = tmp_path / "real.pdf"
    real.write_bytes(b"old")
    real.chmod(0o640)
    link = tmp_path / "link.pdf"
    link.symlink_to(real)
    write(link, page(art()))
    assert link.is_symlink()
    assert real.read_bytes().startswith(b"%PDF")
    assert real.stat().st_mode & 0o777 == 0o640


def test_pages_are_small(catalog: Catalog, tmp_path: Path) -> None:
    text = (
        "Dear {n}, thank you for the night you stayed past your shift to explain what was "
        "happening to my father, twice, in words we could hold. You brought a chair, you sat, "
        "and you listened. What you did that night made everything after bearable for us."
    )

    def cards(count: int) -> list[Scene]:
        return [
            scene
            for n in range(count)
            for scene in (
                page(art("front"), Group(lines(catalog, "Thank you"), role="H1")),
                page(Group(lines(catalog, text.format(n=f"Ada {n * 7919 % 1000}")), role="P")),
            )
        ]

    few = write(tmp_path / "few.pdf", *cards(20)).bytes
    many = write(tmp_path / "many.pdf", *cards(120)).bytes
    assert (many - few) / 100 < 900  # bytes a card of two tagged pages
