"""How the cells of one style show what they hold.

In: a format's code, the language of the workbook where it is known, and the text of a number as
the file holds it. Out: what a person sees. What cannot be shown by the format is shown as it is.
"""

from __future__ import annotations

import re
from decimal import Decimal

from thankyou.people.spreadsheet.format_code import FormatCode, Section, format_code
from thankyou.people.spreadsheet.local_names import (
    SYSTEM_DATE,
    SYSTEM_TIME,
    date_words,
    separators,
    tag_of,
)
from thankyou.people.spreadsheet.shown_dates import moment, shown_date
from thankyou.people.spreadsheet.shown_numbers import exact, general, shown_number

BUILT_IN = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 5: '"$"#,##0_);("$"#,##0)',
    6: '"$"#,##0_);[Red]("$"#,##0)', 7: '"$"#,##0.00_);("$"#,##0.00)',
    8: '"$"#,##0.00_);[Red]("$"#,##0.00)', 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?",
    13: "# ??/??", 14: "[$-X-DATE]", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "[$-X-DATE] h:mm", 37: "#,##0_);(#,##0)",
    38: "#,##0_);[Red](#,##0)", 39: "#,##0.00_);(#,##0.00)", 40: "#,##0.00_);[Red](#,##0.00)",
    41: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
    42: '_("$"* #,##0_);_("$"* (#,##0);_("$"* "-"_);_(@_)',
    43: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
    44: '_("$"* #,##0.00_);_("$"* (#,##0.00);_("$"* "-"??_);_(@_)',
    45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0", 48: "##0.0E+0", 49: "@",
    32: "h:mm", 33: "h:mm:ss", 34: "yyyy/m", 35: "m/d", 55: "yyyy/m", 56: "m/d",
} | dict.fromkeys((27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58), "[$-X-DATE]")  # fmt: skip
"""ECMA-376 Part 1, 18.8.30. What depends on the computer that shows it (14, 22, and the dates of
East Asia, 27 to 36 and 50 to 58) is written with "[$-X-DATE]", which no file holds."""

_SYSTEM = "X-DATE"
_ZEROS = re.compile(r"0{1,15}")
_WHOLE = re.compile(r"[0-9]{1,15}")
_KEPT = 50_000
"""Values whose text is kept, for one format."""


class CellFormat:
    """One format; call it with a number's text."""

    def __init__(self, code: str, tag: str = "", epoch_1904: bool = False) -> None:
        """`tag` is the workbook's language ("de_DE"), "" where nothing says it."""
        self.code: FormatCode = format_code(code or "General")
        self._tag = tag
        self.epoch_1904 = epoch_1904
        self._kept: dict[str, str] = {}
        self._zeros = len(code) if _ZEROS.fullmatch(code) else 0

    @property
    def is_date(self) -> bool:
        return self.code.is_date or self._is_system

    @property
    def _is_system(self) -> bool:
        return self.code.numbers[0].language == _SYSTEM

    def __call__(self, text: str) -> str:
        """What is seen of a number; the text itself if it is none."""
        if self._zeros and _WHOLE.fullmatch(text):
            return str(int(text)).zfill(self._zeros)
        shown = self._kept.get(text)
        if shown is None:
            shown = self._shown(text)
            if len(self._kept) < _KEPT:
                self._kept[text] = shown
        return shown

    def text(self, words: str) -> str:
        """What is seen of text: most formats leave it as it is."""
        section = self.code.text
        if section is None or section.has("general"):
            return words
        return "".join(words if token.kind == "text" else token.text for token in section.tokens)

    def _shown(self, text: str) -> str:
        try:
            number = exact(text)
            section, unsigned = self.code.section(number)
            if section is None:
                return general(text)
            if section.has("general"):
                return self._general(text, section, unsigned)
            shown = self._section(abs(number) if unsigned else number, section)
        except (ValueError, ArithmeticError, OverflowError):
            return text.strip()
        return general(text) if shown is None else shown

    def _general(self, text: str, section: Section, unsigned: bool) -> str:
        shown = general(text.strip().lstrip("-") if unsigned else text)
        tag = tag_of(section.language) or self._tag
        shown = shown.replace(".", separators(tag)[0])
        return "".join(shown if t.kind == "general" else t.text for t in section.tokens)

    def _section(self, number: Decimal, section: Section) -> str | None:
        system = section.language.upper() in (SYSTEM_DATE, SYSTEM_TIME, _SYSTEM)
        tag = self._tag if system else tag_of(section.language) or self._tag
        if section.language == _SYSTEM:
            return self._system_date(number, section, tag)
        if not section.is_date:
            return shown_number(number, section, separators(tag))
        if section.language.upper() == SYSTEM_DATE:
            when = moment(number, self.epoch_1904, 1)
            return None if when is None else date_words("full", tag, when.date)
        return shown_date(number, section, tag, self.epoch_1904)

    def _system_date(self, number: Decimal, section: Section, tag: str) -> str | None:
        """The short date of the workbook's language, or that of ISO 8601: its file does not say
        whether 3/4/2026 is in March or in April, so no guess is printed."""
        when = moment(number, self.epoch_1904, 1)
        if when is None:
            return None
        day = f"{when.year}-{when.month:02d}-{when.day:02d}"
        if tag:
            day = date_words("::yMd" if tag == "en_US" else "::yMMdd", tag, when.date)
        return day + (shown_date(number, section, tag, self.epoch_1904) or "")
