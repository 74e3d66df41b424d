"""The shelf: a design is read when it is wanted, and one that is broken is nobody else's matter.

Files are counted, not times.
"""

from __future__ import annotations

import shutil
from dataclasses import fields
from pathlib import Path

import pytest
from opened_files import opened_files

from thankyou.base.assets import asset_root
from thankyou.base.errors import CardError
from thankyou.catalog import Catalog
from thankyou.designs.head import read_head
from thankyou.designs.model import DesignHead
from thankyou.designs.shelf import Designs, load_designs
from thankyou.error_messages import sentence
from thankyou.model.card import Card

SHIPPED = asset_root() / "designs"


def assets(folder: Path, copies: int = 0) -> Path:
    """An asset folder like ours, with so many more designs."""
    for entry in asset_root().iterdir():
        if entry.name != "designs":
            (folder / entry.name).symlink_to(entry)
    for entry in SHIPPED.iterdir():
        shutil.copytree(entry, folder / "designs" / entry.name)
    for number in range(copies):
        copied = folder / "designs" / f"copy-{number}"
        copied.mkdir()
        for file in (SHIPPED / "fern").iterdir():
            (copied / file.name).symlink_to(file)
    return folder


def of_designs(root: Path, names: list[str]) -> list[str]:
    """Those of the files that belong to designs, from their folder on; folders are left out."""
    inside = [Path(name) for name in names if Path(name).is_relative_to(root / "designs")]
    return sorted(str(one.relative_to(root / "designs")) for one in inside if one.is_file())


def test_a_card_reads_its_own_design_and_no_other(tmp_path: Path) -> None:
    few = assets(tmp_path)
    with opened_files() as opened:
        Catalog(few).composer(Card(design="lamp")).compose()
    files = of_designs(few, opened)
    assert {Path(name).parts[0] for name in files} == {"lamp"}
    assert len(files) == len(set(files))


def test_more_designs_cost_a_card_nothing(tmp_path: Path) -> None:
    counts = []
    for copies in (0, 50):
        folder = tmp_path / str(copies)
        folder.mkdir()
        root = assets(folder, copies)
        with opened_files() as opened:
            Catalog(root).composer(Card(design="tide")).compose()
        counts.append((len(of_designs(root, opened)), len(opened)))
    assert counts[0] == counts[1]
    assert counts[0][0] > 1


def test_a_shelf_reads_no_art(tmp_path: Path) -> None:
    root = assets(tmp_path)
    with opened_files() as opened:
        designs = Catalog(root).designs_for("tears", remembering=True)
    assert len(designs) == len(list(SHIPPED.iterdir()))
    assert {Path(name).name for name in of_designs(root, opened)} == {"design.toml", "words.toml"}


def test_a_new_card_reads_the_design_that_suits(tmp_path: Path) -> None:
    root = assets(tmp_path)
    with opened_files() as opened:
        chosen = Catalog(root).design_for("lives")
    art = {Path(name).parts[0] for name in of_designs(root, opened) if not name.endswith(".toml")}
    assert art == {chosen.id}


def test_a_head_says_what_the_design_says() -> None:
    heads = Designs(SHIPPED).heads
    for design in load_designs(SHIPPED):
        for field in fields(DesignHead):
            assert getattr(heads[design.id], field.name) == getattr(design, field.name), field.name
        for tag in ("en-GB", "de", "ar", "xx"):
            assert heads[design.id].words_in(tag) == design.words_in(tag)
            assert heads[design.id].colophon_in(tag) == design.colophon_in(tag)


def copied(folder: Path, name: str = "fern") -> Path:
    return Path(shutil.copytree(SHIPPED / name, folder / name))


@pytest.mark.parametrize(
    "appeals", ['[\n"work",\n"calling",\n]', "[ # [here]\n  'work', 'calling'\n  ]"]
)
def test_a_list_over_several_lines_is_part_of_the_head(tmp_path: Path, appeals: str) -> None:
    file = copied(tmp_path) / "design.toml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace('appeals = ["work"]', f"appeals = {appeals}"), encoding="utf-8")
    assert read_head(file.parent).appeals == ("work", "calling")


def test_a_line_of_a_text_that_looks_like_a_table_ends_no_head(tmp_path: Path) -> None:
    file = copied(tmp_path) / "design.toml"
    text = file.read_text(encoding="utf-8").split("\n", 2)
    file.write_text(f'{text[0]}\nnote = """\n[styles]\nFronds"""\n{text[2]}', encoding="utf-8")
    head = read_head(file.parent)
    assert head.note == "[styles]\nFronds" and head.order == 1


def test_a_head_is_read_again_when_its_file_has_changed(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    assert read_head(folder).order == 1
    file = folder / "design.toml"
    file.write_text(
        file.read_text(encoding="utf-8").replace("order = 1\n", "order = 12\n"), encoding="utf-8"
    )
    assert read_head(folder).order == 12
    (folder / "words.toml").unlink()
    assert read_head(folder).words == {}


def test_a_design_with_broken_art_is_told_to_who_asks_for_it(tmp_path: Path) -> None:
    copied(tmp_path)
    (copied(tmp_path, "lamp") / "bulb.svg").write_text("<svg", encoding="utf-8")
    designs = Designs(tmp_path)
    assert list(designs) == list(designs.heads) and set(designs) == {"fern", "lamp"}
    assert not designs.broken and designs["fern"].id == "fern"
    with pytest.raises(CardError) as caught:
        designs["lamp"]
    assert "bulb.svg" in sentence(caught.value)


def test_a_design_with_a_broken_head_is_named_and_the_others_stand(tmp_path: Path) -> None:
    copied(tmp_path)
    file = copied(tmp_path, "lamp") / "design.toml"
    file.write_text("order = = 1\n", encoding="utf-8")
    designs = Designs(tmp_path)
    assert list(designs.heads) == ["fern"] and list(designs) == ["fern", "lamp"]
    assert list(designs.broken) == ["lamp"] and len(designs) == 2
    said = sentence(designs.broken["lamp"])
    assert "lamp/design.toml" in said and "line 1" in said
    assert designs["fern"].id == "fern"


def test_unasked_for_a_broken_design_is_passed_over(tmp_path: Path) -> None:
    root = assets(tmp_path)
    first, second = Catalog(root).designs_for("work")[:2]
    (root / "designs" / first.id / "cover.svg").write_text("<svg", encoding="utf-8")
    catalog = Catalog(root)
    assert catalog.design_for("work").id == second.id
    shown, problems = catalog.shown(Card(design="nowhere", appeal="work"))
    assert shown.design == second.id and [one.code for one in problems] == ["design-missing"]
    with pytest.raises(CardError):
        catalog.shown(Card(design=first.id))


def test_with_no_design_that_can_be_read_the_fault_is_said(tmp_path: Path) -> None:
    (copied(tmp_path) / "design.toml").write_text("name = 1\n", encoding="utf-8")
    with pytest.raises(CardError, match="design-invalid"):
        Designs(tmp_path).first_of(())
