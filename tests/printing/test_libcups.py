"""The binding to libcups: against a library of Python's own that keeps C's promises, and against
the real one where it is installed (nothing is sent)."""

from __future__ import annotations

import ctypes
import ctypes.util
import sys
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from thankyou.printing import libcups as module
from thankyou.printing.ipp import Attribute, Group, Kind, Operation
from thankyou.printing.libcups import LibCups, libcups

A, J, OPERATION = Attribute, Group.JOB, Group.OPERATION


class Function:
    """A function of a C library: `restype` and `argtypes` are set from outside."""

    restype: Any = None
    argtypes: Any = None

    def __init__(self, call: Callable[..., Any]) -> None:
        self.call = call

    def __call__(self, *arguments: Any) -> Any:
        assert self.argtypes is not None and len(arguments) == len(self.argtypes)
        return self.call(*arguments)


class Library:
    """IPP messages by handle, as lists of (group, kind, name, values). The answer to each request
    is the request's own attributes, and a second job behind it."""

    def __init__(self, newer: bool = False, answers: bool = True) -> None:
        self.handles, self.messages = count(1), {}  # type: ignore[var-annotated]
        self.attributes: dict[int, tuple[int, int, str, list[Any]]] = {}
        self.answers, self.deleted = answers, []  # type: ignore[var-annotated]
        self.files: list[bytes] = []
        self.renamed = {
            "cupsLastErrorString": "cupsGetErrorString", "cupsGetDefault2": "cupsGetDefault",
            "cupsSetPasswordCB2": "cupsSetPasswordCB", "cupsUser": "cupsGetUser",
        }  # fmt: skip
        for name in dir(self):
            if name.startswith("c_"):
                called = name[2:]
                if called in self.renamed and newer:
                    called = self.renamed[called]
                setattr(self, called, Function(getattr(self, name)))

    def _new(self, *_: int) -> int:
        handle = next(self.handles)
        self.messages[handle] = []
        return handle

    c_ippNew = c_ippNewRequest = _new  # noqa: N815

    def c_ippDelete(self, ipp: int) -> None:
        self.deleted.append(ipp)

    def _add(self, ipp: int, group: int, kind: int, name: bytes | None, values: list[Any]) -> None:
        handle = next(self.handles)
        self.attributes[handle] = (group, kind, name, values)  # type: ignore[assignment]
        self.messages[ipp].append(handle)

    def c_ippAddStrings(self, *given: Any) -> None:
        ipp, group, kind, name, length, _, values = given
        self._add(ipp, group, kind, name, list(values)[:length])

    def c_ippAddInteger(self, ipp: int, group: int, kind: int, name: bytes, value: int) -> None:
        self._add(ipp, group, kind, name, [value])

    def c_ippAddBoolean(self, ipp: int, group: int, name: bytes, value: bytes) -> None:
        self._add(ipp, group, Kind.BOOLEAN, name, [value == b"\1"])

    def c_ippAddCollection(self, ipp: int, group: int, name: bytes, value: int) -> None:
        self._add(ipp, group, Kind.COLLECTION, name, [value])

    def c_ippFirstAttribute(self, ipp: int) -> int | None:
        self.left = iter(self.messages[ipp])
        self.walks = {**getattr(self, "walks", {}), ipp: self.left}
        return next(self.left, None)

    def c_ippNextAttribute(self, ipp: int) -> int | None:
        return next(self.walks[ipp], None)

    def c_ippGetName(self, one: int) -> Any:
        return self.attributes[one][2]

    def c_ippGetGroupTag(self, one: int) -> int:
        return self.attributes[one][0]

    def c_ippGetValueTag(self, one: int) -> int:
        return self.attributes[one][1]

    def c_ippGetCount(self, one: int) -> int:
        return len(self.attributes[one][3])

    def _value(self, one: int, index: int, *_: Any) -> Any:
        return self.attributes[one][3][index]

    c_ippGetInteger = c_ippGetBoolean = c_ippGetString = c_ippGetCollection = _value  # noqa: N815

    def c_ippGetRange(self, one: int, index: int, upper: Any) -> int:
        low, upper._obj.value = self.attributes[one][3][index]
        return int(low)

    def c_ippGetStatusCode(self, ipp: int) -> int:
        return 0x0406

    def _answer(self, request: int) -> int | None:
        if not self.answers:
            return None
        self._add(request, 0, 0, None, [])  # the separator between two things
        self._add(request, J, Kind.INTEGER, b"job-id", [7])
        self._add(request, J, 0x13, b"time-at-completed", [0])  # no value
        self._add(request, J, Kind.RANGE, b"copies", [(1, 99)])
        self._add(request, J, 0x31, b"date", [None])
        self._add(request, 0, 0, None, [])
        self._add(request, J, Kind.INTEGER, b"job-id", [8])
        return request

    def c_cupsDoRequest(self, http: None, request: int, resource: bytes) -> int | None:
        return self._answer(request)

    def c_cupsDoFileRequest(
        self, http: None, request: int, resource: bytes, name: bytes
    ) -> int | None:
        self.files.append(name)
        return self._answer(request)

    def c_cupsUser(self) -> bytes:
        return b"anna"

    def c_cupsLastErrorString(self) -> bytes:
        return "Gerät fehlt".encode()

    def c_cupsGetDefault2(self, http: None) -> bytes | None:
        return b"Laser" if self.answers else None

    def c_cupsSetPasswordCB2(self, callback: Any, data: None) -> None:
        assert callback(b"Password?", None, None, None, None) is None, "nobody is asked"


REQUEST = [
    A(OPERATION, Kind.NAME, "job-name", ("thankyou ü",)),
    A(OPERATION, Kind.URI, "printer-uri", ("ipp://localhost/printers/P",)),
    A(OPERATION, Kind.BOOLEAN, "my-jobs", (True,)),
    A(OPERATION, Kind.KEYWORD, "requested-attributes", ("job-id", "job-name")),
    A(J, Kind.COLLECTION, "media-col", (A(J, Kind.INTEGER, "x-dimension", (21000,)),)),
]


@pytest.mark.parametrize("newer", [False, True], ids=["CUPS 2", "the names of CUPS 3"])
def test_what_is_sent_and_what_comes_back(newer: bool) -> None:
    library = Library(newer)
    reply = LibCups(library).ask(Operation.GET_JOBS, REQUEST)  # type: ignore[arg-type]
    assert (reply.status, reply.detail, reply.good) == (0x0406, "Gerät fehlt", False)
    (sent,) = reply.all(OPERATION)
    assert list(sent) == [
        "printer-uri", "requesting-user-name", "job-name", "my-jobs", "requested-attributes",
    ], "the address first, then the person"  # fmt: skip
    assert sent["job-name"] == ["thankyou ü"]
    assert sent["requesting-user-name"] == ["anna"]
    assert sent["my-jobs"] == [True]
    assert sent["requested-attributes"] == ["job-id", "job-name"]
    mine, first, second = reply.all(J)
    assert mine == {"media-col": [{"x-dimension": [21000]}]}
    assert first == {"job-id": [7], "time-at-completed": [], "copies": [(1, 99)], "date": [None]}
    assert second == {"job-id": [8]}
    assert len(library.deleted) == 2, "the collection and the reply"


def test_a_file_goes_behind_the_request(tmp_path: Path) -> None:
    library = Library()
    path = tmp_path / "sheet.pdf"
    LibCups(library).ask(Operation.PRINT_JOB, REQUEST, "/printers/P", path)  # type: ignore[arg-type]
    assert library.files == [str(path).encode()]


def test_nobody_answers() -> None:
    cups = LibCups(Library(answers=False))  # type: ignore[arg-type]
    reply = cups.ask(Operation.GET_JOBS, REQUEST)
    assert (reply.status, reply.all(J)) == (0x0502, [])
    assert cups.default_printer() == ""
    assert LibCups(Library()).default_printer() == "Laser"  # type: ignore[arg-type]


@pytest.fixture
def fresh() -> Any:
    libcups.cache_clear()
    yield
    libcups.cache_clear()


def test_a_system_without_the_library_has_none(
    monkeypatch: pytest.MonkeyPatch, fresh: None
) -> None:
    def missing(name: str) -> ctypes.CDLL:
        raise OSError(name)

    monkeypatch.setattr(module.ctypes, "CDLL", missing)
    monkeypatch.setattr(module.ctypes.util, "find_library", lambda name: "libcups.so.9")
    assert libcups() is None


def test_windows_has_none(monkeypatch: pytest.MonkeyPatch, fresh: None) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    assert libcups() is None


def test_a_library_that_lacks_a_function_is_not_used(
    monkeypatch: pytest.MonkeyPatch, fresh: None
) -> None:
    monkeypatch.setattr(module.ctypes, "CDLL", lambda name: object())
    assert libcups() is None


@pytest.mark.skipif(not ctypes.util.find_library("cups"), reason="libcups is not installed")
def test_the_real_library_builds_and_reads_messages() -> None:
    """A request is made and read with libcups itself, and never sent."""
    cups = libcups()
    assert cups is not None
    message = cups._c["ippNewRequest"](Operation.GET_JOBS)
    for one in REQUEST:
        cups._add(message, one)
    groups = cups._groups(message)
    values = {name: found for _, part in groups for name, found in part.items()}
    cups._c["ippDelete"](message)
    assert values["attributes-charset"] == ["utf-8"]
    assert values["job-name"] == ["thankyou ü"]
    assert values["my-jobs"] == [True]
    assert values["requested-attributes"] == ["job-id", "job-name"]
    assert values["media-col"] == [{"x-dimension": [21000]}]
