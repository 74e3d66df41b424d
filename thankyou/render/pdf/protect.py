"""A PDF that only its password opens: encrypted with AES-256 (ISO 32000-2, 7.6), words and all.

In: scenes, a password. Out: a file at the path, complete or not at all. The open document is
made in memory and never touches the disk. qpdf encrypts it, through pikepdf.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import IO, BinaryIO

import pikepdf

from thankyou.base.atomic_write import atomic_writer
from thankyou.base.password import prepared, typed
from thankyou.model.scene import Scene
from thankyou.render.pdf.page_painter import DrawnPage, PagePainter
from thankyou.render.pdf.writer import PageFrame, PdfStats, PdfWriter


class _Aborted(Exception):
    """The writer changed its mind: nothing is wrong with the disk."""


class ProtectedPdf:
    """A PDF under way, as `PdfWriter` is; `begin` makes that one, for a file in memory.

    Whoever knows the password may do everything: print, copy, and have it read aloud.
    Raises CardError as `PdfWriter`, and as base.password.prepared.
    """

    def __init__(self, path: Path, password: str, begin: Callable[[BinaryIO], PdfWriter]) -> None:
        # Two passwords open such a file. Programs that prepare what is typed as the standard says
        # find the one, programs that take it as it comes find the other.
        self._encryption = pikepdf.Encryption(
            user=prepared(password),
            owner=typed(password),
            R=6,
            aes=True,
            metadata=True,
            allow=pikepdf.Permissions(modify_assembly=True),  # the others are allowed as it is
        )
        self._whole: AbstractContextManager[IO[bytes]] | None = atomic_writer(path)
        self._file = self._whole.__enter__()  # a place that cannot be written is known at once
        self._open = io.BytesIO()
        try:
            self._writer = begin(self._open)
        except BaseException:
            self.abort()
            raise

    def add(self, scene: Scene) -> None:
        """Append one page."""
        self._writer.add(scene)

    @property
    def painter(self) -> PagePainter:
        return self._writer.painter

    def place(self, drawn: DrawnPage, frame: PageFrame | Scene) -> None:
        """Append a page that was drawn elsewhere."""
        self._writer.place(drawn, frame)

    def finish(self) -> PdfStats:
        """Encrypt the document and move it into its place."""
        stats = self._writer.finish()
        # pikepdf would write to the file's descriptor, past who watches over a full disk.
        shut = io.BytesIO()
        try:
            with pikepdf.open(self._open) as document:
                document.save(
                    shut,
                    encryption=self._encryption,
                    object_stream_mode=pikepdf.ObjectStreamMode.preserve,
                    fix_metadata_version=False,
                )
            self._file.write(shut.getbuffer())
        except BaseException as error:
            self._end(error)
            raise
        self._end(None)
        return stats

    def abort(self) -> None:
        """Leave no file; what stood at the path still stands."""
        self._end(_Aborted())

    def _end(self, error: BaseException | None) -> None:
        whole, self._whole = self._whole, None
        self._open = io.BytesIO()
        if whole is None:
            return
        if error is None:
            whole.__exit__(None, None, None)
        else:
            whole.__exit__(type(error), error, error.__traceback__)
