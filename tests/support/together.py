"""Hundreds of small cases as a few tests: a test costs milliseconds besides what it does."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import pytest

from thankyou.messages.templates import Template


def each_of(templates: Iterable[Template]) -> Callable[[Callable[[Template], None]], Any]:
    """The decorated test of one message becomes one for each language: it tries every message, and
    tells all that are wrong, each with its id."""
    by_language: dict[str, list[Template]] = {}
    for template in templates:
        by_language.setdefault(template.language, []).append(template)

    def decorate(test: Callable[[Template], None]) -> Any:
        @pytest.mark.parametrize("tag", by_language)
        def all_of_a_language(tag: str) -> None:
            wrong: list[AssertionError] = []
            for template in by_language[tag]:
                try:
                    test(template)
                except AssertionError as error:
                    error.add_note(template.id)
                    wrong.append(error)
            if wrong:
                raise ExceptionGroup(f"{len(wrong)} messages", wrong)

        all_of_a_language.__name__ = test.__name__
        all_of_a_language.__doc__ = test.__doc__
        return all_of_a_language

    return decorate
