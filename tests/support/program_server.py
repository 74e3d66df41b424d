"""A process that has imported the program and forks for each run of it (started by program.py).

Our own designs and words have been read before as well: the program keeps them once it has them.

In: a line of JSON for each run: arguments, folder, environment, a file each for standard output and
error. Out: a line with its exit code. A run is a process of its own, with its own streams and its
own end; only the importing has been done before. What a run imports besides, the next one has
already.
"""

from __future__ import annotations

import contextlib
import importlib
import json
import os
import runpy
import sys
from pathlib import Path
from typing import Any, NoReturn

import thankyou.__main__  # noqa: F401  # a run is of this
from thankyou.catalog import Catalog


def serve() -> None:
    """Answer until nobody asks any more."""
    # The program's own streams are others in each run; these two are the questions and answers.
    questions, answers = os.fdopen(os.dup(0), encoding="utf-8"), os.fdopen(os.dup(1), "w")
    devnull = os.open(os.devnull, os.O_RDWR)
    os.dup2(devnull, 0)
    os.dup2(devnull, 1)
    shipped = Catalog()
    _ = tuple(shipped.designs.values()), shipped.templates
    for line in questions:
        asked = json.loads(line)
        imported, told = os.pipe()
        child = os.fork()
        if not child:
            questions.close()
            answers.close()
            os.close(imported)
            run(asked, told)
        os.close(told)
        with os.fdopen(imported, encoding="utf-8") as names:
            learn(names.read().split())
        _, status = os.waitpid(child, 0)
        answers.write(f"{os.waitstatus_to_exitcode(status)}\n")
        answers.flush()


def run(asked: dict[str, Any], told: int) -> NoReturn:
    """Become the program: what the interpreter does at the end, it does here as well."""
    for stream, place in ((1, asked["stdout"]), (2, asked["stderr"])):
        file = os.open(place, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(file, stream)
        os.close(file)
    os.chdir(asked["folder"])
    os.environ.clear()
    os.environ.update(asked["environment"])
    sys.path.insert(0, "")  # as -m does
    sys.argv = ["thankyou", *asked["arguments"]]
    before = set(sys.modules)
    try:
        del sys.modules["thankyou.__main__"]  # runpy warns of one that is there already
        runpy.run_module("thankyou", run_name="__main__", alter_sys=True)
    finally:
        with os.fdopen(told, "w", encoding="utf-8") as names:
            names.write("\n".join(sorted(set(sys.modules) - before)))
    raise SystemExit(0)


def learn(names: list[str]) -> None:
    """Import what a run has imported. No library that starts a thread: it would not be forked."""
    for name in names:
        if not name.startswith(("PySide6", "shiboken6", "thankyou.gui")):
            with contextlib.suppress(ImportError):
                importlib.import_module(name)


if __name__ == "__main__":
    here = str(Path(__file__).parent)
    sys.path[:] = [place for place in sys.path if place != here]  # a run finds no test's module
    serve()
