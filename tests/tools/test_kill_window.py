"""A window that is killed while somebody writes; tools/kill_window.py does it 200 times."""

from __future__ import annotations

import sys

import pytest

from tools.kill_window import run

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL there")


def test_all_but_the_last_edit_is_there_again() -> None:
    result = run(edits=3, seed=7, pause=120)
    assert result.kills == 3 and result.ok, result


def test_without_keeping_as_one_writes_a_kill_loses_more() -> None:
    result = run(edits=2, seed=1, autosave=False)
    assert result.kills == 2 and not result.ok, result


@pytest.mark.slow
def test_after_each_of_200_edits() -> None:
    result = run(edits=200, seed=1, pause=120)
    assert result.kills == 200 and result.ok, result
