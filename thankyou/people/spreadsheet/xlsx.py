"""An XLSX workbook: its sheets by name, its strings and its formats.

In: the zip's parts (package). Out: `XlsxBook`, which reads a sheet when it is asked for.
Source: ECMA-376 Part 1, 12 (the parts), 18.2 (workbook), 18.4 (shared strings), 18.8 (styles); and
Part 2 for how parts name each other. What is missing is looked for where every program writes it.
"""

from __future__ import annotations

import posixpath
from dataclasses import dataclass

from thankyou.base.errors import CardError
from thankyou.people.limits import MAX_CELLS
from thankyou.people.spreadsheet.cell_format import BUILT_IN, CellFormat
from thankyou.people.spreadsheet.format_code import format_code
from thankyou.people.spreadsheet.hardened_xml import BadXmlError, attribute, elements, tell
from thankyou.people.spreadsheet.local_names import tag_of
from thankyou.people.spreadsheet.package import Package, damaged
from thankyou.people.spreadsheet.sheet import MAX_CHARACTERS, SheetCells
from thankyou.people.spreadsheet.xlsx_rows import Book, XlsxRows, unescaped

_MOST_TAGS = 200_000
"""In a part that is not a table: styles, the list of sheets."""
_WORKBOOK = "xl/workbook.xml"
_TRUE = ("1", "true", "on")


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its name, the part that it is in, and whether it is hidden."""

    name: str
    part: str
    hidden: bool


class XlsxBook:
    """The workbook. All of it raises CardError, with path: "workbook-damaged",
    "workbook-protected", "workbook-too-large"."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._place = package.place
        top = _related(package, "", "/officedocument")
        self._part = next(iter(top.values()), "") or _WORKBOOK
        if self._part not in package:
            raise damaged(self._place)
        self._targets = _related(package, self._part, "")
        self._recalculates = self._epoch_1904 = False
        self.sheets = self._sheets()
        self._book: Book | None = None

    def _sheets(self) -> tuple[Sheet, ...]:
        found, names = list[Sheet](), set[str]()
        for parent, name, attributes, _ in self._elements(self._part):
            if name == "workbookPr":
                self._epoch_1904 = attributes.get("date1904") in _TRUE
            elif name == "calcPr":
                self._recalculates = attributes.get("fullCalcOnLoad") in _TRUE
            elif name == "sheet" and parent == "sheets":
                target = self._targets.get(attribute(attributes, "id"))
                number = len(found) + 1
                part = target if target is not None else f"xl/worksheets/sheet{number}.xml"
                title = unescaped(attributes.get("name", "")) or f"Sheet{number}"
                # A sheet that is a chart or a dialog has no cells.
                if "/worksheets/" in f"/{part}".lower() or part not in self._package:
                    if title in names:
                        raise damaged(self._place)
                    names.add(title)
                    hidden = attributes.get("state", "visible").lower() != "visible"
                    found.append(Sheet(title, part, hidden))
        if not found:
            raise damaged(self._place)
        return tuple(found)

    def _elements(self, part: str) -> list[tuple[str, str, dict[str, str], list[str]]]:
        return elements(self._package.pieces(part), self._place, _MOST_TAGS)

    def cells(self, sheet: Sheet) -> SheetCells:
        """The cells of one sheet. Raises CardError "too-many-cells" and "too-many-people"
        (limit), too."""
        if sheet.part not in self._package:
            raise damaged(self._place)
        if self._book is None:
            self._book = Book(self._strings(), self._formats(), self._recalculates)
        return XlsxRows(self._book).read(self._package.pieces(sheet.part), self._place)

    def _part_for(self, kind: str, usual: str) -> str:
        folder = posixpath.dirname(self._part)
        related = _related(self._package, self._part, kind)
        return next(iter(related.values()), posixpath.join(folder, usual))

    def _strings(self) -> list[str]:
        part = self._part_for("/sharedstrings", "sharedStrings.xml")
        strings = _SharedStrings()
        if part in self._package:
            tell(self._package.pieces(part), self._place, strings.start, strings.end, strings.text)
        return strings.found

    def _formats(self) -> list[CellFormat]:
        part = self._part_for("/styles", "styles.xml")
        if part not in self._package:
            return []
        codes = dict(BUILT_IN)
        numbers = []
        for parent, name, attributes, _ in self._elements(part):
            if name == "numFmt" and parent == "numFmts":
                codes[_number(attributes, "numFmtId")] = unescaped(attributes.get("formatCode", ""))
            elif name == "xf" and parent == "cellXfs":
                numbers.append(_number(attributes, "numFmtId"))
        tag = self._language(codes)
        made = {n: CellFormat(codes.get(n, ""), tag, self._epoch_1904) for n in set(numbers)}
        return [made[number] for number in numbers]

    def _language(self, codes: dict[int, str]) -> str:
        """The one language that the formats ask for, or that the file says it is in."""
        own = (code for number, code in codes.items() if BUILT_IN.get(number) != code)
        asked = {
            tag_of(section.language)
            for code in own
            for section in format_code(code).numbers
            if section.language
        } - {""}
        if len(asked) == 1:
            return asked.pop()
        if asked or "docProps/core.xml" not in self._package:
            return ""
        for _, name, _, words in self._elements("docProps/core.xml"):
            if name == "language":
                return tag_of("".join(words))
        return ""


def _number(attributes: dict[str, str], name: str) -> int:
    text = attributes.get(name, "0")
    return int(text) if text.isdecimal() and len(text) < 10 else 0


class _SharedStrings:
    """Told of the tags of the shared strings, it keeps the words of each: runs joined, and without
    the readings (rPh) that stand over Japanese names."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self._words: list[str] = []
        self._kinds: dict[str, str] = {}
        self._depth = self._reading = self._size = 0
        self._taking = False

    def start(self, name: str, _: dict[str, str]) -> None:
        kind = self._kinds.get(name)
        if kind is None:
            if len(self._kinds) > 1000:
                raise BadXmlError(name)
            kind = self._kinds[name] = name.rpartition(" ")[2]
        self._depth += 1
        if kind == "t":
            self._taking = not self._reading
        elif kind == "si":
            self._words = []
        elif kind == "rPh":
            self._reading += 1
        if self._depth > 50:
            raise BadXmlError(name)

    def text(self, words: str) -> None:
        if self._taking:
            self._words.append(words)

    def end(self, name: str) -> None:
        kind = self._kinds[name]
        self._depth -= 1
        if kind == "t":
            self._taking = False
        elif kind == "si":
            words = unescaped("".join(self._words))
            self._size += len(words)
            if len(self.found) >= MAX_CELLS or self._size > MAX_CHARACTERS:
                raise CardError("too-many-cells", limit=MAX_CELLS)
            self.found.append(words)
        elif kind == "rPh":
            self._reading -= 1


def _related(package: Package, part: str, kind: str) -> dict[str, str]:
    """The parts that a part names, by their ids; those of one kind, by the end of its URI."""
    folder, name = posixpath.split(part)
    place = posixpath.join(folder, "_rels", f"{name}.rels")
    if place not in package:
        return {}
    found = {}
    for _, name, attributes, _ in elements(package.pieces(place), package.place, _MOST_TAGS):
        if name != "Relationship" or attributes.get("TargetMode", "").lower() == "external":
            continue
        if attributes.get("Type", "").lower().endswith(kind):
            target = attributes.get("Target", "").replace("\\", "/")
            whole = target if target.startswith("/") else posixpath.join(folder, target)
            found[attributes.get("Id", "")] = posixpath.normpath(whole).lstrip("/")
    return found
