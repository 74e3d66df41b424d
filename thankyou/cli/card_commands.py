"""The commands that make and read card files: `new`, `write` and `text`.

In: a card file's name and choices, a message or answers. Out: the card file, or a card's words.
"""

from __future__ import annotations

import argparse
import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from thankyou.base.errors import CardError
from thankyou.base.kept_apart import check_apart
from thankyou.cli.arguments import add_card, card_in, name_value_pairs, new_card_path
from thankyou.cli.console import say_words
from thankyou.model.card import FIELDS, LENGTHS, Card

if TYPE_CHECKING:
    from thankyou.catalog import Catalog

_LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")  # BCP 47, well-formed enough


def add_commands(commands: argparse._SubParsersAction[Any]) -> None:
    add = commands.add_parser("new", help="make a card file")
    add.add_argument("file", type=Path, metavar="FILE")
    add.add_argument("--template", metavar="ID")
    add.add_argument("--design", metavar="ID")
    add.add_argument("--palette", metavar="ID", default="", help="the design's colours")
    add.add_argument("--format", metavar="ID", help="or custom-120x160-flat, -side, -tent (mm)")
    add.add_argument("--lang", metavar="TAG", help="the card's language, like en or pt-BR")
    add.add_argument("--justified", action="store_true", help="both edges of a letter straight")
    add.add_argument("--set", action="append", default=[], metavar="FIELD=VALUE", dest="fields")
    add.add_argument("--message-file", type=Path, metavar="TXT")
    add.add_argument("--force", action="store_true", help="replace FILE if it is there")
    add.set_defaults(run=_new)

    add = commands.add_parser("write", help="make a card from answers")
    add.add_argument("file", type=Path, metavar="FILE")
    add.add_argument("--answers", type=Path, required=True, metavar="ANSWERS.json")
    add.add_argument("--length", choices=LENGTHS)
    add.add_argument("--draft", type=int, choices=(1, 2, 3), default=1, help="which draft (1)")
    add.add_argument("--design", metavar="ID")
    add.add_argument("--format", metavar="ID")
    add.add_argument("--force", action="store_true", help="replace FILE if it is there")
    add.set_defaults(run=_write)

    add = commands.add_parser("text", help="print a card's words, or a letter from its answers")
    add_card(add)
    add.add_argument(
        "--as", choices=("card", "letter", "nomination", "compliments"), default="card", dest="kind"
    )
    add.set_defaults(run=_text)


def _new(options: argparse.Namespace) -> int:
    from thankyou.catalog import Catalog
    from thankyou.merge.clean_text import settable
    from thankyou.storage.card_file import save_card

    path = new_card_path(options.file, options.force)
    check_apart([options.message_file], [path])
    card = _chosen_card(options, Catalog())
    if options.lang:
        if not _LANGUAGE_TAG.fullmatch(options.lang):
            raise CardError("bad-language", tag=options.lang)
        card = replace(card, language=options.lang)
    if options.message_file:
        card = replace(card, message=_read_message(options.message_file))
    if options.justified:
        card = replace(card, text_align="justified")
    fields = name_value_pairs(options.fields, "bad-setting")
    for name in fields:
        if name not in FIELDS:
            raise CardError("unknown-field-name", name=name, choices=", ".join(FIELDS))
    save_card(card.with_fields({n: settable(v).strip() for n, v in fields.items()}), path)
    return 0


def _chosen_card(options: argparse.Namespace, catalog: Catalog) -> Card:
    """A card with the template, design, palette and format of the options.

    Without a template its cover words are the design's. Raises CardError for what is not there.
    """
    card = Card()
    if options.template:
        card = catalog.card_from(catalog.template(options.template))
    design = catalog.design(options.design) if options.design else catalog.design_for(card.appeal)
    catalog.coloured(design.id, options.palette)  # raises now if there is no such palette
    card = replace(card, design=design.id, palette=options.palette)
    if not options.template:
        appeal = design.appeals[0] if design.appeals else card.appeal
        sentiment, tagline = design.words_in(options.lang or "en") or design.own_words
        card = replace(card, sentiment=sentiment, tagline=tagline, appeal=appeal)
    if options.format:
        card = replace(card, format=catalog.format(options.format).id)
    return card


def _read_message(path: Path) -> str:
    """A message file: UTF-8 text with or without a BOM. Other encodings are refused, not guessed.

    Raises CardError as read_text does.
    """
    from thankyou.base.read_file import read_text
    from thankyou.merge.clean_text import settable

    return settable(read_text(path)).strip("\n")


def _write(options: argparse.Namespace) -> int:
    from thankyou.base.read_file import read_text
    from thankyou.catalog import Catalog
    from thankyou.messages.answers import card_from_answers
    from thankyou.storage.card_file import save_card

    path = new_card_path(options.file, options.force)
    check_apart([options.answers], [path])
    catalog = Catalog()
    card = card_from_answers(
        read_text(options.answers), catalog.languages, str(options.answers), options.length,
        options.draft,
    )  # fmt: skip
    name = options.design
    design = catalog.design(name) if name else catalog.design_for(card.appeal, card.remembering)
    card = replace(card, design=design.id)
    if options.format:
        card = replace(card, format=catalog.format(options.format).id)
    save_card(card, path)
    return 0


def _text(options: argparse.Namespace) -> int:
    from thankyou.base.assets import asset_root
    from thankyou.language.rules import Languages
    from thankyou.messages.text_export import text_as

    languages = Languages(asset_root() / "words")  # without the type and designs of a catalog
    say_words(text_as(card_in(options).card, options.kind, languages))
    return 0
