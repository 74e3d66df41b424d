"""Arguments that several commands take: NAME=VALUE pairs, a card file to read or to make.

In: the words of an option. Out: values, or a CardError that says what is wrong with them.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from thankyou.base.errors import CardError
from thankyou.base.read_file import is_there

if TYPE_CHECKING:
    from thankyou.storage.card_file import Reading


def name_value_pairs(texts: Iterable[str], code: str) -> dict[str, str]:
    """Each NAME=VALUE; the value may hold further signs. Raises CardError(`code`) (text)."""
    pairs = {}
    for text in texts:
        name, sign, value = text.partition("=")
        if not sign or not name.strip():
            raise CardError(code, text=text)
        pairs[name.strip()] = value
    return pairs


def add_card(add: argparse.ArgumentParser, **more: str) -> None:
    """The card file that a command reads, and what opens it."""
    add.add_argument("file", type=Path, metavar="FILE", **more)  # type: ignore[arg-type]
    add.add_argument(
        "--card-password-file", type=Path, metavar="TXT",
        help="its first line is the password of FILE, if that has one",
    )  # fmt: skip


def card_in(options: argparse.Namespace) -> Reading:
    """The card of `add_card`, with notes on its file. Raises CardError as read_noted does."""
    from thankyou.base.password import password_in
    from thankyou.base.read_file import read_bytes, shown
    from thankyou.storage.card_file import MAX_FILE, read_noted

    password = options.card_password_file and password_in(options.card_password_file)
    return read_noted(read_bytes(options.file, MAX_FILE), shown(options.file), password)


def new_card_path(path: Path, force: bool) -> Path:
    """The card file to make; one that is there is replaced only with `force`.

    Raises CardError("card-name", "card-exists") (path).
    """
    if path.suffix != ".thankyou":
        raise CardError("card-name", path=str(path))
    if is_there(path) and not force:
        raise CardError("card-exists", path=str(path))
    return path
