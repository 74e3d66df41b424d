"""What is said about tables of people, and the names of encodings.

In: nothing. Out: sentences by code, names by codec.
"""

from __future__ import annotations

from collections.abc import Mapping

from thankyou.base.translatable import Plural, Translatable

TABLES: Translatable[Mapping[str, str | Plural]] = {
    "is-spreadsheet": "{path} is an archive ({kind}), not a list: unpack it, and open the list "
    "in it.",
    "is-spreadsheet-xls": "{path} is a workbook of Excel 97 to 2003 (.xls): open it in a "
    "spreadsheet program, save it as .xlsx, and open that.",
    "is-spreadsheet-xlsb": "{path} is a binary workbook of Excel (.xlsb): open it in Excel, save "
    "it as .xlsx, and open that.",
    "is-spreadsheet-numbers": "{path} is of Numbers: open it there, choose File > Export To > "
    "Excel, and open the file that is made.",
    "is-document": "{path} is a document ({kind}), not a list: copy its table into a spreadsheet "
    "program, save that as .xlsx, and open the file.",
    "is-markup": "{path} is {kind}, whatever its name says: open it in a spreadsheet program, save "
    "it as .xlsx, and open that.",
    "unknown-encoding": "There is no encoding called “{name}”: try utf-8, utf-16, cp1252 or "
    "mac-roman.",
    "wrong-encoding": "{path} is not in {encoding} (byte {byte} on line {line}): choose another "
    "encoding, or save it again as UTF-8.",
    "bad-delimiter": "“{delimiter}” cannot separate cells: give one character, as , or ; or a tab.",
    "fixed-width": "The columns of {path} are made of spaces, so that nothing says where a cell "
    "ends: save it again as CSV.",
    "no-such-row": "{path} has no row {line} with something in it: name the row of the header.",
    "second-table": "On line {line} of {path} a second table begins, with other columns: put it "
    "into a file of its own.",
    "encoding-guessed": "The file does not say how its letters are written; they are read as "
    "{encoding}. If a name looks wrong, choose another encoding.",
    "mended-quote": "Line {line}, cell {column}: a quotation mark stands alone there; look at this "
    "row.",
    "rows-above": Plural(
        "The line above the header is no person: “{words}”.",
        "The %n lines above the header are no people: “{words}”.",
        "count",
    ),
    "rows-below": Plural(
        "Row {line} is a total or a remark, and no person: “{words}”.",
        "%n rows from {line} on are totals or remarks, and no people: “{words}”.",
        "count",
    ),
    "header-repeated": Plural(
        "The header stands a second time on row {line}; that is left out.",
        "The header is repeated on %n rows from {line} on; they are left out.",
        "count",
    ),
    "no-header": "The table has no header: its first row (row {line}) is a person.",
    "column-named": "Column {column} has no name and is called “{name}”.",
    "column-numbered": "Column {column} is called “{was}” like another; here it is “{name}”.",
    "contacts-empty": Plural(
        "The contact on line {line} has no name and is left out.",
        "%n contacts, the first on line {line}, have no name and are left out.",
        "count",
    ),
}

ENCODING_NAMES: Translatable[Mapping[str, str]] = {
    "utf-8": "Unicode (UTF-8)",
    "utf-16": "Unicode (UTF-16)",
    "utf-16-le": "Unicode (UTF-16)",
    "utf-16-be": "Unicode (UTF-16, big-endian)",
    "utf-32": "Unicode (UTF-32)",
    "utf-32-le": "Unicode (UTF-32)",
    "utf-32-be": "Unicode (UTF-32, big-endian)",
    "utf-7": "Unicode (UTF-7)",
    "cp1252": "Western European (Windows-1252)",
    "iso8859-1": "Western European (Latin-1)",
    "iso8859-15": "Western European (Latin-9)",
    "mac-roman": "Western European (Mac)",
    "cp850": "Western European (DOS 850)",
    "cp437": "Western European (DOS 437)",
    "cp1250": "Central European (Windows-1250)",
    "iso8859-2": "Central European (Latin-2)",
    "mac-latin2": "Central European (Mac)",
    "cp852": "Central European (DOS 852)",
    "cp1251": "Cyrillic (Windows-1251)",
    "iso8859-5": "Cyrillic (ISO 8859-5)",
    "koi8-r": "Cyrillic (KOI8-R)",
    "koi8-u": "Cyrillic (KOI8-U)",
    "mac-cyrillic": "Cyrillic (Mac)",
    "cp866": "Cyrillic (DOS 866)",
    "cp1253": "Greek (Windows-1253)",
    "iso8859-7": "Greek (ISO 8859-7)",
    "cp737": "Greek (DOS 737)",
    "cp1254": "Turkish (Windows-1254)",
    "iso8859-9": "Turkish (Latin-5)",
    "cp857": "Turkish (DOS 857)",
    "cp1255": "Hebrew (Windows-1255)",
    "iso8859-8": "Hebrew (ISO 8859-8)",
    "cp1256": "Arabic (Windows-1256)",
    "iso8859-6": "Arabic (ISO 8859-6)",
    "cp1257": "Baltic (Windows-1257)",
    "iso8859-13": "Baltic (Latin-7)",
    "cp1258": "Vietnamese (Windows-1258)",
    "cp874": "Thai (Windows-874)",
    "cp932": "Japanese (Shift-JIS)",
    "euc_jp": "Japanese (EUC-JP)",
    "euc_jis_2004": "Japanese (EUC-JIS-2004)",
    "iso2022_jp": "Japanese (ISO-2022-JP)",
    "iso2022_jp_2": "Japanese (ISO-2022-JP)",
    "gb18030": "Chinese (GB 18030)",
    "hz": "Chinese (HZ)",
    "cp950": "Traditional Chinese (Big5)",
    "big5hkscs": "Traditional Chinese (Big5, Hong Kong)",
    "cp949": "Korean (EUC-KR)",
    "euc_kr": "Korean (EUC-KR)",
    "iso2022_kr": "Korean (ISO-2022-KR)",
}
"""How an encoding is called in a list to choose from, by its codec's name."""
