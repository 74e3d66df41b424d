"""The cards that are measured: every design and format with a text in every script."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from thankyou.catalog import Catalog
from thankyou.model.card import Card

TEXTS = Path(__file__).resolve().parent.parent / "tests" / "corpus" / "scripts.toml"

SIXTY_WORDS = """Dear {recipient},

You came at four in the morning with a lamp and a chair, and you stayed until the window was \
grey. My father still tells us how you held his hand and talked about the river. We had never \
been so frightened, and you were never in a hurry. Thank you for each small thing that you did.

With thanks,
Ada and family"""
"""A message of sixty words beside its field, for batches and keystrokes."""


@dataclass(frozen=True, slots=True)
class Case:
    script: str
    card: Card
    recipient: str


def cases(catalog: Catalog) -> Iterator[Case]:
    texts = tomllib.loads(TEXTS.read_text(encoding="utf-8"))["texts"]
    for design in catalog.designs.values():
        for card_format in catalog.formats.values():
            for text in texts:
                card = Card(
                    message=text["message"].strip(),
                    sentiment=design.sentiment,
                    tagline=design.tagline,
                    design=design.id,
                    format=card_format.id,
                    language=text["language"],
                ).with_fields({"recipient": text["recipient"], "sender": "Ada"})
                yield Case(text["script"], card, text["recipient"])
