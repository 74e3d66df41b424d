"""What columns are called, in each language, and what their neighbours make of them."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest

from thankyou.base.assets import asset_root
from thankyou.language.rules import Languages
from thankyou.model.card import TARGETS
from thankyou.people import column_names
from thankyou.people.column_names import (
    BESIDE,
    kept_of,
    meaning,
    meanings_of,
    name_key,
    read_names,
)
from thankyou.people.table import Table, map_columns

NAMES = read_names(asset_root() / "columns")


def test_each_language_of_the_words_has_names_for_its_columns() -> None:
    for tag in Languages(asset_root() / "words").tags:
        names = NAMES[tag.split("-")[0]]
        for target in ("recipient", "role", "unit", "date", "sender", "message"):
            assert names[target], (tag, target)
        assert names["family"]
        assert names["given"] or names["name"]


def test_no_name_means_two_things() -> None:
    meant = defaultdict(set)
    for names in NAMES.values():
        for what, words in names.items():
            for word in words:
                meant[name_key(word)].add(what)
    assert {key: found for key, found in meant.items() if len(found) > 1} == {}
    for target in TARGETS:
        assert meant.get(name_key(target), {target}) == {target}
    assert set().union(*meant.values()) <= {*TARGETS, *BESIDE}


def test_a_name_of_two_meanings_means_nothing() -> None:
    found = meanings_of([{"role": ("Poste",), "unit": ("Salle",)}, {"unit": ("poste",)}])
    assert "poste" not in found and found["salle"] == "unit"


@pytest.mark.parametrize(
    ("column", "what"),
    [
        ("PRENOM", "given"),
        ("Prénom :", "given"),
        ("First Name*", "given"),
        ("Mitarbeiter/in", "recipient"),
        ("Station / Ward", "unit"),
        ("Service (Ward)", "unit"),
        ("Ward / Room", None),
        ("Ім’я та прізвище", "recipient"),
        ("ADI SOYADI", "recipient"),
        ("Oddzial", "unit"),
        ("Kommentar", None),
        ("Comments", None),
        ("Patient", None),
        ("Apelido", None),
        ("", None),
        ("—", None),
    ],
)
def test_names_are_known_however_they_are_written(column: str, what: str | None) -> None:
    found = meaning(column)
    assert found == what or (what is None and found == "other_name")


def mapped(*columns: str, record: tuple[str, ...] = ()) -> dict[str, int]:
    return map_columns(Table(columns, (record or ("x",) * len(columns),)))


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        (("Vorname", "Nachname", "Station"), {"given": 0, "family": 1, "unit": 2}),
        (("Name", "Vorname", "Abteilung"), {"family": 0, "given": 1, "unit": 2}),
        (("Nom", "Prénom", "Service"), {"family": 0, "given": 1, "unit": 2}),
        (("Nom", "Service"), {"recipient": 0, "unit": 1}),
        (("Nombre", "Apellidos"), {"given": 0, "family": 1}),
        (
            ("Nombre", "Primer apellido", "Segundo apellido", "Servicio"),
            {"given": 0, "family": 1, "second_family": 2, "unit": 3},
        ),
        (("Nome", "Cognome", "Reparto"), {"given": 0, "family": 1, "unit": 2}),
        (("Imię", "Nazwisko", "Oddział"), {"given": 0, "family": 1, "unit": 2}),
        (("Прізвище", "Ім’я", "По батькові"), {"family": 0, "given": 1, "middle": 2}),
        (("姓名", "科室"), {"recipient": 0, "unit": 1}),
        (("姓", "名", "病棟"), {"family": 0, "given": 1, "unit": 2}),
        (("الاسم", "القسم"), {"recipient": 0, "unit": 1}),
        (("नाम", "उपनाम", "विभाग"), {"given": 0, "family": 1, "unit": 2}),
        (("Voornaam", "Tussenvoegsel", "Achternaam"), {"given": 0, "particle": 1, "family": 2}),
        (("Họ", "Tên đệm", "Tên"), {"family": 0, "middle": 1, "given": 2}),
        (("Name", "First name", "Last name"), {"recipient": 0, "given": 1, "family": 2}),
        (("Nom et prénom", "Service"), {"recipient": 0, "unit": 1}),
        (("ПІБ", "Посада"), {"recipient": 0, "role": 1}),
        (("Nickname", "Name"), {"recipient": 1}),
        (("Name", "Message", "Comments"), {"recipient": 0, "message": 1}),
        (("Name", "Suffix", "Middle name"), {"recipient": 0, "suffix": 1, "middle": 2}),
    ],
)
def test_columns_of_real_lists(columns: tuple[str, ...], expected: dict[str, int]) -> None:
    assert mapped(*columns) == expected


def test_cells_decide_where_names_do_not() -> None:
    columns = ("Name", "Vorname")
    assert mapped(*columns, record=("Okafor", "Amara")) == {"family": 0, "given": 1}
    assert mapped(*columns, record=("Okafor, Amara", "Amara")) == {"recipient": 0, "given": 1}
    assert mapped("Name", "Title", record=("Ann Lee", "Staff nurse, nights")) == {
        "recipient": 0,
        "role": 1,
    }
    assert mapped("Name", "Title", record=("Ann Lee", "Dr")) == {"recipient": 0, "title": 1}
    shifts = mapped("Name", "From", "To", record=("Ann Lee", "07:00", "15:30"))
    assert shifts == {"recipient": 0}
    assert mapped("Von wem", "To", record=("Jo", "Ann Lee")) == {"recipient": 1, "sender": 0}


def test_the_meanings_that_are_kept_are_those_of_the_files() -> None:
    folder = asset_root() / "columns"
    kept = (folder / "meanings.json").read_text(encoding="utf-8")
    assert kept == kept_of(folder), "run python -m tools.keep_column_meanings"


def test_other_files_than_were_kept_are_read_themselves(tmp_path: Path) -> None:
    (tmp_path / "en.toml").write_text('unit = ["ward"]\n', encoding="utf-8")
    (tmp_path / "meanings.json").write_text(kept_of(tmp_path), encoding="utf-8")
    kept = column_names._kept(tmp_path)
    assert kept is not None
    assert kept["ward"] == "unit"
    (tmp_path / "en.toml").write_text('unit = ["station"]\n', encoding="utf-8")
    assert column_names._kept(tmp_path) is None
    (tmp_path / "meanings.json").write_text("[", encoding="utf-8")
    assert column_names._kept(tmp_path) is None
