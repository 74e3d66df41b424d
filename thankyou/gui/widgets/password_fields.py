"""Fields for a password: typed once to open something, twice to lock it.

In: typing. Out: the password, what is wrong with it beneath the fields, and before anything is
locked the sentence that a forgotten password is final.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from thankyou.base.errors import CardError
from thankyou.base.password import checked, is_weak, prepared
from thankyou.gui import theme
from thankyou.gui.i18n import tr
from thankyou.gui.widgets.announce import StatusLabel
from thankyou.gui.widgets.check_box import CheckBox
from thankyou.gui.widgets.labels import WholeLabel, label
from thankyou.gui.widgets.text_fields import LineField

_HINTS = (
    Qt.InputMethodHint.ImhSensitiveData
    | Qt.InputMethodHint.ImhNoPredictiveText
    | Qt.InputMethodHint.ImhNoAutoUppercase
)
"""No keyboard learns a password, or writes it with a capital."""

_LINES = 3
"""What is wrong takes so many lines of a dialog at most."""


class PasswordFields(QWidget):
    """One field, or two that must say the same (`twice`), and a box that shows what is typed."""

    changed = Signal()

    def __init__(self, twice: bool, keeps_room: bool = False) -> None:
        """`keeps_room`: what is wrong has its lines beneath the fields from the start, in a dialog
        that does not grow."""
        super().__init__()
        self._twice = twice
        self._keeps_room = keeps_room
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(round(theme.unit() * 0.5))
        if twice:
            self.final = WholeLabel()
            self.final.setProperty("role", "hint")
            self.final.setText(final_words())
            self.column.addWidget(self.final)
        self.first = self._field(tr("Password"))
        self.second = self._field(tr("The same password once more")) if twice else self.first
        self.shows = CheckBox(tr("Show what I type"))
        self.shows.toggled.connect(self._show_typing)
        self.column.addWidget(self.shows)
        self.status = StatusLabel(tr("About the password"), "hint")
        self.status.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        if keeps_room:
            self.status.setMinimumHeight(_LINES * self.fontMetrics().lineSpacing())
        self.column.addWidget(self.status)
        self._check()

    def _field(self, name: str) -> LineField:
        field = LineField()
        field.setEchoMode(QLineEdit.EchoMode.Password)
        field.setInputMethodHints(_HINTS)
        field.setAccessibleName(name)
        if self._twice:
            field.setAccessibleDescription(final_words())
        heading = label(name, "label")
        heading.setBuddy(field)
        self.column.addWidget(heading)
        self.column.addWidget(field)
        field.textChanged.connect(lambda _: self._check())
        return field

    @property
    def password(self) -> str:
        """What is typed, or "" while it cannot be used."""
        return "" if self.error() is not None else self.first.text()

    def error(self) -> CardError | None:
        """Why what is typed cannot be used, or None."""
        try:
            if self._twice:
                checked(self.first.text(), self.second.text())
            else:
                prepared(self.first.text())
        except CardError as error:
            return error
        return None

    def clear(self) -> None:
        """Forget what was typed, and hide what will be."""
        self.shows.setChecked(False)
        for field in (self.first, self.second):
            field.clear()

    def say(self, words: str) -> None:
        """Say beneath the fields what became of it; the next typing takes that away."""
        self._show(words, "wrong")

    def _show_typing(self, on: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if on else QLineEdit.EchoMode.Password
        for field in (self.first, self.second):
            field.setEchoMode(mode)
            field.setInputMethodHints(_HINTS)  # the mode of a hidden field adds hints of its own

    def _check(self) -> None:
        from thankyou.error_messages import sentence

        error = self.error()
        untouched = not self.first.text() and not self.second.text()
        waits = error is not None and error.code == "password-differs" and not self.second.text()
        if untouched or waits:
            words, role = (self._advice() if untouched else ""), "hint"
        elif error is not None:
            words, role = sentence(error, tr), "wrong"
        elif self._twice and is_weak(self.first.text()):
            words, role = tr("That can be guessed. Three or four words are safer."), "wrong"
        else:
            words, role = (tr("Both are the same.") if self._twice else ""), "hint"
        self._show(words, role)
        self.changed.emit()

    def _advice(self) -> str:
        return tr("Three or four words are easy to remember and hard to guess.") if self._twice \
            else ""  # fmt: skip

    def _show(self, words: str, role: str) -> None:
        self.status.show_words(words)
        self.status.setVisible(bool(words) or self._keeps_room)
        if self.status.property("role") != role:
            self.status.setProperty("role", role)
            self.status.style().polish(self.status)


def final_words() -> str:
    """What is said before anything is locked."""
    return tr(
        "A forgotten password is final: without it nobody can open the file any more, and neither "
        "can we. Write it down, and keep it in a safe place."
    )
