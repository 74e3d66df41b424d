"""Numbers that nothing can be reckoned with are refused in a sentence, in any place of a design."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from thankyou.catalog import Catalog
from thankyou.designs.svg_path import parse_path
from thankyou.export.design_lint import check_design

NUMBER = re.compile(r"(?<![\w\"#.-])-?\d+(\.\d+)?(?![\w\"])")


def design(catalog: Catalog, folder: Path) -> Path:
    made = folder / "mine"
    shutil.copytree(catalog.root / "designs" / "still-water", made)
    return made


@pytest.mark.parametrize("number", ["1e308", "-1e308", "inf", "nan", "1e7"])
@pytest.mark.parametrize("at", range(0, 60, 6))
def test_a_number_in_a_design(catalog: Catalog, tmp_path: Path, number: str, at: int) -> None:
    path = design(catalog, tmp_path) / "design.toml"
    source = path.read_text("utf-8")
    values = re.compile(r"(?<== )[^\"\n]*$|(?<=\[)[^\"\n]*(?=\])", re.M)
    spans = [one.span() for one in values.finditer(source)]
    found = [
        one for one in NUMBER.finditer(source)
        if any(start <= one.start() < end for start, end in spans)
    ]  # fmt: skip
    place = found[at % len(found)]
    path.write_text(source[: place.start()] + number + source[place.end() :], "utf-8")
    assert {one.code for one in check_design(path.parent, catalog)} >= {"design-invalid"}


@pytest.mark.parametrize("number", ["1e308", "-1e999", "nan", "inf"])
def test_a_number_in_a_drawing(catalog: Catalog, tmp_path: Path, number: str) -> None:
    path = design(catalog, tmp_path) / "cover.svg"
    source = path.read_text("utf-8")
    place = re.search(r"(?<=[ML])[\d.]+", source)
    assert place is not None
    path.write_text(source[: place.start()] + number + source[place.end() :], "utf-8")
    assert "art-unsupported" in {one.code for one in check_design(path.parent, catalog)}


@pytest.mark.parametrize("digits", [40, 4000])
def test_a_long_row_of_digits_before_a_wrong_letter_is_read_once(digits: int) -> None:
    for data in (
        "M" + "1" * digits + "n",
        "M 0 0 A" + "1" * digits + "n",
        "M" + "1 " * digits + "x",
    ):
        with pytest.raises(ValueError):
            parse_path(data)
