"""Who draws the cards of a batch beside this process: worker processes, or a Dask cluster.

In: a number, or the address of a cluster's scheduler. Out: `Workers`. Nothing is sent anywhere but
to processes of this computer, unless an address is given. It imports little, so that processes
begin to load before this one does.
"""

from __future__ import annotations

import atexit
import multiprocessing
import os
import signal
import site
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import connection
from pathlib import Path
from typing import Any

from thankyou.base.errors import CardError

_FIRST = 32
"""Cards drawn here before slices are handed out."""
_CARDS = 256
"""Cards of a slice: some 50 ms of work, and 200 kB."""
_TIMEOUT = 10
"""Seconds that a cluster's scheduler may take to answer."""
_SAFE_PATH = "PYTHONSAFEPATH"
_HOME = str(Path(__file__).resolve().parents[2])
"""The folder that this program was loaded from."""


@dataclass(frozen=True, slots=True)
class Workers:
    """Who draws beside this process. `count` is how many of them work at once; `cards` how many
    cards a slice has, `first` how many are drawn here before slices are handed out. Of slices,
    `2 * count + 1` are out at a time, and no more. `beside`: other work that one of them does
    first; who has that gets no slice, which would have to wait for it."""

    executor: Executor
    count: int
    cards: int = _CARDS
    first: int = _FIRST
    beside: Future[Any] | None = None

    @property
    def most(self) -> int:
        """How many slices may be out now."""
        free = self.count
        if self.beside is not None and not self.beside.done():
            free -= 1
        return 2 * free + 1 if free else 0


@contextmanager
def worker_processes(jobs: int) -> Iterator[Workers | None]:
    """`jobs` processes in all: this one, and others that it starts. None for one alone.

    They are started anew on every system ("spawn"), load while this process reads the card, and
    end with the block, or with this process, whatever ends it.
    """
    if jobs <= 1:
        yield None
        return
    pool = ProcessPoolExecutor(
        jobs - 1, multiprocessing.get_context("spawn"), initializer=_begin_worker, initargs=(_HOME,)
    )
    try:
        with _found_by_new_processes():
            for _ in range(jobs - 1):
                pool.submit(_load)
        yield Workers(pool, jobs - 1)
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


@contextmanager
def _found_by_new_processes() -> Iterator[None]:
    """Processes that are started now run this very program, wherever it lies, and look for nothing
    in the current folder: not even for Python's own modules, before they know their path."""
    path, safe = sys.path[:], os.environ.get(_SAFE_PATH)
    os.environ[_SAFE_PATH] = "1"
    if _HOME not in sys.path:
        sys.path.insert(0, _HOME)
    try:
        yield
    finally:
        sys.path[:] = path
        if safe is None:
            del os.environ[_SAFE_PATH]
        else:
            os.environ[_SAFE_PATH] = safe


def _begin_worker(home: str) -> None:
    """In a worker: it ends with the process that started it, and leaves Ctrl-C to that."""
    if sys.path[:1] == [home] and home not in site.getsitepackages():
        del sys.path[0]  # the program is loaded; what else lies there is none of it
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    atexit.register(os._exit, 0)  # there is nothing to put away, and that would take a while
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()


def _end_with(sentinel: int) -> None:
    connection.wait([sentinel])
    os._exit(1)


def _load() -> None:
    """In a worker: what every slice needs."""
    from thankyou.base.collector import collect_seldom

    collect_seldom()  # as the command that began it (cli.main)
    import thankyou.export.list_problems
    import thankyou.export.slice_work
    import thankyou.render.pdf.writer  # noqa: F401


@contextmanager
def dask_cluster(address: str) -> Iterator[Workers]:
    """The workers of a Dask cluster, by the address of its scheduler, like tcp://10.0.0.5:8786.

    Each needs this version of thankyou with its assets. Raises CardError "no-dask", "no-cluster"
    (address).
    """
    try:
        from distributed import Client
    except ImportError as error:
        raise CardError("no-dask") from error
    try:
        client: Any = Client(  # type: ignore[no-untyped-call]
            address, timeout=_TIMEOUT, set_as_default=False
        )
    except Exception as error:
        raise CardError("no-cluster", address=address) from error
    with client:
        count = sum(client.nthreads().values())
        if not count:
            raise CardError("no-cluster", address=address)
        with client.get_executor(pure=False, retries=0) as executor:
            yield Workers(executor, count)
