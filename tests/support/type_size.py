"""The size of the window's type, as the system or the user sets it."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from thankyou.gui import theme


def set_type_size(scale: float, dark: bool = False) -> QApplication:
    """Type of `scale` times 10 points, with measures that follow it (the fixtures undo it)."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    font = app.font()
    font.setPointSizeF(10 * scale)
    app.setFont(font)
    theme.apply(app, dark)
    return app
