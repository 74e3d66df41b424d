"""How a reader of card files says no: always with the place, never with what stands there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NoReturn

from thankyou.base.errors import CardError
from thankyou.storage.card_keys import clean


class Refusing:
    """Holds the path of the file that is read, for the errors."""

    def __init__(self, path: str) -> None:
        self.path = path

    def refuse(
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

    def damaged(self, part: str) -> NoReturn:
        """The error of a damaged part: "words", "photo", "signature", "people", or "" for all."""
        raise CardError("card-damaged", path=self.path, kind=part)

    def keys(self, mapping: Mapping[str, object], known: tuple[str, ...], within: str) -> None:
        """Refuse what lacks one of the known keys, or has others."""
        for key in known:
            if key not in mapping:
                self.refuse("missing-key", key=within + key)
        self.no_others(mapping, known, within)

    def no_others(self, mapping: Mapping[str, object], known: tuple[str, ...], within: str) -> None:
        for key in mapping:
            if key not in known:
                self.refuse("unknown-key", key=within + clean(key[:100]))
