"""One click on a note: the card after it.

In: a card, a note about it and one of the note's acts. Out: the card with those words changed, or
with the note dismissed.

A note about a merge field's answer changes the answer, so that a message stays a template; words of
the message itself change in its source (merge.editing). What cannot be placed is left alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from thankyou.language.card_values import card_values
from thankyou.language.rules import Languages
from thankyou.merge.editing import Draft
from thankyou.merge.fill import Span
from thankyou.model.card import Card, answer_behind
from thankyou.proofing.notes import Act, Note

_MARKS = ".!?…。！？।؟,;: \n"
_STOPS = ".。।۔"


def dismiss(card: Card, note: Note) -> Card:
    """The card with the note dismissed, for as long as the card lives."""
    if note.key in card.dismissed:
        return card
    return replace(card, dismissed=(*card.dismissed, note.key))


def apply_fix(
    card: Card, note: Note, act: Act, placeholders: Mapping[str, str], languages: Languages
) -> Card:
    """The card after one click. `placeholders` are those with which the note was made.

    The card itself comes back when the note's words no longer stand where it says, and for an
    act that only leads somewhere ("fill-in").
    """
    if act.kind == "fill-in":
        return card
    if note.where == "field" and note.field is not None:
        value = card.values().get(note.field, "")
        return _with_answer(card, note, act, value, note.start)
    if note.where in ("signer", "signer-name"):
        return _with_signer(card, note, act)
    second = card.second if note.where == "second" else None
    if second is None and note.where == "second":
        return card
    language = second.language if second else card.language
    source = second.message if second else str(getattr(card, note.where))
    values = card_values(card, card.values(), languages.of(card.language))
    draft = Draft(source, values, placeholders, languages.join_rules(language))
    if draft.text[note.start : note.end] != note.words:
        return card
    if changed := _in_answer(card, note, act, draft):
        return changed
    after = draft.edited(act.start, act.end - act.start, act.replacement).source
    if second is not None:
        return replace(card, second=replace(second, message=after))
    return card.changed(**{note.where: after})


def _in_answer(card: Card, note: Note, act: Act, draft: Draft) -> Card | None:
    """The card with the field's answer changed, when the act is about that answer alone."""
    span = next(
        (one for one in draft.spans
         if one.kind == "value" and answer_behind(one.name) == note.field
         and one.start <= note.start and note.end <= one.end), None,
    )  # fmt: skip
    if span is None or note.field not in card.values():
        return None
    value = card.values()[note.field]
    if act.start <= span.start and span.end <= act.end and not act.replacement:
        around = draft.text[act.start : span.start] + draft.text[span.end : act.end]
        return card.with_fields({note.field: ""}) if not around.strip(_MARKS) else None
    shown = draft.text[span.start : span.end]
    bare = value.strip().rstrip(_STOPS)
    at = shown.casefold().find(bare.casefold())
    if at < 0 or len(shown.casefold()) != len(shown):
        return None  # the answer stands here changed by more than its first letter or its last mark
    within = _within(act, span._replace(start=span.start + at, end=span.start + at + len(bare)))
    if within is None:
        return None
    before = len(value) - len(value.lstrip())
    start, end = within[0] + before, within[1] + before
    return card.with_fields({note.field: value[:start] + act.replacement + value[end:]})


def _within(act: Act, span: Span) -> tuple[int, int] | None:
    """The act's range inside the answer; a space or a full stop behind it may be lost."""
    if act.start < span.start or act.end > span.end + 1:
        return None
    return act.start - span.start, min(act.end, span.end) - span.start


def _with_answer(card: Card, note: Note, act: Act, value: str, start: int) -> Card:
    if note.field is None or value[start : note.end] != note.words:
        return card
    return card.with_fields({note.field: act.applied(value)})


def _with_signer(card: Card, note: Note, act: Act) -> Card:
    if note.number >= len(card.signers):
        return card
    part = "line" if note.where == "signer" else "name"
    held = card.signers[note.number]
    text = str(getattr(held, part))
    if text[note.start : note.end] != note.words:
        return card
    changed = replace(held, **{part: act.applied(text)})
    signers = (*card.signers[: note.number], changed, *card.signers[note.number + 1 :])
    if not changed.name and not changed.line:
        signers = (*card.signers[: note.number], *card.signers[note.number + 1 :])
    return replace(card, signers=signers)
