"""The table of output kinds, and that every way out reads it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from fake_kinds import offer

from thankyou.base.errors import CardError
from thankyou.catalog import Catalog
from thankyou.cli.main import main
from thankyou.export.batch import run_batch
from thankyou.export.output_kinds import (
    OUTPUT_KINDS,
    in_words,
    kind_for,
    list_kinds,
    one_panel_kinds,
    whole_card_kinds,
)
from thankyou.export.picture_file import PictureFile
from thankyou.export.single import export_card
from thankyou.model.card import Card
from thankyou.people.people_list import PeopleList
from thankyou.people.table import Table
from thankyou.storage.card_file import save_card

PEOPLE = Table(("recipient",), (("Ada",), ("Bea",)))


@pytest.fixture
def card_file(tmp_path: Path) -> Path:
    path = tmp_path / "card.thankyou"
    save_card(Card(message="Dear {recipient}").with_fields({"recipient": "Ada"}), path)
    return path


def test_an_ending_names_one_kind_whatever_its_case() -> None:
    assert kind_for(Path("a.PDF")).key == "pdf"
    assert kind_for(Path("a.b.jpeg")).key == kind_for(Path("a.jpg")).key == "jpeg"
    endings = [suffix for kind in OUTPUT_KINDS for suffix in kind.suffixes]
    assert len(set(endings)) == len(endings)
    assert all(ending == ending.lower() and ending.startswith(".") for ending in endings)
    assert len({kind.key for kind in OUTPUT_KINDS}) == len(OUTPUT_KINDS)


def test_another_ending_is_refused_with_those_that_there_are() -> None:
    with pytest.raises(CardError) as caught:
        kind_for(Path("a.gif"))
    assert caught.value.values == {"path": "a.gif", "choices": ".pdf, .png or .jpg"}
    with pytest.raises(CardError) as caught:
        kind_for(Path("a.png"), list_kinds())
    assert caught.value.values["choices"] == ".pdf"


def test_a_kind_holds_a_whole_card_or_a_panel() -> None:
    assert {*whole_card_kinds(), *one_panel_kinds()} == set(OUTPUT_KINDS)
    assert set(list_kinds()) <= set(whole_card_kinds())


@pytest.mark.parametrize(
    ("names", "words"), [(["a"], "a"), (["a", "b"], "a or b"), (["a", "b", "c"], "a, b or c")]
)
def test_alternatives_in_words(names: list[str], words: str) -> None:
    assert in_words(names) == words


def test_reading_the_table_imports_no_writer() -> None:
    code = (
        "import sys, thankyou.export.output_kinds\n"
        "slow = ('thankyou.render', 'thankyou.layout', 'PIL', 'reportlab', 'uharfbuzz')\n"
        "print([name for name in sys.modules if name.startswith(slow)])\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_new_row_can_be_exported_from_the_command_line(
    card_file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    out = card_file.with_name("out.names")
    assert main(["export", str(card_file), "-o", str(out)]) == 2
    assert "must end in .pdf, .png or .jpg." in capsys.readouterr().err
    offer(monkeypatch, whole=True)
    assert main(["export", str(card_file), "-o", str(out)]) == 0
    assert out.read_text() == "front\nback"
    assert main(["export", str(card_file), "-o", str(out), "--panel", "back"]) == 0
    assert out.read_text() == "back"
    assert main(["export", str(card_file), "-o", "x.gif"]) == 2
    assert "must end in .pdf, .png, .jpg or .names." in capsys.readouterr().err


def test_a_new_row_that_holds_many_cards_can_hold_a_list(
    card_file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    table = card_file.with_name("people.csv")
    table.write_text("recipient\nAda\nBea\n")
    out = card_file.with_name("out.nms")
    arguments = ["batch", str(card_file), str(table), "-o", str(out)]
    assert main(arguments) == 2
    assert "must end in .pdf." in capsys.readouterr().err
    offer(monkeypatch, whole=True)
    assert main(arguments) == 0
    assert out.read_text() == "front\nback\nfront\nback"


def test_a_new_row_of_one_panel_makes_a_file_for_each(
    card_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    offer(monkeypatch, whole=False)
    out = card_file.with_name("out.names")
    assert main(["export", str(card_file), "-o", str(out)]) == 0
    assert {path.name for path in out.parent.glob("*.names")} == {
        "out-front.names", "out-back.names",
    }  # fmt: skip
    assert main(["batch", str(card_file), str(card_file), "-o", str(out)]) == 2


def test_resolution_is_checked_before_anything_is_painted(catalog: Catalog, tmp_path: Path) -> None:
    card = Card()
    composition = catalog.composer(card).compose()
    with pytest.raises(CardError) as caught:
        export_card(card, composition, tmp_path / "card.png", dpi=20)
    assert caught.value.code == "dpi-range"
    with pytest.raises(CardError) as caught:
        export_card(card, composition, tmp_path / "card.png", panel="roof")
    assert caught.value.code == "unknown-panel"
    assert list(tmp_path.iterdir()) == []


def test_a_batch_that_is_stopped_or_fails_leaves_no_file(catalog: Catalog, tmp_path: Path) -> None:
    composer = catalog.composer(Card(message="Dear {recipient}"))
    path = tmp_path / "all.pdf"
    report = run_batch(
        composer, PeopleList(PEOPLE, (("recipient", 0),)), path, cancelled=lambda: True
    )
    assert report.stopped and not report.ok and report.records == 0

    def fail(done: int, total: int) -> None:
        raise RuntimeError(f"{done} of {total}")

    with pytest.raises(RuntimeError, match="1 of 2"):
        run_batch(composer, PeopleList(PEOPLE, (("recipient", 0),)), path, progress=fail)
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(CardError) as caught:
        run_batch(composer, PeopleList(PEOPLE, (("recipient", 0),)), tmp_path / "all.png")
    assert caught.value.code == "output-kind"


def test_a_picture_holds_exactly_one_panel(catalog: Catalog, tmp_path: Path) -> None:
    scene = catalog.composer(Card()).compose().scenes[0]
    picture = PictureFile(tmp_path / "a.png", "PNG", 36)
    with pytest.raises(ValueError, match="needs a panel"):
        picture.finish()
    picture.add(scene)
    with pytest.raises(ValueError, match="one panel"):
        picture.add(scene)
    picture.abort()
    assert list(tmp_path.iterdir()) == []
