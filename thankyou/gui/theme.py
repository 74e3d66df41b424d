"""How the window looks: two sets of colours, and measures that follow the system's type.

In: the system's colour scheme and font. Out: a palette and a style sheet. Every length comes from
the height of the window's own type, so that a larger system font makes a larger window.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication


@dataclass(frozen=True, slots=True)
class Tokens:
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
    muted="#adb5b8", line="#3a4347", edge="#7d878b", accent="#86c7c5", on_accent="#0e2223",
    soft="#25393b", mark="#2d4a4c", good="#233429", on_good="#bcdcb3", care="#3a321f",
    on_care="#ecd5a3",
)  # fmt: skip


def tokens() -> Tokens:
    """The colours in use: dark if the application's palette is."""
    window = QGuiApplication.palette().color(QPalette.ColorRole.Window)
    return DARK if window.lightness() < 128 else LIGHT


def unit(font: QFont | None = None) -> float:
    """The measure of everything: about the size of the type, in pixels."""
    # Asked for hundreds of times while a window is built, and the answer is slow in coming.
    used = font or QApplication.font()
    return _unit(used.family(), used.pointSizeF(), used.pixelSize(), used.weight())


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


def style_sheet(t: Tokens, font: QFont) -> str:
    """The style sheet of the main window."""
    u = unit(font)
    points = font.pointSizeF() if font.pointSizeF() > 0 else 10.0
    high = max(32, round(u * 2.5))
    pad = round(u * 0.7)
    radius = round(u * 0.5)
    knob = max(16, round(u * 1.3)) // 2 * 2
    return f"""
    QMainWindow, #page, #pageBody {{ background: {t.ground}; }}
    QScrollArea {{ background: {t.ground}; border: none; }}
    #rail {{ background: {t.rail}; border-right: 1px solid {t.line}; }}
    #previewPane {{ background: {t.desk}; }}
    #pageFoot {{ background: {t.ground}; border: none; border-top: 1px solid {t.line}; }}
    #footer {{ background: {t.rail}; border-top: 1px solid {t.line}; }}
    QSplitter::handle {{ background: {t.line}; }}
    QLabel {{ color: {t.ink}; background: transparent; }}
    QLabel[role="title"] {{ font-size: {points * 1.5:.1f}pt; font-weight: 600; }}
    QLabel[role="section"] {{ font-size: {points * 1.12:.1f}pt; font-weight: 600; }}
    QLabel[role="label"] {{ font-weight: 600; }}
    QLabel[role="hint"] {{ color: {t.muted}; }}
    QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox {{
        background: {t.base}; color: {t.ink}; border: 1px solid {t.edge};
        border-radius: {radius}px; padding: {round(u * 0.3)}px {pad}px;
        selection-background-color: {t.accent}; selection-color: {t.on_accent};
    }}
    QLineEdit, QComboBox, QAbstractSpinBox {{ min-height: {high - round(u * 0.6) - 2}px; }}
    QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {{
        border: 2px solid {t.accent};
        padding: {round(u * 0.3) - 1}px {pad - 1}px;
    }}
    QComboBox::drop-down {{ border: none; width: {round(u * 1.6)}px; }}
    QComboBox QAbstractItemView {{
        background: {t.base}; color: {t.ink}; selection-background-color: {t.accent};
        selection-color: {t.on_accent}; border: 1px solid {t.edge};
    }}
    QPushButton {{
        background: {t.base}; color: {t.ink}; border: 1px solid {t.edge};
        border-radius: {radius}px; padding: 0 {round(u * 1.1)}px; min-height: {high - 2}px;
    }}
    QPushButton:hover {{ border-color: {t.accent}; color: {t.accent}; }}
    QPushButton:pressed {{ background: {t.soft}; }}
    QPushButton:focus {{ border: 2px solid {t.accent}; }}
    QPushButton:disabled {{ color: {t.muted}; border-color: {t.line}; background: {t.ground}; }}
    QPushButton[role="main"] {{
        background: {t.accent}; color: {t.on_accent}; border-color: {t.accent}; font-weight: 600;
    }}
    QPushButton[role="main"]:hover {{ color: {t.on_accent}; border-color: {t.ink}; }}
    QPushButton[role="main"]:focus {{ border: 2px solid {t.ink}; }}
    QPushButton[role="main"]:disabled {{
        background: {t.line}; color: {t.muted}; border-color: {t.line};
    }}
    QPushButton[role="link"] {{
        background: transparent; border: 2px solid transparent; color: {t.accent};
        padding: 0 {round(u * 0.4)}px; font-weight: 600;
    }}
    QPushButton[role="link"]:hover {{ text-decoration: underline; }}
    QPushButton[role="link"]:focus {{ border-color: {t.accent}; }}
    QPushButton[role="link"]:disabled {{ color: {t.muted}; }}
    QFrame[role="note"] {{ border-radius: {radius}px; border: 1px solid {t.line}; }}
    QFrame[role="note"][tone="good"] {{ background: {t.good}; }}
    QFrame[role="note"][tone="care"] {{ background: {t.care}; }}
    QFrame[role="note"][tone="plain"] {{ background: {t.base}; }}
    QFrame[role="note"][tone="good"] QLabel {{ color: {t.on_good}; }}
    QFrame[role="note"][tone="care"] QLabel {{ color: {t.on_care}; }}
    QFrame[role="note"][tone="care"] QPushButton[role="link"] {{ color: {t.on_care};
        text-decoration: underline; }}
    QRadioButton, QCheckBox {{ color: {t.ink}; min-height: 32px; spacing: {pad}px; }}
    QSlider {{ min-height: 32px; }}
    QSlider::groove:horizontal {{ height: 4px; background: {t.edge}; border-radius: 2px; }}
    QSlider::sub-page:horizontal {{ height: 4px; background: {t.accent}; border-radius: 2px; }}
    QSlider::handle:horizontal {{
        width: {knob}px; margin: -{knob // 2}px 0; border-radius: {knob // 2 + 1}px;
        background: {t.base}; border: 2px solid {t.accent};
    }}
    QSlider::handle:horizontal:focus {{ background: {t.accent}; }}
    QTableView {{
        background: {t.base}; color: {t.ink}; border: 1px solid {t.edge};
        gridline-color: {t.line}; selection-background-color: {t.soft};
        selection-color: {t.ink};
    }}
    QListWidget {{ background: {t.base}; color: {t.ink}; border: 1px solid {t.edge};
        border-radius: {radius}px; outline: none; }}
    QListWidget::item {{ padding: {round(u * 0.5)}px {pad}px; border-radius: {radius}px; }}
    QListWidget::item:selected {{ background: {t.soft}; color: {t.ink};
        border: 2px solid {t.accent}; }}
    QListWidget:focus {{ border: 2px solid {t.accent}; }}
    QTableView:focus {{ border: 2px solid {t.accent}; }}
    QHeaderView::section {{
        background: {t.rail}; color: {t.ink}; border: none; font-weight: 600;
        border-right: 1px solid {t.line}; border-bottom: 1px solid {t.line};
        padding: {round(u * 0.5)}px {round(u * 0.6)}px;
    }}
    QTableCornerButton::section {{ background: {t.rail}; border: none; }}
    QProgressBar {{
        background: {t.base}; border: 1px solid {t.edge}; border-radius: {radius}px;
        min-height: {round(u * 1.5)}px; text-align: center; color: {t.ink};
    }}
    QProgressBar::chunk {{ background: {t.soft if not t.dark else t.mark};
        border-right: 3px solid {t.accent}; }}
    QMenuBar {{ background: {t.rail}; color: {t.ink}; border-bottom: 1px solid {t.line}; }}
    QMenuBar::item {{ padding: {round(u * 0.45)}px {pad}px; background: transparent; }}
    QMenuBar::item:selected {{ background: {t.soft}; }}
    QMenu {{ background: {t.base}; color: {t.ink}; border: 1px solid {t.edge};
        padding: {round(u * 0.3)}px; }}
    QMenu::item {{ padding: {round(u * 0.5)}px {round(u * 1.6)}px; border-radius: {radius}px; }}
    QMenu::item:selected {{ background: {t.soft}; color: {t.ink}; }}
    QMenu::item:disabled {{ color: {t.muted}; }}
    QMenu::separator {{ height: 1px; background: {t.line}; margin: {round(u * 0.3)}px {pad}px; }}
    QScrollBar:vertical {{ background: transparent; width: {round(u * 0.9)}px; }}
    QScrollBar:horizontal {{ background: transparent; height: {round(u * 0.9)}px; }}
    QScrollBar::handle {{ background: {t.edge}; border-radius: {round(u * 0.25)}px;
        margin: {round(u * 0.18)}px; min-height: {high}px; min-width: {high}px; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    """
