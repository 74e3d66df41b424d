"""Prints a language's words to read aloud: every template full and empty, and the guide's drafts.

`python -m tools.read_words es [id …]`: nothing else shows how a sentence sounds between others.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping

from thankyou.base.assets import asset_root
from thankyou.base.errors import CardError
from thankyou.language.rules import Languages
from thankyou.messages.fields import load_fields
from thankyou.messages.guide import drafts
from thankyou.messages.templates import load_templates
from thankyou.messages.text_export import filled_words
from thankyou.model.card import APPEALS, LENGTHS, VOICES, Card

WORDS = asset_root() / "words"
LANGUAGES = Languages(WORDS)


def examples(tag: str, voice: str) -> dict[str, str]:
    """The fields' examples in that language, or English ones."""
    try:
        fields = load_fields(WORDS, tag)
    except CardError:
        fields = load_fields(WORDS)
    values = {one.id: one.example_for(voice) for one in fields}
    return {key: value for key, value in values.items() if key not in ("given", "family")}


def show(card: Card, values: Mapping[str, str]) -> str:
    return filled_words(card.message, card.language, card.with_fields(values), LANGUAGES)


def main() -> None:
    tag, *ids = sys.argv[1:] or ["en"]
    for template in load_templates(WORDS, tag):
        if ids and template.id not in ids:
            continue
        full = examples(tag, template.voice)
        print(f"\n===== {template.id} · {template.name} · {template.voice} · {template.audience}"
              f" · {template.length} · {template.register}\n[{template.sentiment}]"
              f" [{template.tagline}]\n")  # fmt: skip
        text = show(template.card(), full)
        print(text, f"\n({len(text)} characters, {len(text.split())} words)")
        print("--- with no answers\n" + show(template.card(), {}))
    if ids:
        return
    for appeal in APPEALS:
        for voice in VOICES:
            for length in LENGTHS:
                values = examples(tag, voice)
                card = Card(appeal=appeal, voice=voice, length=length, language=tag)
                for number, draft in enumerate(drafts(card.with_fields(values), LANGUAGES), 1):
                    print(f"\n===== guide · {appeal} · {voice} · {length} · draft {number}")
                    print(show(draft, values))


if __name__ == "__main__":
    main()
