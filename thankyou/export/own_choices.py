"""What a person of a list has of their own, chosen for the card: design, language, voice, display.

In: a card, the cells of one row (people.person.Person.own), what there is to choose from. Out: the
card with these, and a problem for each cell that means nothing here, of which the card's own stands
then. Words that are one of ours (a template, the thanks on the front) go along with a language; a
message in one language is never set as if it were in another.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from thankyou.base.errors import Problem
from thankyou.base.plain_id import plain_id
from thankyou.language.form_answers import display_meant, language_meant, voice_meant
from thankyou.language.rules import Languages
from thankyou.layout.compose import Library
from thankyou.merge.clean_text import settable
from thankyou.merge.syntax import escape
from thankyou.messages.guide_sentences import load_guide
from thankyou.messages.templates import Template
from thankyou.model.card import VOICES, Card, Second

_SHOWN = 60
"""How much of a cell is said."""
_CHECKED = frozenset({"1", "x", "y", "true", "✓", "✔"})
"""What a box that is checked may have become in a table, beside yes."""
_UNCHECKED = frozenset({"0", "n", "false"})


def with_own(
    card: Card, own: Mapping[str, str], library: Library, writes: bool, guided: bool = False
) -> tuple[Card, tuple[Problem, ...]]:
    """The card with a row's own choices. `writes`: the row brings its message, so the card's own
    need not be in the row's language. `guided`: the design alone; messages.from_answers chooses the
    others, and what it does not understand is told here.

    Problems "own-design", "own-language", "own-voice", "own-display" (name), and
    "own-language-words" (name, language) for a message that there is in another language alone;
    the `field` of each names the cell.
    """
    problems: list[Problem] = []
    for name, choose in _CHOICES.items():
        cell = own.get(name)
        if cell:
            chosen, code = choose(card, cell, library, writes)
            card = card if guided and name != "design" else chosen
            if code:
                known = {"name": cell[:_SHOWN]}
                if code == "own-language-words":
                    known["language"] = library.languages.of(card.language).name
                problems.append(Problem(code, known, field=name))
    return card, tuple(problems)


def with_message(card: Card, message: str) -> Card:
    """The card with a message in a person's own words: plain text, whose marks mean nothing."""
    return card.changed(message=escape(settable(message).strip()), template=None, guided=())


# ---------------------------------------------------------------------- one cell each

Chosen = tuple[Card, str]
"""The card after a choice, and the code of what is wrong with it, or ""."""


def _with_design(card: Card, cell: str, library: Library, writes: bool) -> Chosen:
    wanted = plain_id(cell)
    for design in library.designs.heads.values():
        if wanted in (design.id, plain_id(design.name)):
            same = design.id == card.design
            return (card if same else card.changed(design=design.id, palette="")), ""
    return card, "own-design"


def _with_language(card: Card, cell: str, library: Library, writes: bool) -> Chosen:
    languages = library.languages
    tag = language_named(cell, languages)
    if tag is None:
        return card, "own-language"
    here = languages.nearest(tag)
    if here is not None and here == languages.nearest(card.language):
        return card.changed(language=tag if "-" in tag else card.language), ""
    second = card.second
    if second is not None and here and languages.nearest(second.language) == here:
        if writes:  # it would say something else in the same language
            return _with_front(card, tag, languages).changed(second=None), ""
        turned = Second(card.language, card.message, second.placement)
        return (
            _with_front(card, tag, languages).changed(
                message=second.message, second=turned, guided=(), template=None
            ),
            "",
        )
    if writes or not card.message.strip():
        return _with_front(card, tag, languages), ""
    other = _same_template(card, tag, library)
    if other is None:
        return card, "own-language-words"
    return _with_front(card, tag, languages).changed(message=other.message, template=other.id), ""


def _with_voice(card: Card, cell: str, library: Library, writes: bool) -> Chosen:
    wanted = plain_id(cell)
    voice = wanted if wanted in VOICES else voice_meant(cell, card.language, library.languages)
    return (card.changed(voice=voice), "") if voice else (card, "own-voice")


def _with_display(card: Card, cell: str, library: Library, writes: bool) -> Chosen:
    plain = cell.strip().casefold()
    display = "yes" if plain in _CHECKED else "no" if plain in _UNCHECKED else None
    display = display or display_meant(cell, library.languages)
    # Where it is not understood, nothing is said of it: never leave that was not given.
    return card.changed(display=display or ""), "" if display else "own-display"


_CHOICES: Mapping[str, Callable[[Card, str, Library, bool], Chosen]] = {
    "design": _with_design,
    "language": _with_language,
    "voice": _with_voice,
    "display": _with_display,
}

CHOICES: tuple[str, ...] = tuple(_CHOICES)
"""The cells that choose something (of OWN in model.card); a message is words, not a choice."""

# ---------------------------------------------------------------------- languages


def language_named(cell: str, languages: Languages) -> str | None:
    """The tag of a language that a cell names: by its tag ("pt-BR") or in words ("Deutsch", "German
    (Austria)"); one that has no words here by its tag alone ("it"). None for anything else."""
    return language_meant(cell, languages)


def _with_front(card: Card, tag: str, languages: Languages) -> Card:
    """The card in another language; what stands on its front as we wrote it, in that language."""
    old, new = languages.of(card.language), languages.of(tag)
    before, after = (load_guide(one.tag, languages).fronts for one in (old, new))
    front = card.sentiment, card.tagline
    changed = card.changed(language=tag)
    for appeal, one in before.items():
        if front == (one.sentiment, one.tagline):
            there = after[appeal]
            return changed.changed(sentiment=there.sentiment, tagline=there.tagline)
    if card.sentiment == old.sentiment:
        return changed.changed(sentiment=new.sentiment)
    return changed


def _same_template(card: Card, tag: str, library: Library) -> Template | None:
    """A message of the same thanks in another language, if nobody has touched the card's own."""
    began = library.templates.get(card.template or "")
    if began is None or began.message != card.message:
        return None
    near = library.languages.nearest(tag)
    offered = [t for t in library.templates.values() if t.language == near]
    for alike in ("appeal", "voice", "audience", "length", "register"):
        same = [t for t in offered if getattr(t, alike) == getattr(began, alike)]
        if not same and alike in ("appeal", "audience"):
            return None  # other thanks, or a salutation for somebody else
        offered = same or offered
    return offered[0] if offered else None
