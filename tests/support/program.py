"""The program as a person runs it: in a process, with files and streams.

In: the arguments of a command line, a folder. Out: exit code, standard output, standard error.
`run` forks from a process that has imported everything (program_server.py), which saves two
thirds of the time; `run_fresh` starts Python, as a person does, and is what a system does that
cannot fork.
"""

from __future__ import annotations

import atexit
import json
import os
import select
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path

_SERVER = Path(__file__).with_name("program_server.py")
_WARNINGS_FAIL = ("-W", "error")
_LONGEST = 120
"""Seconds that a run may take."""

Done = subprocess.CompletedProcess[str]


def run_fresh(*arguments: object, cwd: Path, **env: str) -> Done:
    """Start Python with the program."""
    return subprocess.run(
        [sys.executable, *_WARNINGS_FAIL, "-m", "thankyou", *map(str, arguments)],
        cwd=cwd,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, **env},
        timeout=_LONGEST,
    )


def run(*arguments: object, cwd: Path) -> Done:
    """Run the program in a process of its own, that had a quick start."""
    if not hasattr(os, "fork") or sys.platform == "darwin":  # whose libraries do not bear a fork
        return run_fresh(*arguments, cwd=cwd)
    server = _server()
    assert server.stdin is not None and server.stdout is not None
    with tempfile.TemporaryDirectory() as kept:
        out, err = Path(kept, "out"), Path(kept, "err")
        asked = {
            "arguments": [str(one) for one in arguments], "folder": str(cwd),
            "environment": dict(os.environ), "stdout": str(out), "stderr": str(err),
        }  # fmt: skip
        server.stdin.write(json.dumps(asked) + "\n")
        server.stdin.flush()
        answered, _, _ = select.select([server.stdout], [], [], _LONGEST)
        assert answered, f"{arguments} has not ended after {_LONGEST} s"
        answer = server.stdout.readline()
        assert answer, "the server of the program has ended"
        texts = [one.read_text("utf-8") if one.exists() else "" for one in (out, err)]
        return subprocess.CompletedProcess(list(arguments), int(answer), *texts)


@cache
def _server() -> subprocess.Popen[str]:
    """One for all tests of this process."""
    server = subprocess.Popen(
        [sys.executable, *_WARNINGS_FAIL, str(_SERVER)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8",
        cwd=_SERVER.parent,
    )  # fmt: skip
    atexit.register(_end, server)
    return server


def _end(server: subprocess.Popen[str]) -> None:
    for pipe in (server.stdin, server.stdout):
        if pipe is not None:
            pipe.close()
    server.wait()
