"""An OpenDocument spreadsheet: its sheets by name, from a zip or from one flat file.

In: the parts, or the bytes. Out: `OdsBook` and `FlatOds`, which have read all sheets: one part
holds them all. Source: OpenDocument 1.3 Part 2 (the package), Part 3, 9 (tables).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from thankyou.base.errors import CardError
from thankyou.people.spreadsheet.hardened_xml import elements, tell
from thankyou.people.spreadsheet.ods_rows import OdsContent
from thankyou.people.spreadsheet.ods_styles import OdsStyles
from thankyou.people.spreadsheet.package import PIECE, Package, damaged, too_large
from thankyou.people.spreadsheet.sheet import SheetCells

_MOST_TAGS = 200_000
_MOST_FLAT = 64 << 20
_LIBRARIES = ("odfpy", "ezodf", "pandas", "odswriter", "pyexcel", "odfdo", "relatorio")


@dataclass(frozen=True, slots=True)
class OdsSheet:
    """A sheet's name, its number from 0, and whether it is hidden."""

    name: str
    number: int
    hidden: bool


class _Sheets:
    """What both have: the sheets of a content that was read."""

    def __init__(self, content: OdsContent, place: str) -> None:
        if not content.tables:
            raise damaged(place)
        self._tables = content.tables
        self.sheets = tuple(
            OdsSheet(table.name or f"Sheet{number + 1}", number, table.hidden)
            for number, table in enumerate(content.tables)
        )

    def cells(self, sheet: OdsSheet) -> SheetCells:
        """The cells of a sheet. Raises what was wrong with this one: CardError "too-many-cells"
        and "too-many-people" (limit)."""
        table = self._tables[sheet.number]
        if table.refusal is not None:
            raise table.refusal
        return table.cells


class OdsBook(_Sheets):
    """A zip. Raises CardError "workbook-damaged", "workbook-protected", "workbook-too-large"."""

    def __init__(self, package: Package) -> None:
        place = package.place
        manifest = package.whole("META-INF/manifest.xml")
        # An encrypted file has an entry of how for each part (Part 2, 4.4).
        if b"encryption-data" in manifest or "encrypted-package" in package:
            raise CardError("workbook-protected", path=place)
        if "content.xml" not in package:
            raise damaged(place)
        styles = OdsStyles()
        content = OdsContent(styles, _shows_text(_generator(package)))
        if "styles.xml" in package:
            tell(package.pieces("styles.xml"), place, content.start, content.end, content.text)
        tell(package.pieces("content.xml"), place, content.start, content.end, content.text)
        super().__init__(content, place)


class FlatOds(_Sheets):
    """One XML file (FODS). Raises CardError "workbook-damaged" and "workbook-too-large"."""

    def __init__(self, data: bytes, place: str) -> None:
        if len(data) > _MOST_FLAT:
            raise too_large(place)
        head = data[:20_000].partition(b"<meta:generator>")[2].partition(b"<")[0]
        content = OdsContent(OdsStyles(), _shows_text(head.decode("utf-8", "replace")))
        tell(_pieces(data), place, content.start, content.end, content.text)
        super().__init__(content, place)


def _pieces(data: bytes) -> Iterable[bytes]:
    return (data[at : at + PIECE] for at in range(0, len(data), PIECE))


def _generator(package: Package) -> str:
    for _, name, _, words in (
        elements(package.pieces("meta.xml"), package.place, _MOST_TAGS)
        if ("meta.xml" in package)
        else ()
    ):
        if name == "generator":
            return "".join(words)
    return ""


def _shows_text(generator: str) -> bool:
    """Whether the file was written by a program that shows its cells, so that their text is what
    it shows; a library writes there what it has, and says its name or nothing."""
    name = generator.lower()
    return bool(name) and not any(library in name for library in _LIBRARIES)
