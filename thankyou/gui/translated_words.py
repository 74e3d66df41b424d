"""The appeals, and the questions for cards whose language has none, in the window's language.

In: what messages.appeals, messages.fields and messages.guide_texts read from assets/words/en. Out:
the same with its texts translated. Wordings are not among them: they are in the language of the
card.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields, replace

from thankyou.gui.i18n import tr
from thankyou.messages.appeals import Appeal
from thankyou.messages.fields import FieldText
from thankyou.messages.guide_texts import GuideTexts


def translated_appeals(appeals: Iterable[Appeal]) -> tuple[Appeal, ...]:
    """The appeals with names and lines for the user; what to avoid stays the card's language's."""
    return tuple(replace(one, name=tr(one.name), line=tr(one.line)) for one in appeals)


def translated_fields(texts: Iterable[FieldText]) -> tuple[FieldText, ...]:
    """The questions with labels, hints, placeholders and examples for the user."""
    return tuple(
        replace(
            one,
            label=tr(one.label),
            hint=tr(one.hint),
            placeholder=tr(one.placeholder),
            example=tr(one.example),
            examples={voice: tr(example) for voice, example in one.examples.items()},
        )
        for one in texts
    )


def translated_questions(texts: GuideTexts) -> GuideTexts:
    """What the guide asks, for the user."""
    parts: dict[str, Mapping[str, str]] = {
        part.name: {key: tr(text) for key, text in getattr(texts, part.name).items()}
        for part in fields(texts)
    }
    return GuideTexts(**parts)
