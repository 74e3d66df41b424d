"""Answers from a file: JSON in, a Card out. The command line's `write` reads them.

In: a JSON object whose keys are questions: the merge fields, and what the card is
(appeal, voice, audience, register, length, language, remembering, display, signers), and what is
true of it (facts, speaker, readers, address). Out: a Card whose message is a draft of
messages.guide.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from thankyou.base.errors import CardError
from thankyou.language.rules import Languages
from thankyou.merge.clean_text import clean
from thankyou.messages.guide import drafts
from thankyou.model.card import (
    ADDRESSES,
    APPEALS,
    AUDIENCES,
    DISPLAYS,
    FIELDS,
    LENGTHS,
    READERS,
    REGISTERS,
    SPEAKERS,
    TICKED,
    VOICES,
    Card,
    Signer,
)

_CHOICES = {
    "appeal": APPEALS,
    "voice": VOICES,
    "audience": AUDIENCES,
    "register": REGISTERS,
    "length": LENGTHS,
    "display": DISPLAYS,
    "speaker": SPEAKERS,
    "readers": READERS,
    "address": ADDRESSES,
}
KEYS: tuple[str, ...] = (
    *FIELDS,
    *_CHOICES,
    "language",
    "remembering",
    "facts",
    "signers",
)
"""What an answers file may say."""

Wrong = Callable[[str, str], CardError]
"""Makes the error for a key and what is wrong with it."""


def card_from_answers(
    text: str, languages: Languages, path: str = "", length: str | None = None, draft: int = 1
) -> Card:
    """The card that the answers make; `draft` counts from 1, and the last is taken if there are
    fewer.

    Raises CardError "bad-answers" (path, key, what) for a key that is not known or a value of the
    wrong kind.
    """

    def wrong(key: str, what: str) -> CardError:
        return CardError("bad-answers", path=path, key=key[:60], what=what)

    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        line = getattr(error, "lineno", 1)
        raise wrong("", f"line {line} is not JSON") from error
    if not isinstance(data, dict):
        raise wrong("", "an object of questions and answers is expected")
    for key in data:
        if key not in KEYS:
            raise wrong(key, f"this is not a question; there are {', '.join(KEYS)}")
    changes: dict[str, Any] = {}
    remembering = data.get("remembering", False)
    if not isinstance(remembering, bool):
        raise wrong("remembering", "true or false is expected")
    if remembering:
        changes |= {"remembering": True, "voice": "bereaved-family"}
    for key, choices in _CHOICES.items():
        if key in data:
            if data[key] not in choices:
                known = ", ".join(choice for choice in choices if choice)
                raise wrong(key, f"one of {known} is expected")
            changes[key] = data[key]
    changes["facts"] = _facts(data.get("facts", []), wrong)
    language = data.get("language", "en")
    if not isinstance(language, str) or languages.nearest(language) is None:
        raise wrong("language", f"one of {', '.join(languages.tags)} is expected")
    changes["language"] = language
    if length is not None:
        changes["length"] = length
    fields: dict[str, str] = {}
    for name in FIELDS:
        value = data.get(name, "")
        if not isinstance(value, str):
            raise wrong(name, "text is expected")
        fields[name] = clean(value.encode("utf-16", "surrogatepass").decode("utf-16", "replace"))
    if "audience" not in changes and not fields["recipient"] and fields["role"]:
        changes["audience"] = "unknown"  # no name, but what they do: it is for somebody unknown
    changes["signers"] = tuple(_signer(one, wrong) for one in _list(data.get("signers", []), wrong))
    made = drafts(Card(**changes).with_fields(fields), languages)
    return made[min(draft, len(made)) - 1]


def _facts(value: Any, wrong: Wrong) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(one in TICKED for one in value):
        raise wrong("facts", f"a list of some of {', '.join(TICKED)} is expected")
    return tuple(fact for fact in TICKED if fact in value)


def _list(value: Any, wrong: Wrong) -> list[Any]:
    if not isinstance(value, list):
        raise wrong("signers", "a list is expected")
    return value


def _signer(value: Any, wrong: Wrong) -> Signer:
    if isinstance(value, str) and value.strip():
        return Signer(clean(value))
    if isinstance(value, dict) and set(value) <= {"name", "line"}:
        name, line = value.get("name"), value.get("line", "")
        if isinstance(name, str) and name.strip() and isinstance(line, str):
            return Signer(clean(name), clean(line))
    raise wrong("signers", "each signer is a name, or an object with name and line")
