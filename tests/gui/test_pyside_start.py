"""PySide6 without the sources that no window uses: they are there as soon as something asks."""

from __future__ import annotations

import builtins
import json
import subprocess
import sys

import PySide6
import pytest

import thankyou.gui.pyside_start as start

CODE = """
import json, sys
import thankyou.gui
from PySide6.QtCore import QRect

def put_off():
    return [name for name in sys.modules
            if name.startswith("shibokensupport") and "__getattr__" in vars(sys.modules[name])]

told = {"import": __import__.__name__, "before": put_off()}
try:
    QRect(0, 0, 1, 1).moveTo("a")
except TypeError as error:
    told["error"] = str(error)
told["help"] = QRect.moveTo.__doc__
told["after"] = put_off()
print(json.dumps(told))
"""


def test_what_is_put_off_is_loaded_when_it_is_asked_for() -> None:
    done = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["import"] != "__feature_import__"
    assert "moveTo" in told["error"] and "Supported signatures" in told["error"]
    assert "moveTo(self" in told["help"]
    if PySide6.__version_info__[:2] in start._KNOWN:
        assert "shibokensupport.signature.lib.pyi_generator" in told["before"]
        assert len(told["after"]) < len(told["before"])
    else:
        assert told["before"] == []


def test_no_source_is_searched_when_a_module_is_imported() -> None:
    start.import_pyside()  # again: nothing happens to what is there
    assert builtins.__import__.__name__ != "__feature_import__"


def test_a_source_that_is_put_off_runs_once_and_as_its_module() -> None:
    filename = "shibokensupport/signature/parser.py"
    with start._sources_put_off():
        code = compile("runs.append(1)\nword = 'said'", filename, "exec")
        other = compile("other = 1", "elsewhere.py", "exec")
    runs: list[int] = []
    module: dict[str, object] = {"runs": runs}
    exec(code, module)  # noqa: S102  # the code above
    ask = module["__getattr__"]
    assert callable(ask) and runs == []
    with pytest.raises(AttributeError):
        ask("__path__")
    assert runs == [], "the import system asks each module for such names"
    assert ask("word") == "said" and module["word"] == "said" and runs == [1]
    with pytest.raises(AttributeError):
        ask("nothing")
    assert runs == [1] and "__getattr__" not in module
    exec(other, module)  # noqa: S102
    assert module["other"] == 1
