"""What is read quickly is read as tomllib reads it; all else is left to that."""

from __future__ import annotations

import random
import tomllib

import pytest

from thankyou.base.assets import asset_root
from thankyou.base.quick_toml import quick_toml

LINES = (
    "[a]", "[[a]]", "[a.b]", "[[a.b]]", "[b]", "[[b]]", "[a.b.c]", "[[a.b.c]]", "[ a ]", "[a-b]",
    "k = 1", 'k = "x"', 'k="x"', "k = 01", "k = -0", "k = 1.", "k = 1.5 # c", "k = true",
    "k = True", 'k = "a#b"', 'k = "a" x', 'k = "a"b"', "k = 1979-05-27", "k = inf", 'k = "\t"',
    'k = ""', 'k = """', r'k = "\n"', "l = [1, 2,]", "l = [", "  1, 2,", "]", "l = []", "l = [01]",
    'l = ["a" "b"]', 'l = ["a""b"]', "l = [1,, 2]", "l = [, 1]", "l = [1 2]", "l = [1-2]",
    'l = [true, 1.50, "é"]', 'i = { x = 1, y = "z" }', "i = { x = 1, x = 2 }", '"q r" = 1',
    '"" = 1', '"k" = 1', "b.c = 1", "1 = 2", "é = 1", "b = 1", "a = []", "a = { b = 1 }", "", "# c",
    "k = 1\r", "# \x7f",
)  # fmt: skip


def is_alike(source: str) -> bool:
    """Whether a text is read quickly, and then as tomllib does (which raises if it is wrong)."""
    found = quick_toml(source)
    if found is None:
        return False
    assert repr(found) == repr(tomllib.loads(source)), source
    return True


def test_the_program_s_own_files_are_read_alike() -> None:
    root = asset_root()
    quick = {
        path.relative_to(root).as_posix(): is_alike(path.read_text(encoding="utf-8"))
        for path in [*root.glob("*.toml"), *root.glob("designs/[a-f]*/*.toml"),
                     *root.glob("words/[d-f]*/*.toml"), *root.glob("formats/*.toml")]
    }  # fmt: skip
    # What each command begins with.
    assert quick["fonts.toml"] and quick["papers.toml"] and quick["pairings.toml"]
    assert quick["words/en/questions.toml"] and quick["words/en/language.toml"]
    assert quick["designs/fern/design.toml"]


def test_lines_in_any_order_are_read_alike() -> None:
    chance = random.Random(5)
    quick = sum(
        is_alike("\n".join(chance.choices(LINES, k=chance.randint(1, 6)))) for _ in range(4000)
    )
    assert quick > 200


@pytest.mark.parametrize(
    "source",
    [
        "k = 1\nk = 2", "[a]\n[a]", "[[a]]\n[a]", "[a]\n[[a]]", "a = [1]\n[[a]]", "a = 1\n[a.b]",
        "[a.b]\nx = 1\n[a]", "a = { b = 1 }\n[a.c]", 'k = "\\u00e9"', "k = '''x'''", "k = 1_000",
    ],
)  # fmt: skip
def test_what_asks_for_more_rules_is_left_to_tomllib(source: str) -> None:
    assert quick_toml(source) is None


def test_tables_within_lists_belong_to_the_last_entry() -> None:
    source = '[[p]]\n[p.c]\nx = 1\n[[p]]\n[p.c]\nx = 2\n[p.c.d]\ny = "z"\n[q.r]\n[[q.r.s]]\nt = 3\n'
    assert is_alike(source)
