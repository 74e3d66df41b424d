"""How a card speaks: I or we, to one or to many, in which form of address.

In: a card, one person's answers, the language's rules. Out: a frozen `Manner`, which is the same
for every sentence of the card. What the writer has chosen counts first, then what the answers show,
then what is usual for the voice.
"""

from __future__ import annotations

from collections.abc import Mapping

from thankyou.base.late_pattern import late
from thankyou.base.quick_dataclass import dataclass
from thankyou.language.answer_shapes import SENTENCES, AnswerShapes, load_shapes
from thankyou.language.rules import Language
from thankyou.language.salutation import said_title
from thankyou.model.card import Card

_TOGETHER = late(r"[&+/\n,、，،]|\s[xX]\s")
"""What stands between the names of those who sign together."""
_AMPERSAND = late(r"[&+/\n、]")
_ONE = frozenset(("patient", "parent", "colleague", "child"))
"""Voices that speak for themselves, unless their words say otherwise."""
_FAMILIAR = frozenset(("colleague", "child"))


@dataclass(frozen=True, slots=True)
class Manner:
    """`speaker` is "i" or "we", `readers` "one" or "many", `address` "familiar" or "polite";
    `gender` the reader's, as the title tells: "f", "m", or "n" for not known, or for many. `facts`
    are those that were ticked."""

    register: str
    voice: str
    speaker: str
    readers: str
    address: str
    gender: str
    facts: frozenset[str] = frozenset()


def manner_of(card: Card, values: Mapping[str, str], language: Language) -> Manner:
    """How the card speaks to the person of these values.

    Raises CardError as load_shapes does.
    """
    shapes = load_shapes(language.root, language.tag)
    answers = [values[name] for name in SENTENCES if values.get(name)]
    readers = card.readers or _readers(card, values, shapes)
    title = said_title(values, language)
    return Manner(
        register=card.register,
        voice=card.voice,
        speaker=card.speaker or _speaker(card, values.get("sender", ""), answers, shapes),
        readers=readers,
        address=card.address
        or _address_in(answers, shapes)
        or _usual_address(card, title is not None, language),
        gender=title.gender if title is not None and readers == "one" else "n",
        facts=frozenset(card.facts),
    )


def _speaker(card: Card, sender: str, answers: list[str], shapes: AnswerShapes) -> str:
    together = _TOGETHER.search(sender.strip()) or any(
        shapes.says(kind, sender) for kind in ("several", "senders")
    )
    if together and card.voice != "child":  # “Noah, 6”
        return "we"
    one, many = (any(shapes.says(kind, text) for text in answers) for kind in ("i", "we"))
    if one != many:
        return "i" if one else "we"
    return "i" if sender.strip() or card.voice in _ONE else "we"


def _readers(card: Card, values: Mapping[str, str], shapes: AnswerShapes) -> str:
    if card.audience == "team":
        return "many"
    name = values.get("role" if card.audience == "unknown" else "recipient", "")
    return "many" if _AMPERSAND.search(name) or shapes.says("several", name) else "one"


def _address_in(answers: list[str], shapes: AnswerShapes) -> str:
    """The form of address that the answers have themselves, "" if none or both."""
    familiar, polite = (
        any(shapes.says(kind, text) for text in answers) for kind in ("familiar", "polite")
    )
    if familiar == polite:
        return ""
    return "familiar" if familiar else "polite"


def _usual_address(card: Card, titled: bool, language: Language) -> str:
    if language.usual_address:
        return language.usual_address
    if card.register == "formal":
        return "polite"
    distant = titled and card.voice != "child"
    return "familiar" if card.voice in _FAMILIAR and not distant else "polite"
