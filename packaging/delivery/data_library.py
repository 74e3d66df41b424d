"""A library of Windows that holds data under one name and no code: what ICU keeps its data in.

In: the library's name, the name of the data, and the bytes. Out: a DLL for x86-64. It is what
`link /DLL /NOENTRY` makes of such data: a header, one section of read-only bytes, a table with one
name. Nothing in it is an address, so Windows may load it anywhere without a table of them.
Microsoft, “PE Format”.
"""

from __future__ import annotations

import struct

_PAGE, _FILE = 0x1000, 0x200
"""What sections are aligned to: in memory and in the file, in bytes."""
_BASE = 0x180000000


def data_library(name: str, symbol: str, data: bytes) -> bytes:
    """The library's bytes. `name` is its file's, `symbol` what others import."""
    start = _PAGE
    table = start + _padded(len(data), 16)
    exported = _export_table(table, name, symbol, start)
    section = data.ljust(table - start, b"\0") + exported
    size = _padded(len(section), _FILE)
    header = _header(len(section), size, table, len(exported))
    return header.ljust(_FILE, b"\0") + section.ljust(size, b"\0")


def _export_table(at: int, name: str, symbol: str, address: int) -> bytes:
    """The directory of exports, which lies at `at` (all are offsets in memory)."""
    addresses = at + 40
    names, ordinals = addresses + 4, addresses + 8
    own_name = ordinals + 4
    symbol_name = own_name + len(name) + 1
    directory = struct.pack("<IIHHIIIIIII", 0, 0, 0, 0, own_name, 1, 1, 1,
                            addresses, names, ordinals)  # fmt: skip
    texts = name.encode("ascii") + b"\0" + symbol.encode("ascii") + b"\0"
    return directory + struct.pack("<IIHH", address, symbol_name, 0, 0) + texts


def _header(length: int, size: int, table: int, table_size: int) -> bytes:
    """The headers of MS-DOS, of COFF, of the image, and of its one section."""
    dos = b"MZ".ljust(0x3C, b"\0") + struct.pack("<I", 0x40)
    # x86-64, one section, no date; it may be run, takes large addresses, is a DLL.
    coff = b"PE\0\0" + struct.pack("<HHIIIHH", 0x8664, 1, 0, 0, 0, 240, 0x2022)
    optional = struct.pack(
        "<HBBIIIIIQIIHHHHHHIIIIHHQQQQII",
        *(0x20B, 14, 0, 0, size, 0, 0, _PAGE),  # PE32+, no code, no entry
        *(_BASE, _PAGE, _FILE, 6, 0, 0, 0, 6, 0, 0),
        *(_PAGE + _padded(length, _PAGE), _FILE, 0, 2, 0x160),  # moved at will, no code in data
        *(0x100000, 0x1000, 0x100000, 0x1000, 0, 16),
    )
    directories = struct.pack("<II", table, table_size).ljust(16 * 8, b"\0")
    row = struct.pack("<8sIIIIIIHHI", b".rdata", length, _PAGE, size, _FILE, 0, 0, 0, 0, 0x40000040)
    return dos + coff + optional + directories + row


def _padded(number: int, step: int) -> int:
    return -(-number // step) * step
