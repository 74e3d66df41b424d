"""What separates the cells of a text, and what stands around them.

In: text. Out: a `Dialect`, and how many cells most rows have; or the reason why it is not clear.

The delimiter is the one of comma, semicolon, tab and bar under which, in this order: most names of
a header are known fields; every row has as many cells as most; most rows have; there are most
cells. If two are equal in all of that, the file is refused. Backslashes that escape, single quotes,
and rarer delimiters are believed only where they make every row fit, and nothing else does.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from thankyou.base.errors import CardError
from thankyou.base.late_pattern import late
from thankyou.base.quick_dataclass import dataclass
from thankyou.people.csvrows import Dialect, QuoteError, rows
from thankyou.people.table import field_for

DELIMITERS = ",;\t|"
RARER = ":^~\x1f¦，；،؛"
_SAMPLE = 200_000
"""Characters that are looked at."""
_ROWS = 1_000
_HEADER_WITHIN = 30
_SPACED = late(r" {2,}|\t")


@dataclass(frozen=True, slots=True)
class _Trial:
    """How well a dialect suits the text; `rows` are those of the sample."""

    dialect: Dialect
    rows: list[list[str]]
    broken: QuoteError | None
    known: int = 0
    header: int = 0
    width: int = 0
    fitting: float = 0.0

    @property
    def rank(self) -> tuple[int, bool, float, int]:
        return (self.known, self.fitting == 1.0, self.fitting, self.width)

    @property
    def several(self) -> bool:
        return self.width > 1 or (self.known > 0 and len(self.rows[self.header]) > 1)


@dataclass(frozen=True, slots=True)
class Found:
    """The dialect, and how many cells most of the rows have (1: there is but one column)."""

    dialect: Dialect
    width: int


def find_dialect(text: str, path: str, delimiter: str = "", first_line: int = 1) -> Found:
    """How the text is written. `delimiter` is what a person or the file says it is, or "".
    `first_line` is the number of its first line.

    Raises CardError "unclear-delimiter" and "fixed-width" (both path), and QuoteError.
    """
    sample, cut = _sample(text)
    if delimiter:
        best = _trial(sample, cut, Dialect(delimiter))
    else:
        try:
            best = _delimiter(sample, cut, path)
        except QuoteError as error:
            error.line += first_line - 1
            raise
    better = _variant(text, sample, cut, best, delimiter)
    return Found(better.dialect, max(better.width, 1))


def _sample(text: str) -> tuple[str, bool]:
    if len(text) <= _SAMPLE:
        return text, False
    end = text.rfind("\n", 0, _SAMPLE)
    if end < 0:
        end = text.rfind("\r", 0, _SAMPLE)
    return text[: end + 1 or _SAMPLE], True


def _trial(sample: str, cut: bool, dialect: Dialect) -> _Trial:
    found: list[list[str]] = []
    broken: QuoteError | None = None
    try:
        for _, cells in rows(sample, dialect):
            if any(cells):
                found.append(cells)
            if len(found) == _ROWS:
                break
    except QuoteError as error:
        broken = None if cut and found and error.code == "unclosed-quote" else error
    if not found:
        return _Trial(dialect, [], broken)
    known, header = 0, 0
    for at, cells in enumerate(found[:_HEADER_WITHIN]):
        names = len({field_for(cell) for cell in cells[:200]} - {None})
        if names > known:
            known, header = names, at
    widths = Counter(map(len, found))
    most = max(widths.values())
    width = max(size for size, count in widths.items() if count == most)
    total = len(found) + (broken is not None)
    return _Trial(dialect, found, broken, known, header, width, widths[width] / total)


def _trials(sample: str, cut: bool) -> list[_Trial]:
    """A trial of each delimiter. Those that do not occur all leave the same rows of one cell."""
    trials: list[_Trial] = []
    absent: _Trial | None = None
    for delimiter in DELIMITERS:
        dialect = Dialect(delimiter)
        if delimiter in sample:
            trials.append(_trial(sample, cut, dialect))
            continue
        absent = absent or _trial(sample, cut, dialect)
        trials.append(replace(absent, dialect=dialect))
    return trials


def _delimiter(sample: str, cut: bool, path: str) -> _Trial:
    trials = _trials(sample, cut)
    several = sorted((t for t in trials if t.several), key=lambda t: t.rank, reverse=True)
    unclosed = next((t.broken for t in trials if t.broken), None)
    if not several:
        rare = _rarer(sample, cut)
        if rare:
            return rare
        if unclosed and (unclosed.code == "unclosed-quote" or not trials[0].rows):
            raise unclosed
        _refuse_fixed_width(trials[0], path)
        return trials[0]
    best = several[0]
    if unclosed and unclosed.code == "unclosed-quote" and best.fitting < 1.0 and not best.known:
        raise unclosed
    if len(several) > 1 and several[1].rank == best.rank:
        raise CardError("unclear-delimiter", path=path)
    if _mixed(best, several):
        if best.broken and best.broken.code == "unclosed-quote":
            raise best.broken
        raise CardError("unclear-delimiter", path=path)
    return best


def _mixed(best: _Trial, trials: list[_Trial]) -> bool:
    """Whether the rows beneath the header all fit under another delimiter, and none under its."""
    below = best.rows[best.header + 1 :]
    if not best.known or not below or any(len(cells) > 1 for cells in below):
        return False
    for trial in trials:
        widths = {len(cells) for cells in trial.rows[best.header + 1 :]}
        if trial is not best and len(widths) == 1 and widths != {1}:
            return True
    return False


def _rarer(sample: str, cut: bool) -> _Trial | None:
    for delimiter in RARER:
        if delimiter in sample:
            trial = _trial(sample, cut, Dialect(delimiter))
            if trial.known > 1 and trial.fitting == 1.0 and trial.width > 1:
                return trial
    return None


def _refuse_fixed_width(trial: _Trial, path: str) -> None:
    """Columns that are made of spaces would be one, with everybody's ward in the name."""
    for cells in trial.rows[:_HEADER_WITHIN]:
        parts = _SPACED.split(cells[0].strip())
        if len(parts) > 1 and len({field_for(part) for part in parts} - {None}) > 1:
            raise CardError("fixed-width", path=path)


def _variant(text: str, sample: str, cut: bool, best: _Trial, given: str) -> _Trial:
    """A dialect with escapes or single quotes, where it fits better than the RFC's."""
    if "\\" not in text and "'" not in sample:
        return best
    delimiters = (given,) if given else tuple(dict.fromkeys(best.dialect.delimiter + DELIMITERS))
    escapes = re.search(r"\\[\"'" + re.escape("".join(delimiters)) + "]", text)
    if escapes and escapes.start() > len(sample) - 2:
        sample, cut = text, False
    single = "'" in sample and not re.search(r'(^|[,;\t|])"', sample, re.MULTILINE)
    for delimiter in delimiters:
        if _all_quoted(sample, delimiter):
            for escape in (False, True):
                trial = _trial(sample, cut, Dialect(delimiter, "'", escape))
                if trial.fitting == 1.0 and trial.width > 1:
                    return trial
    for quote in '"' + "'" * single:
        for delimiter in delimiters:
            for escape in (True,) if quote == '"' else (False, True):
                trial = _trial(sample, cut, Dialect(delimiter, quote, escape))
                only = escape and _only_escapes(trial, best, sample)
                if only or _beats(trial, best):
                    return trial
    return best


def _beats(trial: _Trial, best: _Trial) -> bool:
    fits = trial.broken is None and trial.fitting == 1.0 and trial.width > 1
    return fits and trial.known >= best.known and (best.fitting < 1.0 or best.broken is not None)


def _only_escapes(trial: _Trial, best: _Trial, sample: str) -> bool:
    r"""Whether quotes are written \" and in no other way, though they are not inside quotes."""
    quote, delimiter = trial.dialect.quote, re.escape(trial.dialect.delimiter)
    if trial.dialect.delimiter != best.dialect.delimiter or trial.broken or trial.rank < best.rank:
        return False
    edge = rf"[{delimiter}\r\n]"
    empty = rf"(?<!\\)(?:(?<={edge})|^){quote * 2}(?={edge}|$)"
    if quote * 2 in re.sub(empty, "", sample):
        return False
    if "\\" + quote not in sample or not any(quote in one for row in best.rows for one in row):
        return False
    return not re.search(rf"\\[^\\{quote}\r\n{delimiter}]", sample)


def _all_quoted(sample: str, delimiter: str) -> bool:
    line = next((line for line in sample.splitlines() if line.strip()), "")
    cells = [cell.strip() for cell in line.split(delimiter)]
    return len(cells) > 1 and all(
        len(cell) > 1 and cell[0] == cell[-1] == "'" for cell in cells if cell
    )
