"""The program's entry: a command, or the window; errors become a sentence and an exit code.

In: the words after the program's name. Out: the exit code. 0: done. 1: done or checked, with
problems, all listed. 2: bad usage or unreadable input, said in one line on standard error.
"""

from __future__ import annotations

import atexit
import contextlib
import os
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from thankyou.base.assets import asset_root, missing_part
from thankyou.base.errors import CardError
from thankyou.base.kept_apart import outputs_apart
from thankyou.base.read_file import is_there, shown
from thankyou.cli.console import refuse, speak_utf8

COMMANDS = (
    "list", "new", "write", "text", "people", "check", "export", "batch", "print", "protect",
    "test-page", "calibrate", "gallery", "check-design", "check-words", "words",
)  # fmt: skip
"""The names of the commands: the window must not wait for the parser that knows them."""
_OPTIONS = ("-h", "--help", "--version")
PICTURE_WORKER = "--picture-worker"
"""A frozen program, which has no Python beside it, starts itself so to decode pictures …"""
WORD_WORKER = "--word-worker"
"""… and to look up words (proofing.dictionaries_aside)."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program with `arguments`, by default the process's own; return the exit code."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    if words == [PICTURE_WORKER]:
        from thankyou.pictures.worker import main as decode_pictures

        decode_pictures()
        return 0
    if words == [WORD_WORKER]:
        from thankyou.proofing.worker import main as look_up_words

        look_up_words()
        return 0
    speak_utf8()
    try:
        _refuse_a_broken_install()
        if words and words[0] in (*COMMANDS, *_OPTIONS):
            from thankyou.base.collector import collect_seldom

            collect_seldom()
            from thankyou.cli.parser import build_parser

            options = build_parser(words[0]).parse_args(words)
            with outputs_apart(_own_folders()):
                done = int(options.run(options))
            sys.stdout.flush()
            return done
        return _open_window(words)
    except CardError as error:
        from thankyou.error_messages import sentence

        return refuse(sentence(error))
    except KeyboardInterrupt:
        return refuse("Stopped.")
    except BrokenPipeError:
        # The reader went away (a pipe into head): there is nobody left to print for.
        _stop_printing()
        return 0
    except OSError as error:
        # What is read and written says itself what is wrong: this is the terminal, or a pipe.
        _stop_printing()
        if _is_ours(error.filename):
            return refuse(_missing(shown(os.fspath(error.filename))))
        place = f"{shown(os.fspath(error.filename))}: " if error.filename else ""
        return refuse(f"{place}{error.strerror or error}.")
    except ImportError as error:
        return refuse(_missing(error.name or str(error)))
    except MemoryError:
        return refuse("This computer's memory is full: close other programs and try again.")


def _refuse_a_broken_install() -> None:
    """Raises CardError("part-missing") (part)."""
    part = missing_part()
    if part:
        raise CardError("part-missing", part=f"assets/{part}")


def _missing(part: str) -> str:
    from thankyou.error_messages import sentence

    return sentence(CardError("part-missing", part=part))


def _is_ours(name: object) -> bool:
    """Whether a file that cannot be opened is one of the program's own."""
    ours = {asset_root()}
    if getattr(sys, "frozen", False):
        ours.add(Path(sys.executable).resolve().parent)
    return isinstance(name, str | os.PathLike) and not ours.isdisjoint(Path(name).parents)


def main_and_end() -> NoReturn:
    """Run the program as a process of its own, and end that with the exit code.

    A command ends at once: to give back memory piece by piece, as Python does, takes a twentieth
    of the time of a thousand cards, and the system takes it all in one. What is to be done at an
    end is done, and threads that are at work are waited for.
    """
    code = main()
    if "PySide6" not in sys.modules and threading.active_count() == 1:
        atexit._run_exitfuncs()
        with contextlib.suppress(OSError, ValueError):
            sys.stdout.flush()
            sys.stderr.flush()
        os._exit(code)
    raise SystemExit(code)


def _stop_printing() -> None:
    """What is still to be printed goes nowhere: nothing fails of it at the end."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _own_folders() -> list[Path]:
    """Where the program keeps what it may read and replace: runs, measures, cards."""
    import platformdirs

    places = (platformdirs.user_data_path, platformdirs.user_state_path,
              platformdirs.user_config_path, platformdirs.user_cache_path)  # fmt: skip
    return [place("thankyou", appauthor=False) for place in places]


def _open_window(words: list[str]) -> int:
    """The window with the file that is named, if one is; what cannot be a file is refused."""
    if len(words) > 1 or (words and words[0].startswith("-") and not is_there(words[0])):
        return refuse(
            f"“{words[0]}” is not a command; there are {', '.join(COMMANDS)} "
            "(see “thankyou --help”)"
        )
    path = words[0] if words else None
    if path is not None and not is_there(path) and not path.endswith(".thankyou"):
        return refuse(f"“{path}” is neither a file nor a command (see “thankyou --help”)")
    from thankyou.cli.window_command import run_window

    return run_window(path)
