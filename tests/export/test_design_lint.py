"""What is found wrong with a design, each finding on its line."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from thankyou.catalog import Catalog
from thankyou.cli.main import main
from thankyou.export.design_lint import check_design

CATALOG = Catalog()


def test_the_command_refuses_what_is_no_design(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check-design", str(tmp_path / "nowhere")]) == 2
    assert "nowhere" in capsys.readouterr().err
    assert main(["check-design", str(CATALOG.root / "designs" / "letterpress")]) == 0
    assert capsys.readouterr().out == "letterpress: all is well.\n"


@pytest.mark.parametrize("design", ["falling-leaf", "first-light", "quilt"])
def test_shipped_designs_have_nothing_wrong(design: str) -> None:
    found = check_design(CATALOG.root / "designs" / design, CATALOG)
    assert [one for one in found if not one.note] == []  # test_art_lint.py looks at the notes


def swap(old: str, new: str) -> Callable[[str], str]:
    def change(text: str) -> str:
        assert old in text
        return text.replace(old, new, 1)

    return change


MISTAKES: dict[str, tuple[Callable[[str], str], str, str]] = {
    "a floor above the size": (swap("floor = 9", "floor = 90"), "design-invalid", "floor"),
    "no TOML": (swap("order = 7", "order = = 7"), "design-invalid", "order"),
    "an unknown key": (swap("valign = 0.35", "vallign = 0.35"), "design-invalid", "vallign"),
    "pale words": (swap('color = "#2b3330"', 'color = "#a0a8a4"'), "design-contrast", ""),
    "no drawing": (swap('art = "back.svg"', 'art = "bakc.svg"'), "art-missing", "bakc.svg"),
    "no low ink": (lambda text: text.replace("low_ink = true\n", ""), "design-no-low-ink", ""),
}


@pytest.mark.parametrize("case", MISTAKES)
def test_a_mistake_is_found_on_its_line(case: str, tmp_path: Path) -> None:
    change, code, at = MISTAKES[case]
    folder = tmp_path / "mine"
    shutil.copytree(CATALOG.root / "designs" / "letterpress", folder)
    path = folder / "design.toml"
    text = change(path.read_text(encoding="utf-8"))
    path.write_text(text, encoding="utf-8")
    found = [one for one in check_design(folder, CATALOG) if one.code == code]
    assert found
    if at:
        assert at in text.splitlines()[found[0].line - 1]


def test_drawings_are_read_line_by_line(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    shutil.copytree(CATALOG.root / "designs" / "letterpress", folder)
    lines = (folder / "letter.svg").read_text(encoding="utf-8").splitlines()
    lines.insert(2, '<text x="3">Thank you</text>')
    (folder / "letter.svg").write_text("\n".join(lines), encoding="utf-8")
    (folder / "draft.svg").write_text("<svg/>", encoding="utf-8")
    found = {(one.code, one.file, one.line) for one in check_design(folder, CATALOG)}
    assert ("art-unsupported", "letter.svg", 3) in found
    assert ("art-unused", "draft.svg", 0) in found


def test_everything_that_is_wrong_with_a_drawing_is_said_at_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "mine"
    shutil.copytree(CATALOG.root / "designs" / "letterpress", folder)
    (folder / "letter.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">\n'
        '<style>p{}</style><image href="x.png"/>\n'
        '<g filter="url(#soft)" mask="none">\n'
        '<path d="M0 0Q"/>\n'
        '<circle r="1" fill="red"/></g></svg>\n',
        encoding="utf-8",
    )
    assert main(["check-design", str(folder)]) == 1
    lines = capsys.readouterr().out.splitlines()
    wanted = [
        (2, "<style>"),
        (2, "<image>"),
        (3, "filter="),
        (3, "mask="),
        (4, "'Q'"),
        (5, "'red'"),
    ]
    assert len(lines) == len(wanted)
    for line, (number, what) in zip(lines, wanted, strict=True):
        assert line.startswith(f"letter.svg, line {number}: ") and what in line
        assert "{" not in line and line.count("letter.svg") == 1


def test_slots_near_the_edge_and_words_that_cannot_be_merged(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    shutil.copytree(CATALOG.root / "designs" / "letterpress", folder)
    path = folder / "design.toml"
    text = path.read_text(encoding="utf-8").replace("box = [0.1, 0.585,", "box = [0.01, 0.585,")
    path.write_text(text, encoding="utf-8")
    (folder / "words.toml").write_text(
        '[de]\nsentiment = "Danke"\ntagline = "{nobody}"\n', encoding="utf-8"
    )
    found = check_design(folder, CATALOG)
    (edge,) = (one for one in found if one.code == "design-edge")
    assert "0.01" in text.splitlines()[edge.line - 1]
    (words,) = (one for one in found if one.code == "design-words")
    assert (words.file, words.line) == ("words.toml", 3)


def test_one_fault_is_found_once_with_its_worst_place(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    shutil.copytree(CATALOG.root / "designs" / "letterpress", folder)
    path = folder / "design.toml"
    text = path.read_text(encoding="utf-8").replace('color = "#2b3330"', 'color = "#9aa39e"')
    path.write_text(text, encoding="utf-8")
    found = [one for one in check_design(folder, CATALOG) if one.code == "design-contrast"]
    assert len(found) == 1 + len(CATALOG.designs["letterpress"].palettes)
    own = next(one for one in found if not one.values["palette"])
    assert "#9aa39e" in text.splitlines()[own.line - 1]
