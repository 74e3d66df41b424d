"""`NamedTuple` as typing has it, for a program that has to begin at once.

In: a class with annotated names. Out: the same class as typing.NamedTuple makes; pickle and pattern
matching know it. The standard one compiles each annotation and the source of a __new__ for each
class, which for the classes of one command is a twentieth of its start; here __new__ is compiled
when the first value is made. tests/base/test_quick_tuple.py holds the two side by side.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

# From 3.14 on a class can keep its annotations elsewhere (PEP 649), and this was not tried there.
if TYPE_CHECKING or sys.version_info >= (3, 14):
    from typing import NamedTuple as NamedTuple
else:
    from collections import _tuplegetter
    from collections.abc import Iterable

    class _Maker(type):
        """Makes a tuple of a class that is derived from NamedTuple."""

        def __new__(cls, name: str, _bases: tuple[type, ...], namespace: dict[str, Any]) -> type:
            names = tuple(namespace.get("__annotations__", ()))
            defaults = {one: namespace[one] for one in names if one in namespace}
            if names[len(names) - len(defaults) :] != tuple(defaults):
                raise TypeError(f"{name}: a name without a default follows one that has it")
            made = {
                "__slots__": (), "_fields": names, "_field_defaults": defaults,
                "__match_args__": names, "__new__": _LateNew(names, tuple(defaults.values())),
                "__doc__": f"{name}({', '.join(names)})", **_METHODS, **namespace,
            }  # fmt: skip
            for at, one in enumerate(names):
                made[one] = _tuplegetter(at, f"Alias for field number {at}")
            return type(name, (tuple,), made)

    class _LateNew:
        """Stands for __new__ until that is asked for, and then puts the method in its place."""

        def __init__(self, names: tuple[str, ...], defaults: tuple[Any, ...]) -> None:
            self._names, self._defaults = names, defaults

        def __set_name__(self, cls: Any, _name: str) -> None:
            self._cls = cls  # not looked for later: another thread may have put the method there

        def __get__(self, _one: Any, _owner: type) -> Any:
            names = ", ".join(self._names)
            source = f"lambda _cls, {names}: _tuple_new(_cls, ({names},))"
            method = eval(source, {"_tuple_new": tuple.__new__, "__builtins__": {}})  # noqa: S307
            method.__name__, method.__defaults__ = "__new__", self._defaults
            cls = self._cls
            method.__qualname__, method.__module__ = f"{cls.__qualname__}.__new__", cls.__module__
            cls.__new__ = staticmethod(method)
            return method

    def _make(cls: Any, values: Iterable[Any]) -> Any:
        made = tuple.__new__(cls, values)
        if len(made) != len(cls._fields):
            raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(made)}")
        return made

    def _replace(self: Any, /, **changes: Any) -> Any:
        made = self._make(map(changes.pop, self._fields, self))
        if changes:
            raise ValueError(f"Got unexpected field names: {list(changes)!r}")
        return made

    def _repr(self: Any) -> str:
        said = ", ".join(
            f"{name}={value!r}" for name, value in zip(self._fields, self, strict=True)
        )
        return f"{self.__class__.__name__}({said})"

    def _asdict(self: Any) -> dict[str, Any]:
        return dict(zip(self._fields, self, strict=True))

    def _getnewargs(self: Any) -> tuple[Any, ...]:
        return tuple(self)

    _METHODS = {
        "_make": classmethod(_make), "_replace": _replace, "__replace__": _replace,
        "__repr__": _repr, "_asdict": _asdict, "__getnewargs__": _getnewargs,
    }  # fmt: skip

    NamedTuple = type.__new__(_Maker, "NamedTuple", (), {})
