"""The printers of this computer: what they are called, and what they can do.

In: the print system (libcups, unless another is given). Out: `Printer` values, and Problems for
what a printer cannot do. Attribute names are those of RFC 8011 and PWG 5100.7 (media collections);
lengths there are hundredths of a millimetre, and points here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote

from thankyou.base.errors import CardError, Problem
from thankyou.base.units import inches, mm
from thankyou.model.format import PaperSize
from thankyou.model.sheet import Margins
from thankyou.printing.ipp import (
    Attribute,
    Group,
    Ipp,
    Kind,
    Operation,
    PrinterState,
    Values,
    number,
    text,
)
from thankyou.printing.libcups import libcups

SAME_SIZE = mm(1)
"""Two sizes of paper are the same when each side differs by less: makers round (points)."""

_EDGES = ("left", "top", "right", "bottom")
_SIDES = {"two-sided-long-edge": "long", "two-sided-short-edge": "short"}
_PWG_NAME = re.compile(r"_(\d+(?:\.\d+)?)x(\d+(?:\.\d+)?)(mm|in)$")


@dataclass(frozen=True, slots=True)
class Media:
    """A paper that a printer takes: its PWG 5101.1 name and its size upright, in points.

    `margins` is what the printer leaves unprinted on it; None if the printer does not say. `tray`
    is "" when this holds for every tray.
    """

    name: str
    width: float
    height: float
    margins: Margins | None = None
    tray: str = ""

    @property
    def borderless(self) -> bool:
        return self.margins == Margins()

    def fits(self, width: float, height: float) -> bool:
        return abs(self.width - width) < SAME_SIZE and abs(self.height - height) < SAME_SIZE


@dataclass(frozen=True, slots=True)
class Printer:
    """A printer as its queue describes it.

    `name` is the queue's, `info` what people call it. `state` is "idle", "printing" or "stopped",
    `reasons` the keywords of RFC 8011, 5.4.12. `ready` names the media that lie in it, if it knows.
    `duplex` holds "long" and "short" as far as it turns sheets over. `custom` is the least and the
    largest size of one's own (width, height, width, height). `speed` is sides a minute, 0 if that
    is not known (CUPS says 1 then). `face_up`: how sheets come out; None if it does not say.
    """

    name: str
    info: str = ""
    default: bool = False
    accepting: bool = True
    state: str = "idle"
    reasons: tuple[str, ...] = ()
    media: tuple[Media, ...] = ()
    ready: tuple[str, ...] = ()
    trays: tuple[str, ...] = ()
    duplex: tuple[str, ...] = ()
    color: bool | None = None
    custom: tuple[float, float, float, float] | None = None
    speed: float = 0.0
    face_up: bool | None = None


def list_printers(ipp: Ipp | None = None) -> list[Printer]:
    """All printers, the default one first; none where there is no CUPS or it does not run."""
    ipp = ipp or libcups()
    if ipp is None:
        return []
    found = ipp.ask(Operation.CUPS_GET_PRINTERS, [wanted("printer-name")])
    names = [name for values in found.all(Group.PRINTER) if (name := text(values, "printer-name"))]
    default = ipp.default_printer()
    printers = []
    for name in sorted(names, key=lambda name: (name != default, name.lower())):
        reply = ipp.ask(
            Operation.GET_PRINTER_ATTRIBUTES,
            [printer_uri(name), wanted("all", "media-col-database")],  # the second is not in "all"
        )
        for values in reply.all(Group.PRINTER)[:1]:
            printers.append(printer_from(values, default))
    return printers


def printer_named(name: str = "", ipp: Ipp | None = None) -> Printer:
    """The printer of that name, in any case of letters; for "" the default one, or the only one.

    Raises CardError "no-printers"; "unknown-printer" (name, choices); "which-printer" (choices)
    when there are several and none is the default.
    """
    return chosen_printer(list_printers(ipp), name)


def chosen_printer(printers: Sequence[Printer], name: str) -> Printer:
    """The printer of that name among these, as `printer_named` chooses. Raises as it does."""
    if not printers:
        raise CardError("no-printers")
    choices = ", ".join(printer.name for printer in printers)
    if not name:
        if printers[0].default or len(printers) == 1:
            return printers[0]
        raise CardError("which-printer", choices=choices)
    exact = [printer for printer in printers if printer.name == name]
    near = [printer for printer in printers if printer.name.lower() == name.lower()]
    if exact or near:
        return (exact or near)[0]
    raise CardError("unknown-printer", name=name, choices=choices)


def printer_uri(name: str) -> Attribute:
    """The address of a queue, as requests carry it: the name's odd characters are escaped."""
    uri = f"ipp://localhost/printers/{quote(name, safe='')}"
    return Attribute(Group.OPERATION, Kind.URI, "printer-uri", (uri,))


def wanted(*names: str) -> Attribute:
    """The attributes that a request asks for."""
    return Attribute(Group.OPERATION, Kind.KEYWORD, "requested-attributes", names)


def printer_from(values: Values, default: str = "") -> Printer:
    """A printer from the attributes of its queue."""
    name = text(values, "printer-name")
    states: dict[int, str] = {PrinterState.PROCESSING: "printing", PrinterState.STOPPED: "stopped"}
    reasons = [reason for reason in values.get("printer-state-reasons", []) if reason != "none"]
    sides = [_SIDES.get(side) for side in values.get("sides-supported", [])]
    color = values.get("color-supported")
    return Printer(
        name=name,
        info=text(values, "printer-info") or name,
        default=name == default,
        accepting=text(values, "printer-is-accepting-jobs", "True") == "True",
        state=states.get(number(values, "printer-state"), "idle"),
        reasons=tuple(reasons),
        media=_media(values),
        ready=tuple(values.get("media-ready", ())),
        trays=tuple(tray for tray in values.get("media-source-supported", ()) if tray != "auto"),
        duplex=tuple(side for side in ("long", "short") if side in sides),
        color=bool(color[0]) if color else None,
        custom=_custom(values),
        speed=speed if (speed := float(number(values, "pages-per-minute"))) > 1 else 0.0,
        face_up=_face_up(values),
    )


def media_for(
    printer: Printer, width: float, height: float, tray: str = "", borderless: bool = False
) -> Media | None:
    """The printer's own media of this size (points, upright); None if it takes no such paper.

    Borderless only when asked for: most printers enlarge the page for it, and the cards with it.
    """
    fitting = [media for media in printer.media if media.fits(width, height)]
    of_tray = [media for media in fitting if media.tray in ("", tray)] or fitting
    wished = [media for media in of_tray if media.borderless == borderless] or of_tray
    if wished:
        return wished[0]
    if printer.custom is None:
        return None
    least_w, least_h, most_w, most_h = printer.custom
    slack = SAME_SIZE / 10
    if not (
        least_w - slack <= width <= most_w + slack and least_h - slack <= height <= most_h + slack
    ):
        return None
    size = f"{width / mm(1):.2f}x{height / mm(1):.2f}mm"
    return Media(f"custom_card_{size}", width, height)


def printer_problems(
    printer: Printer, paper: PaperSize, duplex: str, tray: str = ""
) -> tuple[Problem, ...]:
    """What the printer cannot do of what is asked, and notes on what to do at it first.

    `duplex` is one of model.sheet.DUPLEX; `tray` "" is the printer's own choice.
    """
    problems = []

    def add(code: str, level: str = "error", **values: str) -> None:
        problems.append(Problem(code, {"printer": printer.info, **values}, level=level))

    if duplex in ("long", "short") and not printer.duplex:
        add("printer-one-side")
    elif duplex in ("long", "short") and duplex not in printer.duplex:
        add("printer-other-edge", kind=printer.duplex[0])
    media = media_for(printer, paper.width, paper.height, tray)
    if media is None and printer.media:
        add("printer-no-paper", paper=paper.name)
    elif media and printer.ready and media.name not in printer.ready:
        add("printer-load-paper", "note", paper=paper.name)
    if tray and tray not in printer.trays:
        add("printer-no-tray", tray=tray, choices=", ".join(printer.trays) or "-")
    if media and media.margins is None:
        add("printer-margins-unknown", "note")
    if trouble := printer_trouble(printer):
        problems.append(trouble)
    return tuple(problems)


def printer_trouble(printer: Printer) -> Problem | None:
    """Why nothing comes out just now: "printer-refuses" or "printer-stopped" (printer, reason)."""
    if not printer.accepting:
        return Problem("printer-refuses", {"printer": printer.info})
    # A reason may end in how grave it is; a warning or a report keeps no sheet from coming out.
    grave = [reason for reason in printer.reasons if not reason.endswith(("-warning", "-report"))]
    known = [reason for one in grave if (reason := one.removesuffix("-error")) in STOPPING]
    if printer.state == "stopped" or known:
        reason = next(iter(known), "printer-paused")
        return Problem("printer-stopped", {"printer": printer.info, "reason": reason})
    return None


STOPPING = (
    "media-empty", "media-needed", "media-jam", "door-open", "cover-open", "interlock-open",
    "input-tray-missing", "output-area-full", "output-tray-missing", "marker-supply-empty",
    "toner-empty", "offline", "shutdown", "timed-out",
)  # fmt: skip
"""The reasons of RFC 8011, 5.4.12 and of CUPS for which a printer waits; the most telling first."""


def _media(values: Values) -> tuple[Media, ...]:
    """Media with their margins from the database; else by name, with the widest margins."""
    found: dict[Media, None] = {}
    names = [name for name in values.get("media-supported", []) if size_of(name)]
    for entry in values.get("media-col-database", []):
        for size in entry.get("media-size", []):
            width, height = number(size, "x-dimension"), number(size, "y-dimension")
            if not width or not height:
                continue  # a range: sizes of one's own
            margins = _margins([number(entry, f"media-{edge}-margin", -1) for edge in _EDGES])
            media = _upright("", mm(width / 100), mm(height / 100), margins)
            name = next((name for name in names if _named(name, media)), "")
            if not name:
                name = f"custom_card_{width / 100:.2f}x{height / 100:.2f}mm"
            tray = text(entry, "media-source")
            found[Media(name, media.width, media.height, media.margins, tray)] = None
    known = {media.name for media in found}
    widest = [max(values.get(f"media-{edge}-margin-supported") or [-1]) for edge in _EDGES]
    for name in names:
        size = size_of(name)
        if size and name not in known and not name.startswith(("custom_min", "custom_max")):
            found[_upright(name, *size, _margins(widest))] = None
    return tuple(found)


def _named(name: str, media: Media) -> bool:
    size = size_of(name)
    return size is not None and media.fits(min(size), max(size))


def _margins(hundredths: list[int]) -> Margins | None:
    """Margins from left, top, right, bottom; None if one of them is not known."""
    if min(hundredths) < 0:
        return None
    left, top, right, bottom = (mm(value / 100) for value in hundredths)
    return Margins(left, top, right, bottom)


def _upright(name: str, width: float, height: float, margins: Margins | None) -> Media:
    if width <= height:
        return Media(name, width, height, margins)
    return Media(name, height, width, margins.turned() if margins else None)


def size_of(name: str) -> tuple[float, float] | None:
    """The size in points of a PWG 5101.1 name such as "na_letter_8.5x11in"; None for others."""
    match = _PWG_NAME.search(name)
    if match is None:
        return None
    unit = mm if match[3] == "mm" else inches
    return unit(float(match[1])), unit(float(match[2]))


def _custom(values: Values) -> tuple[float, float, float, float] | None:
    """The range of sizes of one's own: given as ranges, or as custom_min and custom_max names."""
    for size in values.get("media-size-supported", []):
        x, y = size.get("x-dimension", [0])[0], size.get("y-dimension", [0])[0]
        if isinstance(x, tuple) and isinstance(y, tuple):
            return mm(x[0] / 100), mm(y[0] / 100), mm(x[1] / 100), mm(y[1] / 100)
    names = values.get("media-supported", [])
    least = next((size_of(name) for name in names if name.startswith("custom_min")), None)
    most = next((size_of(name) for name in names if name.startswith("custom_max")), None)
    return (*least, *most) if least and most else None


def _face_up(values: Values) -> bool | None:
    """PWG 5100.13, 5.6.24: a tray's "pagedelivery"; else the name of the tray that is used."""
    for tray in values.get("printer-output-tray", []):
        match = re.search(r"pagedelivery=(faceup|facedown)", str(tray), re.IGNORECASE)
        if match:
            return match[1].lower() == "faceup"
    name = text(values, "output-bin-default")
    return {"face-up": True, "face-down": False}.get(name)
