"""The style sheet of the window.

In: colours and a font. Out: rules for the parts that Qt draws. The focus ring is of the colour of
the ink, 2 pixels wide: 3:1 or better against every ground that a control stands on.
"""

from __future__ import annotations

from PySide6.QtGui import QFont

from thankyou.base.quick_tuple import NamedTuple
from thankyou.gui.theme import Tokens, control_height, unit


# A NamedTuple: made at start-up in a tenth of the time that a dataclass takes.
class _Lengths(NamedTuple):
    """What the rules measure with, in pixels but for `points`, the size of the type.

    `high`: the height of a control.
    """

    u: float
    points: float
    high: int

    @property
    def pad(self) -> int:
        return round(self.u * 0.7)

    @property
    def radius(self) -> int:
        return round(self.u * 0.5)


def style_sheet(t: Tokens, font: QFont) -> str:
    """The style sheet of the main window."""
    lengths = _Lengths(
        unit(font), font.pointSizeF() if font.pointSizeF() > 0 else 10.0, control_height(font)
    )
    parts = (_pages, _fields, _buttons, _notes, _choices, _lists, _menus)
    return "".join(part(t, lengths) for part in parts)


def _pages(t: Tokens, n: _Lengths) -> str:
    """The window's parts, and labels."""
    return f"""
    QMainWindow, #page, #pageBody {{ background: {t.ground}; }}
    QScrollArea {{ background: {t.ground}; border: none; }}
    #rail {{ background: {t.rail}; border-right: 1px solid {t.line}; }}
    #previewPane {{ background: {t.desk}; }}
    #desk {{ background: {t.desk}; border: 2px solid {t.desk}; }}
    #desk:focus {{ border-color: {t.ink}; }}
    #pageFoot {{ background: {t.ground}; border: none; border-top: 1px solid {t.line}; }}
    #footer {{ background: {t.rail}; border-top: 1px solid {t.line}; }}
    QSplitter::handle {{ background: {t.line}; }}
    QLabel {{ color: {t.ink}; background: transparent; }}
    QLabel[role="title"] {{ font-size: {n.points * 1.5:.1f}pt; font-weight: 600; }}
    QLabel[role="section"] {{ font-size: {n.points * 1.12:.1f}pt; font-weight: 600; }}
    QLabel[role="label"] {{ font-weight: 600; }}
    QLabel[role="hint"] {{ color: {t.muted}; }}
    QLabel[role="wrong"] {{ color: {t.on_care}; font-weight: 600; }}
    """


def _fields(t: Tokens, n: _Lengths) -> str:
    """Fields for text and numbers, and lists that drop down."""
    u = n.u
    return f"""
    QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox {{
        background: {t.base}; color: {t.ink}; border: 1px solid {t.edge};
        border-radius: {n.radius}px; padding: {round(u * 0.3)}px {n.pad}px;
        selection-background-color: {t.accent}; selection-color: {t.on_accent};
    }}
    QLineEdit, QComboBox, QAbstractSpinBox {{ min-height: {n.high - round(u * 0.6) - 2}px; }}
    QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {{
        border: 2px solid {t.ink};
        padding: {round(u * 0.3) - 1}px {n.pad - 1}px;
    }}
    QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus {{
        background: transparent; border: none; padding: 0; min-height: 0;
    }}
    QComboBox::drop-down {{ border: none; width: {round(u * 1.6)}px; }}
    QComboBox QAbstractItemView {{
        background: {t.base}; color: {t.ink}; selection-background-color: {t.accent};
        selection-color: {t.on_accent}; border: 1px solid {t.edge};
    }}
    """


def _buttons(t: Tokens, n: _Lengths) -> str:
    """Push buttons in their roles."""
    u = n.u
    return f"""
    QPushButton {{
        background: {t.base}; color: {t.ink}; border: 1px solid {t.edge};
        border-radius: {n.radius}px; padding: 0 {round(u * 1.1)}px; min-height: {n.high - 2}px;
    }}
    QPushButton:hover {{ border-color: {t.accent}; color: {t.accent}; }}
    QPushButton:pressed {{ background: {t.soft}; }}
    QPushButton:focus {{ border: 2px solid {t.ink}; }}
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
    QPushButton[role="link"]:focus {{ border-color: {t.ink}; }}
    QPushButton[role="link"]:disabled {{ color: {t.muted}; }}
    QPushButton[role="disclosure"] {{
        background: transparent; border: 2px solid transparent; color: {t.accent};
        padding: 0 {round(u * 1.7)}px; font-weight: 600;
    }}
    QPushButton[wraps="true"] {{ text-align: left; }}
    QPushButton[role="disclosure"]:hover {{ text-decoration: underline; }}
    QPushButton[role="disclosure"]:focus {{ border-color: {t.ink}; }}
    """


def _notes(t: Tokens, n: _Lengths) -> str:
    """Boxes with a note, in their tones."""
    return f"""
    QFrame[role="note"] {{ border-radius: {n.radius}px; border: 1px solid {t.line}; }}
    QFrame[role="note"][tone="good"] {{ background: {t.good}; }}
    QFrame[role="note"][tone="care"] {{ background: {t.care}; }}
    QFrame[role="note"][tone="plain"] {{ background: {t.base}; }}
    QFrame[role="note"][tone="good"] QLabel {{ color: {t.on_good}; }}
    QFrame[role="note"][tone="care"] QLabel {{ color: {t.on_care}; }}
    QFrame[role="note"][tone="care"] QPushButton[role="link"] {{ color: {t.on_care};
        text-decoration: underline; }}
    """


def _choices(t: Tokens, n: _Lengths) -> str:
    """Check boxes and sliders."""
    knob = max(16, round(n.u * 1.3)) // 2 * 2
    return f"""
    QRadioButton, QCheckBox {{ color: {t.ink}; min-height: 32px; spacing: {n.pad}px; }}
    QSlider {{ min-height: 32px; border: 2px solid transparent; border-radius: {n.radius}px;
        padding: 0 2px; }}
    QSlider:focus {{ border-color: {t.ink}; }}
    QSlider::groove:horizontal {{ height: 4px; background: {t.edge}; border-radius: 2px; }}
    QSlider::sub-page:horizontal {{ height: 4px; background: {t.accent}; border-radius: 2px; }}
    QSlider::handle:horizontal {{
        width: {knob}px; margin: -{knob // 2}px 0; border-radius: {knob // 2 + 1}px;
        background: {t.base}; border: 2px solid {t.accent};
    }}
    """


def _lists(t: Tokens, n: _Lengths) -> str:
    """Lists, tables and progress."""
    u = n.u
    return f"""
    QTableView {{
        background: {t.base}; color: {t.ink}; border: 1px solid {t.edge};
        gridline-color: {t.line}; selection-background-color: {t.soft};
        selection-color: {t.ink};
    }}
    QListWidget, #pastList {{ background: {t.base}; color: {t.ink}; border: 1px solid {t.edge};
        border-radius: {n.radius}px; outline: none; }}
    QListWidget::item {{ padding: {round(u * 0.5)}px {n.pad}px; border-radius: {n.radius}px;
        border: 2px solid transparent; }}
    QListWidget::item:selected {{ background: {t.soft}; color: {t.ink};
        border: 2px solid {t.accent}; }}
    QListWidget, #pastList {{ padding: 3px; }}
    QListWidget:focus, #pastList:focus {{ border: 2px solid {t.ink}; padding: 2px; }}
    QTableView {{ padding: 1px; }}
    QTableView:focus {{ border: 2px solid {t.ink}; padding: 0; }}
    QHeaderView::section {{
        background: {t.rail}; color: {t.ink}; border: none; font-weight: 600;
        border-right: 1px solid {t.line}; border-bottom: 1px solid {t.line};
        padding: {round(u * 0.5)}px {round(u * 0.6)}px;
    }}
    QTableCornerButton::section {{ background: {t.rail}; border: none; }}
    QProgressBar {{
        background: {t.base}; border: 1px solid {t.edge}; border-radius: {n.radius}px;
        min-height: {round(u * 1.5)}px; text-align: center; color: {t.ink};
    }}
    QProgressBar::chunk {{ background: {t.soft if not t.dark else t.mark};
        border-right: 3px solid {t.accent}; }}
    """


def _menus(t: Tokens, n: _Lengths) -> str:
    """Menus and scroll bars."""
    u = n.u
    return f"""
    QMenuBar {{ background: {t.rail}; color: {t.ink}; border-bottom: 1px solid {t.line}; }}
    QMenuBar::item {{ padding: {round(u * 0.45)}px {n.pad}px; background: transparent; }}
    QMenuBar::item:selected {{ background: {t.soft}; }}
    QMenu {{ background: {t.base}; color: {t.ink}; border: 1px solid {t.edge};
        padding: {round(u * 0.3)}px; }}
    QMenu::item {{ padding: {round(u * 0.5)}px {round(u * 1.6)}px; border-radius: {n.radius}px; }}
    QMenu::item:selected {{ background: {t.soft}; color: {t.ink}; }}
    QMenu::item:disabled {{ color: {t.muted}; }}
    QMenu::separator {{ height: 1px; background: {t.line}; margin: {round(u * 0.3)}px {n.pad}px; }}
    QScrollBar:vertical {{ background: transparent; width: {round(u * 0.9)}px; }}
    QScrollBar:horizontal {{ background: transparent; height: {round(u * 0.9)}px; }}
    QScrollBar::handle {{ background: {t.edge}; border-radius: {round(u * 0.25)}px;
        margin: {round(u * 0.18)}px; min-height: {n.high}px; min-width: {n.high}px; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    """
