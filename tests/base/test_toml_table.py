"""Tables of TOML files: what they give, and what they say of mistakes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from thankyou.base.errors import CardError
from thankyou.base.toml_table import ASSET, DESIGN, WORDS, FileKind, Table, open_table

GOOD = """\
name = "Fern"
order = 3
share = 0.5
flag = true
pair = [1, 2.5]
box = [0.1, 0.1, 0.8, 0.5]
color = "#2c3b33"
appeals = ["work",
  "tears"]
[[row]]
text = \"\"\"
One
\"\"\"
[[row]]
text = "two"
[row.inner]
face = "a"
"""


def table(folder: Path, source: str = GOOD, kind: FileKind = ASSET) -> Table:
    path = folder / "some.toml"
    path.write_text(source, encoding="utf-8")
    return open_table(path, kind)


@pytest.mark.parametrize("value", ["[" * 100_000, "9" * 5_000])
def test_what_python_itself_cannot_hold_is_an_error_of_the_file(tmp_path: Path, value: str) -> None:
    with pytest.raises(CardError) as caught:
        table(tmp_path, f"x = {value}")
    assert caught.value.code == "asset-invalid" and caught.value.values["line"] == 1


@pytest.mark.parametrize("sign", ["", "-"])
def test_a_number_too_large_for_a_float_is_refused(tmp_path: Path, sign: str) -> None:
    t = table(tmp_path, f"x = {sign}1{'0' * 400}\npair = [1, {sign}1{'0' * 400}]\n")
    for read in (lambda: t.number("x"), lambda: t.pair("pair")):
        with pytest.raises(CardError, match="asset-invalid"):
            read()


def test_what_it_gives(tmp_path: Path) -> None:
    t = table(tmp_path)
    assert t.text("name", filled=True) == "Fern" and t.text("note", "") == ""
    assert (t.whole("order"), t.number("order"), t.number("share", most=1)) == (3, 3.0, 0.5)
    assert t.flag("flag") and not t.flag("other", False)
    assert t.pair("pair") == (1.0, 2.5) and t.pair("at", (0.5, 0.5)) == (0.5, 0.5)
    assert t.box("box") == (0.1, 0.1, 0.8, 0.5)
    assert t.color("color") == (0x2C, 0x3B, 0x33)
    assert t.some_of("appeals", ("work", "tears", "more")) == ("work", "tears")
    assert t.some_of("voices", ("a", "b")) == ("a", "b")
    one, two = t.tables("row")
    assert (one.place, two.place) == ("row[1]", "row[2]")
    assert (one.line(), one.line("text"), one.text_line("text")) == (10, 11, 12)
    assert (two.line(), two.text_line("text"), two.text_line("nothing")) == (14, 15, 14)
    inner = two.table("inner")
    assert (inner.place, inner.text("face")) == ("row[2].inner", "a")
    assert two.table("none", optional=True).data == {} and t.tables("none", optional=True) == []
    assert t.has("flag") and not t.has("flags")
    t.done()


MISTAKES: list[tuple[Callable[[Table], object], int, str]] = [
    (lambda t: t.text("order"), 2, "“order” must be text"),
    (lambda t: t.text("nam"), 1, "“nam” is missing (is it “name”?)"),
    (lambda t: t.text("zzz"), 1, "“zzz” is missing"),
    (lambda t: t.tables("row")[0].text("zzz"), 10, "“zzz” is missing (in row[1])"),
    (lambda t: t.tables("row")[1].whole("text"), 15, "“text” must be a whole number (in row[2])"),
    (lambda t: t.tables("row")[1].table("inner").number("face"), 17,
     "“face” must be a number (in row[2].inner)"),
    (lambda t: t.whole("flag"), 4, "“flag” must be a whole number"),
    (lambda t: t.number("flag"), 4, "“flag” must be a number"),
    (lambda t: t.number("order", least=0, most=2), 2, "“order” must be a number from 0 to 2"),
    (lambda t: t.number("order", above=3), 2, "“order” must be a number above 3"),
    (lambda t: t.number("order", least=4), 2, "“order” must be a number, 4 or more"),
    (lambda t: t.number("none", float("nan"), least=0), 1, "“none” must be a number, 0 or more"),
    (lambda t: t.flag("order"), 2, "“order” must be true or false"),
    (lambda t: t.numbers("pair", 4), 5, "“pair” must be a list of 4 numbers"),
    (lambda t: t.numbers("appeals", 2), 8, "“appeals” must be a list of 2 numbers"),
    (lambda t: t.box("box", 0.5, 1.0), 6,
     "“box” must be x, y, width and height, within 0.5 × 1"),
    (lambda t: t.color("name"), 1, "“name” must be a colour like #2c3b33, not “Fern”"),
    (lambda t: t.texts("pair"), 5, "“pair” must be a list of texts"),
    (lambda t: t.one_of("name", ("Oak", "Elm")), 1, "“name” is one of Oak, Elm"),
    (lambda t: t.some_of("appeals", ("work",)), 9, "“appeals” may have work, not “tears”"),
    (lambda t: t.some_of("voices", ("work",), needed=True), 1, "“voices” is missing"),
    (lambda t: t.table("name"), 1, "a table is expected here (in name)"),
    (lambda t: t.tables("name"), 1, "“name” must be written [[name]]"),
    (lambda t: t.done(), 1, "“name” is not known here"),
]  # fmt: skip


@pytest.mark.parametrize(("ask", "line", "what"), MISTAKES)
def test_a_mistake_is_reported_with_its_line(
    ask: Callable[[Table], object], line: int, what: str, tmp_path: Path
) -> None:
    with pytest.raises(CardError) as caught:
        ask(table(tmp_path))
    assert caught.value.code == "asset-invalid"
    assert caught.value.values == {"file": "some.toml", "line": line, "what": what}


def test_an_empty_text_can_be_refused(tmp_path: Path) -> None:
    with pytest.raises(CardError) as caught:
        table(tmp_path, 'a = 1\nname = " "').text("name", filled=True)
    assert caught.value.values == {"file": "some.toml", "line": 2, "what": "“name” is empty"}


def test_a_list_of_choices_can_be_needed(tmp_path: Path) -> None:
    with pytest.raises(CardError) as caught:
        table(tmp_path, "appeals = []").some_of("appeals", ("a", "b"), needed=True)
    assert caught.value.values["what"] == "“appeals” must name some of a, b"


@pytest.mark.parametrize(
    ("source", "line"),
    [(b"a = 1\nb = = 2\n", 2), (b"a = 1\nb = '\xff'", 2), (b"a = 1\n\nb = [", 3), (None, 0)],
)
@pytest.mark.parametrize("kind", [WORDS, ASSET, DESIGN])
def test_a_file_that_cannot_be_read_is_never_empty(
    source: bytes | None, line: int, kind: FileKind, tmp_path: Path
) -> None:
    path = tmp_path / "some.toml"
    if source is not None:
        path.write_bytes(source)
    with pytest.raises(CardError) as caught:
        open_table(path, kind)
    assert caught.value.code == kind.unreadable
    assert caught.value.values["line"] == line
    name = f"{tmp_path.name}/some.toml" if kind is DESIGN else "some.toml"
    assert caught.value.values["file"] == name


def test_each_kind_of_file_has_its_code(tmp_path: Path) -> None:
    for kind, code in ((WORDS, "words-invalid"), (DESIGN, "design-invalid")):
        with pytest.raises(CardError, match=code):
            table(tmp_path, "a = 1", kind).done()


@pytest.mark.parametrize(
    "key", [".".join(["a"] * 5000), '"b".' * 5000 + "c", "[" + "a . " * 99 + "b]"]
)
def test_a_key_of_very_many_parts_costs_nothing(tmp_path: Path, key: str) -> None:
    """tomllib keeps each beginning of such a key: a file of 200 KB would take 40 GB."""
    path = tmp_path / "a.toml"
    path.write_text(key + (" = 1\n" if key[0] != "[" else "\n"), encoding="utf-8")
    with pytest.raises(CardError) as caught:
        open_table(path)
    assert caught.value.values["line"] == 1
    path.write_text('a.b.c = "one. two. three. ' + "x. " * 99 + '"', encoding="utf-8")
    assert open_table(path).data["a"]["b"]["c"].startswith("one")
