"""What is printed, and where: lines for people, JSON for programs, one line for a refusal."""

from __future__ import annotations

import io
import json
import sys

import pytest

from thankyou.base.errors import Problem
from thankyou.cli.console import print_json, print_problems, refuse, report_json, speak_utf8

MISSING = Problem("empty-field", row=3, field="recipient")
NOTE = Problem("tone", {"kind": "emoji", "words": "🎉"}, level="note")


def test_a_refusal_is_one_line_on_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert refuse("It cannot\nbe done.") == 2
    shown = capsys.readouterr()
    assert (shown.out, shown.err) == ("", "thankyou: It cannot be done.\n")


def test_a_problem_is_a_line_with_its_row_and_code(capsys: pytest.CaptureFixture[str]) -> None:
    print_problems([MISSING, NOTE])
    first, second = capsys.readouterr().out.splitlines()
    assert first.startswith("Row 3: Nothing is filled in for who the card is for")
    assert first.endswith("[empty-field]")
    assert second.startswith("Someone has died.") and second.endswith("[tone]")


def test_a_report_is_ok_with_notes_alone() -> None:
    assert report_json(1, [NOTE])["ok"] is True
    report = report_json(2, [NOTE, MISSING])
    assert report["ok"] is False and report["records"] == 2
    assert report["problems"][1] == {
        "code": "empty-field",
        "level": "error",
        "message": "Nothing is filled in for who the card is for, and the words ask for it.",
        "row": 3,
        "field": "recipient",
        "panel": None,
    }


def test_json_is_ascii(capsys: pytest.CaptureFixture[str]) -> None:
    print_json({"name": "Zoë"})
    out = capsys.readouterr().out
    assert out.isascii() and json.loads(out) == {"name": "Zoë"}


class Terminal(io.TextIOWrapper):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("kind", "printed"), [(io.TextIOWrapper, "Zoë".encode()), (Terminal, b"Zo\\xeb")]
)
def test_pipes_get_utf8_and_a_poor_terminal_still_gets_the_line(
    kind: type[io.TextIOWrapper], printed: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    buffer = io.BytesIO()
    stream = kind(buffer, encoding="ascii")
    monkeypatch.setattr(sys, "stdout", stream)
    speak_utf8()
    print("Zoë", end="", flush=True)
    assert buffer.getvalue() == printed
