"""Scenes to a PDF: one page a scene, small, tagged, and the same bytes on each run.

In: `Scene`s, one after the other. Out: a file at the path, complete or not at all. It decides
nothing about the card. One match over the items draws them
(content.py); fonts, art, structure and the file itself are the other modules of this room.

The scene's y axis points down; each page turns it once, in its first operator, so that what is
drawn is the same on every page and can be kept: a page whose content another page has already
is a reference to the same stream. A panel that stands on many sheets is kept as well (panels.py).
"""

from __future__ import annotations

from array import array
from pathlib import Path as FilePath
from typing import BinaryIO

from thankyou.base.geometry import Size
from thankyou.base.quick_dataclass import dataclass
from thankyou.base.quick_tuple import NamedTuple
from thankyou.model.scene import Part, Scene
from thankyou.render.pdf import metadata as pdfmeta
from thankyou.render.pdf import reportlab_private as rl
from thankyou.render.pdf.bookmarks import Bookmarks, BookmarksInOrder
from thankyou.render.pdf.file import PdfFile
from thankyou.render.pdf.operators import nums
from thankyou.render.pdf.page_painter import DrawnPage, PagePainter
from thankyou.render.pdf.print_preferences import PrintPreferences
from thankyou.render.pdf.tags import Structure

_FAN = 64
"""Pages a node of the page tree, and streams whose numbers are taken together."""
_STREAMS = 8192
"""Contents remembered, for a page that says the same: of a million cards, not all can be."""


@dataclass(frozen=True, slots=True)
class PdfStats:
    """What was written: pages, bytes, and how many pages reused another page's content."""

    pages: int
    bytes: int
    shared_pages: int


class PageFrame(NamedTuple):
    """What a page is apart from its content: its trim size and bleed, its language, its part."""

    size: Size
    bleed: float
    language: str
    part: Part | None

    @staticmethod
    def of(scene: Scene) -> PageFrame:
        return PageFrame(scene.size, scene.bleed, scene.language, scene.part)


class PdfWriter:
    """A PDF under way. Call `add` for each page, then `finish`, or `abort`.

    `language` is a BCP 47 tag, `title` what a window's title bar shows, `print_settings` what is
    asked of the program that prints the file. `archival`: it says that it follows PDF/A-2b, which
    an encrypted file cannot. `together`: all pages of a card follow each other, in the order of
    cards (as panels do, and sheets do not), so that what belongs to a card is written with it.

    Raises:
        CardError("cannot-write", path=, reason=, detail=): from any method. Nothing new is left
            behind, and a file that stood at the path still stands.
        CardError("font-unreadable", path=): from `add`; call `abort`.
    """

    def __init__(
        self,
        target: str | FilePath | BinaryIO,
        *,
        title: str,
        author: str,
        language: str,
        subject: str = "",
        tagged: bool = True,
        creator: str = "thankyou",
        print_settings: PrintPreferences | None = None,
        archival: bool = True,
        together: bool = False,
    ) -> None:
        self._print_settings = print_settings or PrintPreferences()
        self._about = pdfmeta.About(title, author, language, subject, creator, tagged, archival)
        self._file = PdfFile(target)
        self._shared = rl.SharedObjects(self._file)
        self.painter = PagePainter(self._shared, tagged)
        group = self._file.reserve()
        self._file.put(group, b"<</S/Transparency/CS/DeviceRGB>>")
        self._pages = _PageTree(self._file)
        # The two entries that every page has: what content names, and that colours blend as RGB.
        self._common = b"/Resources %d 0 R/Group %d 0 R" % (
            self._shared.number(self.painter.resources.reference),
            group,
        )
        self._structure = Structure(self._file, language, together) if tagged else None
        self._bookmarks = BookmarksInOrder(self._file) if together else Bookmarks(self._file)
        self._streams: dict[bytes, int] = {}
        self._stream_numbers = range(0)
        self._shared_pages = 0

    def add(self, scene: Scene) -> None:
        """Appends one page: the trim box with its bleed on every side."""
        self.place(self.painter.draw(scene), scene)

    def place(self, drawn: DrawnPage, frame: PageFrame | Scene) -> None:
        """Appends a page that was drawn, here or elsewhere, with names of this document alone."""
        for font in self.painter.take_new():
            self._shared.add_font(font)
        runs = drawn.runs
        if frame.part is not None and not runs:
            runs = ((frame.part, 0, len(drawn.marked)),)
        entries = b"%b/Contents %d 0 R" % (self._common, self._stream(drawn))
        page = self._pages.take(frame.size, frame.bleed)
        if self._structure is not None:
            parents = self._structure.add_page(page, drawn.marked, frame.language, runs)
            entries += b"/StructParents %d/Tabs/S" % parents
        for part, _, _ in runs:
            self._bookmarks.add(part, page)
        self._pages.put(page, entries)

    def finish(self) -> PdfStats:
        """Writes what pages share and moves the file into its place."""
        shared = self._shared
        self.painter.resources.finish(shared.make_fonts())
        catalog = {
            "Type": rl.name("Catalog"),
            "Pages": f"{self._pages.finish()} 0 R",
            "Lang": rl.string(self._about.language),
            "Metadata": shared.add(pdfmeta.xmp(self._about)),
            "OutputIntents": rl.array([pdfmeta.output_intent(shared)]),
            # Cards are printed at their true size (12.2): the printer must not fit the page.
            "ViewerPreferences": rl.dictionary(
                {"DisplayDocTitle": "true", **self._print_settings.entries()}
            ),
        }
        if self._structure is not None:
            self._structure.finish()
            catalog["MarkInfo"] = rl.dictionary({"Marked": "true"})
            catalog["StructTreeRoot"] = f"{self._structure.root} 0 R"
        outline = self._bookmarks.finish()
        if outline is not None:
            catalog["Outlines"] = f"{outline} 0 R"
        root = shared.number(shared.add(rl.dictionary(catalog)))
        info = shared.number(shared.add(pdfmeta.info(self._about)))
        shared.finish()
        self._file.close(root, info)
        return PdfStats(self._pages.count, self._file.written, self._shared_pages)

    def abort(self) -> None:
        """Leaves no file; what stood at the path still stands."""
        self._file.abort()

    def _stream(self, page: DrawnPage) -> int:
        """The number of a stream with this content, written unless there is one."""
        number = self._streams.get(page.digest)
        if number is not None:
            self._shared_pages += 1
            return number
        if not self._stream_numbers:
            # Numbers in a row: the cross-reference table packs streams and objects apart.
            first = self._file.reserve(_FAN)
            self._stream_numbers = range(first, first + _FAN)
        number, self._stream_numbers = self._stream_numbers[0], self._stream_numbers[1:]
        if len(self._streams) >= _STREAMS:
            self._streams.clear()
        self._streams[page.digest] = number
        self._file.stream(number, b"/Filter/FlateDecode", page.content, compress=False)
        return number


class _PageTree:
    """Page objects under nodes of 64, so that no viewer reads a list of twenty thousand."""

    def __init__(self, file: PdfFile) -> None:
        self._file = file
        self._root = file.reserve()
        self._nodes = array("L")
        self._kids: list[bytes] = []
        self._boxes = b""
        self._boxes_of: tuple[Size, float] | None = None
        self.count = 0

    def take(self, size: Size, bleed: float) -> int:
        """A number for the next page, whose boxes are these."""
        if not self._kids:
            self._nodes.append(self._file.reserve())
        if self._boxes_of != (size, bleed):
            self._boxes_of = (size, bleed)
            whole = nums((0, 0, size.width + 2 * bleed, size.height + 2 * bleed))
            trim = nums((bleed, bleed, bleed + size.width, bleed + size.height))
            self._boxes = f"/MediaBox[{whole}]/BleedBox[{whole}]/TrimBox[{trim}]".encode()
        page = self._file.reserve()
        self._kids.append(b"%d 0 R" % page)
        self.count += 1
        return page

    def put(self, page: int, entries: bytes) -> None:
        node = self._nodes[-1]
        self._file.put(page, b"<</Type/Page/Parent %d 0 R%b%b>>" % (node, self._boxes, entries))
        if len(self._kids) == _FAN:
            self._flush()

    def finish(self) -> int:
        """Writes the trunk; its number."""
        if self._kids:
            self._flush()
        kids = b" ".join(b"%d 0 R" % node for node in self._nodes)
        self._file.put(
            self._root,
            b"<</Type/Pages/Count %d/Kids[%b]>>" % (self.count, kids),
        )
        return self._root

    def _flush(self) -> None:
        self._file.put(
            self._nodes[-1],
            b"<</Type/Pages/Parent %d 0 R/Count %d/Kids[%b]>>"
            % (self._root, len(self._kids), b" ".join(self._kids)),
        )
        self._kids.clear()
