"""Printers, as CUPS describes them: read from attributes that were captured from it."""

from __future__ import annotations

from typing import Any

import pytest
from stand_in import StandIn, captured

from thankyou.base.errors import CardError, Problem
from thankyou.base.units import inches, mm
from thankyou.error_messages import REASONS, sentence
from thankyou.model.format import PaperSize
from thankyou.model.sheet import Margins
from thankyou.printing import printers as module
from thankyou.printing.printers import (
    STOPPING,
    list_printers,
    media_for,
    printer_from,
    printer_named,
    printer_problems,
    printer_trouble,
    printer_uri,
    size_of,
)

A4 = PaperSize("A4", "A4", mm(210), mm(297), "")
A3 = PaperSize("A3", "A3", mm(297), mm(420), "")
LETTER = PaperSize("Letter", "US Letter", mm(215.9), mm(279.4), "")
ONE, TWO = captured("one_side"), captured("two_sides")


def codes(problems: tuple[Problem, ...]) -> list[str]:
    for problem in problems:
        assert not sentence(problem).startswith(problem.code)
        assert "{" not in sentence(problem)
    return [problem.code for problem in problems]


def test_a_printer_that_turns_sheets_over() -> None:
    printer = printer_from(TWO, "CardTest")
    assert printer.default and printer.accepting and printer.color
    assert (printer.name, printer.state, printer.duplex) == ("CardTest", "idle", ("long", "short"))
    assert printer.trays == ("main", "photo")
    assert printer.face_up is True
    assert printer.speed == 0, "CUPS says 1 when it does not know"
    assert len(printer.media) == 11
    assert printer.ready == ("iso_a4_210x297mm", "iso_a5_148x210mm", "iso_dl_110x220mm")


def test_papers_have_the_margins_that_the_printer_states() -> None:
    a4 = media_for(printer_from(TWO), A4.width, A4.height)
    assert a4 is not None and a4.name == "iso_a4_210x297mm" and not a4.borderless
    assert a4.margins == Margins(mm(3.4), mm(1.02), mm(3.4), mm(11.68))
    small = media_for(printer_from(TWO), inches(5), inches(7))
    assert small is not None and small.name == "na_5x7_5x7in" and small.borderless


def database(*entries: tuple[int, int, int, str]) -> list[dict[str, Any]]:
    """Entries of a media-col-database: width, height and margins (1/100 mm), and a tray."""
    return [
        {
            "media-size": [{"x-dimension": [width], "y-dimension": [height]}],
            **{f"media-{edge}-margin": [margin] for edge in ("left", "top", "right", "bottom")},
            **({"media-source": [tray]} if tray else {}),
        }
        for width, height, margin, tray in entries
    ]


def test_borderless_is_only_for_those_who_ask() -> None:
    entries = database((21000, 29700, 0, ""), (21000, 29700, 300, ""))
    printer = printer_from(captured("two_sides", media_col_database=entries))
    plain = media_for(printer, A4.width, A4.height)
    full = media_for(printer, A4.width, A4.height, borderless=True)
    assert plain is not None and plain.margins == Margins.all(mm(3))
    assert full is not None and full.borderless


def test_a_tray_can_have_its_own_margins() -> None:
    entries = database((21000, 29700, 400, "main"), (21000, 29700, 600, "photo"))
    printer = printer_from(captured("two_sides", media_col_database=entries))
    for tray, margin in (("main", 4), ("photo", 6), ("", 4)):
        media = media_for(printer, A4.width, A4.height, tray)
        assert media is not None and media.margins == Margins.all(mm(margin)), tray


def test_a_paper_that_is_given_level_is_read_upright() -> None:
    entries = database((29700, 21000, 300, ""))
    entries[0]["media-left-margin"] = [1000]
    media = media_for(
        printer_from(captured("two_sides", media_col_database=entries)), A4.width, A4.height
    )
    assert media is not None and media.name == "iso_a4_210x297mm"
    assert media.margins == Margins(mm(10), mm(3), mm(3), mm(3)).turned()


def test_without_a_database_the_widest_margins_are_taken() -> None:
    printer = printer_from(captured("two_sides", media_col_database=None))
    media = media_for(printer, A4.width, A4.height)
    assert media is not None
    assert media.margins == Margins(mm(6.35), mm(1.02), mm(6.35), mm(11.68))


def test_a_printer_may_not_say_what_its_margins_are() -> None:
    edges = dict.fromkeys(f"media_{e}_margin_supported" for e in ("left", "top", "right", "bottom"))
    printer = printer_from(captured("two_sides", media_col_database=None, **edges))
    assert codes(printer_problems(printer, A4, "long")) == ["printer-margins-unknown"]
    assert printer_problems(printer, A4, "long")[0].level == "note"


@pytest.mark.parametrize(
    "changes",
    [
        {
            "media_size_supported": [
                {"x-dimension": [(9000, 21600)], "y-dimension": [(13000, 120000)]}
            ]
        },
        {"media_supported": ["custom_min_90x130mm", "custom_max_216x1200mm"]},
    ],
    ids=["as ranges", "as names"],
)
def test_sizes_of_ones_own_are_taken_within_the_printer_s_range(changes: dict[str, Any]) -> None:
    printer = printer_from(captured("two_sides", media_col_database=[], **changes))
    media = media_for(printer, mm(200), mm(280))
    assert media is not None and media.name == "custom_card_200.00x280.00mm"
    assert media_for(printer, mm(80), mm(280)) is None
    assert media_for(printer, mm(200), mm(1300)) is None


def test_what_a_printer_can_do_is_no_problem() -> None:
    assert printer_problems(printer_from(TWO), A4, "long", "photo") == ()
    assert printer_problems(printer_from(ONE), A4, "hand", "manual") == ()


@pytest.mark.parametrize(
    ("values", "paper", "duplex", "tray", "found"),
    [
        (ONE, A4, "long", "", ["printer-one-side"]),
        (ONE, A3, "hand", "", ["printer-no-paper"]),
        (TWO, A4, "short", "manual", ["printer-no-tray"]),
        (TWO, LETTER, "off", "", ["printer-load-paper"]),
        (captured("two_sides", sides_supported=["one-sided", "two-sided-long-edge"]), A4, "short",
         "", ["printer-other-edge"]),
        (captured("two_sides", printer_is_accepting_jobs=[False]), A4, "long", "",
         ["printer-refuses"]),
        (captured("two_sides", printer_state=[5]), A4, "long", "", ["printer-stopped"]),
        (captured("one_side", media_source_supported=None), A3, "long", "x",
         ["printer-one-side", "printer-no-paper", "printer-no-tray"]),
    ],
)  # fmt: skip
def test_what_a_printer_cannot_do_is_said(
    values: dict[str, Any], paper: PaperSize, duplex: str, tray: str, found: list[str]
) -> None:
    assert codes(printer_problems(printer_from(values), paper, duplex, tray)) == found


@pytest.mark.parametrize(
    ("state", "reasons", "why"),
    [
        (5, ["paused"], "printer-paused"),
        (5, ["media-jam-error", "paused"], "media-jam"),
        (4, ["media-empty-error"], "media-empty"),
        (3, ["offline-report"], None),
        (3, ["toner-low-warning", "media-low"], None),
        (3, ["none"], None),
        (99, ["none"], None),
    ],
)
def test_a_printer_that_waits_says_why(state: int, reasons: list[str], why: str | None) -> None:
    printer = printer_from(
        captured("one_side", printer_state=[state], printer_state_reasons=reasons)
    )
    trouble = printer_trouble(printer)
    assert (trouble.values["reason"] if trouble else None) == why
    if trouble:
        assert REASONS[str(why)] in sentence(trouble)


def test_every_reason_to_wait_has_its_words() -> None:
    assert {*STOPPING, "printer-paused"} <= set(REASONS)


def test_the_default_printer_comes_first() -> None:
    service = StandIn(ONE, TWO, default="CardTest")
    assert [(one.name, one.default) for one in list_printers(service)] == [
        ("CardTest", True),
        ("CardPrinter", False),
    ]
    assert printer_named("", service).name == "CardTest"


def test_a_printer_is_found_by_its_name_in_any_case() -> None:
    service = StandIn(ONE, captured("two_sides", printer_name=["CARDPRINTER"]))
    assert printer_named("CardPrinter", service).name == "CardPrinter"
    assert printer_named("cardPRINTER", StandIn(ONE, TWO)).name == "CardPrinter"
    assert printer_named("", StandIn(ONE)).name == "CardPrinter", "the only one"


@pytest.mark.parametrize(
    ("service", "name", "code"),
    [
        (StandIn(), "", "no-printers"),
        (StandIn(), "Laser", "no-printers"),
        (StandIn(ONE, TWO), "Laser", "unknown-printer"),
        (StandIn(ONE, TWO), "", "which-printer"),
    ],
)
def test_a_printer_that_is_not_there(service: StandIn, name: str, code: str) -> None:
    with pytest.raises(CardError) as caught:
        printer_named(name, service)
    assert caught.value.code == code
    assert "{" not in sentence(caught.value)
    if code != "no-printers":
        assert caught.value.values["choices"] == "CardPrinter, CardTest"


def test_where_there_is_no_cups_there_are_no_printers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "libcups", lambda: None)
    assert list_printers() == []
    silent = StandIn(ONE)
    silent.silent = True
    assert list_printers(silent) == []


def test_odd_names_of_queues_are_escaped() -> None:
    assert printer_uri("Büro/1 x").values == ("ipp://localhost/printers/B%C3%BCro%2F1%20x",)


@pytest.mark.parametrize(
    ("name", "size"),
    [
        ("iso_a4_210x297mm", (mm(210), mm(297))),
        ("na_number-10_4.125x9.5in", (297, 684)),
        ("A4.Borderless", None),
        ("custom", None),
    ],
)
def test_names_of_papers_hold_their_sizes(name: str, size: tuple[float, float] | None) -> None:
    assert size_of(name) == (pytest.approx(size) if size else None)
