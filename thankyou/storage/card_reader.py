"""Reads a card file strictly: whatever it would lose at the next saving, it refuses.

In: the bytes of a file. Out: the card and notes, or CardError with the key and what was expected.
docs/file-format.md is the specification; card_values.py reads what stands under each key.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, NoReturn

from thankyou.base.errors import CardError, Problem
from thankyou.model.card import Card
from thankyou.storage.card_keys import (
    CHECKSUMS,
    ENVELOPE,
    FORMAT,
    KEYS_OF,
    MAX_BYTES,
    MOST_LISTS,
    TEXT_PART,
    VERSION,
    clean,
)
from thankyou.storage.card_values import CardValues
from thankyou.storage.checksums import sum_of_bytes, sum_of_text
from thankyou.storage.container import (
    CARD_MEMBER,
    PARTS,
    BadContainerError,
    is_container,
    unpacked,
)
from thankyou.storage.newer_file import version_said
from thankyou.storage.refusing import Refusing
from thankyou.storage.strict_json import DuplicateError, TooManyError, parsed


class CardReader(Refusing):
    """Reads one file. After `card`, `notes` are what the writer should know of it."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.notes: tuple[Problem, ...] = ()

    def card(self, data: bytes) -> Card:
        """The card in the bytes of a file; one of a newer program is refused as such, whatever
        else there is in it."""
        try:
            return self._card(data)
        except CardError as error:
            version = version_said(data)
            if version > VERSION and error.code != "card-too-new":
                raise self._too_new(version) from error
            raise

    def _card(self, data: bytes) -> Card:
        members: Mapping[str, bytes] = {}
        if is_container(data):
            try:
                members = unpacked(data)
            except BadContainerError as error:
                self.bad_container(str(error))
            data = members[CARD_MEMBER]
        if len(data) > MAX_BYTES:
            raise CardError("too-large", path=self.path, size=len(data), limit=MAX_BYTES)
        whole = self.json(data)
        version = self.version(whole)
        checked = version > 3 and CHECKSUMS in whole
        self.keys(whole, (*ENVELOPE, CHECKSUMS) if checked else ENVELOPE, "")
        content = whole["card"]
        if not isinstance(content, dict):
            self.refuse("wrong-type", key="card", expected="an object")
        self.keys(content, KEYS_OF[version], "card.")
        sums = self._sums(whole, members) if checked else {}
        values = CardValues(self.path, content, members, version)
        attributes = {key: values.value(key) for key in KEYS_OF[version]}
        self._look_for_unused(members, attributes)
        if sums.get(TEXT_PART, "") not in ("", sum_of_text(content)):
            self.notes = (Problem("card-edited", {"path": self.path}, level="note"),)
        return Card(**attributes)  # type: ignore[arg-type]  # each key has its own type

    def version(self, whole: Any) -> int:
        """The version of the file; one that is newer than this program is refused as such."""
        if not isinstance(whole, dict) or whole.get("format") != FORMAT:
            self.refuse("wrong-format")
        # First of all: a newer file may have any other shape.
        version = whole.get("version")
        if type(version) is not int or version < 1:
            self.refuse("wrong-type", key="version", expected="a whole number from 1")
        if version > VERSION:
            raise self._too_new(version)
        return version

    def _too_new(self, version: int) -> CardError:
        known = min(version, 10**9)
        return CardError("card-too-new", path=self.path, version=known, known=VERSION)

    def bad_container(self, member: str) -> NoReturn:
        """Refuse a zip of which a member, "" for none, is not as it should be."""
        if member in PARTS or not member:
            self.damaged(PARTS.get(member, ""))
        self.refuse("bad-container", key=clean(member))

    def _sums(self, whole: Mapping[str, Any], members: Mapping[str, bytes]) -> dict[str, str]:
        """The checksums, those of the members verified."""
        sums = whole[CHECKSUMS]
        if not isinstance(sums, dict) or any(not isinstance(one, str) for one in sums.values()):
            self.refuse("wrong-type", key=CHECKSUMS, expected="an object of texts")
        for name, wanted in sums.items():
            if name == TEXT_PART:
                continue
            if name == CARD_MEMBER or name not in PARTS:
                self.refuse("unknown-key", key=f"{CHECKSUMS}.{clean(name[:100])}")
            if name not in members or sum_of_bytes(members[name]) != wanted:
                self.damaged(PARTS[name])
        return sums

    def _look_for_unused(self, members: Mapping[str, bytes], values: Mapping[str, object]) -> None:
        """A member that no key names would be lost at the next saving: the keys are damaged."""
        for name in members:
            part = PARTS[name]
            if name != CARD_MEMBER and values.get(part) is None:
                self.refuse("bad-container", key=name)

    def json(self, data: bytes) -> Any:
        """The value that the text of a card file holds."""
        if not data.strip():
            self.refuse("empty")
        if b"\0" in data:  # JSON has none, other kinds of files nearly always
            self.refuse("binary")
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            self.refuse("not-utf8", line=data[: error.start].count(b"\n") + 1)
        try:
            return parsed(text, MOST_LISTS)
        except json.JSONDecodeError as error:
            self.refuse("not-json", line=error.lineno, column=error.colno)
        except TooManyError:
            self.refuse("too-many")
        except DuplicateError as error:
            self.refuse("duplicate-key", key=clean(str(error)[:100]))
        except RecursionError:
            self.refuse("too-deep")
        except ValueError:  # NaN, or a number of thousands of digits
            self.refuse("not-json")
