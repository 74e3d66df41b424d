"""Where keys stand in a TOML file."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from thankyou.base.assets import asset_root
from thankyou.base.toml_places import Keys, key_places, line_at, line_of

SOURCE = '''\
# a comment = "no key"
top = 1
"odd key" = "a # = ] text"
dotted . key = true

[plain]   # a table
text = """
first
key = "not a key"
""" # and a comment
literal = \'\'\'[no] = 1\'\'\'
quoted = """two ""quotes"""""
when = 1979-05-27 07:32:00

[[list]]
numbers = [
  1, # one
  [2, 3],
]
inline = { a = 1, b = { c = "}" } }

[list.inner]
deep = 1

[[list]]
last = 'x'
[[list.sub]]
k = 1
[[list.sub]]
k = 2
'''

LINES: dict[Keys, int] = {
    ("top",): 2,
    ("odd key",): 3,
    ("dotted",): 4,
    ("dotted", "key"): 4,
    ("plain",): 6,
    ("plain", "text"): 7,
    ("plain", "literal"): 11,
    ("plain", "quoted"): 12,
    ("plain", "when"): 13,
    ("list",): 15,
    ("list", 0): 15,
    ("list", 0, "numbers"): 16,
    ("list", 0, "numbers", 0): 17,
    ("list", 0, "numbers", 1): 18,
    ("list", 0, "numbers", 1, 1): 18,
    ("list", 0, "inline", "a"): 20,
    ("list", 0, "inline", "b", "c"): 20,
    ("list", 0, "inner"): 22,
    ("list", 0, "inner", "deep"): 23,
    ("list", 1): 25,
    ("list", 1, "last"): 26,
    ("list", 1, "sub"): 27,
    ("list", 1, "sub", 0, "k"): 28,
    ("list", 1, "sub", 1): 29,
    ("list", 1, "sub", 1, "k"): 30,
}


def test_every_key_stands_on_its_line() -> None:
    places = key_places(SOURCE)
    assert {keys: line_at(SOURCE, places[keys].key) for keys in LINES} == LINES


def test_what_is_not_there_has_the_line_of_what_is_around_it() -> None:
    assert line_of(SOURCE, ("list", 1, "sub", 1, "k")) == 30
    assert line_of(SOURCE, ("list", 1, "sub", 1, "other")) == 29
    assert line_of(SOURCE, ("list", 1, "other", "deep")) == 25
    assert line_of(SOURCE, ("other",)) == line_of(SOURCE, ()) == 1


def test_a_value_stands_after_its_key() -> None:
    at = key_places(SOURCE)[("plain", "text")].value
    assert SOURCE[at:].startswith('"""\nfirst')


def every_place(value: Any, keys: Keys = ()) -> set[Keys]:
    """The places of all that a value holds, as tomllib reads it."""
    inner = value.items() if isinstance(value, dict) else enumerate(value)
    out = {keys} if keys else set()
    for key, one in inner:
        deeper = (*keys, key)
        out |= every_place(one, deeper) if isinstance(one, dict | list) else {deeper}
    return out


def test_it_finds_what_tomllib_finds() -> None:
    assert set(key_places(SOURCE)) == every_place(tomllib.loads(SOURCE))


@pytest.mark.parametrize("folder", ["", "formats", "designs/fern", "designs/quilt", "words/en"])
def test_it_finds_what_tomllib_finds_in_the_shipped_files(folder: str) -> None:
    for path in sorted((asset_root() / Path(folder)).glob("*.toml")):
        source = path.read_text(encoding="utf-8")
        assert set(key_places(source)) == every_place(tomllib.loads(source)), path
