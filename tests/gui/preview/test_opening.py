"""Opening a card: pictures on a thread, then a cover that turns."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QObject

from thankyou.catalog import Catalog
from thankyou.gui.jobs import Jobs
from thankyou.gui.preview import opening
from thankyou.gui.preview.opening import CardOpening, ClosedCard
from thankyou.model.card import Card


@pytest.fixture
def closed(catalog: Catalog) -> ClosedCard:
    card = Card(design="fern", format="fold-a6", sentiment="Thank you", message="Dear all")
    scenes = catalog.composer(card).compose({}).scenes
    return ClosedCard(scenes[0], scenes[1], 0.3, 1.0)


@pytest.fixture
def cover(monkeypatch: pytest.MonkeyPatch) -> Iterator[CardOpening]:
    monkeypatch.setattr(opening, "DURATION", 30)
    jobs, owner = Jobs(), QObject()
    yield CardOpening(jobs, owner)
    jobs.close()


def test_it_begins_moves_ends_and_is_open(
    cover: CardOpening, closed: ClosedCard, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("thankyou.gui.preview.reduced_motion.less_motion", lambda: False)
    seen: list[str] = []
    for name in ("begun", "ended", "opened"):
        getattr(cover, name).connect(lambda *_, name=name: seen.append(name))
    moved: list[int] = []
    cover.moved.connect(lambda: moved.append(1))
    with qtbot.waitSignal(cover.opened, timeout=20_000):
        cover.open(closed)
    assert seen == ["begun", "ended", "opened"] and moved


def test_where_the_system_asks_for_less_motion_it_is_open_at_once(
    cover: CardOpening, closed: ClosedCard, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("thankyou.gui.preview.reduced_motion.less_motion", lambda: True)
    begun: list[object] = []
    cover.begun.connect(begun.append)
    with qtbot.waitSignal(cover.opened, timeout=20_000):
        cover.open(closed)
    assert not begun


def test_stopped_it_never_opens(
    cover: CardOpening, closed: ClosedCard, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("thankyou.gui.preview.reduced_motion.less_motion", lambda: False)
    monkeypatch.setattr(opening, "DURATION", 60_000)
    opened: list[int] = []
    cover.opened.connect(lambda: opened.append(1))
    with qtbot.waitSignal(cover.begun, timeout=20_000):
        cover.open(closed)
    with qtbot.waitSignal(cover.ended):
        cover.stop()
    assert not opened
