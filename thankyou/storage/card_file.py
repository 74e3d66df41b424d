"""The `.thankyou` file: a card as text that people, and version control, can read.

In: a `Card`, or the bytes of a file. Out: the bytes, or the card. docs/file-format.md is the
specification; this module keeps to it strictly.
"""

from __future__ import annotations

import json
import os

from thankyou.base.atomic_write import write_atomically
from thankyou.base.errors import CardError
from thankyou.base.read_file import read_bytes, shown
from thankyou.model.card import FIELDS, PLACEMENTS, TEXT_SIZES, Card
from thankyou.storage.card_keys import (
    CHOICES,
    COLOR,
    FORMAT,
    KEYS_OF,
    MAX_BYTES,
    TEXTS,
    VERSION,
    clean,
)
from thankyou.storage.card_reader import CardReader
from thankyou.storage.container import MAX_CONTAINER, packed, photo_parts, signature_parts


def encode(card: Card) -> bytes:
    """The card as the bytes of a file. Equal cards give equal bytes.

    Half of a surrogate pair, which is no character and has no place in UTF-8, becomes U+FFFD.
    Raises CardError "too-large" (size, limit), and ValueError for a card that breaks the rules of
    Card (an unknown field or appeal): such a file could not be read again.
    """
    unknown = set(card.values()) - set(FIELDS)
    wrong = {
        key: getattr(card, key)
        for key, choices in CHOICES.items()
        if getattr(card, key) not in choices
    }
    if card.text_size not in TEXT_SIZES:
        wrong["text_size"] = card.text_size
    if not COLOR.fullmatch(card.text_color):
        wrong["text_color"] = card.text_color
    if card.second is not None and card.second.placement not in PLACEMENTS:
        wrong["placement"] = card.second.placement
    if unknown or wrong:
        raise ValueError(f"not a valid card: fields {sorted(unknown)}, {wrong}")
    values = card.values()
    second = card.second
    parts: dict[str, object] = {
        key: None if (value := getattr(card, key)) is None else clean(str(value)) for key in TEXTS
    }
    parts["text_size"] = card.text_size
    parts["remembering"] = card.remembering
    parts["fields"] = {name: clean(values[name]) for name in FIELDS if values.get(name)}
    parts["message"] = clean(card.message).split("\n")
    parts["second"] = second and {
        "language": clean(second.language),
        "placement": second.placement,
        "message": clean(second.message).split("\n"),
    }
    parts["signers"] = [{"name": clean(s.name), "line": clean(s.line)} for s in card.signers]
    parts["guided"] = {clean(part): clean(source) for part, source in card.guided}
    parts["dismissed"] = [clean(key) for key in card.dismissed]
    members: dict[str, bytes] = {}
    parts["photo"] = photo_parts(card.photo, members)
    parts["signature"] = signature_parts(card.signature, members)
    content = {key: parts[key] for key in KEYS_OF[VERSION]}
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
    return CardReader(path).card(data)


def read_card(path: str | os.PathLike[str]) -> Card:
    """The card in a file. Raises as `decode`, and CardError "cannot-read" (see base.read_file)."""
    return decode(read_bytes(path, MAX_CONTAINER), shown(path))


def save_card(card: Card, path: str | os.PathLike[str]) -> None:
    """Write the card, atomically. Raises as `encode`, and CardError "cannot-write"."""
    try:
        data = encode(card)
    except CardError as error:
        error.values["path"] = shown(path)
        raise
    write_atomically(path, data)
