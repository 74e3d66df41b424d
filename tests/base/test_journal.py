"""The journal: what was appended is there after any crash, and a torn end is known as one."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thankyou.base import journal as module
from thankyou.base.errors import CardError
from thankyou.base.journal import Journal, Record, line_of, read_lines

RECORDS = [{"e": "intent", "k": [0, 0, n], "t": f"thankyou 00-{n}"} for n in range(1, 4)]
LINES = [line_of(n, record) for n, record in enumerate(RECORDS, 1)]
WHOLE = b"".join(LINES)


def read_records(data: bytes) -> tuple[list[Record], int]:
    """The records of a journal that must have no hole."""
    lines, length = read_lines(data, "run-damaged")
    return [line.record for line in lines], length


def test_what_was_appended_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    first = Journal(path)
    first.append(RECORDS[0])
    first.append(RECORDS[1])
    first.close()
    second = Journal(path)
    assert second.records == RECORDS[:2]
    second.append(RECORDS[2])
    second.close()
    assert path.read_bytes() == WHOLE


def test_nobody_else_may_read_it(tmp_path: Path) -> None:
    Journal(tmp_path / "journal.jsonl").close()
    if os.name != "nt":
        assert stat.S_IMODE((tmp_path / "journal.jsonl").stat().st_mode) == 0o600


@pytest.mark.parametrize("cut", range(len(WHOLE)))
def test_every_place_to_tear_it_leaves_the_lines_before(cut: int, tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    path.write_bytes(WHOLE[:cut])
    whole = WHOLE[:cut].count(b"\n")
    torn = Journal(path)
    assert torn.records == RECORDS[:whole]
    torn.append({"e": "turned"})
    torn.close()
    again = Journal(path)
    assert again.records == [*RECORDS[:whole], {"e": "turned"}]
    again.close()


@given(st.binary(max_size=60))
def test_any_rubbish_at_the_end_is_dropped(rubbish: bytes) -> None:
    records, length = read_records(WHOLE + rubbish)
    assert (records, length) == (RECORDS, len(WHOLE))


@pytest.mark.parametrize("tail", [b"\0" * 40, b"\0" * 40 + b"\n", b"00000000 [4,{}]\n", LINES[0]])
def test_a_tail_that_looks_like_something_is_dropped(tail: bytes) -> None:
    """Zeros are what some file systems leave; a line of an earlier number is no next line."""
    assert read_records(WHOLE + tail) == (RECORDS, len(WHOLE))


@pytest.mark.parametrize("line", [0, 1])
def test_damage_before_the_end_is_not_passed_over(line: int, tmp_path: Path) -> None:
    lines = list(LINES)
    lines[line] = lines[line].replace(b"intent", b"indent")
    path = tmp_path / "journal.jsonl"
    path.write_bytes(b"".join(lines))
    with pytest.raises(CardError) as caught:
        Journal(path, "run-damaged")
    assert (caught.value.code, caught.value.values["line"]) == ("run-damaged", line + 1)
    assert path.read_bytes() == b"".join(lines), "it is left as it is"


def test_a_missing_line_is_damage() -> None:
    with pytest.raises(CardError):
        read_records(LINES[0] + b"\n" + LINES[1])


def full_disk(after: int) -> object:
    """Writes that many bytes more, and then none."""
    room = [after]

    def write_all(descriptor: int, data: bytes) -> None:
        os.write(descriptor, data[: room[0]])
        if len(data) > room[0]:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        room[0] -= len(data)

    return write_all


@pytest.mark.parametrize("after", [0, 1, 20])
def test_a_full_disk_is_said_and_leaves_whole_lines(
    after: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "journal.jsonl"
    full = Journal(path)
    full.append(RECORDS[0])
    with monkeypatch.context() as patch:
        patch.setattr(module, "write_all", full_disk(after))
        with pytest.raises(CardError) as caught:
            full.append(RECORDS[1])
    assert (caught.value.code, caught.value.values["reason"]) == ("cannot-write", "disk-full")
    assert path.read_bytes() == LINES[0]
    full.append(RECORDS[1])  # somebody has made room
    full.close()
    assert path.read_bytes() == LINES[0] + LINES[1]


def test_a_disk_that_fails_while_flushing_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(descriptor: int) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    failing = Journal(tmp_path / "journal.jsonl")
    monkeypatch.setattr(module, "flush_to_disk", fails)
    with pytest.raises(CardError) as caught:
        failing.append(RECORDS[0])
    assert caught.value.values["reason"] == "io-error"
    assert failing.records == []
    failing.close()


def test_a_folder_that_is_gone_is_said(tmp_path: Path) -> None:
    with pytest.raises(CardError) as caught:
        Journal(tmp_path / "gone" / "journal.jsonl")
    assert caught.value.values["reason"] == "no-folder"
