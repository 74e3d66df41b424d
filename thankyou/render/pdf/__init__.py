"""The ReportLab painter: scenes to a tagged PDF. The only room that imports ReportLab.

ReportLab, when it is imported, executes what it finds under the names below in the current folder,
on Python's path and in the home folder. Modules without anything in them take those names first.
"""

from __future__ import annotations

import os
import sys
from types import ModuleType

_TAKEN = (
    "reportlab_mods", "reportlab_settings", "reportlab.local_rl_mods",
    "reportlab.local_rl_settings",
)  # fmt: skip


def _import_reportlab() -> None:
    """Import what ReportLab settles once and for all, by its own settings alone."""
    for name in _TAKEN:
        sys.modules[name] = ModuleType(name)
    # RL_… in the environment would set anything, and it asks for a current folder that may be gone.
    asked = {name: os.environ.pop(name) for name in list(os.environ) if name.startswith("RL_")}
    getcwd = os.getcwd
    try:
        os.getcwd = lambda: os.sep
        import reportlab.rl_config  # noqa: F401
    finally:
        os.getcwd = getcwd
        os.environ.update(asked)


if "reportlab" not in sys.modules:
    _import_reportlab()
