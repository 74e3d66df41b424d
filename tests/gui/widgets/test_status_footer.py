"""The status line on the ground of its tone."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from thankyou.gui import theme
from thankyou.gui.widgets.fit_status import Status, Tone
from thankyou.gui.widgets.status_footer import StatusFooter


@pytest.mark.parametrize("tone", ["good", "care", "plain"])
def test_each_tone_has_its_ground(qtbot: QtBot, tone: Tone) -> None:
    footer = StatusFooter()
    qtbot.addWidget(footer)
    footer.show_status(Status("Words", tone))
    t = theme.tokens()
    assert footer.status.text() == "Words"
    assert {"good": t.good, "care": t.care, "plain": t.rail}[tone] in footer.styleSheet()
