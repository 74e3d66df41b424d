"""A paragraph measured once, in em: words that a line can be filled with, at any size.

In: text without line breaks, a face key, a language. Out: `Measured`.
Breaks follow UAX#14, direction UAX#9, glyphs HarfBuzz; all of it is independent of size, so
that fitting to a box only repeats the breaking of lines (line_break.py).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import chain

from thankyou.base.late_pattern import late
from thankyou.base.quick_dataclass import dataclass
from thankyou.base.quick_tuple import NamedTuple
from thankyou.model.field_text import Extent
from thankyou.model.scene import Shape
from thankyou.typeset.bidi import is_rtl
from thankyou.typeset.direction import directed
from thankyou.typeset.fonts import Fonts
from thankyou.typeset.hyphenate import places
from thankyou.typeset.ink import reach
from thankyou.typeset.keep import HELD, kept, names_in
from thankyou.typeset.segment import graphemes, line_breaks, phrase_breaks
from thankyou.typeset.shape import shape, stand_in
from thankyou.typeset.word_faces import FaceRun, FaceRuns, face_runs, in_pieces, sliced

_SPACES = " \u3000\u2009\u200a\u2002\u2003\u2004\u2005\u2006\u2008\u205f\u1680"
_SOFT_HYPHEN = "\u00ad"
_KANA = late("[\u3040-\u30ff\u31f0-\u31ff\uff66-\uff9f]")
_HANGUL = late("[\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]")
# Arabic and its kin, and the scripts of India: their letters hold on to one another.
_JOINED = late(
    "[\u0600-\u07ff\u0840-\u0dff\u1800-\u18af\ufb50-\ufdff\ufe70-\ufefc"
    "\U00010d00-\U00010d3f\U00010f30-\U00010f6f\U0001e900-\U0001e95f]"
)
# Those whose letters change their forms by what stands beside them, in another run too.
_CURSIVE = late(
    "[\u0620-\u07ff\u0840-\u08ff\u1807-\u18af\ua840-\ua871\ufb50-\ufdff\ufe70-\ufefc"
    "\U00010d00-\U00010d3f\U00010f30-\U00010f6f\U0001e900-\U0001e95f]"
)
_NOTHING = ("", "")
_CONTEXT = 5
"""Letters on either side that decide how one joins: the next one, and marks between (HarfBuzz looks
at as many)."""
SLACK = 1e-6
"""In em: what adding up floats may cost."""


def _beside(text: str, start: int, end: int) -> tuple[str, str]:
    """What of the same word stands before and after text[start:end]."""
    before = text[max(start - _CONTEXT, 0) : start].rpartition(" ")[2]
    after = "" if text[end - 1 : end] == " " else text[end : end + _CONTEXT].partition(" ")[0]
    return before, after


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

    def kept(self, keep: int, whole: bool) -> Word:
        """The word with what ending a line after it costs, and whether it stays whole."""
        return Word(*self[:-2], keep, whole) if keep or whole else self

    @property
    def may_part(self) -> bool:
        """Whether the word may be hyphenated: it is no name, nor held to what follows (Station 4),
        and runs from left to right."""
        free = not self.whole and self.keep < HELD
        return free and all(part.level == 0 for part in self.parts)


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


def each_once(found: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    """What was found, each thing once: nearly always nothing."""
    return tuple(dict.fromkeys(chain.from_iterable(found)))


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
        self._any_word = lru_cache(maxsize=8192)(self._word)

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
        language = self.language if text.isascii() else self._language_of(text)
        faces = face_runs(self.fonts, text, self.key, (language, self.language), extents)
        joins = not text.isascii() and _CURSIVE.search(text) is not None
        words: list[Word] = []
        start = 0
        breaks = phrase_breaks(text, language) if phrases else line_breaks(text, self.language)
        named = names_in(extents)
        ends, keeps = kept(text, breaks, extents, language, phrases)
        context = _NOTHING
        for end, keep, own in zip(ends, keeps, in_pieces(faces, ends), strict=True):
            piece = text[start:end]
            if joins:
                context = _beside(text, start, end)
            whole = False
            for first, after in named:
                whole = whole or (first < end and start < after)
            if plain and context == _NOTHING:
                word = self._plain_word(piece, own, language, keep, whole)
            else:
                levels = tuple(per_char[start:end])
                word = self._any_word(piece, own, levels, level, language, context)
                word = word.kept(keep, whole)
            if emergency_em and word.width > emergency_em:
                words.extend(
                    self._cut(text, (start, end), own, per_char, level, language, emergency_em)
                )
                word = words.pop().kept(keep, whole)
            words.append(word)
            start = end
        widest = max([word.width for word in words], default=0.0)
        missing = each_once([word.missing for word in words])
        return Measured(tuple(words), level, widest, missing, text, extents)

    def _language_of(self, text: str) -> str:
        """The language whose Han shapes a text wants: kana and hangul say where it is from."""
        if self.language.split("-")[0] in ("ja", "ko", "zh"):
            return self.language
        if _KANA.search(text):
            return "ja"
        return "ko" if _HANGUL.search(text) else self.language

    def _cut(
        self, text: str, at: tuple[int, int], faces: FaceRuns, per_char: Sequence[int],
        level: int, language: str, room: float,
    ) -> list[Word]:  # fmt: skip
        """A word, text[start:end], in as few parts as go into `room` em each, between characters.

        Letters that join stay joined: a part is shaped with what stands beside it in the word.
        """
        first, last = at
        bounds = [first + bound for bound in graphemes(text[first:last])]

        def part(start: int, end: int) -> Word:
            own = sliced(faces, start - first, end - first)
            context = _beside(text, start, end)
            return self._word(text[start:end], own, per_char[start:end], level, language, context)

        words: list[Word] = []
        start = first
        while start < last:
            low, high = 0, len(bounds)  # of them, at least one goes in, whatever its width
            while high - low > 1:
                middle = (low + high) // 2
                if part(start, bounds[middle]).width <= room + SLACK:
                    low = middle
                else:
                    high = middle
            words.append(part(start, bounds[low]))
            start = bounds[low]
            bounds = bounds[low + 1 :]
        return words

    def _word_left_to_right(
        self, piece: str, faces: FaceRuns, language: str, keep: int = 0, whole: bool = False
    ) -> Word:
        return self._word(piece, faces, [0] * len(piece), 0, language).kept(keep, whole)

    def _word(
        self, piece: str, faces: FaceRuns, per_char: Sequence[int], base: int, language: str,
        context: tuple[str, str] = _NOTHING,
    ) -> Word:  # fmt: skip
        """A word; `faces` are those of its characters, `context` is what stands before and after
        it, for the letters that join."""
        body = len(piece.rstrip(_SPACES))
        if body and not base and len(faces) == 1 and context == _NOTHING and not any(per_char):
            whole = self._whole_word(piece, body, faces[0].key, language)
            if whole is not None:
                return whole
        parts: list[Part] = []
        missing: list[str] = []
        for start, end, space in ((0, body, False), (body, len(piece), True)):
            for at, after, level, face_text in self._stretches(piece, faces, per_char, start, end):
                drawn, lost = self._draw(
                    piece[at:after], bool(level & 1), face_text, language,
                    _beside(context[0] + piece + context[1], len(context[0]) + at,
                            len(context[0]) + after),
                )  # fmt: skip
                parts.append(Part(drawn, level, space))
                missing.extend(lost)
        width = sum(p.shape.advance for p in parts if not p.space)
        trail = sum(p.shape.advance for p in parts if p.space)
        hyphen = None
        if piece[:body].endswith(_SOFT_HYPHEN):
            hyphen = self._hyphen(bool(base & 1))
        reaches = [reach(p.shape) for p in parts if not p.space]
        return Word(
            tuple(parts),
            width,
            trail,
            hyphen,
            tuple(missing),
            max((above for above, _ in reaches), default=0.0),
            max((under for _, under in reaches), default=0.0),
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
        if not word.may_part or word.missing:
            return None
        faces = tuple(FaceRun(len(part.shape.text), part.shape.face.key) for part in word.parts)
        for at in reversed(places(word.text, self.language)):
            head = self._plain_word(word.text[:at], sliced(faces, 0, at), self.language)
            hyphen = self._hyphen(False)
            if head.width + hyphen.advance > room + SLACK:
                continue
            rest = sliced(faces, at, len(word.text))
            tail = self._plain_word(word.text[at:], rest, self.language)
            if tail.width > whole + SLACK:
                return None
            return head._replace(hyphen=hyphen), tail._replace(keep=word.keep)
        return None

    def part(self, word: Word, first: int, after: int) -> Word:
        """The letters [first, after) of a hyphenated word, with its hyphen if more follows."""
        faces = tuple(FaceRun(len(part.shape.text), part.shape.face.key) for part in word.parts)
        piece = word.text[first:after]
        made = self._plain_word(piece, sliced(faces, first, after), self.language)
        if after < len(word.text):
            return made._replace(hyphen=self._hyphen(False))
        return made._replace(keep=word.keep, hyphen=word.hyphen)

    def _whole_word(self, piece: str, body: int, key: str | None, language: str) -> Word | None:
        """A left-to-right word of one face as one shape with its white space, so that a line
        has half as many parts; None if its face cannot draw it."""
        drawn, lost = self._draw(piece, False, key, language)
        if lost:
            return None
        trail = 0.0
        covered = len(piece)
        for first, _, text in reversed(drawn.clusters):
            covered -= len(text)
            if covered < body:
                break
            trail = drawn.advance - drawn.xs[first]
        return Word(
            (Part(drawn, 0, False),),
            drawn.advance - trail,
            trail,
            self._hyphen(False) if piece[:body].endswith(_SOFT_HYPHEN) else None,
            (),
            *reach(drawn),
            piece,
        )

    def _stretches(
        self, piece: str, faces: FaceRuns, per_char: Sequence[int], start: int, end: int
    ) -> list[tuple[int, int, int, str | None]]:
        """Stretches of one level and one face: (start, end, level, face key or None if missing)."""
        out: list[tuple[int, int, int, str | None]] = []
        at = 0
        for length, key in faces:
            low, high = max(at, start), min(at + length, end)
            at += length
            while low < high:
                level = per_char[low]
                after = low + 1
                while after < high and per_char[after] == level:
                    after += 1
                out.append((low, after, level, key))
                low = after
        return out

    def _draw(
        self, text: str, rtl: bool, key: str | None, language: str,
        beside: tuple[str, str] = _NOTHING,
    ) -> tuple[Shape, tuple[str, ...]]:  # fmt: skip
        """`text` in a face; `beside`: what stands before and after it in the text."""
        if key is not None:
            face = self.face if key == self.key else self.fonts.face(key)
            apart = 0.0 if self.tracking and _JOINED.search(text) else self.tracking
            context = beside if beside != _NOTHING and _CURSIVE.search(text) else _NOTHING
            drawn = shape(face, text, rtl, language, apart, self.features, context)
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
