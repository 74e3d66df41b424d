"""Linux: system calls that this process shall make no more.

In: nothing. Out: from here on, for good, EPERM for sockets, new programs, other processes, and
files made, changed or removed. The program is classic BPF (seccomp(2)); numbers are those of
<asm/unistd.h> of each machine. A kernel or a machine that does not know it goes without.
"""

from __future__ import annotations

import ctypes
import os
import struct
import sys

from thankyou.base.quick_tuple import NamedTuple


class _Machine(NamedTuple):
    """`audit` is its AUDIT_ARCH; the rest are calls by number: those that are forbidden, the one
    that makes threads and processes, and the two that open files."""

    audit: int
    forbidden: tuple[int, ...]
    clone: int
    openat: int
    open: int | None


_MACHINES = {
    "x86_64": _Machine(
        0xC000003E,
        # socket connect sendto bind listen; fork vfork execve kill; ptrace, and its kin
        (41, 42, 44, 49, 50, 57, 58, 59, 62, 101, 310, 311,
         # truncate rename mkdir rmdir creat link unlink symlink chmod chown mount
         76, 82, 83, 84, 85, 86, 87, 88, 90, 92, 165,
         # mkdirat fchownat unlinkat renameat linkat symlinkat fchmodat renameat2 execveat io_uring
         258, 260, 263, 264, 265, 266, 268, 316, 322, 425),
        56, 257, 2,
    ),
    "aarch64": _Machine(
        0xC00000B7,
        # socket bind listen connect sendto; execve kill ptrace, and its kin
        (198, 200, 201, 203, 206, 221, 129, 117, 270, 271,
         # mkdirat unlinkat symlinkat linkat renameat mount truncate fchmodat fchownat renameat2
         34, 35, 36, 37, 38, 40, 45, 53, 54, 276,
         # execveat io_uring
         281, 425),
        220, 56, None,
    ),
}  # fmt: skip
_LOAD, _EQUAL, _AT_LEAST, _ANY_BIT, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_ALLOW = (_RETURN, 0, 0, 0x7FFF0000)
_REFUSE = (_RETURN, 0, 0, 0x00050000 | 1)  # SECCOMP_RET_ERRNO, EPERM
_UNKNOWN = (_RETURN, 0, 0, 0x00050000 | 38)  # ENOSYS
_CLONE3, _THREAD = 435, 0x00010000
_X32 = 0x40000000
"""From here on x86_64 counts its calls a second time."""
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC
_NO_NEW_PRIVILEGES, _SECCOMP, _FILTER = 38, 22, 2


def filter_calls() -> bool:
    """Set the filter; whether it is set."""
    machine = _MACHINES.get(os.uname().machine) if sys.platform == "linux" else None
    if machine is None or sys.maxsize < 2**32:
        return False
    code = _program(machine)
    held = ctypes.create_string_buffer(code, len(code))
    header = ctypes.create_string_buffer(
        struct.pack("@HP", len(code) // 8, ctypes.addressof(held)), 16
    )
    prctl = ctypes.CDLL(None).prctl
    prctl.argtypes = [ctypes.c_int, *[ctypes.c_ulong] * 4]
    if prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0):
        return False
    return bool(prctl(_SECCOMP, _FILTER, ctypes.addressof(header), 0, 0) == 0)


def _program(machine: _Machine) -> bytes:
    """The filter. struct seccomp_data has the call's number at 0, the machine at 4, and arguments
    of 8 bytes from 16 on, the low half first; a jump's two numbers say how many lines it skips if
    so, and if not."""
    lines = [
        (_LOAD, 0, 0, 4), (_EQUAL, 1, 0, machine.audit), _REFUSE,
        (_LOAD, 0, 0, 0), (_AT_LEAST, 0, 1, _X32), _REFUSE,
    ]  # fmt: skip
    for number in machine.forbidden:
        lines += [(_EQUAL, 0, 1, number), _REFUSE]
    # What clone3 makes cannot be seen from here; without it, the C library asks clone.
    lines += [(_EQUAL, 0, 1, _CLONE3), _UNKNOWN]
    lines += [
        (_EQUAL, 0, 4, machine.clone), (_LOAD, 0, 0, 16),
        (_ANY_BIT, 1, 0, _THREAD), _REFUSE, _ALLOW,
    ]  # fmt: skip
    for opening, flags in ((machine.openat, 2), (machine.open, 1)):
        if opening is not None:
            lines += [
                (_EQUAL, 0, 4, opening), (_LOAD, 0, 0, 16 + 8 * flags),
                (_ANY_BIT, 0, 1, _WRITES), _REFUSE, _ALLOW,
            ]  # fmt: skip
    return b"".join(struct.pack("=HBBI", *line) for line in [*lines, _ALLOW])
