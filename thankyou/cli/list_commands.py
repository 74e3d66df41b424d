"""The command `list`: what the program offers, as lines or as JSON.

In: a kind of thing. Out: a row for each, with `id`, `name` and what else describes it.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from thankyou.base.errors import CardError
from thankyou.base.units import to_mm
from thankyou.cli.console import print_json, say, say_aside

if TYPE_CHECKING:
    from thankyou.catalog import Catalog
    from thankyou.printing.printers import Printer

Row = dict[str, Any]


def add_commands(commands: argparse._SubParsersAction[Any]) -> None:
    add = commands.add_parser("list", help="what the program offers")
    add.add_argument("what", choices=tuple(ROWS))
    add.add_argument("--json", action="store_true", help="as one JSON value")
    add.set_defaults(run=_list)


def _list(options: argparse.Namespace) -> int:
    from thankyou.catalog import Catalog

    catalog = Catalog()
    rows = ROWS[options.what](catalog)
    # A design that cannot be read has been said, and the others are listed.
    code = 1 if options.what == "designs" and len(rows) < len(catalog.designs) else 0
    if options.json:
        print_json(rows)
        return code
    if not rows:
        raise CardError("no-printers")  # nothing else can be missing
    width = max(len(str(row["id"])) for row in rows)
    for row in rows:
        extra = row.get("appeal") or ", ".join(row.get("appeals", ())) or row.get("note") or ""
        say(f"{row['id']:<{width}}  {row['name']}" + (f"  ({extra})" if extra else ""))
    return code


def _templates(catalog: Catalog) -> list[Row]:
    return [
        {
            "id": t.id, "name": t.name, "appeal": t.appeal, "voice": t.voice,
            "audience": t.audience, "length": t.length, "register": t.register,
            "language": t.language, "note": t.note,
        }
        for t in catalog.templates.values()
    ]  # fmt: skip


def _designs(catalog: Catalog) -> list[Row]:
    from thankyou.error_messages import sentence

    found = []
    for name in catalog.designs:
        try:
            found.append(catalog.designs[name])
        except CardError as error:
            if len(catalog.designs) == 1:
                raise
            say_aside(sentence(error))
    return [
        {
            "id": d.id,
            "name": d.name,
            "appeals": list(d.appeals),
            "mourning": d.mourning,
            "mood": d.mood,
            "palettes": [{"id": p.id, "name": p.name, "low_ink": p.low_ink} for p in d.palettes],
            "note": d.note,
        }
        for d in found
    ]


def _formats(catalog: Catalog) -> list[Row]:
    return [
        {
            "id": f.id,
            "name": f.name,
            "note": f.note,
            "bleed_mm": round(to_mm(f.bleed), 3),
            "fold": f.fold,
            "paper": f.paper.id,
            "longest": f.longest,
            "panels": [
                {
                    "name": p.name,
                    "width_mm": round(to_mm(p.width), 3),
                    "height_mm": round(to_mm(p.height), 3),
                }
                for p in f.panels
            ],
        }
        for f in catalog.formats.values()
    ]


def _fonts(catalog: Catalog) -> list[Row]:
    return [
        {
            "id": info.key,
            "name": info.name,
            "package": info.package.replace("_", "-"),
            "installed": info.installed,
        }
        for info in catalog.fonts.infos.values()
    ]


def _pairings(catalog: Catalog) -> list[Row]:
    return [{"id": p.id, "name": p.name, "note": p.note} for p in catalog.pairings.values()]


def _papers(catalog: Catalog) -> list[Row]:
    return [
        {
            "id": paper.id,
            "name": paper.name,
            "width_mm": round(to_mm(paper.width), 3),
            "height_mm": round(to_mm(paper.height), 3),
            "media": paper.media,
            "note": paper.source,
        }
        for paper in catalog.papers.values()
    ]


def _envelopes(catalog: Catalog) -> list[Row]:
    return [
        {
            "id": one.id,
            "name": one.name,
            "width_mm": round(to_mm(one.width), 3),
            "height_mm": round(to_mm(one.height), 3),
            "media": one.media,
            "note": one.source,
        }
        for one in catalog.envelopes.values()
    ]


def _stock(catalog: Catalog) -> list[Row]:
    from thankyou.error_messages import sentence

    stock, problems = catalog.stock_and_problems()
    for problem in problems:  # the others can be listed
        say_aside(sentence(problem))
    return [
        {
            "id": one.id,
            "name": f"{one.brand} {one.part}",
            "brand": one.brand,
            "part": one.part,
            "description": one.name,
            "kind": one.kind,
            "page": one.page,
            "width_mm": round(to_mm(one.width), 3),
            "height_mm": round(to_mm(one.height), 3),
            "across": one.across,
            "down": one.down,
            "count": one.count,
            "x0_mm": round(to_mm(one.x0), 3),
            "y0_mm": round(to_mm(one.y0), 3),
            "dx_mm": round(to_mm(one.dx), 3),
            "dy_mm": round(to_mm(one.dy), 3),
            "round_mm": round(to_mm(one.round), 3),
            "own": one.own,
            "source": one.source,
            "note": f"{one.name + ', ' if one.name else ''}{one.count} on {one.page}, "
            f"{to_mm(one.width):.1f} × {to_mm(one.height):.1f} mm",
        }
        for one in stock.values()
    ]


def _printers(catalog: Catalog) -> list[Row]:
    from thankyou.cli.system_printers import system_printers

    return [
        {
            "id": one.name,
            "name": one.info,
            "default": one.default,
            "state": one.state,
            "accepting": one.accepting,
            "papers": _papers_of(one, catalog),
            "trays": list(one.trays),
            "duplex": list(one.duplex),
            "color": one.color,
            "note": f"{one.state}; two sides: {', '.join(one.duplex) or 'by hand'}",
        }
        for one in system_printers()
    ]


def _papers_of(printer: Printer, catalog: Catalog) -> list[Row]:
    """The papers that we know and it takes, with what it leaves white along their edges (mm)."""
    from thankyou.printing.printers import media_for

    found = []
    for paper in catalog.papers.values():
        media = media_for(printer, paper.width, paper.height)
        if media is not None:
            edges = media.margins
            margins = edges and [edges.left, edges.top, edges.right, edges.bottom]
            rounded = margins and [round(to_mm(edge), 2) for edge in margins]
            found.append({"id": paper.id, "media": media.name, "margins_mm": rounded})
    return found


ROWS: Mapping[str, Callable[[Catalog], list[Row]]] = {
    "templates": _templates,
    "designs": _designs,
    "formats": _formats,
    "fonts": _fonts,
    "pairings": _pairings,
    "papers": _papers,
    "envelopes": _envelopes,
    "stock": _stock,
    "printers": _printers,
}
"""What can be listed, and how each is."""
