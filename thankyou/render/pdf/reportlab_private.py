"""The one place that leans on ReportLab's private names. ReportLab is pinned ~=5.1 for its sake.

In: dictionaries, streams, functions and shadings of reportlab.pdfbase.pdfdoc, and fonts that
follow its dynamic-font protocol (`delayedFonts`, `addObjects`). Out: each as a numbered object in
a `PdfFile`. ReportLab's document is the model of what pages share: fonts, forms, shadings,
pictures, catalogue. Pages and structure, of which a batch has tens of thousands, are written by
writer.py and tags.py as bytes, since a Python object for each makes a batch slow and large.

Private: PDFDocument.objectcounter, .numberToId, .idToObject, .delayedFonts, and the `dictionary`,
`content` of a PDFStream.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from reportlab.pdfbase import pdfdoc

from thankyou.render.pdf.file import PdfFile

Node = Any
"""One of ReportLab's PDF objects, or a plain number, or the text of a PDF token."""


class DynamicFont(Protocol):
    """What ReportLab asks of a font whose objects are made when all of its text is known."""

    def addObjects(self, doc: Any) -> None: ...


def dictionary(entries: Mapping[str, Node]) -> Node:
    """A dictionary; keys are names without the slash."""
    return pdfdoc.PDFDictionary(dict(entries))


def array(values: Sequence[Node]) -> Node:
    """An array on one line."""
    return pdfdoc.PDFArrayCompact(values)


def name(text: str) -> Node:
    """A name, with its slash."""
    return pdfdoc.PDFName(text)


def string(text: str) -> Node:
    """A text string: PDFDocEncoding where that suffices, else UTF-16."""
    return pdfdoc.PDFString(text)


def stream(entries: Mapping[str, Node], data: bytes) -> Node:
    """A stream; it is compressed when it is written, unless `entries` names a Filter."""
    return pdfdoc.PDFStream(dictionary(entries), data)


def add_font(doc: Any, key: str, font: Node) -> None:
    """Enters a finished font among the document's font resources, for DynamicFont.addObjects."""
    doc.idToObject[pdfdoc.BasicFonts].dict[key] = doc.Reference(font)


class _Document(pdfdoc.PDFDocument):  # type: ignore[misc]
    """ReportLab's document, drawing its object numbers from the file's own count."""

    def __init__(self, file: PdfFile) -> None:
        self.file = file
        super().__init__(dummyoutline=1, compression=0, invariant=1)

    @property
    def objectcounter(self) -> int:
        return self.file.last_number

    @objectcounter.setter
    def objectcounter(self, value: int) -> None:
        if value > self.file.last_number:
            self.file.reserve(value - self.file.last_number)


class SharedObjects:
    """The objects that pages share."""

    def __init__(self, file: PdfFile) -> None:
        self._file = file
        self._doc = _Document(file)

    def add(self, node: Node) -> Node:
        """A reference to `node`, which is written in `finish`."""
        return self._doc.Reference(node)

    def number(self, reference: Node) -> int:
        """The number in the file of what `add` returned."""
        number: int = self._doc.idToObjectNumberAndVersion[reference.name][0]
        return number

    def add_font(self, font: DynamicFont) -> None:
        """Registers a font; it enters the font resources in `make_fonts`."""
        self._doc.delayedFonts.append(font)

    def make_fonts(self) -> Node:
        """Has every font make its objects; the dictionary of font resources."""
        for font in self._doc.delayedFonts:
            font.addObjects(self._doc)
        return dictionary(self._doc.idToObject[pdfdoc.BasicFonts].dict)

    def finish(self) -> None:
        """Writes every object, also those that join while others are being written."""
        doc = self._doc
        done = 0
        while done < len(doc.numberToId):
            waiting = list(doc.numberToId.items())[done:]
            done += len(waiting)
            for number, key in waiting:
                if key != pdfdoc.BasicFonts:
                    self._write(number, doc.idToObject[key])

    def _write(self, number: int, node: Node) -> None:
        if not isinstance(node, pdfdoc.PDFStream):
            self._file.put(number, pdfdoc.format(node, self._doc, toplevel=1))
            return
        # PDFStream.format leaves out the line end before "endstream" that PDF/A asks for.
        entries = node.dictionary.format(self._doc).strip()
        # XMP stays plain, so that programs that know no PDF find it.
        metadata = node.dictionary.dict.get("Type") == "/Metadata"
        encoded = "Filter" in node.dictionary.dict
        self._file.stream(
            number,
            entries.removeprefix(b"<<").removesuffix(b">>").strip(),
            node.content,
            compress=not (metadata or encoded),
        )
