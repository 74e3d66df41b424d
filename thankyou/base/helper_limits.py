"""What a process that reads strangers' bytes may use: memory, time, files, no network.

In: limits, from within the process before its first work, or from outside right after its start.
Out: a process that can do little more than compute. Each system offers something else, and each
part is asked for by itself: what one system lacks takes nothing from the rest.

Linux: a limit of addresses (RLIMIT_AS), and a filter of system calls (base.seccomp). macOS: its
kernel takes no limit of addresses, so a thread looks at what is used. Windows: a job object
(base.windows_job) limits memory, and ends the process with ours.
"""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

OUT_OF_MEMORY = 77
"""The exit code of a process that ended itself for having used too much."""


def confine(memory: int) -> None:
    """Called by the process itself, when all that it needs is loaded: `memory` more bytes."""
    if sys.platform == "win32":
        return  # whoever started it has done so
    import resource

    for limit in (resource.RLIMIT_CORE, resource.RLIMIT_FSIZE):  # no picture in a core file
        with contextlib.suppress(OSError, ValueError):
            resource.setrlimit(limit, (0, 0))
    if sys.platform == "linux":
        from thankyou.base.seccomp import filter_calls

        with contextlib.suppress(OSError, ValueError):
            held = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
            most = held * resource.getpagesize() + memory
            resource.setrlimit(resource.RLIMIT_AS, (most, most))
        filter_calls()
    else:
        threading.Thread(target=_watch_memory, args=(memory,), daemon=True).start()


def limit_time(seconds: int) -> None:
    """The process ends that many seconds from now; 0 takes it back. So it does not go on when
    whoever asked has been killed and cannot end it. Windows ends it with its job."""
    if sys.platform != "win32":
        signal.alarm(seconds)  # nobody handles SIGALRM, which then ends the process in any code


def _watch_memory(memory: int) -> None:
    """End the process when it has used more: for systems that do not refuse it memory."""
    if sys.platform == "win32":
        return
    import resource

    unit = 1 if sys.platform == "darwin" else 1024
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit
    rest = threading.Event()
    while not rest.wait(0.02):
        if resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit > used + memory:
            os._exit(OUT_OF_MEMORY)


def confine_from_outside(process: subprocess.Popen[bytes], memory: int) -> Callable[[], None]:
    """What only the one who started a process can do for it; what to call when it has ended."""
    if sys.platform != "win32":
        return lambda: None
    from thankyou.base.windows_job import put_in_job

    return put_in_job(process, memory)
