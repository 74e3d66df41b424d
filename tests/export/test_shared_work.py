"""A batch that several draw: the file that one draws, whoever they are."""

from __future__ import annotations

import io
import os
import pickle
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from thankyou.base.errors import CardError, Problem
from thankyou.catalog import Catalog
from thankyou.cli.worker_options import found_beside, with_list_problems
from thankyou.export.batch import BatchReport, write_cards
from thankyou.export.card_list import CardList, Watch
from thankyou.export.drawn_units import DrawnUnit, packed, unpacked
from thankyou.export.list_problems import list_problems
from thankyou.export.output_kinds import kind_for
from thankyou.export.page_form import FOR_SHOP, PageForm, PanelPages
from thankyou.export.plan import plan_sheets
from thankyou.export.workers import Workers, worker_processes
from thankyou.model.card import Card
from thankyou.model.sheet import SheetSettings
from thankyou.people.people_list import PeopleList
from thankyou.people.table import Table
from thankyou.render.pdf.file import PdfFile
from thankyou.render.pdf.marked import Marked
from thankyou.render.pdf.page_painter import PagePainter
from thankyou.render.pdf.reportlab_private import SharedObjects
from thankyou.render.pdf.writer import PageFrame

CARD = Card(message="{dear} {recipient},\n\nthank you for “{moment}”.\n\nRuth", sentiment="Thanks")
NAMES = (
    "Ada Lovelace", "Zoë Ødegård", "王小明", "أماني", "रेखा शर्मा", "Nguyễn Thị Ánh", "Bo",
    "山田 花子", "Ffion", "😀 Joy", "Ætheling", "Владимир", "ffi fl", "שרה", "Q. X.",
)  # fmt: skip
COUNT = 45


def people(count: int = COUNT) -> PeopleList:
    """Names in many scripts, new letters up to the last one; every ninth has no name at all."""
    letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789àéîõüçñšžğ"
    rows = tuple(
        ("" if n % 9 == 8 else f"{NAMES[n % len(NAMES)]} {letters[n % len(letters)]}", f"night {n}")
        for n in range(count)
    )
    return PeopleList.of(Table(("recipient", "moment"), rows))


class Here(Executor):
    """Does what it is given at once, in this thread."""

    def __init__(self) -> None:
        self.taken = 0

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        self.taken += 1
        future: Future[Any] = Future()
        try:
            # As between processes: nothing is shared.
            future.set_result(_sent(fn(*_sent(args))))
        except Exception as error:
            future.set_exception(error)
        return future


def _sent(value: Any) -> Any:
    return pickle.loads(pickle.dumps(value))  # noqa: S301  # our own


def written(
    catalog: Catalog,
    path: Path,
    workers: Workers | None = None,
    form: PageForm = FOR_SHOP,
    watch: Watch | None = None,
    password: str = "",
) -> tuple[bytes, BatchReport]:
    cards = CardList(catalog.composer(CARD), people())
    report = write_cards(cards, form, path, kind_for(path), watch, password, workers)
    return path.read_bytes() if path.exists() else b"", report


def sheets(catalog: Catalog, **settings: Any) -> PageForm:
    return plan_sheets(catalog, catalog.format_of(CARD), SheetSettings(**settings), COUNT)


FORMS: dict[str, Callable[[Catalog], PageForm]] = {
    "shop": lambda catalog: FOR_SHOP,
    "copies": lambda catalog: PanelPages(with_bleed=False, copies=2),
    "sheets": lambda catalog: sheets(catalog, duplex="long"),
    "piles": lambda catalog: sheets(catalog, duplex="hand", stack="cut", start=2),
}


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[bytes, BatchReport]]:
    """What one process makes, by form."""
    folder, catalog = tmp_path_factory.mktemp("alone"), Catalog()
    return {
        name: written(catalog, folder / f"{name}.pdf", form=form(catalog))
        for name, form in FORMS.items()
    }


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(("count", "cards", "first"), [(1, 1, 1), (2, 7, 4), (3, 1000, 0)])
def test_whoever_draws_the_file_is_the_same(
    catalog: Catalog, alone: dict[str, tuple[bytes, BatchReport]], tmp_path: Path,
    form: str, count: int, cards: int, first: int,
) -> None:  # fmt: skip
    here = Here()
    workers = Workers(here, count, cards, first)
    data, report = written(catalog, tmp_path / "a.pdf", workers, FORMS[form](catalog))
    expected, of_one = alone[form]
    assert data == expected
    assert report == of_one
    assert report.records == COUNT
    assert here.taken


def test_threads_draw_the_same(
    catalog: Catalog, alone: dict[str, tuple[bytes, BatchReport]], tmp_path: Path
) -> None:
    with ThreadPoolExecutor(2) as pool:
        data, report = written(catalog, tmp_path / "a.pdf", Workers(pool, 2, 5, 3))
    assert (data, report) == alone["shop"]


def test_problems_are_told_with_the_row_of_the_list(
    alone: dict[str, tuple[bytes, BatchReport]],
) -> None:
    _, report = alone["shop"]
    assert [one.row for one in report.problems if one.code == "empty-field"] == [9, 18, 27, 36, 45]


def test_processes_draw_the_same(
    catalog: Catalog, alone: dict[str, tuple[bytes, BatchReport]], tmp_path: Path
) -> None:
    with worker_processes(2) as workers:
        assert workers is not None
        workers.executor.submit(os.getpid).result()  # it is there: not all is drawn here
        small = Workers(workers.executor, 1, 6, 3)
        data, report = written(catalog, tmp_path / "a.pdf", small, FORMS["sheets"](catalog))
    assert (data, report) == alone["sheets"]


def test_one_job_needs_nobody() -> None:
    with worker_processes(1) as workers:
        assert workers is None


def test_a_process_that_dies_is_told_and_leaves_the_old_file(
    catalog: Catalog, tmp_path: Path
) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"old")
    with worker_processes(2) as workers:
        assert workers is not None
        workers.executor.submit(os._exit, 3)
        with pytest.raises(CardError) as error:
            written(catalog, path, Workers(workers.executor, 1, 1, 1))
    assert error.value.code == "worker-lost"
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("raised", "code"), [(BrokenExecutor(), "worker-lost"), (CardError("font-missing"), None)]
)
def test_what_a_worker_raises_ends_the_run(
    catalog: Catalog, tmp_path: Path, raised: Exception, code: str | None
) -> None:
    class Failing(Here):
        def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
            future = super().submit(fn, *args)
            if self.taken == 3:
                future = Future()
                future.set_exception(raised)
            return future

    with pytest.raises(CardError) as error:
        written(catalog, tmp_path / "a.pdf", Workers(Failing(), 1, 2, 1))
    assert error.value.code == (code or "font-missing")
    assert not list(tmp_path.iterdir())


def test_a_run_is_stopped_and_slices_are_called_back(catalog: Catalog, tmp_path: Path) -> None:
    waiting: list[Future[Any]] = []

    class Never(Executor):
        def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
            waiting.append(Future())
            return waiting[-1]

    asked: list[int] = []
    done: list[int] = []

    def stop() -> bool:
        asked.append(1)
        return len(asked) > 20

    watch = Watch(lambda one, of_all: done.append(one), stop)
    data, report = written(catalog, tmp_path / "a.pdf", Workers(Never(), 1, 2, 2), watch=watch)
    assert report.stopped
    assert not data
    assert not list(tmp_path.iterdir())
    assert all(one.cancelled() for one in waiting)
    assert done == list(range(1, len(done) + 1))


def test_no_more_slices_are_out_than_there_may_be(
    catalog: Catalog, alone: dict[str, tuple[bytes, BatchReport]], tmp_path: Path
) -> None:
    out: set[Future[Any]] = set()
    most: list[int] = []

    class Counted(Future[Any]):
        def result(self, timeout: float | None = None) -> Any:
            out.discard(self)
            return super().result(timeout)

    class Counting(Here):
        def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
            made, future = super().submit(fn, *args), Counted()
            future.set_result(made.result())
            out.add(future)
            most.append(len(out))
            return future

    workers = Workers(Counting(), 2, 1, 1)
    assert written(catalog, tmp_path / "a.pdf", workers) == alone["shop"]
    assert max(most) == workers.most == 5


def test_progress_counts_each_card_once(catalog: Catalog, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    watch = Watch(lambda done, of_all: told.append((done, of_all)))
    written(catalog, tmp_path / "a.pdf", Workers(Here(), 2, 4, 2), watch=watch)
    assert told == [(n, COUNT) for n in range(1, COUNT + 1)]


def test_a_locked_file_can_be_drawn_by_several(catalog: Catalog, tmp_path: Path) -> None:
    data, _ = written(catalog, tmp_path / "a.pdf", Workers(Here(), 1, 9, 3), password="Ward 12!")
    assert data
    with pikepdf.open(tmp_path / "a.pdf", password="Ward 12!") as document:
        assert len(document.pages) == 2 * COUNT


def test_cards_of_their_own_come_out_the_same(catalog: Catalog, tmp_path: Path) -> None:
    """People with a design, a language and words of their own, some left out."""
    designs = list(catalog.designs)[:3]
    rows = tuple(
        (name, designs[n % 3], "" if n % 2 else f"Only for {{recipient}}: {name}", str(n))
        for n, name in enumerate(NAMES)
    )
    table = Table(("recipient", "design", "message", "Bed number"), rows)
    listed = PeopleList.of(table).ticked([2, 5], wanted=False)
    made = []
    for workers in (None, Workers(Here(), 1, 4, 1)):
        path = tmp_path / "a.pdf"
        cards = CardList(catalog.composer(CARD), listed)
        report = write_cards(cards, FOR_SHOP, path, kind_for(path), workers=workers)
        made.append((path.read_bytes(), report))
    assert made[0] == made[1]
    assert made[0][1].records == len(NAMES) - 2


def test_an_error_is_the_same_in_another_process() -> None:
    error = _sent(CardError("cannot-write", path="a", reason="disk-full"))
    assert (error.code, error.values) == ("cannot-write", {"path": "a", "reason": "disk-full"})


@pytest.fixture
def quiet_threads() -> Iterator[None]:
    before = threading.active_count()
    yield
    assert threading.active_count() == before


def test_no_thread_is_left(quiet_threads: None, catalog: Catalog, tmp_path: Path) -> None:
    with worker_processes(2) as workers:
        written(catalog, tmp_path / "a.pdf", workers)


def test_while_one_looks_through_the_list_who_is_left_draws(
    catalog: Catalog, alone: dict[str, tuple[bytes, BatchReport]], tmp_path: Path
) -> None:
    found: Future[Any] = Future()
    here = Here()
    workers = Workers(here, 1, 4, 2, found)
    assert workers.most == 0
    assert Workers(here, 3, beside=found).most == 5
    watch = Watch(progress=lambda done, _: found.set_result({}) if done == 20 else None)
    cards = CardList(catalog.composer(CARD), people())
    report = write_cards(
        cards, FOR_SHOP, tmp_path / "a.pdf", kind_for(tmp_path / "a.pdf"), watch, workers=workers
    )
    assert ((tmp_path / "a.pdf").read_bytes(), report) == alone["shop"]
    assert 0 < here.taken <= 25
    assert workers.most == 3


def test_the_list_is_looked_through_by_a_worker_with_the_same_result() -> None:
    workers = Workers(Here(), 1)
    listed = people()
    asked = with_list_problems(workers, listed, CARD, Catalog().languages)
    assert asked is not None
    assert found_beside(asked) == list_problems(listed, CARD)
    assert found_beside(workers) is None
    assert found_beside(None) is None


def test_a_worker_that_dies_over_the_list_is_told() -> None:
    lost: Future[Any] = Future()
    lost.set_exception(BrokenExecutor())
    with pytest.raises(CardError, match="worker-lost"):
        found_beside(Workers(Here(), 1, beside=lost))


def test_drawn_units_are_the_same_behind_bytes(catalog: Catalog) -> None:
    cards = CardList(catalog.composer(CARD), people(5))
    painter = PagePainter(SharedObjects(PdfFile(io.BytesIO())), tagged=True)
    problem = Problem("empty-field", {"name": "x"}, row=3)
    units = [
        DrawnUnit(
            tuple((painter.draw(page), PageFrame.of(page)) for page in cards.panels(number)),
            ((number, (problem,) if number == 2 else ()),),
        )
        for number in range(5)
    ]
    units.append(DrawnUnit(None, ()))
    again = unpacked(packed(units))
    assert len(again) == len(units)
    for one, other in zip(units, again, strict=True):
        assert one.found == other.found
        assert (one.pages is None) == (other.pages is None)
        for (page, frame), (same, same_frame) in zip(
            one.pages or (), other.pages or (), strict=True
        ):
            assert frame == same_frame
            assert page[:2] == same[:2]
            assert page.runs == same.runs
            assert [_said(mark) for mark in page.marked] == [_said(mark) for mark in same.marked]


def _said(mark: Marked) -> tuple[object, ...]:
    return (mark.tag, mark.alt, mark.box, mark.language, mark.row)
