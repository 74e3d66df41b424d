"""Whatever is done to a card, in whatever order: what is opened again is what was there."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from unittest.mock import patch

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


@settings(max_examples=60)
@given(st.lists(st.one_of(CHANGE, CHANGE, OTHER), max_size=14))
def test_the_store_is_the_windows_undo_stack(acts: list[tuple[str, Any]]) -> None:
    with TemporaryDirectory() as folder, patch.object(os, "fsync", lambda descriptor: None):
        store = CardStore(Path(folder))
        opened = store.create(Card())
        clock = [0.0]
        model = UndoStack(Card(), lambda: clock[0])
        for act, what in acts:
            if act in ("put", "amend"):
                typing = "message" if act == "amend" else None
                before = len(model._cards) if not model.can_redo else -1
                if not model.push(model.card.changed(**dict(what)), typing):
                    continue
                amended = len(model._cards) == before
                opened.record([Step("amend" if amended else "put", model.card)])
            elif act in ("undo", "redo"):
                card = model.undo() if act == "undo" else model.redo()
                if card is not None:
                    opened.record([Step("undo" if act == "undo" else "redo", card)])
            elif act == "save":
                opened.save(model.card)
            else:
                if act == "close":
                    opened.close(model.card)
                else:
                    crash(opened)
                opened = store.open(opened.id)
                assert opened.opened.after_crash == (act == "crash")
                assert opened.opened.at == model._at
                steps = opened.opened.steps
                assert len(steps) == len(model._cards)
                assert all(same(*pair) for pair in zip(steps, model._cards, strict=True))
                model.close()
        assert same(now(opened), model.card)
        assert stack(opened) == model._cards
        crash(opened)
