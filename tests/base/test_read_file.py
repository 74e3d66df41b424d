"""Files that cannot be read."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from thankyou.base.errors import CardError
from thankyou.base.read_file import MEGABYTE, read_bytes, read_text, shown
from thankyou.people.reading import read_table


def reason(path: str | Path) -> object:
    with pytest.raises(CardError) as caught:
        read_table(path)
    assert caught.value.code == "cannot-read"
    assert set(caught.value.values) == {"path", "reason", "detail"}
    return caught.value.values["reason"]


def test_reads_a_table(tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_bytes(b"name\nAda\n")
    table = read_table(tmp_path / "people.csv")
    assert (table.records, table.source) == ((("Ada",),), "people.csv")


def test_what_is_not_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert reason(tmp_path / "none.csv") == "no-file"
    assert reason(tmp_path / "file" / "none.csv") == "no-file"
    assert reason(tmp_path) == "is-folder"
    assert reason("a\0b") == "bad-name"
    assert reason(tmp_path / ("x" * 5000)) == "name-too-long"


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes in the file system")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert reason(tmp_path / "pipe") == "not-a-file"
    assert reason("/dev/zero") == "not-a-file"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads all")
def test_a_protected_file(tmp_path: Path) -> None:
    (tmp_path / "file").touch(mode=0)
    assert reason(tmp_path / "file") == "no-permission"


def test_a_file_of_a_size_beyond_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "big"
    path.write_bytes(b"x" * MEGABYTE)
    assert len(read_bytes(path, MEGABYTE)) == MEGABYTE
    path.write_bytes(b"x" * (MEGABYTE + 1))
    with pytest.raises(CardError) as caught:
        read_bytes(path, MEGABYTE)
    assert caught.value.code == "too-large"
    assert caught.value.values == {
        "path": str(path),
        "size": MEGABYTE + 1,
        "limit": MEGABYTE,
    }


def test_text_is_utf8_or_refused(tmp_path: Path) -> None:
    path = tmp_path / "message.txt"
    path.write_bytes(b"\xef\xbb\xbfDear {recipient},\r\nJos\xc3\xa9")
    assert read_text(path) == "Dear {recipient},\r\nJosé"
    path.write_bytes(b"")
    assert read_text(path) == ""
    path.write_bytes(b"Dear {recipient},\r\nJos\xe9")
    with pytest.raises(CardError) as caught:
        read_text(path)
    assert caught.value.code == "not-utf8"
    assert caught.value.values == {"path": str(path), "line": 2, "byte": "0xE9"}
    path.write_bytes("Dear Ada".encode("utf-16"))
    with pytest.raises(CardError, match="looks-utf16"):
        read_text(path)


def test_a_path_can_always_be_shown() -> None:
    assert shown(Path("a") / "b.csv") == str(Path("a") / "b.csv")
    assert shown("caf\udce9.csv").encode() == "caf\ufffd.csv".encode()
