"""Which columns of a table hold a postal address, and what a row has in them.

In: a table's columns, by the names that people give them. Out: the parts of an address by kind:
organisation, street, postcode, city, state, country.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from unicodedata import category

from thankyou.mailing.postal_orders import Parts
from thankyou.merge.clean_text import clean, one_line, settable
from thankyou.people.table import Table

AddressColumns = Mapping[str, tuple[int, ...]]
"""The columns of each kind, in the order in which they are written."""

_NAMES: Mapping[str, str] = {
    "organisation": "organisation organization company hospital institution employer trust klinik "
    "krankenhaus hôpital établissement entreprise firma empresa szpital лікарня 医院 مستشفى अस्पताल",
    "street": "address postaladdress mailingaddress homeaddress workaddress fulladdress "
    "deliveryaddress addressline line addr street streetaddress road streetname streetandnumber "
    "housename building adresse postadresse anschrift straße strasse str rue voie dirección "
    "direccion domicilio calle endereço endereco morada rua adres ulica адреса вулиця 地址 住所 "
    "주소 عنوان العنوان पता",
    "number": "housenumber houseno hausnummer hausnr streetnumber streetno numéro numero número "
    "numerdomu",
    "postcode": "postcode postalcode zip zipcode postleitzahl plz codepostal códigopostal "
    "codigopostal cep kodpocztowy індекс 邮编 邮政编码 郵便番号 우편번호 الرمزالبريدي पिनकोड "
    "pincode pin eircode",
    "city": "city town posttown citytown towncity locality municipality ort stadt wohnort ville "
    "ciudad población poblacion localidad cidade localidade miasto miejscowość місто 城市 市 "
    "المدينة शहर",
    "state": "state county region province stateprovince prefecture bundesland région provincia "
    "estado distrito województwo область 省 राज्य",
    "country": "country land pays país pais kraj країна 国家 国 البلد देश",
}
_KINDS = {name.casefold(): kind for kind, names in _NAMES.items() for name in names.split()}
_NUMBER = re.compile(r"\d+$")


def find_columns(table: Table, mapping: Mapping[str, int]) -> AddressColumns:
    """The columns of each kind, without those that fill a merge field.

    Numbered ones ("Address 1", "Address line 2") stand by their number. Without a column for a
    street or a city there is no postal address: a country or a hospital alone is none.
    """
    found: dict[str, list[tuple[int, int]]] = {}
    for index, column in enumerate(table.columns):
        if index in mapping.values():
            continue
        name = "".join(c for c in column.casefold() if category(c)[0] in "LMN")
        number = _NUMBER.search(name)
        kind = _KINDS.get(_NUMBER.sub("", name))
        if kind is not None:
            found.setdefault(kind, []).append((int(number[0][:6]) if number else 0, index))
    columns = {kind: tuple(index for _, index in sorted(places)) for kind, places in found.items()}
    return columns if "street" in columns or "city" in columns else {}


def address_parts(columns: AddressColumns, record: Sequence[str]) -> Parts:
    """What a row has of each kind; nothing if it has neither a street nor a city."""
    parts: dict[str, tuple[str, ...]] = {}
    for kind, places in columns.items():
        lines = tuple(line for place in places for line in _cell_lines(kind, record[place]))
        if lines:
            parts[kind] = lines
    number = parts.pop("number", ())
    if number and "street" in parts:
        # In the table's own order: "12 High Street", but "Hauptstraße 5".
        first, *others = parts["street"]
        before = columns["number"][0] < columns["street"][0]
        both = (*number, first) if before else (first, *number)
        parts["street"] = (" ".join(both), *others)
    return parts if "street" in parts or "city" in parts else {}


_SPLIT = re.compile(r"\s*[;|]\s*|\s*[,،、，]\s+")
_STATE_AND_ZIP = re.compile(
    r"[A-Z]{2}\.? +\d{5}(-\d{4})?|[A-Z]{2,3} +\d{4}|[A-Z]{2} +[A-Z]\d[A-Z].*"
)


def _cell_lines(kind: str, cell: str) -> list[str]:
    """A cell's lines. A whole address in one line is split at its commas, but neither after the
    number of a house nor between a city and its state and postcode (as in the US, Canada and
    Australia)."""
    text = settable(cell)
    lines = [line for line in map(clean, text.split("\n")) if line]
    if kind != "street" or len(lines) != 1:
        return [one_line(line) for line in lines]
    out: list[str] = []
    for piece in filter(None, _SPLIT.split(lines[0])):
        joins = out and (out[-1].rstrip("abcABC").isdigit() or _STATE_AND_ZIP.fullmatch(piece))
        if joins:
            out[-1] = f"{out[-1]}, {piece}"
        else:
            out.append(piece)
    return [one_line(line) for line in out]
