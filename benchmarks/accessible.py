"""veraPDF's verdict, PDF/UA-1, on every exported PDF and on a batch."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path
from typing import Any

from benchmarks.corpus import SIXTY_WORDS, cases
from thankyou.catalog import Catalog
from thankyou.export.batch import run_batch
from thankyou.export.single import export_pdf
from thankyou.model.card import Card
from thankyou.people.people_list import PeopleList
from thankyou.people.table import Table


def measure(*, quick: bool = False, verapdf: str = "", **_: Any) -> dict[str, Any]:
    if not Path(verapdf).exists():
        return {"skipped": f"there is no {verapdf}: name veraPDF with --verapdf"}
    catalog = Catalog()
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for number, case in enumerate(cases(catalog)):
            if quick and number % 7:
                continue
            composition = catalog.composer(case.card).compose()
            path = Path(folder) / f"{number:03}.pdf"
            paths.append(export_pdf(case.card, composition, path))
        table = Table(("recipient",), tuple((f"Person {n}",) for n in range(50)))
        batch = Path(folder) / "batch.pdf"
        run_batch(
            catalog.composer(Card(message=SIXTY_WORDS)),
            PeopleList(table, (("recipient", 0),)),
            batch,
        )
        paths.append(batch)
        done = subprocess.run(
            [verapdf, "ua1", *map(str, paths)], capture_output=True, text=True, check=True
        )
    verdicts = [line.split("\t") for line in done.stdout.splitlines() if "\t" in line]
    failed = [f"{Path(v[1]).name}: {v[-1]}" for v in verdicts if v[0] != "PASS"]
    return {
        "files": len(paths),
        "passed": sum(v[0] == "PASS" for v in verdicts),
        "failed": failed[:5],
        "to reach": "all",
        "reached": len(verdicts) == len(paths) and not failed,
    }
