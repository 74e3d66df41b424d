"""A sample of the hostile files of tools/try_hostile.py; the command tries all of them."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

TOOLS = Path(__file__).parents[2] / "tools"


@pytest.fixture
def tool(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.syspath_prepend(str(TOOLS))
    yield
    for name in ("try_hostile", "hostile_pictures", "hostile_tables", "hostile_workbooks"):
        sys.modules.pop(name, None)


@pytest.mark.skipif(sys.platform == "win32", reason="the tool forks")
@pytest.mark.usefixtures("tool")
@pytest.mark.parametrize("kind", ["pictures", "tables", "workbooks"])
def test_hostile_files_are_read_or_refused_with_a_sentence(kind: str, tmp_path: Path) -> None:
    import hostile_pictures
    import hostile_tables
    import hostile_workbooks
    from try_hostile import KINDS

    from thankyou.base.errors import CardError
    from thankyou.error_messages import sentence

    light = {
        "pictures": hostile_pictures.light,
        "tables": hostile_tables.light,
        "workbooks": hostile_workbooks.light,
    }[kind]
    _, read, _, _ = KINDS[kind]
    found = 0
    for name, data in light():
        path = tmp_path / name
        path.write_bytes(data)
        try:
            read(path)
        except CardError as error:
            assert sentence(error)
        found += 1
    assert found > 10


@pytest.mark.skipif(sys.platform == "win32", reason="the tool forks")
@pytest.mark.usefixtures("tool")
def test_the_tool_sees_what_did_harm(tmp_path: Path) -> None:
    import try_hostile

    path = tmp_path / "a"
    path.write_bytes(b"Name\nAnn\n")

    def crash(_: Path) -> None:
        os.kill(os.getpid(), signal.SIGKILL)

    def fail(_: Path) -> None:
        raise ZeroDivisionError

    def eat(_: Path) -> None:
        held = bytearray(200 << 20)
        held[::4096] = b"x" * len(held[::4096])

    assert try_hostile.tried(crash, path, 0).what == "crash"
    assert try_hostile.tried(fail, path, 0)[:2] == ("traceback", "ZeroDivisionError")
    assert try_hostile.tried(eat, path, 0).memory > 200 << 20
    assert try_hostile.tried(try_hostile.read_list, path, 0).what == "read"
    harm = [("a", try_hostile.tried(fail, path, 0)), ("b", try_hostile.tried(crash, path, 0))]
    assert try_hostile.report("control", harm) == 2
