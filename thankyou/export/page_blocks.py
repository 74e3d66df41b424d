"""A run's pages into its file, some dozens at a time: laid out, then drawn, then put in place.

In: pages as they are laid out, and the file. Out: the file, the same byte for byte as page by page.
What a processor does many times over it does faster than many things in turn, because what it needs
for it is at hand: a batch takes a twelfth less of its time so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from thankyou.export.output_kinds import OutputFile
from thankyou.model.scene import Scene

if TYPE_CHECKING:
    from thankyou.render.pdf.page_painter import DrawnPage, PagePainter
    from thankyou.render.pdf.writer import PageFrame

_PAGES, _SHEETS = 96, 12
"""Panels, and sides of sheets with some cards each, that are laid out before any of them is drawn:
a megabyte or two. With more there is hardly a gain."""


@runtime_checkable
class DrawnFile(Protocol):
    """A file whose pages are drawn apart from it (render.pdf.writer.PdfWriter)."""

    @property
    def painter(self) -> PagePainter: ...

    def add(self, scene: Scene) -> None: ...

    def place(self, drawn: DrawnPage, frame: PageFrame | Scene) -> None: ...


def add_pages(file: OutputFile, pages: Iterator[Scene], panels: bool) -> Iterator[None]:
    """Put every page into the file; a step for each block. `panels`: a page is one panel, else it
    has many. Raises as laying out and `file` do."""
    while block := list(islice(pages, _PAGES if panels else _SHEETS)):
        at = 0
        if isinstance(file, DrawnFile):
            drawn = _drawn(file.painter, block)
            for page, made in zip(block, drawn, strict=False):
                file.place(made, page)
            at = len(drawn)
        for page in block[at:]:
            file.add(page)
        yield


def _drawn(painter: PagePainter, pages: Sequence[Scene]) -> list[DrawnPage]:
    """The pages up to the first that shows what has no name in the document yet: names are given
    page by page, in the order of the file."""
    from thankyou.render.pdf.names import UnnamedError

    made: list[DrawnPage] = []
    with painter.closed():
        for page in pages:
            try:
                made.append(painter.draw(page))
            except UnnamedError:
                break
    return made
