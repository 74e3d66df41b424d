"""The parser of the command line: the commands of each group, put together.

In: nothing. Out: an argparse parser whose options have `run`, the function of their command.
"""

from __future__ import annotations

import argparse
from typing import NoReturn

from thankyou import __version__
from thankyou.cli import (
    card_commands,
    check_command,
    design_commands,
    export_commands,
    list_commands,
)
from thankyou.cli.console import refuse

GROUPS = (list_commands, card_commands, check_command, export_commands, design_commands)


class OneLineParser(argparse.ArgumentParser):
    """A parser that says an error in one line, where argparse would print its usage first."""

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
