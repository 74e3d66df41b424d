"""`dataclass` as dataclasses has it, for a program that has to begin at once.

In: a class with annotated names. Out: the same class as dataclasses.dataclass makes; fields,
replace, asdict and pickle know it. The standard one writes the source of six methods for each class
and compiles them, which for the classes of one command is a tenth of its start; here only __init__
is compiled, and that when the first value is made; the others are closures.
tests/base/test_quick_dataclass.py holds the two side by side.
"""

from __future__ import annotations

import dataclasses
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:
    from collections.abc import Callable
    from operator import attrgetter
    from reprlib import recursive_repr
    from types import MemberDescriptorType

    def dataclass(
        cls: type | None = None, /, *, eq: bool = True, frozen: bool = False, slots: bool = False
    ) -> Any:
        """See dataclasses.dataclass, of which these are the options that this program uses."""

        def made(cls: type) -> type:
            return _made(cls, eq, frozen, slots)

        return made if cls is None else made(cls)

    def _made(cls: type, eq: bool, frozen: bool, slots: bool) -> type:
        own = set(cls.__dict__)
        own_hash = cls.__dict__.get("__hash__") is not None
        if cls.__doc__ is None:
            cls.__doc__ = cls.__name__  # else a signature is put together, whoever reads it
        cls = dataclasses.dataclass(init=False, repr=False, eq=False, slots=slots)(cls)
        fields = dataclasses.fields(cls)
        names = [one.name for one in fields]
        methods: dict[str, Any] = {"__repr__": _repr(fields)}
        if "__init__" not in own:
            cls.__init__ = _LateInit(cls, fields, frozen)
        if eq:
            compared = [one.name for one in fields if one.compare]
            methods["__eq__"] = _eq(compared)
            if not own_hash:
                hashed = [o.name for o in fields if (o.compare if o.hash is None else o.hash)]
                cls.__hash__ = _hash(hashed) if frozen else None
        if frozen:
            methods["__setattr__"], methods["__delattr__"] = _refusing(cls, frozenset(names))
            if slots:
                methods["__getstate__"], methods["__setstate__"] = _state(names)
        for name, method in methods.items():
            if name not in own:
                method.__name__, method.__qualname__ = name, f"{cls.__qualname__}.{name}"
                setattr(cls, name, method)
        return cls

    class _LateInit:
        """Stands for __init__ until that is asked for, and then puts the method in its place: half
        of the classes that a command imports make no value."""

        def __init__(self, *asked: Any) -> None:
            self._asked = asked

        def __get__(self, one: Any, _owner: type | None = None) -> Any:
            cls: Any = self._asked[0]
            method = _init(*self._asked)
            method.__name__, method.__qualname__ = "__init__", f"{cls.__qualname__}.__init__"
            cls.__init__ = method
            return method if one is None else method.__get__(one)

    def _init(cls: type, fields: tuple[dataclasses.Field[Any], ...], frozen: bool) -> Any:
        """The one method that is worth compiling: it runs as often as there are values. What cannot
        be set is set by its slot, which is three times as fast as object.__setattr__."""
        given: dict[str, Any] = {"_set": object.__setattr__, "_none": dataclasses.MISSING}
        heads, lines = ["self"], []
        for one in fields:
            name, value = one.name, one.name
            if one.default is not dataclasses.MISSING:
                given[f"_d_{name}"] = one.default
                default = f"=_d_{name}"
            elif one.default_factory is not dataclasses.MISSING:
                given[f"_d_{name}"] = one.default_factory
                default, value = "=_none", f"_d_{name}() if {name} is _none else {name}"
            else:
                default = ""
            if one.init:
                heads.append(name + default)
            elif not default:
                continue
            else:
                value = f"_d_{name}" if value == name else f"_d_{name}()"
            slot = getattr(cls, name, None)
            if not frozen:
                lines.append(f"self.{name}={value}")
            elif isinstance(slot, MemberDescriptorType):
                given[f"_s_{name}"] = slot.__set__
                lines.append(f"_s_{name}(self,{value})")
            else:
                lines.append(f"_set(self,{name!r},{value})")
        if hasattr(cls, "__post_init__"):
            lines.append("self.__post_init__()")
        body = "\n  ".join(lines or ["pass"])
        source = f"def make({','.join(given)}):\n def __init__({','.join(heads)}):\n  {body}\n"
        scope: dict[str, Any] = {}
        exec(source + " return __init__", vars(sys.modules[cls.__module__]), scope)  # noqa: S102
        method = scope["make"](**given)
        method.__annotations__ = {one.name: one.type for one in fields if one.init}
        method.__annotations__["return"] = None
        return method

    def _values(names: list[str]) -> Callable[[Any], tuple[Any, ...]]:
        """The values of these names, as a tuple however many there are."""
        if len(names) > 1:
            return attrgetter(*names)
        return lambda one: tuple([getattr(one, name) for name in names])

    def _eq(names: list[str]) -> Any:
        values = _values(names)

        def equals(self: Any, other: Any) -> Any:
            if other is self:
                return True
            if other.__class__ is not self.__class__:
                return NotImplemented
            return values(self) == values(other)

        return equals

    def _hash(names: list[str]) -> Any:
        values = _values(names)

        def hashed(self: Any) -> int:
            return hash(values(self))

        return hashed

    def _repr(fields: tuple[dataclasses.Field[Any], ...]) -> Any:
        names = [one.name for one in fields if one.repr]

        @recursive_repr()
        def shown(self: Any) -> str:
            said = ", ".join(f"{name}={getattr(self, name)!r}" for name in names)
            return f"{self.__class__.__qualname__}({said})"

        return shown

    def _refusing(cls: type, names: frozenset[str]) -> tuple[Any, Any]:
        def refuse(self: Any, name: str, value: Any) -> None:
            if type(self) is cls or name in names:
                raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")
            super(cls, self).__setattr__(name, value)

        def refuse_to_delete(self: Any, name: str) -> None:
            if type(self) is cls or name in names:
                raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")
            super(cls, self).__delattr__(name)

        return refuse, refuse_to_delete

    def _state(names: list[str]) -> tuple[Any, Any]:
        """What pickle keeps of a value whose names cannot be set."""

        def state(self: Any) -> list[Any]:
            return [getattr(self, name) for name in names]

        def restore(self: Any, kept: list[Any]) -> None:
            for name, value in zip(names, kept, strict=True):
                object.__setattr__(self, name, value)

        return state, restore
