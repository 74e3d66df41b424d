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
from thankyou.base.toml_table import open_table
from thankyou.language.card_values import card_values
from thankyou.language.manner import manner_of
from thankyou.language.rules import Languages
from thankyou.language.word_files import word_file
from thankyou.merge.clean_text import clean
from thankyou.merge.fill import fill
from thankyou.merge.syntax import parse
from thankyou.merge.toml_source import merge_source
from thankyou.model.card import Card

KINDS: tuple[str, ...] = ("card", "letter", "nomination", "compliments")
"""What a card's words can be written as; "card" is the card itself."""


def load_outputs(tag: str, languages: Languages) -> Mapping[str, str]:
    """The sources of a language, by kind, and "kind:we" where several write it another way.

    Raises CardError as load_templates does."""
    return _load(tag, languages.root)


@cache
def _load(tag: str, root: Path) -> Mapping[str, str]:
    table = open_table(word_file(root, tag, "outputs.toml"))
    found: dict[str, str] = {}
    for kind in KINDS[1:]:
        own = table.table(kind)
        found[kind] = merge_source(own, "text")
        if own.has("text_we"):
            found[f"{kind}:we"] = merge_source(own, "text_we")
        own.done()
    table.done()
    return found


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
    values = card_values(card, card.values(), language)
    if not clean(values.get("recipient", "")):
        values.pop("title", None)  # “Sister” alone greets somebody, and tells nobody who it was
    outputs = load_outputs(language.tag, languages)
    speaker = manner_of(card, values, language).speaker
    source = outputs.get(f"{kind}:{speaker}", outputs[kind])
    text = fill(parse(source, strict=True), values, languages.join_rules(card.language)).text
    if not any(clean(values.get(name, "")) for name in ("moment", "effect")):
        words = filled_words(card.message, card.language, card, languages).strip()
        if words:
            text = f"{text}\n\n{language.quotes[0]}{words}{language.quotes[1]}"
    return text + "\n"


def _card_text(card: Card, languages: Languages) -> str:
    """All that is written on the card, front to back."""
    front = [
        filled_words(source, card.language, card, languages)
        for source in (card.sentiment, card.tagline)
    ]
    blocks = ["\n".join(line for line in front if line.strip())]
    blocks.append(filled_words(card.message, card.language, card, languages))
    blocks += [f"{one.name}\n{one.line}".strip() for one in card.signers]
    if card.second is not None:
        blocks.append(filled_words(card.second.message, card.second.language, card, languages))
    return "\n\n".join(block.strip() for block in blocks if block.strip()) + "\n"


def filled_words(source: str, tag: str, card: Card, languages: Languages) -> str:
    """The words of a source in the language of `tag`, with the card's answers."""
    values = card_values(card, card.values(), languages.of(tag), tag)
    return fill(parse(source, strict=False), values, languages.join_rules(tag)).text
