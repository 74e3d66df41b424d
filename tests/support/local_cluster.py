"""A Dask cluster on this computer, for a test: `python local_cluster.py WORKERS PROCESSES`.

Out: the scheduler's address, in a line. It ends when its input does.
"""

from __future__ import annotations

import sys

if __name__ == "__main__":
    from distributed import LocalCluster

    with LocalCluster(
        n_workers=int(sys.argv[1]), threads_per_worker=1, processes=sys.argv[2] == "processes",
        host="127.0.0.1", protocol="tcp://", dashboard_address=None, memory_limit=0,
    ) as cluster:  # fmt: skip
        print(cluster.scheduler_address, flush=True)
        sys.stdin.read()
