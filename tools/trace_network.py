"""Nothing on the network: whole sessions of the program, watched by the kernel.

    python tools/trace_network.py

Runs the sessions of tools/whole_session.py twice: under strace, which shows each connection and
each datagram of every thread and every process, whoever asks for it (Python, Qt, a library); and
in a network namespace without any network (unshare -n), where all must still work. A control that
does go out must be found, or nothing is shown. Needs Linux, and strace (apt-get install strace).

Out: what was reached, a line each, and exit code 0 if all of it was local.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

HERE = Path(__file__).parent
SESSIONS = ("window", "cli")
CONTROL = "import socket; socket.socket(type=socket.SOCK_DGRAM).connect(('192.0.2.1', 9))"
"""Reaches for an address that is nobody's (RFC 5737); a datagram socket sends nothing yet."""

CALL = re.compile(r"(connect|sendto|sendmsg|sendmmsg|bind)\(.*?sa_family=(AF_\w+)(.*)")
ADDRESS = re.compile(r'"([^"]*)"')
LOCAL_FAMILIES = ("AF_UNIX", "AF_LOCAL", "AF_NETLINK", "AF_UNSPEC")
LOOPBACK = ("127.0.0.1", "::1")


def main() -> int:
    if shutil.which("strace") is None:
        print("strace is missing: apt-get install strace")
        return 2
    with tempfile.TemporaryDirectory() as folder:
        control = traced(["-c", CONTROL], Path(folder), "control")[1]
        if not any("192.0.2.1" in one for one in control):
            print("The control went out unseen: nothing can be shown here.")
            return 2
        print("control: seen going to 192.0.2.1")
        bad = 0
        for name in SESSIONS:
            words = [str(HERE / "whole_session.py"), name, str(Path(folder) / name)]
            code, calls = traced(words, Path(folder), name)
            away = [one for one in calls if not is_local(one)]
            bad += code != 0 or bool(away)
            print(f"{name}: exit code {code}, {len(calls)} calls, {len(away)} of them not local")
            for one in sorted(set(calls)):
                print(f"    {'local' if is_local(one) else 'AWAY '}  {one}")
            alone = in_namespace([*words[:-1], str(Path(folder) / f"{name}-alone")], Path(folder))
            bad += alone not in (0, None)
            said = "cannot be made here" if alone is None else f"exit code {alone}"
            print(f"{name} without a network: {said}")
    return 1 if bad else 0


def traced(words: Sequence[str], folder: Path, name: str) -> tuple[int, list[str]]:
    """Run Python with these words under strace: its exit code, and each address it reached for."""
    log = folder / f"{name}.strace"
    command = ["strace", "-f", "-qq", "-e", "trace=network", "-o", str(log), sys.executable, *words]
    done = subprocess.run(command, env=own_folders(folder), stderr=subprocess.DEVNULL, check=False)
    return done.returncode, reached(log.read_text("utf-8", "replace"))


def reached(log: str) -> list[str]:
    """The addresses in a log of strace."""
    found = []
    for line in log.splitlines():
        match = CALL.search(line)
        if match is not None:
            call, family, rest = match.groups()
            address = ADDRESS.search(rest)
            found.append(f"{call} {family} {address[1] if address else ''}".rstrip())
    return found


def is_local(call: str) -> bool:
    """Whether an address is on this computer: a socket in the file system, the kernel, or the
    loopback interface, where the print service listens."""
    _, family, *address = call.split(" ", 2)
    return family in LOCAL_FAMILIES or (bool(address) and address[0] in LOOPBACK)


def in_namespace(words: Sequence[str], folder: Path) -> int | None:
    """The exit code of Python with these words where there is no network; None if that cannot be
    had here."""
    for options in (["-n"], ["-rn"]):
        if can_unshare(options):
            command = ["unshare", *options, sys.executable, *words]
            return subprocess.run(
                command, env=own_folders(folder), stderr=subprocess.DEVNULL, check=False
            ).returncode
    return None


def can_unshare(options: Sequence[str]) -> bool:
    if shutil.which("unshare") is None:
        return False
    tried = subprocess.run(["unshare", *options, "true"], capture_output=True, check=False)
    return tried.returncode == 0


def own_folders(folder: Path) -> dict[str, str]:
    """An environment in which no person's own files are touched."""
    own = {f"XDG_{name}_HOME": str(folder / "own") for name in ("CONFIG", "DATA", "STATE", "CACHE")}
    return {**os.environ, **own, "QT_QPA_PLATFORM": "offscreen", "HOME": str(folder)}


if __name__ == "__main__":
    sys.exit(main())
