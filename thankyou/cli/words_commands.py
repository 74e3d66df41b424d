"""The commands for those who write the words: `check-words` and `words`.

In: a language's folder, or its tag. Out: what is wrong with its words, line by line; or all of them
in a PDF, to be read and marked.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from thankyou.base.errors import CardError
from thankyou.cli.console import say


def add_commands(commands: argparse._SubParsersAction[Any]) -> None:
    add = commands.add_parser(
        "check-words", help="say what is wrong with a language's words, line by line"
    )
    add.add_argument("folder", type=Path, metavar="DIR")
    add.set_defaults(run=_check_words)

    add = commands.add_parser("words", help="print all words of a language, to be read and marked")
    add.add_argument("language", metavar="LANG", help="its tag: en, pt-BR, zh-Hans")
    add.add_argument("-o", "--output", type=Path, required=True, metavar="OUT.pdf")
    add.set_defaults(run=_words)


def _check_words(options: argparse.Namespace) -> int:
    from thankyou.error_messages import sentence
    from thankyou.messages.check_words import check_words

    found = check_words(options.folder)
    for one in found:
        place = one.file + (f", line {one.line}" if one.line else "")
        error = CardError(one.code, **{"file": one.file, "line": one.line, **one.values})
        say(f"{place}: {sentence(error).removeprefix(f'{place}: ')} [{one.code}]")
    if not found:
        say(f"{options.folder.resolve().name}: all is well.")
    return 1 if found else 0


def _words(options: argparse.Namespace) -> int:
    from thankyou.base.translatable import english
    from thankyou.catalog import Catalog
    from thankyou.cli.console import print_problems
    from thankyou.export.words_book import write_words

    print_problems(write_words(options.language, Catalog(), options.output, english))
    return 0
