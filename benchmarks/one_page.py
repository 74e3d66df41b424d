"""The peer of a start: one page of ReportLab's own, with two embedded faces.

python benchmarks/one_page.py OUT.pdf TEXT.ttf DISPLAY.ttf
"""

from __future__ import annotations

import sys

from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

WORDS = """You came at four in the morning with a lamp and a chair, and you stayed until the \
window was grey. Thank you for each small thing that you did."""


def main() -> None:
    path, text_font, display_font = sys.argv[1:4]
    pdfmetrics.registerFont(TTFont("Text", text_font))
    pdfmetrics.registerFont(TTFont("Display", display_font))
    canvas = Canvas(path, pagesize=(298, 420))
    canvas.setFont("Display", 46)
    canvas.drawCentredString(149, 340, "Thank you")
    canvas.setFont("Text", 12.5)
    for number, line in enumerate(simpleSplit(WORDS, "Text", 12.5, 222)):
        canvas.drawString(38, 280 - 17 * number, line)
    canvas.showPage()
    canvas.save()


if __name__ == "__main__":
    main()
