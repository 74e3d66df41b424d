"""The card files that were opened or saved outside the program's own folder, newest first.

In: paths. Out: at most ten of them, kept with the program's settings until `clear()`.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from thankyou.gui import interface_language

MOST = 10
_SETTING = "files/recent"


def recent() -> list[Path]:
    """The files, the last one first. They may be gone meanwhile."""
    import json  # not before the window has been seen

    held = interface_language.settings().value(_SETTING, "")
    try:
        names = json.loads(str(held or "[]"))
    except ValueError:
        return []
    if not isinstance(names, list):
        return []
    return [Path(name) for name in names if isinstance(name, str) and name][:MOST]


def remember(path: Path) -> None:
    """This file was opened or saved just now."""
    path = path.absolute()
    _keep([path, *(other for other in recent() if other != path)])


def forget(path: Path) -> None:
    """This file is not to be offered any more."""
    _keep(other for other in recent() if other != path.absolute())


def clear() -> None:
    """Forget all of them."""
    held = interface_language.settings()
    held.remove(_SETTING)
    held.sync()


def _keep(paths: Iterable[Path]) -> None:
    import json

    names = [str(path) for path in paths][:MOST]
    interface_language.settings().setValue(_SETTING, json.dumps(names))
