"""The faces that cards may be set in, and which face draws which character.

In: assets/fonts.toml, the installed font packages and assets/fonts. Out: `Fonts`, an explicit value
that layout takes as an argument. Files are opened when a face is first needed.
"""

from __future__ import annotations

import sys
import unicodedata
from dataclasses import field, replace
from functools import lru_cache
from pathlib import Path

from thankyou.base.errors import CardError
from thankyou.base.kept_apart import note_read
from thankyou.base.quick_dataclass import dataclass
from thankyou.base.toml_table import ASSET, open_table
from thankyou.model.scene import Face
from thankyou.typeset.face_table import STYLES, FaceInfo, face_rows, font_file
from thankyou.typeset.hbfont import hb_font, hb_instance

_HAN = "HAN"
_MISSING_MARK = "\u25a1"  # WHITE SQUARE: drawn where no face has a character
_PICTURES = "emoji"
_REFERENCE = "garamond"  # the face that each `scale` of fonts.toml is measured against
_ALIKE = 0.08  # x-heights nearer than this look the same, and one instance serves both
_LOW_LETTERS = "acemnorsuvwxz"  # as tall as the x-height, or a little more


@dataclass(slots=True, eq=False)
class Fonts:
    """All faces by key, with fallback. Its caches only remember; they never change an answer.
    Two are never equal, so that what is made from one can be kept under it.

    A key may end in "@" and a percentage: the same face at that part of its scale. `chain` gives
    such keys where the text's own face has larger or smaller letters than EB Garamond, so that
    what stands in is as much larger or smaller.
    """

    infos: dict[str, FaceInfo]
    order: tuple[str, ...]
    kin: dict[str, tuple[str, ...]]
    han: dict[str, tuple[str, ...]]
    native: dict[str, tuple[str, ...]] = field(default_factory=dict)
    letters: dict[str, str] = field(default_factory=dict)
    _faces: dict[str, Face] = field(default_factory=dict)
    _picks: dict[tuple[str, str, str], Face | None] = field(default_factory=dict)
    _chains: dict[tuple[str, str, str], tuple[str, ...]] = field(default_factory=dict)

    def face(self, key: str) -> Face:
        """The face called `key`. Raises CardError: "unknown-font", or "font-missing" (in a bundle
        "part-missing")."""
        found = self._faces.get(key)
        if found is None:
            name, _, percent = key.partition("@")
            info = self.infos.get(name)
            if info is None:
                raise CardError("unknown-font", name=name)
            if percent:
                plain = self.face(name)
                found = replace(plain, key=key, scale=plain.scale * int(percent) / 100)
            else:
                found = _open(info)
            self._faces[key] = found
        return found

    def chain(self, key: str, language: str) -> tuple[str, ...]:
        """Keys of the installed faces to try for text set in `key`, first choice first.

        After `key`, those of its language's own hand and the kin of `key`; then the faces whose
        style goes with its own, then pictures, then the rest; within each, the order of fonts.toml.
        """
        region, hand = _region(language), self._native(language)
        found = self._chains.get((key, region, hand))
        if found is None:
            found = self._chains[(key, region, hand)] = self._chain(key, region, hand)
        return found

    def hand(self, language: str) -> tuple[str, ...]:
        """The faces of a language's own hand, as Nastaliq is Urdu's; none for most."""
        return self.native.get(self._native(language), ())

    def _native(self, language: str) -> str:
        """The key of [fallback.native] for a language; "" if it has no hand of its own."""
        first, *rest = language.lower().split("-")
        tags = [*(f"{first}-{part}" for part in rest), first]
        return next((tag for tag in tags if tag in self.native), "")

    def _chain(self, key: str, region: str, hand: str) -> tuple[str, ...]:
        base = key.partition("@")[0]
        names = [
            name
            for entry in self.order
            for name in (self.han.get(region, ()) if entry == _HAN else (entry,))
        ]
        own = self.infos[base].style if base in self.infos else None
        if own is not None:
            suits = STYLES[own]
            rank = {style: place for place, style in enumerate((*suits, None))}
            names.sort(key=lambda name: rank.get(self.infos[name].style, len(rank)))
        part = self._part(key, _REFERENCE)
        out = [key]
        kin = self.kin.get(base, ())
        own_hand = self.native.get(hand, ())
        for name in dict.fromkeys((*own_hand, *kin, *names)):
            info = self.infos[name]
            if info.installed and name != base:
                plain = name in kin and info.scale == 1.0 and x_height(self.face(name)) > 0
                size = self._part(key, name) if plain else part
                # Pictures keep their size: they stand next to capitals, not small letters.
                out.append(f"{name}@{size}" if size and name != _PICTURES else name)
        return tuple(out)

    def _part(self, key: str, beside: str) -> str:
        """How large what stands in for `key` must be, in per cent, if its own scale makes it as
        large as the face `beside`; "" for its plain size."""
        base, _, percent = key.partition("@")
        if percent or base == beside or base not in self.infos:
            return percent
        face, reference = self.face(base), self.face(beside)
        # A face without small letters has no x-height to go by.
        ratio = x_height(face) * face.scale / (x_height(reference) * reference.scale)
        return f"{ratio * 100:.0f}" if ratio and abs(ratio - 1) > _ALIKE else ""

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
        if wants_emoji(cluster) and "emoji" in chain:
            chain = ("emoji", *chain)
        needed = [c for c in cluster if not ignorable(c)]
        for name in chain:
            face = self.face(name)
            if all(_has(face, c) for c in needed):
                return face
        # A composed letter may exist where its parts do not, and the other way round.
        composed = unicodedata.normalize("NFC", cluster)
        if composed != cluster:
            for name in chain:
                face = self.face(name)
                if all(_has(face, c) for c in composed if not ignorable(c)):
                    return face
        return None

    @property
    def mark(self) -> tuple[str, Face]:
        """The character and face drawn in place of a character that no face has."""
        return _MISSING_MARK, self.face("garamond")


_TRADITIONAL = frozenset(("hant", "tw", "hk", "mo"))


def _region(language: str) -> str:
    """Whose shapes of Han characters a language has: a key of [fallback.han].

    Cantonese is written in traditional characters unless its tag says otherwise (CLDR's likely
    subtags), Chinese in simplified ones.
    """
    parts = language.lower().split("-")
    if parts[0] in ("ja", "ko"):
        return parts[0]
    traditional = not _TRADITIONAL.isdisjoint(parts[1:])
    if parts[0] in ("yue", "nan", "hak", "lzh"):
        traditional = "hans" not in parts and "cn" not in parts
    return "zh-Hant" if traditional and "hans" not in parts else "zh"


def ignorable(char: str) -> bool:
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


def wants_emoji(cluster: str) -> bool:
    """A cluster that asks to be shown as emoji (VS16, a ZWJ sequence, a flag, a keycap)."""
    first = ord(cluster[0])
    if "\ufe0f" in cluster or 0x1F1E6 <= first <= 0x1F1FF:
        return True
    return "\u200d" in cluster and first >= 0x2600 and len(cluster) > 2


def _has(face: Face, char: str) -> bool:
    return bool(hb_font(face).get_nominal_glyph(ord(char)))


@lru_cache(maxsize=256)
def x_height(face: Face) -> float:
    """How tall its small letters look, in em of the face at scale 1; 0.0 if it has none.

    Measured on the letters, since what a script face says of itself in its tables is of no use.
    """
    font = hb_font(face)
    glyphs = [font.get_nominal_glyph(ord(c)) for c in _LOW_LETTERS]
    boxes = [font.get_glyph_extents(glyph) for glyph in glyphs if glyph]
    tops = [box.y_bearing for box in boxes if box is not None]
    if not tops:
        return 0.0
    middle = len(tops) // 2  # of the sorted heights; of an even number, between two
    tops.sort()
    return float((tops[middle] + tops[-1 - middle]) / 2 / face.units_per_em)


def _open(info: FaceInfo) -> Face:
    path = font_file(info)
    if path is None and getattr(sys, "frozen", False):  # there is no pip beside it
        raise CardError("part-missing", part=info.name)
    if path is None:
        raise CardError("font-missing", name=info.name, package=info.package.replace("_", "-"))
    note_read(path)
    font = hb_instance(str(path), info.index, info.variations)
    units = font.face.upem
    extents = font.get_font_extents("ltr")
    tags = font.face.table_tags
    above, under = info.reach or (extents.ascender / units, -extents.descender / units)
    return Face(
        key=info.key,
        path=str(path),
        index=info.index,
        variations=info.variations,
        units_per_em=units,
        ascent=above,
        descent=under,
        is_cff="CFF " in tags or "CFF2" in tags,
        scale=info.scale,
        inked=info.reach is not None,
    )


def load_fonts(root: Path) -> Fonts:
    """The faces of `root`/fonts.toml. Raises CardError("asset-invalid": file, line, what)."""
    table = open_table(root / "fonts.toml", ASSET)
    infos = {info.key: info for info in face_rows(table, root)}
    fallback = table.table("fallback")
    kin, han = fallback.table("kin", optional=True), fallback.table("han", optional=True)
    letters = fallback.table("letters", optional=True)
    native = fallback.table("native", optional=True)
    fonts = Fonts(
        infos=infos,
        order=fallback.some_of("order", (*infos, _HAN), needed=True),
        kin={key: kin.some_of(key, tuple(infos)) for key in kin.data},
        han={key: han.some_of(key, tuple(infos)) for key in han.data},
        native={tag.lower(): native.some_of(tag, tuple(infos)) for tag in native.data},
        letters={tag: letters.text(tag, filled=True) for tag in letters.data},
    )
    fallback.done()
    table.done()
    return fonts
