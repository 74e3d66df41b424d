"""The job sheet says what a run takes, on any paper, without a word of a card."""

from __future__ import annotations

import pytest
from mailing_scenes import apart, said, word_boxes

from thankyou.base.geometry import Rect, Size
from thankyou.base.translatable import english
from thankyou.base.units import mm
from thankyou.catalog import Catalog
from thankyou.mailing.job_sheet import JobSheet, job_sheet_page
from thankyou.mailing.lettering import Lettering
from thankyou.model.sheet import DUPLEX

CATALOG = Catalog()
FULL = JobSheet(12, "A4", 24, 3, 9, "hand", False, 41, "C6", 40, 2, "Avery 5160", "LaserJet")


@pytest.mark.parametrize("paper", CATALOG.papers.values(), ids=CATALOG.papers)
@pytest.mark.parametrize("tag", ["en", "he"])
def test_every_paper_has_room(paper, tag: str) -> None:  # type: ignore[no-untyped-def]
    size = Size(paper.width, paper.height)
    page = job_sheet_page(FULL, size, Lettering(CATALOG.fonts, tag), english)
    boxes = word_boxes(page.scene)
    inside = Rect(0, 0, size.width, size.height).inset(mm(6))
    assert all(inside.holds(box) for box in boxes)
    assert all(apart(a, b) for at, a in enumerate(boxes) for b in boxes[:at])
    assert not page.problems
    text = said(page.scene)
    for words in ("12 sheets", "3 spare sheets", "24 printed sides", "41 envelopes", "40 labels",
                  "9 minutes", "LaserJet", "C6", "2 sheets of labels (Avery 5160)"):  # fmt: skip
        assert words in text, words


@pytest.mark.parametrize("turning", [*DUPLEX, "one"])
@pytest.mark.parametrize("face_up", [True, False])
def test_every_way_of_turning_has_its_words(turning: str, face_up: bool) -> None:
    job = JobSheet(1, "A4", 2, 0, 1, turning, face_up)
    text = said(
        job_sheet_page(job, Size(mm(210), mm(297)), Lettering(CATALOG.fonts), english).scene
    )
    wanted = {
        "long": "long edge", "short": "short edge", "off": "its own", "one": "Only the fronts",
        "hand": "Turn the whole pile" if face_up else "as it came out",
    }  # fmt: skip
    assert wanted[turning] in text
    assert "envelope" not in text and "label" not in text and "spare" not in text
    assert "1 sheet " in text


def test_envelopes_alone() -> None:
    job = JobSheet(0, "", 0, 0, 2, envelopes=1)
    text = said(job_sheet_page(job, Size(612, 792), Lettering(CATALOG.fonts), english).scene)
    assert "Load 1 envelope and print it" in text and "sheet of" not in text
