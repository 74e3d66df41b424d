"""The job sheet: one page that is laid before a run, to be ticked off. No word of a card is on it.

In: a run's figures, the paper's size, lettering, a translate function. Out: a page.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from thankyou.base.geometry import Rect, Size
from thankyou.base.late_pattern import late
from thankyou.base.translatable import Translatable, Translate, translatable
from thankyou.base.units import mm
from thankyou.mailing import drawing
from thankyou.mailing.lettering import (
    HAIR,
    QUIET,
    Lettering,
    MailingPage,
    SetWords,
    set_paragraph,
    set_words,
    tagged,
)
from thankyou.model.field_text import FieldText, with_values
from thankyou.model.scene import Group, Item, Scene

PANEL = translatable("the job sheet")
_REFERENCE = mm(210)
_SMALLEST = 0.3
"""Of the sizes on A4: 4 points for the sentences, on the smallest papers."""


@dataclass(frozen=True, slots=True)
class JobSheet:
    """What a run takes. `paper`, `envelope`, `stock` and `printer` are names, or "".

    `sides` are printed sides in all. `turning`: one of model.sheet.DUPLEX, or "one" when nothing is
    printed on the back. `labels` are counted in labels, `label_sheets` in sheets of them.
    """

    sheets: int
    paper: str
    sides: int
    spare: int
    minutes: int
    turning: str = "long"
    stacks_face_up: bool = False
    envelopes: int = 0
    envelope: str = ""
    labels: int = 0
    label_sheets: int = 0
    stock: str = ""
    printer: str = ""


_TURNING: Translatable[dict[str, str]] = {
    "one": "Only the fronts are printed: there is nothing to turn.",
    "off": "Each side comes on a sheet of its own: there is nothing to turn.",
    "long": "The printer prints both sides. Set it to turn the paper over its long edge.",
    "short": "The printer prints both sides. Set it to turn the paper over its short edge.",
    "hand-face-down": "Print all fronts. Put the pile back as it came out, its order unchanged, "
    "with the white sides to be printed and the same edge first. Then print the backs.",
    "hand-face-up": "Print all fronts. Turn the whole pile over like the page of a book, its order "
    "unchanged, and put it back with the same edge first. Then print the backs.",
}


def job_sheet_page(job: JobSheet, paper: Size, lettering: Lettering, tr: Translate) -> MailingPage:
    """The page; what has no number (envelopes, labels) is not on it. Problems: "words-small"."""
    scale = min(1.0, max(0.66, paper.width / _REFERENCE))
    while True:
        page, room = _laid(job, paper, lettering, tr, scale)
        if (room >= 0 and not page.problems) or scale < _SMALLEST:
            return page
        scale *= 0.92


def _laid(
    job: JobSheet, paper: Size, lettering: Lettering, tr: Translate, scale: float
) -> tuple[MailingPage, float]:
    """The page at a scale of its sizes, and the points that are left at its foot."""
    side = max(mm(22) * scale, mm(8))
    area = Rect(side, side, paper.width - 2 * side, paper.height - 2 * side)
    big = lettering.setting(25 * scale, 10 * scale, strong=True)
    title = set_words([(big, tr("Job sheet"))], Rect(area.x, area.y, area.width, 34 * scale))
    problems = list(title.problems("words-small", PANEL))
    words = list(title.groups("H1"))
    top = area.y + 50 * scale
    drawn: list[Item] = [drawing.lines([(area.x, top, area.right, top)], HAIR, 0.7)]
    top += 16 * scale
    for number in _numbers(job, Rect(area.x, top, area.width, 68 * scale), lettering, tr, scale):
        words.append(tagged([run for one in number for runs in one.runs() for run in runs], "P"))
        problems += [found for one in number for found in one.problems("words-small", PANEL)]
    top += 78 * scale
    drawn.append(drawing.lines([(area.x, top, area.right, top)], HAIR, 0.7))
    top += 24 * scale
    setting = lettering.setting(14 * scale, 14 * scale, leading=1.35)
    bottom = top
    for step in _steps(job, tr):
        left = max(area.bottom - top, setting.size * 2)
        room = _beside_box(Rect(area.x, top, area.width, left), lettering, scale)
        set_step = set_paragraph([(setting, step)], room)
        words += set_step.groups()
        problems += set_step.problems("words-small", PANEL)
        drawn.append(_tick(area, set_step, lettering, scale))
        bottom = set_step.bottom
        top = max(bottom + 15 * scale, top + 32 * scale)
    items = (Group(tuple(drawn), role="Artifact"), *words)
    scene = Scene("job-sheet", paper, 0.0, items, lettering.language)
    return MailingPage(scene, tuple(problems)), area.bottom - bottom


def _numbers(
    job: JobSheet, area: Rect, lettering: Lettering, tr: Translate, scale: float
) -> Iterator[tuple[SetWords, SetWords]]:
    """The figures, large, each above its name, side by side."""
    named = (
        (job.sheets, tr("sheet", "sheets", job.sheets)),
        (job.spare, tr("spare sheet", "spare sheets", job.spare)),
        (job.sides, tr("printed side", "printed sides", job.sides)),
        (job.envelopes, tr("envelope", "envelopes", job.envelopes)),
        (job.labels, tr("label", "labels", job.labels)),
        (job.minutes, tr("minute or so", "minutes or so", job.minutes)),
    )
    shown = [(number, name) for number, name in named if number]
    if not shown:
        return
    large = lettering.setting(34 * scale, 10 * scale, strong=True, leading=1.0)
    step = area.width / len(shown)
    boxes = [
        Rect(area.x + (len(shown) - 1 - at if lettering.rtl else at) * step, area.y,
             step - 6 * scale, area.height)
        for at in range(len(shown))
    ]  # fmt: skip
    size = 10 * scale  # of all names the same, the size of the one that has least room
    for box, (_, name) in zip(boxes, shown, strict=True):
        fine = lettering.setting(size, 5.5 * scale)
        size = min(size, set_words([(fine, name)], box).size)
    small = lettering.setting(size, size, color=QUIET)
    for box, (number, name) in zip(boxes, shown, strict=True):
        high = 44 * scale
        yield (
            set_words([(large, str(number))], Rect(box.x, box.y, box.width, high)),
            set_words([(small, name)], Rect(box.x, box.y + high, box.width, box.height - high)),
        )


def _steps(job: JobSheet, tr: Translate) -> Iterator[FieldText | str]:
    """What to do, in order."""
    if job.printer:
        yield with_values(tr("Printer: {printer}"), printer=job.printer)
    if job.sheets:
        load = tr("Load %n sheet of {paper}.", "Load %n sheets of {paper}.", job.sheets)
        if job.spare:
            load += " " + tr("Lay %n more ready.", "Lay %n more ready.", job.spare)
        yield with_values(load, paper=job.paper or FieldText(tr("paper")))
        turning = job.turning
        if turning == "hand":
            turning = "hand-face-up" if job.stacks_face_up else "hand-face-down"
        yield tr(_TURNING[turning])
        yield tr("Print at actual size (100 %), without “fit to page”.")
        yield tr(
            "Print the first sheet alone and hold both sides against the light. Then the rest."
        )
    if job.envelopes:
        text = tr(
            "Load %n envelope ({envelope}) and print it after the cards, in their order.",
            "Load %n envelopes ({envelope}) and print them after the cards, in their order.",
            job.envelopes,
        )
        yield with_values(text if job.envelope else _without(text), envelope=job.envelope)
    if job.labels:
        text = tr(
            "Load %n sheet of labels ({stock}).",
            "Load %n sheets of labels ({stock}).",
            job.label_sheets,
        )
        yield with_values(text if job.stock else _without(text), stock=job.stock)


_IN_BRACKETS = late(r" ?\(\{\w+\}\)")


def _without(sentence: str) -> str:
    """The sentence without the bracket that has nothing to say."""
    return _IN_BRACKETS.sub("", sentence)


def _beside_box(row: Rect, lettering: Lettering, scale: float) -> Rect:
    """The room of a step's words, beside its box to tick."""
    indent = 30 * scale
    x = row.x if lettering.rtl else row.x + indent
    return Rect(x, row.y, row.width - indent, row.height)


def _tick(area: Rect, step: SetWords, lettering: Lettering, scale: float) -> Item:
    """A box level with the first line of a step."""
    high = 13 * scale
    x = area.right - high if lettering.rtl else area.x
    baseline = step.runs()[0][0].y
    return drawing.box(Rect(x, baseline - step.size * 0.35 - high / 2, high, high), QUIET, 0.9)
