"""What the window gives each of its pages.

In: the window's document, catalog, threads and people. Out: one frozen value.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from thankyou.base.quick_tuple import NamedTuple

if TYPE_CHECKING:
    from thankyou.gui.approvals import Approvals
    from thankyou.gui.catalog import WindowCatalog
    from thankyou.gui.document import Document
    from thankyou.gui.jobs import Jobs
    from thankyou.gui.keeper import CardKeeper
    from thankyou.gui.list_opening import ListOpening
    from thankyou.gui.open_table import OpenTable
    from thankyou.gui.print_setup import PrintSetup


# A NamedTuple: made at start-up in a tenth of the time that a dataclass takes.
class PageContext(NamedTuple):
    """Everything a page may use."""

    document: Document
    catalog: WindowCatalog
    jobs: Jobs
    people: OpenTable
    print_setup: PrintSetup
    keeper: CardKeeper
    """The writer's cards, and which of them is open."""
    live_fields: Callable[[], frozenset[str]]
    """The fields that the open table fills for each person."""
    suggest_path: Callable[[], Path]
    """A file name to offer where something is saved."""
    opening: ListOpening
    """What opens lists of people."""
    approvals: Approvals | None = None
    """Who writes down what is decided on answers; None where nobody does."""
