"""A font file put together of its tables (OpenType 1.9, “Organization of an OpenType Font”).

In: the tables by their tags. Out: the bytes of a file, whose sums are right.
"""

from __future__ import annotations

import struct


def font_file(kind: bytes, tables: dict[str, bytes]) -> bytes:
    """`kind`: the first four bytes, which tell the kind of outlines."""
    power = len(tables).bit_length() - 1
    near = 16 << power
    head = kind + struct.pack(">HHHH", len(tables), near, power, 16 * len(tables) - near)
    at = len(head) + 16 * len(tables)
    rows, bodies = b"", b""
    for tag, table in sorted(tables.items()):
        if tag == "head":
            table = table[:8] + bytes(4) + table[12:]
        padded = table + bytes(-len(table) % 4)
        rows += tag.encode() + struct.pack(">III", table_sum(padded), at + len(bodies), len(table))
        bodies += padded
    whole = bytearray(head + rows + bodies)
    place = at + _offset(tables) + 8
    whole[place : place + 4] = struct.pack(">I", (0xB1B0AFBA - table_sum(whole)) & 0xFFFFFFFF)
    return bytes(whole)


def _offset(tables: dict[str, bytes]) -> int:
    """Where the table head begins, behind the directory."""
    before = (len(table) for tag, table in tables.items() if tag < "head")
    return sum(size + -size % 4 for size in before)


def table_sum(data: bytes | bytearray) -> int:
    """The sum of a table's words of 32 bits (OpenType 1.9, “Calculating Checksums”)."""
    total: int = sum(struct.unpack(f">{len(data) // 4}I", data))
    return total & 0xFFFFFFFF
