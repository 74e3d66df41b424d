"""Files of what goes with the cards: envelopes, labels, handover list, job sheet, test page.

In: addresses, wards or figures, and a path. Out: a file, whole or not there, and what is wrong with
its words. What a file says of itself names nobody: a title like "Envelopes", and no author.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from thankyou.base.atomic_write import write_atomically
from thankyou.base.errors import CardError, Problem
from thankyou.base.geometry import Size
from thankyou.base.translatable import Translate
from thankyou.export.output_kinds import OUTPUT_KINDS, Duplex, OutputSettings
from thankyou.mailing.address import Address
from thankyou.mailing.envelopes import envelope_page
from thankyou.mailing.handover import Ward, handover_csv
from thankyou.mailing.handover_pages import handover_pages
from thankyou.mailing.job_sheet import JobSheet, job_sheet_page
from thankyou.mailing.labels import label_pages
from thankyou.mailing.lettering import Lettering, MailingPage
from thankyou.mailing.test_page import UNKNOWN, Tested, printer_test_pages
from thankyou.model.sheet import Stock

CSV_SUFFIX = ".csv"


def write_envelopes(
    addresses: Sequence[Address],
    envelope: Size,
    lettering: Lettering,
    path: Path,
    tr: Translate,
    sender: tuple[str, ...] = (),
) -> tuple[Problem, ...]:
    """An envelope a page, in the order of the addresses; `sender` are the lines of a return
    address. Raises CardError("nobody-to-address", "cannot-write")."""
    _check_somebody(addresses)
    pages = (
        envelope_page(address, envelope, lettering, sender, number)
        for number, address in enumerate(addresses)
    )
    return write_pages(pages, path, tr("Envelopes"), lettering, "Simplex")


def write_labels(
    addresses: Sequence[Address],
    stock: Stock,
    lettering: Lettering,
    path: Path,
    tr: Translate,
    start: int = 1,
    skip: frozenset[int] = frozenset(),
) -> tuple[Problem, ...]:
    """A sheet of labels a page. Raises CardError as mailing.labels.label_pages, and
    "nobody-to-address", "cannot-write"."""
    _check_somebody(addresses)
    pages = label_pages(addresses, stock, lettering, start, skip)
    return write_pages(pages, path, tr("Labels"), lettering, "Simplex")


def write_handover_list(
    wards: Sequence[Ward], paper: Size, lettering: Lettering, path: Path, tr: Translate
) -> tuple[Problem, ...]:
    """The list as CSV if the path ends in .csv, else as PDF. Raises CardError("cannot-write")."""
    if path.suffix.lower() == CSV_SUFFIX:
        write_atomically(path, handover_csv(wards, tr))
        return ()
    pages = handover_pages(wards, paper, lettering, tr)
    return write_pages(pages, path, tr("Handover list"), lettering)


def write_job_sheet(
    job: JobSheet, paper: Size, lettering: Lettering, path: Path, tr: Translate
) -> tuple[Problem, ...]:
    """One page. Raises CardError("cannot-write")."""
    page = job_sheet_page(job, paper, lettering, tr)
    return write_pages([page], path, tr("Job sheet"), lettering, "Simplex")


def write_test_page(
    paper: Size,
    lettering: Lettering,
    path: Path,
    tr: Translate,
    tested: Tested = UNKNOWN,
    duplex: Duplex | None = None,
) -> None:
    """Two pages, front and back; `duplex` is asked of the printer. Raises
    CardError("cannot-write")."""
    pages = [MailingPage(scene) for scene in printer_test_pages(paper, lettering, tr, tested)]
    write_pages(pages, path, tr("Test page"), lettering, duplex)


def _check_somebody(addresses: Sequence[Address]) -> None:
    """A file without a page would be none."""
    if not addresses:
        raise CardError("nobody-to-address")


def write_pages(
    pages: Iterable[MailingPage],
    path: Path,
    title: str,
    lettering: Lettering,
    duplex: Duplex | None = None,
) -> tuple[Problem, ...]:
    """The pages in a PDF at their true size. Raises CardError("cannot-write")."""
    pdf = next(kind for kind in OUTPUT_KINDS if kind.key == "pdf")
    file = pdf.begin(path, OutputSettings(title, "", lettering.language, duplex=duplex))
    problems: list[Problem] = []
    try:
        for page in pages:
            file.add(page.scene)
            problems += page.problems
        file.finish()
    except BaseException:
        file.abort()
        raise
    return tuple(problems)
