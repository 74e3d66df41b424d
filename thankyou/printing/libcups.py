"""The print system of Linux and macOS, spoken to in IPP through its own library, libcups.

In: an operation and its attributes. Out: a `Reply`. Why libcups: docs/decisions.md. Only functions
with opaque pointers are called, which have kept their names and types since CUPS 1.6; no struct of
C is known here.
"""

from __future__ import annotations

import ctypes
import ctypes.util
import sys
from collections.abc import Callable, Sequence
from ctypes import c_char, c_char_p, c_int, c_void_p
from functools import cache
from pathlib import Path
from typing import Any

from thankyou.printing.ipp import Attribute, Group, Kind, Operation, Reply, Values

_NAMES = {
    "darwin": ("libcups.2.dylib", "/usr/lib/libcups.2.dylib"),
    "linux": ("libcups.so.2", "libcups.so.3"),
}

_C: dict[str, tuple[Any, tuple[Any, ...]]] = {
    "ippNew": (c_void_p, ()),
    "ippNewRequest": (c_void_p, (c_int,)),
    "ippDelete": (None, (c_void_p,)),
    "ippAddStrings": (c_void_p, (c_void_p, c_int, c_int, c_char_p, c_int, c_char_p, c_void_p)),
    "ippAddInteger": (c_void_p, (c_void_p, c_int, c_int, c_char_p, c_int)),
    "ippAddBoolean": (c_void_p, (c_void_p, c_int, c_char_p, c_char)),
    "ippAddCollection": (c_void_p, (c_void_p, c_int, c_char_p, c_void_p)),
    "ippFirstAttribute": (c_void_p, (c_void_p,)),
    "ippNextAttribute": (c_void_p, (c_void_p,)),
    "ippGetName": (c_char_p, (c_void_p,)),
    "ippGetGroupTag": (c_int, (c_void_p,)),
    "ippGetValueTag": (c_int, (c_void_p,)),
    "ippGetCount": (c_int, (c_void_p,)),
    "ippGetInteger": (c_int, (c_void_p, c_int)),
    "ippGetBoolean": (c_int, (c_void_p, c_int)),
    "ippGetString": (c_char_p, (c_void_p, c_int, c_void_p)),
    "ippGetCollection": (c_void_p, (c_void_p, c_int)),
    "ippGetRange": (c_int, (c_void_p, c_int, c_void_p)),
    "ippGetStatusCode": (c_int, (c_void_p,)),
    "cupsDoRequest": (c_void_p, (c_void_p, c_void_p, c_char_p)),
    "cupsDoFileRequest": (c_void_p, (c_void_p, c_void_p, c_char_p, c_char_p)),
    "cupsUser": (c_char_p, ()),
}
"""Result and parameters of each function (cups/ipp.h, cups/cups.h)."""

_RENAMED = {"cupsUser": "cupsGetUser"}
"""What libcups 3 calls them."""

_PasswordCallback = ctypes.CFUNCTYPE(c_char_p, c_char_p, c_void_p, c_char_p, c_char_p, c_void_p)


def _no_password(*_: object) -> None:
    """Never ask on the terminal, as libcups does by itself: a request that needs one fails."""


class LibCups:
    """The requests of one process. Each thread has a connection of its own inside libcups."""

    def __init__(self, library: ctypes.CDLL) -> None:
        self._library = library
        self._c: dict[str, Callable[..., Any]] = {}
        for name, (result, parameters) in _C.items():
            self._c[name] = self._function(name, result, parameters)
        self._error = self._either("cupsLastErrorString", "cupsGetErrorString", c_char_p, ())
        self._default = self._either("cupsGetDefault2", "cupsGetDefault", c_char_p, (c_void_p,))
        self._callback = _PasswordCallback(_no_password)
        self._set_callback = self._either(
            "cupsSetPasswordCB2", "cupsSetPasswordCB", None, (_PasswordCallback, c_void_p)
        )

    def _function(self, name: str, result: Any, parameters: tuple[Any, ...]) -> Callable[..., Any]:
        return self._either(name, _RENAMED.get(name, name), result, parameters)

    def _either(
        self, name: str, newer: str, result: Any, parameters: tuple[Any, ...]
    ) -> Callable[..., Any]:
        function = getattr(self._library, name, None) or getattr(self._library, newer)
        function.restype, function.argtypes = result, parameters
        return function  # type: ignore[no-any-return]

    def default_printer(self) -> str:
        """The printer that this person prints on unless told otherwise; "" if there is none."""
        name = self._default(None)
        return name.decode("utf-8", "replace") if name else ""

    def ask(
        self,
        operation: Operation,
        attributes: Sequence[Attribute] = (),
        resource: str = "/",
        file: Path | None = None,
    ) -> Reply:
        """Send a request, with a file behind it if there is one, and wait for the answer."""
        c = self._c
        self._set_callback(self._callback, None)  # libcups keeps it for each thread
        request = c["ippNewRequest"](operation)
        user = Attribute(
            Group.OPERATION,
            Kind.NAME,
            "requesting-user-name",
            ((c["cupsUser"]() or b"").decode("utf-8", "replace"),),
        )
        # The printer's or the job's address must come first (RFC 8011, 4.1.5), then the person.
        first = [one for one in attributes if one.kind == Kind.URI and one.group == Group.OPERATION]
        rest = [one for one in attributes if one not in first]
        for one in (*first, user, *rest):
            self._add(request, one)
        if file is None:
            reply = c["cupsDoRequest"](None, request, resource.encode())
        else:
            name = str(file).encode(sys.getfilesystemencoding(), "surrogateescape")
            reply = c["cupsDoFileRequest"](None, request, resource.encode(), name)
        detail = (self._error() or b"").decode("utf-8", "replace")
        if not reply:
            return Reply(0x0502, detail)  # server-error-service-unavailable
        try:
            return Reply(c["ippGetStatusCode"](reply), detail, self._groups(reply))
        finally:
            c["ippDelete"](reply)

    def _add(self, ipp: int, one: Attribute) -> None:
        c, name = self._c, one.name.encode()
        if one.kind == Kind.COLLECTION:
            inner = c["ippNew"]()
            for part in one.values:
                self._add(inner, part)
            c["ippAddCollection"](ipp, one.group, name, inner)
            c["ippDelete"](inner)  # the request holds it now
        elif one.kind in (Kind.INTEGER, Kind.ENUM):
            c["ippAddInteger"](ipp, one.group, one.kind, name, one.values[0])
        elif one.kind == Kind.BOOLEAN:
            c["ippAddBoolean"](ipp, one.group, name, bytes([one.values[0]]))
        else:
            texts = [str(value).encode() for value in one.values]
            array = (c_char_p * len(texts))(*texts)
            c["ippAddStrings"](ipp, one.group, one.kind, name, len(texts), None, array)

    def _groups(self, ipp: int) -> list[tuple[int, Values]]:
        """The attributes of a reply; a nameless one separates two things of a kind."""
        c = self._c
        groups: list[tuple[int, Values]] = []
        fresh = True
        attribute = c["ippFirstAttribute"](ipp)
        while attribute:
            name = c["ippGetName"](attribute)
            tag = c["ippGetGroupTag"](attribute)
            if name is None:
                fresh = True
            else:
                if fresh or groups[-1][0] != tag:
                    groups.append((tag, {}))
                    fresh = False
                groups[-1][1][name.decode()] = self._values(attribute)
            attribute = c["ippNextAttribute"](ipp)
        return groups

    def _values(self, attribute: int) -> list[Any]:
        kind = self._c["ippGetValueTag"](attribute)
        if kind < 0x20:  # no value, unknown: RFC 8010, 3.5.2
            return []
        count = self._c["ippGetCount"](attribute)
        return [self._value(attribute, kind, index) for index in range(count)]

    def _value(self, attribute: int, kind: int, index: int) -> Any:
        c = self._c
        if kind in (Kind.INTEGER, Kind.ENUM):
            return int(c["ippGetInteger"](attribute, index))
        if kind == Kind.BOOLEAN:
            return bool(c["ippGetBoolean"](attribute, index))
        if kind == Kind.RANGE:
            upper = c_int()
            return (c["ippGetRange"](attribute, index, ctypes.byref(upper)), upper.value)
        if kind == Kind.COLLECTION:
            return self._collection(c["ippGetCollection"](attribute, index))
        found = c["ippGetString"](attribute, index, None)
        return found.decode("utf-8", "replace") if found is not None else None

    def _collection(self, ipp: int) -> Values:
        values: Values = {}
        for _, part in self._groups(ipp):
            values |= part
        return values


@cache
def libcups() -> LibCups | None:
    """The library of this computer; None where there is none (Windows, a bare Linux)."""
    names = _NAMES.get(sys.platform, ())
    found = ctypes.util.find_library("cups") if names else None
    for name in (*names, *((found,) if found else ())):
        try:
            return LibCups(ctypes.CDLL(name))
        except (OSError, AttributeError):  # not there, or too old to have every function
            continue
    return None
