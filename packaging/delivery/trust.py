"""What goes with the files that people install: the texts of all licences, the bill of materials.

In: the environment that builds. Out: a folder of texts within each file, and a file beside them.
"""

from __future__ import annotations

from pathlib import Path

from delivery.project import NAME, version


def put_licences(folder: Path) -> None:
    """Every licence of a bundle, in full (licences.py). Raises FileNotFoundError for a part without
    a text: such a thing is not to be given to anybody."""
    import licences

    missing = licences.gather(folder, bundle=True)
    if missing:
        raise FileNotFoundError(f"there is no text of the licence of {', '.join(missing)}")


def put_bill(out: Path, system: str) -> Path:
    """The bill of materials of what is built for a system (sbom.py)."""
    import sbom

    file = out / f"{NAME}-{version()}-{system}.cdx.json"
    sbom.main([str(file), "--bundle"])
    return file
