"""A save leaves the old file or the new one, whatever happens on the way."""

from __future__ import annotations

import contextlib
import errno
import os
import random
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from thankyou.base import atomic_write as atomic
from thankyou.base.atomic_write import atomic_writer, write_atomically
from thankyou.base.errors import CardError

posix = pytest.mark.skipif(os.name == "nt", reason="POSIX file systems")


@pytest.fixture(params=["nameless", "named"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Both kinds of temporary file: without a name (Linux), and with one (everywhere)."""
    if request.param == "named":
        monkeypatch.setattr(sys, "platform", "other")
    elif not hasattr(os, "O_TMPFILE"):
        pytest.skip("this system has no nameless files")
    return str(request.param)


def refused(path: str | Path, data: bytes = b"new") -> str:
    with pytest.raises(CardError) as caught:
        write_atomically(path, data)
    assert caught.value.code == "cannot-write"
    assert set(caught.value.values) == {"path", "reason", "detail"}
    return str(caught.value.values["reason"])


@pytest.mark.usefixtures("way")
def test_writes_new_and_old_files(tmp_path: Path) -> None:
    path = tmp_path / ("x" * 251 + ".pdf")  # no room for a longer temporary name
    for data in (b"one", b"", b"three"):
        write_atomically(path, data)
        assert path.read_bytes() == data
    assert names(tmp_path) == [path.name]


def test_a_name_without_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write_atomically("card.thankyou", b"x")
    assert (tmp_path / "card.thankyou").read_bytes() == b"x"


@pytest.mark.usefixtures("way")
def test_a_writer_may_seek_and_read(tmp_path: Path) -> None:
    with atomic_writer(tmp_path / "out") as file:
        file.write(b"abcdef")
        file.seek(2)
        assert file.read(2) == b"cd"
        file.seek(0)
        file.write(b"X")
        file.seek(3)
        file.truncate()
    assert (tmp_path / "out").read_bytes() == b"Xbc"


@posix
@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o755, 0o666])
def test_permissions_are_kept(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "card"
    path.touch()
    path.chmod(mode)
    write_atomically(path, b"new")
    assert stat.S_IMODE(path.stat().st_mode) == mode


@posix
@pytest.mark.usefixtures("way")
def test_a_new_file_has_the_permissions_of_any_new_file(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_atomically(tmp_path / "card", b"new")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "card").stat().st_mode) == 0o640


@posix
@pytest.mark.usefixtures("way")
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    real, link, second = tmp_path / "there" / "card", tmp_path / "link", tmp_path / "second"
    link.symlink_to(Path("there") / "card")
    second.symlink_to(link)
    for data in (b"created through a link", b"replaced"):
        write_atomically(second, data)
        assert real.read_bytes() == data and not real.is_symlink()
        assert link.is_symlink() and second.is_symlink()
    assert names(tmp_path) == ["link", "second", "there"]


@posix
def test_places_where_no_file_can_be(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"old")
    (tmp_path / "loop").symlink_to("loop")
    os.mkfifo(tmp_path / "pipe")
    assert refused(tmp_path) == "is-folder"
    assert refused(f"{tmp_path}/new/") == "is-folder"
    assert refused(tmp_path / "none" / "card") == "no-folder"
    assert refused(tmp_path / "file" / "card") == "no-folder"
    assert refused(tmp_path / ("x" * 300)) == "name-too-long"
    assert refused("a\0b") == "bad-name"
    assert refused(tmp_path / "loop") == "link-loop"
    assert refused(tmp_path / "pipe") == "not-a-file"
    assert refused("/dev/null") == "not-a-file"
    assert (tmp_path / "file").read_bytes() == b"old"
    assert names(tmp_path) == ["file", "loop", "pipe"]


def test_a_protected_file_is_not_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "card").write_bytes(b"old")
    monkeypatch.setattr(os, "access", lambda path, mode: False)  # as root, all files are writable
    assert refused(tmp_path / "card") == "no-permission"
    assert (tmp_path / "card").read_bytes() == b"old"


@pytest.mark.usefixtures("way")
def test_a_new_file_replaces_nothing_and_a_check_has_the_last_word(tmp_path: Path) -> None:
    path = tmp_path / "card"
    write_atomically(path, b"one", new=True)
    with pytest.raises(FileExistsError):
        write_atomically(path, b"two", new=True)

    def refuse() -> None:
        raise KeyError("no")

    with pytest.raises(KeyError):
        write_atomically(path, b"two", refuse)
    assert path.read_bytes() == b"one"
    assert names(tmp_path) == ["card"]


def test_a_new_file_where_there_are_no_hard_links(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "other")
    monkeypatch.setattr(os, "link", raising(errno.EPERM))
    write_atomically(tmp_path / "card", b"one", new=True)
    with pytest.raises(FileExistsError):
        write_atomically(tmp_path / "card", b"two", new=True)
    assert (tmp_path / "card").read_bytes() == b"one"
    assert names(tmp_path) == ["card"]


@pytest.mark.parametrize("number", [errno.EPERM, errno.ENOENT, errno.EOPNOTSUPP, errno.EXDEV])
@pytest.mark.parametrize("data", [b"", b"new" * 999_999])
def test_a_nameless_file_that_cannot_be_named_is_written_once_more(
    tmp_path: Path, number: int, data: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "card"
    path.write_bytes(b"old")
    path.chmod(0o640)
    monkeypatch.setattr(os, "link", raising(number))
    write_atomically(path, data)
    assert path.read_bytes() == data
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert names(tmp_path) == ["card"]


@pytest.mark.skipif(not hasattr(os, "setxattr"), reason="Python knows them on Linux only")
@pytest.mark.usefixtures("way")
def test_extended_attributes_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "card"
    path.write_bytes(b"old")
    try:
        os.setxattr(path, "user.xdg.tags", b"thanks")
    except OSError:
        pytest.skip("this file system has none")
    write_atomically(path, b"new")
    assert os.getxattr(path, "user.xdg.tags") == b"thanks"


@pytest.mark.skipif(not hasattr(os, "setxattr"), reason="Python knows them on Linux only")
def test_attributes_that_the_system_keeps_for_itself_are_no_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "card"
    path.write_bytes(b"old")
    asked: list[str] = []

    def refused(descriptor: int, name: str, value: bytes) -> None:
        asked.append(name)
        raise OSError(errno.EPERM, "no")

    monkeypatch.setattr(os, "listxattr", lambda path: ["security.ima", "security.selinux"])
    monkeypatch.setattr(os, "getxattr", lambda path, name: b"x")
    monkeypatch.setattr(os, "setxattr", refused)
    write_atomically(path, b"new")
    assert path.read_bytes() == b"new"
    assert asked == ["security.selinux"]  # the other is a hash of the old content


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def raising(number: int) -> Callable[..., None]:
    def fail(*args: object, **kwargs: object) -> None:
        raise OSError(number, os.strerror(number))

    return fail


FAULTS = [
    ("fsync", errno.ENOSPC, "disk-full"),
    ("fsync", errno.EIO, "io-error"),
    ("replace", errno.EACCES, "no-permission"),
    ("replace", errno.EROFS, "read-only"),
    ("open", errno.EACCES, "no-permission"),
    ("open", errno.EMFILE, "other"),
]


@posix
@pytest.mark.parametrize(("call", "number", "reason"), FAULTS)
@pytest.mark.parametrize("old", [None, b"old"])
def test_a_failure_leaves_the_old_file(
    tmp_path: Path,
    way: str,
    call: str,
    number: int,
    reason: str,
    old: bytes | None,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = tmp_path / "card"
    if old is not None:
        path.write_bytes(old)
    before = names(tmp_path)
    with monkeypatch.context() as patch:
        patch.setattr(atomic.os, call, raising(number))
        assert refused(path) == reason
    assert names(tmp_path) == before
    assert old is None or path.read_bytes() == old


@pytest.fixture
def little_room() -> Iterator[None]:
    """The system itself refuses to let any file grow beyond 50,000 bytes."""
    resource = pytest.importorskip("resource")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, hard))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.usefixtures("way", "little_room")
def test_a_failed_write_is_reported_even_if_the_writer_hides_it(tmp_path: Path) -> None:
    path = tmp_path / "card"
    write_atomically(path, b"old")
    assert refused(path, b"x" * 60_000) == "too-large"
    with pytest.raises(CardError, match="too-large"), atomic_writer(path) as file:
        for _ in range(60):  # through the buffer, piece by piece
            file.write(b"x" * 1000)
    with pytest.raises(CardError, match="too-large"), atomic_writer(path) as file:
        with contextlib.suppress(OSError):
            file.write(b"x" * 60_000)
        file.seek(0)
        file.truncate()
    with pytest.raises(CardError, match="too-large"), atomic_writer(path) as file:
        try:
            file.write(b"x" * 60_000)
        except OSError as error:
            raise RuntimeError("what a library may make of it") from error
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["card"]


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("exception", [KeyError, OSError, KeyboardInterrupt, GeneratorExit])
def test_the_writers_own_exception_goes_on(tmp_path: Path, exception: type[BaseException]) -> None:
    path = tmp_path / "card"
    write_atomically(path, b"old")
    with pytest.raises(exception), atomic_writer(path) as file:
        file.write(b"half")
        raise exception
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["card"]


def test_a_folder_that_cannot_be_flushed_is_no_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Network file systems refuse it, and the new file is in its place by then."""
    real = os.fsync

    def fsync(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(errno.EINVAL, "no")
        real(descriptor)

    monkeypatch.setattr(os, "fsync", fsync)
    write_atomically(tmp_path / "card", b"new")
    assert (tmp_path / "card").read_bytes() == b"new"


def test_the_disk_is_flushed_before_the_rename_and_the_folder_after(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[str] = []
    fsync, replace = os.fsync, os.replace

    def noted_fsync(descriptor: int) -> None:
        calls.append("folder" if stat.S_ISDIR(os.fstat(descriptor).st_mode) else "file")
        fsync(descriptor)

    def noted_replace(source: str, target: str) -> None:
        assert Path(source).read_bytes() == b"new"
        calls.append("rename")
        replace(source, target)

    monkeypatch.setattr(os, "fsync", noted_fsync)
    monkeypatch.setattr(os, "replace", noted_replace)
    write_atomically(tmp_path / "card", b"new")
    assert calls[:2] == ["file", "rename"]
    assert os.name == "nt" or calls == ["file", "rename", "folder"]


# Each state holds its own number, and is long enough to be written in several pieces.
STATES = """
import os, signal, sys
from thankyou.base import atomic_write as atomic

def state(number):
    return (b"%08d" % number) * 20_000
"""

EVERY_STEP = (
    STATES
    + """
path, way = sys.argv[1:]
if way == "named":
    sys.platform = "other"
steps = ["open", "fstat", "fchmod", "fsync", "link", "replace", "close"]
atomic.write_atomically(path, state(0))

def armed(real, before):
    def call(*args, **kwargs):
        global left
        left -= 1
        if left == 0 and before:
            os.kill(os.getpid(), signal.SIGKILL)
        result = real(*args, **kwargs)
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return result
    return call

kills = 0
for before in (True, False):
    for number in range(1, 99):
        child = os.fork()
        if child == 0:
            left = number
            for name in steps:
                setattr(os, name, armed(getattr(os, name), before))
            atomic.write_atomically(path, state(1))
            os._exit(0)
        if os.waitpid(child, 0)[1] == 0:
            break
        kills += 1
        with open(path, "rb") as file:
            assert file.read() in (state(0), state(1)), number
print(kills)
"""
)

SAVE_FOR_EVER = (
    STATES
    + """
number = 0
while True:
    number += 1
    atomic.write_atomically(sys.argv[1], state(number))
    os.write(1, b"%d\\n" % number)
"""
)


@posix
def test_killed_before_and_after_every_system_call(tmp_path: Path, way: str) -> None:
    path = tmp_path / "card"
    command = [sys.executable, "-c", EVERY_STEP, str(path), way]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert int(done.stdout) >= 10
    write_atomically(path, b"and the folder is still good for a save")


@posix
def test_killed_at_random_moments(tmp_path: Path) -> None:
    path = tmp_path / "card"
    chance = random.Random(2)
    for _ in range(8):
        with subprocess.Popen(
            [sys.executable, "-c", SAVE_FOR_EVER, str(path)], stdout=subprocess.PIPE
        ) as child:
            assert child.stdout is not None
            for _ in range(chance.randint(1, 8)):
                reported = int(child.stdout.readline())
            sum(range(chance.randint(0, 200_000)))  # a moment within a save
            child.kill()
        data = path.read_bytes()
        number = int(data[:8])
        assert data == (b"%08d" % number) * 20_000
        assert number >= reported  # what was reported as saved is saved
