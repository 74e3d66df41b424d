"""All words of a language in one PDF, filled as people fill them, for a native to read and mark.

In: a language's tag, the catalog. Out: a PDF: every message to begin with, the guide's drafts for
each voice and each thanks, and the questions. Each text has the name under which its file has it.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from thankyou.base.errors import CardError, Problem
from thankyou.base.geometry import Size
from thankyou.base.translatable import Translate
from thankyou.catalog import Catalog
from thankyou.export.mailing_files import write_pages
from thankyou.language.rules import Language, Languages
from thankyou.mailing.lettering import Lettering
from thankyou.mailing.words_pages import WordsSection, WordsText, words_pages
from thankyou.messages.fields import FieldText, load_fields
from thankyou.messages.guide import drafts
from thankyou.messages.templates import load_templates
from thankyou.messages.text_export import filled_words
from thankyou.model.card import APPEALS, AUDIENCES, LENGTHS, TICKED, VOICES, Card

_LOSS = ("bereaved-family",)


def write_words(tag: str, catalog: Catalog, path: Path, tr: Translate) -> tuple[Problem, ...]:
    """The words of the language on A4, in English about them.

    Raises CardError "unknown-language" (name, choices) and "cannot-write".
    """
    languages = catalog.languages
    if tag not in languages.tags:
        raise CardError("unknown-language", name=tag, choices=", ".join(languages.tags))
    language = languages.load(tag)
    read_by = ", ".join(language.read_by) or tr("nobody yet")
    title = f"{language.name} ({tag})"
    sections = [
        WordsSection(
            tr("About these pages"),
            tr("Please mark what no one would say, what is wrong, and what could be said better. "
               "The line at the side is for your words.")
            + " " + tr("Read by natives of the language: {who}.").replace("{who}", read_by),
            (),
        ),
        *_sections(language, languages, tr),
    ]  # fmt: skip
    a4 = catalog.paper("a4")
    lettering = Lettering(catalog.fonts, tag)
    pages = words_pages(title, sections, Size(a4.width, a4.height), lettering, tr)
    return write_pages(pages, path, title, lettering)


def _sections(language: Language, languages: Languages, tr: Translate) -> Iterator[WordsSection]:
    root, tag = languages.root, language.tag
    fields = load_fields(root, tag)
    yield WordsSection(
        tr("Messages to begin with"), "", tuple(_messages(language, languages, fields))
    )
    yield WordsSection(
        tr("What guided writing makes of answers"), "", tuple(_drafts(language, languages, fields))
    )
    yield WordsSection(
        tr("Questions"), "",
        tuple(
            WordsText(one.id, "\n".join((one.label, one.hint, one.placeholder, one.example)))
            for one in fields
        ),
    )  # fmt: skip


def _messages(
    language: Language, languages: Languages, fields: tuple[FieldText, ...]
) -> Iterator[WordsText]:
    for template in load_templates(languages.root, language.tag):
        card = template.card().with_fields(_examples(fields, template.voice))
        name = f"{template.id} · {template.name} · {template.voice}, {template.register}"
        front = (template.sentiment, template.tagline)
        texts = [
            filled_words(source, language.tag, card, languages)
            for source in (*front, template.message)
        ]
        yield WordsText(name, " · ".join(filter(None, texts[:2])) + "\n\n" + texts[2])


def _drafts(
    language: Language, languages: Languages, fields: tuple[FieldText, ...]
) -> Iterator[WordsText]:
    """Each thanks in each voice, with the audiences, lengths and facts going round."""
    seen: set[str] = set()
    for number, (appeal, voice) in enumerate((a, v) for a in APPEALS for v in VOICES):
        for quiet in (False, True) if voice in _LOSS else (False,):
            card = Card(
                language=language.tag, appeal=appeal, voice=voice, remembering=quiet,
                audience=AUDIENCES[number % len(AUDIENCES)], length=LENGTHS[1 + number % 2],
                facts=TICKED if number % 2 else (),
            ).with_fields(_examples(fields, voice))  # fmt: skip
            for count, draft in enumerate(drafts(card, languages), 1):
                text = filled_words(draft.message, language.tag, draft, languages)
                if text not in seen:
                    seen.add(text)
                    yield WordsText(f"{appeal} · {voice} · {card.audience} · {count}", text)


def _examples(fields: tuple[FieldText, ...], voice: str) -> dict[str, str]:
    return {one.id: one.example_for(voice) for one in fields if one.id not in ("given", "family")}
