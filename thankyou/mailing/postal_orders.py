"""In which order the parts of an address are written, by country.

In: the parts of an address by kind, a language tag. Out: its lines. The patterns are those of
Google's libaddressinput (its `fmt` keys, which follow UPU S42 and the posts of each country); facts
only. Where the country is not known, the parts stand in the order in which they came.
"""

from __future__ import annotations

from collections.abc import Mapping

Parts = Mapping[str, tuple[str, ...]]
"""The lines of each kind: name, unit, organisation, street, postcode, city, state, country."""

_KINDS = ("name", "unit", "organisation", "street", "city", "postcode", "state", "country")
_BEFORE = "{name}\n{unit}\n{organisation}\n{street}\n"

CITY_FIRST = _BEFORE + "{city}\n{state}\n{postcode}\n{country}"
CODE_FIRST = _BEFORE + "{postcode} {city}\n{state}\n{country}"
CODE_CITY_STATE = _BEFORE + "{postcode} {city} {state}\n{country}"
CITY_STATE_CODE = _BEFORE + "{city} {state} {postcode}\n{country}"
CITY_CODE = _BEFORE + "{city} {postcode}\n{state}\n{country}"
AMERICAN = _BEFORE + "{city}, {state} {postcode}\n{country}"
BRAZILIAN = _BEFORE + "{city}-{state}\n{postcode}\n{country}"
MEXICAN = _BEFORE + "{postcode} {city}, {state}\n{country}"
HUNGARIAN = "{name}\n{unit}\n{organisation}\n{city}\n{street}\n{postcode}\n{country}"
CHINESE = "{country}\n{postcode}\n{state}{city}{street}\n{organisation}\n{unit}\n{name}"
KOREAN = "{country}\n{state} {city} {street}\n{organisation}\n{unit}\n{name}\n{postcode}"

_COUNTRIES: Mapping[str, str] = {
    CITY_FIRST: "GB IE UA RU EG",
    CODE_FIRST: "DE AT CH LI LU FR BE NL DK SE NO FI IS CZ SK SI HR PL PT GR RO BG RS EE LT TR MA "
    "DZ TN",
    CODE_CITY_STATE: "ES IT",
    CITY_STATE_CODE: "CA AU",
    CITY_CODE: "IN IL SA NZ ZA JO LB IQ SG LV",
    AMERICAN: "US",
    BRAZILIAN: "BR",
    MEXICAN: "MX",
    HUNGARIAN: "HU",
    CHINESE: "CN TW JP HK MO",
    KOREAN: "KR",
    _BEFORE + "{city}\n{postcode} {state}\n{country}": "PH",
}
_PATTERNS = {code: pattern for pattern, codes in _COUNTRIES.items() for code in codes.split()}

_NAMES: Mapping[str, str] = {
    "GB": "uk|united kingdom|great britain|england|scotland|wales|northern ireland|vereinigtes "
    "königreich|großbritannien|royaume-uni|reino unido",
    "IE": "ireland|irland|irlande|éire",
    "US": "usa|united states|united states of america|u.s.a.|vereinigte staaten|états-unis|"
    "estados unidos",
    "CA": "canada|kanada",
    "AU": "australia|australien",
    "DE": "germany|deutschland|allemagne|alemania|alemanha|niemcy",
    "AT": "austria|österreich|autriche",
    "CH": "switzerland|schweiz|suisse|svizzera|suiza",
    "FR": "france|frankreich|francia|frança",
    "BE": "belgium|belgien|belgique|belgië",
    "NL": "netherlands|the netherlands|nederland|niederlande|pays-bas",
    "ES": "spain|españa|spanien|espagne",
    "IT": "italy|italia|italien|italie",
    "PT": "portugal",
    "BR": "brazil|brasil|brasilien",
    "MX": "mexico|méxico",
    "PL": "poland|polska|polen|pologne",
    "UA": "ukraine|україна",
    "HU": "hungary|magyarország|ungarn",
    "IN": "india|भारत",
    "CN": "china|中国|中國",
    "TW": "taiwan|台灣|臺灣",
    "JP": "japan|日本",
    "KR": "korea|south korea|대한민국|한국",
    "PH": "philippines|pilipinas",
    "IL": "israel|ישראל",
    "SA": "saudi arabia|السعودية|المملكة العربية السعودية",
    "EG": "egypt|مصر",
    "SE": "sweden|sverige|schweden",
    "NO": "norway|norge|norwegen",
    "DK": "denmark|danmark|dänemark",
    "FI": "finland|suomi|finnland",
}
_CODES = {name: code for code, names in _NAMES.items() for name in names.split("|")}

_OF_LANGUAGE: Mapping[str, str] = {
    "en": "GB", "de": "DE", "fr": "FR", "es": "ES", "it": "IT", "pt": "PT", "nl": "NL", "pl": "PL",
    "uk": "UA", "hu": "HU", "hi": "IN", "tl": "PH", "fil": "PH", "zh": "CN", "ja": "JP", "ko": "KR",
    "he": "IL", "ar": "SA", "sv": "SE", "da": "DK", "nb": "NO", "no": "NO", "fi": "FI", "cs": "CZ",
    "tr": "TR", "el": "GR", "ro": "RO",
}  # fmt: skip


def country_of(parts: Parts, tag: str) -> str:
    """The two letters of the country that an address is in, or "": what the address says, else
    the region of the language's tag, else the country that most write the language in."""
    said = " ".join(parts.get("country", ())).strip()
    if said:
        return _CODES.get(said.casefold(), said.upper() if said.upper() in _PATTERNS else "")
    first, *others = tag.split("-")
    region = next((part.upper() for part in others if len(part) == 2), "")
    return region or ("TW" if "Hant" in others else _OF_LANGUAGE.get(first.lower(), ""))


def ordered(parts: Parts, tag: str) -> tuple[str, ...]:
    """The lines of an address, none of them empty."""
    pattern = _PATTERNS.get(country_of(parts, tag))
    if pattern in (CHINESE, KOREAN) and not _east_asian(parts):
        pattern = CODE_FIRST  # in Latin letters they too begin with the name
    if pattern is None:
        return tuple(filter(None, _as_they_came(parts)))
    lines: list[str] = []
    for row in pattern.split("\n"):
        lines += _filled(row, parts)
    return tuple(filter(None, lines))


def _filled(row: str, parts: Parts) -> list[str]:
    """A row of a pattern: its parts, and what stands between two that are there."""
    lines: list[str] = [""]
    between = ""
    for piece in row.replace("{", "}").split("}"):
        if piece in _KINDS:
            first, *others = parts.get(piece) or ("",)
            if first:
                lines[-1] += (between if lines[-1] else "") + first
            lines += others
            between = ""
        else:
            between = piece
    return lines


def _as_they_came(parts: Parts) -> list[str]:
    """A line each; but a postcode and a city, whichever is first, share one."""
    lines: list[str] = []
    last = ""
    for kind, own in parts.items():
        if {kind, last} == {"postcode", "city"}:
            lines[-1] += " " + own[0]
            lines += own[1:]
        else:
            lines += own
        last = kind
    return lines


def _east_asian(parts: Parts) -> bool:
    """Whether the place is written in Han, kana or hangul."""
    text = "".join(line for kind in ("street", "city", "state") for line in parts.get(kind, ()))
    return any(ord(char) >= 0x2E80 for char in text)
