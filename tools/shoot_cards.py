"""The README's picture of the covers: every design beside the next, painted by the program.

python tools/shoot_cards.py OUT.png
"""

from __future__ import annotations

import sys

from thankyou.card import Card
from thankyou.library import Library
from thankyou.paint.raster import paint
from thankyou.review.shelf import beside, stacked

ACROSS, GAP, DPI = 6, 24, 58


def main() -> None:
    library = Library()
    covers = []
    for design in library.designs.values():
        card = Card(sentiment=design.sentiment, tagline=design.tagline, design=design.id)
        covers.append(paint(library.composer(card).compose().scenes[0], dpi=DPI))
    rows = [beside(covers[at : at + ACROSS], GAP) for at in range(0, len(covers), ACROSS)]
    stacked([[row] for row in rows], GAP // 2).save(sys.argv[1], optimize=True)


if __name__ == "__main__":
    main()
