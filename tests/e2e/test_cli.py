"""The real program, end to end: files in, files out, opened and read back."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from itertools import cycle
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
import pytest
from PIL import Image
from program import run, run_fresh

from thankyou.catalog import Catalog

MM = 72 / 25.4


def ok(*arguments: object, cwd: Path, fresh: bool = False) -> str:
    """`fresh`: with a start of Python, in which nothing has been imported yet."""
    done = (run_fresh if fresh else run)(*arguments, cwd=cwd)
    assert done.returncode == 0, done.stderr + done.stdout
    assert done.stderr == ""
    return done.stdout


def refused(*arguments: object, cwd: Path) -> str:
    """Runs what must fail: exit 2, one line on standard error, no traceback, nothing on output."""
    done = run(*arguments, cwd=cwd)
    assert done.returncode == 2, done
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1, done.stderr
    assert "Traceback" not in done.stderr and "{" not in done.stderr.replace("{name}", "")
    return done.stderr


@pytest.fixture(scope="session")
def made_card(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("card")
    ok(
        "new", "card.thankyou", "--template", "work-family", "--set", "recipient=the night team",
        "--set", "unit=Ward 12", "--set", "sender=Ada and family", cwd=folder, fresh=True,
    )  # fmt: skip
    return folder / "card.thankyou"


@pytest.fixture
def card(made_card: Path, tmp_path: Path) -> Path:
    """A card of the program's own, for one test to do with as it likes."""
    return Path(shutil.copy(made_card, tmp_path))


def pages(path: Path) -> list[str]:
    document = pdfium.PdfDocument(path)
    try:
        return [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()


@pytest.mark.parametrize("what", ["templates", "designs", "formats", "fonts"])
def test_list(what: str, tmp_path: Path) -> None:
    rows = json.loads(ok("list", what, "--json", cwd=tmp_path, fresh=True))
    assert rows and all({"id", "name"} <= set(row) for row in rows)
    assert len({row["id"] for row in rows}) == len(rows)
    plain = ok("list", what, cwd=tmp_path)
    assert all(row["id"] in plain for row in rows)
    if what == "templates":
        appeals = [row["appeal"] for row in rows if row["language"] == "en"]
        assert {a: appeals.count(a) >= 3 for a in appeals} == dict.fromkeys(
            ("work", "calling", "tears", "lives"), True
        )
        assert all(row["voice"] for row in rows)
    if what == "designs":
        assert all(row["appeals"] for row in rows)
    if what == "formats":
        sizes = {
            r["id"]: [(p["name"], p["width_mm"], p["height_mm"]) for p in r["panels"]] for r in rows
        }
        assert sizes["flat-a6"] == [("front", 105.0, 148.0), ("back", 105.0, 148.0)]
        assert sizes["flat-5x7"][0] == ("front", 127.0, 177.8)
        assert [name for name, *_ in sizes["fold-a6"]] == ["front", "inside", "back"]


def test_new_check_export(card: Path, tmp_path: Path) -> None:
    assert "all is well" in ok("check", card, cwd=tmp_path, fresh=True)
    report = json.loads(ok("check", card, "--json", cwd=tmp_path))
    assert report == {"ok": True, "records": 1, "problems": []}
    ok("export", card, "-o", "out.pdf", cwd=tmp_path)
    front, back = pages(tmp_path / "out.pdf")
    assert "thank you for the work you do" in front
    assert "Dear night team" in " ".join(back.split()) and "Ada and family" in back
    document = pdfium.PdfDocument(tmp_path / "out.pdf")
    left, bottom, right, top = document[0].get_trimbox()
    assert right - left == pytest.approx(105 * MM, abs=0.01)
    assert top - bottom == pytest.approx(148 * MM, abs=0.01)
    bleed = document[0].get_bleedbox()
    assert left - bleed[0] == pytest.approx(3 * MM, abs=0.01)
    document.close()


CATALOG = Catalog()


@pytest.fixture(scope="session")
def formats(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    return json.loads(ok("list", "formats", "--json", cwd=tmp_path_factory.mktemp("formats")))


@pytest.mark.parametrize(
    ("design", "card_format"),
    list(zip(CATALOG.designs, cycle(reversed(list(CATALOG.formats))), strict=False)),
)
def test_every_design_and_format_exports(
    formats: list[dict[str, Any]], design: str, card_format: str, tmp_path: Path
) -> None:
    ok(
        "new", "c.thankyou", "--template", "lives-family", "--design", design, "--format",
        card_format, "--set", "recipient=Zoë", "--set", "sender=Łukasz", cwd=tmp_path,
    )  # fmt: skip
    ok("export", "c.thankyou", "-o", "c.pdf", cwd=tmp_path)
    panels = next(f["panels"] for f in formats if f["id"] == card_format)
    document = pdfium.PdfDocument(tmp_path / "c.pdf")
    assert len(document) == len(panels)
    for page, panel in zip(document, panels, strict=True):
        left, bottom, right, top = page.get_trimbox()
        assert right - left == pytest.approx(panel["width_mm"] * MM, abs=0.01)
        assert top - bottom == pytest.approx(panel["height_mm"] * MM, abs=0.01)
    document.close()


def test_pictures(card: Path, tmp_path: Path) -> None:
    ok("export", card, "-o", "all.png", cwd=tmp_path)
    with Image.open(tmp_path / "all-front.png") as front:
        assert front.size == (1240, 1748)  # 105 x 148 mm at 300 dpi
        assert round(front.info["dpi"][0]) == 300
        assert not front.getexif()
    assert (tmp_path / "all-back.png").exists()
    ok("export", card, "-o", "one.jpg", "--panel", "back", "--dpi", "96", cwd=tmp_path)
    with Image.open(tmp_path / "one.jpg") as back:
        assert back.format == "JPEG" and back.size == (397, 559)
        assert not back.getexif()
    ok("export", card, "-o", "one.pdf", "--panel", "back", cwd=tmp_path)
    assert len(pages(tmp_path / "one.pdf")) == 1


def test_the_same_card_gives_the_same_bytes(card: Path, tmp_path: Path) -> None:
    for name in ("a.pdf", "b.pdf", "a.png", "b.png", "a.jpg", "b.jpg"):
        panel = [] if name.endswith("pdf") else ["--panel", "front"]
        seed = str(ord(name[0]))
        done = run_fresh("export", card, "-o", name, *panel, cwd=tmp_path, PYTHONHASHSEED=seed)
        assert done.returncode == 0, done.stderr
    for kind in ("pdf", "png", "jpg"):
        assert (tmp_path / f"a.{kind}").read_bytes() == (tmp_path / f"b.{kind}").read_bytes()


def test_batch_in_table_order(card: Path, tmp_path: Path) -> None:
    names = ["Zoë", "Łukasz", "Ελένη", "王丽华", "Ada, RN", "O’Brien", 'Ann "Nan" Lee']
    rows = "\n".join('"' + n.replace('"', '""') + '"' for n in names)
    (tmp_path / "people.csv").write_text("Recipient\n" + rows + "\n", encoding="utf-8-sig")
    words = ("batch", card, "people.csv", "-o", "all.pdf", "--report", "r.json")
    ok(*words, cwd=tmp_path, fresh=True)
    texts = pages(tmp_path / "all.pdf")
    assert len(texts) == 2 * len(names)
    for name, letter in zip(names, texts[1::2], strict=True):
        shown = name.replace('"Nan"', "“Nan”")  # marks as English sets them
        assert f"Dear {shown}," in " ".join(letter.split())
    report = json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))
    assert report == {"ok": True, "records": len(names), "problems": []}


def test_batch_with_problems_lists_them_all_and_still_prints(card: Path, tmp_path: Path) -> None:
    rows = ["recipient,unit", "Ada,Ward 1", ",Ward 2", "Zoë", "A" * 300 + ",Ward 3", "\U0001318b,W"]
    (tmp_path / "people.csv").write_text("\n".join(rows), encoding="utf-8")
    done = run("batch", card, "people.csv", "-o", "all.pdf", "--report", "r.json", cwd=tmp_path)
    assert done.returncode == 1 and done.stderr == ""
    problems = json.loads((tmp_path / "r.json").read_text())["problems"]
    found = {(p["row"], p["code"], p["field"], p["panel"]) for p in problems}
    assert found == {
        (2, "empty-field", "recipient", None),
        (3, "bad-row", None, None),
        (4, "damaged-cell", "recipient", None),
        (4, "overflow", None, "back"),
        (5, "missing-glyph", None, "back"),
    }
    assert all(p["message"].endswith(".") for p in problems)
    assert len(done.stdout.splitlines()) == len(problems)
    assert len(pages(tmp_path / "all.pdf")) == 10
    checked = run("check", card, "--people", "people.csv", "--json", cwd=tmp_path)
    assert checked.returncode == 1
    notes = ("sizes-hold",)  # what would help, and no fault of the list
    same = [p for p in json.loads(checked.stdout)["problems"] if p["code"] not in notes]
    assert sorted(map(json.dumps, same)) == sorted(map(json.dumps, problems))


def test_map(card: Path, tmp_path: Path) -> None:
    (tmp_path / "p.csv").write_text("Whom;Place\nAda;Ward 9\n", encoding="utf-8")
    error = refused("batch", card, "p.csv", "-o", "o.pdf", cwd=tmp_path)
    assert "Whom" in error and "--map" in error
    ok(
        "batch",
        card,
        "p.csv",
        "-o",
        "o.pdf",
        "--map",
        "recipient=Whom",
        "--map",
        "unit=Place",
        cwd=tmp_path,
    )
    assert "Ward 9" in pages(tmp_path / "o.pdf")[1]
    assert "Nobody" in refused(
        "batch", card, "p.csv", "-o", "o.pdf", "--map", "recipient=Nobody", cwd=tmp_path
    )
    assert "colour" in refused(
        "batch", card, "p.csv", "-o", "o.pdf", "--map", "colour=Whom", cwd=tmp_path
    )


def test_a_message_file_uses_the_grammar_and_says_unknown_words(tmp_path: Path) -> None:
    words = "To {recipient},\r\n\r\nThank you for {ward}[, on {date}].\r\n{sender|A friend}"
    (tmp_path / "m.txt").write_bytes(b"\xef\xbb\xbf" + words.encode())
    ok("new", "c.thankyou", "--message-file", "m.txt", "--set", "recipient=Ada=Bea", cwd=tmp_path)
    done = run("check", "c.thankyou", "--json", cwd=tmp_path)
    assert done.returncode == 1
    found = json.loads(done.stdout)["problems"]
    assert {one["code"] for one in found if one["level"] == "note"} == {"leftover"}
    (problem,) = [one for one in found if one["level"] == "error"]
    assert problem["code"] == "unknown-field" and problem["field"] == "ward"
    assert run("export", "c.thankyou", "-o", "c.pdf", cwd=tmp_path).returncode == 1
    letter = " ".join(pages(tmp_path / "c.pdf")[1].split())
    assert "To Ada=Bea, Thank you for {ward}. A friend" in letter


def test_new_without_a_template_is_blank_and_force_replaces(tmp_path: Path) -> None:
    ok("new", "c.thankyou", "--design", "still-water", "--lang", "pt-BR", cwd=tmp_path)
    assert json.loads(ok("check", "c.thankyou", "--json", cwd=tmp_path))["ok"]
    before = (tmp_path / "c.thankyou").read_bytes()
    assert "--force" in refused("new", "c.thankyou", cwd=tmp_path)
    assert (tmp_path / "c.thankyou").read_bytes() == before
    ok("new", "c.thankyou", "--force", "--design", "fern", cwd=tmp_path)
    assert (tmp_path / "c.thankyou").read_bytes() != before


BAD: list[tuple[list[Any], str]] = [
    (["new", "c.txt"], ".thankyou"),
    (["new", "c.thankyou", "--template", "nope"], "nope"),
    (["new", "c.thankyou", "--design", "nope"], "nope"),
    (["new", "c.thankyou", "--format", "nope"], "nope"),
    (["new", "c.thankyou", "--set", "nope=1"], "nope"),
    (["new", "c.thankyou", "--set", "recipient"], "FIELD=VALUE"),
    (["new", "c.thankyou", "--lang", "not a tag"], "not a tag"),
    (["new", "c.thankyou", "--message-file", "absent.txt"], "absent.txt"),
    (["new", "no/such/folder/c.thankyou"], "folder"),
    (["check", "absent.thankyou"], "absent.thankyou"),
    (["check", "."], "."),
    (["export", "card.thankyou"], "-o"),
    (["export", "card.thankyou", "-o", "x.gif"], ".png"),
    (["export", "card.thankyou", "-o", "x.png", "--panel", "roof"], "roof"),
    (["export", "card.thankyou", "-o", "x.png", "--dpi", "0"], "36"),
    (["export", "card.thankyou", "-o", "x.png", "--dpi", "many"], "many"),
    (["export", "card.thankyou", "-o", "no/such/x.pdf"], "folder"),
    (["export", "junk.thankyou", "-o", "x.pdf"], "junk.thankyou"),
    (["batch", "card.thankyou", "absent.csv", "-o", "x.pdf"], "absent.csv"),
    (["batch", "card.thankyou", "none.csv", "-o", "x.pdf", "--encoding", "none"], "none"),
    (["batch", "card.thankyou", "utf16.csv", "-o", "x.pdf", "--encoding", "ascii"], "utf16.csv"),
    (["batch", "card.thankyou", "empty.csv", "-o", "x.pdf"], "empty.csv"),
    (["batch", "card.thankyou", "header.csv", "-o", "x.pdf"], "header.csv"),
    (["batch", "card.thankyou", "quote.csv", "-o", "x.pdf"], "quot"),
    (["batch", "card.thankyou", "sheet.csv", "-o", "x.pdf"], "spreadsheet"),
    (["batch", "card.thankyou", "good.csv", "-o", "x.png"], ".pdf"),
    (["frobnicate"], "frobnicate"),
    (["list", "nothing"], "nothing"),
    (["--nonsense"], "--nonsense"),
]


@pytest.mark.parametrize(("arguments", "says"), BAD, ids=[" ".join(map(str, a)) for a, _ in BAD])
def test_bad_input_gets_one_clear_sentence(arguments: list[Any], says: str, card: Path) -> None:
    folder = card.parent
    (folder / "junk.thankyou").write_bytes(b"\x89PNG\r\n\x1a\n not a card")
    (folder / "none.csv").write_bytes("recipient\nZo\xeb\n".encode("latin-1"))
    (folder / "utf16.csv").write_bytes("recipient\nZoë\n".encode("utf-16"))
    (folder / "empty.csv").write_bytes(b"")
    (folder / "header.csv").write_bytes(b"recipient,unit\n")
    (folder / "quote.csv").write_bytes(b'recipient,unit\n"Ada,Ward\n')
    (folder / "sheet.csv").write_bytes(b"PK\x03\x04" + bytes(60))
    (folder / "good.csv").write_bytes(b"recipient\nAda\n")
    before = sorted(p.name for p in folder.iterdir())
    error = refused(*arguments, cwd=folder)
    assert says in error
    assert re.search(r"[.)]\s*$", error)
    assert sorted(p.name for p in folder.iterdir()) == before, "nothing half-made is left"


def start(cwd: Path, **env: str) -> subprocess.CompletedProcess[str]:
    """Start the window with a screen as `env` says, and none that these tests run with."""
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform in ("win32", "darwin"):
        pytest.skip("there is always a display here")
    held = {k: v for k, v in os.environ.items() if k not in screens}
    return subprocess.run(
        [sys.executable, "-m", "thankyou"],
        cwd=cwd, env={**held, **env}, capture_output=True, text=True,
    )  # fmt: skip


def test_without_a_display_a_sample_is_made(tmp_path: Path) -> None:
    done = start(tmp_path)
    assert done.returncode == 0, done.stderr
    assert "no display" in done.stdout
    assert len(pages(tmp_path / "thankyou-sample.pdf")) == 2
    assert (tmp_path / "thankyou-sample-front.png").exists()


def test_a_display_that_is_not_there_is_said_in_our_words(tmp_path: Path) -> None:
    """Whether or not this machine has all of Qt's libraries for X11: Qt must not abort."""
    done = start(tmp_path, DISPLAY=":4711")
    if done.returncode == 2:
        (line,) = done.stderr.splitlines()
        assert "Qt cannot start" in line and "libxcb-cursor0" in line
    else:
        assert done.returncode == 0 and done.stderr == ""
        assert "“:4711” cannot be reached" in done.stdout
        assert len(pages(tmp_path / "thankyou-sample.pdf")) == 2


def test_the_words_of_a_card_are_never_written_anywhere_else(card: Path, tmp_path: Path) -> None:
    done = run("export", card, "-o", "o.pdf", cwd=tmp_path)
    assert "night team" not in done.stdout + done.stderr
    data = (tmp_path / "o.pdf").read_bytes()
    assert str(tmp_path).encode() not in data and b"site-packages" not in data


def test_notes_are_distinguished_from_errors_and_alone_exit_0(tmp_path: Path) -> None:
    (tmp_path / "m.txt").write_text("Dear all,\n\nRing 07700 900123. You were kynd to us.", "utf-8")
    ok("new", "c.thankyou", "--message-file", "m.txt", cwd=tmp_path)
    done = run("check", "c.thankyou", "--json", cwd=tmp_path)
    report = json.loads(done.stdout)
    assert done.returncode == 0 and report["ok"] is True
    assert [(one["code"], one["level"]) for one in report["problems"]] == [
        ("privacy", "note"),
        ("spelling", "note"),
    ]
    done = run("check", "c.thankyou", cwd=tmp_path)
    assert done.returncode == 0
    assert "for you to judge" in done.stdout and "07700 900123" in done.stdout


def test_notes_on_a_list_name_the_row(tmp_path: Path) -> None:
    (tmp_path / "p.csv").write_text("recipient,moment\nAda,You rang 07700 900123\nBea,x\n", "utf-8")
    (tmp_path / "m.txt").write_text("Dear {recipient},\n\n[{moment}.]", "utf-8")
    ok("new", "c.thankyou", "--message-file", "m.txt", cwd=tmp_path)
    done = run("check", "c.thankyou", "--people", "p.csv", "--json", cwd=tmp_path)
    assert done.returncode == 0
    (note,) = json.loads(done.stdout)["problems"]
    assert [note[key] for key in ("code", "level", "row", "field")] == [
        "privacy", "note", 1, "moment",
    ]  # fmt: skip


def test_a_password_from_a_file_locks_the_pdf_and_stands_nowhere(
    card: Path, tmp_path: Path
) -> None:
    (tmp_path / "pw.txt").write_text("пароль Оксани\nanother line\n", "utf-8")
    (tmp_path / "staff.csv").write_text("name\nAda\nBo\n", "utf-8")
    said = ok(
        "export", card, "-o", "one.pdf", "--password-file", "pw.txt", "--as", "pages", cwd=tmp_path
    )
    common = ("batch", card, "staff.csv", "--map", "recipient=name", "--password-file", "pw.txt")
    said += ok(*common, "-o", "all.pdf", cwd=tmp_path)
    said += ok(*common, "-o", "each", "--each", "{name}.pdf", cwd=tmp_path)
    assert "пароль" not in said
    for name in ("one.pdf", "all.pdf", "each/Ada.pdf", "each/Bo.pdf"):
        with pytest.raises(pdfium.PdfiumError):
            pdfium.PdfDocument(tmp_path / name)
        document = pdfium.PdfDocument(tmp_path / name, password="пароль Оксани")
        assert len(document) > 0
        document.close()


@pytest.mark.parametrize(
    ("content", "output", "says"),
    [
        ("\nsecond line\n", "a.pdf", "first line of"),
        (None, "a.pdf", "cannot be read"),
        ("three small words", "a.png", "cannot be protected"),
    ],
)
def test_a_password_that_cannot_be_used_is_told_and_nothing_is_made(
    card: Path, tmp_path: Path, content: str | None, output: str, says: str
) -> None:
    if content is not None:
        (tmp_path / "pw.txt").write_text(content, "utf-8")
    before = sorted(tmp_path.iterdir())
    said = refused("export", card, "-o", output, "--password-file", "pw.txt", cwd=tmp_path)
    assert says in said and "small words" not in said and "second line" not in said
    assert sorted(tmp_path.iterdir()) == before


def test_lists_are_not_made_beside_a_protected_file(card: Path, tmp_path: Path) -> None:
    (tmp_path / "pw.txt").write_text("three small words", "utf-8")
    (tmp_path / "staff.csv").write_text("recipient\nAda\n", "utf-8")
    said = refused(
        "batch", card, "staff.csv", "-o", "a.pdf", "--password-file", "pw.txt",
        "--checklist", "list.csv", cwd=tmp_path,
    )  # fmt: skip
    assert "--password-file" in said
    assert not (tmp_path / "a.pdf").exists() and not (tmp_path / "list.csv").exists()
