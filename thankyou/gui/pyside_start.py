"""PySide6 imported without what no window of ours uses: its help texts, and its look at sources.

In: nothing. Out: PySide6, imported; called once, before anything else imports it.

Half of the time in which PySide6 is imported goes into Python sources that it carries in its
library, and compiles anew in each process: they put together signatures and help texts, and write
stubs. Here they are put off until something of them is asked for (PEP 562). And for its
“__feature__” switches it takes the place of Python's import, and reads the source of every module
that is imported from then on, to see whether it names PySide6; we use no such switch, so Python's
own import comes back. A PySide6 that does neither is imported as it is.
"""

from __future__ import annotations

import builtins
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import RLock
from typing import Any

from thankyou.base.collector import collector_at_rest

_PUT_OFF = frozenset(
    f"shibokensupport/signature/{name}.py"
    for name in ("errorhandler", "layout", "parser", "lib/enum_sig", "lib/pyi_generator",
                 "lib/tool")
)  # fmt: skip
"""The sources that are put off, by the names under which PySide6 compiles them: those of which the
library asks by way of Python alone. (Of `mapping` it takes a function from the module's dict.)"""
_KNOWN = ((6, 11),)
"""Versions that have been looked at. In others nothing stays put off."""
_loaders: dict[str, Any] = {}
"""For each source that was put off: what runs it, in the names of its module."""
_one_at_a_time = RLock()


def import_pyside() -> None:
    """Import PySide6, and what every part of the window uses of it. Raises ImportError where there
    is none, or where the system lacks a library of Qt's."""
    with collector_at_rest():
        if "PySide6.QtCore" not in sys.modules:
            with _sources_put_off():
                import PySide6.QtCore
            if PySide6.__version_info__[:2] not in _KNOWN:
                _load_all()
        own = getattr(builtins, "__orig_import__", None)
        if own is not None:
            builtins.__import__ = own
        import PySide6.QtWidgets
        from PySide6.QtCore import Qt  # noqa: F401  # thousands of names, which stay


@contextmanager
def _sources_put_off() -> Iterator[None]:
    """Within this block the sources of _PUT_OFF are compiled to a module that loads itself."""
    compiled = builtins.compile

    def put_off(source: Any, filename: Any, mode: str, *rest: Any, **named: Any) -> Any:
        if filename not in _PUT_OFF:
            return compiled(source, filename, mode, *rest, **named)

        def load(module: dict[str, Any]) -> None:
            exec(compiled(source, filename, "exec"), module)  # noqa: S102  # PySide6's own

        _loaders[filename] = load
        return compiled(_STAND_IN.format(filename=filename), filename, "exec")

    builtins.compile = put_off
    try:
        yield
    finally:
        builtins.compile = compiled


_STAND_IN = """
from thankyou.gui.pyside_start import load_now as _load_now
def __getattr__(name):
    if name.startswith("__") and name != "__all__":
        raise AttributeError(name)
    _load_now({filename!r}, globals())
    try:
        return globals()[name]
    except KeyError:
        raise AttributeError(name) from None
"""


def _load_all() -> None:
    for filename in tuple(_loaders):
        load_now(filename, vars(sys.modules[filename.removesuffix(".py").replace("/", ".")]))


def load_now(filename: str, module: dict[str, Any]) -> None:
    """Run a source that was put off, as `module`, which is asked for something."""
    with _one_at_a_time:
        load = _loaders.pop(filename, None)
        if load is not None:
            load(module)
            module.pop("__getattr__", None)
