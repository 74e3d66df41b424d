"""How far marks at a line's two ends stand out of the measure, so that its edge looks straight.

In: a mark and its width. Out: what of it hangs. The shares are those of fine typesetting: a hyphen,
a comma or a full stop nearly in full, what is darker or higher by half.
"""

from __future__ import annotations

from collections.abc import Sequence

from thankyou.model.scene import Shape
from thankyou.typeset.paragraph import Word

_START = {**dict.fromkeys("“‘„‚\"'", 1.0), **dict.fromkeys("«‹", 0.7), "(": 0.3, "[": 0.3}
_END = {
    **dict.fromkeys("-\u00ad\u2010", 0.75), **dict.fromkeys(".,…", 0.8),
    **dict.fromkeys("”’\"'", 0.9),
    **dict.fromkeys("»›", 0.6), **dict.fromkeys(";:!?", 0.35), **dict.fromkeys("–—", 0.4),
    **dict.fromkeys("،۔؛؟", 0.6), **dict.fromkeys("।॥", 0.5), ")": 0.3, "]": 0.3,
}  # fmt: skip
_WIDEST = 0.6
"""In em: a mark as wide as a Chinese letter has its white space inside it, and stands as it is."""


def hanging(words: Sequence[Word], hyphen: Shape | None) -> tuple[float, float]:
    """What of a line hangs at the side where it begins and where it ends, in em."""
    before = after = 0.0
    text = words[0].text
    if text[:1] in _START and len(text.rstrip()) > 1:
        before = _START[text[0]] * _narrow(_first_width(words[0]))
    if hyphen is not None:
        return before, _END["-"] * hyphen.advance
    last = next((word for word in reversed(words) if word.text.strip()), None)
    if last is None:
        return before, after
    body = last.text.rstrip()
    if body[-1] in _END and (len(body) > 1 or len(words) > 1):
        after = _END[body[-1]] * _narrow(_last_width(last))
    return before, after


def _narrow(width: float) -> float:
    return width if width <= _WIDEST else 0.0


def _first_width(word: Word) -> float:
    """The width of the word's first character, in em."""
    shape = word.parts[0].shape
    clusters = shape.clusters
    if shape.rtl:
        return shape.advance - shape.xs[clusters[-1][0]]
    return shape.xs[clusters[1][0]] if len(clusters) > 1 else shape.advance


def _last_width(word: Word) -> float:
    """The width of the word's last mark before its white space, in em."""
    for part in reversed(word.parts):
        shape = part.shape
        if not shape.text.strip():
            continue
        clusters = shape.clusters
        if shape.rtl:
            return shape.xs[clusters[1][0]] if len(clusters) > 1 else shape.advance
        right = shape.advance
        for first, _, text in reversed(clusters):
            left = shape.xs[first]
            if text.strip():
                return right - left
            right = left
    return 0.0
