"""The lines of an address: which columns, in which order, and what there is without any."""

from __future__ import annotations

import pytest

from thankyou.catalog import Catalog
from thankyou.mailing.address import Addresses, addressed_name
from thankyou.mailing.postal_orders import ordered
from thankyou.people.people_list import PeopleList
from thankyou.people.table import Table, map_columns


def lines(catalog: Catalog, tag: str = "en", **cells: str) -> tuple[str, ...]:
    """The address of one person, whose columns are the keywords, "_" for a space."""
    return addresses(catalog, tag, **cells).address(1).lines


def addresses(catalog: Catalog, tag: str = "en", **cells: str) -> Addresses:
    columns = tuple(name.replace("_", " ") for name in cells)
    table = Table(columns, (tuple(cells.values()),))
    return Addresses(PeopleList.of(table), catalog.languages.of(tag), tag)


def test_british_post_has_the_city_and_then_the_postcode(catalog: Catalog) -> None:
    found = lines(
        catalog, title="Dr", first_name="Amara", last_name="Okafor", Ward="Ward 12",
        Role="Consultant", Hospital="St Mary’s", Address_2="Fourth floor", Address_1="Praed Street",
        Postcode="W2 1NY", Town="London", County="", Country="",
    )  # fmt: skip
    assert found == (
        "Dr Amara Okafor", "Ward 12", "St Mary’s", "Praed Street", "Fourth floor", "London",
        "W2 1NY",
    )  # fmt: skip


def test_german_post_has_the_postcode_before_the_city(catalog: Catalog) -> None:
    found = lines(
        catalog, "de", Name="Ann Lee", Straße="Hauptstraße", Hausnummer="5", Ort="Berlin",
        PLZ="10115", Land="Deutschland",
    )  # fmt: skip
    assert found == ("Ann Lee", "Hauptstraße 5", "10115 Berlin", "Deutschland")


@pytest.mark.parametrize(
    ("tag", "country", "last"),
    [
        ("en-US", "", ("Boston, MA 02134",)),
        ("de", "USA", ("Boston, MA 02134", "USA")),
        ("en", "Germany", ("02134 Boston", "MA", "Germany")),
        ("en-CA", "", ("Boston MA 02134",)),
        ("pt-BR", "", ("Boston-MA", "02134")),
        ("en", "es", ("02134 Boston MA", "es")),
        ("xx", "Ruritania", ("02134 Boston", "MA", "Ruritania")),
    ],
)
def test_each_country_has_its_own_order(tag: str, country: str, last: tuple[str, ...]) -> None:
    parts = {
        "name": ("A",), "street": ("1 High Street",), "postcode": ("02134",), "city": ("Boston",),
        "state": ("MA",), "country": (country,) if country else (),
    }  # fmt: skip
    assert ordered(parts, tag) == ("A", "1 High Street", *last)


def test_chinese_post_begins_with_the_country_and_ends_with_the_name() -> None:
    parts = {
        "name": ("安小明",), "street": ("朝阳路1号",), "city": ("北京",), "postcode": ("100000",),
        "country": ("中国",),
    }  # fmt: skip
    assert ordered(parts, "zh-Hans") == ("中国", "100000", "北京朝阳路1号", "安小明")
    latin = {**parts, "street": ("1 Chaoyang Road",), "city": ("Beijing",)}
    assert ordered(latin, "zh-Hans")[0] == "安小明"


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("4 Mill Lane\nCambridge\r\nCB2 1RX", ("4 Mill Lane", "Cambridge", "CB2 1RX")),
        ("12, High Street, Leeds, LS1 4AB", ("12, High Street", "Leeds", "LS1 4AB")),
        ("1 Main St; Boston, MA 02134", ("1 Main St", "Boston, MA 02134")),
        ("Hauptstr. 5, 10115 Berlin", ("Hauptstr. 5", "10115 Berlin")),
    ],
)
def test_a_whole_address_in_one_cell(
    catalog: Catalog, cell: str, expected: tuple[str, ...]
) -> None:
    assert lines(catalog, Name="A", Address=cell) == ("A", *expected)


def test_without_a_postal_address_it_is_internal_mail(catalog: Catalog) -> None:
    found = addresses(catalog, Title="Sister", Name="Grace Amoah", Role="Nurse", Ward="Ward 3")
    assert not found.postal
    address = found.address(1)
    assert address.lines == ("Sister Grace Amoah", "Nurse", "Ward 3") and not address.postal
    # A country alone, or an empty cell, is no postal address.
    assert lines(catalog, Name="A", Ward="W", Country="UK") == ("A", "W")
    assert not addresses(catalog, Name="A", Address="", City="").address(1).postal


def test_a_column_that_fills_a_field_is_no_address(catalog: Catalog) -> None:
    table = Table(("Name", "Street", "City"), (("A", "Ward 9", "Leeds"),))
    mapping = map_columns(table, {"unit": "Street"})
    people = PeopleList(table, tuple(mapping.items()))
    found = Addresses(people, catalog.languages.of("en"), "en").address(1)
    assert found.lines == ("A", "Ward 9", "Leeds")


def test_nobody_to_write_to_is_told_with_the_row(catalog: Catalog) -> None:
    table = Table(("Name", "Ward"), (("A", ""), ("\u200b", " "), ("", "Ward 1")))
    every = Addresses(PeopleList.of(table), catalog.languages.of("en"), "en")
    found, problems = every.all((3, 2, 1))
    assert [one.row for one in found] == [3, 1]
    assert [(one.code, one.row, one.level) for one in problems] == [("no-address", 2, "error")]


def test_names_stand_in_their_languages_order(catalog: Catalog) -> None:
    chinese, english = (catalog.languages.of(tag) for tag in ("zh-Hans", "en"))
    values = {"given": "小明", "family": "安", "title": "医生"}
    assert addressed_name(values, chinese) == "安小明医生"
    assert addressed_name({"title": "Dr", "recipient": "Dr Lee"}, english) == "Dr Lee"
    assert addressed_name({"title": "Dr"}, english) == ""


@pytest.mark.parametrize(
    ("tag", "cells", "first"),
    [
        ("ja", {"given_name": "花子", "family_name": "山田"}, "山田 花子 様"),
        ("ja", {"title": "先生", "given_name": "花子", "family_name": "山田"}, "山田 花子 先生"),
        ("ja", {"Name": "看護部御中"}, "看護部御中"),
        ("ko", {"given_name": "하늘", "family_name": "김"}, "김하늘 님"),
        ("zh-Hant", {"given_name": "小明", "family_name": "王"}, "王小明"),
        ("hu", {"given_name": "Anna", "family_name": "Kovács"}, "Kovács Anna"),
        ("vi", {"given_name": "Thị Ánh", "family_name": "Nguyễn"}, "Nguyễn Thị Ánh"),
        ("en", {"given_name": "花子", "family_name": "山田"}, "山田花子"),
        ("en", {"given_name": "Anna", "family_name": "Kovács"}, "Anna Kovács"),
    ],
)
def test_a_name_on_an_envelope_is_as_its_language_has_it(
    catalog: Catalog, tag: str, cells: dict[str, str], first: str
) -> None:
    assert lines(catalog, tag, **cells)[0] == first
    address = addresses(catalog, tag, **cells).address(1)
    assert address.marked(address.lines).extents[0].name == "recipient"
