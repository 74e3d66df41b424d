"""Columns to merge fields."""

from __future__ import annotations

import pytest

from thankyou.base.assets import asset_root
from thankyou.base.errors import CardError
from thankyou.language.rules import Languages
from thankyou.language.salutation import with_address
from thankyou.model.card import TARGETS
from thankyou.people.table import Table, map_columns, record_values

LANGUAGES = Languages(asset_root() / "words")


def table(*columns: str, record: tuple[str, ...] = ()) -> Table:
    return Table(columns, (record or ("",) * len(columns),), source="staff.csv")


MAPPED: dict[tuple[str, ...], dict[str, int]] = {
    ("recipient", "unit"): {"recipient": 0, "unit": 1},
    ("LOVED ONE", "loved-one-2", "Recipient"): {"loved_one": 0, "recipient": 2},
    ("Full Name", "Ward", "From"): {"recipient": 0, "unit": 1, "sender": 2},
    ("name", "recipient"): {"recipient": 1},  # the field's own name wins
    ("staff name", "name"): {"recipient": 0},  # then the leftmost
    ("Job title", "Title", "Patient"): {"title": 1, "role": 0},  # a patient may be either
    ("First name", "Surname"): {"given": 0, "family": 1},
}


@pytest.mark.parametrize("columns", MAPPED, ids=" ".join)
def test_columns_are_known_by_name(columns: tuple[str, ...]) -> None:
    assert map_columns(table(*columns)) == MAPPED[columns]


def test_explicit_columns_come_first() -> None:
    people = table("name", "Vorname", "unit", "Loved one")
    assert map_columns(people, {"recipient": "Vorname"}) == {
        "recipient": 1,
        "unit": 2,
        "loved_one": 3,
    }
    assert map_columns(people, {"Sender": "NAME"}) == {
        "given": 1,
        "unit": 2,
        "loved_one": 3,
        "sender": 0,
    }
    assert map_columns(people, {"recipient": "unit"})["unit"] == 2  # one column, two fields


def test_a_mapping_is_in_the_order_of_targets() -> None:
    assert tuple(map_columns(table(*reversed(TARGETS)))) == TARGETS


@pytest.mark.parametrize(
    ("explicit", "code", "name"),
    [
        ({"ward": "name"}, "unknown-field-name", "ward"),
        ({"unit": "Floor"}, "unknown-column", "Floor"),
        ({"unit": ""}, "unknown-column", ""),
    ],
)
def test_unknown_names_are_refused(explicit: dict[str, str], code: str, name: str) -> None:
    with pytest.raises(CardError) as caught:
        map_columns(table("name", "unit"), explicit)
    assert (caught.value.code, caught.value.values["name"]) == (code, name)
    assert "unit" in str(caught.value.values["choices"])


def test_columns_that_differ_only_in_case_are_kept_apart() -> None:
    people = table("Unit", "UNIT", "name")
    assert map_columns(people, {"unit": "UNIT"})["unit"] == 1
    with pytest.raises(CardError, match="unknown-column"):
        map_columns(people, {"unit": "unit"})


def test_a_table_without_a_header_is_refused() -> None:
    with pytest.raises(CardError) as caught:
        map_columns(table("Ada Lee", "ICU"))
    assert caught.value.code == "no-columns"
    assert caught.value.values["example"] == '"recipient=Ada Lee"'
    assert caught.value.values["columns"] == "Ada Lee, ICU"


def test_a_name_in_two_columns_is_never_the_cards_own() -> None:
    people = table("First name", "Last name", record=("Ada", "Okafor"))
    values = {"recipient": "Someone else", **record_values(people, map_columns(people), 0)}
    assert with_address(values, LANGUAGES.of("en"), "warm")["recipient"] == "Ada Okafor"
    assert with_address(values, LANGUAGES.of("zh-Hans"), "warm")["recipient"] == "Ada Okafor"
    han = {**values, "given": "敏", "family": "王"}
    assert with_address(han, LANGUAGES.of("zh-Hans"), "warm")["recipient"] == "王敏"


def test_values_are_words_and_empty_cells_are_present() -> None:
    people = table("name", "unit", "x", record=(" Ada\r\nLee\rRoe ", "  ", "no"))
    assert record_values(people, map_columns(people), 0) == {
        "recipient": "Ada\nLee\nRoe",
        "unit": "",
    }
