"""Type for the window where the system has none: the faces that cards are set in serve as well.

In: the faces that Qt knows. Out: the program's own sans faces beside them. On a bare system, or in
a container, Qt finds no face at all, and a window of little boxes is what one would see; others
have Latin letters only, and somebody who writes Chinese or Hindi would write boxes.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QApplication

from thankyou.base.assets import asset_root
from thankyou.base.late_pattern import late

FAMILY = "Noto Sans"
"""What the window is set in then; the other faces stand in for it, script by script."""

_SCRIPT = late(r"Noto(?:Sans|Serif|Nastaliq)([A-Za-z]*)")
"""Of a file's name: for which script it is."""
_SYSTEMS = {
    "CJK": ("Japanese", "Korean", "SimplifiedChinese", "TraditionalChinese"),
    "NKo": ("Nko",),
    "Urdu": ("Arabic",),
}
"""Qt's writing systems of a script, where they are not called as it is."""


def give_type(app: QApplication) -> bool:
    """Load our own faces if the system has none; whether that was needed."""
    # Qt names three families also where there is no face at all.
    if QFontMetricsF(app.font()).inFontUcs4(ord("a")):
        return False
    from PySide6.QtGui import QFontDatabase

    # The first is what Qt takes for a script that several have.
    for file in sorted(_faces(), key=lambda one: not one.name.startswith(FAMILY.replace(" ", ""))):
        QFontDatabase.addApplicationFont(str(file))
    font = QFont(FAMILY)
    font.setPointSizeF(app.font().pointSizeF())
    app.setFont(font)
    return True


def give_scripts() -> Iterator[str]:
    """Load our faces of the scripts that the system has no face for; their files' names, each when
    it is loaded; "" for steps before that.

    To be done before there is a text: a line of little boxes is not set anew. 40 ms in all, if the
    system has Latin letters only. Of scripts that Qt does not tell apart (Adlam, Javanese …) ours
    are loaded in any case, unless they are there.
    """
    from PySide6.QtGui import QFontDatabase

    from thankyou.typeset import face_table  # noqa: F401

    yield ""
    faces = _faces()
    yield ""
    systems = {one.name: one for one in QFontDatabase.WritingSystem}
    there = frozenset(QFontDatabase.families())
    for file, name in faces.items():
        script = _SCRIPT.match(file.name)
        if script is None or not script[1] or name in there:
            continue  # Latin letters have a face always
        named = [systems[one] for one in _SYSTEMS.get(script[1], (script[1],)) if one in systems]
        if not named or not all(map(QFontDatabase.families, named)):
            QFontDatabase.addApplicationFont(str(file))
            yield file.name


def _faces() -> dict[Path, str]:
    """The files of our faces without serifs, and of scripts that have but one, with their names."""
    from thankyou.typeset.face_table import face_infos, font_file

    found: dict[Path, str] = {}
    for info in face_infos(asset_root()):
        file = font_file(info) if info.style in ("sans", None) else None
        if file:
            found.setdefault(file, info.name)
    return found
