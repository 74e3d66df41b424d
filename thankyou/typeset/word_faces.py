"""Which face draws which word: a word with its marks is set in one face, wherever there is one.

In: a text, the face that it is to be set in, its language, the extents of its values. Out:
stretches of the text, each with its face. A face is taken for a word only if it has every letter
of it and brings every mark to its letter (typeset.marks); else the whole word goes to the first
face of the chain (typeset.fonts) that does. A letter in another face than its neighbours is a fault
that everybody sees, and in Arabic it does not join them. The words of one name are set in one face,
too.

Han characters are chosen one by one: they stand each in its own square, and there are so many that
every face lacks some. So are pictures. Where no face has all of a word, its letters are, too.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from thankyou.base.late_pattern import late
from thankyou.base.quick_tuple import NamedTuple
from thankyou.model.field_text import Extent
from thankyou.model.scene import Face
from thankyou.typeset.fonts import Fonts, ignorable
from thankyou.typeset.han_regions import has_wide_marks, leaves_han, region_of, writes_han
from thankyou.typeset.hbfont import hb_font
from thankyou.typeset.marks import has_marks, loose_marks, worst
from thankyou.typeset.segment import graphemes
from thankyou.typeset.shape import stand_in_letter
from thankyou.typeset.word_units import EMOJI, HAN, units

_TOKEN = late(r"\S+\s*|\s+")
_SAME = 0.02
"""Marks whose placing differs by less, in em, are placed as well."""


class FaceRun(NamedTuple):
    """A stretch of a text: its length, and the key of its face; None where no face has it."""

    length: int
    key: str | None


FaceRuns = tuple[FaceRun, ...]


Languages = tuple[str, str]
"""The language whose shapes of letters a text has, and the one of the card that it stands on."""


def face_runs(
    fonts: Fonts, text: str, key: str, languages: Languages, extents: tuple[Extent, ...] = ()
) -> FaceRuns:
    """The faces of `text`, which is set in the face `key` as far as it can be."""
    sure = _sure(fonts, key, languages)
    if sure.issuperset(text):
        return _one_run(len(text), key)
    runs: list[FaceRun] = []
    for piece, whole in _with_names(text, extents):
        if whole:
            found = _name_runs(fonts, piece, key, languages)
            for run in found:
                _append(runs, run)
            continue
        for token in _TOKEN.findall(piece):
            for run in _token_runs(fonts, token, key, languages):
                _append(runs, run)
    sure.learn(text)
    return tuple(runs)


def in_pieces(runs: FaceRuns, ends: Sequence[int]) -> Iterator[FaceRuns]:
    """The runs of pieces that follow each other and end there: as `sliced` has each, in one go."""
    start = 0
    if len(runs) == 1:
        key = runs[0].key
        for end in ends:
            yield _one_run(end - start, key)
            start = end
        return
    first, before = 0, 0  # the run that a piece begins in, and where that begins
    for end in ends:
        while first < len(runs) - 1 and before + runs[first].length <= start:
            before += runs[first].length
            first += 1
        own, at, number = [], before, first
        while number < len(runs) and at < end:
            length, key = runs[number]
            low, high = max(at, start), min(at + length, end)
            if low < high:
                own.append(FaceRun(high - low, key))
            at += length
            number += 1
        yield tuple(own)
        start = end


@lru_cache(maxsize=1024)
def _one_run(length: int, key: str | None) -> FaceRuns:
    return (FaceRun(length, key),)


def sliced(runs: FaceRuns, start: int, end: int) -> FaceRuns:
    """The runs of a part of the text."""
    if len(runs) == 1:
        return _one_run(end - start, runs[0].key)
    out = []
    at = 0
    for length, key in runs:
        low, high = max(at, start), min(at + length, end)
        if low < high:
            out.append(FaceRun(high - low, key))
        at += length
        if at >= end:
            break
    return tuple(out)


def _append(runs: list[FaceRun], run: FaceRun) -> None:
    if runs and run.key is not None and runs[-1].key == run.key:
        runs[-1] = FaceRun(runs[-1].length + run.length, run.key)
    else:
        runs.append(run)


class _Sure(set[str]):
    """The characters that are drawn by a face whatever stands beside them: most text is of these
    alone, and asks no more."""

    def __init__(self, face: Face, plain: bool, but: frozenset[str]) -> None:
        self._face, self._plain, self._but = face, plain, but
        self._others: set[str] = set()  # those that are not so

    def learn(self, text: str) -> None:
        """Take in those of the text's characters that are so."""
        if self._plain:
            new = set(text) - self - self._others
            self.update(filter(self._is_sure, new))
            self._others |= new - self

    def _is_sure(self, char: str) -> bool:
        kind = unicodedata.category(char)
        alone = kind[0] in "LNP" or char in " \u00a0\u202f"
        alone = alone and not ignorable(char) and char not in self._but
        return alone and _glyph(self._face, char)


@lru_cache(maxsize=512)
def _sure(fonts: Fonts, key: str, languages: Languages) -> _Sure:
    face = fonts.face(key)
    wide = _WIDE_MARKS if has_wide_marks(languages[1]) else frozenset()
    return _Sure(face, _is_able(fonts, face, languages[0]), wide)


def _glyph(face: Face, char: str) -> bool:
    return bool(hb_font(face).get_nominal_glyph(ord(char)))


# --- names --------------------------------------------------------------------------------------


def _with_names(text: str, extents: Sequence[Extent]) -> Iterator[tuple[str, bool]]:
    """The text in pieces that end with spaces, and whether a piece is a name of several words."""
    at = 0
    for start, end, _ in extents:
        if " " not in text[start:end].strip():
            continue
        # A mark that touches the name belongs to its word: “Nguyễn Thị Ánh,”.
        while start > at and not text[start - 1].isspace():
            start -= 1
        while end < len(text) and not text[end].isspace():
            end += 1
        if start < at:
            continue
        if at < start:
            yield text[at:start], False
        yield text[start:end], True
        at = end
    if at < len(text):
        yield text[at:], False


_LONGEST_NAME = 60
"""Letters. A value that is longer is a sentence, and its words go their own ways."""


@lru_cache(maxsize=4096)
def _name_runs(fonts: Fonts, name: str, key: str, languages: Languages) -> FaceRuns:
    """The runs of a name: all its words of a script in one face, if there is one that sets them."""
    tokens = _TOKEN.findall(name)
    runs = [run for token in tokens for run in _token_runs(fonts, token, key, languages)]
    if len({run.key for run in runs}) == 1 or len(name) > _LONGEST_NAME:
        return tuple(runs)
    words: dict[str, list[str]] = {}
    for token in tokens:
        for text, script in units(token):
            if script not in ("", EMOJI, *HAN):
                words.setdefault(script, []).append(text)
    faces: dict[str, str | None] = {
        script: _word_face(fonts, " ".join(said), key, languages[0], script)
        for script, said in words.items()
    }
    whole = _wide_face(fonts, name, key, languages[0])
    return tuple(
        run
        for token in tokens
        for run in _in_faces(
            fonts, token, key, languages,
            faces | dict.fromkeys(HAN, whole or _wide_face(fonts, token, key, languages[0])),
        )
    )  # fmt: skip


def _wide_face(fonts: Fonts, words: str, key: str, language: str) -> str | None:
    """The face that has all characters of some words in Han, kana and hangul, if there is one: a
    rare one (𠮷) does not part a name's faces."""
    wide = "".join(text for text, script in units(words) if script in HAN)
    if not writes_han(language):
        language = region_of(wide) or language
    return _word_face(fonts, wide, key, language, "Hani") if wide else None


# --- words --------------------------------------------------------------------------------------


@lru_cache(maxsize=16_384)
def _token_runs(fonts: Fonts, token: str, key: str, languages: Languages) -> FaceRuns:
    """The runs of what stands between two spaces, with the space after it."""
    runs = _in_faces(fonts, token, key, languages, {})
    if max(token) < "\u2e80" or len(token) > _LONGEST_NAME or writes_han(languages[0]):
        return runs
    # A name in Han characters within other words.
    whole = _wide_face(fonts, token, key, languages[0])
    return _in_faces(fonts, token, key, languages, dict.fromkeys(HAN, whole)) if whole else runs


def _in_faces(
    fonts: Fonts, token: str, key: str, languages: Languages, faces: Mapping[str, str | None]
) -> FaceRuns:
    """The runs of a token. `faces`: where the face of a script is known already."""
    runs: list[FaceRun] = []
    at = 0
    for text, script in units(token):
        found = faces.get(script)
        if found is None and script not in ("", EMOJI, *HAN):
            found = _word_face(fonts, text, key, languages[0], script)
        if found is not None:
            _append(runs, FaceRun(len(text), found))
        else:
            _append_clusters(runs, fonts, token, (at, at + len(text)), key, languages)
        at += len(text)
    return tuple(runs)


def _append_clusters(
    runs: list[FaceRun], fonts: Fonts, token: str, part: tuple[int, int], key: str,
    languages: Languages,
) -> None:  # fmt: skip
    """Characters of a part of the token that are chosen one by one. Marks and spaces stay with what
    is before them, so that a run is not cut."""
    at, last = part
    for length in graphemes(token[at:last]):
        end = part[0] + length
        cluster = token[at:end]
        fixed = _face_of_mark(fonts, token, at, cluster, key, languages[1])
        face = fixed or fonts.pick(cluster, key, languages[0])
        found = face.key if face else None
        before = runs[-1].key if runs else None
        if (
            found is not None
            and fixed is None
            and before not in (None, found, EMOJI)  # its space is as wide as a picture
            and not (cluster == " " and _is_hand(fonts, str(before), languages[0]))
            and not any(char.isalnum() for char in cluster)
            and not (token[at - 1] >= "\u2e80" and leaves_han(cluster, languages[1]))
            and _covers(fonts, str(before), cluster, languages[0])
        ):
            found = before
        _append(runs, FaceRun(end - at, found))
        at = end


_QUOTES = frozenset("“”‘’")
_WIDE_MARKS = _QUOTES | frozenset("…—")


def _face_of_mark(
    fonts: Fonts, token: str, at: int, cluster: str, key: str, language: str
) -> Face | None:
    """The face of marks that every face has: on a Chinese or Japanese card as wide as the letters,
    on others the card's own, whatever they stand beside: the two of a quotation come from one. An
    apostrophe in a Latin word stays with it."""
    if cluster not in _WIDE_MARKS:
        return None
    if not has_wide_marks(language):
        return fonts.pick(cluster, key, language) if cluster in _QUOTES else None
    if cluster == "’" and token[at - 1 : at].isascii() and token[at + 1 : at + 2].isascii():
        return None
    wide = fonts.pick("一", key, language)
    covered = wide is not None and _covers(fonts, wide.key, cluster, language)
    return wide if covered else None


def _is_hand(fonts: Fonts, key: str, language: str) -> bool:
    """Whether a face is of the language's own hand. Nastaliq's space is a tenth of an em, as pens
    have it, which lift words over each other; here two such words would be one."""
    return key.partition("@")[0] in fonts.hand(language)


def _covers(fonts: Fonts, key: str, cluster: str, language: str) -> bool:
    found = fonts.pick(cluster, key, language)
    return found is not None and found.key == key


# --- the face of a word -------------------------------------------------------------------------


@lru_cache(maxsize=16_384)
def _word_face(fonts: Fonts, word: str, key: str, language: str, script: str) -> str | None:
    """The key of the first face that sets the word; of those that have its letters, the one that
    places its marks best, if none places them well; None if none has all its letters."""
    best: tuple[float, str] | None = None
    marked = has_marks(word)
    hand = fonts.hand(language)  # where marks are far from their letters, and belong there
    chain: Sequence[str] = fonts.chain(key, language)
    if script == "Latn" and language.partition("-")[0] in fonts.letters:
        chain = sorted(chain, key=lambda name: not _is_able(fonts, fonts.face(name), language))
    for name in chain:
        face = fonts.face(name)
        if not _has_all(face, word):
            continue
        if not marked or name.partition("@")[0] in hand:
            return name
        fault = worst(loose_marks(face, word, language))
        if not fault:
            return name
        if best is None or fault < best[0] - _SAME:
            best = fault, name
    return best[1] if best else None


def _is_able(fonts: Fonts, face: Face, language: str) -> bool:
    """Whether the face has the letters that the language cannot do without."""
    return _has_all(face, fonts.letters.get(language.partition("-")[0], ""))


def _has_all(face: Face, word: str) -> bool:
    if all(_draws(face, char) for char in word):
        return True
    at = 0
    for end in graphemes(word):
        if not _has_cluster(face, word[at:end]):
            return False
        at = end
    return True


@lru_cache(maxsize=16_384)
def _has_cluster(face: Face, cluster: str) -> bool:
    """Whether the face draws a character with its marks, composed or taken apart, as shaping may
    do both."""
    needed = [char for char in cluster if not ignorable(char)]
    if all(_has(face, char) for char in needed):
        return True
    composed = unicodedata.normalize("NFC", cluster)
    return composed != cluster and all(_has(face, c) for c in composed if not ignorable(c))


@lru_cache(maxsize=16_384)
def _draws(face: Face, char: str) -> bool:
    """Whether the face has a character, or nothing is drawn of it."""
    return ignorable(char) or _has(face, char)


def _has(face: Face, char: str) -> bool:
    if _glyph(face, char) or _glyph(face, stand_in_letter(char)) or char.isspace():
        return True
    apart = unicodedata.decomposition(char)
    if not apart or apart[0] == "<":
        return False
    return all(_has(face, chr(int(code, 16))) for code in apart.split())
