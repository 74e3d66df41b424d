"""The English messages say what they declare, keep to one voice, and serve their occasions."""

from __future__ import annotations

import re

import pytest
from awkward_answers import awkward_answers
from test_all_templates import LANGUAGES, TEMPLATES, judge, read
from together import each_of

from thankyou.language.answer_shapes import load_shapes
from thankyou.merge.syntax import Field, Stretch, Text, parse
from thankyou.messages.guide import facts_of
from thankyou.messages.templates import Template
from thankyou.messages.text_export import KINDS, text_as
from thankyou.model.card import AUDIENCES, OCCASIONS, Card
from tools.american_words import made

ENGLISH = [t for t in TEMPLATES if t.language == "en"]
AMERICAN = [t for t in TEMPLATES if t.language == "en-US"]
each_english = each_of([*ENGLISH, *AMERICAN])

# What may be said only where it is declared (Template.asserts), besides the signs of shapes.toml.
SAYS = {
    "died": r"\bdied\b|death|the person we miss|of my donor|\bremembering\b|in memory of",
    "wept": r"\bwept|\bcry|\bcried|\btears\b|grie[fv]|\bsad with us|were sad|moved you|let it show"
    r"|(it|this|that) was hard (on|for) you|that death was to you|without feeling",
    "there": r"\byou were (with us|there)\b",
    "lived": r"\balive\b|\blived\b|life was saved|still here|am here to write|might have been"
    r"|one person back|were empty|had a part in that\. Thank you\.\n\n\{sender\}|how near it was",
    "better": r"\bam better\b|began to forget that they had",
    "home": r"\b(is|am) (at )?home\b|one of the homes|at our table|home again",
    "long": r"all those (days|years)|day after day|so often that|many times|each time",
    "hard": r"worst days|hard days of my|hard time for us|that day in a recruit",
    "unaware": r"I remember little",
    "saw": r"\bI saw (you|how)|I was watching|I noticed, and I thank you",
}
ANYBODY = {
    # Said of people in general, or of what nobody needs to be told.
    "died": ("When somebody has just died", "Someone had died"),
    "home": ("how it is at home",),
    "long": ("each time we sit down",),
    "lived": ("How much", "had a part in that. Thank you for"),
}  # fmt: skip


def body(template: Template) -> list[str]:
    """The paragraphs between the salutation and the name, as they stand in the source."""
    return template.message.strip().split("\n\n")[1:-1]


def own_words(template: Template) -> str:
    """Our words alone, with the fallbacks: what the message says whatever is answered."""

    def said(nodes: tuple[Text | Field | Stretch, ...]) -> str:
        out = ""
        for node in nodes:
            if isinstance(node, Text):
                out += node.text
            elif isinstance(node, Field):
                out += node.fallback or f"{{{node.name}}}"
            else:
                out += said(node.nodes)
        return out

    sources = (template.sentiment, template.tagline, template.message)
    return "\n".join(said(parse(source, strict=True).nodes) for source in sources)


@each_english
def test_what_is_said_beyond_the_answers_is_declared(template: Template) -> None:
    text = own_words(template)
    told = facts_of(template.card()) | set(template.asserts)
    for fact, pattern in SAYS.items():
        found = [one.group() for one in re.finditer(pattern, text)]
        for harmless in ANYBODY.get(fact, ()):
            if harmless in text:
                found = found[1:]
        assert not found or fact in told, (fact, found)
    shapes = load_shapes(LANGUAGES.root, template.language)
    assert shapes.asserted(f"{text} {template.name}") <= told


@each_english
def test_it_has_room_for_what_was_done_and_says_thanks(template: Template) -> None:
    assert "{moment}" in template.message
    text = own_words(template).casefold()
    assert re.search(r"thank|grateful|well done|mattering", text)


@each_english
def test_one_speaks_throughout(template: Template) -> None:
    text = own_words(template)
    assert template.speaker
    if template.speaker == "we":
        assert not re.search(r"\b(I|I’\w+|me|my|mine|myself)\b", text)
    else:
        assert not re.search(r"\b(ourselves|ours|we are|We are|we’re|With our)\b", text)


@each_english
def test_only_the_spoken_ones_have_contractions(template: Template) -> None:
    found = re.findall(
        r"\w+’(?:t|re|ve|ll|d|m)\b|\b(?:it|that|there|here)’s\b", own_words(template)
    )
    assert template.register == "spoken" or not found, found


def test_every_occasion_has_a_few_messages() -> None:
    for occasion in OCCASIONS:
        served = [t for t in ENGLISH if occasion in t.occasions]
        assert len(served) >= 2, occasion
        assert len({t.length for t in served}) >= 1
    quiet = [t for t in ENGLISH if {"baby-loss", "donor-family"} & set(t.occasions)]
    assert all("died" in t.asserts and "!" not in t.message for t in quiet)


def test_easy_to_read_messages_are_easy_and_have_a_picture_for_each_thought() -> None:
    easy = [t for t in ENGLISH if t.pictures]
    assert 4 <= len(easy) <= 6
    for template in easy:
        assert len(body(template)) == len(template.pictures)
        assert template.register == "plain"
        for sentence in re.split(r"(?<=\.)\s+", " ".join(body(template))):
            assert len(sentence.split()) <= 10, sentence
            assert "," not in sentence.replace(", too", ""), sentence


def test_a_child_has_cards_with_room_for_a_drawing() -> None:
    theirs = [t for t in ENGLISH if t.voice == "child"]
    assert len(theirs) >= 3 and all(t.drawing and t.speaker == "i" for t in theirs)
    assert not any(t.drawing for t in ENGLISH if t.voice != "child")
    assert any("My name is {sender}." in t.message for t in theirs)


BRITISH = re.compile(
    r"\brota\b|handover|appraisal|\bward|relatives’|\bshall\b|should like|look(?:s|ed|ing)? after"
    r"|afterwards|towards|neighbour|\brang\b|surgery|placement|leaflet|Yours,|Yours sincerely"
    r"|corridor|\bcarer"
)


def test_american_twins_differ_in_their_words_alone() -> None:
    british = {f"en-us-{t.id}": t for t in ENGLISH}
    assert {t.id for t in AMERICAN} == set(british)
    for twin in AMERICAN:
        base = british[twin.id]
        for key in ("appeal", "voice", "audience", "length", "register", "asserts", "speaker",
                    "readers", "occasions", "pictures", "drawing"):  # fmt: skip
            assert getattr(twin, key) == getattr(base, key), (twin.id, key)
        assert (
            parse(twin.message, strict=True).fields() == parse(base.message, strict=True).fields()
        )
        words = " ".join((own_words(twin), twin.name, twin.note))
        assert not (found := BRITISH.findall(words)), (twin.id, found)


@each_english
def test_awkward_answers_stand_in_whole_sentences(template: Template) -> None:
    card = template.card()
    for values in awkward_answers(template.audience):
        text = read(card.message, card.with_fields(values), values)
        assert not (wrong := judge(text, "en", sentences=False)), f"{wrong}\n{text}"
        for line in re.split(r"\n+", text)[1:]:
            assert not re.search(r"\b(at|on|in|since) (at|on|in|since) ", line), line
        assert not re.match(r"(Dear|To) (the a|the the|a |an )", text), text
        assert "who was there" not in text


@pytest.mark.parametrize("tag", ["en", "en-US"])
@pytest.mark.parametrize("kind", KINDS[1:])
def test_a_manager_reads_about_the_carer_and_not_to_them(tag: str, kind: str) -> None:
    for audience in AUDIENCES:
        for values in awkward_answers(audience):
            for speaker, others in (("i", "we|our|us"), ("we", "I|my|me")):
                card = Card(language=tag, audience=audience, speaker=speaker)
                text = text_as(card.with_fields(values), kind, LANGUAGES)
                for name in ("moment", "effect", "wish"):
                    assert values.get(name, "") in text
                ours = re.sub(r"“[^”]*”", "", text)
                for name in ("date", "sender"):
                    ours = ours.replace(values.get(name) or "·", "")
                assert not re.search(rf"\b(you|your|{others})\b", ours, re.IGNORECASE), ours


def test_the_american_guide_and_questions_are_those_of_english() -> None:
    for path, text in made(LANGUAGES.root):
        assert path.read_text(encoding="utf-8") == text, "run python -m tools.american_words"
        assert not BRITISH.search(text.partition("\n\n")[2])
