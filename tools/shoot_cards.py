"""The README's picture of the covers: the covers of all designs in rows, painted by the program.

python tools/shoot_cards.py OUT.png
"""

from __future__ import annotations

import sys

from thankyou.catalog import Catalog
from thankyou.export.contact_sheet import beside, stacked
from thankyou.model.card import Card
from thankyou.render.raster.painter import paint

ACROSS, GAP, DPI = 6, 24, 58


def main() -> None:
    catalog = Catalog()
    covers = []
    for design in catalog.designs.values():
        card = Card(sentiment=design.sentiment, tagline=design.tagline, design=design.id)
        covers.append(paint(catalog.composer(card).compose().scenes[0], dpi=DPI))
    rows = [beside(covers[at : at + ACROSS], GAP) for at in range(0, len(covers), ACROSS)]
    stacked([[row] for row in rows], GAP // 2).save(sys.argv[1], optimize=True)


if __name__ == "__main__":
    main()
