"""Reads the text of a card file strictly: whatever it would lose at the next saving, it refuses.

In: the bytes of a file. Out: the card, or CardError with the key and what was expected.
docs/file-format.md is the specification.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, NoReturn

from thankyou.base.errors import CardError
from thankyou.model.card import FIELDS, PLACEMENTS, TEXT_SIZES, Card, Second, Signer
from thankyou.storage.card_keys import (
    CHOICES,
    COLOR,
    ENVELOPE,
    FORMAT,
    KEYS_OF,
    MAX_BYTES,
    VERSION,
    clean,
)
from thankyou.storage.container import (
    CARD_MEMBER,
    BadContainerError,
    BadPictureError,
    is_container,
    photo_of,
    signature_of,
    unpacked,
)


class _DuplicateError(Exception):
    """A key stands twice in one JSON object, and one of the two values would be lost."""


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    result: dict[str, Any] = {}
    for key, value in pairs:
        if key in result:
            raise _DuplicateError(key)
        result[key] = value
    return result


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not JSON")


class CardReader:
    """Reads one file; holds its path for the errors."""

    def __init__(self, path: str) -> None:
        self.path = path

    def card(self, data: bytes) -> Card:
        """The card in the bytes of a file."""
        members: Mapping[str, bytes] = {}
        if is_container(data):
            try:
                members = unpacked(data, MAX_BYTES)
            except BadContainerError as error:
                self._refuse("bad-container", key=str(error))
            data = members[CARD_MEMBER]
        if len(data) > MAX_BYTES:
            raise CardError("too-large", path=self.path, size=len(data), limit=MAX_BYTES)
        version, content = self._content(self._json(data))
        more: dict[str, Any] = {
            key: self._choice(content, key, choices)
            for key, choices in CHOICES.items()
            if key in content
        }
        if version > 1:
            more |= self._words(content)
        if version > 2:
            more |= self._look(content, members)
        return Card(
            message=self._message(content),
            sentiment=self._text(content, "sentiment"),
            tagline=self._text(content, "tagline"),
            fields=self._fields(content),
            template=None if content["template"] is None else self._text(content, "template"),
            design=self._text(content, "design"),
            format=self._text(content, "format"),
            language=self._text(content, "language"),
            **more,
        )

    def _content(self, whole: Any) -> tuple[int, dict[str, Any]]:
        """The version of the file, and the card's own keys, all of that version."""
        if not isinstance(whole, dict) or whole.get("format") != FORMAT:
            self._refuse("wrong-format")
        # First of all: a newer file may have any other shape.
        version = whole.get("version")
        if type(version) is not int or version < 1:
            self._refuse("wrong-type", key="version", expected="a whole number from 1")
        if version > VERSION:
            self._too_new(min(version, 10**9))
        self._keys(whole, ENVELOPE, "")
        content = self._mapping(whole, "card", "")
        self._keys(content, KEYS_OF[version], "card.")
        return version, content

    def _words(self, content: Mapping[str, Any]) -> dict[str, Any]:
        """What version 2 brought: a second language, signers, and how the words were made."""
        guided = self._mapping(content, "guided", "card.")
        return {
            "remembering": self._flag(content, "remembering"),
            "second": self._second(content),
            "signers": self._signers(content),
            "guided": tuple(
                (
                    self._whole_characters(key, "card.guided"),
                    self._text(guided, key, "card.guided."),
                )
                for key in guided
            ),
            "dismissed": tuple(self._list_of_text(content, "dismissed", "card.")),
        }

    def _look(self, content: Mapping[str, Any], members: Mapping[str, bytes]) -> dict[str, Any]:
        """What version 3 brought: pictures, and the writer's own look."""
        try:
            photo = photo_of(content["photo"], members, self.path)
            signature = signature_of(content["signature"], members, self.path)
        except BadPictureError as error:
            self._refuse("bad-value", key="card." + error.key, expected=error.expected)
        look = {key: self._text(content, key) for key in ("palette", "pairing", "text_color")}
        if not COLOR.fullmatch(look["text_color"]):
            self._refuse("bad-value", key="card.text_color", expected="a colour like #2c3b33")
        size = content["text_size"]
        if type(size) is not int or size not in TEXT_SIZES:
            sizes = ", ".join(map(str, TEXT_SIZES))
            self._refuse("bad-value", key="card.text_size", expected=sizes)
        return {"photo": photo, "signature": signature, "text_size": size, **look}

    def _choice(
        self, within: Mapping[str, Any], key: str, choices: tuple[str, ...], prefix: str = "card."
    ) -> str:
        value = self._text(within, key, prefix)
        if value not in choices:
            known = ", ".join(choice or "“”" for choice in choices)
            self._refuse("bad-value", key=prefix + key, expected=known)
        return value

    def _flag(self, within: Mapping[str, Any], key: str) -> bool:
        value = within[key]
        if not isinstance(value, bool):
            self._refuse("wrong-type", key="card." + key, expected="true or false")
        return value

    def _second(self, content: Mapping[str, Any]) -> Second | None:
        if content["second"] is None:
            return None
        held = self._mapping(content, "second", "card.")
        self._keys(held, ("language", "placement", "message"), "card.second.")
        return Second(
            self._text(held, "language", "card.second."),
            self._message(held, "card.second."),
            self._choice(held, "placement", PLACEMENTS, "card.second."),
        )

    def _signers(self, content: Mapping[str, Any]) -> tuple[Signer, ...]:
        rows = content["signers"]
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            self._refuse("wrong-type", key="card.signers", expected="a list of names and lines")
        for row in rows:
            self._keys(row, ("name", "line"), "card.signers.")
        return tuple(
            Signer(
                self._text(row, "name", "card.signers."), self._text(row, "line", "card.signers.")
            )
            for row in rows
        )

    def _json(self, data: bytes) -> Any:
        if not data.strip():
            self._refuse("empty")
        if b"\0" in data:  # JSON has none, other kinds of files nearly always
            self._refuse("binary")
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            self._refuse("not-utf8", line=data[: error.start].count(b"\n") + 1)
        try:
            return json.loads(text, object_pairs_hook=_object, parse_constant=_no_constant)
        except json.JSONDecodeError as error:
            self._refuse("not-json", line=error.lineno, column=error.colno)
        except _DuplicateError as error:
            self._refuse("duplicate-key", key=clean(str(error))[:100])
        except RecursionError:
            self._refuse("too-deep")
        except ValueError:  # NaN, or a number of thousands of digits
            self._refuse("not-json")

    def _keys(self, mapping: Mapping[str, object], known: tuple[str, ...], within: str) -> None:
        for key in known:
            if key not in mapping:
                self._refuse("missing-key", key=within + key)
        self._no_others(mapping, known, within)

    def _no_others(
        self, mapping: Mapping[str, object], known: tuple[str, ...], within: str
    ) -> None:
        for key in mapping:
            if key not in known:
                self._refuse("unknown-key", key=within + clean(key)[:100])

    def _mapping(self, within: Mapping[str, Any], key: str, prefix: str) -> dict[str, Any]:
        value = within[key]
        if not isinstance(value, dict):
            self._refuse("wrong-type", key=prefix + key, expected="an object")
        return value

    def _text(self, within: Mapping[str, Any], key: str, prefix: str = "card.") -> str:
        value = within[key]
        if not isinstance(value, str):
            self._refuse("wrong-type", key=prefix + key, expected="text")
        return self._whole_characters(value, prefix + key)

    def _whole_characters(self, text: str, key: str) -> str:
        """JSON can spell half a surrogate pair; shaping and PDF could only fail on it later."""
        if clean(text) != text:
            self._refuse("bad-text", key=key)
        return text

    def _fields(self, content: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
        values = self._mapping(content, "fields", "card.")
        self._no_others(values, FIELDS, "card.fields.")
        texts = {key: self._text(values, key, "card.fields.") for key in values}
        return tuple((name, texts[name]) for name in FIELDS if texts.get(name))

    def _message(self, content: Mapping[str, Any], prefix: str = "card.") -> str:
        return "\n".join(self._list_of_text(content, "message", prefix, "lines of text"))

    def _list_of_text(
        self, content: Mapping[str, Any], key: str, prefix: str, of: str = "texts"
    ) -> list[str]:
        lines = content[key]
        if not isinstance(lines, list) or not all(isinstance(line, str) for line in lines):
            self._refuse("wrong-type", key=prefix + key, expected=f"a list of {of}")
        return [self._whole_characters(line, prefix + key) for line in lines]

    def _too_new(self, version: int) -> NoReturn:
        raise CardError("card-too-new", path=self.path, version=version, known=VERSION)

    def _refuse(
        self, reason: str, *, key: str = "", expected: str = "", line: int = 0, column: int = 0
    ) -> NoReturn:
        raise CardError(
            "not-a-card",
            path=self.path,
            reason=reason,
            key=key,
            expected=expected,
            line=line,
            column=column,
        )
