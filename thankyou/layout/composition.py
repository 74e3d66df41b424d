"""What laying out a card gives: scenes for the painters, problems and fits for people."""

from __future__ import annotations

from thankyou.base.errors import Problem
from thankyou.base.quick_dataclass import dataclass
from thankyou.base.quick_tuple import NamedTuple
from thankyou.model.format import Format
from thankyou.model.scene import Scene


class Fit(NamedTuple):
    """How the words of one slot fit. `lines_over` is 0 when they do; `size` in points. `pages`: how
    many pages they stand on; `may_flow`: more words would go on to another page; `on_back`: they
    end on the back."""

    panel: str
    role: str
    lines_free: int
    lines_over: int
    wide_word: bool
    shrunk: bool
    size: float
    pages: int = 1
    may_flow: bool = False
    on_back: bool = False


@dataclass(frozen=True, slots=True)
class Composition:
    """A card laid out: a scene a panel in the format's order, what is wrong, and how it fits.

    `title` is what a window shows of it, `addressee` whom it is for ("" if nobody is named).
    `document_title` is what a file of it says that it is: "A thank-you card", in its language.
    `format` is the one that it stands in, which opens as books of its language do.
    """

    scenes: tuple[Scene, ...]
    problems: tuple[Problem, ...]
    fits: tuple[Fit, ...]
    title: str
    addressee: str = ""
    document_title: str = ""
    format: Format | None = None

    @property
    def message_fit(self) -> Fit | None:
        """How the message fits: the writer's question."""
        return next((f for f in self.fits if f.role == "message"), None)
