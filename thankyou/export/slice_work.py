"""A slice of a batch: some of its pages, drawn wherever there is room for the work.

In: what all cards of the run have in common, once; then slices: numbers of units of the run's plan,
and the people on them. Out: for each unit its pages, drawn (render.pdf.page_painter), and what is
wrong with its cards. Nothing here depends on which slices came before, or on who else is at work.

A unit with something on it that has no name in the document yet is left to who writes the file.
"""

from __future__ import annotations

import pickle
import threading
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from thankyou import __version__
from thankyou.base.errors import CardError
from thankyou.base.quick_tuple import NamedTuple
from thankyou.catalog import Catalog
from thankyou.export.card_list import CardList, Ingredients
from thankyou.export.drawn_units import DrawnUnit, Found, packed
from thankyou.export.page_form import PageForm, PagePlan
from thankyou.layout.composition import Composition
from thankyou.people.people_list import PeopleList
from thankyou.render.pdf.names import UnnamedError
from thankyou.typeset.hbfont import hb_version

if TYPE_CHECKING:
    from thankyou.model.scene import Scene
    from thankyou.render.pdf.page_painter import PagePainter

_UNITS = 16
"""Units laid out before any of them is drawn (page_blocks.py)."""


@dataclass(frozen=True, slots=True)
class Common:
    """What all slices of a run have in common; `key` is the run's own. `ingredients` are without
    people's rows; `count` is how many cards there are in all. `own_assets`: of the program's own
    folder, wherever a worker has that. `made_by`: what has to be the same for the same bytes."""

    key: str
    ingredients: Ingredients
    form: PageForm
    count: int
    own_assets: bool
    made_by: str


class Slice(NamedTuple):
    """The units from `first` up to `end`. `numbers` are the cards on them, `people` those cards'
    rows in the same order; `names` is a pickled KnownNames of the document."""

    common: bytes
    key: str
    first: int
    end: int
    numbers: tuple[int, ...]
    people: PeopleList | None
    names: bytes


def common_of(key: str, cards: CardList, form: PageForm) -> Common:
    """What the slices of these cards have in common."""
    ingredients = cards.ingredients
    if ingredients.people is not None:
        ingredients = replace(ingredients, people=_only(ingredients.people, ()), rows=())
    own = ingredients.root == Catalog().root
    return Common(key, ingredients, form, len(cards), own, made_by())


def made_by() -> str:
    """The versions that a page's bytes depend on."""
    libraries = f"HarfBuzz {hb_version()}, zlib {zlib.ZLIB_RUNTIME_VERSION}"
    return f"thankyou {__version__}, {libraries}"


def people_of(cards: CardList, numbers: Sequence[int]) -> PeopleList | None:
    """The list of these cards alone; None for a card without a list."""
    if cards.people is None:
        return None
    return _only(cards.people, [cards.rows[number] - 1 for number in numbers])


def _only(people: PeopleList, indexes: Sequence[int]) -> PeopleList:
    """Some rows of a list, all of which get a card."""
    records = tuple(people.table.records[index] for index in indexes)
    ids = tuple(people.ids[index] for index in indexes)
    table = replace(
        people.table, records=records, problems=(), lines=(), hidden=frozenset(), source=""
    )
    approved = frozenset(ids) if people.guided else frozenset()
    return replace(
        people, table=table, path=None, ids=ids, read=table, left_out=frozenset(),
        approved=approved, held=frozenset(),
    )  # fmt: skip


class SomeCards(CardList):
    """Some cards of a run, under the numbers that they have in the whole of it."""

    def put(self, numbers: Sequence[int], people: PeopleList | None, count: int) -> None:
        """These are the cards now; there are `count` in all."""
        self._place = {number: place for place, number in enumerate(numbers)}
        self._count = count
        if people is not None:
            self.take(people)

    def __len__(self) -> int:
        return self._count

    def compose(self, number: int) -> Composition:
        return super().compose(self._place[number])

    def read_ahead(self, numbers: Iterable[int]) -> None:
        super().read_ahead(self._place[number] for number in numbers)

    def found(self, numbers: Sequence[int]) -> Found:
        """What is wrong with each of these cards."""
        return tuple((n, self._problems.get(self._place[n], ())) for n in numbers)


@dataclass(slots=True)
class _Run:
    """A run as a thread of a worker knows it."""

    key: str
    common: Common
    cards: SomeCards
    painter: PagePainter


_here = threading.local()
"""The run that a thread is at work on: cards and painters are for one thread at a time."""


def draw_slice(work: Slice) -> bytes:
    """The units of a slice, packed (drawn_units.py). Raises CardError "worker-differs" (here,
    there) in another version."""
    run: _Run | None = getattr(_here, "run", None)
    if run is None or run.key != work.key:
        run = _here.run = _begun(pickle.loads(work.common))  # noqa: S301  # made by SharedWork
    run.cards.put(work.numbers, work.people, run.common.count)
    fonts = run.cards.composer.fonts
    run.painter.learn(pickle.loads(work.names), fonts.face)  # noqa: S301  # as above
    plan = run.common.form.plan(run.cards)
    units = range(work.first, work.end)
    return packed(draw_units(plan, units, run.painter, run.cards))


def _begun(common: Common) -> _Run:
    from thankyou.render.pdf.page_painter import PagePainter

    if common.made_by != made_by():
        raise CardError("worker-differs", here=common.made_by, there=made_by())
    ingredients = common.ingredients
    if common.own_assets:
        ingredients = replace(ingredients, root=Catalog().root)
    made = ingredients.cards()
    cards = SomeCards(made.composer, made.people, record=ingredients.record)
    return _Run(common.key, common, cards, PagePainter(None, tagged=True))


def draw_units(
    plan: PagePlan, units: range, painter: PagePainter, cards: CardList
) -> Iterator[DrawnUnit]:
    """Units, with names that are known; one without its pages if there are not enough. They are
    laid out some at a time before the first of them is drawn."""
    for first in range(0, len(units), _UNITS):
        some = units[first : first + _UNITS]
        cards.read_ahead(number for unit in some for number in plan.cards_of(unit))
        laid_out = [tuple(plan.pages(unit)) for unit in some]
        for unit, scenes in zip(some, laid_out, strict=True):
            yield _drawn(scenes, unit, plan, painter, cards)


def _drawn(
    scenes: tuple[Scene, ...], unit: int, plan: PagePlan, painter: PagePainter, cards: CardList
) -> DrawnUnit:
    from thankyou.render.pdf.writer import PageFrame

    try:
        pages = tuple([(painter.draw(scene), PageFrame.of(scene)) for scene in scenes])
    except UnnamedError:
        return DrawnUnit(None, ())
    if isinstance(cards, SomeCards):
        return DrawnUnit(pages, cards.found(tuple(plan.cards_of(unit))))
    return DrawnUnit(pages, ())
