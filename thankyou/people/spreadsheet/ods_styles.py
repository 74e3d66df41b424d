"""The number formats of an OpenDocument file, as codes that format_code reads.

In: the tags of data styles and cell styles. Out: a format's code for a cell style's name.
Source: OpenDocument 1.3 Part 3, 16.29 (data styles), 19 (their attributes).

They are needed only where the file does not say what its cells show: a spreadsheet program
writes the text of each cell beside its value, a library may not.
"""

from __future__ import annotations

from thankyou.people.spreadsheet.hardened_xml import BadXmlError

_MOST = 20_000
_LONGEST = 500
KINDS = frozenset(
    ("number-style", "currency-style", "percentage-style", "date-style", "time-style", "text-style",
     "boolean-style")
)  # fmt: skip
_DATES = {
    "day": ("d", "dd"), "month": ("m", "mm"), "year": ("yy", "yyyy"), "hours": ("h", "hh"),
    "minutes": ("m", "mm"), "seconds": ("s", "ss"), "day-of-week": ("ddd", "dddd"),
    "era": ("g", "ggg"),
}  # fmt: skip


class OdsStyles:
    """Told of each tag within styles, it answers which code a cell's style has."""

    def __init__(self) -> None:
        self._codes: dict[str, str] = {}
        self._cell_styles: dict[str, tuple[str, str]] = {}
        self.hidden_tables: set[str] = set()
        self._table = ""
        self._name = ""
        self._parts: list[str] = []
        self._language = ""
        self._maps: list[tuple[str, str]] = []
        self._conditions: dict[str, list[tuple[str, str]]] = {}
        self._literal: list[str] | None = None
        self._is_percentage = False

    def start(self, kind: str, attributes: dict[str, str]) -> None:
        """`attributes` have local names."""
        if len(self._codes) + len(self._cell_styles) > _MOST:
            raise BadXmlError("too many styles")
        if kind in KINDS:
            self._begin(attributes)
            self._is_percentage = kind == "percentage-style"
        elif kind in ("style", "default-style") and attributes.get("family") == "table-cell":
            name = attributes.get("name", "") if kind == "style" else ""
            parent = attributes.get("parent-style-name", "Default" if name != "Default" else "")
            self._cell_styles[name] = attributes.get("data-style-name", ""), parent
        elif kind == "style" and attributes.get("family") == "table":
            self._table = attributes.get("name", "")
        elif kind == "table-properties" and attributes.get("display") == "false":
            self.hidden_tables.add(self._table)
        elif kind == "map" and self._name:
            style = attributes.get("apply-style-name", "")
            self._maps.append((attributes.get("condition", ""), style))
        elif self._name and len(self._parts) < 100:
            self._part(kind, attributes)

    def text(self, words: str) -> None:
        if self._literal is not None and len(self._literal) < 100:
            self._literal.append(words)

    def end(self, kind: str) -> None:
        if kind in KINDS and self._name:
            code = "".join(self._parts)[:_LONGEST]
            self._codes[self._name] = f"{self._language}{code}" if code else ""
            self._conditions[self._name] = self._maps
            self._name = ""
        elif kind in ("text", "currency-symbol") and self._literal is not None:
            self._parts.append(_quoted("".join(self._literal), self._is_percentage))
            self._literal = None

    def code(self, cell_style: str) -> str:
        """The code for cells of that style; "" where none is said."""
        seen = 0
        while seen < 20:
            data, parent = self._cell_styles.get(cell_style, ("", ""))
            if data:
                return self._with_conditions(data)
            if not parent or parent == cell_style:
                return ""
            cell_style, seen = parent, seen + 1
        return ""

    def _with_conditions(self, name: str) -> str:
        sections = []
        for condition, style in self._conditions.get(name, [])[:2]:
            if condition.startswith("value()") and style in self._codes:
                test = condition.removeprefix("value()").replace("!=", "<>").strip()
                sections.append(f"[{test}]{self._codes[style]}")
        return ";".join([*sections, self._codes.get(name, "")])

    def _begin(self, attributes: dict[str, str]) -> None:
        self._name = attributes.get("name", "")
        self._parts, self._maps, self._literal = [], [], None
        language, country = attributes.get("language", ""), attributes.get("country", "")
        tag = "-".join(part for part in (language, country) if part and part.isalpha())
        self._language = f"[$-{tag}]" if tag else ""

    def _part(self, kind: str, attributes: dict[str, str]) -> None:
        if kind in ("text", "currency-symbol"):
            self._literal = []
        elif kind in _DATES:
            self._parts.append(_date(kind, attributes))
        elif kind in ("number", "scientific-number", "fraction"):
            self._parts.append(_number(kind, attributes))
        elif kind == "am-pm":
            self._parts.append("AM/PM")
        elif kind == "text-content":
            self._parts.append("@")


def _quoted(words: str, is_percentage: bool) -> str:
    """Words as a code holds them; the sign of a percentage stays one."""
    parts = words.split('"')
    text = '\\"'.join(f'"{part}"' if part else "" for part in parts)
    return text.replace("%", '"%"') if is_percentage else text


def _date(kind: str, attributes: dict[str, str]) -> str:
    long = attributes.get("style") == "long"
    if kind == "month" and attributes.get("textual") == "true":
        return "mmmm" if long else "mmm"
    code = _DATES[kind][long]
    places = _count(attributes, "decimal-places")
    return f"{code}.{'0' * places}" if kind == "seconds" and places else code


def _number(kind: str, attributes: dict[str, str]) -> str:
    least = _count(attributes, "min-integer-digits")
    if kind == "fraction":
        lower = attributes.get("denominator-value", "") or "?" * max(
            _count(attributes, "min-denominator-digits"), 1
        )
        upper = "?" * max(_count(attributes, "min-numerator-digits"), 1)
        whole = "# " if "min-integer-digits" in attributes else ""
        return f"{whole}{upper}/{lower}"
    if kind == "number" and "decimal-places" not in attributes and least <= 1:
        return "General"
    whole = "0" * least
    if attributes.get("grouping") == "true":
        whole = whole.rjust(4, "#")
        whole = f"{whole[:-3]},{whole[-3:]}"
    places = _count(attributes, "decimal-places")
    sure = min(_count(attributes, "min-decimal-places", places), places)
    code = (whole or "#") + (f".{'0' * sure}{'#' * (places - sure)}" if places else "")
    if kind == "scientific-number":
        code += "E+" + "0" * max(_count(attributes, "min-exponent-digits"), 1)
    return code


def _count(attributes: dict[str, str], name: str, default: int = 0) -> int:
    text = attributes.get(name, "")
    return min(int(text), 30) if text.isdecimal() and len(text) < 6 else default
