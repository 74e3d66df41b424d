"""The commands, put together from their groups."""

from __future__ import annotations

import argparse
import subprocess
import sys

import pytest

from thankyou.cli.main import COMMANDS, main
from thankyou.cli.parser import GROUPS, build_parser
from thankyou.messages.text_export import KINDS


def commands(command: str = "") -> dict[str, argparse.ArgumentParser]:
    (action,) = (
        one for one in build_parser(command)._actions if isinstance(one, argparse._SubParsersAction)
    )
    return dict(action.choices)


def test_the_entry_knows_every_command_of_the_parser() -> None:
    assert set(COMMANDS) == set(commands())


def test_the_groups_know_their_commands_and_of_one_no_other_is_made() -> None:
    every = commands()
    assert [name for own in GROUPS.values() for name in own] == list(every)
    for name, parser in every.items():
        alone = commands(name)
        assert list(alone) == [name]
        assert alone[name].format_help() == parser.format_help()


def test_text_offers_every_kind_of_text() -> None:
    (action,) = (one for one in commands()["text"]._actions if one.dest == "kind")
    assert tuple(action.choices or ()) == KINDS


def test_help_names_every_command_and_exits_0(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["--help"])
    assert caught.value.code == 0
    shown = capsys.readouterr().out
    assert all(name in shown for name in COMMANDS)
    assert "make a PDF, PNG or JPEG of a card" in shown
    assert "make one PDF of a card" in shown


def test_a_wrong_option_is_refused_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["check"])
    assert caught.value.code == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("thankyou: ") and line.endswith("(see “thankyou check --help”)")


def test_the_parser_imports_nothing_that_takes_long() -> None:
    """What a command needs is imported when it runs: fonts, designs, painters, Qt."""
    code = (
        "import sys, thankyou.cli.parser\n"
        "thankyou.cli.parser.build_parser()\n"
        "slow = ('thankyou.catalog', 'thankyou.layout', 'thankyou.render', 'PIL', 'uharfbuzz',\n"
        "        'reportlab', 'PySide6')\n"
        "print([name for name in sys.modules if name.startswith(slow)])\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
