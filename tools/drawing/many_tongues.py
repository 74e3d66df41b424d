"""Many tongues: "thank you" in two dozen languages, set in rows that shrink towards the words.

The outlines are those of tongues_outlines.json, which tools/outline_words.py makes. Each row fills
the measure, so that few words stand large and many stand small, as in a printer's broadside.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from drawing.pen import Pt, path, svg, xy

STONE, SAGE, CLAY = "#bdb29d", "#93a6a2", "#c39177"
RULE = "#cfc7b6"
FAINT = "#cfc4af"
WORD_GAP = 0.7
"""The least room between two words of a row, in em."""
TALLEST = 960
"""What stands higher than this above the baseline, in thousandths of an em, is in the gap."""
ROW_GAP = 11.0
"""From a row's ink to the rule that parts it from the next."""


@dataclass(frozen=True, slots=True)
class Word:
    """An outline in thousandths of an em from its origin on the baseline, and its ink."""

    contours: Sequence[Sequence[Sequence[int]]]
    ink: Sequence[int]

    @property
    def width(self) -> float:
        return (self.ink[2] - self.ink[0]) / 1000

    def placed(self, left: float, baseline: float, em: float) -> str:
        """Its path, with its ink beginning at `left`."""
        x0, unit = left - self.ink[0] * em / 1000, em / 1000

        def p(x: int, y: int) -> Pt:
            return (x0 + x * unit, baseline + y * unit)

        out: list[str] = []
        for first, *rest in self.contours:
            out.append("M" + xy(p(first[0], first[1]), 2))
            for row in rest:
                points = [xy(p(row[i], row[i + 1]), 2) for i in range(0, len(row), 2)]
                out.append(("C" if len(row) == 6 else "L") + " ".join(points))
            out.append("Z")
        return "".join(out)


def read_words() -> Mapping[str, Word]:
    """The words by language; "fr/" is the upright one of two."""
    file = Path(__file__).with_name("tongues_outlines.json")
    found: dict[str, Word] = {}
    for row in json.loads(file.read_text(encoding="utf-8")):
        key = row["language"]
        found[f"{key}/" if key in found else key] = Word(row["contours"], row["ink"])
    return found


Row = tuple[str, str]
"""A row's languages, separated by spaces, and its tone."""


def drawn(rows: Iterable[Row], measure: float) -> str:
    """Rows justified to a measure, with rules between them."""
    words = read_words()
    inks: dict[str, list[str]] = {}
    rules: list[str] = []
    y = 0.0
    for languages, tone in rows:
        row = [words[one] for one in languages.split()]
        em = measure / (sum(word.width for word in row) + WORD_GAP * (len(row) - 1))
        if y:
            y += ROW_GAP
            rules.append(f"M0,{y:.1f}H{measure:g}")
            y += ROW_GAP
        baseline = y - max(min(word.ink[1] for word in row), -TALLEST) * em / 1000
        x = 0.0
        for word in row:
            inks.setdefault(tone, []).append(word.placed(x, baseline, em))
            x += (word.width + WORD_GAP) * em
        y = baseline + max(word.ink[3] for word in row) * em / 1000
    parts = [path("".join(found), tone) for tone, found in inks.items()]
    if rules:
        parts.append(f'<path d="{"".join(rules)}" fill="none" stroke="{RULE}" stroke-width="0.7"/>')
    return svg((0, 0, measure, y), parts)


def drawings() -> dict[str, str]:
    return {
        "upright-head.svg": drawn(
            [("fr hi zh-Hans", STONE), ("pt uk ar sw", SAGE), ("ja pl ta cy es", CLAY)], 356
        ),
        "upright-foot.svg": drawn(
            [("tr th mi ko de", CLAY), ("vi bn el tl", SAGE), ("it ml he", STONE)], 356
        ),
        "level-head.svg": drawn(
            [("fr hi zh-Hans pt", STONE), ("uk ar sw ja pl/ ta cy es/", CLAY)], 532
        ),
        "level-foot.svg": drawn([("tr th mi/ ko de bn vi/ el", CLAY), ("tl it ml he", STONE)], 532),
        "letter.svg": drawn([("ar it ja uk he cy", FAINT)], 315),
        "letter-level.svg": drawn([("ar it ja uk he cy ko sw hi", FAINT)], 444),
        "back.svg": drawn([("fr he zh-Hans", CLAY)], 120),
    }
