"""The quick NamedTuple is the standard one, method by method."""

from __future__ import annotations

import copy
import inspect
import pickle
import typing
from typing import Any

import pytest

from thankyou.base import quick_tuple


class Theirs(typing.NamedTuple):
    """A place."""

    name: str
    size: float = 1.5
    tags: tuple[str, ...] = ()

    @property
    def length(self) -> int:
        return len(self.name)


class Ours(quick_tuple.NamedTuple):
    """A place."""

    name: str
    size: float = 1.5
    tags: tuple[str, ...] = ()

    @property
    def length(self) -> int:
        return len(self.name)


class One(quick_tuple.NamedTuple):
    only: int


class Derived(Ours):
    def louder(self) -> str:
        return self.name.upper()


def test_values_are_made_shown_compared_and_replaced_alike() -> None:
    results = []
    for cls in (Theirs, Ours):
        made: Any = cls
        one, other = made("Ada"), made("Ada", 2.0, tags=("x",))
        results.append((
            repr(one).replace("Theirs", "Ours"), one == ("Ada", 1.5, ()), hash(other), one < other,
            other._replace(name="Grace"), made._make(["a", 1, ()]), other._asdict(), one.length,
            made._fields, made._field_defaults, made.__match_args__, made.__doc__, made.__slots__,
            made.__bases__, type(made), [*made.__annotations__], one.__getnewargs__(),
            [*inspect.signature(made).parameters], made.__new__.__qualname__.split(".")[1],
        ))  # fmt: skip
    assert results[0] == results[1]


@pytest.mark.parametrize(
    "wrong",
    [
        lambda made: made(),
        lambda made: made("Ada", 1.0, (), 4),
        lambda made: made(nobody=1),
        lambda made: made._make(["a"]),
        lambda made: setattr(made("Ada"), "name", "Grace"),
        lambda made: setattr(made("Ada"), "other", "Grace"),
    ],
)
def test_what_is_wrong_is_refused_alike(wrong: Any) -> None:
    errors = []
    for made in (Theirs, Ours):
        with pytest.raises((TypeError, AttributeError)) as refused:
            wrong(made)
        errors.append(refused.type)
    assert errors[0] is errors[1]


def test_a_name_that_is_not_there_is_not_replaced() -> None:
    for made in (Theirs("Ada"), Ours("Ada")):
        with pytest.raises((ValueError, TypeError)):
            made._replace(nobody=1)  # type: ignore[call-arg]


def test_a_default_comes_last() -> None:
    with pytest.raises(TypeError):
        type(quick_tuple.NamedTuple)(
            "Bad", (), {"__annotations__": {"a": "int", "b": "int"}, "a": 1}
        )


def test_values_are_copied_sent_matched_and_derived() -> None:
    one = Ours("Ada", 2.0)
    for again in (copy.copy(one), copy.deepcopy(one), pickle.loads(pickle.dumps(one))):  # noqa: S301
        assert type(again) is Ours
        assert again == one
    match one:
        case Ours(name, size):
            assert (name, size) == ("Ada", 2.0)
    derived = Derived("Ada")
    assert (type(derived), derived.louder(), derived.size) == (Derived, "ADA", 1.5)
    assert One(3) == (3,)
    assert type(Derived("Grace")._replace(size=3.0)) is Derived


def test_two_threads_may_make_the_first_value() -> None:
    class Fresh(quick_tuple.NamedTuple):
        name: str

    late = Fresh.__dict__["__new__"]
    assert Fresh("Ada") == ("Ada",)
    assert Fresh.__dict__["__new__"] is not late
    assert late.__get__(None, Fresh)(Fresh, "Grace") == ("Grace",)  # one that was asked before
