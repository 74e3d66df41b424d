"""How a card's fields and the guide's steps are asked for: in the language of the card.

In: the folder of the words, a language. Out: an `AskedWords`. A language whose folder has no
questions is asked for in the language of the window.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from thankyou.base.quick_dataclass import dataclass
from thankyou.gui.i18n import tr
from thankyou.language.word_files import word_file
from thankyou.messages.fields import FieldText, load_fields
from thankyou.messages.guide_texts import GuideTexts, load_guide_questions

if TYPE_CHECKING:
    from thankyou.language.rules import Language


@dataclass(frozen=True)
class AskedWords:
    """The texts of one language. `direction` is that of the language; None: the window's."""

    fields: Mapping[str, FieldText]
    guide: GuideTexts
    direction: Qt.LayoutDirection | None = None

    @cached_property
    def placeholders(self) -> dict[str, str]:
        """What stands in the message for an answer that is not there."""
        return {text.id: text.placeholder for text in self.fields.values()}

    def example(self, name: str, voice: str) -> str:
        """A line with an answer to this field."""
        pattern = self.guide.questions.get("example") or tr("For example: {example}")
        return pattern.replace("{example}", self.fields[name].example_for(voice))

    def turn(self, *widgets: QWidget) -> None:
        """Have these widgets begin at the side where the language begins."""
        for widget in widgets:
            if self.direction is None:
                widget.unsetLayoutDirection()
            else:
                widget.setLayoutDirection(self.direction)


def asked_in(root: Path, language: Language) -> AskedWords | None:
    """The language's own texts; None if its folder under `root` has none."""
    if not word_file(root, language.tag, "fields.toml").is_file():
        return None
    guide = load_guide_questions(root, language.tag)
    if guide is None:
        return None
    directions = Qt.LayoutDirection
    rtl = language.direction == "rtl"
    return AskedWords(
        {text.id: text for text in load_fields(root, language.tag)},
        guide,
        directions.RightToLeft if rtl else directions.LeftToRight,
    )
