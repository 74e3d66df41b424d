"""Whole sessions of the program, as a person has them: what is left, said or sent meanwhile is for
the caller to look at.

    python tools/whole_session.py window FOLDER    write, add a photo, open a list, look at each
                                                   page, save, copy, export, forget
    python tools/whole_session.py cli FOLDER       every command of the command line, once

In: an empty folder for the files. Out: exit code 0 when all of it was done. Settings and cards go
where XDG_*_HOME say; nothing is shown (offscreen). `--loud`: with logging at DEBUG on standard
error. `--audit`: a socket of Python's that is to reach anything but a local one ends it with 3.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import logging
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

MESSAGE = "Wallpaperwords for the Kopfkissen night"
NAME = "Zdravstvuyte Petrovna"
PRIVATE = ("Wallpaperwords", "Kopfkissen", "Zdravstvuyte", "Petrovna", "Sonnenblumenpasswort")
"""What the sessions write: in the message, in names, as a password."""
PASSWORD = "Sonnenblumenpasswort 7"  # noqa: S105
"""The one that protects what they make."""
TABLE = f"recipient,ward\n{NAME},Ward 3\nBo,ICU\n"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("which", choices=("window", "cli"))
    parser.add_argument("folder", type=Path)
    parser.add_argument("--loud", action="store_true")
    parser.add_argument("--audit", action="store_true")
    parser.add_argument("--quick", action="store_true", help="without the slowest commands")
    options = parser.parse_args()
    if options.audit:
        sys.addaudithook(refuse_to_leave)
    if options.loud:
        logging.basicConfig(level=logging.DEBUG)
        # One line a letter, hundreds of thousands of them: what Qt takes each sign for.
        os.environ["QT_LOGGING_RULES"] = "*.debug=true;qt.text.emojisegmenter.debug=false"
    options.folder.mkdir(exist_ok=True)
    os.chdir(options.folder)
    if options.which == "window":
        window_session()
    else:
        cli_session(options.quick)
    return 0


def refuse_to_leave(event: str, values: tuple[Any, ...]) -> None:
    """An audit hook: Python's own sockets stay on this computer."""
    if event in ("socket.connect", "socket.sendto", "socket.sendmsg"):
        address = values[1] if len(values) > 1 else None
        if isinstance(address, tuple) and str(address[0]) not in ("127.0.0.1", "::1", "localhost"):
            os.write(2, f"{event} to {address}\n".encode())
            os._exit(3)
    elif event in ("socket.getaddrinfo", "socket.gethostbyname"):
        os.write(2, f"{event} of {values[0]!r}\n".encode())
        os._exit(3)


# ---------------------------------------------------------------------------- the command line


def cli_session(quick: bool = False) -> None:
    from thankyou.cli.main import COMMANDS

    _make_inputs()
    done = {words[0] for words, _ in COMMAND_LINES}
    assert done == set(COMMANDS), f"not tried: {set(COMMANDS) - done}"
    for words, codes in COMMAND_LINES:
        if quick and words[0] in SLOW:
            continue
        with contextlib.redirect_stdout(io.StringIO()):
            from thankyou.cli.main import main as run

            code = run(words)
        assert code in codes, (words, code)


def _make_inputs() -> None:
    from PIL import Image

    Path("message.txt").write_text(f"{MESSAGE}, {{recipient}}", "utf-8")
    Path("staff.csv").write_text(TABLE, "utf-8")
    Path("pw.txt").write_text(PASSWORD + "\n", "utf-8")
    answers = {"moment": MESSAGE, "recipient": NAME, "sender": NAME}
    Path("answers.json").write_text(json.dumps(answers), "utf-8")
    Image.new("RGB", (80, 60), "teal").save("photo.jpg")


SLOW = ("gallery",)
ANY = (0, 1, 2)
"""Commands that need what this computer may not have, like a printer; or find fault with a card."""
COMMAND_LINES: tuple[tuple[list[str], tuple[int, ...]], ...] = (
    (["list", "designs", "--json"], (0,)),
    (["list", "printers"], ANY),
    (["new", "card.thankyou", "--message-file", "message.txt", "--set", f"sender={NAME}"], (0,)),
    (["write", "written.thankyou", "--answers", "answers.json"], ANY),
    (["text", "card.thankyou"], (0,)),
    (["protect", "card.thankyou", "-o", "shut.thankyou", "--password-file", "pw.txt"], (0,)),
    (["people", "staff.csv", "--json"], (0,)),
    (["check", "card.thankyou", "--people", "staff.csv", "--where", "ward=ICU"], ANY),
    (["export", "card.thankyou", "-o", "card.pdf"], (0, 1)),
    (["export", "card.thankyou", "-o", "locked.pdf", "--password-file", "pw.txt"], (0, 1)),
    (["export", "card.thankyou", "-o", "card.png", "--dpi", "72"], (0, 1)),
    (["export", "card.thankyou", "-o", "card.jpg", "--dpi", "72"], (0, 1)),
    (["batch", "card.thankyou", "staff.csv", "-o", "all.pdf", "--checklist", "list.csv"], (0, 1)),
    (["batch", "card.thankyou", "staff.csv", "-o", "each", "--each", "{row}.pdf"], (0, 1)),
    (["print", "card.thankyou"], ANY),
    (["test-page", "-o", "test.pdf"], ANY),
    (["calibrate", "--printer", "none", "--clear"], ANY),
    (["gallery", "-o", "gallery"], (0, 1)),
    (["check-design", "nowhere"], ANY),
    (["check-words", "nowhere"], ANY),
    (["words", "tl", "-o", "words.pdf"], (0, 1)),
)


# ---------------------------------------------------------------------------- the window


def window_session() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    _make_inputs()
    from thankyou.gui.app import create_app

    app = create_app()
    from PySide6.QtWidgets import QWidget

    from thankyou.gui.main_window import MainWindow

    window = MainWindow()
    window.resize(1280, 800)
    window.show()
    window.start()
    wait = _waiter(app, window)
    wait()
    window.document.change(message=MESSAGE)
    window.document.put(window.document.card.with_fields({"recipient": NAME, "sender": NAME}))
    for row in window.rows:
        window.show_page(row.key)
        wait()
    design: Any = window.page("design")
    for part in design.findChildren(QWidget):
        if hasattr(part, "open_photo"):
            part.open_photo(Path("photo.jpg"))
            break
    wait()
    assert window.document.card.photo is not None
    window.lists.open(Path("staff.csv"))
    wait()
    window.people.map(0, "recipient")
    wait()
    window.copy_as("letter")
    window.message_bar.clear()
    page: Any = window.page("print")
    for form, name in (("sheet", "sheets.pdf"), ("screen", "screen.pdf"), ("pictures", "side.png")):
        window.show_page("print")
        page.kind[form].click()
        if form == "screen":
            page.protection.box.click()
            page.protection.fields.first.setText(PASSWORD)
            page.protection.fields.second.setText(PASSWORD)
        page.export(Path(name).absolute())
        wait()
    assert window.files.save_copy(Path("copy.thankyou").absolute())
    assert window.files.save_copy(Path("locked.thankyou").absolute(), PASSWORD)
    assert window.keeper.flush()
    window.files.open(Path("copy.thankyou").absolute())
    window.document.change(sentiment=MESSAGE)
    window.files.save()
    assert window.keeper.flush()
    wait()
    window.document.undo()
    window.keeper.new()
    window.forgetting.forget()
    wait()
    window.close()
    app.processEvents()
    made = {"sheets.pdf", "screen.pdf", "copy.thankyou", "locked.thankyou"}
    assert made <= {path.name for path in Path().iterdir()}, sorted(Path().iterdir())


def _waiter(app: Any, window: Any) -> Callable[[], None]:
    """Waits until no thread is at work and everything that came of it has been delivered."""

    def wait() -> None:
        from PySide6.QtCore import QEventLoop

        for _ in range(3):
            app.processEvents()
        while window.jobs.busy():
            app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        window.keeper.flush()
        app.processEvents()

    return wait


if __name__ == "__main__":
    sys.exit(main())
