"""The papers that cards can be printed on, as sizes.

In: assets/papers.toml. Out: `PaperSize` values by id, in the order of the file.
"""

from __future__ import annotations

from pathlib import Path

from thankyou.base.toml_table import ASSET, Table, open_table
from thankyou.base.units import mm
from thankyou.model.format import PaperSize


def load_papers(root: Path) -> dict[str, PaperSize]:
    """The papers of `root`/papers.toml, by id.

    Raises CardError("asset-invalid": file, line, what).
    """
    table = open_table(root / "papers.toml", ASSET)
    papers: dict[str, PaperSize] = {}
    for row in table.tables("papers"):
        paper = _paper(row)
        if paper.id in papers:
            raise row.wrong("id", f"the id “{paper.id}” is used twice")
        papers[paper.id] = paper
    table.done()
    return papers


def _paper(table: Table) -> PaperSize:
    paper = PaperSize(
        id=table.text("id", filled=True),
        name=table.text("name", filled=True),
        width=mm(table.number("width_mm", above=0)),
        height=mm(table.number("height_mm", above=0)),
        source=table.text("source", filled=True),
    )
    if paper.width > paper.height:
        raise table.wrong("width_mm", "a paper is given upright: “width_mm” is the shorter side")
    table.done()
    return paper
