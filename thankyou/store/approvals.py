"""Who approved what: a log of what readers decided on the answers of forms.

In: decisions, as they are made. Out: the same, in order, from every session that is kept; CSV. A
line has the time, the form's mark and the answer's (people.answer_marks), the answer's place in its
list, the decision; the reader's name only if they asked for it. No word of an answer is in it.

    answers/<session>.log    a journal (base.journal) that one program writes, and no other
"""

from __future__ import annotations

import contextlib
import csv
import io
import re
import threading
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from thankyou.base.errors import CardError
from thankyou.base.journal import Journal, Record, read_lines
from thankyou.base.read_file import read_bytes
from thankyou.people.people_list import DECISIONS
from thankyou.store.places import make_folder

_MOST_BYTES = 64 << 20
_PLAIN = re.compile(r"[0-9a-z-]{1,64}")


@dataclass(frozen=True, slots=True)
class Decision:
    """One line. `time` in seconds since 1970; `decision` of DECISIONS, "" for one taken back;
    `place` is the answer's in its list, from 1."""

    time: float
    form: str
    answer: str
    place: int
    decision: str
    name: str = ""


class ApprovalLog:
    """The log in one folder, to which one session adds. Any thread."""

    def __init__(self, folder: Path, session: str, clock: Callable[[], float] = time.time) -> None:
        """`session` names the program's own file: letters a to z, digits, hyphens."""
        if not _PLAIN.fullmatch(session):
            raise ValueError("no name of a session")
        self._folder = folder
        self._session = session
        self._clock = clock
        self._gate = threading.Lock()
        self._journal: Journal | None = None

    def add(self, form: str, answers: Iterable[tuple[str, int, str]], name: str = "") -> None:
        """Write down (mark, place, decision) of some answers. Raises CardError "cannot-write"."""
        now = self._clock()
        records = [
            _record(Decision(now, form, mark, place, decision, name))
            for mark, place, decision in answers
        ]
        with self._gate:
            if self._journal is None:
                make_folder(self._folder)
                self._journal = Journal(self._path(self._session))
            self._journal.append(*records, flush=False)

    def entries(self) -> tuple[Decision, ...]:
        """All that is kept, the oldest first; what is damaged is passed over."""
        found: list[Decision] = []
        with contextlib.suppress(OSError):
            for path in sorted(self._folder.glob("*.log")):
                with contextlib.suppress(CardError):
                    lines, _ = read_lines(read_bytes(path, _MOST_BYTES))
                    found += filter(None, (_decision(line.record) for line in lines))
        return tuple(sorted(found, key=lambda one: one.time))

    def latest(self, form: str) -> Mapping[str, Decision]:
        """What was decided last on each answer of a form, by its mark; nothing taken back."""
        last = {one.answer: one for one in self.entries() if one.form == form}
        return {mark: one for mark, one in last.items() if one.decision}

    def forget(self, sessions: Iterable[str] = ()) -> None:
        """Remove what this session has written, and these. Raises CardError "cannot-write"."""
        self.close()
        for session in {self._session, *sessions}:
            if _PLAIN.fullmatch(session):
                try:
                    self._path(session).unlink(missing_ok=True)
                except OSError as error:
                    raise CardError(
                        "cannot-write", path=str(self._path(session)), reason="io-error",
                        detail=error.strerror or "",
                    ) from error  # fmt: skip

    def close(self) -> None:
        """Nothing more is added for now; what was is on the disk."""
        with self._gate:
            if self._journal is not None:
                with contextlib.suppress(CardError):
                    self._journal.flusher()()
                self._journal.close()
                self._journal = None

    def _path(self, session: str) -> Path:
        return self._folder / f"{session}.log"


def default_folder() -> Path:
    """Where this person's log is."""
    import platformdirs

    return platformdirs.user_data_path("thankyou", appauthor=False) / "answers"


def log_csv(entries: Iterable[Decision], words: Mapping[str, str], header: Iterable[str]) -> str:
    """The log as CSV, times in UTC. `words` has what each decision is called, `header` the six
    columns: time, form, answer, place, decision, name.

    A name that a spreadsheet would take for a formula is no formula there.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(header)
    for one in entries:
        when = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(one.time))
        name = "'" + one.name if one.name[:1] in tuple("=+-@\t\r") else one.name
        writer.writerow((when, one.form, one.answer, one.place, words[one.decision], name))
    return out.getvalue()


def _record(one: Decision) -> Record:
    record: Record = {
        "time": round(one.time, 3), "form": one.form, "answer": one.answer, "place": one.place,
        "decision": one.decision,
    }  # fmt: skip
    return {**record, "name": one.name} if one.name else record


def _decision(record: Record) -> Decision | None:
    """A line as it was written; None for any other."""
    when, place = record.get("time"), record.get("place")
    form, answer, decision, name = (
        record.get(key, "") for key in ("form", "answer", "decision", "name")
    )
    if not isinstance(when, int | float) or not 0 <= when < 1e11 or type(place) is not int:
        return None
    if not all(isinstance(text, str) for text in (form, answer, decision, name)):
        return None
    known = decision in DECISIONS
    return Decision(float(when), form, answer, place, decision, name) if known else None
