"""The manual page, made from the parser of the command line: it cannot say anything else.

In: the parser. Out: text for man(7), section 1.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from datetime import UTC, datetime

DESCRIPTION = """\
Write a few words, or begin with a message that answers what you want to thank them for; see the
card as it will be; print it, or print one for each name on a list. Everything stays on your
computer. With no command, the window opens, with the card FILE if one is named."""

AFTER = """\
.SH EXIT STATUS
.TP
0
Done.
.TP
1
Done, with problems, all listed.
.TP
2
It could not be done; one line on standard error says why.
.SH FILES
.TP
.I *.thankyou
A card: text, or a zip file with its pictures; either may be locked by a password.
.TP
.I ~/.local/share/thankyou
The cards that were written, what they were before, and the bin.
.TP
.I ~/.config/thankyou
Settings, and the sheets of your own.
.TP
.I ~/.local/state/thankyou
Runs of the printer, and its measures.
.SH EXAMPLES
.nf
thankyou new ward.thankyou --template work-family --set sender="Ada and family"
thankyou check ward.thankyou --people nurses.csv
thankyou batch ward.thankyou nurses.csv -o ward.pdf
.fi
"""


def man_page(parser: argparse.ArgumentParser, version: str, epoch: int) -> str:
    """The page of a parser that has one set of commands."""
    date = datetime.fromtimestamp(epoch, UTC).date().isoformat()
    parts = [
        f'.TH THANKYOU 1 "{date}" "thankyou {version}" "User Commands"',
        ".SH NAME",
        f"thankyou \\- {_text(str(parser.description)).rstrip('.').lower()}",
        ".SH SYNOPSIS",
        ".B thankyou",
        "[\\fIFILE\\fR]",
        ".br",
        ".B thankyou",
        "\\fICOMMAND\\fR [\\fIOPTIONS\\fR]",
        ".SH DESCRIPTION",
        _text(DESCRIPTION),
        ".SH COMMANDS",
    ]
    for name, command, told in commands(parser):
        parts += [f".SS thankyou {_text(name)}", *_command(command, told)]
    return "\n".join(parts) + "\n" + AFTER


def commands(
    parser: argparse.ArgumentParser,
) -> Iterator[tuple[str, argparse.ArgumentParser, str]]:
    """(name, parser, what it does) of each command, in the order of the help."""
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            told = {one.dest: one.help or "" for one in action._choices_actions}
            for name, command in action.choices.items():
                yield name, command, told.get(name, "")


def _command(command: argparse.ArgumentParser, told: str) -> Iterator[str]:
    places = [a for a in command._actions if not a.option_strings]
    options = [a for a in command._actions if a.option_strings and a.dest != "help"]
    words = " ".join(f"\\fI{_text(_value(one))}\\fR" for one in places)
    yield f"\\fB{_text(command.prog)}\\fR {words} [\\fIOPTIONS\\fR]".rstrip()
    said = told or command.description or ""
    if said:
        yield from (".PP", _text(said[:1].upper() + said[1:]))
    for one in [*places, *options]:
        if one.help == argparse.SUPPRESS:
            continue
        yield ".TP"
        if one.option_strings:
            value = f" \\fI{_text(_value(one))}\\fR" if one.nargs != 0 else ""
            yield ", ".join(f"\\fB{_text(word)}\\fR" for word in one.option_strings) + value
        else:
            yield f"\\fI{_text(_value(one))}\\fR"
        yield _text(" ".join((one.help or "").replace("%%", "%").split())) or "\\&"


def _value(action: argparse.Action) -> str:
    """What a value is called: its metavar, or the words that it may be."""
    if isinstance(action.metavar, str):
        return action.metavar
    if isinstance(action.metavar, tuple):
        return " ".join(action.metavar)
    if action.choices is not None:
        return "|".join(map(str, action.choices))
    return action.dest if not action.option_strings else action.dest.upper()


def _text(text: str) -> str:
    """Words as roff takes them: no backslash, no minus that breaks, no line that is a request."""
    out = text.replace("\\", "\\e").replace("-", "\\-")
    lines = (("\\&" + line) if line[:1] in (".", "'") else line for line in out.split("\n"))
    return "\n".join(lines)
