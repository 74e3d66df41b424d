"""The commands for those who write the words: `check-words` and `words`.

In: a language's folder, or its tag. Out: what is wrong with its words, line by line; or all of them
in a PDF, to be read and marked.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any


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
    from thankyou.cli.findings import say_findings
    from thankyou.messages.check_words import check_words

    return say_findings(check_words(options.folder), options.folder)


def _words(options: argparse.Namespace) -> int:
    from thankyou.base.translatable import english
    from thankyou.catalog import Catalog
    from thankyou.cli.console import print_problems
    from thankyou.export.words_book import write_words

    print_problems(write_words(options.language, Catalog(), options.output, english))
    return 0
