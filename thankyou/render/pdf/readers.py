"""What readers of a PDF make of a line whose text runs both ways, and what to say to be right.

In: a line's characters in the order of reading. Out: the characters to say, in the order in which a
reader meets them. A PDF shows glyphs from left to right, and each reader has its own way back:

- pdfium (CPDF_TextPage::CloseTempLine) cuts a line where the class of characters changes, turns
  the pieces that run from the right, takes the pieces from the last to the first when at least as
  many run from the right as from the left, and mirrors brackets and quotation marks in what it
  turned.
- poppler (reorderText in TextOutputDev.cc) knows two kinds of sections. In a page of mostly
  right-to-left text, one that runs from the right ends at a letter or figure of the other way, and
  one from the left at a right-to-left letter; the white space between goes with whichever is met
  first. In other pages it is the other way round. It mirrors nothing.
- mupdf (reverse_bidi_line in stext-device.c) turns stretches of characters that run from the right,
  with what stands between them, if any of them advanced to the right, and leaves all else in the
  order of the content. It mirrors nothing.

Each `for_…` is the inverse of that way: tests hold it against the readers themselves.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import groupby

from thankyou.base.quick_tuple import NamedTuple

_GAP = "\0"
LEFT_TO_RIGHT, RIGHT_TO_LEFT = "\u200e", "\u200f"

_PAIRS = (
    "()<>[]{}«»༺༻༼༽᚛᚜‘’“”‹›⁅⁆⁽⁾₍₎∈∋∉∌∊∍∕⧵∼∽≃⋍≒≓≔≕≤≥≦≧≨≩≪≫≮≯≰≱≲≳≴≵≶≷≸≹≺≻≼≽≾≿⊀⊁⊂⊃⊄⊅⊆⊇⊈⊉⊊⊋⊏⊐⊑⊒⊘⦸⊢⊣⊦⫞⊨⫤⊩⫣"
    "⊫⫥⊰⊱⊲⊳⊴⊵⊶⊷⋉⋊⋋⋌⋐⋑⋖⋗⋘⋙⋚⋛⋜⋝⋞⋟⋠⋡⋢⋣⋤⋥⋦⋧⋨⋩⋪⋫⋬⋭⋰⋱⋲⋺⋳⋻⋴⋼⋶⋽⋷⋾⌈⌉⌊⌋〈〉❨❩❪❫❬❭❮❯❰❱❲❳❴❵⟃⟄⟅⟆⟈⟉⟕⟖⟝⟞⟢⟣⟤⟥⟦⟧⟨⟩"
    "⟪⟫⟬⟭⟮⟯⦃⦄⦅⦆⦇⦈⦉⦊⦋⦌⦍⦐⦎⦏⦑⦒⦓⦔⦕⦖⦗⦘⧀⧁⧄⧅⧏⧐⧑⧒⧔⧕⧘⧙⧚⧛⧸⧹⧼⧽⨫⨬⨭⨮⨴⨵⨼⨽⩤⩥⩹⩺⩽⩾⩿⪀⪁⪂⪃⪄⪋⪌⪑⪒⪓⪔⪕⪖⪗⪘⪙⪚⪛⪜⪡⪢⪦⪧⪨⪩⪪⪫⪬⪭"
    "⪯⪰⪳⪴⪻⪼⪽⪾⪿⫀⫁⫂⫃⫄⫅⫆⫍⫎⫏⫐⫑⫒⫓⫔⫕⫖⫬⫭⫷⫸⫹⫺⸂⸃⸄⸅⸉⸊⸌⸍⸜⸝⸠⸡⸢⸣⸤⸥⸦⸧⸨⸩〈〉《》「」『』【】〔〕〖〗〘〙〚〛﹙﹚﹛﹜﹝﹞﹤﹥（）＜＞［］｛｝｟｠｢｣"
)
"""What pdfium mirrors: the pairs of Unicode's BidiMirroring.txt, and English quotation marks."""

_MIRRORED = {a: b for pair in zip(_PAIRS[::2], _PAIRS[1::2], strict=True)
             for a, b in (pair, pair[::-1])}  # fmt: skip


def mirrored(char: str) -> str:
    """What pdfium has for `char` in what it turned."""
    return _MIRRORED.get(char, char)


def _turned_unit(char: str) -> str:
    """What to say for `char` in what pdfium turns: it turns UTF-16 units, pairs of them, too."""
    if char <= "\uffff":
        return mirrored(char)
    high, low = divmod(ord(char) - 0x10000, 0x400)
    return chr(0xDC00 + low) + chr(0xD800 + high)


@lru_cache(maxsize=4096)
def _pdfium_class(char: str) -> str:
    """ "L", "R", "weak" or "" for a character that takes the way of what stands before it."""
    if char > "\uffff":
        return ""
    bidi = unicodedata.bidirectional(char)
    if bidi in ("R", "AL"):
        return "R"
    if bidi in ("AN", "EN", "NSM", "CS", "ES", "ET", "BN", "LRI", "RLI", "FSI", "PDI"):
        return "weak"
    return "L" if bidi == "L" else ""


def for_pdfium(text: str) -> list[tuple[int, str]]:
    """The characters to say from left to right for pdfium: which of `text`, and as what."""
    pieces = [
        (kind, [at for at, _ in group])
        for kind, group in groupby(enumerate(text), lambda pair: _pdfium_class(pair[1]))
    ]
    kinds = [kind for kind, _ in pieces]
    right = kinds.count("R") > kinds.count("L")
    turned = right
    said: list[list[tuple[int, str]]] = []
    for kind, places in pieces:
        if kind == "R" or (not kind and turned):
            turned = True
            said.append([(at, _turned_unit(text[at])) for at in reversed(places)])
        else:
            turned = turned and kind == "weak"
            said.append([(at, text[at]) for at in places])
    return [pair for piece in (reversed(said) if right else said) for pair in piece]


_NO_LETTERS = (
    (0x2EF, 0x2FF), (0x350, 0x373), (0x37B, 0x37F), (0x487, 0x487), (0x58D, 0x58F), (0x60E, 0x615),
    (0x656, 0x658), (0x7C0, 0x8FF),
    (0x93A, 0x93B), (0x971, 0x980), (0x9FB, 0x9FE), (0xA75, 0xA76), (0xAE2, 0xAFF), (0xB55, 0xB55),
    (0xB72, 0xB77), (0xC3C, 0xC3D), (0xCBC, 0xCBC), (0xEBA, 0xEBA), (0xF6B, 0xF8F),
    (0x1033, 0x1035), (0x1677, 0x167F), (0x17DD, 0x17F9), (0x191D, 0x1922), (0x1927, 0x192B),
    (0x1932, 0x1932), (0x1939, 0x1945), (0x1980, 0x19FF), (0x2000, 0x213B), (0x214C, 0x2E7F),
    (0x321D, 0x3250), (0x327C, 0x327D), (0x32CC, 0x32CF), (0x3300, 0x33FF), (0x4DB6, 0x4DFF),
    (0xFE10, 0xFE4F),
)  # fmt: skip
"""Where what came after Unicode 3.2, of which poppler's table is, is no letter to it: Tifinagh,
N'Ko, New Tai Lue. Elsewhere it is one from the left, marks too: Burmese, Javanese, Balinese."""
_LATER_FROM_THE_RIGHT = ((0x5C5, 0x5C7), (0x600, 0x603), (0x616, 0x61A))
"""Marks that are as letters from the right to it."""
_OLD = unicodedata.ucd_3_2_0


def _within(code: int, ranges: tuple[tuple[int, int], ...]) -> bool:
    return any(first <= code <= last for first, last in ranges)


@lru_cache(maxsize=4096)
def _poppler_type(char: str) -> str:
    """ "L" or "R" for a letter, "#" for a figure and its signs, "" for all else."""
    code = ord(char)
    if code > 0xFFFF:
        return ""
    if _OLD.category(char) == "Cn":
        bidi = unicodedata.bidirectional(char)
        if bidi in ("R", "AL") and not 0x7C0 <= code <= 0x8FF:
            return "R"
        if _within(code, _LATER_FROM_THE_RIGHT):
            return "R"
        return "" if _within(code, _NO_LETTERS) else "#" if bidi == "AN" else "L"
    bidi = "L" if char in "\u0cbf\u0cc6" else _OLD.bidirectional(char)
    if bidi in ("R", "AL"):
        return "R"
    if bidi in ("EN", "ES", "ET", "CS", "AN") and char != "\u202f":
        return "" if 0x2460 <= code < 0x249C else "#"
    return "L" if bidi == "L" else ""


def _poppler_class(char: str) -> str:
    found = _poppler_type(char)
    return "L" if found == "#" else found


def from_poppler(said: str, rtl_page: bool) -> str:
    """What poppler reads where `said` stands from left to right, without marks that it adds."""
    kinds = [_poppler_class(char) for char in said]
    if not rtl_page:
        return "".join(
            part[::-1] if turned else part for turned, part in _sections(said, kinds, turned=False)
        )
    kinds.reverse()
    return "".join(
        part if turned else part[::-1] for turned, part in _sections(said[::-1], kinds, turned=True)
    )


def _sections(text: str, kinds: Sequence[str], turned: bool) -> Iterable[tuple[bool, str]]:
    """Sections as poppler cuts them: each goes on until a letter of the other way."""
    start = 0
    while start < len(text):
        end = start
        while end < len(text) and kinds[end] != ("L" if turned else "R"):
            end += 1
        yield turned, text[start:end]
        start, turned = end, not turned


def for_poppler(text: str, rtl_page: bool) -> str:
    """The characters to say from left to right for poppler, with marks of direction where white
    space would go to the wrong section."""
    kinds = [_poppler_class(char) for char in text]
    sections: list[str] = []
    turned = rtl_page
    start = 0
    while start < len(text):
        own, other = ("R", "L") if turned else ("L", "R")
        last = end = start
        while end < len(text) and kinds[end] != other:
            end += 1
            if kinds[end - 1] == own:
                last = end
        # A section of the page's own way keeps what follows its letters; of the other way, not.
        if turned is not rtl_page and start:
            end = last
        elif turned is not rtl_page:
            end = max(last, start)
        part = text[start:end]
        if sections and part and turned is rtl_page and kinds[start] != own:
            part = (RIGHT_TO_LEFT if turned else LEFT_TO_RIGHT) + part
        sections.append(part[::-1] if turned else part)
        start, turned = end, not turned
    return "".join(reversed(sections) if rtl_page else sections)


@lru_cache(maxsize=4096)
def _mupdf_level(char: str) -> int | None:
    """The level that mupdf gives a character; None: that of what stands before it."""
    bidi = unicodedata.bidirectional(char)
    if bidi in ("R", "AL", "AN"):
        return 1
    return None if bidi in ("CS", "NSM", "BN", "B", "S", "WS", "ON") else 0


def levels_before(code: str) -> tuple[int, ...]:
    """The levels that what stands before a line may have, of those that matter to mupdf: they do
    where the line's first code has none of its own."""
    return (0, 1) if _mupdf_level(code[0]) is None else (0,)


def mupdf_levels(codes: Iterable[str], current: int) -> list[int]:
    """The level of each character that codes with these texts show, for mupdf; it knows the first
    character of a code only. `current` is the level of what stands before them."""
    levels: list[int] = []
    for said in codes:
        own = _mupdf_level(said[0])
        current = current if own is None else own
        levels += [current] * len(said)
    return levels


def for_mupdf(text: str, levels: Sequence[int]) -> str:
    """The characters to say, in the order of the content, at places that have these levels.

    Its own inverse: what mupdf reads where `text` is said.
    """
    if len(levels) < len(text):
        levels = [*levels, *([levels[-1] if levels else 0] * (len(text) - len(levels)))]
    out: list[str] = []
    at = 0
    for level, group in groupby(levels[: len(text)]):
        count = len(list(group))
        part = text[at : at + count]
        out.append(part[::-1] if level else part)
        at += count
    return "".join(out)


@lru_cache(maxsize=4096)
def marks_first(text: str) -> int:
    """How many marks stand before the letter of what a code says.

    mupdf does not move on for a mark: they must have a code of their own, which takes no room.
    """
    at = 0
    while at < len(text) and unicodedata.category(text[at]) == "Mn":
        at += 1
    return at if at < len(text) else 0


def from_mupdf(shown: Iterable[tuple[Sequence[str], str]], current: int, times: int = 2) -> str:
    """What mupdf reads of pieces of text that are each (what its codes say, its ActualText).

    It deals the ActualText to the places (do_extract_within_actualtext); where the end of one
    agrees with the end of a stretch of one level, it counts what is left in bytes, and may say it
    twice.
    `current` is the level before; each piece is met `times`, and read the last time.
    """
    read: list[tuple[str, int]] = []
    turned = False
    before = 0
    for codes, said in shown:
        for _ in range(times):
            levels = mupdf_levels(codes, current)
            current = levels[-1]
        places = [place for own in codes for place in _places(own)]
        if said and not turned:
            for place, level in zip(places, levels, strict=True):
                if place.first and before and level:
                    turned = True
                before = level
        elif said:
            before = levels[-1]
        rest = said
        level = current
        start = 0
        if said == "".join(codes) and not any(map(is_mark, said)):  # each place has its own
            read += zip(said, levels, strict=True)
            start, rest = len(places), ""
        while start < len(places):
            level = levels[start]
            end = start + 1
            while end < len(places) and levels[end] == level:
                end += 1
            rest = _dealt(places[start:end], rest, level, read)
            start = end
        if rest:  # its first character is placed as a glyph is
            turned = turned or bool(before and level)
            read += [(char, level) for char in rest]
    while read and read[-1][0] == _GAP:
        read.pop()
    if read and is_mark(read[0][0]):  # it would join the line before
        read.insert(0, (_GAP, read[0][1]))
    text = "".join(char for char, _ in read)
    return for_mupdf(text, [level for _, level in read]) if turned else text


class _Place(NamedTuple):
    """A character that a code says; whether it is the first, and whether it has room then."""

    char: str
    roomy: bool
    first: bool


@lru_cache(maxsize=4096)
def _places(code: str) -> tuple[_Place, ...]:
    """The characters that a code says."""
    roomy = not all(map(is_mark, code))
    return tuple(_Place(char, at == 0 and roomy, at == 0) for at, char in enumerate(code))


@lru_cache(maxsize=4096)
def is_mark(char: str) -> bool:
    """Whether the character is a mark that takes no room."""
    return unicodedata.category(char) == "Mn"


def _dealt(places: list[_Place], rest: str, level: int, read: list[tuple[str, int]]) -> str:
    """Deals `rest` to `places`; what is left of it."""

    def take(place: _Place, char: str) -> None:
        read.append((char, level))
        if place.roomy and is_mark(char):
            read.append((_GAP, level))

    start = 0
    for place, char in zip(places, rest, strict=False):
        if char != place.char:
            break
        take(place, char)
        start += 1
    rest = rest[start:]
    if start == len(places) or not rest:
        return rest
    left, end = len(rest), len(places)
    while end > start and left > 0 and places[end - 1].char == rest[left - 1]:
        end -= 1
        left -= 1
    for at in range(start, end):
        if at < left and rest:
            take(places[at], rest[0])
            rest = rest[1:]
        elif places[at].roomy:
            read.append((_GAP, level))  # the next place is too far off to follow without a space
    if end == len(places):
        return rest
    more = max(len(rest.encode()) - (len(places) - end), 0)
    read += [(char, level) for char in rest[:more]]
    for place in places[end:]:
        take(place, place.char)
    return ""


@lru_cache(maxsize=1024)
def letters_from_the_right(text: str) -> int:
    """How many letters more poppler takes to run from the right than from the left."""
    kinds = [_poppler_type(char) for char in text]
    return kinds.count("R") - kinds.count("L")
