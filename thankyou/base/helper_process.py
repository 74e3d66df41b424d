"""A process of our own for work that may crash, hang or eat memory: asked, answered, replaced.

In: a command that starts the process, and requests: a few plain values and some bytes. Out: an
answer of the same form, or the reason why there is none. The process is started at the first
request, kept for the next, and replaced after it failed. Only lengths, JSON and bytes are
exchanged, never pickles: whatever took the process over can answer nonsense and no more.
"""

from __future__ import annotations

import atexit
import json
import os
import struct
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from importlib.machinery import PathFinder
from pathlib import Path
from typing import IO

from thankyou.base.helper_limits import OUT_OF_MEMORY, confine_from_outside, limit_time

Header = dict[str, int | str]

MOST_HEADER = 4096
_LENGTHS = struct.Struct(">IQ")
_GRACE = 5
"""Seconds after which a process ends itself, beyond those after which it should have been ended."""
_LOOK = 0.05
"""Seconds between two looks at the clock and at whether the answer is still wanted."""


class HelperFailedError(Exception):
    """The process died, or answered nonsense. `of_memory`: it ended itself for its memory."""

    def __init__(self, of_memory: bool) -> None:
        super().__init__()
        self.of_memory = of_memory


class HelperSlowError(Exception):
    """The process took longer than it may."""


class HelperStoppedError(Exception):
    """The asker wants no answer any more."""


class HelperMissingError(Exception):
    """The process cannot be started on this computer."""


class HelperProcess:
    """One process, and one request at a time; may be asked from any thread."""

    def __init__(self, command: Callable[[], Sequence[str]], memory: int) -> None:
        """`command` gives the words that start it; `memory` is in bytes, beyond what it begins
        with. The process itself keeps to it too (base.helper_limits)."""
        self._command = command
        self._memory = memory
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._owner = 0
        self._closing: Callable[[], None] = lambda: None
        atexit.register(self.close)

    @property
    def pid(self) -> int | None:
        """The running process's number; None while there is none."""
        return None if self._process is None else self._process.pid

    def ask(
        self,
        header: Mapping[str, int | str],
        data: bytes,
        most: int,
        seconds: float,
        stopped: Callable[[], bool] | None = None,
    ) -> tuple[Header, bytes]:
        """The answer's header and its bytes, at most `most` of them.

        Raises HelperFailedError, HelperSlowError, HelperStoppedError or HelperMissingError.
        """
        with self._lock:
            process = self._running()
            watch = _Watch(process, seconds, stopped)
            try:
                send(_there(process.stdin), header, data)
                return receive(_there(process.stdout), most)
            except (OSError, ValueError, EOFError) as error:
                # Its reason is known once the process is gone, killed or by itself.
                self._end()
                if watch.reason is not None:
                    raise watch.reason from error
                raise HelperFailedError(process.returncode == OUT_OF_MEMORY) from error
            finally:
                if watch.finish():
                    self._end()

    def close(self) -> None:
        """End the process, if there is one; the next request starts another."""
        with self._lock:
            self._end()

    def _running(self) -> subprocess.Popen[bytes]:
        process = self._process
        if process is not None and self._owner != os.getpid():
            process = self._process = None  # a forked copy of us: that process is our parent's
        if process is not None and process.poll() is not None:
            self._end()
            process = None
        if process is None:
            process = self._process = self._start()
            self._owner = os.getpid()
        return process

    def _start(self) -> subprocess.Popen[bytes]:
        environment = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}
        # glibc reserves 64 MB of addresses for each thread's arena, which count as memory.
        environment["MALLOC_ARENA_MAX"] = "2"
        try:
            process = subprocess.Popen(  # noqa: S603 - the command is our own
                list(self._command()),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=environment,
                cwd=os.path.abspath(os.sep),  # noqa: PTH100 - so it holds no folder of the writer's
                close_fds=True,
                start_new_session=os.name == "posix",  # the terminal's Ctrl+C is not meant for it
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as error:
            raise HelperMissingError from error
        self._closing = confine_from_outside(process, self._memory)
        return process

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is None or self._owner != os.getpid():
            return
        process.kill()  # harmless if it has ended by itself, whose exit code then stays
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                try:
                    pipe.close()
                except OSError:  # what was never sent goes nowhere
                    continue
        process.wait()
        self._closing()


def _there(pipe: IO[bytes] | None) -> IO[bytes]:
    if pipe is None:
        raise EOFError
    return pipe


class _Watch:
    """Kills a process when its time is over, or when its answer is no longer wanted: what waits
    for it then sees the end of the pipe, on every system alike."""

    def __init__(
        self,
        process: subprocess.Popen[bytes],
        seconds: float,
        stopped: Callable[[], bool] | None,
    ) -> None:
        self.reason: Exception | None = None
        self._process = process
        self._end = time.monotonic() + seconds
        self._stopped = stopped
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._look, name="helper watch", daemon=True)
        self._thread.start()

    def finish(self) -> bool:
        """Look no more; whether the process has been killed."""
        self._done.set()
        self._thread.join()
        return self.reason is not None

    def _look(self) -> None:
        while not self._done.wait(_LOOK):
            if self._stopped is not None and self._stopped():
                self.reason = HelperStoppedError()
            elif time.monotonic() > self._end:
                self.reason = HelperSlowError()
            if self.reason is not None:
                self._process.kill()
                return


def send(pipe: IO[bytes], header: Mapping[str, int | str], data: bytes) -> None:
    """Write one message."""
    head = json.dumps(dict(header)).encode()
    pipe.write(_LENGTHS.pack(len(head), len(data)) + head)
    pipe.write(data)
    pipe.flush()


def receive(pipe: IO[bytes], most: int) -> tuple[Header, bytes]:
    """Read one message. Raises EOFError when there is none, ValueError for what is none."""
    head_length, length = _LENGTHS.unpack(_exactly(pipe, _LENGTHS.size))
    if head_length > MOST_HEADER or length > most:
        raise ValueError("a message is longer than it may be")
    try:
        header = json.loads(_exactly(pipe, head_length))
    except RecursionError as error:
        raise ValueError("not a message") from error
    if not isinstance(header, dict) or not all(type(v) in (int, str) for v in header.values()):
        raise ValueError("not a message")
    return header, _exactly(pipe, length)


def _exactly(pipe: IO[bytes], length: int) -> bytes:
    data = pipe.read(length)
    if len(data) < length:
        raise EOFError
    return data


def answer_requests(
    answer: Callable[[Header, bytes], tuple[Header, bytes]],
    most: int,
    confined: Callable[[], None] = lambda: None,
) -> None:
    """What such a process does: answer requests, of at most `most` bytes, until the input ends.

    Each says in "seconds" how long it may take. `confined` is called before the first is read.
    """
    sys.dont_write_bytecode = True
    questions = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "wb")
    # What a library prints shall not stand among the answers.
    nowhere = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(nowhere, descriptor)
    confined()
    while True:
        try:
            header, data = receive(questions, most)
        except EOFError:
            return
        limit_time(int(header["seconds"]) + _GRACE)
        send(answers, *answer(header, data))
        limit_time(0)


def libraries_of(modules: Iterable[str]) -> list[str]:
    """Where this Python finds its libraries, but never in the folder that one stands in."""
    places = [place for place in sys.path if place and not _is_here(place)]
    libraries = []
    for name in modules:
        found = PathFinder.find_spec(name, places)
        if found is not None and found.origin:
            libraries.append(str(Path(found.origin).parent.parent))
    return libraries


def _is_here(place: str) -> bool:
    try:
        return Path(place).samefile(Path.cwd())
    except OSError:  # it is not there, or the folder that one stands in is gone
        return False


def command_for(module: str, frozen_word: str, libraries: Sequence[str]) -> list[str]:
    """The words that start `module`'s `main` in a process of its own.

    Python runs isolated (-I): no variable, no module of the current or the home folder has a say.
    `libraries` are folders, besides Python's own, where other packages are. A frozen program has
    no Python beside it and is started again, with `frozen_word`.
    """
    if getattr(sys, "frozen", False):
        return [sys.executable, frozen_word]
    import thankyou

    # The package is found by its folder, which then leaves the path: nothing that lies beside the
    # package is imported. Other libraries come after Python's own modules.
    beginning = (
        "import sys; home, *more = sys.argv[1:]; sys.path.insert(0, home); import thankyou; "
        "sys.path.remove(home); sys.path += [one for one in more if one not in sys.path]; "
        f"from {module} import main; main()"
    )
    home = os.path.dirname(os.path.dirname(os.path.abspath(thankyou.__file__)))  # noqa: PTH100, PTH120
    return [sys.executable, "-I", "-c", beginning, home, *libraries]
