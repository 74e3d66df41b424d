"""The small parts of the Print page by themselves."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from thankyou.export.output_kinds import one_panel_kinds
from thankyou.gui.pages.print.choices import Choices
from thankyou.gui.pages.print.picture_options import PictureOptions
from thankyou.gui.pages.print.progress_row import ProgressRow

LEFT = Qt.MouseButton.LeftButton


def choices(qtbot: QtBot) -> Choices:
    made = Choices("Which?", (("a", "This", "one"), ("b", "That", "other"), ("c", "None", "")))
    qtbot.addWidget(made)
    made.show()
    return made


def test_exactly_one_choice_is_on_the_first_at_first(qtbot: QtBot) -> None:
    made = choices(qtbot)
    assert made.chosen == "a"
    with qtbot.waitSignal(made.changed):
        qtbot.mouseClick(made["b"], LEFT)
    assert made.chosen == "b" and not made["a"].isChecked()


def test_a_choice_that_is_taken_away_gives_way_to_the_first(qtbot: QtBot) -> None:
    made = choices(qtbot)
    made["b"].click()
    made.offer("b", False)
    assert made.chosen == "a" and not made["b"].isVisible()
    made.offer("a", False)
    assert made.chosen == "c"
    made.offer("a", True)
    made.offer("b", True)
    assert made.chosen == "c" and made["b"].isVisible()


def test_panels_are_offered_and_the_choice_stays_while_they_do(qtbot: QtBot) -> None:
    made = PictureOptions(one_panel_kinds())
    qtbot.addWidget(made)
    made.show_panels(["front", "back"])
    assert made.panel is None
    made.panels.setCurrentIndex(2)
    made.show_panels(["front", "back"])
    assert made.panel == "back"
    made.show_panels(["front", "inside", "back"])
    assert made.panel is None


def test_each_option_is_named_for_those_who_hear_it(qtbot: QtBot) -> None:
    made = PictureOptions(one_panel_kinds())
    qtbot.addWidget(made)
    names = [control.accessibleName() for control in (made.kinds, made.panels, made.dpi)]
    assert names == ["Kind of picture", "Which sides", "Fineness"]


def test_a_row_of_progress_counts_and_stops_once(qtbot: QtBot) -> None:
    row = ProgressRow()
    qtbot.addWidget(row)
    assert not row.isVisible()
    row.begin(3)
    row.step(2, 3)
    assert row.isVisible() and row.bar.text() == "Card 2 of 3"
    with qtbot.waitSignal(row.stop_wanted):
        qtbot.mouseClick(row.stop_button, LEFT)
    assert not row.stop_button.isEnabled()
    row.begin(0)
    assert row.stop_button.isEnabled() and row.bar.text() == ""
