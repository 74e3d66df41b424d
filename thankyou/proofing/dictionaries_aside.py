"""Dictionaries in a process of their own, for a program whose window is not to stand still.

In: `look_up_aside()`, once, before a word is looked up. Out: spellers that ask that process
(proofing.worker). Hunspell holds the interpreter's lock while it reads a dictionary, for up to a
second and a half, and so holds up every thread; in another process it holds up nobody. The process
is started for the first word (some 0.15 s), kept, and ended with the program.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from thankyou.base.helper_process import (
    Header,
    HelperFailedError,
    HelperMissingError,
    HelperProcess,
    HelperSlowError,
    command_for,
    libraries_of,
)
from thankyou.proofing import dictionaries
from thankyou.proofing.dictionaries import Speller
from thankyou.proofing.worker import APART, MOST_BYTES

SECONDS = 30
"""The longest that one word may take: Arabic's dictionary has to be opened for the first."""
MEMORY = 1 << 30
FROZEN_WORD = "--word-worker"
"""A frozen program, which has no Python beside it, starts itself so to look up words."""

_MOST_FAILURES = 3
"""So often the process is started anew. Then nothing is looked up, and so no word is wrong."""

_MOST_WORDS = 2000
"""Of one request."""
_MOST_TOLD = 8192


def _command() -> list[str]:
    libraries = libraries_of(("hunspell", "platformdirs"))
    return command_for("thankyou.proofing.worker", FROZEN_WORD, libraries)


class WordWorker:
    """The process, asked for words. `seconds` is the longest that one may take."""

    def __init__(
        self, command: Callable[[], list[str]] = _command, seconds: float = SECONDS
    ) -> None:
        self.process = HelperProcess(command, MEMORY)
        self._seconds = seconds
        self._failures = 0

    def ask(self, work: str, tag: str, word: str) -> str | None:
        """What proofing.worker answers; None where it cannot. Raises HelperMissingError."""
        if self._failures >= _MOST_FAILURES:
            return None
        header: Header = {"work": work, "tag": tag, "seconds": round(self._seconds) + 1}
        data = word.encode("utf-8", "surrogatepass")
        if len(data) > MOST_BYTES:  # no failure of the process, which would refuse it by ending
            return None
        try:
            _, found = self.process.ask(header, data, 1 << 16, self._seconds)
        except (HelperFailedError, HelperSlowError):
            self._failures += 1
            return None
        return found.decode("utf-8", "surrogatepass")


WORKER = WordWorker()


class SpellerAside(Speller):
    """A Speller whose dictionaries are in the other process; here, where that cannot be started.
    What cannot be looked up is not called wrong."""

    def __init__(self, tag: str, names: tuple[str, ...]) -> None:
        super().__init__(tag, names)
        self._told: dict[str, bool] = {}

    def expect(self, words: Iterable[str]) -> None:
        """A request for each word would keep the program busier than the looking up."""
        new = list(dict.fromkeys(one for one in words if one not in self._told))[:_MOST_WORDS]
        if not new:
            return
        if len(self._told) > _MOST_TOLD:
            self._told.clear()
        try:
            found = WORKER.ask("known", self.tag, APART.join(map(_whole, new)))
        except HelperMissingError:
            return
        if found is not None and len(found) == len(new):
            self._told.update((word, one == "1") for word, one in zip(new, found, strict=True))

    def _known(self, word: str) -> bool:
        told = self._told.get(word)
        if told is not None:
            return told
        try:
            return WORKER.ask("known", self.tag, _whole(word)) in ("1", None)
        except HelperMissingError:
            return super()._known(word)

    def _slip(self, word: str) -> bool:
        try:
            return WORKER.ask("slip", self.tag, _whole(word)) == "1"
        except HelperMissingError:
            return super()._slip(word)

    def _suggest(self, word: str) -> tuple[str, ...]:
        try:
            return tuple((WORKER.ask("suggest", self.tag, word) or "").splitlines())
        except HelperMissingError:
            return super()._suggest(word)


def _whole(word: str) -> str:
    """The word as one, whatever a pasted text has in it."""
    return word.replace(APART, " ")


def look_up_aside() -> None:
    """From now on dictionaries are opened in the other process."""
    dictionaries.make_spellers(SpellerAside)
