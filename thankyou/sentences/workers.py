"""What is said about the processes and computers that draw a batch.

In: nothing. Out: sentences by code.
"""

from __future__ import annotations

from collections.abc import Mapping

from thankyou.base.translatable import Plural, Translatable

WORKERS: Translatable[Mapping[str, str | Plural]] = {
    "worker-lost": "A process that was drawing cards has ended before it was done, perhaps for "
    "want of memory. No file was made: try again, with fewer --jobs or none.",
    "worker-differs": "Here is {here}, but a worker of the cluster has {there}: all must be the "
    "same for the cards to be.",
    "no-dask": "Dask is not installed here: pip install “thankyou[dask]”, or leave out --dask.",
    "no-cluster": "There is no Dask cluster with workers at {address}.",
    "jobs-each": "--jobs and --dask draw one file of all cards: leave them out, or --each.",
    "jobs-or-dask": "--jobs is for processes of this computer, --dask for a cluster: choose one.",
}
