"""One card that a window has open: its steps written down, its file saved, its earlier states.

In: steps and cards. Out: a file that is never written over unseen, steps that survive a crash,
earlier states. The order of writing is what keeps words: pictures before the steps that name
them, what a file is about to hold before the file, the file before the journal is made small.
"""

from __future__ import annotations

import contextlib
import shutil
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from thankyou.base.errors import CardError
from thankyou.base.file_lock import FileLock
from thankyou.model.card import Card
from thankyou.store.card_parts import brings_parts, put_lists
from thankyou.store.history import keep_states, past, read_states
from thankyou.store.lists import forget_lists
from thankyou.store.own_file import Held, OwnFile
from thankyou.store.part_files import PartFiles
from thankyou.store.places import Place, make_folder, make_private, write_private
from thankyou.store.side_files import (
    HISTORY,
    MARKER,
    PICTURES,
    keep_unread,
    linked_file,
    needed_parts,
    set_linked_file,
    take_lock,
    was_left_open,
)
from thankyou.store.states import State
from thankyou.store.step_log import StepLog, Stray
from thankyou.store.values import Opened, PastState, Step, Why


class OpenCard:
    """One card that this window has open."""

    def __init__(
        self, place: Place, card_id: str, path: Path, lock: FileLock, password: str | None = None
    ) -> None:
        """The lock is the card's own from now on. See `opened_card` and `new_card`."""
        self.id = card_id
        self.file = ""
        """The file outside the store that it is saved to on demand; "" for none."""
        self.opened: Opened
        self._place = place
        self._own = OwnFile(path, password)
        self._side = place.side(card_id)
        self._lock = lock
        # What a password protects is never written down in the clear.
        in_memory = password is not None
        self._parts = PartFiles(self._side / PICTURES, read_only=in_memory)
        self._log = StepLog(self._side, self._parts, in_memory)
        self._strays: list[Stray] = []
        self._open = True
        self._lists_forgotten = False

    # ---- writing

    def record(self, steps: Iterable[Step], flush: bool = True) -> None:
        """Write steps down, flushed to the disk when this returns: some hundred bytes each.

        Without `flush` they are with the system, and on the disk when `flusher` was called.
        Raises CardError "cannot-write"; then none of them is recorded, and they may be given
        again. The steps of a card with a password are not written down by themselves: its whole
        file is, encrypted; so this may raise as `save`, too.
        """
        steps = tuple(steps)
        if self._lists_forgotten:
            self._lists_forgotten = not put_lists((one.card for one in steps), self._parts)
        before = self._log.state
        self._log.record(steps, flush)
        if self._own.password is not None:
            try:
                self._own.write(self._log.state.current.card, self._log.expect)
            except CardError:
                self._log.state = before
                raise

    def is_light(self, card: Card) -> bool:
        """Whether a step to this card is a line and nothing else: no picture, no list, no whole
        file is written with it."""
        now = self._log.state.now
        plain = self._own.password is None and not self._lists_forgotten
        return plain and now is not None and not brings_parts(card, now.card)

    def flusher(self) -> Callable[[], None]:
        """What flushes the steps recorded so far, on any thread."""
        return self._log.flusher()

    def save(self, card: Card) -> None:
        """Make the card's own file hold `card`.

        Raises CardError "card-changed" (title) if the file is not as this window last read or
        wrote it (another computer, a sync service): nothing has been written; see `other`.
        """
        self.saving(card)()

    def saving(self, card: Card) -> Callable[[], None]:
        """Prepare to save `card`: what then writes the file, and raises as `save`.

        While that runs, another thread may record steps: a disk that takes its time over a whole
        file keeps no letter waiting. Between the two calls none may be recorded.
        """
        self._log.save_ahead(card)  # the steps win when the card is opened again

        def write() -> None:
            if not self._own.holds(card):  # of an older version it stays until something changes
                self._own.write(card, self._log.expect)

        return write

    def changed_elsewhere(self) -> bool:
        """Whether the file holds what this window neither read nor wrote."""
        return self._own.changed()

    def other(self) -> Card:
        """The card that now stands in the file, after "card-changed".

        Raises as storage.card_file.read_card if it cannot be read.
        """
        return self._own.other()

    def keep_mine(self, card: Card) -> None:
        """After "card-changed": write `card`; the other version becomes an earlier state."""
        held = self._own.look()
        if held is not None:
            if held.card is not None:
                self._log.note(held.card, "conflict")
            else:
                keep_unread(self._side, self._own.path)
            self._own.held = held
        self.save(card)

    def keep_both(self, card: Card, name: str) -> OpenCard:
        """After "card-changed": leave the file to the other version, and go on with `card` as a
        new card of this name, which is returned opened; this one is closed."""
        named = card.changed(name=name)
        new = new_card(self._place, named, self.file, self._own.password)
        with contextlib.suppress(CardError):  # the newer of the two is found first
            self.set_file("")
        self.let_go(clean=True)
        return new

    def set_file(self, file: str) -> None:
        """Remember the file outside the store that belongs to it. Raises "cannot-write"."""
        set_linked_file(self._side, file)
        self.file = file

    def forget_lists(self) -> None:
        """Have no list of people on the disk but the one inside the card, as it is now.

        Raises CardError "cannot-write" if another is left.
        """
        self._lists_forgotten = True
        forget_lists(self._log, read_states(self._side / HISTORY, self._parts), self._parts)

    # ---- earlier states

    def history(self) -> list[PastState]:
        """Earlier states, newest first, thinned as docs/decisions.md says."""
        state = self._log.state
        states = [*read_states(self._side / HISTORY, self._parts), *state.session]
        return past(states, state.current, _now())

    # ---- the end

    def close(self, card: Card) -> None:
        """Save and let go: thins history, drops what nothing needs, frees the lock.

        Raises as `save`, and CardError "cannot-write" if the rest cannot be written: then the
        card is still open, and nothing is lost; `let_go` closes it all the same.
        """
        if not self._open:
            return
        if self._log.state.current.card != card:
            self.record([Step("put", card)])
        self.save(card)
        self._keep_states()
        self.let_go(clean=True)

    def let_go(self, clean: bool = False) -> None:
        """Close without saving: what was recorded is offered when the card is opened again.

        `clean`: the next start need not speak of it. Never raises.
        """
        if not self._open:
            return
        self._open = False
        self._log.close()
        if clean:
            with contextlib.suppress(OSError):
                (self._side / MARKER).unlink(missing_ok=True)
        self._lock.release()

    def _keep_states(self) -> None:
        """The session's states into the file of earlier states, and the journal made small."""
        if self._own.password is not None:
            return
        state = self._log.state
        states = keep_states(self._side / HISTORY, self._parts, state.session, _now())
        held = self._own.held
        saved = held is not None and self._own.holds(state.current.card)
        self._log.compact(held.print.sha256 if held and saved else "")
        for stray in self._strays:
            stray.remove()
        self._parts.keep_only(needed_parts([*self._log.state.stack, *states]))

    # ---- opening

    def begin(self, card: Card, file: str, why: Why = "") -> None:
        """The first card of all, on the disk when this returns."""
        self._log.begin(card)
        self._mark()
        if file:
            self.set_file(file)
        if why:
            self._log.note(card, why)
        self.save(card)
        self.opened = Opened(card, (card,), 0)

    def resume(self) -> None:
        """Put together what the file, the journal and a crash have left.

        Raises as storage.card_file.read_card if nothing can be read, and "cannot-write".
        """
        crashed = (self._side / MARKER).exists()
        log = self._log
        ahead = log.state.ahead
        held = self._own.look()
        if held is not None and held.trouble is not None:
            if log.state.now is None or held.closed:
                raise held.trouble
            keep_unread(self._side, self._own.path)  # the steps hold the words
        if log.state.now is None:
            if held is None or held.card is None:
                raise CardError("card-gone", id=self.id)
            log.begin(held.card)
            log.expect(held.print.sha256, held.print.sha256)
        else:
            log.ready()
            if ahead is not None:
                log.record([Step("put", ahead.card)])
            _take_file(log, held, self._take_strays())
        self._own.held = held
        self._mark()
        if crashed:
            log.note(log.state.current.card, "recovered")
            # A disk that is too full to tidy up is no reason not to open a card.
            with contextlib.suppress(CardError):
                self._keep_states()
        self.file = linked_file(self._side)
        state = log.state
        cards = tuple(one.card for one in state.stack)
        self.opened = Opened(state.current.card, cards, state.at, crashed)

    def _take_strays(self) -> set[str]:
        """The steps that another computer wrote down for this card, or this one beside it: all
        become steps, the newest words last, those they replace are kept as an earlier state. What
        the file may hold by them."""
        log = self._log
        known: set[str] = set()
        self._strays = log.strays()
        for stray in self._strays:
            known.update(stray.state.known)
            if stray.state.now is None:
                continue
            current, seen = log.state.current, {_key(one) for one in log.state.stack}
            new = [one for one in stray.state.stack if _key(one) not in seen]
            newest = stray.state.now if stray.state.now.time > current.time else current
            if new:
                steps = [Step("put", one.card, "" if index else "conflict")
                         for index, one in enumerate(new)]  # fmt: skip
                if new[-1].card != newest.card:
                    steps.append(Step("put", newest.card, "conflict"))
                log.record(steps)
            for one in stray.state.session:
                if one.why:
                    log.note(one.card, one.why)
        return known

    def _mark(self) -> None:
        make_folder(self._side)
        write_private(self._side / MARKER, b"")


def new_card(place: Place, card: Card, file: str = "", password: str | None = None) -> OpenCard:
    """A new card, opened. Raises CardError "cannot-write", and then there is none."""
    card_id = place.make_id()
    path = place.new_file(card_id)
    for folder in (place.cards, place.side(card_id)):
        make_folder(folder)
    lock = take_lock(place.side(card_id), card.name)
    opened = OpenCard(place, card_id, path, lock, password)
    try:
        opened.begin(card, file, "opened" if file else "")
        make_private(path)
    except BaseException:
        opened.let_go(clean=True)
        _remove_new(place, card_id, path)
        raise
    return opened


def opened_card(place: Place, card_id: str, password: str | None = None) -> OpenCard:
    """A card opened to write in it. Raises as CardStore.open."""
    side = place.side(card_id)
    try:
        path = place.file(card_id)
    except CardError as error:
        if error.code != "card-gone" or not was_left_open(side):
            raise
        path = place.new_file(card_id)  # somebody took the file away; the steps hold the words
    make_folder(side)
    lock = take_lock(side, path.stem)
    crashed = (side / MARKER).exists()
    opened = OpenCard(place, card_id, path, lock, password)
    try:
        opened.resume()
    except BaseException:
        opened.let_go(clean=not crashed)
        raise
    return opened


def _take_file(log: StepLog, held: Held | None, known: set[str]) -> None:
    """The file's card, if somebody else put it there since."""
    if held is None or held.card is None or held.print.sha256 in (*log.state.known, *known):
        return
    current = log.state.current.card
    unsaved = not log.state.saved
    if held.card != current:
        log.record([Step("put", held.card, "conflict" if unsaved else "")])
    log.expect(held.print.sha256, held.print.sha256)


def _key(state: State) -> frozenset[tuple[str, str]]:
    return frozenset(state.flat.items())


def _now() -> int:
    return time.time_ns() // 1_000_000


def _remove_new(place: Place, card_id: str, path: Path) -> None:
    """Leave nothing of a card that could not be made."""
    with contextlib.suppress(OSError):
        path.unlink(missing_ok=True)
    shutil.rmtree(place.side(card_id), ignore_errors=True)
