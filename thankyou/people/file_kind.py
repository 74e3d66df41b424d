"""What a file is that somebody took for a table: by its bytes, never by its name.

In: the whole file. Out: the kind of file, and the code of the sentence that says what to do; or
None for what may be CSV.
"""

from __future__ import annotations

import json
import re

from thankyou.base.late_pattern import late

_START = 4096
"""Bytes in which a file says what it is."""
_ARCHIVES = (
    (b"xl/workbook.bin", "is-spreadsheet", "xlsb"),
    (b"xl/workbook", "is-spreadsheet", "xlsx"),
    (b"opendocument.spreadsheet", "is-spreadsheet", "ods"),
    (b"word/document", "is-document", "Word"),
    (b"opendocument.text", "is-document", "OpenDocument"),
    (b"ppt/presentation", "is-document", "PowerPoint"),
    (b"Index/Document.iwa", "is-spreadsheet", "numbers"),
    (b"Index.zip", "is-spreadsheet", "numbers"),
)

_PAGE = late(rb"<(!doctype\s+html|html|head|body|table|meta|style)\b", re.IGNORECASE)
_EXCEL_XML = b"urn:schemas-microsoft-com:office:spreadsheet"


def kind_of_file(data: bytes) -> tuple[str, str] | None:
    """(code, kind) of CardError "is-spreadsheet", "is-document" or "is-markup"; None: go on."""
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):  # MS-CFB 2.2, header signature
        word = "WordDocument".encode("utf-16-le") in data
        return ("is-document", "Word") if word else ("is-spreadsheet", "xls")
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):  # APPNOTE.TXT 4.3.7 and 4.3.16
        for mark, code, kind in _ARCHIVES:
            if mark in (data[:200] if mark.startswith(b"opendocument") else data):
                return code, kind
        return "is-spreadsheet", "zip"
    if data.startswith(b"{\\rtf"):
        return "is-document", "RTF"
    if data[:1024].lstrip().startswith(b"%PDF-"):
        return "is-document", "PDF"
    return _markup(data)


def _markup(data: bytes) -> tuple[str, str] | None:
    start = data[:_START]
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        start = start[2:].replace(b"\0", b"")  # markup in UTF-16 is ASCII with zeros between
    start = start.removeprefix(b"\xef\xbb\xbf").lstrip()
    if start[:15].upper() == b"BEGIN:VCALENDAR":
        return "is-document", "iCalendar"
    if start.startswith(b"<"):
        if _EXCEL_XML in start:
            return "is-markup", "XML"
        if _PAGE.match(start) or (start.startswith((b"<?xml", b"<!--")) and _PAGE.search(start)):
            return "is-markup", "HTML"
        if start.startswith((b"<?xml", b"<!--", b"<!")):
            return "is-markup", "XML"
        return None
    return ("is-markup", "JSON") if _is_json(data, start) else None


def _is_json(data: bytes, start: bytes) -> bool:
    """Whether all of it is a list or an object; a name of a column may be in brackets, too."""
    if not start.startswith((b"[", b"{")) or data[-_START:].rstrip()[-1:] not in (b"]", b"}"):
        return False
    try:
        json.loads(data)
    except (ValueError, RecursionError):
        return False
    return True
