"""The faces that cards may be set in, and which face draws which character.

In: assets/fonts.toml and the installed font packages. Out: `Fonts`, an explicit value that
layout takes as an argument. Files are opened when a face is first needed.
"""

from __future__ import annotations

import importlib.util
import tomllib
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from thankyou.errors import CardError
from thankyou.scene import Face
from thankyou.typeset.hbfont import hb_font, hb_instance

_HAN = "HAN"
_MISSING_MARK = "\u25a1"  # WHITE SQUARE: drawn where no face has a character


@dataclass(frozen=True, slots=True)
class FaceInfo:
    """A row of assets/fonts.toml: where a face comes from, and whether it is installed."""

    key: str
    name: str
    package: str
    file: str
    variations: tuple[tuple[str, float], ...]
    scale: float
    installed: bool


@dataclass(slots=True)
class Fonts:
    """All faces by key, with fallback. Its caches only remember; they never change an answer."""

    infos: dict[str, FaceInfo]
    order: tuple[str, ...]
    italic: dict[str, tuple[str, ...]]
    han: dict[str, tuple[str, ...]]
    setters: dict[tuple[str, str, float], object] = field(default_factory=dict)
    _faces: dict[str, Face] = field(default_factory=dict)
    _picks: dict[tuple[str, str, str], Face | None] = field(default_factory=dict)

    def face(self, key: str) -> Face:
        """The face called `key`. Raises CardError("unknown-font" or "font-missing")."""
        found = self._faces.get(key)
        if found is None:
            info = self.infos.get(key)
            if info is None:
                raise CardError("unknown-font", name=key)
            found = self._faces[key] = _open(info)
        return found

    def chain(self, key: str, language: str) -> tuple[str, ...]:
        """Keys of the installed faces to try for text set in `key`, first choice first."""
        han = self.han.get(language.split("-")[0].lower(), self.han.get("zh", ()))
        keys = [key, *self.italic.get(key, ())]
        for name in self.order:
            keys.extend(han if name == _HAN else (name,))
        return tuple(k for k in dict.fromkeys(keys) if k == key or self.infos[k].installed)

    def pick(self, cluster: str, key: str, language: str) -> Face | None:
        """The first face of the chain that has all of `cluster`, or None."""
        cache_key = (cluster, key, language)
        try:
            return self._picks[cache_key]
        except KeyError:
            pass
        if len(self._picks) > 20_000:
            self._picks.clear()
        found = self._picks[cache_key] = self._search(cluster, key, language)
        return found

    def _search(self, cluster: str, key: str, language: str) -> Face | None:
        chain = self.chain(key, language)
        if _wants_emoji(cluster) and "emoji" in chain:
            chain = ("emoji", *chain)
        needed = [c for c in cluster if not _ignorable(c)]
        for name in chain:
            face = self.face(name)
            if all(_has(face, c) for c in needed):
                return face
        # A composed letter may exist where its parts do not, and the other way round.
        composed = unicodedata.normalize("NFC", cluster)
        if composed != cluster:
            for name in chain:
                face = self.face(name)
                if all(_has(face, c) for c in composed if not _ignorable(c)):
                    return face
        return None

    @property
    def mark(self) -> tuple[str, Face]:
        """The character and face drawn in place of a character that no face has."""
        return _MISSING_MARK, self.face("garamond")


def _ignorable(char: str) -> bool:
    """Characters that need no glyph: joiners, direction marks, variation selectors, tags."""
    code = ord(char)
    return (
        code in (0xAD, 0x34F, 0x61C, 0x180E, 0xFEFF)
        or 0x200B <= code <= 0x200F
        or 0x202A <= code <= 0x202E
        or 0x2060 <= code <= 0x206F
        or 0xFE00 <= code <= 0xFE0F
        or 0xE0000 <= code <= 0xE0FFF
    )


def _wants_emoji(cluster: str) -> bool:
    """A cluster that asks to be shown as emoji (VS16, a ZWJ sequence, a flag, a keycap)."""
    first = ord(cluster[0])
    if "\ufe0f" in cluster or 0x1F1E6 <= first <= 0x1F1FF:
        return True
    return "\u200d" in cluster and first >= 0x2600 and len(cluster) > 2


def _has(face: Face, char: str) -> bool:
    return bool(hb_font(face).get_nominal_glyph(ord(char)))


def _package_folder(package: str) -> Path | None:
    """Where a font package is installed; found without importing it."""
    spec = importlib.util.find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        return None
    return Path(next(iter(spec.submodule_search_locations)))


def _open(info: FaceInfo) -> Face:
    folder = _package_folder(info.package)
    path = folder / info.file if folder else None
    if path is None or not path.is_file():
        raise CardError("font-missing", name=info.name, package=info.package.replace("_", "-"))
    font = hb_instance(str(path), 0, info.variations)
    units = font.face.upem
    extents = font.get_font_extents("ltr")
    tags = font.face.table_tags
    return Face(
        key=info.key,
        path=str(path),
        index=0,
        variations=info.variations,
        units_per_em=units,
        ascent=extents.ascender / units,
        descent=-extents.descender / units,
        is_cff="CFF " in tags or "CFF2" in tags,
        scale=info.scale,
    )


def load_fonts(root: Path) -> Fonts:
    """The faces of `root`/fonts.toml. Raises CardError("asset-invalid")."""
    path = root / "fonts.toml"
    try:
        data: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
        infos = {
            row["key"]: FaceInfo(
                key=row["key"],
                name=row["name"],
                package=row["package"],
                file=row["file"],
                variations=tuple(
                    sorted((k, float(v)) for k, v in row.get("variations", {}).items())
                ),
                scale=float(row.get("scale", 1.0)),
                installed=_package_folder(row["package"]) is not None,
            )
            for row in data["faces"]
        }
        fallback = data["fallback"]
        return Fonts(
            infos=infos,
            order=tuple(fallback["order"]),
            italic={k: tuple(v) for k, v in fallback.get("italic", {}).items()},
            han={k: tuple(v) for k, v in fallback.get("han", {}).items()},
        )
    except (OSError, KeyError, TypeError, ValueError) as error:
        raise CardError("asset-invalid", file="fonts.toml", what=str(error)) from error
