"""The machine's part of a run: sheets into the queue, and what became of them into the journal.

In: a run's ledger and a spooler. Out: records. Nothing is done that was not written down before;
where only a person can know what became of a sheet, that is written down ("doubtful").
"""

from __future__ import annotations

import contextlib
import time

from thankyou.base.errors import CardError
from thankyou.printing.run_state import Key, Ledger
from thankyou.printing.spooler import JobState, Spooler

AHEAD = 3
"""How many sheets may wait in the queue or print at a time, so that the printer does not stop
between two. Few, so that "pause" is soon felt and a power cut leaves few sheets in question."""

RESURRECTED = 40
"""How many of the last jobs are looked at after a power cut: CUPS writes its state down up to 30 s
late (DirtyCleanInterval), and a fast printer prints a sheet a second."""

AHEAD_ON_PILE = 1
"""The same while backs are printed by hand: each must meet its own front, and when one job is taken
out of the queue or jams, the ones behind it would print on the wrong sheets."""


class Sender:
    """Sends the sheets of a run, and asks after them, for one call of `Run.go`.

    `stopping`: held jobs are not let go any more. `interrupted`: somebody took a job out of the
    queue, or one failed, and no more should be sent for now.
    """

    def __init__(self, ledger: Ledger, spooler: Spooler, run: str) -> None:
        self._ledger, self._spooler, self._run = ledger, spooler, run
        self._state = ledger.state
        self._first = True
        self.stopping = False
        self.interrupted = False

    def send_next(self) -> bool:
        """Send one sheet, if the printer should have another. Whether one was sent."""
        key = self._state.next()
        if key is None:
            return False
        if len(self._state.in_flight()) >= (AHEAD_ON_PILE if key[1] > 0 else AHEAD):
            return False
        impression = self._state.impression(key)
        # A title of its own for each try, so that a search finds this one and no earlier one.
        title = f"thankyou {self._run}-{impression.sheet}"
        title += {"both": "", "front": "f", "back": "b"}[impression.sides]
        tries = sum(one == title or one.startswith(title + ".") for one in self._state.titles)
        title += f".{tries + 1}" if tries else ""
        self._ledger.write({"e": "intent", "k": key, "t": title})
        job = self._spooler.submit(impression, title)
        if self._spooler.can_hold:
            self._ledger.write({"e": "held", "k": key, "j": job})
            self._release(key)
        else:
            self._ledger.write({"e": "releasing", "k": key, "j": job})
        return True

    def look_after(self) -> bool:
        """Ask what became of each sheet on its way. Whether something has changed."""
        before = self._ledger.length
        session = self._spooler.session()
        if session != self._state.session:
            self._bury()
            self._ledger.write({"e": "session", "s": session})
        # From the last to the first: of several that were taken back, each has its old place again.
        for key in reversed(self._state.in_flight()):
            if self._first and self._state.stage(key) == "intent":
                self._find(key)
            if self._state.stage(key) in ("held", "releasing"):
                self._ask_after(key)
        self._first = False
        return self._ledger.length > before

    def _bury(self) -> None:
        """Cancel jobs that are out, and that the spooler believes it has still to print."""
        for one in list(self._state.sent.values())[-RESURRECTED:]:
            if one.stage == "done" and one.job:
                state = self._spooler.state(one.job, one.title)
                if state in ("held", "pending", "printing"):
                    self._spooler.cancel(one.job)

    def take_back(self) -> None:
        """Cancel what waits in the queue; what is printing comes out."""
        for key in reversed(self._state.in_flight()):
            one = self._state.sent[key]
            if one.job and self._spooler.state(one.job, one.title) in ("held", "pending"):
                self._spooler.cancel(one.job)
                self._ask_after(key)

    def leftovers(self) -> None:
        """Take jobs out of the queue that a crash left there held, and that nobody will release."""
        with contextlib.suppress(CardError):
            live = {self._state.sent[key].title for key in self._state.in_flight()}
            for title in self._state.titles:
                job = self._spooler.find(title) if title not in live else None
                if job is not None and self._spooler.state(job, title) == "held":
                    self._spooler.cancel(job)

    def _release(self, key: Key) -> None:
        if self._state.stage(key) != "releasing":
            self._ledger.write({"e": "releasing", "k": key})
        self._spooler.release(self._state.sent[key].job)

    def _find(self, key: Key) -> None:
        """After a crash: whether the job that was announced is in the queue."""
        job = self._spooler.find(self._state.sent[key].title)
        if job is not None:
            event = "held" if self._spooler.can_hold else "releasing"
            self._ledger.write({"e": event, "k": key, "j": job})
        elif self._spooler.can_hold:
            self._ledger.write({"e": "back", "k": key})  # without a job, nothing was let go
        else:
            self._ledger.write({"e": "doubtful", "k": key})

    def _ask_after(self, key: Key) -> None:
        """Ask what became of one job, and write it down."""
        one = self._state.sent[key]
        became = self._spooler.state(one.job, one.title)
        superseded = self._state.left_round(key)
        if became == "held" and one.stage == "releasing" and one.session != self._state.session:
            self._spooler.cancel(one.job)
            became = "gone"  # the spooler does not remember whether it printed it
        if superseded and became in ("held", "pending", "printing"):
            self._spooler.cancel(one.job)  # a later round prints it: this one should not come too
            became = self._spooler.state(one.job, one.title)
        self._note(key, became)
        if became in ("withdrawn", "failed") and not (self._first or superseded or self.stopping):
            self.interrupted = True  # by a person; or it does not print at all: so will the others

    def _note(self, key: Key, became: JobState) -> None:
        """Write down what a job came to."""
        stage = self._state.stage(key)
        if became == "done":
            self._ledger.write({"e": "done", "k": key, "at": round(time.time(), 1)})
        elif became == "held":
            if not self.stopping and not self._state.left_round(key):
                self._release(key)
        elif became == "withdrawn" or (became == "gone" and stage == "held"):
            # "Gone" before we let it go: the queue lost it, as a power cut can make it do.
            self._send_back(key)
        elif became in ("failed", "gone"):
            self._ledger.write({"e": "doubtful", "k": key})
        elif stage == "held":  # somebody let it go at the queue
            self._ledger.write({"e": "releasing", "k": key})

    def _send_back(self, key: Key) -> None:
        """This impression is certainly not printed: it prints in its old place, or by hand, when
        others lie on the pile already, in a later round."""
        if not self._state.may_go_back(key) and not self._state.left_round(key):
            self._ledger.write({"e": "again", "sheets": [key[2]]})
        self._ledger.write({"e": "back", "k": key})
