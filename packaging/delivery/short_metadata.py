"""What packages say of themselves in a bundle: their names, versions, licences, not their READMEs.

In: the folder of a bundle. Out: its METADATA without the long descriptions, 0.05 MB of a download.
Nobody reads them there: the About box asks for headers, and licences are files of their own.
"""

from __future__ import annotations

from pathlib import Path


def make_short(folder: Path) -> None:
    """Every package's METADATA in a folder, in place: what stands before the first empty line
    (Core metadata specifications, "Description": the body of the message)."""
    for path in sorted(folder.rglob("*.dist-info/METADATA")):
        if not path.is_symlink():
            head, _, _ = path.read_bytes().replace(b"\r\n", b"\n").partition(b"\n\n")
            path.write_bytes(head.rstrip(b"\n") + b"\n")
