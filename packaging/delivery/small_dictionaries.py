"""The dictionaries of a bundle, packed smaller than a wheel's: a bundle has a Python with xz.

In: the folder of a bundle. Out: its dictionaries anew, four fifths as large, which the program
unpacks to the same bytes (thankyou/base/shared_starts.py).
"""

from __future__ import annotations

from pathlib import Path

from delivery.project import NAME
from thankyou.base.shared_starts import pack, unpack
from thankyou.proofing.dictionaries import PACKED


def make_small(folder: Path) -> None:
    """Every dictionary in a folder, in place: 24 files, a minute."""
    for packed in sorted(folder.rglob(f"{NAME}/assets/dictionaries/*.{PACKED}")):
        if not packed.is_symlink():
            packed.write_bytes(pack(unpack(packed.read_bytes()), xz=True))
