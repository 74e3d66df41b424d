"""How the window looks: two sets of colours, and measures that follow the system's type.

In: the system's colour scheme and font. Out: a palette and the unit of length. Every length comes
from the height of the window's own type, so that a larger system font makes a larger window.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from thankyou.base.quick_tuple import NamedTuple


# A NamedTuple: made at start-up in a tenth of the time that a dataclass takes.
class Tokens(NamedTuple):
    """The colours by what they are for. Every text colour is 4.5:1 or better on its grounds."""

    dark: bool
    ground: str  # the page in the middle
    rail: str
    desk: str
    base: str  # where one writes
    ink: str
    muted: str
    line: str  # between things
    edge: str  # around things that take input
    accent: str
    on_accent: str
    soft: str  # chosen things
    mark: str  # a field's words in the message
    good: str
    on_good: str
    care: str
    on_care: str


LIGHT = Tokens(
    dark=False,
    ground="#fbfaf6", rail="#f2efe7", desk="#e6e1d8", base="#ffffff", ink="#22303a",
    muted="#545d66", line="#dcd7cc", edge="#8f8b7e", accent="#2a666a", on_accent="#ffffff",
    soft="#e8f1f0", mark="#dfeeed", good="#ecf2e8", on_good="#36532f", care="#fbf2df",
    on_care="#644810",
)  # fmt: skip

DARK = Tokens(
    dark=True,
    ground="#20262a", rail="#1a1f22", desk="#14181a", base="#293034", ink="#ebe8e1",
    muted="#adb5b8", line="#3a4347", edge="#788286", accent="#86c7c5", on_accent="#0e2223",
    soft="#25393b", mark="#2d4a4c", good="#233429", on_good="#bcdcb3", care="#3a321f",
    on_care="#ecd5a3",
)  # fmt: skip


def tokens() -> Tokens:
    """The colours in use, by the application's palette."""
    window = QGuiApplication.palette().color(QPalette.ColorRole.Window)
    return DARK if window.lightness() < 128 else LIGHT


def unit(font: QFont | None = None) -> float:
    """The measure of everything: about the size of the type, in pixels."""
    # Called hundreds of times while a window is built, and slow without the cache.
    used = font or QApplication.font()
    return _unit(used.family(), used.pointSizeF(), used.pixelSize(), used.weight())


def control_height(font: QFont | None = None) -> int:
    """The height of a button or a field of one line, in pixels."""
    return max(32, round(unit(font) * 2.5))


@lru_cache(maxsize=32)
def _unit(family: str, points: float, pixels: int, weight: int) -> float:
    font = QFont(family)
    if points > 0:
        font.setPointSizeF(points)
    else:
        font.setPixelSize(pixels)
    font.setWeight(QFont.Weight(weight))
    return QFontMetricsF(font).height() * 0.75


def wants_dark() -> bool:
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def apply(app: QApplication, dark: bool) -> None:
    """Give the whole application one of the two sets of colours."""
    app.setPalette(palette(DARK if dark else LIGHT))


def palette(t: Tokens) -> QPalette:
    """The tokens as Qt's roles, for the parts that Qt draws."""
    role = QPalette.ColorRole
    made = QPalette()
    for which, color in (
        (role.Window, t.ground), (role.WindowText, t.ink), (role.Base, t.base),
        (role.AlternateBase, t.rail), (role.Text, t.ink), (role.Button, t.base),
        (role.ButtonText, t.ink), (role.BrightText, t.on_accent), (role.Highlight, t.accent),
        (role.HighlightedText, t.on_accent), (role.PlaceholderText, t.muted),
        (role.ToolTipBase, t.base), (role.ToolTipText, t.ink), (role.Link, t.accent),
        (role.LinkVisited, t.accent), (role.Accent, t.accent), (role.Light, t.base),
        (role.Midlight, t.line), (role.Mid, t.edge), (role.Dark, t.edge),
    ):  # fmt: skip
        made.setColor(which, QColor(color))
    for which in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, which, QColor(t.muted))
    return made
