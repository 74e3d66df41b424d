"""A kind of output that is not shipped: what a new row of the table would be."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pytest

from thankyou.export import output_kinds
from thankyou.export.output_kinds import OutputKind, OutputSettings
from thankyou.model.scene import Scene


@dataclass
class NamesFile:
    """Writes the panels' names, one a line."""

    path: Path
    settings: OutputSettings
    names: list[str] = field(default_factory=list)

    def add(self, scene: Scene) -> None:
        self.names.append(scene.name)

    def finish(self) -> None:
        self.path.write_text("\n".join(self.names), encoding="utf-8")

    def abort(self) -> None:
        self.names.clear()


def offer(monkeypatch: pytest.MonkeyPatch, *, whole: bool) -> OutputKind:
    """Add a row to the table for this test: `whole` holds many panels and cards, else one panel."""
    kind = OutputKind(
        key="names",
        suffixes=(".names", ".nms"),
        name="Names",
        choice="A list of names",
        note="to see that a row is enough",
        media_type="text/plain",
        many_panels=whole,
        many_cards=whole,
        takes=frozenset() if whole else frozenset({"panel"}),
        begin=NamesFile,
    )
    monkeypatch.setattr(output_kinds, "OUTPUT_KINDS", (*output_kinds.OUTPUT_KINDS, kind))
    return kind
