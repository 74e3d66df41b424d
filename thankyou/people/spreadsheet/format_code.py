"""The code of a number format, "#,##0.00;[Red]-0", taken apart.

In: a code as a workbook holds it. Out: a `FormatCode`: up to four sections, each a list of tokens.

Source: ECMA-376 Part 1, 18.8.30 and 18.8.31 (numFmts); where these leave a question open (which
section loses the minus, when m is a minute), what Excel and LibreOffice Calc do.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from operator import eq, ge, gt, le, lt, ne

LONGEST_CODE = 1024
"""Characters; Excel allows 255."""

_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"?'
    r"|\\(?P<escaped>.?)"
    r"|_(?P<space>.?)"
    r"|\*(?P<fill>.?)"
    r"|\[(?P<bracket>[^\]]*)\]?"
    r"|(?P<general>General|Standard)"
    r"|(?P<noon>AM/PM|A/P|上午/下午)"
    r"|(?P<exponent>E[+-])"
    r"|(?P<date>y+|m+|d+|h+|s+|g+|e+|b+|a{3,})"
    r"|(?P<digit>[0#?])"
    r"|(?P<sign>[.,%/@])"
    r"|(?P<literal>.)",
    re.IGNORECASE | re.DOTALL,
)
_CONDITION = re.compile(r"(<=|>=|<>|<|>|=)\s*(-?\d+(?:[.,]\d+)?(?:E[+-]?\d+)?)", re.IGNORECASE)
_COMPARE = {"<": lt, "<=": le, ">": gt, ">=": ge, "=": eq, "<>": ne}
_ELAPSED = re.compile(r"h+|m+|s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Token:
    """`kind` is one of literal, space, general, noon, exponent, date, minutes, elapsed, fraction,
    digit, point, comma, percent, slash or text; `text` is what stood there."""

    kind: str
    text: str


@dataclass(slots=True)
class Section:
    """Tokens, the language that was asked for (a Windows LCID or a tag, "" for none), and for
    which numbers it is, if that is said."""

    tokens: list[Token] = field(default_factory=list)
    language: str = ""
    condition: tuple[str, Decimal] | None = None

    def takes(self, number: Decimal) -> bool:
        return self.condition is None or bool(
            _COMPARE[self.condition[0]](number, self.condition[1])
        )

    def has(self, *kinds: str) -> bool:
        return any(token.kind in kinds for token in self.tokens)

    @property
    def is_date(self) -> bool:
        return self.has("date", "minutes", "elapsed", "noon")


@dataclass(frozen=True, slots=True)
class FormatCode:
    """The sections for numbers, and the one for text, if there is one."""

    numbers: tuple[Section, ...]
    text: Section | None

    @property
    def is_date(self) -> bool:
        return any(section.is_date for section in self.numbers)

    def section(self, number: Decimal) -> tuple[Section | None, bool]:
        """The section that shows the number, and whether its minus is left to the section."""
        sections = self.numbers
        if len(sections) == 1:
            one = sections[0]
            return (one, _only_below_zero(one.condition)) if one.takes(number) else (None, False)
        first, second = sections[0], sections[1]
        if first.condition is None and second.condition is None:
            if number > 0 or (number == 0 and len(sections) < 3):
                return first, False
            return (second, True) if number < 0 else (sections[2], False)
        if first.takes(number) if first.condition else number > 0:
            return first, _only_below_zero(first.condition)
        if second.condition is None and len(sections) > 2:
            return (second, True) if number < 0 else (sections[2], False)
        if second.takes(number):
            rest_is_negative = first.condition is not None and first.condition in _NOT_BELOW
            return second, _only_below_zero(second.condition) or (
                second.condition is None and rest_is_negative
            )
        return (sections[2], False) if len(sections) > 2 else (None, False)


_NOT_BELOW = ((">=", Decimal(0)), (">", Decimal(0)))


def _only_below_zero(condition: tuple[str, Decimal] | None) -> bool:
    return condition is not None and condition[0] in ("<", "<=") and condition[1] <= 0


@lru_cache(maxsize=2048)
def format_code(code: str) -> FormatCode:
    """The parts of a code; what has no meaning in it stands for itself."""
    sections = [Section()]
    for found in _TOKEN.finditer(code[:LONGEST_CODE]):
        kind, text = found.lastgroup or "literal", found.group(found.lastgroup or 0) or ""
        if kind == "literal" and text == ";":
            sections.append(Section())
        elif kind == "bracket":
            _put_bracket(sections[-1], text)
        else:
            _put(sections[-1], kind, text)
    for section in sections:
        _find_minutes(section.tokens)
        _find_parts_of_seconds(section.tokens)
    text_section = None
    if len(sections) > 3 or (sections[-1].has("text") and not sections[-1].condition):
        text_section = sections.pop(3 if len(sections) > 3 else -1)
    return FormatCode(tuple(sections[:3]) or (Section([Token("general", "")]),), text_section)


_SIGNS = {".": "point", ",": "comma", "%": "percent", "/": "slash", "@": "text"}


def _put(section: Section, kind: str, text: str) -> None:
    if kind in ("quoted", "escaped", "literal"):
        section.tokens.append(Token("literal", text))
    elif kind == "space":
        section.tokens.append(Token("space", " "))
    elif kind == "sign":
        section.tokens.append(Token(_SIGNS[text], text))
    elif kind == "date":
        section.tokens.append(Token("date", text.lower()))
    elif kind != "fill":  # a sign that fills the column's width says nothing
        section.tokens.append(Token(kind, text))


def _put_bracket(section: Section, text: str) -> None:
    """[Red] colours, [>=100] chooses, [h] counts on, [$€-407] is a currency and a language."""
    condition = _CONDITION.fullmatch(text.strip())
    if condition:
        section.condition = condition[1], Decimal(condition[2].replace(",", "."))
    elif text.startswith("$"):
        sign, _, language = text[1:].partition("-")
        if sign:
            # The language of a currency says how its sign is written, and no more.
            section.tokens.append(Token("literal", sign))
        else:
            section.language = section.language or language
    elif _ELAPSED.fullmatch(text):
        section.tokens.append(Token("elapsed", text.lower()))


def _find_minutes(tokens: list[Token]) -> None:
    """An m is a minute behind an hour and before a second, else a month."""
    before, month = "", -1
    for at, token in enumerate(tokens):
        if token.kind not in ("date", "elapsed"):
            continue
        if token.text in ("m", "mm") and token.kind == "date":
            if before == "h":
                tokens[at] = Token("minutes", token.text)
            month = at
        elif token.text[0] == "s" and before == "m" and month >= 0:
            tokens[month] = Token("minutes", tokens[month].text)
        before = token.text[0]
        if before != "m":
            month = -1


def _find_parts_of_seconds(tokens: list[Token]) -> None:
    """The zeros of "ss.000" are parts of a second."""
    at = 0
    while at < len(tokens):
        second = tokens[at].kind in ("date", "elapsed") and tokens[at].text[0] == "s"
        if second and at + 2 < len(tokens) and tokens[at + 1].kind == "point":
            end = at + 2
            while end < len(tokens) and tokens[end] == Token("digit", "0"):
                end += 1
            if end > at + 2:
                tokens[at + 1 : end] = [Token("fraction", "0" * (end - at - 2))]
        at += 1
