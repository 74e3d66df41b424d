"""What the three hooks beside this file share: Qt's parts without the plugins that are not kept.

PyInstaller's own hooks bring every plugin, look for the libraries of each, and warn of those that
the building computer lacks (GTK, for one), among which a warning that counts would be lost.
"""

from __future__ import annotations

import sys

from delivery.qt_parts import is_plugin, plugin_is_kept
from PyInstaller.utils.hooks.qt import add_qt6_dependencies

Row = tuple[str, str]


def qt_parts(hook: str) -> tuple[list[str], list[Row], list[Row]]:
    """The hidden imports, binaries and data of the module that `hook`, a file, is named after."""
    hidden, binaries, data = add_qt6_dependencies(hook)
    kept = [
        row
        for row in binaries
        if not is_plugin(row[0] + "/") or plugin_is_kept(f"{row[1]}/{name(row)}", sys.platform)
    ]
    return hidden, kept, data


def name(row: Row) -> str:
    """The file's name of a row (source, folder in the bundle)."""
    return row[0].replace("\\", "/").rpartition("/")[2]
