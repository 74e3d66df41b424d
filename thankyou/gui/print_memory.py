"""What the program remembers about printing from one day to the next.

In: choices from the Print page. Out: the same choices when the window is opened again: the paper,
how the printer turns it, a return address. Nothing here is about a card or a person who gets one.
"""

from __future__ import annotations

from dataclasses import replace

from thankyou.gui import interface_language
from thankyou.model.sheet import DUPLEX, SheetSettings

_GROUP = "print/"
_KEPT = ("paper", "duplex", "stacks_face_up")
"""The settings of sheets that belong to a person's printer, not to one job."""


def remembered(name: str, default: str = "") -> str:
    """What was last chosen under a name, as text."""
    return str(interface_language.settings().value(_GROUP + name, default))


def remember(name: str, value: str) -> None:
    """Keep a choice for the next time."""
    interface_language.settings().setValue(_GROUP + name, value)


def remember_settings(settings: SheetSettings) -> None:
    """Keep what belongs to a person's printer."""
    for name in _KEPT:
        remember(name, str(getattr(settings, name)))


def remembered_settings() -> SheetSettings:
    """The settings to begin with. A paper that is no longer there is found out where it is used."""
    duplex = remembered("duplex", DUPLEX[0])
    return replace(
        SheetSettings(),
        paper=remembered("paper"),
        duplex=duplex if duplex in DUPLEX else DUPLEX[0],
        stacks_face_up=remembered("stacks_face_up") == str(True),
    )
