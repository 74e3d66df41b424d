"""The program's icon, as windows and task bars show it (tools/draw_icon.py draws it)."""

from __future__ import annotations

from PySide6.QtGui import QIcon

from thankyou.base.assets import asset_root

SIZES = (16, 24, 32, 48, 64, 128, 256)
"""Pixels. A file is read when its size is asked for."""


def program_icon() -> QIcon:
    """The icon in all its sizes."""
    icon = QIcon()
    folder = asset_root() / "icon"
    for size in SIZES:
        icon.addFile(str(folder / f"thankyou-{size}.png"))
    return icon
