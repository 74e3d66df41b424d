"""Numbers as a format shows them: digits, grouping, percent, fractions, powers of ten.

In: a number and a section of a format (format_code). Out: text. Rounding is that of a spreadsheet:
half away from zero, on the fifteen digits that a double is sure of.
"""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction

from thankyou.people.spreadsheet.format_code import Section, Token

_PLAIN = re.compile(r"-?[0-9]{1,24}")
_CONTEXT = Context(prec=400)
_MOST_PLACES = 127
"""Places behind the point; a format is no longer than its digits."""


def general(text: str) -> str:
    """A number of a workbook as "General" shows it in a wide enough column.

    Fifteen digits, no ".0" behind a whole number; and never 1.2E+11 where the file holds all the
    digits of a telephone or staff number.
    """
    if _PLAIN.fullmatch(text):
        return str(int(text))
    number = float(text)
    shown = f"{number:.15g}"
    if "e" not in shown:
        return "0" if shown == "-0" else shown
    digits, _, power = shown.partition("e")
    if 0 > int(power) > -10:
        return format(Decimal(shown), "f")
    return f"{digits}E{int(power):+03d}"


def exact(text: str) -> Decimal:
    """The number that a spreadsheet means by the double in its file.

    Raises ValueError for what is none, or is not finite.
    """
    if len(text) < 15 and _PLAIN.fullmatch(text):
        return Decimal(text)
    number = float(text)
    if number != number or number in (float("inf"), float("-inf")):
        raise ValueError(text)
    return Decimal(f"{number:.15g}")


def shown_number(number: Decimal, section: Section, separators: tuple[str, str]) -> str:
    """What the section makes of a number, its minus included if it is negative."""
    minus = number < 0
    size = abs(number)
    for token in section.tokens:
        if token.kind == "percent":
            size *= 100
    if section.has("exponent"):
        text = _scientific(size, section, separators)
    elif section.has("slash") and section.has("digit"):
        text = _fraction(size, section)
    else:
        text = _decimal(size, section, separators)
    if minus and (any(char in "123456789" for char in text) or not section.has("digit")):
        return "-" + text
    return text


def _decimal(size: Decimal, section: Section, separators: tuple[str, str]) -> str:
    tokens = section.tokens
    places = [at for at, token in enumerate(tokens) if token.kind == "digit"]
    point = next((at for at, token in enumerate(tokens) if token.kind == "point"), len(tokens))
    whole = [at for at in places if at < point]
    behind = [at for at in places if at > point]
    end = whole[-1] if whole else point
    scale = [at for at, t in enumerate(tokens) if t.kind == "comma" and end < at < point]
    if not whole or (behind and not scale):
        last = behind[-1] if behind else point
        scale += [at for at, t in enumerate(tokens) if t.kind == "comma" and at > last]
    size /= Decimal(1000) ** len(scale)
    grouped = any(
        t.kind == "comma" and whole and whole[0] < at < end for at, t in enumerate(tokens)
    )
    digits, parts = _rounded(size, min(len(behind), _MOST_PLACES))
    put = _whole_digits(tokens, whole, digits, separators[1] if grouped else "")
    put |= _digits_behind(tokens, behind, parts)
    text = []
    for at, token in enumerate(tokens):
        if token.kind == "digit":
            text.append(put.get(at, ""))
        elif token.kind == "point":
            text.append(("" if whole else digits if digits != "0" else "") + separators[0])
        elif token.kind != "comma":
            text.append(token.text)
    return "".join(text)


def _rounded(size: Decimal, places: int) -> tuple[str, str]:
    """(digits before the point, digits behind it)."""
    text = format(size.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP, _CONTEXT), "f")
    before, _, behind = text.partition(".")
    return before, behind


def _whole_digits(tokens: list[Token], whole: list[int], digits: str, group: str) -> dict[int, str]:
    """What stands in each place before the point; the first takes all that is left."""
    digits = "" if digits == "0" else digits
    put: dict[int, str] = {}
    count = 0
    for number, at in enumerate(reversed(whole)):
        first = number == len(whole) - 1
        here = digits if first else digits[-1:]
        digits = "" if first else digits[:-1]
        text = ""
        for digit in reversed(here or _EMPTY[tokens[at].text]):
            if group and count and count % 3 == 0:
                text = (group if digit != " " else " ") + text
            text = digit + text
            count += 1
        put[at] = text
    return put


_EMPTY = {"0": "0", "#": "", "?": " "}


def _digits_behind(tokens: list[Token], behind: list[int], parts: str) -> dict[int, str]:
    put: dict[int, str] = {}
    kept = len(parts.rstrip("0"))
    for number, at in enumerate(behind):
        needed = number < kept or any(tokens[one].text == "0" for one in behind[number:])
        digit = parts[number] if number < len(parts) else "0"
        put[at] = digit if needed else _EMPTY[tokens[at].text]
    return put


def _scientific(size: Decimal, section: Section, separators: tuple[str, str]) -> str:
    tokens = section.tokens
    at = next(n for n, token in enumerate(tokens) if token.kind == "exponent")
    head, tail = Section(tokens[:at]), tokens[at + 1 :]
    point = next((n for n, t in enumerate(head.tokens) if t.kind == "point"), len(head.tokens))
    step = max(sum(t.kind == "digit" for t in head.tokens[:point]), 1)
    places = sum(t.kind == "digit" for t in head.tokens[point:])
    power = size.adjusted() if size else 0
    power = power // step * step if step > 1 else power
    if size and abs(_quantized(size.scaleb(-power), places)) >= Decimal(10) ** step:
        power += step
    shown = _decimal(size.scaleb(-power), head, separators)
    sign = "-" if power < 0 else "+" if tokens[at].text[1] == "+" else ""
    width = sum(token.kind == "digit" for token in tail)
    rest = "".join(token.text for token in tail if token.kind in ("literal", "space", "percent"))
    return f"{shown}{tokens[at].text[0]}{sign}{str(abs(power)).zfill(width)}{rest}"


def _quantized(size: Decimal, places: int) -> Decimal:
    return size.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP, _CONTEXT)


def _fraction(size: Decimal, section: Section) -> str:
    """Such as 1 1/2: the nearest fraction whose lower number has no more digits than its place."""
    tokens = section.tokens
    slash = next(at for at, token in enumerate(tokens) if token.kind == "slash")
    fixed = _fixed_divisor(tokens[slash + 1 :])
    width = sum(token.kind == "digit" for token in tokens[slash + 1 :]) or 1
    upper = slash  # where the places of the upper number begin
    while upper and tokens[upper - 1].kind == "digit":
        upper -= 1
    mixed = any(token.kind == "digit" for token in tokens[:upper])
    exact_size = Fraction(size)
    whole = int(exact_size) if mixed else 0
    rest = exact_size - whole
    if fixed:
        top, bottom = round(rest * fixed), fixed
    else:
        near = rest.limit_denominator(10 ** min(width, 7) - 1)
        top, bottom = near.numerator, near.denominator
    if mixed and top == bottom:
        whole, top = whole + 1, 0
    lead = "".join(token.text for token in tokens[:upper] if token.kind == "literal").strip()
    if mixed and not top:
        return f"{lead}{whole}"
    places = sum(token.text == "?" for token in tokens[upper:slash])
    shown = f"{str(top).rjust(places)}/{bottom}"
    return f"{lead}{whole} {shown}" if mixed and whole else f"{lead}{shown}"


def _fixed_divisor(tokens: list[Token]) -> int:
    """The 8 of "# ?/8"; 0 for none."""
    digits = ""
    for token in tokens:
        if token.kind == "literal" and token.text.isdecimal():
            digits += token.text
        elif token.kind == "digit" and token.text == "0" and digits:
            digits += "0"
        elif digits:
            break
    return int(digits or 0)
