"""The parser of the command line: the commands of each group, put together.

In: nothing. Out: an argparse parser whose options have `run`, the function of their command.
"""

from __future__ import annotations

import argparse
import importlib
import sys
from collections.abc import Mapping, Sequence
from typing import Any, NoReturn

from thankyou import __version__
from thankyou.cli.console import refuse
from thankyou.cli.sheet_options import join_signed

GROUPS: Mapping[str, tuple[str, ...]] = {
    "list_commands": ("list",),
    "card_commands": ("new", "write", "text"),
    "people_command": ("people",),
    "check_command": ("check",),
    "export_commands": ("export", "batch"),
    "print_commands": ("print",),
    "protect_command": ("protect",),
    "test_page_command": ("test-page",),
    "calibrate_command": ("calibrate",),
    "design_commands": ("gallery", "check-design"),
    "words_commands": ("check-words", "words"),
}
"""The modules of this room that have commands, and which: of one command no other is loaded."""


class OneLineParser(argparse.ArgumentParser):
    """A parser that says an error in one line, where argparse would print its usage first."""

    def parse_known_args(  # type: ignore[override]  # overloads for a generic namespace
        self, args: Sequence[str] | None = None, namespace: Any = None
    ) -> tuple[Any, list[str]]:
        """As argparse does, for words in which a length may begin with a minus sign."""
        words = sys.argv[1:] if args is None else args
        return super().parse_known_args(join_signed(words), namespace)

    def error(self, message: str) -> NoReturn:
        self.exit(refuse(f"{message} (see “{self.prog} --help”)"))


class _Only:
    """The commands of a group of which one is asked for: the options of the others, a hundred of
    them, are not even made."""

    def __init__(self, commands: Any, name: str) -> None:
        self._commands, self._name = commands, name

    def add_parser(self, name: str, **named: Any) -> Any:
        return self._commands.add_parser(name, **named) if name == self._name else _Unasked()


class _Unasked:
    """A parser that nobody asks anything."""

    def __getattr__(self, name: str) -> Any:
        return self

    def __call__(self, *_: Any, **__: Any) -> Any:
        return self


def build_parser(command: str = "") -> argparse.ArgumentParser:
    """The parser of `command` alone; of all, in the order of README, if there is no such one."""
    parser = OneLineParser(
        prog="thankyou",
        description="Thank-you cards for those who cared for you.",
        epilog="thankyou [FILE] opens the window.",
    )
    parser.add_argument("--version", action="version", version=f"thankyou {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True, parser_class=OneLineParser)
    groups = [name for name, own in GROUPS.items() if command in own]
    wanted: Any = _Only(commands, command) if groups else commands
    for name in groups or GROUPS:
        importlib.import_module(f"thankyou.cli.{name}").add_commands(wanted)
    return parser
