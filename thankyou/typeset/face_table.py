"""A row of assets/fonts.toml: where a face's file is, and what goes with what. Opens no face.

In: the table and the installed font packages. Out: FaceInfo, and the files.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from thankyou.base.quick_dataclass import dataclass
from thankyou.base.toml_table import ASSET, Table, open_table

STYLES: Mapping[str, tuple[str, ...]] = {
    "serif": ("serif", "sans"),
    "sans": ("sans", "serif"),
    "script": ("serif", "sans"),  # no two formal hands go together
    "hand": ("hand", "sans", "serif"),
}
"""The styles of faces, and for each those that may stand in for it, best first."""

_OWN = "fonts"
"""The folder of our own files, beside fonts.toml."""


@dataclass(frozen=True, slots=True)
class FaceInfo:
    """A row of assets/fonts.toml: where a face comes from, and whether it is installed.

    `package` is "" for a file of ours: then `file` is its whole path. `index`: which of the
    faces in it, if it is a collection. `style` is a key of STYLES, or None for what suits every
    face. `reach`: how far above and under the baseline usual words reach, in em at
    scale 1, where that is not what the file says of itself.
    """

    key: str
    name: str
    package: str
    file: str
    variations: tuple[tuple[str, float], ...]
    scale: float
    style: str | None = None
    reach: tuple[float, float] | None = None
    index: int = 0

    @property
    def installed(self) -> bool:
        return not self.package or _package_folder(self.package) is not None


def face_rows(table: Table, root: Path) -> tuple[FaceInfo, ...]:
    """The faces of the table. Raises as `face_info`."""
    return tuple(face_info(row, root) for row in table.tables("faces"))


def face_infos(root: Path) -> tuple[FaceInfo, ...]:
    """The faces of `root`/fonts.toml. Raises as `face_info`."""
    return face_rows(open_table(root / "fonts.toml", ASSET), root)


def face_info(table: Table, root: Path) -> FaceInfo:
    """The row as it stands. Raises CardError("asset-invalid": file, line, what)."""
    package, file = table.text("package", ""), table.text("file")
    if not package:
        file = str(root / _OWN / file)
        if not Path(file).is_file():
            raise table.wrong("file", "there is no such file")
    variations = table.table("variations", optional=True)
    info = FaceInfo(
        key=table.text("key", filled=True),
        name=table.text("name"),
        package=package,
        file=file,
        variations=tuple(sorted((axis, variations.number(axis)) for axis in variations.data)),
        scale=table.number("scale", 1.0, above=0),
        style=table.one_of("style", tuple(STYLES)) if table.has("style") else None,
        reach=table.pair("reach") if table.has("reach") else None,
        index=table.whole("index", 0),
    )
    table.done()
    return info


@cache
def _package_folder(package: str) -> Path | None:
    """Where a font package is installed; found without importing it."""
    spec = importlib.util.find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        return None
    return Path(next(iter(spec.submodule_search_locations)))


def font_file(info: FaceInfo) -> Path | None:
    """The face's file; None if it is not here."""
    folder = _package_folder(info.package) if info.package else Path()
    path = folder / info.file if folder else None
    return path if path is not None and path.is_file() else None
