"""Numbers and dates as a format shows them; the torture set holds these against LibreOffice."""

from __future__ import annotations

import datetime
from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thankyou.people.spreadsheet.cell_format import BUILT_IN, CellFormat
from thankyou.people.spreadsheet.format_code import format_code
from thankyou.people.spreadsheet.iso_dates import serial_of
from thankyou.people.spreadsheet.shown_numbers import general

NUMBERS = {
    ("0.00", "1.005"): "1.01",  # half away from zero, on fifteen digits
    ("0", "0.5"): "1",
    ("0", "-0.4"): "0",
    ("#,##0.00", "1234567.891"): "1,234,567.89",
    ("#,##0", "-1234"): "-1,234",
    ("00000", "42"): "00042",
    ("00000", "-42"): "-00042",
    ("000-00-0000", "123456789"): "123-45-6789",
    ("(000) 000", "12345"): "(012) 345",
    ("0.0##", "1.5"): "1.5",
    ("#.##", "0"): ".",
    ("0%", "0.125"): "13%",
    ("0,", "12345"): "12",
    ("0.0,,", "12345678"): "12.3",
    ("0.00E+00", "0"): "0.00E+00",
    ("0E-0", "1200"): "1E3",
    ("##0.0E+0", "999999"): "1.0E+6",
    ("# ?/?", "0.75"): "3/4",
    ("# ?/16", "1.5"): "1 8/16",
    ("?/?", "2.5"): "5/2",
    ("# ?/?", "0.9999"): "1",
    ("0;(0);\\-", "0"): "-",
    ("0;(0)", "-5"): "(5)",
    (";;;", "7"): "",
    ('"Ward "0', "12"): "Ward 12",
    ("[>=100]\"many\";0", "12"): "12",
    ("[<0]\"minus \"0;0", "-3"): "minus 3",
    ("[=1]0\" day\";0\" days\"", "1"): "1 day",
    ("[>5]0", "3"): "3",
    ("General\" h\"", "7.5"): "7.5 h",
    ("@", "12"): "12",
    ("[$£-809]0.00", "3"): "£3.00",
    ("[$-407]#,##0.00", "1234.5"): "1.234,50",
    ("[$-40C]0.0", "1.5"): "1,5",
    ("_(* #,##0_);_(* (#,##0)", "-7"): " (7)",
    ("[Red]0", "4"): "4",
    ("0.00", "words"): "words",
    ("0.00", "nan"): "nan",
    ("yyyy", "-5"): "-5",
    ("yyyy", "99999999"): "99999999",
}  # fmt: skip
DATES = {
    ("yyyy-mm-dd", "60"): "1900-02-29",
    ("dddd", "60"): "Wednesday",
    ("yyyy-mm-dd", "59"): "1900-02-28",
    ("yyyy-mm-dd", "61"): "1900-03-01",
    ("dddd", "1"): "Sunday",
    ("ddd d mmm yy", "46086"): "Thu 5 Mar 26",
    ("mmmmm", "46086"): "M",
    ("hh:mm", "0.999999"): "23:59",
    ("hh:mm:ss", "0.9999999"): "00:00:00",
    ("m:ss", "0.0007"): "1:00",
    ("h:mm a/p", "0.75"): "6:00 p",
    ("[h]:mm", "2.5"): "60:00",
    ("[mm]:ss", "0.05"): "72:00",
    ("dd/mm/yyyy hh:mm:ss.00", "46086.5"): "05/03/2026 12:00:00.00",
    ("[$-407]mmmm", "46086"): "März",
    ("[$-419]d mmmm", "46086"): "5 марта",
    ("[$-419]mmmm", "46086"): "март",
    ("[$-407]d/m/yy", "46086"): "5.3.26",
    ("[$-FFFF]d mmm", "46086"): "5 Mar",
    ("[$-en-GB]d mmmm", "46086"): "5 March",
    ("[$-41E]d/m/bbbb", "46086"): "5/3/2569",
    ("[$-411]ggge", "46086"): "令和8",
    ("[$-411]h:mm AM/PM", "0.6"): "2:24 午後",
}


@pytest.mark.parametrize(("asked", "seen"), [*NUMBERS.items(), *DATES.items()])
def test_a_value_is_shown_by_its_format(asked: tuple[str, str], seen: str) -> None:
    code, value = asked
    assert CellFormat(code)(value) == seen


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("0.30000000000000004", "0.3"), ("1.0", "1"), ("41799123456", "41799123456"),
        ("41799123456.0", "41799123456"), ("1E+21", "1E+21"), ("0.00001", "0.00001"),
        ("12345678901234567890", "12345678901234567890"), ("-0.0", "0"), ("007", "7"),
        ("1.5E-7", "0.00000015"), ("1E-300", "1E-300"),
    ],
)  # fmt: skip
def test_general_shows_no_tails(text: str, seen: str) -> None:
    assert general(text) == seen


def test_the_dates_of_the_system_are_those_of_iso_or_the_workbook() -> None:
    assert CellFormat(BUILT_IN[14])("46086") == "2026-03-05"
    assert CellFormat(BUILT_IN[22])("46086.5") == "2026-03-05 12:00"
    assert CellFormat(BUILT_IN[14], "de_DE")("46086") == "05.03.2026"
    assert CellFormat(BUILT_IN[14], "en_US")("46086") == "3/5/2026"
    assert CellFormat("[$-F800]dddd, mmmm dd, yyyy", "fr_FR")("46086") == "jeudi 5 mars 2026"
    assert CellFormat(BUILT_IN[14], epoch_1904=True)("44624") == "2026-03-05"


def test_text_is_shown_by_its_section() -> None:
    assert CellFormat('0;0;0;"Dr. "@').text("Lee") == "Dr. Lee"
    assert CellFormat("0.00").text("Lee") == "Lee"
    assert CellFormat(";;;").text("Lee") == ""
    assert CellFormat("General").text("Lee") == "Lee"


@given(st.decimals(-(10**9), 10**9, allow_nan=False, places=6), st.integers(0, 5))
def test_places_round_half_away_from_zero(number: Decimal, places: int) -> None:
    step = Decimal(1).scaleb(-places)
    code = "0." + "0" * places if places else "0"
    seen = CellFormat(code)(str(number))
    rounded = number.quantize(step, ROUND_HALF_UP)
    assert Decimal(seen) == rounded
    assert seen.partition(".")[2] == "" if not places else len(seen.partition(".")[2]) == places


@given(st.datetimes(datetime.datetime(1900, 3, 1), datetime.datetime(9999, 12, 30)))
def test_a_date_comes_back_from_its_serial_number(date: datetime.datetime) -> None:
    date = date.replace(microsecond=0)
    serial = serial_of(date.isoformat())
    assert CellFormat('yyyy-mm-dd"T"hh:mm:ss')(serial) == date.isoformat()


@given(st.text(alphabet="0#?,.%/E+-;[]\"\\_*@$<>=ymdhsgeabAMP/ 1407Red", max_size=30),
       st.one_of(st.integers(-10**12, 10**12), st.floats(-1e12, 1e12)))  # fmt: skip
def test_any_code_shows_any_number(code: str, number: float) -> None:
    """No traceback, whatever the code; and nothing of a length that nobody can read."""
    assert len(CellFormat(code)(repr(number))) < 2000
    format_code(code)


@given(st.text(max_size=40))
def test_what_is_no_number_is_shown_as_it_is(text: str) -> None:
    try:
        float(text)
    except ValueError:
        assert CellFormat("0.00")(text) == text.strip()
