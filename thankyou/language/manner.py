"""How a card speaks: I or we, to one or to many, in which form of address.

In: a card, one person's answers, the language's rules. Out: a frozen `Manner`, which is the same
for every sentence of the card. What the writer has chosen counts first, then what the answers show,
then what is usual for the voice.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from thankyou.base.late_pattern import late
from thankyou.base.quick_dataclass import dataclass
from thankyou.language.answer_shapes import MOST_LOOKED_AT, AnswerShapes, load_shapes
from thankyou.language.rules import Language
from thankyou.language.salutation import said_title
from thankyou.model.card import SENTENCES, Card

_TOGETHER = late(
    r"[&+/\n、]|\s[xX]\s|[가-힣](?:와|랑|하고)\s+[가-힣]|[가-힣](?<![안인경신학아내외치부후취활양])과\s+[가-힣]"
)
"""What stands between the names of those who sign together. Korean 과 is “and”, but 소아과,
산부인과 and their like are departments."""
_COMMA = late(r"[,，،]")
_AMPERSAND = late(r"[&+/\n、]")
_QUOTED = late(r"„[^“”]*[“”]|“[^”]*”|«[^»]*»|»[^«]*«|\"[^\"]*\"|「[^」]*」|『[^』]*』")
"""What somebody else said: its “we” is not the writer's."""
_SAID = late(r"[:：](?=\s).*", re.DOTALL)
_TO_THE_READER = ("reader", "familiar", "polite")
_ONE = frozenset(("patient", "parent", "colleague", "child"))
"""Voices that speak for themselves, unless their words say otherwise."""
_FAMILIAR = frozenset(("colleague", "child"))


@dataclass(frozen=True, slots=True)
class Manner:
    """`speaker` is "i" or "we", `readers` "one" or "many", `address` "familiar" or "polite";
    `gender` the reader's, as the title or the answers tell: "f", "m", or "n" for not known, or for
    many; `facts` what was ticked."""

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
    answers = [values[name][:MOST_LOOKED_AT] for name in SENTENCES if values.get(name)]
    readers = card.readers or _readers(card, values, shapes)
    title = said_title(values, language)
    woman = any(shapes.says("woman", _QUOTED.sub(" ", text)) for text in answers)
    gender = "f" if woman else title.gender if title is not None else "n"
    return Manner(
        register=card.register,
        voice=card.voice,
        speaker=card.speaker or _speaker(card, values.get("sender", ""), answers, shapes),
        readers=readers,
        address=card.address
        or _address_in(answers, shapes)
        or _usual_address(card, _is_distant(title is not None, values, shapes), language),
        gender=gender if readers == "one" else "n",
        facts=frozenset(card.facts),
    )


def _speaker(card: Card, sender: str, answers: list[str], shapes: AnswerShapes) -> str:
    one, many = _shown(("i", "we"), answers, shapes)
    alone = one and not many
    if alone and _two_names(sender, shapes):
        return "i"  # “you held my hand” is one of the two
    together = (
        _TOGETHER.search(sender.strip())
        or any(shapes.says(kind, sender) for kind in ("several", "senders"))
        or (not alone and _a_name_after_a_comma(sender))  # “Cherry, Dubai” may be one
    )
    if together and card.voice != "child":
        return "we"
    named = sender.strip() and not sender.isupper()  # “SOR” is a ward
    if one != many and not (many and card.voice == "colleague" and named):
        return "i" if one else "we"  # a colleague's “we” is the team: one name signs for itself
    return "i" if sender.strip() or card.voice in _ONE else "we"


def _shown(kinds: tuple[str, str], answers: list[str], shapes: AnswerShapes) -> tuple[bool, bool]:
    """Whether the answers say the words of either kind, outside quotation marks. What stands before
    a colon counts alone, if it speaks to the reader: “you said: we shall manage”."""
    found = [False, False]
    for answer in answers:
        own = _QUOTED.sub(" ", answer)
        for text in (_SAID.sub(" ", own), own):
            says = [shapes.says(kind, text) for kind in kinds]
            if any(says) or any(shapes.says(kind, text) for kind in _TO_THE_READER):
                break
        found = [before or now for before, now in zip(found, says, strict=True)]
    return found[0], found[1]


def _two_names(sender: str, shapes: AnswerShapes) -> bool:
    """Whether names sign with an “and” between, and no group: “Kay and baby Alfie”."""
    several = shapes.words["several"]
    found = list(several.finditer(sender.casefold())) if several is not None else []
    return len(found) == 1 and found[0].start() > 0 and found[0].end() < len(sender.rstrip())


def _a_name_after_a_comma(sender: str) -> bool:
    """Whether “Anna, Tom” sign; “Noah, 6”, “Ray Ochoa, ret.” and “Abby Lee, RN” are one."""
    return any(
        (name := part.strip())
        and not name.islower()
        and not name.isupper()
        and not any(char.isdigit() for char in name)
        for part in _COMMA.split(sender)[1:]
    )


def _readers(card: Card, values: Mapping[str, str], shapes: AnswerShapes) -> str:
    if card.audience == "team":
        return "many"
    name = values.get("role" if card.audience == "unknown" else "recipient", "")
    return "many" if _AMPERSAND.search(name) or shapes.says("several", name) else "one"


def _address_in(answers: list[str], shapes: AnswerShapes) -> str:
    """The form of address that the answers have themselves, "" if none or both."""
    familiar, polite = _shown(("familiar", "polite"), answers, shapes)
    if familiar == polite:
        return ""
    return "familiar" if familiar else "polite"


def _is_distant(titled: bool, values: Mapping[str, str], shapes: AnswerShapes) -> bool:
    """Whether the reader has a title, or a name that is as good as one."""
    return titled or shapes.says("distant", values.get("recipient", ""))


def _usual_address(card: Card, is_distant: bool, language: Language) -> str:
    if card.register == "formal":
        return language.formal_address
    if card.audience == "team" and language.team_address:
        return language.team_address
    if language.usual_address:
        return language.usual_address
    distant = is_distant and card.voice != "child"
    return "familiar" if card.voice in _FAMILIAR and not distant else "polite"
