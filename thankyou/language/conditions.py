"""Conditions of words of ours on a card: who speaks, how many read, in which form of address.

In: a table of a language's file. Out: for each condition that it has, the attribute that it narrows
and what that may be. Sentences, frames and closings have the same.
"""

from __future__ import annotations

from collections.abc import Mapping

from thankyou.base.toml_table import Table
from thankyou.model.card import ADDRESSES, READERS, REGISTERS, SPEAKERS, VOICES

GENDERS: tuple[str, ...] = ("f", "m", "n")
"""The grammatical agreement that a title asks of the salutation; "n" asks for none."""

Keys = Mapping[str, tuple[str, tuple[str, ...]]]
"""By the key in the file: the attribute that it narrows, and its choices."""
Narrowed = tuple[tuple[str, tuple[str, ...]], ...]

OF_MANNER: Keys = {
    "speakers": ("speaker", SPEAKERS[1:]),
    "readers": ("readers", READERS[1:]),
    "address": ("address", ADDRESSES[1:]),
    "genders": ("gender", GENDERS),
}
"""What narrows by how a card speaks (language.manner)."""
OF_VOICE: Keys = {"registers": ("register", REGISTERS), "voices": ("voice", VOICES)}


def narrowed(table: Table, keys: Keys) -> Narrowed:
    """The conditions that the table has. Raises CardError as Table.some_of does."""
    return tuple(
        (name, table.some_of(key, choices))
        for key, (name, choices) in keys.items()
        if table.has(key)
    )


def holds(conditions: Narrowed, of: object) -> bool:
    """Whether each of the attributes is one of those that it may be."""
    for name, wanted in conditions:  # noqa: SIM110  # a third of the time of a generator
        if getattr(of, name) not in wanted:
            return False
    return True
