"""Whatever is done to a card, in whatever order: what is opened again is what was there."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from any_cards import CHANGES, same
from hypothesis import given, settings
from hypothesis import strategies as st
from kept_cards import crash, now, stack

from thankyou.gui.undo import UndoStack
from thankyou.model.card import Card
from thankyou.store.card_store import CardStore
from thankyou.store.values import Step

CHANGE = st.tuples(st.sampled_from(["put", "amend"]), st.lists(CHANGES, min_size=1, max_size=3))
OTHER = st.tuples(st.sampled_from(["undo", "redo", "save", "close", "crash"]), st.none())


@pytest.fixture(scope="module", autouse=True)
def no_waiting_for_the_disk() -> Iterator[None]:
    """What is tried here is what is written, not when it is on the disk."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", lambda descriptor: None)
        yield


@settings(max_examples=60)
@given(st.lists(st.one_of(CHANGE, CHANGE, OTHER), max_size=14))
def test_the_store_is_the_windows_undo_stack(acts: list[tuple[str, Any]]) -> None:
    with TemporaryDirectory() as folder:
        store = CardStore(Path(folder))
        opened = store.create(Card())
        clock = [0.0]
        model = UndoStack(Card(), lambda: clock[0])
        for act, what in acts:
            if act in ("put", "amend"):
                typing = "message" if act == "amend" else None
                kind = model.push(model.state.changed(**dict(what)), typing)
                if kind is not None:
                    opened.record([Step(kind, model.state)])
            elif act in ("undo", "redo"):
                card = model.undo() if act == "undo" else model.redo()
                if card is not None:
                    opened.record([Step("undo" if act == "undo" else "redo", card)])
            elif act == "save":
                opened.save(model.state)
            else:
                if act == "close":
                    opened.close(model.state)
                else:
                    crash(opened)
                opened = store.open(opened.id)
                assert opened.opened.after_crash == (act == "crash")
                assert opened.opened.at == model._at
                steps = opened.opened.steps
                assert len(steps) == len(model._states)
                assert all(same(*pair) for pair in zip(steps, model._states, strict=True))
                model.close()
        assert same(now(opened), model.state)
        assert stack(opened) == model._states
        crash(opened)
