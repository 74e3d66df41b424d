"""What a list's columns are, remembered from one day to the next for lists with the same columns.

In: a list as the user has mapped it. Out: the next such list, mapped in the same way. Of a list
nothing is written down but a digest of its header (people.mapping_memory); “Forget this session”
takes it away. Any thread.
"""

from __future__ import annotations

import threading
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from thankyou.base.errors import CardError

if TYPE_CHECKING:
    from thankyou.gui.jobs import Jobs
    from thankyou.people.people_list import PeopleList

LANE = "remember columns"
_gate = threading.Lock()


def _file() -> Path:
    import platformdirs

    from thankyou.people.mapping_memory import FILE

    return platformdirs.user_state_path("thankyou", appauthor=False) / FILE


def applied(people: PeopleList) -> PeopleList:
    """The list, mapped as the last one with these columns was."""
    from thankyou.people.mapping_memory import read_memory

    return read_memory(_file()).applied(people)


def remember(people: PeopleList) -> None:
    """Keep what the columns are. What cannot be written is not remembered, and no more is lost."""
    from thankyou.people.mapping_memory import read_memory, write_memory

    with _gate, suppress(CardError, OSError):
        write_memory(read_memory(_file()).remembering(people), _file())


def remember_soon(jobs: Jobs, people: PeopleList | None) -> None:
    """The same on a thread."""
    if people is not None:
        jobs.run(LANE, lambda _: remember(people), lambda _: None)


def forget() -> None:
    """Nothing is remembered. Raises OSError."""
    from thankyou.people.mapping_memory import forget_memory

    with _gate:
        forget_memory(_file())
