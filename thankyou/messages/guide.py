"""Guided writing: a card's answers in, two or three drafts of its message out.

In: a Card whose fields are the answers, and the Languages. Out: cards whose messages are sources in
the merge grammar. Nothing is invented: a draft has what was said and the connecting words of the
sentences (messages.guide_sentences); a part whose question was not answered is not there.

The fields stay merge fields in the source, so a changed answer shows wherever it stands, and the
writer's own words are never copied, cut or changed. `Card.guided` remembers each part's source,
for answers that come later (messages.new_answer).
"""

from __future__ import annotations

from thankyou.language.rules import Language, Languages
from thankyou.language.salutation import with_address
from thankyou.merge.clean_text import clean
from thankyou.merge.syntax import parse
from thankyou.messages.guide_sentences import DRAFTS, PARTS, Guide, load_guide
from thankyou.model.card import Card

_PARAGRAPHS: dict[str, tuple[tuple[str, ...], ...]] = {
    "line": (("opening", "moment", "thanks"),),
    "paragraph": (PARTS,),
    "letter": (("opening", "where"), ("moment", "effect"), ("thanks", "wish")),
}
"""Which parts share a paragraph, by length. A line has no room for all of them."""


def drafts(card: Card, languages: Languages, length: str | None = None) -> tuple[Card, ...]:
    """Two or three cards with messages made from the card's answers; the first is the plainest.

    Drafts that come out the same are given once. Their sentiment and tagline are the appeal's;
    the card's other attributes stay.
    """
    length = length or card.length
    made: dict[str, Card] = {}
    for number in DRAFTS:
        one = _draft(card.changed(length=length), number, languages)
        made.setdefault(one.message, one)
    return tuple(made.values())


def first_draft(card: Card, languages: Languages) -> Card:
    """The first of `drafts`, in a third of the time."""
    return _draft(card, DRAFTS[0], languages)


def _draft(card: Card, number: str, languages: Languages) -> Card:
    language = languages.of(card.language)
    guide = load_guide(language.tag, languages)
    parts = parts_of(card, number, guide, language)
    closings = language.closings_for(card.register, card.appeal, card.voice)
    paragraphs = [
        language.sentence_space.join(parts[name] for name in names if parts.get(name))
        for names in _PARAGRAPHS[card.length]
    ]
    salutation = language.salutation[card.audience][card.register]
    closing = closings[DRAFTS.index(number) % len(closings)]
    last = "{sender}" if card.length == "line" else f"{closing}\n{{sender}}"
    blocks = [salutation, *(text for text in paragraphs if text), last]
    front = guide.fronts[card.appeal]
    return card.changed(
        message="\n\n".join(blocks),
        sentiment=front.sentiment,
        tagline=front.tagline,
        template=None,
        guided=(("draft", number), *((name, parts.get(name, "")) for name in PARTS)),
    )


def parts_of(card: Card, number: str, guide: Guide, language: Language) -> dict[str, str]:
    """The sentence of each part that the card's answers can fill, for this draft.

    A sentence whose fields an earlier part has used already is passed over.
    """
    values = with_address(card.values(), language, card.register, card.language)
    given = {name for name, value in values.items() if clean(value)}
    wanted = {name for names in _PARAGRAPHS[card.length] for name in names}
    found: dict[str, str] = {}
    used: set[str] = set()
    for part in PARTS:
        if part not in wanted:
            continue
        for sentence in guide.sentences:
            if sentence.part != part or not sentence.suits(card, number):
                continue
            parsed = parse(sentence.text, strict=True)
            fields = set(parsed.required())
            if fields <= given and not (fields and fields <= used):
                found[part] = sentence.text
                used |= set(parsed.fields())
                break
    return found
