"""The papers that cards can be printed on, as sizes.

In: assets/papers.toml, or a size of one's own in millimetres. Out: `PaperSize` values by id, in the
order of the file.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from thankyou.base.errors import CardError
from thankyou.base.late_pattern import late
from thankyou.base.toml_table import ASSET, Table, open_table
from thankyou.base.translatable import translatable
from thankyou.base.units import inches, mm
from thankyou.model.format import PaperSize

SHORTEST, LONGEST = 70.0, 650.0
"""Sides of a paper of one's own, in millimetres: what rollers hold, and a little more than A2."""

_SIDE = r"(\d{1,6}(?:[.,]\d{1,6})?)"
_OWN = late(rf"{_SIDE}(?:mm)?x{_SIDE}(?:mm)?")
_MEDIA = late(r"[a-z]+_[a-z0-9.-]+_([\d.]+)x([\d.]+)(mm|in)")
_SAME = mm(0.1)


def load_papers(root: Path) -> dict[str, PaperSize]:
    """The papers of `root`/papers.toml, by id.

    Raises CardError("asset-invalid": file, line, what).
    """
    table = open_table(root / "papers.toml", ASSET)
    papers: dict[str, PaperSize] = {}
    for row in table.tables("papers"):
        paper = _paper(row)
        if paper.id in papers:
            raise row.wrong("id", f"the id “{paper.id}” is used twice")
        papers[paper.id] = paper
    table.done()
    return papers


def paper_named(papers: Mapping[str, PaperSize], text: str) -> PaperSize:
    """The paper that a person means: its id or its name, in any case, or a size like "200x280".

    A size that one of `papers` has is that paper, since printers know it by name.
    Raises CardError "unknown-paper" (name, choices), "paper-size" (name, low, high in mm).
    """
    wanted = _plain(text)
    for paper in papers.values():
        if wanted in (_plain(paper.id), _plain(paper.name)):
            return paper
    own = _OWN.fullmatch(wanted)
    if own is None:
        raise CardError("unknown-paper", name=text[:40], choices=", ".join(papers))
    width, height = (float(side.replace(",", ".")) for side in own.groups())
    made = own_paper(width, height)
    for paper in papers.values():
        if max(abs(paper.width - made.width), abs(paper.height - made.height)) <= _SAME:
            return paper
    return made


def _plain(name: str) -> str:
    """A name without its case, its spaces and the two ways to write "times"."""
    return "".join(name.casefold().replace("×", "x").split())


def own_paper(width: float, height: float) -> PaperSize:
    """A paper of one's own size in mm, upright. Raises CardError "paper-size" (name, low, high)."""
    width, height = sorted((round(width, 2), round(height, 2)))
    size = f"{width:.7g}x{height:.7g}"
    if not (width >= SHORTEST and height <= LONGEST):
        raise CardError("paper-size", name=size, low=SHORTEST, high=LONGEST)
    return PaperSize(
        id=size,
        name=f"{width:g} × {height:g} mm",
        width=mm(width),
        height=mm(height),
        source=translatable("a size of one's own"),
        media=f"custom_{size}mm_{size}mm",
    )


def media_size(media: str) -> tuple[float, float] | None:
    """The size in points that a PWG media name says; None for what is no such name."""
    match = _MEDIA.fullmatch(media)
    if match is None:
        return None
    unit = mm if match[3] == "mm" else inches
    return unit(float(match[1])), unit(float(match[2]))


def _paper(table: Table) -> PaperSize:
    paper = PaperSize(
        id=table.text("id", filled=True),
        name=table.text("name", filled=True),
        width=mm(table.number("width_mm", above=0)),
        height=mm(table.number("height_mm", above=0)),
        source=table.text("source", filled=True),
        media=table.text("media", filled=True),
    )
    if paper.width > paper.height:
        raise table.wrong("width_mm", "a paper is given upright: “width_mm” is the shorter side")
    said = media_size(paper.media)
    if said is None or any(
        abs(a - b) > _SAME for a, b in zip(said, (paper.width, paper.height), strict=True)
    ):
        raise table.wrong("media", "“media” is no PWG name of this size")
    table.done()
    return paper
