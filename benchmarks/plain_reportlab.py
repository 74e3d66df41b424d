"""The peer: ReportLab by its own means (Canvas, simpleSplit, art as a form), untagged, unshaped.

    python benchmarks/plain_reportlab.py COUNT OUT.pdf FONT.ttf DISPLAY.ttf

The same cards as the batch that it is compared with: two pages each, art on both, 60 words.
"""

from __future__ import annotations

import math
import sys

from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

WIDTH, HEIGHT = 297.64, 419.53
BLEED = 8.504

MESSAGE = """Dear {name},

You came at four in the morning with a lamp and a chair, and you stayed until the window was \
grey. My father still tells us how you held his hand and talked about the river. We had never \
been so frightened, and you were never in a hurry. Thank you for each small thing that you did.

With thanks,
Ada and family"""


def art(canvas: Canvas, name: str, count: int) -> None:
    canvas.beginForm(name, 0, 0, WIDTH + 2 * BLEED, HEIGHT + 2 * BLEED)
    for number in range(count):
        angle = number * 2.399963
        x, y = 150 + 8 * number**0.5 * math.cos(angle), 210 + 8 * number**0.5 * math.sin(angle)
        path = canvas.beginPath()
        path.moveTo(x, y)
        path.curveTo(x + 8, y - 9, x + 20, y - 8, x + 26, y)
        path.curveTo(x + 18, y + 9, x + 8, y + 8, x, y)
        canvas.setFillColorRGB(0.3 + (number % 5) * 0.1, 0.5, 0.4)
        canvas.drawPath(path, stroke=0, fill=1)
    canvas.endForm()


def main() -> None:
    count, path, text_font, display_font = int(sys.argv[1]), *sys.argv[2:5]
    pdfmetrics.registerFont(TTFont("Text", text_font))
    pdfmetrics.registerFont(TTFont("Display", display_font))
    size = (WIDTH + 2 * BLEED, HEIGHT + 2 * BLEED)
    canvas = Canvas(path, pagesize=size, pageCompression=1, invariant=1)
    art(canvas, "cover", 200)
    art(canvas, "letter", 60)
    for number in range(count):
        canvas.doForm("cover")
        canvas.setFont("Display", 46)
        canvas.drawCentredString(size[0] / 2, 120, "Thank you")
        canvas.setFont("Text", 8.5)
        canvas.drawCentredString(size[0] / 2, 96, "FOR THE WORK YOU DO")
        canvas.showPage()
        canvas.doForm("letter")
        canvas.setFont("Text", 12.5)
        y = HEIGHT - 70
        for paragraph in MESSAGE.replace("{name}", f"Person Number {number}").split("\n"):
            for line in simpleSplit(paragraph, "Text", 12.5, 222) or [""]:
                if line:
                    canvas.drawString(46, y, line)
                y -= 17.5
        canvas.showPage()
    canvas.save()


if __name__ == "__main__":
    main()
