"""The options `--jobs` and `--dask`: who draws a batch.

In: the options of a command. Out: `Workers` for the time of its work, or None for this process
alone.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from thankyou.base.errors import CardError

if TYPE_CHECKING:
    from thankyou.export.list_problems import Found
    from thankyou.export.workers import Workers
    from thankyou.language.rules import Languages
    from thankyou.model.card import Card
    from thankyou.people.people_list import PeopleList

_MOST = 61
"""Windows waits for no more processes at once."""


def add_worker_options(add: argparse.ArgumentParser) -> None:
    group = add.add_argument_group("thousands of cards (docs/batches.md)")
    group.add_argument(
        "--jobs", type=_jobs, default=1, metavar="N", help="draw with N processes (1)"
    )
    group.add_argument(
        "--dask", metavar="ADDRESS",
        help="draw with the workers of a Dask cluster, like tcp://10.0.0.5:8786",
    )  # fmt: skip


def _jobs(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text[:9]) <= _MOST:
        raise argparse.ArgumentTypeError(f"“{text[:20]}” is no number of processes (1 to {_MOST})")
    return int(text)


@contextmanager
def workers_for(options: argparse.Namespace) -> Iterator[Workers | None]:
    """The workers that are asked for. Raises CardError "jobs-each", "jobs-or-dask", and as
    export.workers does."""
    if options.jobs == 1 and options.dask is None:
        yield None
        return
    if options.each is not None:
        raise CardError("jobs-each")
    if options.jobs > 1 and options.dask is not None:
        raise CardError("jobs-or-dask")
    from thankyou.export import workers

    if options.dask is not None:
        with workers.dask_cluster(options.dask) as held:
            yield held
        return
    with workers.worker_processes(options.jobs) as own:
        yield own


def with_list_problems(
    workers: Workers | None, people: PeopleList, card: Card, languages: Languages
) -> Workers | None:
    """The workers, of whom one looks the whole list through while cards are drawn. A list that is
    too long to compare people is not sent: looking it through is quick beside drawing it."""
    from thankyou.people.duplicates import MOST

    if workers is None or len(people.ids) > MOST:
        return workers
    from thankyou.export.list_problems import list_problems

    beside = workers.executor.submit(list_problems, people, card, "", languages)
    return replace(workers, beside=beside)


def found_beside(workers: Workers | None) -> Mapping[int, Found] | None:
    """What was found in the list; None if nobody was asked. Raises CardError "worker-lost"."""
    if workers is None or workers.beside is None:
        return None
    from thankyou.export.shared_work import result_of

    found: Mapping[int, Found] = result_of(workers.beside)
    return found
