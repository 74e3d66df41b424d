"""Long tables of cases: a sample of them by default, all of them with `--all`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest


def sampled(cases: Iterable[Any], every: int) -> list[Any]:
    """The cases, for `parametrize`: each `every`-th is run by default, the rest are slow tests.

    A tuple is one case of several arguments.
    """
    return [
        case
        if number % every == 0
        else pytest.param(*(case if isinstance(case, tuple) else (case,)), marks=pytest.mark.slow)
        for number, case in enumerate(cases)
    ]
