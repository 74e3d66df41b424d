"""What a column of a list can be, in plain words and in groups.

In: what each field of a card asks, in the window's language. Out: groups of (target, words), in the
order in which people look for them. Pure functions; no widgets.
"""

from __future__ import annotations

from collections.abc import Mapping

from thankyou.gui.i18n import tr
from thankyou.model.card import FIELDS, NAME_PARTS, TARGETS
from thankyou.people.person import column_key

Group = tuple[str, tuple[tuple[str, str], ...]]
"""The group's name, and its targets with their words."""


def target_groups(labels: Mapping[str, str]) -> tuple[Group, ...]:
    """Every target once. `labels`: what each field asks, by its id."""
    fields = tuple((one, labels[one]) for one in FIELDS if one not in NAME_PARTS)
    parts = {
        "given": labels["given"],
        "middle": tr("Middle name"),
        "particle": tr("Small word of the name (van, de, bin)"),
        "family": labels["family"],
        "second_family": tr("Second family name"),
        "suffix": tr("After the name (Jr, MD)"),
    }
    own = (
        ("message", tr("A message of their own")),
        ("design", tr("A design of their own")),
        ("language", tr("Their language")),
        ("voice", tr("Who thanks them")),
        ("display", tr("May it be displayed?")),
        ("remembering", tr("Is it in memory of somebody?")),
        ("draft", tr("Which wording (1 to 3)")),
    )
    return (
        (tr("On the card"), fields),
        (tr("Parts of a name"), tuple(parts.items())),
        (tr("Their own, instead of the card's"), own),
    )


def unused_words(column: str) -> str:
    """What a column is that fills nothing: it can stand in the message by its name."""
    key = column_key(column)
    if not key or key in TARGETS or len(key) > 40:
        return tr("Not used")
    return tr("Not used – or as {field} in the message", field="{" + key + "}")
