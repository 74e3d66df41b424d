"""A store of cards in memory, until the real one is there."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from thankyou.base.errors import CardError
from thankyou.model.card import Card
from thankyou.store.card_store import CardStore, OpenCard
from thankyou.store.values import KeptCard, Opened, PastState, Step


class MemoryStore(CardStore):
    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.kept: dict[str, dict[str, Any]] = {}
        self.bin: dict[str, dict[str, Any]] = {}
        self.count = 0

    def _shown(self, card_id: str, part: dict[str, Any], deleted: float = 0.0) -> KeptCard:
        card = part["card"]
        return KeptCard(card_id, card.name, "", card.message[:80], card.message.casefold(),
                        float(part["n"]), deleted=deleted, file=part["file"])  # fmt: skip

    def cards(self) -> list[KeptCard]:
        return [self._shown(k, v) for k, v in self.kept.items()][::-1]

    def deleted(self) -> list[KeptCard]:
        return [self._shown(k, v, 1.0) for k, v in self.bin.items()]

    def crashed(self) -> list[KeptCard]:
        return []

    def read(self, card_id: str) -> Card:
        card: Card = self.kept[card_id]["card"]
        return card

    def thumb(self, card_id: str) -> bytes | None:
        return None

    def keep_thumb(self, card_id: str, png: bytes, of: Card) -> None:
        return

    def create(self, card: Card, file: str = "") -> OpenCard:
        self.count += 1
        name = f"card{self.count}"
        (self.folder / "beside" / name).mkdir(parents=True, exist_ok=True)
        self.kept[name] = {"card": card, "steps": [card], "at": 0, "file": file, "open": False,
                           "history": [], "n": self.count}  # fmt: skip
        return self.open(name)

    def open(self, card_id: str) -> OpenCard:
        part = self.kept[card_id]
        if part["open"]:
            raise CardError("card-in-use", title=part["card"].name)
        part["open"] = True
        return _Open(self, card_id)

    def find_file(self, file: str) -> str | None:
        return next((k for k, v in self.kept.items() if v["file"] == file), None)

    def duplicate(self, card_id: str, name: str) -> str:
        made = self.create(self.read(card_id).changed(name=name))
        made.close(made.opened.card)
        return made.id

    def rename(self, card_id: str, name: str) -> None:
        self.kept[card_id]["card"] = self.read(card_id).changed(name=name)

    def delete(self, card_id: str) -> None:
        if self.kept[card_id]["open"]:
            raise CardError("card-in-use", title="")
        self.bin[card_id] = self.kept.pop(card_id)

    def restore(self, card_id: str) -> None:
        self.kept[card_id] = self.bin.pop(card_id)

    def delete_for_good(self, card_ids: Iterable[str]) -> None:
        for one in card_ids:
            self.bin.pop(one, None)

    forget = delete_for_good


class _Open(OpenCard):
    def __init__(self, store: MemoryStore, card_id: str) -> None:
        self.id = card_id
        self._store, self._part = store, store.kept[card_id]
        part = self._part
        self.opened = Opened(part["card"], tuple(part["steps"]), part["at"])
        self.file = part["file"]

    def record(self, steps: Iterable[Step]) -> None:
        part = self._part
        for step in steps:
            if step.why:
                part["history"].append(PastState(len(part["history"]), 0.0, part["card"], step.why))
            if step.kind == "put":
                part["steps"][part["at"] + 1 :] = [step.card]
                part["at"] += 1
            elif step.kind == "amend":
                part["steps"][part["at"]] = step.card
            else:
                part["at"] += 1 if step.kind == "redo" else -1
            part["card"] = step.card

    def save(self, card: Card) -> None:
        self._part["card"] = card

    def other(self) -> Card:
        card: Card = self._part["card"]
        return card

    def set_file(self, file: str) -> None:
        self._part["file"] = self.file = file

    def history(self) -> list[PastState]:
        return self._part["history"][::-1]

    def close(self, card: Card) -> None:
        self._part["card"] = card
        self._part["open"] = False
