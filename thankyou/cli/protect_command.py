"""The command that puts a password on a card file, or takes it off: `protect`.

In: a card file, a file with a password. Out: another card file.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from thankyou.base.kept_apart import check_apart
from thankyou.cli.arguments import add_card, card_in, new_card_path
from thankyou.cli.console import print_problems, say

FINAL = "Nobody can open it without the password: one that is forgotten is final."


def add_commands(commands: argparse._SubParsersAction[Any]) -> None:
    add = commands.add_parser("protect", help="save a card with a password, or without")
    add_card(add)
    add.add_argument("-o", "--output", type=Path, required=True, metavar="OUT")
    how = add.add_mutually_exclusive_group(required=True)
    how.add_argument(
        "--password-file", type=Path, metavar="TXT",
        help="its first line will open OUT (AES-256); who forgets it cannot open OUT any more",
    )  # fmt: skip
    how.add_argument("--remove", action="store_true", help="OUT has no password")
    add.add_argument("--force", action="store_true", help="replace OUT if it is there")
    add.set_defaults(run=_protect)


def _protect(options: argparse.Namespace) -> int:
    from thankyou.base.password import password_in
    from thankyou.storage.card_file import save_card
    from thankyou.storage.compare_save import save_card_if_unchanged

    path = new_card_path(options.output, options.force)
    card, notes = card_in(options)
    check_apart([options.password_file, options.card_password_file], [path])
    password = None if options.remove else password_in(options.password_file)
    if options.force:
        save_card(card, path, password)
    else:
        save_card_if_unchanged(card, path, None, password)
    print_problems(notes)
    if password is not None:
        say(f"{path.name} is protected. {FINAL}")
    return 0
