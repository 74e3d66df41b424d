"""What can be saved of a damaged card file.

In: its bytes. Out: the card without what is lost, and the names of what is: to be offered to the
writer as a card of its own, never to replace the file.

Nothing is guessed. Each key of the text is read as strictly as ever, but for itself; a part
whose checksum is wrong is lost. Text that is no longer JSON is searched for the keys, and each
value that is whole is taken; of a message that was cut short, the lines up to there.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from thankyou.base.errors import CardError
from thankyou.model.card import Card
from thankyou.storage.card_keys import CHECKSUMS, FORMAT, KEYS_OF, MAX_BYTES, VERSION, clean
from thankyou.storage.card_reader import CardReader
from thankyou.storage.card_values import CardValues
from thankyou.storage.checksums import sum_of_bytes
from thankyou.storage.container import (
    CARD_MEMBER,
    PARTS,
    BadContainerError,
    rescued_members,
    starts_as_container,
    unpacked,
)
from thankyou.storage.password_lock import is_locked, unlocked

LOST: tuple[str, ...] = ("words", "photo", "signature", "people", "look", "other")
"""What can be lost, as `salvage` names it: words are the message, the sentiment and the like, or
a part of them; look is the design and what belongs to it; other is all else."""

_WORDS = ("message", "sentiment", "tagline", "fields", "second", "signers")
_LOOK = ("design", "palette", "pairing", "text_color", "text_size", "text_align", "format")
_DECODER = json.JSONDecoder(strict=False)
_FORMAT = re.compile(rf'"format"\s*:\s*"{FORMAT}"')
_VERSION = re.compile(r'"version"\s*:\s*([1-9][0-9]{0,8})\b')
_NEXT = re.compile(r"[\s,]*")
_MOST_LINES = 1_000_000


def salvage(data: bytes, path: str = "", password: str | None = None) -> tuple[Card, list[str]]:
    """The card in a damaged file, and which of LOST are missing from it, in that order.

    Raises CardError: "card-too-new", "card-locked" and "wrong-password", since there is nothing
    to be mended; and what `card_file.decode` says if nothing is left of the words.
    """
    if is_locked(data):
        data = unlocked(data, password, path)
    reader = CardReader(path)
    whole = _strictly(reader, data)
    if isinstance(whole, Card):
        return whole, []
    text, members = _torn_apart(data)
    content, sums, version, lost = _content(reader, text[:MAX_BYTES])
    for name, wanted in sums.items():
        if name in members and sum_of_bytes(members[name]) != wanted:
            del members[name]
    card, more = _card(path, content, members, version)
    if card is None:
        raise whole
    return card, [part for part in LOST if part in lost | more]


def _strictly(reader: CardReader, data: bytes) -> Card | CardError:
    """The card, or why it cannot be read as it should be. Raises CardError for what is whole."""
    try:
        return reader.card(data)
    except CardError as error:
        if error.code not in ("not-a-card", "card-damaged"):
            raise
        # An error holds on to all that was read when it was raised.
        error.__cause__ = error.__context__ = None
        return error.with_traceback(None)


def _torn_apart(data: bytes) -> tuple[bytes, dict[str, bytes]]:
    """The card's text, whole or not, and the members that are whole."""
    if not starts_as_container(data):
        return data, {}
    try:
        members = unpacked(data)
        return members.pop(CARD_MEMBER), members
    except BadContainerError:
        return rescued_members(data)


def _content(
    reader: CardReader, text: bytes
) -> tuple[dict[str, Any], dict[str, str], int, set[str]]:
    """What stands under "card", the checksums, the version, and what is lost so far."""
    try:
        whole = reader.json(text)
        version = reader.version(whole)
        content, sums = whole.get("card"), whole.get(CHECKSUMS)
        if isinstance(content, dict):
            unknown = {"other"} if set(content) - set(KEYS_OF[version]) else set[str]()
            return content, _texts(sums), version, unknown
    except CardError as error:
        if error.code == "card-too-new":
            raise
    return _searched(reader, text.decode("utf-8", "replace"))


def _searched(
    reader: CardReader, text: str
) -> tuple[dict[str, Any], dict[str, str], int, set[str]]:
    """The same from text that is no JSON: each value that follows a known key and is whole."""
    if not _FORMAT.search(text):
        return {}, {}, VERSION, set()
    number = _VERSION.search(text)
    version = reader.version({"format": FORMAT, "version": int(number[1]) if number else VERSION})
    content: dict[str, Any] = {}
    lost: set[str] = set()
    at = text.find('"card"') + 1
    for key in KEYS_OF[version]:
        match = re.compile(rf'"{key}"\s*:\s*').search(text, at)
        if match is None:
            continue
        try:
            content[key], _ = _DECODER.raw_decode(text, match.end())
        except (ValueError, RecursionError):
            if key == "message" and text.startswith("[", match.end()):
                content[key] = _lines(text, match.end() + 1)
                lost.add("words")
    return content, {}, version, lost


def _lines(text: str, at: int) -> list[str]:
    """The texts of a list that does not end, up to where it is broken."""
    lines: list[str] = []
    while len(lines) < _MOST_LINES:
        at = _NEXT.match(text, at).end()  # type: ignore[union-attr]  # it matches nothing, too
        try:
            line, at = _DECODER.raw_decode(text, at)
        except (ValueError, RecursionError):
            break
        if not isinstance(line, str):
            break
        lines.append(line)
    return lines


def _texts(value: object) -> dict[str, str]:
    held = value if isinstance(value, dict) else {}
    return {key: one for key, one in held.items() if key in PARTS and isinstance(one, str)}


def _card(
    path: str, content: dict[str, Any], members: Mapping[str, bytes], version: int
) -> tuple[Card | None, set[str]]:
    """The card of those keys that can be read; None if none of its words can."""
    content = {key: _whole(content[key]) for key in KEYS_OF[version] if key in content}
    values = CardValues(path, content, members, version)
    attributes: dict[str, Any] = {}
    lost: set[str] = set()
    for key in KEYS_OF[version]:
        try:
            attributes[key] = values.value(key)
        except (CardError, KeyError):
            lost.add(_part(key))
    if not any(attributes.get(key) for key in ("message", "fields")):
        return None, lost
    return Card(**attributes), lost


def _whole(value: object) -> object:
    """Texts and lists of texts in whole characters, as a saving would make them."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        return [clean(one) for one in value]
    return value


def _part(key: str) -> str:
    if key in _WORDS:
        return "words"
    if key in _LOOK:
        return "look"
    return key if key in LOST else "other"
