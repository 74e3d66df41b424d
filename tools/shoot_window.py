"""Pictures of the window's pages, for the README and for looking at.

    python tools/shoot_window.py CARD.thankyou OUT_FOLDER [--size 1440x900] [--dark] [--text 2.0]
        [--people LIST.csv] [--font FAMILY] [--stock ID]

Offscreen: nothing is shown. Writes write.png, design.png, people.png, print.png, sheet.png (a card
of the sheet chosen) and over.png (the sheet turned over), words.png and guide0.png onwards, a
picture a question. `--stock`: print on this ready-made sheet.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QFont

from thankyou.gui import theme
from thankyou.gui.app import create_app
from thankyou.gui.window_type import give_scripts


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("card", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--size", default="1440x900")
    parser.add_argument("--dark", action="store_true")
    parser.add_argument("--text", type=float, default=1.0)
    parser.add_argument("--people", type=Path)
    parser.add_argument("--font")
    parser.add_argument("--stock", default="")
    options = parser.parse_args()
    app = create_app()
    font = QFont(options.font) if options.font else app.font()
    font.setPointSizeF(10 * options.text)
    app.setFont(font)
    theme.apply(app, options.dark)
    from thankyou.gui.main_window import MainWindow
    from thankyou.store.card_store import CardStore

    # The card is kept as every card is, but not among one's own.
    own = tempfile.TemporaryDirectory()
    window = MainWindow(store=CardStore(Path(own.name)))
    window.resize(*map(int, options.size.split("x")))
    window.show()
    for _ in give_scripts():  # as gui.app does
        pass
    window.start(str(options.card))

    def settle() -> None:
        """Until no thread is at work and nothing has happened for a moment."""
        while True:
            loop = QEventLoop()
            QTimer.singleShot(600, loop.quit)
            loop.exec()
            if not window.jobs.busy():
                return

    settle()
    if options.people:
        window.lists.open(options.people)
        settle()
    options.out.mkdir(parents=True, exist_ok=True)
    for name in ("write", "design", "people", "print"):
        window.show_page(name)
        window.preview.show_kind("letter" if name == "write" else "cover")
        settle()
        window.grab().save(str(options.out / f"{name}.png"))
    window.print_setup.put(stock=options.stock)
    sheets = window.previews.sheet
    sheets.choose(0)
    settle()
    window.grab().save(str(options.out / "sheet.png"))
    sheets.turn_over()
    settle()
    settle()
    window.grab().save(str(options.out / "over.png"))
    sheets.turn_over()
    window.show_page("wordings")
    settle()
    window.grab().save(str(options.out / "words.png"))
    guide: Any = window.page("guide")
    window.show_page("guide")
    for step in range(len(guide.steps)):
        guide.show_step(step)
        settle()
        window.grab().save(str(options.out / f"guide{step}.png"))
    window.jobs.close()


if __name__ == "__main__":
    main()
