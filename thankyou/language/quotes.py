"""Quotation marks as the language has them, where a keyboard has only " and '.

In: a filled text, as it was typed, and a Language's marks. Out: the text to set. The card keeps
what was typed; only what is seen changes.
"""

from __future__ import annotations

from thankyou.base.late_pattern import late

_OPENS = late(r"[\s(\[{«‹„“‘「『—–/-]$")
_FEET = late(r"\d['’\"]?$")
_CLOSES = late(r"'(?!\w)")
_LETTER = late(r"[^\W\d]")
_APOSTROPHE = "’"


def quoted(text: str, marks: tuple[str, ...], space: str = "") -> str:
    """`text` with its straight marks set as `marks` (outer two, inner two).

    A mark opens after a space, a bracket or a dash, and closes elsewhere, paragraph by paragraph; a
    single one that closes nothing is an apostrophe (don't, the nurses', '90s). Marks after a
    figure (5'10", 6") stay: they are feet and inches. `space` stands inside the outer ones.
    """
    if '"' not in text and "'" not in text:
        return text
    return "".join(quoted_pieces(text, marks, space))


def quoted_pieces(text: str, marks: tuple[str, ...], space: str = "") -> list[str]:
    """The same in pieces: what stands in place of each character of `text`."""
    pieces: list[str] = []
    for line in text.split("\n"):
        pieces += [*_line(line, marks, space), "\n"]
    return pieces[:-1]


def _line(line: str, marks: tuple[str, ...], space: str) -> list[str]:
    out: list[str] = []
    open_double = False
    open_single = False
    last_close = _last_close(line)
    for at, char in enumerate(line):
        if char not in "\"'":
            out.append(char)
            continue
        before, after = line[max(at - 1, 0) : at], line[at + 1 : at + 2]
        opens = (not before or _OPENS.search(before) is not None) and after[:1].strip() != ""
        if before[-1:] in "\"'" and before[-1:] and not out[-1][-1:].isspace():
            # After another mark: with it, whichever way that one went.
            opens = out[-1].strip() in (marks[0], marks[2]) and after[:1].strip() != ""
        if char == '"':
            # What is set already, not what was typed: a quotation that ends in a figure is closed.
            if not open_double and not opens and _FEET.search("".join(out[-2:])):
                out.append(char)
            elif opens and not open_double:
                out.append(marks[0] + space)
                open_double = True
            else:
                out.append(space + marks[1])
                open_double = False
        elif opens and not open_single and _begins_word(after) and at + 1 < last_close:
            out.append(marks[2])
            open_single = True
        elif open_single and not after[:1].isalnum():
            out.append(marks[3])
            open_single = False
        elif before[-1:].isdigit() and after[:1].isdigit():
            out.append(char)
        else:
            out.append(_APOSTROPHE)
    return out


def _last_close(line: str) -> int:
    """Where the last single mark stands that can close, with no letter after it; -1 for none."""
    return max((match.start() for match in _CLOSES.finditer(line)), default=-1)


def _begins_word(after: str) -> bool:
    """Whether a single mark that could open stands at a word, and is no apostrophe ('90s)."""
    return _LETTER.match(after) is not None
