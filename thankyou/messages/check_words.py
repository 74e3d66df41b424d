"""What is wrong with a language's words, for the person who writes them: every finding, with its
place.

In: the folder of one language. Out: findings. First what the program could not read; then what it
can read and would say wrongly: a sentence that asserts more than it declares, an answer that no
frame makes a sentence of, a card that gets no salutation, a sentence that can never be used.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path
from typing import Any

from thankyou.base.errors import CardError, Value
from thankyou.base.toml_table import Table, open_table
from thankyou.language.answer_shapes import AnswerShapes, load_shapes
from thankyou.language.conditions import GENDERS
from thankyou.language.frames import Frame, load_frames
from thankyou.language.manner import Manner
from thankyou.language.questions import words_of
from thankyou.language.rules import Languages
from thankyou.language.word_files import guide_table
from thankyou.merge.spacing import ends_sentence
from thankyou.merge.syntax import Stretch, Text, parse
from thankyou.messages.fields import load_fields
from thankyou.messages.guide_sentences import Guide, Sentence, Told, load_guide
from thankyou.messages.templates import Template, load_templates
from thankyou.messages.text_export import load_outputs
from thankyou.model.card import (
    ADDRESSES,
    APPEALS,
    AUDIENCES,
    READERS,
    REGISTERS,
    SENTENCES,
    SPEAKERS,
    VOICES,
    Card,
)

_ALONE = frozenset(("sentence", "greeting"))
_NEEDED = (("salutation", "1"), ("opening", "2"), ("thanks", "3"))
"""Parts that every card has, each in a draft that has it."""
_APPEALS_THAT_SAY: Mapping[str, tuple[str, ...]] = {"tears": ("died", "wept")}
"""What the choice of an appeal says by itself."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to correct: `code` and `values` as for a CardError; `line` 0 if none is meant."""

    code: str
    file: str
    line: int = 0
    values: Mapping[str, Value] = field(default_factory=dict)


def check_words(folder: Path) -> tuple[Finding, ...]:
    """Everything that is wrong with the words in `folder`; nothing if they can be shipped.

    Raises CardError "words-unreadable" if there is no language.toml to be read.
    """
    root, tag = folder.resolve().parent, folder.resolve().name
    open_table(folder / "language.toml")
    found = list(_unreadable(root, tag))
    if found:
        return tuple(found)
    languages = Languages(root)
    shapes = load_shapes(root, tag)
    guide = load_guide(tag, languages)
    found += _of_guide(root, tag, guide, shapes)
    found += _without_frame(shapes, load_frames(root, tag))
    found += _without_sentence(guide)
    found += _of_templates(root, tag, shapes)
    return tuple(found)


# ---------------------------------------------------------------------- what cannot be read


def _unreadable(root: Path, tag: str) -> Iterator[Finding]:
    languages = Languages(root)
    readers: tuple[Callable[[], object], ...] = (
        lambda: languages.load(tag),
        lambda: load_fields(root, tag),
        lambda: load_shapes(root, tag),
        lambda: load_guide(tag, languages),
        lambda: load_frames(root, tag),
        lambda: load_outputs(tag, languages),
        lambda: words_of(tag, languages),
        lambda: load_templates(root, tag),
    )
    seen: set[tuple[object, ...]] = set()
    for read in readers:
        try:
            read()
        except CardError as error:
            values = dict(error.values)
            file, line = str(values.get("file", "")), int(values.get("line", 0) or 0)
            if (file, line) not in seen:
                seen.add((file, line))
                yield Finding(error.code, file, line, values)


# ---------------------------------------------------------------------- sentences and messages


def _of_guide(root: Path, tag: str, guide: Guide, shapes: AnswerShapes) -> Iterator[Finding]:
    table = guide_table(root, tag)
    tables = table.tables("sentence")
    order = {part: iter(sentences) for part, sentences in guide.sentences.items()}
    before: dict[str, list[tuple[Sentence, int]]] = {part: [] for part in guide.sentences}
    for one in tables:
        part = one.text("part")
        sentence, line = next(order[part]), one.line("text")
        yield from _signs(shapes, sentence.text, _declared(sentence), "guide.toml", line)
        if part != "salutation" and not ends_sentence(sentence.text):
            yield Finding("words-no-mark", "guide.toml", line, {"text": sentence.text})
        if "{date}" in sentence.text and sentence.text.strip(".。।۔ ") != "{date}":
            yield Finding("words-bare-date", "guide.toml", line)
        for other, at in before[part]:
            if _covers(other, sentence):
                yield Finding("words-never-used", "guide.toml", line, {"other": at})
                break
        before[part].append((sentence, line))


def _declared(sentence: Sentence) -> set[str]:
    """The facts that hold whenever the sentence is used."""
    choices = dict(sentence.choices)
    voices = set(choices.get("voice", VOICES))
    says = set(sentence.asserts)
    for appeal in choices.get("appeal", ()) if len(choices.get("appeal", ())) == 1 else ():
        says |= set(_APPEALS_THAT_SAY.get(appeal, ()))
    if sentence.remembering or voices == {"bereaved-family"}:
        says.add("died")
    if voices <= {"parent", "child"}:
        says.add("child")
    dates = set(sentence.dates)
    if "since" in sentence.required or (dates and dates <= {"span", "habit"}):
        says.add("long")
    return says


def _of_templates(root: Path, tag: str, shapes: AnswerShapes) -> Iterator[Finding]:
    made = {template.id: template for template in load_templates(root, tag)}
    for appeal in APPEALS:
        path = root / tag / f"{appeal}.toml"
        if not path.is_file():
            continue
        for one in open_table(path).tables("template"):
            template = made.get(one.text("id")) or made[f"{tag.lower()}-{one.text('id')}"]
            says = set(template.asserts) | set(_APPEALS_THAT_SAY.get(appeal, ()))
            says |= {"died"} if template.voice == "bereaved-family" else set()
            says |= {"child"} if template.voice in ("parent", "child") else set()
            yield from _of_message(template, shapes, says, one, path.name)


def _of_message(
    template: Template, shapes: AnswerShapes, says: set[str], table: Table, file: str
) -> Iterator[Finding]:
    first = table.text_line("message")
    for number, text in enumerate(template.message.split("\n")):
        yield from _signs(shapes, text, says, file, first + number)
        bare = text.replace("[", "").replace("]", "").strip(".。।۔ ")
        if "{date}" in text and bare != "{date}":
            yield Finding("words-bare-date", file, first + number)
    for key in ("sentiment", "tagline"):
        yield from _signs(shapes, getattr(template, key), says, file, table.line(key))


def _signs(
    shapes: AnswerShapes, source: str, says: set[str], file: str, line: int
) -> Iterator[Finding]:
    """What words of ours assert without declaring it. What fields will say is the writer's."""
    ours = "".join(
        part.text
        for node in parse(source, strict=False).nodes
        for part in (node.nodes if isinstance(node, Stretch) else (node,))
        if isinstance(part, Text)
    )
    for fact in sorted(shapes.asserted(ours) - says):
        yield Finding("words-asserts", file, line, {"fact": fact, "text": source})


def _covers(other: Sentence, sentence: Sentence) -> bool:
    """Whether `other`, which stands before, is used wherever `sentence` could be."""
    one, two = (dict((*s.choices, *s.told)) for s in (other, sentence))
    return (
        other.required <= sentence.required
        and other.asserts <= sentence.asserts
        and other.unless <= sentence.unless
        and other.remembering in (None, sentence.remembering)
        and set(sentence.drafts) <= set(other.drafts)
        and all(name in two and set(two[name]) <= set(wanted) for name, wanted in one.items())
        and (not other.dates or (bool(sentence.dates) and set(sentence.dates) <= set(other.dates)))
        and (
            not other.shapes
            or (bool(sentence.shapes) and set(sentence.shapes) <= set(other.shapes))
        )
        and not (other.fields & {"unit", "date", "shift", "at", "when", "since", "on_shift"})
    )


# ---------------------------------------------------------------------- what is missing


def _manners(readers: Iterable[str] = READERS[1:]) -> Iterator[Manner]:
    for register, voice, speaker, many, address, gender in product(
        REGISTERS, VOICES, SPEAKERS[1:], readers, ADDRESSES[1:], GENDERS
    ):
        if many == "one" or gender == "n":
            yield Manner(register, voice, speaker, many, address, gender)


def _without_frame(shapes: AnswerShapes, frames: tuple[Frame, ...]) -> Iterator[Finding]:
    """Shapes that the rules can find and that some card has no frame for."""
    manners = list(_manners())
    for name in SENTENCES:
        kinds = {rule.kind for rule in shapes.answers if name in rule.fields} | {"list"}
        kinds |= {"third"} if name == "moment" else set()
        for kind in sorted(kinds - _ALONE):
            own = [one for one in frames if one.field == name and kind in one.shapes]
            lacking = next(
                (m for m in manners if not any(one.suits(name, kind, m) for one in own)), None
            )
            if lacking is not None:
                values: dict[str, Value] = {"field": name, "shape": kind, **_shown(lacking)}
                yield Finding("words-no-frame", "guide.toml", 0, values)


def _without_sentence(guide: Guide) -> Iterator[Finding]:
    """Cards that get no salutation, no opening or no thanks, although nothing was answered."""
    for part, number in _NEEDED:
        sentences = [one for one in guide.sentences[part] if not one.required]
        suiting: Sentence | None = None  # the last card's: the next is mostly like it
        for card, told in _cards():
            if suiting is not None and suiting.suits(card, number, told):
                continue
            suiting = next((one for one in sentences if one.suits(card, number, told)), None)
            if suiting is None:
                values: dict[str, Value] = {"part": part, "appeal": card.appeal}
                values |= {"audience": card.audience, **_shown(told.manner)}
                yield Finding("words-no-sentence", "guide.toml", 0, values)
                break


def _cards() -> Iterator[tuple[Card, Told]]:
    for manner in _manners():
        told = Told(manner, frozenset(), frozenset(), {}, "")
        for appeal, audience, quiet in product(APPEALS, AUDIENCES, (False, True)):
            facts = set(_APPEALS_THAT_SAY.get(appeal, ()))
            facts |= {"died"} if quiet or manner.voice == "bereaved-family" else set()
            card = Card(
                appeal=appeal, audience=audience, remembering=quiet, voice=manner.voice,
                register=manner.register,
            )  # fmt: skip
            if audience != "team" or manner.readers == "many":
                yield card, told._replace(facts=frozenset(facts))


def _shown(manner: Manner) -> dict[str, Value]:
    names: tuple[str, ...] = ("register", "voice", "speaker", "readers", "address", "gender")
    shown: dict[str, Any] = {name: getattr(manner, name) for name in names}
    return {"card": ", ".join(f"{name} {value}" for name, value in shown.items())}
