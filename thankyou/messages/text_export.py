"""The same words for other uses: the card as plain text, a letter, a nomination, a form's text.

In: a Card, and assets/words/<language>/outputs.toml, where each kind is a source in the merge
grammar. Out: plain text, which the command line shows and the window copies; nothing is written
into the card.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from thankyou.base.errors import CardError
from thankyou.base.toml_table import Table, open_table
from thankyou.language.rules import Languages
from thankyou.language.salutation import with_address
from thankyou.merge.clean_text import clean
from thankyou.merge.fill import fill
from thankyou.merge.syntax import parse
from thankyou.merge.toml_source import merge_source
from thankyou.model.card import Card

KINDS: tuple[str, ...] = ("card", "letter", "nomination", "compliments")
"""What a card's words can be written as; "card" is the card itself."""


def load_outputs(tag: str, languages: Languages) -> Mapping[str, str]:
    """The sources of a language, by kind. Raises CardError as load_templates does."""
    return _load(tag, languages.root)


@cache
def _load(tag: str, root: Path) -> Mapping[str, str]:
    path = root / tag / "outputs.toml"
    table = open_table(path)
    found = {kind: _source(table.table(kind)) for kind in KINDS[1:]}
    table.done()
    return found


def _source(table: Table) -> str:
    source = merge_source(table, "text")
    table.done()
    return source


def text_as(card: Card, kind: str, languages: Languages) -> str:
    """The card's words as one of KINDS, in the card's language, ending with a newline.

    A letter, a nomination or a form is made from the answers. If the writer wrote freely, and
    neither the moment nor what it meant was given as an answer, the message itself follows, as
    it stands on the card: words that were written are never left out.
    Raises CardError("unknown-text", name, choices).
    """
    if kind not in KINDS:
        raise CardError("unknown-text", name=kind, choices=", ".join(KINDS))
    if kind == "card":
        return _card_text(card, languages)
    language = languages.of(card.language)
    values = with_address(card.values(), language, card.register, card.language)
    source = load_outputs(language.tag, languages)[kind]
    text = fill(parse(source, strict=True), values, languages.join_rules(card.language)).text
    if not any(clean(values.get(name, "")) for name in ("moment", "effect")):
        words = _filled(card.message, card.language, card, languages).strip()
        if words:
            text = f"{text}\n\n{language.quotes[0]}{words}{language.quotes[1]}"
    return text + "\n"


def _card_text(card: Card, languages: Languages) -> str:
    """All that is written on the card, front to back."""
    front = [
        _filled(source, card.language, card, languages) for source in (card.sentiment, card.tagline)
    ]
    blocks = ["\n".join(line for line in front if line.strip())]
    blocks.append(_filled(card.message, card.language, card, languages))
    blocks += [f"{one.name}\n{one.line}".strip() for one in card.signers]
    if card.second is not None:
        blocks.append(_filled(card.second.message, card.second.language, card, languages))
    return "\n\n".join(block.strip() for block in blocks if block.strip()) + "\n"


def _filled(source: str, tag: str, card: Card, languages: Languages) -> str:
    """A source in the language of `tag`, with the card's answers."""
    values = with_address(card.values(), languages.of(tag), card.register, tag)
    return fill(parse(source, strict=False), values, languages.join_rules(tag)).text
