"""What is said about the drawings of a design: notes for those who draw them.

In: nothing. Out: sentences by code.
"""

from __future__ import annotations

from collections.abc import Mapping

from thankyou.base.translatable import Plural, Translatable

DRAWINGS: Translatable[Mapping[str, str | Plural]] = {
    "art-cut-ends": "A curved stroke ends as if it were cut off: give it round ends, or an outline "
    "that tapers.",
    "art-polygon": "A curve is made of short straight pieces, which show in print: draw it as a "
    "curve.",
    "art-stamped": "One shape stands here {copies} times, moved but never turned or bent: let no "
    "two be alike.",
    "art-contours": "A blur is made of {layers} translucent shapes, which show in print as steps: "
    "use a mask, or a gradient.",
    "art-stepped-shadow": "A shadow is made of {layers} translucent copies, which show in print as "
    "steps: use a mask.",
    "art-cornered-specks": "Specks that were meant round have corners: let their curves meet "
    "smoothly.",
}
