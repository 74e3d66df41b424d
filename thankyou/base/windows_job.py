"""Windows: a process in a job object, which limits its memory and dies when we do.

In: a process and a limit in bytes. Out: what to call when the process has ended. The structures
are those of winnt.h (JOBOBJECT_EXTENDED_LIMIT_INFORMATION).
"""

from __future__ import annotations

import ctypes
import subprocess
from collections.abc import Callable
from ctypes import wintypes
from typing import Any

_EXTENDED = 9
# One process, of limited memory, that dies without a dialog, and with the job's last handle: ours.
_ONE_PROCESS, _MEMORY, _NO_DIALOG, _DIES_WITH_US = 0x0008, 0x0100, 0x0400, 0x2000
_BEGINNING = 150 << 20
"""What Python and the libraries take before any work."""


class _Basic(ctypes.Structure):
    """JOBOBJECT_BASIC_LIMIT_INFORMATION."""

    _fields_ = (
        ("process_time", ctypes.c_int64),
        ("job_time", ctypes.c_int64),
        ("flags", ctypes.c_uint32),
        ("least_working_set", ctypes.c_size_t),
        ("most_working_set", ctypes.c_size_t),
        ("processes", ctypes.c_uint32),
        ("affinity", ctypes.c_size_t),
        ("priority", ctypes.c_uint32),
        ("scheduling", ctypes.c_uint32),
    )


class JobLimits(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION."""

    _fields_ = (
        ("basic", _Basic),
        ("io", ctypes.c_uint64 * 6),
        ("process_memory", ctypes.c_size_t),
        ("job_memory", ctypes.c_size_t),
        ("peak_process_memory", ctypes.c_size_t),
        ("peak_job_memory", ctypes.c_size_t),
    )


def limits(memory: int) -> JobLimits:
    """What is asked for: `memory` bytes beyond the beginning."""
    asked = JobLimits()
    asked.basic.flags = _ONE_PROCESS | _MEMORY | _NO_DIALOG | _DIES_WITH_US
    asked.basic.processes = 1
    asked.process_memory = _BEGINNING + memory
    return asked


def put_in_job(process: subprocess.Popen[bytes], memory: int) -> Callable[[], None]:
    """Put the process into a job of its own; call what is returned when the process has ended."""
    kernel: Any = ctypes.WinDLL("kernel32")  # type: ignore[attr-defined,unused-ignore]
    kernel.CreateJobObjectW.restype = wintypes.HANDLE
    kernel.CreateJobObjectW.argtypes = [ctypes.c_void_p, ctypes.c_wchar_p]
    kernel.SetInformationJobObject.argtypes = [
        wintypes.HANDLE, ctypes.c_int, ctypes.c_void_p, ctypes.c_uint32,
    ]  # fmt: skip
    kernel.AssignProcessToJobObject.argtypes = [wintypes.HANDLE, wintypes.HANDLE]
    kernel.CloseHandle.argtypes = [wintypes.HANDLE]
    job = kernel.CreateJobObjectW(None, None)
    asked = limits(memory)
    kernel.SetInformationJobObject(job, _EXTENDED, ctypes.byref(asked), ctypes.sizeof(asked))
    handle: Any = process._handle  # type: ignore[attr-defined,unused-ignore]
    kernel.AssignProcessToJobObject(job, int(handle))

    def close() -> None:
        kernel.CloseHandle(job)

    return close
