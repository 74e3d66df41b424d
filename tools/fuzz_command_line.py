"""Every command with hostile arguments: each must end with a sentence and exit code 0, 1 or 2.

    python tools/fuzz_command_line.py [--runs 400] [--seed 1]

In: nothing; a folder of its own is made and removed. Out: a line for each run that ended in
anything else than it may (a traceback, another exit code, a control character in a line, more than
one line on standard error), and exit code 1 if there is one.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import os
import random
import sys
import tempfile
import traceback
from collections.abc import Iterator
from pathlib import Path

from thankyou.cli.main import main as thankyou

EVIL = (
    "", " ", ".", "..", "/", "-", "--", "~", "{", "{}", "{recipient", "=", "a=", "=a", "a" * 300,
    "a/" * 3000, "x" * 5000, "\x1b[2J\x07", "\u202eabc", "e\u0301" * 3000, "\0", "a\0b", "\ud800",
    "nan", "inf", "-1", "0", "1e308", "9" * 400, "1-", "1-999999999", "-0", "4,,5", "a\nb", "é",
    "con", "*", "?", "%s", "{0}", "\ufffe", "/dev/null", "/dev/full", "/proc/self/mem", "loop",
    "folder", "pipe", "gone/x", "card.thankyou", "staff.csv", "words.txt", "o.pdf", "o.png",
    "o.thankyou", "broken.thankyou", "answers.json", "custom-1e308x1-flat", "custom-nanxnan-side",
)  # fmt: skip

LIST = ("--encoding", "--delimiter", "--worksheet", "--header", "--map", "--where", "--turn-names",
        "--answers", "--approve-all")  # fmt: skip
"""How a table is read, and who of it is meant."""

COMMANDS: dict[str, tuple[int, tuple[str, ...]]] = {
    "list": (1, ("--json",)),
    "new": (1, ("--template", "--design", "--palette", "--format", "--lang", "--set",
                "--message-file", "--force")),
    "write": (1, ("--answers", "--length", "--draft", "--design", "--format", "--force")),
    "text": (1, ("--as",)),
    "check": (1, ("--people", "--json", *LIST)),
    "people": (1, ("--lang", "--json", *LIST[:5])),
    "export": (1, ("-o", "--dpi", "--panel", "--password-file", "--paper", "--form")),
    "batch": (2, ("-o", *LIST, "--jobs", "--leave-out-errors", "--only", "--each", "--report",
                  "--envelopes", "--labels",
                  "--checklist", "--label-start", "--password-file", "--return-address")),
    "test-page": (0, ("-o", "--paper")),
    "gallery": (0, ("--format", "--lang")),
    "check-design": (1, ()),
    "check-words": (1, ()),
    "words": (1, ()),
}  # fmt: skip
_FLAGS = ("--json", "--force", "--turn-names", "--approve-all", "--leave-out-errors")
_LIKELY = {
    "-o": ("o.pdf", "o.png", "folder"), "--answers": ("answers.json",), "--people": ("staff.csv",),
    "--set": ("recipient=Ada",), "--map": ("recipient=Name",), "--where": ("Ward=12", "Ward!=12"),
    "--encoding": ("utf-8", "cp1252", "utf-16"), "--delimiter": (",", ";", "tab"),
    "--header": ("1", "none"), "--jobs": ("1",),
}  # fmt: skip


def arguments(source: random.Random) -> list[str]:
    """One command; about half of what it is given is what it wants."""
    command = source.choice(list(COMMANDS))
    places, options = COMMANDS[command]
    words = [command]
    likely = ("card.thankyou", "staff.csv") if command == "batch" else ("card.thankyou",)
    for place in range(places):
        words.append(likely[place] if source.random() < 0.6 else source.choice(EVIL))
    for option in source.sample(options, source.randint(0, len(options))):
        words.append(option)
        if option not in _FLAGS and (option, command == "write") != ("--answers", False):
            good = _LIKELY.get(option, EVIL)
            words.append(source.choice(good if source.random() < 0.5 else EVIL))
    return words


def prepare() -> None:
    """The files that some of the words name, in the current folder."""
    thankyou(["new", "card.thankyou", "--template", "work-patient", "--force"])
    Path("staff.csv").write_text("Name,Ward\nAda \x1b[2JLee,12\n=x,<b>\n", "utf-8")
    Path("words.txt").write_text("{recipient} " + "\u0301" * 40_000, "utf-8")
    Path("answers.json").write_text('{"recipient": "Ada\\u001b[2J"}', "utf-8")
    Path("broken.thankyou").write_bytes(b"PK\x03\x04" + b"\0" * 100)
    Path("folder").mkdir(exist_ok=True)
    with contextlib.suppress(OSError):
        Path("loop").symlink_to("loop")
    if hasattr(os, "mkfifo"):
        with contextlib.suppress(OSError):
            os.mkfifo("pipe")


def trouble(words: list[str]) -> str:
    """What is wrong with how a command ended; "" if nothing is."""
    out, err = io.StringIO(), io.StringIO()
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = thankyou(words)
    except SystemExit as ended:
        code = ended.code if isinstance(ended.code, int) else 99
    except BaseException:
        return traceback.format_exc(limit=-3)
    said = out.getvalue() + err.getvalue()
    if code not in (0, 1, 2):
        return f"exit code {code}"
    if code == 2 and err.getvalue().count("\n") != 1:
        return f"{err.getvalue().count(chr(10))} lines on standard error"
    obeyed = [c for c in said if (ord(c) < 32 and c not in "\n\t") or 127 <= ord(c) < 160]
    return f"control characters: {obeyed[:5]}" if obeyed else ""


def faults(runs: int, seed: int) -> Iterator[tuple[list[str], str]]:
    """The commands that ended as they may not, in the current folder."""
    source = random.Random(seed)
    prepare()
    for _ in range(runs):
        words = arguments(source)
        if found := trouble(words):
            yield words, found
        if not Path("card.thankyou").is_file() or source.random() < 0.05:
            prepare()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=400)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    count = 0
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        for words, found in faults(options.runs, options.seed):
            count += 1
            print([word[:60] for word in words], found, sep="\n", file=sys.stderr)
    print(f"{options.runs} commands, {count} of them ended as they may not.")
    return 1 if count else 0


if __name__ == "__main__":
    raise SystemExit(main())
