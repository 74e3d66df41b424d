"""Workbooks of the torture set that openpyxl and xlsxwriter write, by name.

These two libraries are needed only here, to make the set anew; the tests read its files.
"""

# ruff: noqa: E501 - a file a line is easier to look through than one of four

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Callable, Sequence
from typing import Any

Cell = tuple[Any, str]
"""A value and the code of its format ("" for none)."""


def shown(names: Sequence[str], *rows: Sequence[Cell | str]) -> Callable[[], bytes]:
    """A sheet of names and formatted values; text stands for itself."""

    def make() -> bytes:
        import openpyxl

        workbook = openpyxl.Workbook()
        page = workbook.active
        page.title = "Staff"
        page.append(list(names))
        for row, cells in enumerate(rows, 2):
            for column, cell in enumerate(cells, 1):
                value, code = (cell, "") if isinstance(cell, str) else cell
                made = page.cell(row, column, value)
                if code:
                    made.number_format = code
        return saved(workbook)

    return make


def saved(workbook: Any) -> bytes:
    file = io.BytesIO()
    workbook.save(file)
    return file.getvalue()


DAY = dt.date(2026, 3, 5)
LATE = dt.datetime(2025, 12, 31, 23, 59, 30)
NOON = dt.time(12, 5)


def of_days(*codes: str) -> Callable[[], bytes]:
    """One column for each code, three days in each."""
    names = ["Name", *(f"Since {n}" for n in range(1, len(codes) + 1))]
    people = (
        ("Ada Lee", DAY),
        ("Bo Chen", dt.date(1999, 12, 31)),
        ("Cy Young", dt.date(2024, 2, 29)),
    )
    return shown(names, *([name, *((day, code) for code in codes)] for name, day in people))


def of_numbers(numbers: Sequence[float], *codes: str) -> Callable[[], bytes]:
    names = ["Name", *(f"Number {n}" for n in range(1, len(codes) + 1))]
    rows = [[f"Person {chr(64 + n)}", *((number, code) for code in codes)]
            for n, number in enumerate(numbers, 1)]  # fmt: skip
    return shown(names, *rows)


def merged_down() -> bytes:
    import openpyxl

    workbook = openpyxl.Workbook()
    page = workbook.active
    rows = [("Ward", "Name", "Role"), ("ICU", "Ada Lee", "Nurse"), ("", "Bo Chen", "Porter"),
            ("", "Cy Young", "Doctor"), ("A&E", "Di Roy", "Nurse"), ("", "Ed Fox", "Nurse")]  # fmt: skip
    for row in rows:
        page.append([cell or None for cell in row])
    page.merge_cells("A2:A4")
    page.merge_cells("A5:A6")
    return saved(workbook)


def merged_title() -> bytes:
    import openpyxl

    workbook = openpyxl.Workbook()
    page = workbook.active
    for row in (("Staff of the intensive care unit",), ("Name", "Role", "Ward"),
                ("Ada Lee", "Nurse", "ICU"), ("Bo Chen", "Porter", "ICU")):  # fmt: skip
        page.append(list(row))
    page.merge_cells("A1:C1")
    return saved(workbook)


def hidden_rows_and_columns() -> bytes:
    import openpyxl

    workbook = openpyxl.Workbook()
    page = workbook.active
    for row in (("Name", "Staff no", "Role"), ("Ada Lee", 7, "Nurse"), ("Bo Chen", 8, "Porter"),
                ("Cy Young", 9, "Doctor")):  # fmt: skip
        page.append(list(row))
    page.row_dimensions[3].hidden = True
    page.column_dimensions["B"].hidden = True
    return saved(workbook)


def uncalculated() -> bytes:
    import openpyxl

    workbook = openpyxl.Workbook()
    page = workbook.active
    page.append(["First name", "Surname", "Full name"])
    page.append(["Ada", "Lee", '=A2&" "&B2'])
    page.append(["Bo", "Chen", "Bo Chen"])
    return saved(workbook)


def links_and_comments() -> bytes:
    import openpyxl
    from openpyxl.comments import Comment

    workbook = openpyxl.Workbook()
    page = workbook.active
    for row in (
        ("Name", "E-mail"),
        ("Ada Lee", "ada@ward.example"),
        ("Bo Chen", "bo@ward.example"),
    ):
        page.append(list(row))
    page["B2"].hyperlink = "mailto:ada@ward.example"
    page["A2"].comment = Comment("retires in May", "Ward clerk")
    return saved(workbook)


def written(fill: Callable[[Any, Any], None]) -> Callable[[], bytes]:
    def make() -> bytes:
        import xlsxwriter

        file = io.BytesIO()
        workbook = xlsxwriter.Workbook(file, {"in_memory": True})
        workbook.set_properties({"created": dt.datetime(2026, 1, 1)})
        fill(workbook, workbook.add_worksheet("Staff"))
        workbook.close()
        return file.getvalue()

    return make


PEOPLE = (("Name", "Role", "Ward"), ("Ada Lee", "Nurse", "ICU"), ("Bo Chen", "Porter", "A&E"),
          ("Cy Young", "Doctor", "ICU"))  # fmt: skip


def _rows(page: Any, rows: Sequence[Sequence[Any]] = PEOPLE) -> None:
    for number, row in enumerate(rows):
        page.write_row(number, 0, row)


def _filtered(workbook: Any, page: Any) -> None:
    _rows(page)
    page.autofilter("A1:C4")
    page.filter_column("C", "x == ICU")
    page.set_row(2, None, None, {"hidden": True})


def _table(workbook: Any, page: Any) -> None:
    columns = [{"header": name} for name in PEOPLE[0]]
    page.add_table(
        "B3:D6", {"data": PEOPLE[1:], "columns": columns, "style": "Table Style Medium 9"}
    )


def _chart_first(workbook: Any, page: Any) -> None:
    _rows(page)
    chart = workbook.add_chart({"type": "column"})
    chart.add_series({"values": "=Staff!$B$2:$B$4"})
    workbook.add_chartsheet("Chart").set_chart(chart)
    workbook.worksheets_objs.reverse()


def _formulas(workbook: Any, page: Any) -> None:
    _rows(page, (("First name", "Surname", "Full name", "Shifts"), ("Ada", "Lee"), ("Bo", "Chen")))
    page.write_formula("C2", '=A2&" "&B2', None, "Ada Lee")
    page.write_formula("C3", '=A3&" "&B3', None, "Bo Chen")
    page.write_formula("D2", "=3+4", None, 7)
    page.write_formula("D3", "=1/4", workbook.add_format({"num_format": "0%"}), 0.25)


def _never_calculated(workbook: Any, page: Any) -> None:
    _rows(page, (("First name", "Surname", "Full name"), ("Ada", "Lee"), ("Bo", "Chen", "Bo Chen")))
    page.write_formula("C2", '=A2&" "&B2')


def _rich(workbook: Any, page: Any) -> None:
    bold = workbook.add_format({"bold": True})
    wrapped = workbook.add_format({"text_wrap": True})
    _rows(page, (("Name", "Thanks"), ("Ada Lee",), ("Bo Chen", "  for the tea  ")))
    page.write_rich_string("B2", bold, "Thank you", " for ", bold, "everything")
    page.write("B2", "For the nights,\nand the mornings.", wrapped)
    page.write_comment("A2", "asked us not to use her middle name")
    page.data_validation("C2:C9", {"validate": "list", "source": ["ICU", "A&E"]})
    page.conditional_format("A1:B3", {"type": "no_blanks", "format": bold})


def _booleans(workbook: Any, page: Any) -> None:
    _rows(page, (("Name", "On shift"), ("Ada Lee", True), ("Bo Chen", False)))


def _scripts(workbook: Any, page: Any) -> None:
    _rows(page, (("Name", "Role"), ("Нина Петренко", "Медсестра"), ("محمد علي", "طبيب"),
                 ("山田 花子", "看護師"), ("Nguyễn Thị Ánh", "Điều dưỡng"), ("🌻 Team", "👩‍⚕️"),
                 ("Zoë d’Arcy-O’Neill", "Sage‑femme")))  # fmt: skip


def _blank_rows(workbook: Any, page: Any) -> None:
    _rows(page, (PEOPLE[0], (), PEOPLE[1], (" ",), (), PEOPLE[2], ("", "", ""), PEOPLE[3], (), ()))


def _second_sheet(workbook: Any, page: Any) -> None:
    _rows(page)
    _rows(workbook.add_worksheet("Volunteers"), (("Name", "Day"), ("Di Roy", "Monday")))


LIBRARY: dict[str, Callable[[], bytes]] = {
    "dates-german": of_days("[$-407]d. mmmm yyyy", "[$-407]dddd, d. mmmm yyyy", "dd.mm.yyyy"),
    "dates-british": of_days("dd/mm/yyyy", "[$-809]d mmmm yyyy;@", "[$-809]dd mmmm yyyy"),
    "dates-american": of_days("m/d/yyyy", "[$-409]mmmm d, yyyy;@", "[$-409]d-mmm-yy;@", "mmm yyyy"),
    "dates-french": of_days("[$-40C]d mmmm yyyy", "[$-40C]dddd d mmmm yyyy"),
    "dates-polish": of_days("[$-415]d mmmm yyyy", "[$-415]yyyy-mm-dd"),
    "dates-ukrainian": of_days("[$-422]d mmmm yyyy", "[$-422]dd.mm.yyyy"),
    "dates-japanese": of_days('[$-411]yyyy"年"m"月"d"日"', '[$-411]ggge"年"m"月"d"日"', "[$-411]aaaa"),
    "dates-chinese": of_days('[$-804]yyyy"年"m"月"d"日"', "[$-804]yyyy/m/d"),
    "dates-iso": of_days("yyyy-mm-dd", "yyyy\\-mm\\-dd", "yy-m-d", "yyyymmdd"),
    "dates-of-the-system": of_days("mm-dd-yy"),
    "dates-long-of-the-system": of_days("[$-F800]dddd, mmmm dd, yyyy"),
    "dates-with-words": of_days('"since "d mmm yyyy', "d/m", 'mmmm" of "yyyy'),
    "moments": shown(["Name", "At", "Then", "Late"], ["Ada Lee", (LATE, "dd/mm/yyyy hh:mm"),
                     (LATE, "yyyy-mm-dd hh:mm:ss"), (LATE, "d mmm yyyy h:mm AM/PM")]),
    "times": shown(["Name", "A", "B", "C", "D"], ["Ada Lee", (NOON, "h:mm"), (NOON, "hh:mm:ss"),
                   (NOON, "h:mm AM/PM"), (NOON, 'hh"h"mm')], ["Bo Chen", (dt.time(0, 7), "h:mm"),
                   (dt.time(0, 7, 9), "hh:mm:ss"), (dt.time(0, 7), "h:mm AM/PM"),
                   (dt.time(23, 59), 'hh"h"mm')]),
    "durations": of_numbers((1.5, 0.0416666666666667, 10.25), "[h]:mm", "[mm]", "[h]:mm:ss", "[ss]"),
    "parts-of-seconds": of_numbers((0.00123, 0.5), "mm:ss.0", "hh:mm:ss.000", "ss"),
    "percentages": of_numbers((0.125, 1, 0.005, -0.5), "0%", "0.00%", "0.0#%"),
    "currencies": of_numbers((1234.5, -0.75, 0), '"€" #,##0.00', "[$£-809]#,##0.00",
                             "[$$-409]#,##0.00;[RED]-[$$-409]#,##0.00"),
    "currencies-german": of_numbers((1234.5, 12), "#,##0.00 [$€-407]"),
    "accounting": of_numbers((1234.5, -12, 0), '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-',
                             "#,##0_);(#,##0)", "#,##0.00_);[Red](#,##0.00)"),
    "fractions": of_numbers((1.5, 0.333333333333333, 3, 2.125), "# ?/?", "# ??/??", "# ?/8"),
    "leading-zeros": of_numbers((42, 7, 123456), "00000", "000000", '"N"0000'),
    "telephones": of_numbers((2025550143, 5550143), "[<=9999999]###-####;(###) ###-####",
                             '0000" "000000', "000-000-0000"),
    "long-numbers": shown(["Name", "Phone", "Staff no"], ["Ada", (447911123456, ""), (100000000001, "")],
                          ["Bo", (12345678901234, ""), (3, "")], ["Cy", (-7, ""), (0, "")]),
    "plain-numbers": shown(["Name", "A", "B"], ["Ada", (0.1 + 0.2, ""), (1.0, "")],
                           ["Bo", (1 / 3, ""), (-2.50, "")], ["Cy", (1e-5, ""), (100.0, "")]),
    "rounded": of_numbers((2.5, 0.125, 1234567.891, -1.005, 0.5), "0", "0.00", "#,##0", "#.##", "0.0"),
    "scaled": of_numbers((1234567, 12500000, 999), "#,##0,", '0.0,,"M"', "0,"),
    "powers": of_numbers((12345, 0.00012, 0), "0.00E+00", "##0.0E+0", "0E+0"),
    "signs": of_numbers((5, -5, 0), "+0;-0;0", '"up "0;"down "0;"level"', "0;;", '0.0" h"', "0;(0)"),
    "conditions": of_numbers((1, 2, 120), '[=1]0" shift";0" shifts"', '[>=100]"many";[<2]"few";0'),
    "digits-in-words": of_numbers((12, 3, 1005), '"Ward "0', "0\\-00", '0"-"00', "??0", "#"),
    "text-formats": shown(["Name", "Role", "Code"], [("Lee", '"Dr. "@'), ("Nurse", "@"), ("007", "@")],
                          [("Chen", 'General;General;General;"Ms "@'), ("Porter", ""), (12, "@")]),
    "text-that-looks-like-numbers": shown(["Name", "Code", "Date"], ["Ada", "00042", "2026-03-05"],
                                          ["Bo", "1E5", "3/4/26"], ["Cy", "+49 30 1", "½"]),
    "merged-down": merged_down, "merged-title": merged_title,
    "hidden-rows-and-columns": hidden_rows_and_columns, "uncalculated": uncalculated,
    "links-and-comments": links_and_comments, "filtered": written(_filtered),
    "table": written(_table), "formulas": written(_formulas), "rich": written(_rich),
    "never-calculated": written(_never_calculated), "booleans": written(_booleans),
    "scripts": written(_scripts), "blank-rows": written(_blank_rows),
    "second-sheet": written(_second_sheet), "chart-sheet": written(_chart_first),
}  # fmt: skip
