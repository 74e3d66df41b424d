"""Type for the window where the system has none: the faces that cards are set in serve as well.

In: the faces that Qt knows. Out: the program's own sans faces beside them. On a bare system, or in
a container, Qt finds no face at all, and a window of little boxes is what one would see.
"""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QApplication

from thankyou.base.assets import asset_root

FAMILY = "Noto Sans"
"""What the window is set in then; the other faces stand in for it, script by script."""


def give_type(app: QApplication) -> bool:
    """Load our own faces if the system has none; whether that was needed."""
    # Qt names three families also where there is no face at all.
    if QFontMetricsF(app.font()).inFontUcs4(ord("a")):
        return False
    from PySide6.QtGui import QFontDatabase

    from thankyou.typeset.fonts import font_file, load_fonts

    fonts = load_fonts(asset_root())
    sans = [info for info in fonts.infos.values() if info.style in ("sans", None)]
    files = dict.fromkeys(filter(None, map(font_file, sans)))
    # The first is what Qt takes for a script that several have.
    for file in sorted(files, key=lambda one: not one.name.startswith(FAMILY.replace(" ", ""))):
        QFontDatabase.addApplicationFont(str(file))
    font = QFont(FAMILY)
    font.setPointSizeF(app.font().pointSizeF())
    app.setFont(font)
    return True
