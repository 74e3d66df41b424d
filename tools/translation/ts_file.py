"""Catalogs for translators: .ts files, as Qt Linguist and Weblate read them.

In: the texts of the sources, and a catalog as it was. Out: the catalog with the same translations,
its new texts unfinished, and what is no longer said marked as vanished. No line numbers: a
catalog changes only when a text does.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

from translation.texts import Text

FORMS = {
    **dict.fromkeys(("ja", "ko", "zh", "th", "vi", "id", "ms", "my", "fa", "tr", "hu"), 1),
    **dict.fromkeys(
        ("pl", "ru", "uk", "cs", "sk", "hr", "sr", "bs", "lt", "lv", "ro", "ga", "mk"), 3
    ),
    **dict.fromkeys(("sl", "gd", "mt"), 4),
    "cy": 5,
    "ar": 6,
}
"""How many forms of a plural Qt asks of a language; the others have two."""


_UP = "../"
"""From a catalog to the top of the project: Linguist looks for the sources from there."""


@dataclass(frozen=True, slots=True)
class Message:
    """A text and its translation: one form, or those of a plural. Empty: not translated."""

    text: Text
    forms: tuple[str, ...] = ()
    finished: bool = False
    vanished: bool = False


def forms_of(language: str) -> int:
    """How many forms a plural has in a language ("pt-BR")."""
    return FORMS.get(language.replace("_", "-").split("-")[0], 2)


def read_ts(path: Path) -> list[Message]:
    """The messages of a catalog. Only our own context is read."""
    root = ET.parse(path).getroot()  # noqa: S314
    found = []
    for node in root.iterfind("context/message"):
        translation = node.find("translation")
        kind = "" if translation is None else translation.get("type", "")
        plural = node.get("numerus") == "yes"
        forms: tuple[str, ...] = ()
        if translation is not None:
            each = translation.findall("numerusform") if plural else [translation]
            forms = tuple(form.text or "" for form in each)
        notes = node.findtext("extracomment", "")
        text = Text(
            node.findtext("source", ""),
            node.findtext("comment", ""),
            plural,
            tuple(at.get("filename", "").removeprefix(_UP) for at in node.findall("location")),
            tuple(notes.split("\n")) if notes else (),
        )
        done = any(forms)
        vanished = kind in ("vanished", "obsolete")
        found.append(Message(text, forms if done else (), kind == "" and done, vanished))
    return found


def updated(texts: Iterable[Text], held: Iterable[Message]) -> list[Message]:
    """The messages for `texts`, translated as in `held`; what is gone follows at the end."""
    before: Mapping[tuple[str, str], Message] = {one.text.key: one for one in held}
    made = []
    for text in texts:
        old = before.get(text.key)
        if old is not None and old.text.plural == text.plural:
            finished = old.finished or (old.vanished and bool(old.forms))
            made.append(Message(text, old.forms, finished))
        else:
            made.append(Message(text))
    now = {one.text.key for one in made}
    gone = [one for one in before.values() if one.text.key not in now and one.forms]
    return made + [Message(one.text, one.forms, False, True) for one in gone]


def english_messages(texts: Iterable[Text]) -> list[Message]:
    """The catalog of English: its plurals as the sources have them, the rest to be copied."""
    return [
        Message(text, (text.source, text.comment), True) if text.plural else Message(text)
        for text in texts
    ]


def written(messages: Iterable[Message], language: str) -> str:
    """The catalog as XML."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language="{language}" sourcelanguage="en">',
        "<context>",
        "    <name></name>",
    ]
    for one in messages:
        lines += _message(one, language)
    return "\n".join([*lines, "</context>", "</TS>", ""])


def _message(one: Message, language: str) -> list[str]:
    text = one.text
    lines = ['    <message numerus="yes">' if text.plural else "    <message>"]
    if not one.vanished:
        lines += [f'        <location filename="{_UP}{escape(place)}"/>' for place in text.places]
    lines.append(f"        <source>{escape(text.source)}</source>")
    if text.comment:
        lines.append(f"        <comment>{escape(text.comment)}</comment>")
    if text.notes:
        notes = "\n".join(text.notes)
        lines.append(f"        <extracomment>{escape(notes)}</extracomment>")
    kind = ' type="vanished"' if one.vanished else "" if one.finished else ' type="unfinished"'
    if text.plural:
        forms = one.forms or ("",) * forms_of(language)
        lines.append(f"        <translation{kind}>")
        lines += [f"            <numerusform>{escape(form)}</numerusform>" for form in forms]
        lines.append("        </translation>")
    else:
        words = escape(one.forms[0]) if one.forms else ""
        lines.append(f"        <translation{kind}>{words}</translation>")
    return [*lines, "    </message>"]
