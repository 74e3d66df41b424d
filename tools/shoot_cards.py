"""The README's picture of the covers: every design beside the next, painted by the program.

python tools/shoot_cards.py OUT.png
"""

from __future__ import annotations

import sys

from PIL import Image

from thankyou.card import Card
from thankyou.library import Library
from thankyou.paint.raster import paint

GAP = 28
DESK = (230, 225, 216)


def main() -> None:
    library = Library()
    covers = []
    for design in library.designs.values():
        card = Card(sentiment=design.sentiment, tagline=design.tagline, design=design.id)
        covers.append(paint(library.composer(card).compose().scenes[0], dpi=96))
    width = sum(c.width for c in covers) + GAP * (len(covers) + 1)
    sheet = Image.new("RGB", (width, covers[0].height + 2 * GAP), DESK)
    x = GAP
    for cover in covers:
        sheet.paste(cover, (x, GAP))
        x += cover.width + GAP
    sheet.save(sys.argv[1], optimize=True)


if __name__ == "__main__":
    main()
