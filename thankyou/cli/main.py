"""The command line: the same calls as the window, with words and exit codes at the edge.

Exit 0: done. 1: done or checked, with problems, all listed. 2: bad usage or unreadable input,
said in one line on standard error.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from thankyou import __version__
from thankyou.base.errors import CardError, Problem, errors_of
from thankyou.cli.design_commands import add_commands
from thankyou.model.card import LENGTHS, Card

if TYPE_CHECKING:
    from thankyou.catalog import Catalog

COMMANDS = (
    "list", "new", "write", "text", "check", "export", "batch", "gallery", "check-design",
)  # fmt: skip
_LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")  # BCP 47, well-formed enough


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; returns the exit code."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    _speak_utf8()
    try:
        if words and (words[0] in COMMANDS or words[0] in ("-h", "--help", "--version")):
            options = _parser().parse_args(words)
            return int(options.run(options))
        return _window(words)
    except CardError as error:
        from thankyou.error_messages import sentence

        return _refuse(sentence(error))
    except KeyboardInterrupt:
        return _refuse("Stopped.")
    except BrokenPipeError:
        # The reader went away (a pipe into head): nobody is left to tell.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except MemoryError:
        return _refuse("This computer's memory is full: close other programs and try again.")


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")


def _refuse(text: str) -> int:
    print("thankyou: " + " ".join(text.split()), file=sys.stderr)
    return 2


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        # One line, where argparse would print its usage first.
        self.exit(_refuse(f"{message} (see “{self.prog} --help”)"))


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="thankyou",
        description="Thank-you cards for those who cared for you.",
        epilog="thankyou [FILE] opens the window.",
    )
    parser.add_argument("--version", action="version", version=f"thankyou {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True, parser_class=_Parser)

    add = commands.add_parser("list", help="what the program offers")
    add.add_argument("what", choices=("templates", "designs", "formats", "fonts", "pairings"))
    add.add_argument("--json", action="store_true", help="as one JSON value")
    add.set_defaults(run=_list)

    add = commands.add_parser("new", help="make a card file")
    add.add_argument("file", type=Path, metavar="FILE")
    add.add_argument("--template", metavar="ID")
    add.add_argument("--design", metavar="ID")
    add.add_argument("--palette", metavar="ID", default="", help="the design's colours")
    add.add_argument("--format", metavar="ID", help="or custom-120x160-flat, -side, -tent (mm)")
    add.add_argument("--lang", metavar="TAG", help="the card's language, like en or pt-BR")
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
    add.add_argument("file", type=Path, metavar="FILE")
    add.add_argument(
        "--as", choices=("card", "letter", "nomination", "compliments"), default="card", dest="kind"
    )
    add.set_defaults(run=_text)

    add = commands.add_parser("check", help="say what is wrong with a card")
    add.add_argument("file", type=Path, metavar="FILE")
    add.add_argument("--people", type=Path, metavar="TABLE", help="check it for each person")
    add.add_argument("--map", action="append", default=[], metavar="FIELD=COLUMN")
    add.add_argument("--json", action="store_true", help="as one JSON value")
    add.set_defaults(run=_check)

    add = commands.add_parser("export", help="make a PDF, PNG or JPEG of a card")
    add.add_argument("file", type=Path, metavar="FILE")
    add.add_argument("-o", "--output", type=Path, required=True, metavar="OUT")
    add.add_argument("--dpi", type=float, metavar="N", help="for pictures (default 300)")
    add.add_argument("--panel", metavar="NAME", help="one panel only")
    add.set_defaults(run=_export)

    add = commands.add_parser("batch", help="make one PDF of a card for each person of a table")
    add.add_argument("file", type=Path, metavar="FILE")
    add.add_argument("table", type=Path, metavar="TABLE")
    add.add_argument("-o", "--output", type=Path, required=True, metavar="OUT.pdf")
    add.add_argument("--map", action="append", default=[], metavar="FIELD=COLUMN")
    add.add_argument("--report", type=Path, metavar="REPORT.json")
    add.set_defaults(run=_batch)
    add_commands(commands)
    return parser


def _list(options: argparse.Namespace) -> int:
    from thankyou.base.units import to_mm
    from thankyou.catalog import Catalog

    catalog = Catalog()
    rows: list[dict[str, Any]]
    if options.what == "templates":
        rows = [
            {
                "id": t.id, "name": t.name, "appeal": t.appeal, "voice": t.voice,
                "audience": t.audience, "length": t.length, "register": t.register,
                "language": t.language, "note": t.note,
            }
            for t in catalog.templates.values()
        ]  # fmt: skip
    elif options.what == "designs":
        rows = [
            {
                "id": d.id,
                "name": d.name,
                "appeals": list(d.appeals),
                "mourning": d.mourning,
                "mood": d.mood,
                "palettes": [
                    {"id": p.id, "name": p.name, "low_ink": p.low_ink} for p in d.palettes
                ],
                "note": d.note,
            }
            for d in catalog.designs.values()
        ]
    elif options.what == "formats":
        rows = [
            {
                "id": f.id,
                "name": f.name,
                "note": f.note,
                "bleed_mm": round(to_mm(f.bleed), 3),
                "fold": f.fold,
                "paper": f.paper,
                "longest": f.longest,
                "panels": [
                    {
                        "name": p.name,
                        "width_mm": round(to_mm(p.width), 3),
                        "height_mm": round(to_mm(p.height), 3),
                    }
                    for p in f.panels
                ],
            }
            for f in catalog.formats.values()
        ]
    elif options.what == "pairings":
        rows = [{"id": p.id, "name": p.name, "note": p.note} for p in catalog.pairings.values()]
    else:
        rows = [
            {
                "id": info.key,
                "name": info.name,
                "package": info.package.replace("_", "-"),
                "installed": info.installed,
            }
            for info in catalog.fonts.infos.values()
        ]
    if options.json:
        _print_json(rows)
    else:
        width = max(len(str(row["id"])) for row in rows)
        for row in rows:
            extra = row.get("appeal") or ", ".join(row.get("appeals", ())) or row.get("note") or ""
            print(f"{row['id']:<{width}}  {row['name']}" + (f"  ({extra})" if extra else ""))
    return 0


def _new(options: argparse.Namespace) -> int:
    from thankyou.catalog import Catalog
    from thankyou.layout.compose import clean
    from thankyou.model.card import FIELDS, Card
    from thankyou.storage.card_file import save_card

    path = _new_file(options)
    catalog = Catalog()
    card = Card()
    if options.template:
        card = catalog.card_from(catalog.template(options.template))
    design = catalog.design(options.design) if options.design else catalog.design_for(card.appeal)
    catalog.coloured(design.id, options.palette)  # told now if there is none such
    card = replace(card, design=design.id, palette=options.palette)
    if not options.template:
        appeal = design.appeals[0] if design.appeals else card.appeal
        sentiment, tagline = design.words_in(options.lang or "en") or design.own_words
        card = replace(card, sentiment=sentiment, tagline=tagline, appeal=appeal)
    if options.format:
        card = replace(card, format=catalog.format(options.format).id)
    if options.lang:
        if not _LANGUAGE_TAG.fullmatch(options.lang):
            raise CardError("bad-language", tag=options.lang)
        card = replace(card, language=options.lang)
    if options.message_file:
        card = replace(card, message=_read_message(options.message_file))
    fields = _pairs(options.fields, "bad-setting")
    for name in fields:
        if name not in FIELDS:
            raise CardError("unknown-field-name", name=name, choices=", ".join(FIELDS))
    save_card(card.with_fields({n: clean(v).strip() for n, v in fields.items()}), path)
    return 0


def _new_file(options: argparse.Namespace) -> Path:
    """The card file to make; one that is there is replaced only with --force."""
    path: Path = options.file
    if path.suffix != ".thankyou":
        raise CardError("card-name", path=str(path))
    if path.exists() and not options.force:
        raise CardError("card-exists", path=str(path))
    return path


def _write(options: argparse.Namespace) -> int:
    from thankyou.base.read_file import read_text
    from thankyou.catalog import Catalog
    from thankyou.messages.answers import card_from_answers
    from thankyou.storage.card_file import save_card

    path = _new_file(options)
    card = card_from_answers(
        read_text(options.answers), str(options.answers), options.length, options.draft
    )
    catalog = Catalog()
    wanted = options.design
    design = catalog.design(wanted) if wanted else catalog.design_for(card.appeal, card.remembering)
    card = replace(card, design=design.id)
    if options.format:
        card = replace(card, format=catalog.format(options.format).id)
    save_card(card, path)
    return 0


def _text(options: argparse.Namespace) -> int:
    from thankyou.messages.text_export import text_as
    from thankyou.storage.card_file import read_card

    sys.stdout.write(text_as(read_card(options.file), options.kind))
    return 0


def _read_message(path: Path) -> str:
    """A message file: UTF-8 text with or without a BOM; nothing is guessed into junk."""
    from thankyou.base.read_file import read_text
    from thankyou.layout.compose import clean

    return clean(read_text(path)).strip("\n")


def _pairs(texts: Iterable[str], code: str) -> dict[str, str]:
    pairs = {}
    for text in texts:
        name, sign, value = text.partition("=")
        if not sign or not name.strip():
            raise CardError(code, text=text)
        pairs[name.strip()] = value
    return pairs


def _check(options: argparse.Namespace) -> int:
    from thankyou.catalog import Catalog
    from thankyou.export.batch import Report, check_people
    from thankyou.people.table import record_values
    from thankyou.storage.card_file import read_card

    card = read_card(options.file)
    catalog = Catalog()
    composer = catalog.composer(card)
    if options.people:
        table, mapping = _people(options.people, options.map)
        report = check_people(composer, table, mapping)
        people = [record_values(table, mapping, row) for row in range(len(table.records))]
    else:
        report = Report(1, composer.compose().problems)
        people = []
    found = _notes(card, people, catalog)
    if options.json:
        _print_json(report_json(report.records, (*report.problems, *found)))
    else:
        _print_problems(report.problems)
        if not report.problems:
            cards = "1 card" if report.records == 1 else f"{report.records} cards"
            print(f"{cards} checked: " + ("nothing is wrong." if found else "all is well."))
        if found:
            print("Notes, for you to judge:")
            _print_problems(found)
    return 1 if errors_of(report.problems) else 0


def _notes(
    card: Card, people: Sequence[Mapping[str, str]], catalog: Catalog
) -> tuple[Problem, ...]:
    """The notes for the card's words, and for each person's cells what a cell shows by itself."""
    from thankyou.proofing.notes import notes, record_notes

    found = [note.problem() for note in notes(card, catalog.languages)]
    found += catalog.look_notes(card)
    for row, values in enumerate(people, 1):
        found += [
            problem.at_row(row)
            for problem in record_notes(values, card.language, catalog.languages)
        ]
    return tuple(found)


def _people(path: Path, maps: Sequence[str]) -> tuple[Any, Mapping[str, int]]:
    from thankyou.people.reading import read_table
    from thankyou.people.table import map_columns

    table = read_table(path)
    return table, map_columns(table, _pairs(maps, "bad-mapping"))


def _export(options: argparse.Namespace) -> int:
    from thankyou.catalog import Catalog
    from thankyou.export.single import PICTURE_DPI, PICTURES, export_pdf, export_pictures
    from thankyou.storage.card_file import read_card

    output: Path = options.output
    ending = output.suffix.lower()
    if ending != ".pdf" and ending not in PICTURES:
        raise CardError("output-kind", path=str(output), choices=".pdf, .png or .jpg")
    card = read_card(options.file)
    composition = Catalog().composer(card).compose()
    if ending == ".pdf":
        export_pdf(card, composition, output, options.panel)
    else:
        dpi = PICTURE_DPI if options.dpi is None else options.dpi
        export_pictures(composition, output, dpi, options.panel)
    _print_problems(composition.problems)
    return 1 if composition.problems else 0


def _batch(options: argparse.Namespace) -> int:
    from thankyou.base.atomic_write import write_atomically
    from thankyou.catalog import Catalog
    from thankyou.export.batch import run_batch
    from thankyou.storage.card_file import read_card

    if options.output.suffix.lower() != ".pdf":
        raise CardError("output-kind", path=str(options.output), choices=".pdf")
    card = read_card(options.file)
    table, mapping = _people(options.table, options.map)
    report = run_batch(Catalog().composer(card), table, mapping, options.output)
    # Listed before the report is written: if that fails, the problems have still been said.
    _print_problems(report.problems)
    if options.report:
        text = json.dumps(report_json(report.records, report.problems), indent=1)
        write_atomically(options.report, (text + "\n").encode())
    return 1 if report.problems else 0


def report_json(records: int, problems: Sequence[Problem]) -> dict[str, Any]:
    """What `check --json` and `batch --report` say, as documented in README and the contract."""
    from thankyou.error_messages import sentence

    return {
        "ok": not errors_of(problems),
        "records": records,
        "problems": [
            {
                "code": p.code,
                "level": p.level,
                "message": sentence(p),
                "row": p.row,
                "field": p.field,
                "panel": p.panel,
            }
            for p in problems
        ],
    }


def _print_problems(problems: Sequence[Problem]) -> None:
    from thankyou.error_messages import sentence

    for problem in problems:
        place = f"Row {problem.row}: " if problem.row is not None else ""
        print(f"{place}{sentence(problem)} [{problem.code}]")


def _print_json(value: Any) -> None:
    print(json.dumps(value, indent=1, ensure_ascii=True))


def _window(words: list[str]) -> int:
    if len(words) > 1 or (words and words[0].startswith("-") and not Path(words[0]).exists()):
        return _refuse(
            f"“{words[0]}” is not a command; there are {', '.join(COMMANDS)} "
            "(see “thankyou --help”)"
        )
    path = words[0] if words else None
    if path is not None and not Path(path).exists() and not path.endswith(".thankyou"):
        return _refuse(f"“{path}” is neither a file nor a command (see “thankyou --help”)")
    if not _has_display():
        return _without_display(path)
    try:
        from thankyou.gui.app import run
    except ImportError as error:
        return _refuse(f"Qt cannot start ({error}): {SYSTEM_LIBRARIES_HINT}")
    return run(path)


SYSTEM_LIBRARIES_HINT = (
    "on Debian or Ubuntu install libegl1 libgl1 libxkbcommon0 libdbus-1-3 libfontconfig1 "
    "libglib2.0-0 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 "
    "libxcb-render-util0 libxcb-shape0 libxcb-xkb1 libxkbcommon-x11-0 libx11-xcb1"
)


def _has_display() -> bool:
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


SAMPLE_FIELDS = {
    "recipient": "the night team",
    "unit": "Ward 12",
    "sender": "Ada and family",
}


def _without_display(path: str | None) -> int:
    """No screen: say so, and still do the main job, with the given card or a sample."""
    from thankyou.catalog import Catalog
    from thankyou.export.single import export_pdf, export_pictures
    from thankyou.storage.card_file import read_card

    catalog = Catalog()
    if path is not None:
        card = read_card(Path(path))
        stem = Path(path).with_suffix("").name
    else:
        template = next(iter(catalog.templates.values()))
        card = catalog.card_from(template).with_fields(SAMPLE_FIELDS)
        card = replace(card, design=catalog.design_for(card.appeal).id)
        stem = "thankyou-sample"
    composition = catalog.composer(card).compose()
    pdf = export_pdf(card, composition, Path(f"{stem}.pdf"))
    pictures = export_pictures(composition, Path(f"{stem}.png"))
    made = ", ".join(str(p) for p in [pdf, *pictures])
    print(f"There is no display here, so the window cannot open. A card was made instead: {made}")
    _print_problems(composition.problems)
    return 1 if composition.problems else 0
