"""The three ways out, as pages: sheets to print, panels for a print shop, panels for a screen.

In: the cards of a run, and how they are wanted. Out: scenes, a page each, in order. A writer
adds them to a file and knows nothing of the way.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Protocol

from thankyou.base.errors import Problem
from thankyou.base.quick_dataclass import dataclass
from thankyou.export.card_list import CardList
from thankyou.export.output_kinds import Duplex
from thankyou.model.scene import Scene

if TYPE_CHECKING:
    from thankyou.export.sheet_run import SheetRun
    from thankyou.model.sheet import SheetLayout, SheetSettings

FORMS: tuple[str, ...] = ("sheet", "pages", "screen")
"""To print at home or on the ward; for a print shop; to send by e-mail."""


class PagePlan(Protocol):
    """The pages of a run in units, counted from 0 in the order of the file: a card, or a side of a
    sheet. Any unit can be made by itself."""

    def __len__(self) -> int: ...

    def cards_of(self, unit: int) -> Iterable[int]:
        """The cards that a unit shows, by their numbers."""

    def pages(self, unit: int) -> Iterator[Scene]:
        """The pages of a unit."""


_UNITS = 32
"""Units whose words are put together before any of them is laid out."""


def pages_of(plan: PagePlan, cards: CardList) -> Iterator[Scene]:
    """Every page of a plan for these cards, in order."""
    for first in range(0, len(plan), _UNITS):
        units = range(first, min(first + _UNITS, len(plan)))
        cards.read_ahead(number for unit in units for number in plan.cards_of(unit))
        for unit in units:
            yield from plan.pages(unit)


class PageForm(Protocol):
    """One way out. `scaling_none` and `duplex` go into a PDF as what to ask of the printer.
    `together`: all pages of a card follow each other, in the order of cards."""

    @property
    def scaling_none(self) -> bool: ...

    @property
    def duplex(self) -> Duplex | None: ...

    @property
    def together(self) -> bool: ...

    def plan(self, cards: CardList) -> PagePlan:
        """The pages of these cards, by units."""

    def pages(self, cards: CardList) -> Iterator[Scene]:
        """Each page. Cards are laid out as they come."""

    def notes(self, cards: int) -> tuple[Problem, ...]:
        """What to know before so many cards are printed."""


@dataclass(frozen=True, slots=True)
class PanelPages:
    """One panel a page, with its bleed or cut to its trim size; `copies` of each card."""

    with_bleed: bool = True
    scaling_none: bool = True
    copies: int = 1

    @property
    def duplex(self) -> Duplex | None:
        return None

    @property
    def together(self) -> bool:
        return True

    def notes(self, cards: int) -> tuple[Problem, ...]:
        return ()

    def plan(self, cards: CardList) -> PagePlan:
        return _PanelPlan(self, cards)

    def pages(self, cards: CardList) -> Iterator[Scene]:
        return pages_of(self.plan(cards), cards)


@dataclass(frozen=True, slots=True)
class _PanelPlan:
    """A copy of a card a unit."""

    form: PanelPages
    cards: CardList

    def __len__(self) -> int:
        return len(self.cards) * self.form.copies

    def cards_of(self, unit: int) -> Iterable[int]:
        return (unit // self.form.copies,)

    def pages(self, unit: int) -> Iterator[Scene]:
        yield from self.cards.panels(unit // self.form.copies, self.form.with_bleed, unit)


FOR_SHOP = PanelPages()
FOR_SCREEN = PanelPages(with_bleed=False, scaling_none=False)


@dataclass(frozen=True, slots=True)
class SheetPages:
    """Both sides of every sheet, in the order of printing."""

    layout: SheetLayout
    settings: SheetSettings
    scaling_none: bool = True

    @property
    def duplex(self) -> Duplex | None:
        """The name that PDF has for it (ISO 32000-1, table 150)."""
        if not self.layout.two_sided or self.layout.duplex in ("off", "hand"):
            return "Simplex"
        return "DuplexFlipLongEdge" if self.layout.duplex == "long" else "DuplexFlipShortEdge"

    @property
    def together(self) -> bool:
        return False

    def notes(self, cards: int) -> tuple[Problem, ...]:
        from thankyou.imposition.order import order_of

        layout = self.layout
        if not (layout.two_sided and layout.duplex == "hand"):
            return layout.notes
        sheets = order_of(self.settings, cards, len(layout.spots)).sheets
        code = "by-hand-face-up" if self.settings.stacks_face_up else "by-hand-face-down"
        values = {"sheets": sheets, "first": sheets + 1, "last": 2 * sheets}
        return (*layout.notes, Problem(code, values, level="note"))

    def plan(self, cards: CardList) -> PagePlan:
        from thankyou.export.sheet_run import SheetRun

        return _SheetPlan(SheetRun(cards, self.layout, self.settings))

    def pages(self, cards: CardList) -> Iterator[Scene]:
        return pages_of(self.plan(cards), cards)


class _SheetPlan:
    """A side of a sheet a unit, in the order of printing."""

    def __init__(self, run: SheetRun) -> None:
        self._run = run
        self._order = run.page_order

    def __len__(self) -> int:
        return len(self._order)

    def cards_of(self, unit: int) -> Iterable[int]:
        return self._run.cards_on(self._order.page(unit)[0]).values()

    def pages(self, unit: int) -> Iterator[Scene]:
        yield self._run.side(*self._order.page(unit))
