"""The quick dataclass is the standard one, method by method."""

from __future__ import annotations

import copy
import dataclasses
import inspect
import pickle
from collections.abc import Callable
from typing import Any

import pytest

from thankyou.base import quick_dataclass

Maker = Callable[..., Callable[[type], Any]]
OPTIONS = [
    {"frozen": True, "slots": True},
    {"frozen": True, "slots": True, "eq": False},
    {"frozen": True},
    {"slots": True},
    {"slots": True, "eq": False},
    {},
]


def made(maker: Any, **options: bool) -> Any:
    class Sample:
        name: str
        size: float = 1.5
        tags: list[str] = dataclasses.field(default_factory=list, hash=False)
        secret: bytes = dataclasses.field(default=b"", repr=False, compare=False)
        length: int = dataclasses.field(init=False, default=0)

        def __post_init__(self) -> None:
            object.__setattr__(self, "length", len(self.name))

    return maker(**options)(Sample)


def both(**options: bool) -> tuple[Any, Any]:
    return made(dataclasses.dataclass, **options), made(quick_dataclass.dataclass, **options)


@pytest.mark.parametrize("options", OPTIONS, ids=str)
def test_values_are_made_shown_compared_and_replaced_alike(options: dict[str, bool]) -> None:
    theirs, ours = both(**options)
    assert ours.__doc__
    parameters = [inspect.signature(one).parameters for one in (theirs, ours)]
    assert [*parameters[0]] == [*parameters[1]]
    assert theirs.__match_args__ == ours.__match_args__
    results = []
    for cls in (theirs, ours):
        one = cls("Ada", secret=b"x")
        same, other = cls("Ada"), cls("Ada", 2.0, ["x"])
        changed = dataclasses.replace(other, name="Grace")
        with pytest.raises(TypeError):
            cls()
        results.append((
            repr(one), repr(changed), one == same, one == other, one != same, one == "Ada",
            dataclasses.asdict(changed), [field.name for field in dataclasses.fields(cls)],
            cls("a").tags is cls("b").tags, hasattr(one, "__dict__"),
        ))  # fmt: skip
    assert results[0] == results[1]


@pytest.mark.parametrize("options", OPTIONS, ids=str)
def test_hashes_are_where_the_standard_has_them(options: dict[str, bool]) -> None:
    theirs, ours = both(**options)
    for cls in (theirs, ours):
        if options.get("eq", True) and not options.get("frozen"):
            with pytest.raises(TypeError, match="unhashable"):
                hash(cls("Ada"))
        else:
            one, other = cls("Ada"), cls("Ada", tags=["x"])
            same = hash(one) == hash(other)
            assert same is options.get("eq", True)


@pytest.mark.parametrize("options", OPTIONS, ids=str)
def test_what_is_frozen_cannot_be_changed(options: dict[str, bool]) -> None:
    for cls in both(**options):
        one = cls("Ada")
        if options.get("frozen"):
            with pytest.raises(dataclasses.FrozenInstanceError, match="'name'"):
                one.name = "Grace"
            with pytest.raises(dataclasses.FrozenInstanceError, match="'name'"):
                del one.name
            assert one.name == "Ada"
        else:
            one.name = "Grace"
            assert one.name == "Grace"


@quick_dataclass.dataclass(frozen=True, slots=True)
class Base:
    name: str
    around: object = None


@quick_dataclass.dataclass(frozen=True, slots=True)
class Heir(Base):
    size: float = float("nan")

    def __hash__(self) -> int:
        return 7


@quick_dataclass.dataclass(slots=True)
class Loose:
    items: list[object]


def test_values_go_to_other_processes_and_are_copied() -> None:
    for one in (Heir("Ada", around=(1, 2), size=2.0), Base("Ada"), Loose([1])):
        assert pickle.loads(pickle.dumps(one)) == one  # noqa: S301
        assert copy.copy(one) == one


def test_fields_are_inherited_and_own_methods_stay() -> None:
    one = Heir("Ada", size=2.0)
    assert repr(one) == "Heir(name='Ada', around=None, size=2.0)"
    assert hash(one) == 7
    assert one != Base("Ada")
    assert Heir("Ada") == Heir("Ada")  # the very same number, though it is none


def test_a_value_that_holds_itself_can_be_shown() -> None:
    one = Loose([])
    one.items.append(one)
    assert repr(one) == "Loose(items=[...])"
