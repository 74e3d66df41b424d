"""The values of a card, each read from its key in the text of a card file.

In: what the file's "card" says, and the members of its zip. Out: the attribute of `Card` that each
key holds, or CardError with the key and what was expected. docs/file-format.md is the
specification.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NoReturn

from thankyou.base.errors import CardError
from thankyou.model.card import (
    FIELDS,
    PLACEMENTS,
    TEXT_SIZES,
    CardPeople,
    CardPhoto,
    CardSignature,
    Second,
    Signer,
)
from thankyou.storage.card_keys import (
    CHOICES,
    COLOR,
    MANNER,
    MOST_LETTERS,
    MOST_OF_A_SET,
    MOST_SIGNERS,
    SETS,
    SETTING,
    clean,
)
from thankyou.storage.container import (
    MASK_MEMBER,
    PEOPLE_MEMBER,
    PHOTO_MEMBER,
    BadPartError,
    photo_of,
    signature_of,
)
from thankyou.storage.people_part import people_of
from thankyou.storage.refusing import Refusing

_BAD_PICTURE = ("photo-unreadable", "photo-type", "photo-too-large", "photo-too-slow")


class CardValues(Refusing):
    """Reads the keys of one card; `members` are the pictures and the list of its zip, `version`
    that of its file."""

    def __init__(
        self, path: str, content: Mapping[str, Any], members: Mapping[str, bytes], version: int
    ) -> None:
        super().__init__(path)
        self._version = version
        self._content = content
        self._members = members
        self._others: Mapping[str, Callable[[], object]] = {
            "template": self._template,
            "text_color": self._text_color,
            "text_size": self._text_size,
            "remembering": lambda: self._flag("remembering"),
            "drawing": lambda: self._flag("drawing"),
            "fields": self._fields,
            "message": lambda: self._message(self._content, "card."),
            "second": self._second,
            "signers": self._signers,
            "guided": self._guided,
            "dismissed": lambda: tuple(
                self._list_of_text(self._content, "dismissed", "card.", "texts")
            ),
            "photo": self._photo,
            "signature": self._signature,
            "people": self._people,
        }

    def value(self, key: str) -> object:
        """What a key of `card_keys.KEYS_OF`, which must be there, holds for `Card`."""
        choices = CHOICES.get(key) or MANNER.get(key) or SETTING.get(key)
        if choices is not None:
            return self._choice(self._content, key, choices, "card.")
        if key in SETS:
            return self._set(key)
        other = self._others.get(key)
        return self._text(self._content, key, "card.") if other is None else other()

    # ------------------------------------------------------------------ one key each

    def _template(self) -> str | None:
        held = self._content["template"]
        return None if held is None else self._text(self._content, "template", "card.")

    def _text_color(self) -> str:
        color = self._text(self._content, "text_color", "card.")
        if not COLOR.fullmatch(color):
            self.refuse("bad-value", key="card.text_color", expected="a colour like #2c3b33")
        return color

    def _text_size(self) -> int:
        size = self._content["text_size"]
        if type(size) is not int or size not in TEXT_SIZES:
            sizes = ", ".join(map(str, TEXT_SIZES))
            self.refuse("bad-value", key="card.text_size", expected=sizes)
        return size

    def _flag(self, key: str) -> bool:
        value = self._content[key]
        if not isinstance(value, bool):
            self.refuse("wrong-type", key=f"card.{key}", expected="true or false")
        return value

    def _set(self, key: str) -> tuple[str, ...]:
        values = self._list_of_text(self._content, key, "card.", "texts")
        if len(values) > MOST_OF_A_SET or not set(values) <= set(SETS[key]):
            self.refuse("bad-value", key=f"card.{key}", expected=", ".join(SETS[key]))
        return tuple(values)

    def _fields(self) -> tuple[tuple[str, str], ...]:
        values = self._mapping(self._content, "fields", "card.")
        self.no_others(values, FIELDS, "card.fields.")
        texts = {key: self._text(values, key, "card.fields.") for key in values}
        return tuple((name, texts[name]) for name in FIELDS if texts.get(name))

    def _second(self) -> Second | None:
        if self._content["second"] is None:
            return None
        held = self._mapping(self._content, "second", "card.")
        self.keys(held, ("language", "placement", "message"), "card.second.")
        return Second(
            self._text(held, "language", "card.second."),
            self._message(held, "card.second."),
            self._choice(held, "placement", PLACEMENTS, "card.second."),
        )

    def _signers(self) -> tuple[Signer, ...]:
        rows = self._content["signers"]
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            self.refuse("wrong-type", key="card.signers", expected="a list of names and lines")
        if len(rows) > MOST_SIGNERS:
            self.refuse("bad-value", key="card.signers", expected=f"at most {MOST_SIGNERS}")
        for row in rows:
            self.keys(row, ("name", "line"), "card.signers.")
        return tuple(
            Signer(*(self._text(row, key, "card.signers.") for key in ("name", "line")))
            for row in rows
        )

    def _guided(self) -> tuple[tuple[str, str], ...]:
        guided = self._mapping(self._content, "guided", "card.")
        return tuple(
            (self._whole_characters(key, "card.guided"), self._text(guided, key, "card.guided."))
            for key in guided
        )

    def _photo(self) -> CardPhoto | None:
        held = self._member("photo", PHOTO_MEMBER)
        try:
            return photo_of(held, self._members, self.path, self._version)
        except BadPartError as error:
            self.refuse("bad-value", key="card." + error.key, expected=error.expected)
        except CardError as error:
            self._bad_picture(error, "photo")

    def _signature(self) -> CardSignature | None:
        held = self._member("signature", MASK_MEMBER)
        try:
            return signature_of(held, self._members, self.path)
        except BadPartError as error:
            self.refuse("bad-value", key="card." + error.key, expected=error.expected)
        except CardError as error:
            self._bad_picture(error, "signature")

    def _people(self) -> CardPeople | None:
        held = self._member("people", PEOPLE_MEMBER)
        if held is None:
            return None
        if held != {"file": PEOPLE_MEMBER}:
            self.refuse("bad-value", key="card.people", expected=f"the file {PEOPLE_MEMBER}")
        try:
            return people_of(self._members[PEOPLE_MEMBER], self._version)
        except (ValueError, RecursionError):
            self.damaged("people")

    def _bad_picture(self, error: CardError, part: str) -> NoReturn:
        if error.code not in _BAD_PICTURE:  # the system's fault, not the file's
            raise error
        self.damaged(part)

    def _member(self, key: str, member: str) -> object:
        """What stands under the key; if it names a member, that is there."""
        held = self._content[key]
        if isinstance(held, dict) and held.get("file") == member and member not in self._members:
            self.damaged(key)
        return held

    # ------------------------------------------------------------------ kinds of values

    def _choice(
        self, within: Mapping[str, Any], key: str, choices: tuple[str, ...], prefix: str
    ) -> str:
        value = self._text(within, key, prefix)
        if value not in choices:
            known = ", ".join(choice or "“”" for choice in choices)
            self.refuse("bad-value", key=prefix + key, expected=known)
        return value

    def _mapping(self, within: Mapping[str, Any], key: str, prefix: str) -> dict[str, Any]:
        value = within[key]
        if not isinstance(value, dict):
            self.refuse("wrong-type", key=prefix + key, expected="an object")
        return value

    def _text(self, within: Mapping[str, Any], key: str, prefix: str) -> str:
        value = within[key]
        if not isinstance(value, str):
            self.refuse("wrong-type", key=(prefix + clean(key))[:150], expected="text")
        return self._whole_characters(value, prefix + key)

    def _whole_characters(self, text: str, key: str) -> str:
        """JSON can spell half a surrogate pair; shaping and PDF could only fail on it later."""
        if clean(text) != text:
            self.refuse("bad-text", key=clean(key)[:150])
        self._not_endless(len(text), key)
        return text

    def _not_endless(self, letters: int, key: str) -> None:
        """Whatever shows a text does work for each letter, in the window too."""
        if letters > MOST_LETTERS:
            limit = f"at most {MOST_LETTERS} letters"
            self.refuse("bad-value", key=clean(key)[:150], expected=limit)

    def _message(self, content: Mapping[str, Any], prefix: str) -> str:
        text = "\n".join(self._list_of_text(content, "message", prefix, "lines of text"))
        self._not_endless(len(text), prefix + "message")
        return text

    def _list_of_text(
        self, content: Mapping[str, Any], key: str, prefix: str, of: str
    ) -> list[str]:
        lines = content[key]
        if not isinstance(lines, list) or not all(isinstance(line, str) for line in lines):
            self.refuse("wrong-type", key=prefix + key, expected=f"a list of {of}")
        return [self._whole_characters(line, prefix + key) for line in lines]
