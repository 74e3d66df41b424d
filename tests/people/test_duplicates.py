"""The same person twice, or perhaps: told once, and never for two people with one sender each."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thankyou.error_messages import sentence
from thankyou.people.duplicates import (
    _long_change,
    _Someone,
    _with_others_figures,
    duplicates,
    one_apart,
    plain_words,
)
from thankyou.people.people_list import PeopleList
from thankyou.people.table import Table

MAPPING = (("recipient", 0), ("unit", 1), ("sender", 2), ("moment", 3))


def found(*rows: tuple[str, ...]) -> list[tuple[int, int, bool]]:
    """(row, other row, near) for each note."""
    records = tuple((*row, "", "", "")[:4] for row in rows)
    people = PeopleList(Table(("name", "ward", "from", "moment"), records), MAPPING)
    return [
        (p.row or 0, int(p.values["other"]), bool(p.values["near"])) for p in duplicates(people)
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Amara Okafor", "amara  OKAFOR"),
        ("Amara Okafor", "Okafor, Amara"),
        ("José Núñez", "Jose Nunez"),
        ("Dr. Amara Okafor", "Amara Okafor, MD"),
        ("Seán O’Brien", "Sean OBrien"),
        ("Anne-Marie Lee", "Anne Marie Lee"),
        ("Łukasz Nowak", "Lukasz Nowak"),
        ("Олена Шевченко", "ОЛЕНА ШЕВЧЕНКО"),
        ("王敏", "王敏 "),
        ("أحمد علي", "احمد علي"),
    ],
)
def test_the_same_person_is_told(one: str, other: str) -> None:
    assert found((one, "ICU"), ("Bo Roe", "ICU"), (other, "icu")) == [(3, 1, False)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Amara Okafor", "Amara Okafro"),
        ("Amara Okafor", "Amara Okaffor"),
        ("Amara Okafor", "Amara Okator"),
        ("Amara Okafor", "A. Okafor"),
        ("Amara N. Okafor", "Amara Okafor"),
        ("Amara Ngozi Okafor", "Amara Okafor"),
        ("Jürgen Müller", "Juergen Müller"),
    ],
)
def test_a_person_who_may_be_the_same_is_told_as_near(one: str, other: str) -> None:
    assert found((one, "ICU"), (other, "ICU")) == [(2, 1, True)]
    assert found((other, "ICU"), (one, "ICU")) == [(2, 1, True)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Amara Okafor", "Adaeze Okafor"),
        ("Li Wei", "Li Mei"),
        ("王伟", "王炜"),
        ("Ann Lee", "Ann Roe"),
        ("Ann", "Anna"),
        ("A. Okafor", "B. Okafor"),
        ("राम कुमार", "रमा कुमार"),
        ("", ""),
    ],
)
def test_others_are_not(one: str, other: str) -> None:
    assert found((one, "ICU"), (other, "ICU")) == []


def test_one_name_on_two_wards_is_near_and_its_own_ward_comes_first() -> None:
    assert found(("Ann Lee", "1"), ("Ann Lee", "2")) == [(2, 1, True)]
    assert found(("Ann Lee", "1"), ("Ann Lee", "2"), ("Ann Lee", "2")) == [
        (2, 1, True),
        (3, 2, False),
    ]


def test_two_who_thank_the_same_person_are_no_double() -> None:
    assert found(("Ann Lee", "1", "Jo"), ("Ann Lee", "1", "Kim")) == []
    assert found(("Ann Lee", "1", "", "You sang"), ("Ann Lee", "1", "", "You came")) == []
    assert found(("Ann Lee", "1", "Jo"), ("Ann Lee", "1", "jo")) == [(2, 1, False)]


def test_rows_that_are_left_out_are_no_doubles() -> None:
    people = PeopleList(Table(("n",), (("Ann Lee",), ("Ann Lee",))), (("recipient", 0),))
    assert len(duplicates(people)) == 1
    assert duplicates(people.ticked([0], False)) == ()
    assert duplicates(PeopleList(people.table)) == ()


def test_halves_of_names_and_turned_names_are_compared_whole() -> None:
    table = Table(("g", "f"), (("Ann", "Lee"), ("Ann", "Roe"), ("ann", "lee")))
    (note,) = duplicates(PeopleList(table, (("given", 0), ("family", 1))))
    assert (note.row, note.values["other"], note.level) == (3, 1, "note")
    assert sentence(note).startswith("ann lee stands in row 1")


def test_hostile_names_are_compared_whole() -> None:
    long = "ab " * 30_000
    assert found((long, ""), (long, "")) == [(2, 1, False)]
    assert found(("x" * 90_000, ""), ("x" * 89_999, "")) == []


words = st.text("abcde", min_size=4, max_size=7)


@given(st.lists(words, min_size=2, max_size=3))
def test_order_and_case_make_no_other_person(name: list[str]) -> None:
    turned = list(reversed([word.upper() for word in name]))
    assert plain_words(" ".join(name)) == plain_words(" ".join(turned))
    assert found((" ".join(name), ""), (" ".join(turned), "")) == [(2, 1, False)]


def _distance(a: str, b: str) -> int:
    """Optimal string alignment, by its table."""
    rows = [[i + j if 0 in (i, j) else 0 for j in range(len(b) + 1)] for i in range(len(a) + 1)]
    for i in range(1, len(a) + 1):
        for j in range(1, len(b) + 1):
            rows[i][j] = min(rows[i - 1][j] + 1, rows[i][j - 1] + 1,
                             rows[i - 1][j - 1] + (a[i - 1] != b[j - 1]))  # fmt: skip
            if i > 1 and j > 1 and a[i - 1] == b[j - 2] and a[i - 2] == b[j - 1]:
                rows[i][j] = min(rows[i][j], rows[i - 2][j - 2] + 1)
    return rows[-1][-1]


@given(st.text("abc", max_size=6), st.text("abc", max_size=6))
def test_one_letter_apart_is_what_the_table_of_distances_says(a: str, b: str) -> None:
    assert one_apart(a, b) == (_distance(a, b) == 1)


@given(st.data(), st.text("abcdefghij", min_size=8, max_size=12))
def test_every_slip_of_one_letter_is_found(data: st.DataObject, name: str) -> None:
    at = data.draw(st.integers(0, len(name) - 1))
    slip = data.draw(st.sampled_from([name[:at] + name[at + 1 :], name[:at] + "z" + name[at:],
                                      name[:at] + "z" + name[at + 1 :]]))  # fmt: skip
    if len(slip) >= 8:
        assert found((name, ""), (slip, "")) == [(2, 1, True)]


@given(
    st.lists(st.text(st.sampled_from("anb 12é"), min_size=8, max_size=14), min_size=2, max_size=30)
)
def test_who_is_left_out_for_their_figures_is_nobody_s_near_one(names: list[str]) -> None:
    someone = [
        _Someone(at, name, words, "", ())
        for at, name in enumerate(names)
        if (words := plain_words(name))
    ]
    kept = {one.index for one in _with_others_figures(someone)}
    for one in someone:
        for other in someone:
            a, b = " ".join(one.words), " ".join(other.words)
            if one is not other and a != b and one_apart(a, b) and _long_change(one, other):
                assert {one.index, other.index} <= kept
