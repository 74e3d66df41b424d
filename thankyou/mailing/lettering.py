"""How words are set on envelopes, labels and lists: faces, sizes, and boxes that they always fit.

In: texts and boxes. Out: groups of glyph runs, and problems. The words are measured by typeset/, as
a card's are. What is too long is set smaller, at last smaller than can be read well: then a problem
says so. Nothing is cut, and nothing leaves its box.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from thankyou.base.color import Color, contrast
from thankyou.base.errors import Problem
from thankyou.base.geometry import Rect
from thankyou.base.translatable import Translate
from thankyou.designs.model import Design
from thankyou.language.quotes import STRAIGHT, quoted_pieces
from thankyou.merge.clean_text import settable
from thankyou.model.field_text import FieldText, as_field_text
from thankyou.model.scene import GlyphRun, Group, Item, Role, Scene
from thankyou.typeset.bidi import direction, is_rtl
from thankyou.typeset.block import Arranged, Setting
from thankyou.typeset.fit import STEP, Fitted, fit_stack
from thankyou.typeset.fonts import Fonts
from thankyou.typeset.line_break import line_width
from thankyou.typeset.paragraph import setter_for
from thankyou.typeset.place import place

INK: Color = (32, 36, 40)
QUIET: Color = (92, 98, 104)
"""What is read second: 6.3:1 on white."""
HAIR: Color = (176, 181, 186)
_WHITE: Color = (255, 255, 255)

_LEAST = 0.5
"""Points. What is not even then small enough is no name and no address."""
_NARROWER = 0.8
"""A line is set at most so much smaller before it is broken."""
_HANDS = ("script", "hand")


@dataclass(frozen=True, slots=True)
class Lettering:
    """The faces (keys of assets/fonts.toml), the colour and the language of what is set."""

    fonts: Fonts
    language: str = "en"
    face: str = "mulish"
    strong: str = "mulish-medium"
    color: Color = INK

    @property
    def rtl(self) -> bool:
        return is_rtl(self.language)

    def upright(self) -> Lettering:
        """The same for what machines read: no script, no handwriting, and dark."""
        return replace(
            self, color=INK, face=self._plain(self.face), strong=self._plain(self.strong)
        )

    def _plain(self, key: str) -> str:
        info = self.fonts.infos.get(key.partition("@")[0])
        return "source-serif" if info is not None and info.style in _HANDS else key

    def setting(
        self,
        size: float,
        floor: float,
        *,
        strong: bool = False,
        color: Color | None = None,
        align: Literal["start", "center", "end"] = "start",
        leading: float = 1.3,
    ) -> Setting:
        """A setting of these faces; sizes in points."""
        face = self.strong if strong else self.face
        return Setting(
            setter_for(self.fonts, face, self.language, 0.0),
            size,
            floor,
            self.color if color is None else color,
            leading,
            0.4,
            align,
            rtl=self.rtl,
        )


def lettering_of(fonts: Fonts, design: Design, language: str) -> Lettering:
    """The lettering that goes with a card: the face of its message, and its colour if that can be
    read on white (7:1, WCAG 2.2 AAA)."""
    message = design.styles["message"]
    color = message.color if contrast(message.color, _WHITE) >= 7 else INK
    return Lettering(fonts, language, message.face, message.face, color)


@dataclass(frozen=True, slots=True)
class MailingPage:
    """A page, and what is wrong with it; each problem has the row it is about."""

    scene: Scene
    problems: tuple[Problem, ...] = ()


Texts = Sequence[tuple[Setting, FieldText | str]]


@dataclass(frozen=True, slots=True, eq=False)
class SetWords:
    """Texts set one beneath the other in a box.

    `box` is where they may stand, `fitted` how they do; `small`: they had to be set below the
    floor of their settings.
    """

    box: Rect
    fitted: Fitted
    small: bool

    @property
    def top(self) -> float:
        return self.fitted.tops[0] if self.fitted.tops else self.box.y

    @property
    def bottom(self) -> float:
        if not self.fitted.arranged:
            return self.box.y
        return self.fitted.tops[-1] + self.fitted.arranged[-1].height

    @property
    def width(self) -> float:
        """The longest line's, in points."""
        return max((_longest(one) for one in self.fitted.arranged), default=0.0)

    @property
    def size(self) -> float:
        """The first text's, in points."""
        return self.fitted.arranged[0].size if self.fitted.arranged else 0.0

    def runs(self) -> tuple[tuple[GlyphRun, ...], ...]:
        """The runs of each text that is not empty."""
        placed = zip(self.fitted.arranged, self.fitted.tops, strict=True)
        return tuple(self._placed(one, top) for one, top in placed)

    def _placed(self, arranged: Arranged, top: float) -> tuple[GlyphRun, ...]:
        """A text's runs. Among lines that begin at the left, all begin there, whatever script
        they are in. When all of them run from the right, their right ends are in line."""
        runs = tuple(run for paragraph in place(arranged, self.box, top) for run in paragraph)
        setting = arranged.block.setting
        if setting.rtl or setting.align != "start":
            return runs
        ways = (direction(line.measured.text) for one in self.fitted.arranged for line in one.lines)
        whole = set().union(*ways) == {1}
        out = []
        for run, line in zip(runs, arranged.lines, strict=True):
            width = line_width(line.measured, line.line) * arranged.size
            placed_at = line.width - width if line.measured.rtl else 0.0
            wanted = self.width - width if whole else 0.0
            out.append(replace(run, x=run.x + wanted - placed_at))
        return tuple(out)

    def groups(self, role: Role = "P", row: int | None = None) -> Iterator[Group]:
        """Each text as a group."""
        for runs in self.runs():
            yield tagged(runs, role, row)

    def problems(self, code: str, where: str, row: int | None = None) -> Iterator[Problem]:
        """`code` if the words are too small; "missing-glyph" for each character without a font.

        `where` names the thing they stand on, in words that are translated where they are shown.
        """
        if self.small:
            yield Problem(code, {"points": round(self.size, 1)}, row=row, panel=where)
        for char in dict.fromkeys(c for one in self.fitted.arranged for c in one.block.missing):
            unicode = " ".join(f"U+{ord(c):04X}" for c in char)
            values = {"character": char, "code": unicode}
            yield Problem("missing-glyph", values, row=row, panel=where)


def tagged(items: Sequence[Item], role: Role, row: int | None = None) -> Group:
    """Items as one element of the document: a paragraph, a heading, or a cell of table row `row`.

    All groups of this room that are read out are made here.
    """
    return Group(tuple(items), role=role, row=row if role in ("TH", "TD") else None)


def set_words(texts: Texts, box: Rect, valign: float = 0.0, gap: float = 0.0) -> SetWords:
    """Texts in a box, as large as their settings say, or as small as they must be.

    A line is rather set somewhat smaller than broken. At the floor, words are broken too where
    they must be; and at last they are made as small as they must be. `valign`: 0 stands at the
    box's top, 1 at its bottom.
    """
    texts = _settable(texts)
    whole = _unbroken(texts, box, valign, gap)
    if whole is not None:
        return SetWords(box, whole, False)
    return set_paragraph(texts, box, valign, gap)


def set_paragraph(texts: Texts, box: Rect, valign: float = 0.0, gap: float = 0.0) -> SetWords:
    """The same for sentences, which are broken into lines before they are set smaller."""
    texts = _settable(texts)
    fitted = fit_stack(texts, box, valign, gap)
    words = SetWords(box, fitted, bool(fitted.lines_over))
    if not words.small or words.bottom <= box.bottom:  # some words are broken, but all is there
        return words
    tiny = [(replace(setting, floor=_LEAST), text) for setting, text in texts]
    return SetWords(box, fit_stack(tiny, box, valign, gap), True)


def _settable(texts: Texts) -> list[tuple[Setting, FieldText | str]]:
    return [(setting, _set(text, setting.setter.language)) for setting, text in texts]


def _set(text: FieldText | str, language: str) -> FieldText:
    """A text as it is set: with its apostrophes (O’Brien, rue d’Ulm), but with other straight marks
    as they were typed, because an address may be in any language."""
    words = as_field_text(text).changed(settable)
    if "'" not in words.text:
        return words
    return words.in_pieces(quoted_pieces(words.text, STRAIGHT, "", language))


def _unbroken(texts: Texts, box: Rect, valign: float, gap: float) -> Fitted | None:
    """The largest sizes, none below its floor, at which no line is broken; None if that is too
    small."""
    texts = [(setting, text) for setting, text in texts if as_field_text(text).text.strip()]
    widest = max((setting.size for setting, _ in texts), default=0.0)
    scale = 1.0
    fitted = fit_stack(texts, box, valign, gap)
    while texts and not fitted.lines_over:
        if not any(_broken(one) for one in fitted.arranged):
            return fitted
        scale -= STEP / widest
        if scale < _NARROWER or all(one.size * scale < one.floor for one, _ in texts):
            return None
        smaller = [
            (replace(setting, size=max(setting.size * scale, setting.floor)), text)
            for setting, text in texts
        ]
        fitted = fit_stack(smaller, box, valign, gap)
    return None if texts else fitted


def _broken(arranged: Arranged) -> bool:
    return any(line.line[0] for line in arranged.lines)


def _longest(arranged: Arranged) -> float:
    widths = (line_width(line.measured, line.line) for line in arranged.lines)
    return max(widths, default=0.0) * arranged.size


def moved(words: SetWords, dx: float) -> SetWords:
    """The same, so far to the right."""
    return replace(words, box=replace(words.box, x=words.box.x + dx))


def page_number(
    number: int, count: int, area: Rect, lettering: Lettering, tr: Translate
) -> SetWords:
    """“Page 2 of 5”, at the end of the line at a page's foot."""
    text = tr("Page {page} of {pages}").replace("{page}", str(number))
    setting = lettering.setting(8, 6, color=QUIET, align="end")
    return set_words([(setting, text.replace("{pages}", str(count)))], area)
