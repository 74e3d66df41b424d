"""No command writes over what it reads, nor over what it has just made, by any name."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from thankyou.cli.main import main


@pytest.fixture
def here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Path:
    monkeypatch.chdir(tmp_path)
    assert main(["new", "card.thankyou", "--template", "work-patient"]) == 0
    Path("staff.csv").write_text("Name,Ward\nAda Lee,12\nBo Kim,3\n", "utf-8")
    Path("words.txt").write_text("Thank you.", "utf-8")
    Path("answers.json").write_text(json.dumps({"recipient": "Ada"}), "utf-8")
    Path("secret.txt").write_text("a long enough secret", "utf-8")
    capsys.readouterr()
    return tmp_path


def linked(name: str, to: str) -> str:
    Path(name).symlink_to(to)
    return name


def hard(name: str, to: str) -> str:
    Path(name).hardlink_to(to)
    return name


def also(_: str) -> list[str]:
    """No further words: the file has been made."""
    return []


CARD = ["card.thankyou"]
BATCH = ["batch", "card.thankyou", "staff.csv", "-o", "o.pdf"]
CASES: dict[str, Callable[[], list[str]]] = {
    "the report over the list": lambda: [*BATCH, "--report", "staff.csv"],
    "the report over the list by a link": lambda: [*BATCH, "--report", linked("r", "staff.csv")],
    "the report over the list by a hard link": lambda: [*BATCH, "--report", hard("r", "staff.csv")],
    "the report over the card": lambda: [*BATCH, "--report", f"../{Path.cwd().name}/card.thankyou"],
    "the report over the PDF": lambda: [*BATCH, "--report", "./o.pdf"],
    "the report over the PDF in capitals": lambda: [*BATCH, "--report", "O.PDF"],
    "the list of who gets a card over the list": lambda: [*BATCH, "--checklist", "staff.csv"],
    "envelopes over the PDF": lambda: [*BATCH, "--envelopes", "o.pdf"],
    "labels over envelopes": lambda: [*BATCH, "--envelopes", "e.pdf", "--labels", "e.pdf"],
    "cards over the list": lambda: [*BATCH[:3], "-o", hard("o.pdf", "staff.csv")],
    "cards over the password": lambda: [
        *BATCH[:3], "-o", hard("o.pdf", "secret.txt"), "--password-file", "secret.txt",
    ],
    "one person's card over the list": lambda: [
        *BATCH[:3], "-o", ".", "--each", "{name}.pdf", *also(hard("Ada Lee.pdf", "staff.csv")),
    ],
    "a PDF over its card": lambda: ["export", *CARD, "-o", linked("o.pdf", "card.thankyou")],
    "a picture over its card": lambda: [
        "export", *CARD, "-o", "o.png", *also(hard("o-front.png", "card.thankyou")),
    ],
    "a card over its message": lambda: [
        "new", hard("n.thankyou", "words.txt"), "--message-file", "words.txt", "--force",
    ],
    "a card over its answers": lambda: [
        "write", linked("n.thankyou", "answers.json"), "--answers", "answers.json", "--force",
    ],
}  # fmt: skip


@pytest.mark.parametrize("case", list(CASES))
def test_what_is_read_or_made_is_not_replaced(
    here: Path, case: str, capsys: pytest.CaptureFixture[str]
) -> None:
    words = CASES[case]()
    before = {path: path.read_bytes() for path in here.iterdir()}
    assert main(words) == 2
    said = capsys.readouterr()
    assert len(said.err.splitlines()) == 1
    assert "which is read here" in said.err or "are one file" in said.err
    for path, data in before.items():
        assert path.read_bytes() == data, path


def test_a_test_page_never_replaces_a_font(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    face = _a_font()
    copy = here / "copy.ttf"
    copy.write_bytes(face.read_bytes())
    link = here / "t.pdf"
    link.symlink_to(face)
    assert main(["test-page", "-o", str(link)]) == 2
    assert "read here" in capsys.readouterr().err
    assert face.read_bytes() == copy.read_bytes()


def _a_font() -> Path:
    from thankyou.catalog import Catalog
    from thankyou.typeset.face_table import _package_folder

    info = next(one for one in Catalog().fonts.infos.values() if one.installed)
    folder = _package_folder(info.package)
    assert folder is not None
    return folder / info.file


def test_the_same_command_twice_makes_its_files_anew(here: Path) -> None:
    for _ in range(2):
        assert main([*BATCH, "--report", "r.json", "--checklist", "who.csv"]) in (0, 1)
        assert main(["export", "card.thankyou", "-o", "o.png"]) in (0, 1)
    assert json.loads(Path("r.json").read_text("utf-8"))["records"] == 2
