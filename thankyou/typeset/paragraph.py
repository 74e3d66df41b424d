"""A paragraph measured once, in em: words that a line can be filled with, at any size.

In: text without line breaks, a face key, a language. Out: `Measured`.
Breaks follow UAX#14, direction UAX#9, glyphs HarfBuzz; all of it is independent of size, so
that fitting to a box only repeats the breaking of lines (line_break.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from thankyou.base.late_pattern import late
from thankyou.base.quick_dataclass import dataclass
from thankyou.model.field_text import Extent
from thankyou.model.scene import Face, Shape
from thankyou.typeset.bidi import is_rtl
from thankyou.typeset.direction import directed
from thankyou.typeset.fonts import Fonts
from thankyou.typeset.hyphenate import places
from thankyou.typeset.keep import kept, names_in
from thankyou.typeset.segment import graphemes, line_breaks, phrase_breaks
from thankyou.typeset.shape import shape, stand_in

_SPACES = " \u3000\u2009\u200a\u2002\u2003\u2004\u2005\u2006\u2008\u205f\u1680"
_QUOTES = frozenset("“”‘’")
_WIDE_MARKS = _QUOTES | frozenset("…—")
_SOFT_HYPHEN = "\u00ad"
_KANA = late("[\u3040-\u30ff\u31f0-\u31ff\uff66-\uff9f]")
_HANGUL = late("[\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]")
# Arabic and its kin, and the scripts of India: their letters hold on to one another.
_JOINED = late("[\u0600-\u07ff\u0860-\u0dff\u1800-\u18af\ufb50-\ufdff\ufe70-\ufefc]")
SLACK = 1e-6
"""In em: what adding up floats may cost."""


class Part(NamedTuple):
    """A shape with its bidi level. `space` marks white space that hangs at a line's end."""

    shape: Shape
    level: int
    space: bool


class Word(NamedTuple):
    """What stands between two break opportunities. Widths in em; `trail` is its white space.

    `keep` is what ending a line after it costs (typeset.keep); a `whole` one is never hyphenated.
    """

    parts: tuple[Part, ...]
    width: float
    trail: float
    hyphen: Shape | None
    missing: tuple[str, ...]
    ascent: float
    descent: float
    text: str
    keep: int = 0
    whole: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Measured:
    """A paragraph ready to be broken into lines. `level` is its bidi level (odd: right to left);
    `extents` are the values in its `text`, which is that of its words, one after the other."""

    words: tuple[Word, ...]
    level: int
    widest: float
    missing: tuple[str, ...]
    text: str
    extents: tuple[Extent, ...] = ()

    @property
    def rtl(self) -> bool:
        return bool(self.level & 1)


class Setter:
    """Measures text in one face and language; remembers words and paragraphs it has met.

    A batch sets nearly the same words ten thousand times, so both levels are cached.
    """

    def __init__(
        self, fonts: Fonts, face: str, language: str, tracking: float = 0.0,
        features: tuple[str, ...] = (),
    ) -> None:  # fmt: skip
        self.fonts = fonts
        self.key = face
        self.language = language
        self.tracking = tracking
        self.features = features
        self.rtl = is_rtl(language)
        self.face = fonts.face(face)
        self.measure = lru_cache(maxsize=2048)(self._measure)
        self._plain_word = lru_cache(maxsize=8192)(self._word_left_to_right)

    def _measure(
        self, text: str, emergency_em: float = 0.0, phrases: bool = False,
        extents: tuple[Extent, ...] = (),
    ) -> Measured:  # fmt: skip
        """`text` as words; `extents` are the values in it. With `emergency_em`, words wider than
        that also break between grapheme clusters: the last resort, for words that no line can hold.
        With `phrases`, what belongs together is one word, in languages that write without spaces
        too."""
        text, extents, level, per_char = directed(text, extents, self.rtl)
        plain = level == 0 and not any(per_char)
        language = self._language_of(text)
        words: list[Word] = []
        start = 0
        breaks = phrase_breaks(text, language) if phrases else line_breaks(text, self.language)
        named = names_in(extents)
        for end, keep in zip(*kept(text, breaks, extents, language, phrases), strict=True):
            piece = text[start:end]
            if plain:
                word = self._plain_word(piece, language)
            else:
                word = self._word(piece, per_char[start:end], level, language)
            if emergency_em and word.width > emergency_em:
                words.extend(self._shatter(piece, per_char[start:end], level, language))
                word = words.pop()
            whole = bool(named) and any(first < end and start < after for first, after in named)
            words.append(word._replace(keep=keep, whole=whole) if keep or whole else word)
            start = end
        missing = tuple(dict.fromkeys(c for w in words for c in w.missing))
        widest = max((w.width for w in words), default=0.0)
        return Measured(tuple(words), level, widest, missing, text, extents)

    def _language_of(self, text: str) -> str:
        """The language whose Han shapes a text wants: kana and hangul say where it is from."""
        if text.isascii() or self.language.split("-")[0] in ("ja", "ko", "zh"):
            return self.language
        if _KANA.search(text):
            return "ja"
        return "ko" if _HANGUL.search(text) else self.language

    def _shatter(
        self, piece: str, per_char: Sequence[int], level: int, language: str
    ) -> list[Word]:
        bounds = graphemes(piece)
        words = []
        start = 0
        for end in bounds:
            words.append(self._word(piece[start:end], per_char[start:end], level, language))
            start = end
        return words

    def _word_left_to_right(self, piece: str, language: str) -> Word:
        return self._word(piece, [0] * len(piece), 0, language)

    def _word(self, piece: str, per_char: Sequence[int], base: int, language: str) -> Word:
        body = len(piece.rstrip(_SPACES))
        if body and not base and not any(per_char):
            whole = self._whole_word(piece, body, language)
            if whole is not None:
                return whole
        parts: list[Part] = []
        missing: list[str] = []
        for start, end, space in ((0, body, False), (body, len(piece), True)):
            for text, level, face_text in self._stretches(piece, per_char, start, end, language):
                drawn, lost = self._draw(text, bool(level & 1), face_text, language)
                parts.append(Part(drawn, level, space))
                missing.extend(lost)
        width = sum(p.shape.advance for p in parts if not p.space)
        trail = sum(p.shape.advance for p in parts if p.space)
        hyphen = None
        if piece[:body].endswith(_SOFT_HYPHEN):
            hyphen = self._hyphen(bool(base & 1))
        faces = [p.shape.face for p in parts if not p.space]
        return Word(
            tuple(parts),
            width,
            trail,
            hyphen,
            tuple(missing),
            max((f.ascent * f.scale for f in faces), default=0.0),
            max((f.descent * f.scale for f in faces), default=0.0),
            piece,
        )

    def _hyphen(self, rtl: bool) -> Shape:
        # It reads as a soft hyphen, so that a reader of the PDF knows it for none of the writer's
        # (ISO 32000-1, 14.8.2.2.3).
        return stand_in("-", self.face, _SOFT_HYPHEN, rtl, self.language)

    def hyphenated(self, word: Word, room: float, whole: float) -> tuple[Word, Word] | None:
        """The word in two, the first with as much as goes into `room` em with its hyphen.

        None when it may not be hyphenated there; `whole` is the measure, which the rest must fit.
        """
        if word.whole or not all(part.level == 0 for part in word.parts):
            return None
        for at in reversed(places(word.text, self.language)):
            head = self._plain_word(word.text[:at], self.language)
            hyphen = self._hyphen(False)
            if head.width + hyphen.advance > room + SLACK:
                continue
            tail = self._plain_word(word.text[at:], self.language)
            if tail.width > whole + SLACK:
                return None
            return head._replace(hyphen=hyphen), tail._replace(keep=word.keep)
        return None

    def _whole_word(self, piece: str, body: int, language: str) -> Word | None:
        """A left-to-right word of one face as one shape with its white space, so that a line
        has half as many parts; None if it takes several faces."""
        stretches = self._stretches(piece, [0] * len(piece), 0, len(piece), language)
        if len(stretches) != 1 or stretches[0][2] is None:
            return None
        drawn, lost = self._draw(piece, False, stretches[0][2], language)
        if lost:
            return None
        trail = 0.0
        covered = len(piece)
        for first, _, text in reversed(drawn.clusters):
            covered -= len(text)
            if covered < body:
                break
            trail = drawn.advance - drawn.xs[first]
        face = drawn.face
        return Word(
            (Part(drawn, 0, False),),
            drawn.advance - trail,
            trail,
            self._hyphen(False) if piece[:body].endswith(_SOFT_HYPHEN) else None,
            (),
            face.ascent * face.scale,
            face.descent * face.scale,
            piece,
        )

    def _stretches(
        self, piece: str, per_char: Sequence[int], start: int, end: int, language: str
    ) -> list[tuple[str, int, str | None]]:
        """Stretches of one level and one face: (text, level, face key or None if missing)."""
        if start == end:
            return []
        text = piece[start:end]
        out: list[tuple[str, int, str | None]] = []
        at = 0
        for after in graphemes(text):
            cluster = text[at:after]
            fixed = self._face_of_mark(text, at, cluster)
            face = fixed or self.fonts.pick(cluster, self.key, language)
            key = face.key if face else None
            level = per_char[start + at]
            if out and out[-1][1] == level and key is not None:
                last_text, _, last_key = out[-1]
                # Neutral characters stay with the face before them, so that a run is not cut.
                if last_key == key or (
                    last_key is not None
                    and fixed is None
                    and last_key != "emoji"  # its space is as wide as a picture
                    and not any(c.isalnum() for c in cluster)
                    and self._covers(last_key, cluster, language)
                ):
                    out[-1] = (last_text + cluster, level, last_key)
                    at = after
                    continue
            out.append((cluster, level, key))
            at = after
        return out

    def _face_of_mark(self, text: str, at: int, cluster: str) -> Face | None:
        """The face of marks that every face has: on a Chinese or Japanese card as wide as the
        letters, on others the card's own, whatever they stand beside: the two of a quotation come
        from one. An apostrophe in a Latin word stays with it."""
        if cluster not in _WIDE_MARKS:
            return None
        if self.language.split("-")[0] not in ("zh", "ja"):
            return self.fonts.pick(cluster, self.key, self.language) if cluster in _QUOTES else None
        if cluster == "’" and text[at - 1 : at].isascii() and text[at + 1 : at + 2].isascii():
            return None
        wide = self.fonts.pick("一", self.key, self.language)
        covered = wide is not None and self._covers(wide.key, cluster, self.language)
        return wide if covered else None

    def _covers(self, key: str, cluster: str, language: str) -> bool:
        found = self.fonts.pick(cluster, key, language)
        return found is not None and found.key == key

    def _draw(
        self, text: str, rtl: bool, key: str | None, language: str
    ) -> tuple[Shape, tuple[str, ...]]:
        if key is not None:
            face = self.face if key == self.key else self.fonts.face(key)
            apart = 0.0 if self.tracking and _JOINED.search(text) else self.tracking
            drawn = shape(face, text, rtl, language, apart, self.features)
            if 0 not in drawn.glyphs:
                return drawn, ()
        # No face has it, or its face cannot draw it (a control character): a visible mark.
        mark, mark_face = self.fonts.mark
        return stand_in(mark, mark_face, text, rtl, language), (text,)


@lru_cache(maxsize=1024)
def setter_for(
    fonts: Fonts, face: str, language: str, tracking: float, features: tuple[str, ...] = ()
) -> Setter:
    """The Setter of these fonts for a style: one for all cards, so that its memory is shared."""
    return Setter(fonts, face, language, tracking, features)
