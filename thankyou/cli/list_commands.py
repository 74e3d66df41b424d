"""The command `list`: what the program offers, as lines or as JSON.

In: a kind of thing. Out: a row for each, with `id`, `name` and what else describes it.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from thankyou.cli.console import print_json

if TYPE_CHECKING:
    from thankyou.catalog import Catalog

Row = dict[str, Any]


def add_commands(commands: argparse._SubParsersAction[Any]) -> None:
    add = commands.add_parser("list", help="what the program offers")
    add.add_argument("what", choices=tuple(ROWS))
    add.add_argument("--json", action="store_true", help="as one JSON value")
    add.set_defaults(run=_list)


def _list(options: argparse.Namespace) -> int:
    from thankyou.catalog import Catalog

    rows = ROWS[options.what](Catalog())
    if options.json:
        print_json(rows)
        return 0
    width = max(len(str(row["id"])) for row in rows)
    for row in rows:
        extra = row.get("appeal") or ", ".join(row.get("appeals", ())) or row.get("note") or ""
        print(f"{row['id']:<{width}}  {row['name']}" + (f"  ({extra})" if extra else ""))
    return 0


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
        for d in catalog.designs.values()
    ]


def _formats(catalog: Catalog) -> list[Row]:
    from thankyou.base.units import to_mm

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


ROWS: Mapping[str, Callable[[Catalog], list[Row]]] = {
    "templates": _templates,
    "designs": _designs,
    "formats": _formats,
    "fonts": _fonts,
    "pairings": _pairings,
}
"""What can be listed, and how each is."""
