"""The window, or what is done instead where no window can be shown.

In: perhaps a card file. Out: an exit code. Without a display the card (or a sample) becomes a PDF
and pictures in the current folder; without Qt's libraries one sentence names them.
"""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path

from thankyou.base.errors import CardError
from thankyou.base.kept_apart import outputs_apart
from thankyou.cli.console import print_problems, refuse, say

SYSTEM_LIBRARIES_HINT = (
    "on Debian or Ubuntu install libegl1 libgl1 libxkbcommon0 libdbus-1-3 libfontconfig1 "
    "libglib2.0-0 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 "
    "libxcb-render-util0 libxcb-shape0 libxcb-xkb1 libxkbcommon-x11-0 libx11-xcb1"
)

NO_DISPLAY = "There is no display here"

SAMPLE_FIELDS = {
    "recipient": "the night team",
    "unit": "Ward 12",
    "sender": "Ada and family",
}


def run_window(path: str | None) -> int:
    """Show the window until it is closed, with the card file at `path` if one is named."""
    if not _has_display():
        return make_files_instead(path, NO_DISPLAY)
    from thankyou.cli import x11

    through_wayland = x11.uses_wayland()
    not_wayland = x11.wayland_fails() if through_wayland else ""
    if not_wayland and not os.environ.get("DISPLAY"):
        if x11.wayland_answers():
            return _refuse_without_qt(not_wayland)
        return make_files_instead(path, not_wayland)
    if x11.uses_x11() or not_wayland:
        plugin = x11.plugin_path()
        if plugin is None and getattr(sys, "frozen", False):
            raise CardError("part-missing", part="libqxcb.so")
        missing = x11.missing_library(plugin)
        if missing:
            return _refuse_without_qt(missing)
        if not x11.display_answers():
            display = os.environ.get("DISPLAY")
            why = f"The display “{display}” cannot be reached" if display else NO_DISPLAY
            return make_files_instead(path, why)
    try:
        from thankyou.gui.app import run
    except ImportError as error:
        return _refuse_without_qt(str(error))
    return run(path)


def _has_display() -> bool:
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _refuse_without_qt(reason: str) -> int:
    return refuse(f"Qt cannot start ({reason}): {SYSTEM_LIBRARIES_HINT}")


@outputs_apart()
def make_files_instead(path: str | None, why: str) -> int:
    """Do the main job without a window: the card at `path`, or a sample, as a PDF and pictures.

    `why` begins the sentence that says so. Raises CardError if the card cannot be read or the
    files cannot be written.
    """
    from thankyou.catalog import Catalog
    from thankyou.export.single import export_card
    from thankyou.storage.card_file import read_card

    catalog = Catalog()
    if path is not None:
        card = read_card(Path(path))
        stem = Path(path).with_suffix("").name
    else:
        template = next(iter(catalog.templates.values()))
        card = catalog.card_from(template).with_fields(SAMPLE_FIELDS)
        card = replace(card, design=catalog.design_for(card.appeal).id)
        stem = "thankyou-sample"
    composition = catalog.composer(card).compose()
    made = [
        file
        for ending in (".pdf", ".png")
        for file in export_card(card, composition, Path(f"{stem}{ending}"))
    ]
    names = ", ".join(map(str, made))
    say(f"{why}, so the window cannot open. A card was made instead: {names}")
    print_problems(composition.problems)
    return 1 if composition.problems else 0
