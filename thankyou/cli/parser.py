"""The parser of the command line: the commands of each group, put together.

In: nothing. Out: an argparse parser whose options have `run`, the function of their command.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from typing import Any, NoReturn

from thankyou import __version__
from thankyou.cli import (
    calibrate_command,
    card_commands,
    check_command,
    design_commands,
    export_commands,
    list_commands,
    people_command,
    print_commands,
    protect_command,
    test_page_command,
)
from thankyou.cli.console import refuse
from thankyou.cli.sheet_options import join_signed

GROUPS = (
    list_commands,
    card_commands,
    people_command,
    check_command,
    export_commands,
    print_commands,
    protect_command,
    test_page_command,
    calibrate_command,
    design_commands,
)


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


def build_parser() -> argparse.ArgumentParser:
    """The whole parser, commands in the order of README."""
    parser = OneLineParser(
        prog="thankyou",
        description="Thank-you cards for those who cared for you.",
        epilog="thankyou [FILE] opens the window.",
    )
    parser.add_argument("--version", action="version", version=f"thankyou {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True, parser_class=OneLineParser)
    for group in GROUPS:
        group.add_commands(commands)
    return parser
