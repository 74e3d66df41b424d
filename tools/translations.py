"""The translations of the window: texts out of the sources, catalogs for translators, and back.

    python tools/translations.py extract [LANGUAGE ...]   bring i18n/*.ts up to the sources; a
                                                          LANGUAGE (de, pt-BR) that has no file
                                                          gets one
    python tools/translations.py compile                  assets/i18n/*.qm, which the window reads
    python tools/translations.py check                    exit 1, and why, if i18n/ or assets/i18n/
                                                          is behind, or a translation is broken
    python tools/translations.py pseudo OUT.qm            the pseudo-language, for looking at it

docs/translating.md says how to work with it. Needs PySide6-Essentials (for lrelease).
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from translation.asset_texts import asset_texts
from translation.faults import faults
from translation.pseudo import pseudo
from translation.python_texts import python_texts
from translation.texts import Text, merged
from translation.ts_file import Message, english_messages, read_ts, updated, written

ROOT = Path(__file__).resolve().parents[1]
CATALOGS, COMPILED = ROOT / "i18n", ROOT / "assets" / "i18n"
PREFIX = "thankyou_"
SOURCE = "en"


def texts(root: Path = ROOT) -> tuple[list[Text], list[str]]:
    """Every text of the program, each once, and the calls that cannot be read."""
    found: list[Text] = []
    unread: list[str] = []
    for path in sorted((root / "thankyou").rglob("*.py")):
        of_file, wrong = python_texts(path, path.relative_to(root).as_posix())
        found += of_file
        unread += wrong
    return merged([*found, *asset_texts(root / "assets")]), unread


def language_of(catalog: Path) -> str:
    """The tag in a catalog's name."""
    return catalog.stem.removeprefix(PREFIX)


def translated(catalogs: Path) -> list[Path]:
    """The catalogs of the languages that are translated; English is in the sources."""
    return [path for path in sorted(catalogs.glob(f"{PREFIX}*.ts")) if language_of(path) != SOURCE]


def extract(languages: Sequence[str], catalogs: Path = CATALOGS) -> list[str]:
    """Bring the catalogs up to the sources. Returns what cannot be read in the sources."""
    found, unread = texts()
    catalogs.mkdir(exist_ok=True)
    template = catalogs / f"{PREFIX}{SOURCE}.ts"
    template.write_text(written(english_messages(found), SOURCE), "utf-8")
    paths = {catalogs / f"{PREFIX}{tag}.ts" for tag in languages} | set(translated(catalogs))
    for path in sorted(paths):
        held = read_ts(path) if path.exists() else []
        path.write_text(written(updated(found, held), language_of(path)), "utf-8")
    return unread


def release(catalog: Path, compiled: Path) -> None:
    """Compile a catalog with Qt's lrelease: what is translated, and nothing else."""
    import PySide6

    tool = Path(PySide6.__file__).parent / (
        "lrelease.exe" if sys.platform == "win32" else "lrelease"
    )
    compiled.parent.mkdir(parents=True, exist_ok=True)
    subprocess.run(
        [tool, "-silent", "-nounfinished", str(catalog), "-qm", str(compiled)],
        check=True, capture_output=True,
    )  # fmt: skip


def compile_all(catalogs: Path = CATALOGS, compiled: Path = COMPILED) -> None:
    """A .qm for each language, and none for a language that has gone."""
    made = set()
    for catalog in translated(catalogs):
        target = compiled / f"{catalog.stem}.qm"
        release(catalog, target)
        made.add(target)
    for old in set(compiled.glob(f"{PREFIX}*.qm")) - made:
        old.unlink()


def check(catalogs: Path = CATALOGS, compiled: Path = COMPILED) -> list[str]:
    """One line for each thing that is wrong or behind; none when all is well."""
    found, wrong = texts()
    wanted = {(text.key, text.plural) for text in found}
    for catalog in [catalogs / f"{PREFIX}{SOURCE}.ts", *translated(catalogs)]:
        if not catalog.exists():
            wrong.append(f"{catalog.name} is missing: run “extract”")
            continue
        messages = [one for one in read_ts(catalog) if not one.vanished]
        held = {(one.text.key, one.text.plural) for one in messages}
        if held != wanted:
            new, gone = len(wanted - held), len(held - wanted)
            wrong.append(
                f"{catalog.name} is behind the sources ({new} texts new, {gone} gone): "
                "run “extract”"
            )
        for one in messages:
            wrong += [f"{catalog.name}: {fault}" for fault in faults(one, language_of(catalog))]
    return wrong + _stale(catalogs, compiled)


def _stale(catalogs: Path, compiled: Path) -> list[str]:
    """The compiled files that are not what their catalogs make."""
    wrong = []
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder)
        compile_all(catalogs, fresh)
        for name in sorted({path.name for path in (*fresh.glob("*.qm"), *compiled.glob("*.qm"))}):
            new, old = fresh / name, compiled / name
            if not new.exists() or not old.exists() or new.read_bytes() != old.read_bytes():
                wrong.append(f"assets/i18n/{name} is not what i18n/ makes: run “compile”")
    return wrong


def write_pseudo(target: Path) -> None:
    """Compile the pseudo-language (translation/pseudo.py) from all texts."""
    found, _ = texts()
    messages = [
        Message(
            text,
            tuple(pseudo(form) for form in ((text.source, text.comment) if text.plural
                                            else (text.source,))),
            True,
        )
        for text in found
    ]  # fmt: skip
    with tempfile.TemporaryDirectory() as folder:
        catalog = Path(folder) / "pseudo.ts"
        # As English, for Qt knows how many forms of a plural that has.
        catalog.write_text(written(messages, SOURCE), "utf-8")
        release(catalog, target)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one of the commands; 0 when all is well."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("extract").add_argument("languages", nargs="*", metavar="LANGUAGE")
    commands.add_parser("compile")
    commands.add_parser("check")
    commands.add_parser("pseudo").add_argument("target", type=Path, metavar="OUT.qm")
    options = parser.parse_args(arguments)
    wrong: list[str] = []
    if options.command == "extract":
        wrong = extract(options.languages)
    elif options.command == "compile":
        compile_all()
    elif options.command == "pseudo":
        write_pseudo(options.target)
    else:
        wrong = check()
    for line in wrong:
        print(line)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
