"""Envelopes, and the one that a card slides into.

In: assets/envelopes.toml, a Format. Out: `Envelope` values in points, by id.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from thankyou.base.errors import CardError
from thankyou.base.plain_id import plain_id
from thankyou.base.toml_table import ASSET, Table, open_table
from thankyou.base.units import mm, to_mm
from thankyou.model.format import Format
from thankyou.model.sheet import Envelope
from thankyou.stationery.papers import media_size

ROOM = mm(2.5)
"""How much an envelope is longer and how much it is wider than the closed card, at least: paper
has thickness, and the seams of an envelope take room. It is less than the tightest pair of the
trade leaves: a quarter of Letter in A2 has 3.2 mm to spare, A6 in C6 has 9."""
_SAME = mm(0.1)


def load_envelopes(root: Path) -> dict[str, Envelope]:
    """The envelopes of `root`/envelopes.toml, by id.

    Raises CardError("asset-invalid": file, line, what).
    """
    table = open_table(root / "envelopes.toml", ASSET)
    found: dict[str, Envelope] = {}
    for row in table.tables("envelopes"):
        envelope = _envelope(row)
        if envelope.id in found:
            raise row.wrong("id", f"the id “{envelope.id}” is used twice")
        found[envelope.id] = envelope
    table.done()
    return found


def _envelope(table: Table) -> Envelope:
    envelope = Envelope(
        id=table.text("id", filled=True),
        name=table.text("name", filled=True),
        width=mm(table.number("width_mm", above=0)),
        height=mm(table.number("height_mm", above=0)),
        source=table.text("source", filled=True),
        media=table.text("media", filled=True),
    )
    if envelope.width < envelope.height:
        raise table.wrong("width_mm", "an envelope is given lying: “width_mm” is the longer side")
    said = media_size(envelope.media)
    sizes = (envelope.height, envelope.width)
    if said is None or any(abs(a - b) > _SAME for a, b in zip(said, sizes, strict=True)):
        raise table.wrong("media", "“media” is no PWG name of this size")
    table.done()
    return envelope


def fits(card_format: Format, envelope: Envelope) -> bool:
    """Whether the closed card slides in, either way round."""
    front = card_format.panels[0]
    short, long = sorted((front.width + ROOM, front.height + ROOM))
    return long <= envelope.width and short <= envelope.height


def envelope_for(card_format: Format, envelopes: Mapping[str, Envelope]) -> Envelope:
    """The smallest envelope that the closed card slides into.

    Raises CardError "no-envelope" (width, height of the card in mm) if none is large enough.
    """
    fitting = [one for one in envelopes.values() if fits(card_format, one)]
    if not fitting:
        front = card_format.panels[0]
        raise CardError(
            "no-envelope", width=round(to_mm(front.width), 1), height=round(to_mm(front.height), 1)
        )
    return min(fitting, key=lambda one: one.width * one.height)


def envelope_named(envelopes: Mapping[str, Envelope], text: str) -> Envelope:
    """The envelope of an id or a name, in any case: "c6", "#10", "4Bar", "6-3/4".

    Raises CardError "unknown-envelope" (name, choices).
    """
    wanted = plain_id(text)
    for one in envelopes.values():
        trade = one.name.removesuffix("(US)").split(",")
        if wanted and wanted in map(plain_id, (one.id, one.name, *trade)):
            return one
    raise CardError("unknown-envelope", name=text[:40], choices=", ".join(envelopes))
