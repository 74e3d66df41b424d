"""The `.thankyou` file: a card as text that people, and version control, can read.

In: a `Card`, or the bytes of a file. Out: the bytes, or the card. docs/file-format.md is the
specification; this module keeps to it strictly: whatever in a file it would lose at the next
saving, it refuses to read.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Mapping
from typing import Any, NoReturn

from thankyou.base.atomic_write import write_atomically
from thankyou.base.errors import CardError
from thankyou.base.read_file import MEGABYTE, read_bytes, shown
from thankyou.model.card import (
    APPEALS,
    AUDIENCES,
    DISPLAYS,
    FIELDS,
    LENGTHS,
    PLACEMENTS,
    REGISTERS,
    TEXT_SIZES,
    VOICES,
    Card,
    Second,
    Signer,
)
from thankyou.storage.container import (
    CARD_MEMBER,
    MAX_CONTAINER,
    BadContainerError,
    BadPictureError,
    is_container,
    packed,
    photo_of,
    photo_parts,
    signature_of,
    signature_parts,
    unpacked,
)

FORMAT = "thankyou-card"
VERSION = 3
SUFFIX = ".thankyou"
MAX_BYTES = 8 * MEGABYTE

_ENVELOPE = ("format", "version", "card")
_KEYS_1 = (
    "language",
    "appeal",
    "template",
    "design",
    "format",
    "sentiment",
    "tagline",
    "fields",
    "message",
)
"""What a card of version 1 has; all else has its default there."""
_CHOICES: Mapping[str, tuple[str, ...]] = {
    "appeal": APPEALS,
    "voice": VOICES,
    "audience": AUDIENCES,
    "length": LENGTHS,
    "register": REGISTERS,
    "display": DISPLAYS,
}
_KEYS_2 = (
    *_KEYS_1[:2],
    *list(_CHOICES)[1:],
    "remembering",
    *_KEYS_1[2:],
    "second",
    "signers",
    "guided",
    "dismissed",
)
_DESIGN = _KEYS_2.index("design") + 1
_LOOK = ("palette", "pairing", "text_color", "text_size")
_KEYS = (*_KEYS_2[:_DESIGN], *_LOOK, *_KEYS_2[_DESIGN:], "photo", "signature")
_KEYS_OF = {1: _KEYS_1, 2: _KEYS_2, 3: _KEYS}
_TEXTS = ("language", "template", "design", *_LOOK[:3], "format", "sentiment", "tagline",
          *_CHOICES)  # fmt: skip
_COLOR = re.compile(r"(#[0-9a-f]{6})?")


def encode(card: Card) -> bytes:
    """The card as the bytes of a file. Equal cards give equal bytes.

    Half of a surrogate pair, which is no character and has no place in UTF-8, becomes U+FFFD.
    Raises CardError "too-large" (size, limit), and ValueError for a card that breaks the rules of
    Card (an unknown field or appeal): such a file could not be read again.
    """
    unknown = set(card.values()) - set(FIELDS)
    wrong = {
        key: getattr(card, key)
        for key, choices in _CHOICES.items()
        if getattr(card, key) not in choices
    }
    if card.text_size not in TEXT_SIZES:
        wrong["text_size"] = card.text_size
    if not _COLOR.fullmatch(card.text_color):
        wrong["text_color"] = card.text_color
    if card.second is not None and card.second.placement not in PLACEMENTS:
        wrong["placement"] = card.second.placement
    if unknown or wrong:
        raise ValueError(f"not a valid card: fields {sorted(unknown)}, {wrong}")
    values = card.values()
    second = card.second
    parts: dict[str, object] = {
        key: None if (value := getattr(card, key)) is None else _clean(str(value)) for key in _TEXTS
    }
    parts["text_size"] = card.text_size
    parts["remembering"] = card.remembering
    parts["fields"] = {name: _clean(values[name]) for name in FIELDS if values.get(name)}
    parts["message"] = _clean(card.message).split("\n")
    parts["second"] = second and {
        "language": _clean(second.language),
        "placement": second.placement,
        "message": _clean(second.message).split("\n"),
    }
    parts["signers"] = [{"name": _clean(s.name), "line": _clean(s.line)} for s in card.signers]
    parts["guided"] = {_clean(part): _clean(source) for part, source in card.guided}
    parts["dismissed"] = [_clean(key) for key in card.dismissed]
    members: dict[str, bytes] = {}
    parts["photo"] = photo_parts(card.photo, members)
    parts["signature"] = signature_parts(card.signature, members)
    content = {key: parts[key] for key in _KEYS}
    whole = {"format": FORMAT, "version": VERSION, "card": content}
    data = (json.dumps(whole, ensure_ascii=False, indent=2) + "\n").encode("utf-8")
    if len(data) > MAX_BYTES:
        raise CardError("too-large", path="", size=len(data), limit=MAX_BYTES)
    return packed(data, members) if members else data


def decode(data: bytes, path: str = "") -> Card:
    """The card in a file's bytes; `path` is shown in errors.

    Raises CardError "too-large" (path, size, limit), "card-too-new" (path, version, known: the
    newest version this program reads), or "not-a-card" (path, reason, key, expected, line,
    column; those that do not apply are "" and 0). The reason is one of empty, binary,
    not-utf8, not-json, too-deep, duplicate-key, wrong-format, missing-key, unknown-key,
    wrong-type, bad-value, bad-text.
    """
    return _Reader(path).card(data)


def read_card(path: str | os.PathLike[str]) -> Card:
    """The card in a file. Raises as `decode`, and CardError "cannot-read" (see files)."""
    return decode(read_bytes(path, MAX_CONTAINER), shown(path))


def save_card(card: Card, path: str | os.PathLike[str]) -> None:
    """Write the card, atomically. Raises as `encode`, and CardError "cannot-write"."""
    try:
        data = encode(card)
    except CardError as error:
        error.values["path"] = shown(path)
        raise
    write_atomically(path, data)


def _clean(text: str) -> str:
    if text.isascii():
        return text
    # Two halves that stand together are joined; a half alone is replaced.
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


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


class _Reader:
    """Reads one file; holds its path for the errors."""

    def __init__(self, path: str) -> None:
        self.path = path

    def card(self, data: bytes) -> Card:
        members: Mapping[str, bytes] = {}
        if is_container(data):
            try:
                members = unpacked(data, MAX_BYTES)
            except BadContainerError as error:
                self._refuse("bad-container", key=str(error))
            data = members[CARD_MEMBER]
        if len(data) > MAX_BYTES:
            raise CardError("too-large", path=self.path, size=len(data), limit=MAX_BYTES)
        whole = self._json(data)
        if not isinstance(whole, dict) or whole.get("format") != FORMAT:
            self._refuse("wrong-format")
        # First of all: a newer file may have any other shape.
        version = whole.get("version")
        if type(version) is not int or version < 1:
            self._refuse("wrong-type", key="version", expected="a whole number from 1")
        if version > VERSION:
            self._too_new(min(version, 10**9))
        self._keys(whole, _ENVELOPE, "")
        content = self._mapping(whole, "card", "")
        self._keys(content, _KEYS_OF[version], "card.")
        more: dict[str, Any] = {
            key: self._choice(content, key, choices)
            for key, choices in _CHOICES.items()
            if key in content
        }
        if version > 1:
            more["remembering"] = self._flag(content, "remembering")
            more["second"] = self._second(content)
            more["signers"] = self._signers(content)
            guided = self._mapping(content, "guided", "card.")
            more["guided"] = tuple(
                (
                    self._whole_characters(key, "card.guided"),
                    self._text(guided, key, "card.guided."),
                )
                for key in guided
            )
            more["dismissed"] = tuple(self._list_of_text(content, "dismissed", "card."))
        if version > 2:
            try:
                more["photo"] = photo_of(content["photo"], members, self.path)
                more["signature"] = signature_of(content["signature"], members, self.path)
            except BadPictureError as error:
                self._refuse("bad-value", key="card." + error.key, expected=error.expected)
            more["palette"] = self._text(content, "palette")
            more["pairing"] = self._text(content, "pairing")
            more["text_color"] = color = self._text(content, "text_color")
            if not _COLOR.fullmatch(color):
                self._refuse("bad-value", key="card.text_color", expected="a colour like #2c3b33")
            more["text_size"] = size = content["text_size"]
            if type(size) is not int or size not in TEXT_SIZES:
                sizes = ", ".join(map(str, TEXT_SIZES))
                self._refuse("bad-value", key="card.text_size", expected=sizes)
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
            self._refuse("duplicate-key", key=_clean(str(error))[:100])
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
                self._refuse("unknown-key", key=within + _clean(key)[:100])

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
        if _clean(text) != text:
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
