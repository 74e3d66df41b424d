"""The kinds of file that a card can become, as a table: PDF, PNG, JPEG.

In: the ending of a file's name. Out: its row, which says what such a file can hold, which
settings it takes, and what writes it. The command line, the window's Print page, `export.single`
and `export.batch` read this table and know no kind by name: a new kind is a row here and a module
that writes it. The writers are imported when a file is begun, so that reading the table costs
nothing at start-up.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import field
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Literal, Protocol

from thankyou import __version__
from thankyou.base.errors import CardError
from thankyou.base.quick_dataclass import dataclass
from thankyou.base.translatable import translatable

if TYPE_CHECKING:
    from thankyou.model.scene import Scene
    from thankyou.render.pdf.writer import PdfWriter

Duplex = Literal["Simplex", "DuplexFlipLongEdge", "DuplexFlipShortEdge"]
CREATOR = f"thankyou {__version__}"
DEFAULT_DPI = 300
LOWEST_DPI, HIGHEST_DPI = 36, 1200


@dataclass(frozen=True, slots=True)
class OutputSettings:
    """What a file says of itself, and its resolution in dots an inch where the kind takes one.

    `password`: what opens the file, "" for everybody; a kind that does not take one refuses.

    `scaling_none`: it asks a printer for its true size. `duplex`: "Simplex", "DuplexFlipLongEdge"
    or "DuplexFlipShortEdge", to be asked of a printer; None asks nothing. `together`: all pages of
    a card follow each other, in the order of cards.
    """

    title: str
    author: str
    language: str
    dpi: float = DEFAULT_DPI
    scaling_none: bool = True
    duplex: Duplex | None = None
    together: bool = False
    password: str = field(default="", repr=False)


class OutputFile(Protocol):
    """A file under way: `add` each panel, then `finish` it, or `abort` and leave nothing.

    Each method raises CardError("cannot-write") if the file cannot be written; `abort` does not.
    """

    def add(self, scene: Scene) -> None: ...

    def finish(self) -> object: ...

    def abort(self) -> None: ...


@dataclass(frozen=True, slots=True)
class OutputKind:
    """One kind of file.

    `suffixes` are the endings of its names, in lower case, the usual one first. `name` is what it
    is called in a sentence, `choice` and `note` are the two lines of the window's choice.
    `many_panels`: one file holds all panels of a card (else each panel becomes a file of its own).
    `many_cards`: one file holds the cards of a whole list. `takes`: those of "dpi", "panel"
    and "password" that the window offers for it. `begin` opens a file at a path; it raises
    CardError "no-password-kind" (kind) for a password that this kind cannot have.
    """

    key: str
    suffixes: tuple[str, ...]
    name: str
    choice: str
    note: str
    media_type: str
    many_panels: bool
    many_cards: bool
    takes: frozenset[str]
    begin: Callable[[Path, OutputSettings], OutputFile]

    @property
    def suffix(self) -> str:
        return self.suffixes[0]


def _begin_pdf(path: Path, settings: OutputSettings) -> OutputFile:
    from thankyou.render.pdf.print_preferences import PrintPreferences
    from thankyou.render.pdf.writer import PdfWriter

    def begin(target: Path | BinaryIO) -> PdfWriter:
        return PdfWriter(
            target,
            title=settings.title,
            author=settings.author,
            language=settings.language,
            creator=CREATOR,
            print_settings=PrintPreferences(settings.scaling_none, settings.duplex),
            archival=not settings.password,
            together=settings.together,
        )

    if not settings.password:
        return begin(path)
    from thankyou.render.pdf.protect import ProtectedPdf

    return ProtectedPdf(path, settings.password, begin)


def _begin_picture(
    path: Path, settings: OutputSettings, kind: Literal["PNG", "JPEG"]
) -> OutputFile:
    from thankyou.export.picture_file import PictureFile

    if settings.password:
        raise CardError("no-password-kind", kind=kind)
    return PictureFile(path, kind, settings.dpi)


def _begin_png(path: Path, settings: OutputSettings) -> OutputFile:
    return _begin_picture(path, settings, "PNG")


def _begin_jpeg(path: Path, settings: OutputSettings) -> OutputFile:
    return _begin_picture(path, settings, "JPEG")


OUTPUT_KINDS: tuple[OutputKind, ...] = (
    OutputKind(
        key="pdf",
        suffixes=(".pdf",),
        name="PDF",
        choice=translatable("A PDF"),
        note=translatable("to print, or to send by e-mail"),
        media_type="application/pdf",
        many_panels=True,
        many_cards=True,
        takes=frozenset({"password"}),
        begin=_begin_pdf,
    ),
    OutputKind(
        key="png",
        suffixes=(".png",),
        name="PNG",
        choice=translatable("PNG (sharpest)"),
        note="",
        media_type="image/png",
        many_panels=False,
        many_cards=False,
        takes=frozenset({"dpi", "panel"}),
        begin=_begin_png,
    ),
    OutputKind(
        key="jpeg",
        suffixes=(".jpg", ".jpeg"),
        name="JPEG",
        choice=translatable("JPEG (smaller)"),
        note="",
        media_type="image/jpeg",
        many_panels=False,
        many_cards=False,
        takes=frozenset({"dpi", "panel"}),
        begin=_begin_jpeg,
    ),
)


def whole_card_kinds() -> tuple[OutputKind, ...]:
    """The kinds of which one file holds a whole card."""
    return tuple(kind for kind in OUTPUT_KINDS if kind.many_panels)


def one_panel_kinds() -> tuple[OutputKind, ...]:
    """The kinds that need a file for each panel: pictures."""
    return tuple(kind for kind in OUTPUT_KINDS if not kind.many_panels)


def list_kinds() -> tuple[OutputKind, ...]:
    """The kinds of which one file holds the cards of a whole list."""
    return tuple(kind for kind in OUTPUT_KINDS if kind.many_cards)


def kind_for(path: Path, kinds: Iterable[OutputKind] | None = None) -> OutputKind:
    """The kind among `kinds` (all of them if None) that the ending of `path` names.

    Raises CardError("output-kind") (path, choices).
    """
    offered = OUTPUT_KINDS if kinds is None else tuple(kinds)
    ending = path.suffix.lower()
    for kind in offered:
        if ending in kind.suffixes:
            return kind
    raise CardError(
        "output-kind", path=str(path), choices=in_words([kind.suffix for kind in offered])
    )


def in_words(names: list[str]) -> str:
    """Alternatives in an English sentence: "a", "a or b", "a, b or c"."""
    *first, last = names
    return f"{', '.join(first)} or {last}" if first else last
