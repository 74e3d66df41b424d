"""Scenes to the contents of pages, one by one: all of a page that does not depend on its file.

In: a Scene, and what the document has named so far. Out: a `DrawnPage`, which is bytes and a few
small values: the file's writer puts it into its place, in this process or from another. No object
number stands in it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from thankyou.base.quick_tuple import NamedTuple
from thankyou.model.scene import Face, Item, Scene
from thankyou.render.pdf.content import Content
from thankyou.render.pdf.file import compressed
from thankyou.render.pdf.font_book import FontBook
from thankyou.render.pdf.fonts import DocumentFont
from thankyou.render.pdf.marked import Marked, Run
from thankyou.render.pdf.names import KnownNames, Naming
from thankyou.render.pdf.panels import PanelCache
from thankyou.render.pdf.reportlab_private import SharedObjects
from thankyou.render.pdf.resources import Resources

_KEEP = 64
"""Pages remembered by the identity of their items: a batch's covers are often the very same."""


class DrawnPage(NamedTuple):
    """A page's content, compressed, and the digest of what it says; what each marked sequence of it
    is, and which of them are parts of cards."""

    digest: bytes
    content: bytes
    marked: tuple[Marked, ...]
    runs: tuple[Run, ...]


class PagePainter:
    """Draws the pages of one document. `shared` takes the objects of what is named here; None for a
    painter that only knows what another has named."""

    def __init__(self, shared: SharedObjects | None, tagged: bool) -> None:
        self._naming = Naming(closed=shared is None)
        self.resources = Resources(shared, self._naming)
        self._book = FontBook(self._naming)
        self._panels = PanelCache()
        self._tagged = tagged
        self._seen: dict[tuple[int, float, float, float], tuple[tuple[Item, ...], DrawnPage]] = {}

    def draw(self, scene: Scene) -> DrawnPage:
        """A page's content, as it was before if its items are the very same.

        Raises UnnamedError where something has no name and none may be given.
        """
        key = (id(scene.items), scene.size.width, scene.size.height, scene.bleed)
        known = self._seen.get(key)
        if known is not None:
            return known[1]
        content = Content(self.resources, self._book, self._panels, self._tagged)
        said = content.page(scene)
        digest = hashlib.blake2b(said, digest_size=16).digest()
        drawn = DrawnPage(digest, compressed(said), tuple(content.marked), tuple(content.runs))
        # A sheet never comes again: its panels may, and those are kept one by one.
        if not content.runs:
            if len(self._seen) == _KEEP:
                self._seen.clear()
            self._seen[key] = (scene.items, drawn)  # held, so that their identity stays theirs
        return drawn

    @contextmanager
    def closed(self) -> Iterator[None]:
        """Within the block, nothing is named: see names.py."""
        before, self._naming.closed = self._naming.closed, True
        try:
            yield
        finally:
            self._naming.closed = before

    def take_new(self) -> list[DocumentFont]:
        """The fonts that have come since the last call."""
        return self._book.take_new()

    @property
    def names(self) -> int:
        """How many things have a name: as long as it stays the same, so does `known`."""
        fonts = self._book.fonts.values()
        return self.resources.count + len(fonts) + sum(font.count for font in fonts)

    def known(self) -> KnownNames:
        """What has a name so far."""
        return self.resources.known(self._book.fonts.values())

    def learn(self, known: KnownNames, face: Callable[[str], Face]) -> None:
        """Name things as the document's writer has; `face` finds a face by its key.

        `known` begins with what is known here, or this painter knows more of the same document.
        """
        if known.total <= self.names:
            return
        for codes in known.fonts:
            own = face(codes.face)
            font = self._book.fonts.get(own) or self._book.add(own)
            font.learn(codes.pairs)
        self._book.take_new()
        self.resources.learn(known, face)
