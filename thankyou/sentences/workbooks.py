"""What is said about workbooks: XLSX and ODS.

In: nothing. Out: sentences by code.
"""

from __future__ import annotations

from collections.abc import Mapping

from thankyou.base.translatable import Plural, Translatable

WORKBOOKS: Translatable[Mapping[str, str | Plural]] = {
    # The file cannot be read.
    "workbook-damaged": "{path} is not a whole workbook; it may have been cut short on its way: "
    "open it in a spreadsheet program and save it again, or try another copy.",
    "workbook-protected": "{path} is locked with a password: open it in a spreadsheet program, "
    "save it without one under another name, and open that.",
    "workbook-binary": "{path} is a binary workbook (.xlsb): open it in a spreadsheet program, "
    "save it as .xlsx, and open that.",
    "workbook-too-large": "{path} unpacks to more than can be read here: save the sheet that you "
    "need as a workbook of its own.",
    "no-such-worksheet": "There is no sheet called “{name}” in {path}; there are {choices}.",
    # The list can be used.
    "error-cell": "Cell {column}{line} of the list holds an error ({words}), not words: mend its "
    "formula in the spreadsheet program, or write the words here.",
    "formula-without-value": "Cell {column}{line} of the list holds a formula that has not been "
    "calculated: open the file in a spreadsheet program, save it there, and open it again.",
    "more-faulty-cells": Plural(
        "One more cell of the list holds an error, or a formula without a value.",
        "%n more cells of the list hold an error, or a formula without a value.",
        of="count",
    ),
    "merged-down": Plural(
        "The cells {range} are one in the file; each of its rows has been given what it says.",
        "%n groups of cells are merged in the file ({range} is the first); each of their rows has "
        "been given what they say.",
        of="count",
    ),
    "hidden-columns": Plural(
        "Column {columns} is hidden in the file; it is read like the others.",
        "%n columns are hidden in the file ({columns}); they are read like the others.",
        of="count",
    ),
    "hidden-rows": Plural(
        "Row {line} is hidden in the file.",
        "%n rows are hidden in the file; row {line} is the first.",
        of="count",
    ),
}
