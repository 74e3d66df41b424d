"""Digests of what the program makes: did a change of the code change a card?

    python tools/digest_output.py DIGESTS.json [--jobs 2] [--every N]
    python tools/digest_output.py DIGESTS.json --compare BEFORE.json

Each design in each format with each card of `CARDS` (many scripts, long and short words, signers, a
second language, a photo, signatures, the writer's own look): the SHA-256 of the PDF's bytes and of
the pixels of each panel's PNG, and the problems found. `--every N` takes each N-th combination.
Where what is compared differs, each difference is listed, and the exit code is 1.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import json
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from pathlib import Path

from PIL import Image, ImageDraw

from thankyou.catalog import Catalog
from thankyou.export.single import export_card, export_pdf
from thankyou.model.card import Card, CardPhoto, CardSignature, Second, Signer

DPI = 48
FIELDS = {
    "recipient": "Sister Ngozi Amoah", "unit": "Ward 12", "date": "3 May",
    "moment": 'You sat down and said "I have time"', "sender": "Ruth and David Lindqvist",
}  # fmt: skip
LETTER = (
    "{dear} {recipient|friend},\n\nThank you for the nights you sat with my father when {unit|the "
    "ward} was full. [It was {date}.] You told him what every sound was, and you remembered his "
    "name at four in the morning.\n\n{moment}.\n\nWith thanks,\n{sender}"
)


def photo() -> CardPhoto:
    """A picture with an edge, a gradient and colour, as the program would keep it."""
    picture = Image.linear_gradient("L").resize((640, 480))
    picture = Image.merge("RGB", (picture, picture.rotate(180), picture.point(lambda v: v // 2)))
    ImageDraw.Draw(picture).ellipse((200, 120, 440, 360), fill=(250, 240, 200))
    data = io.BytesIO()
    picture.save(data, "JPEG", quality=90)
    key = hashlib.sha256(data.getvalue()).hexdigest()[:16]
    return CardPhoto(key, 640, 480, data.getvalue(), 0.4, 0.6, 1.5, alt="A lamp.")


def mask() -> CardSignature:
    """A signature as a mask of ink."""
    picture = Image.new("L", (300, 90), 0)
    ImageDraw.Draw(picture).arc((10, 10, 280, 80), 20, 330, fill=255, width=6)
    data = io.BytesIO()
    picture.save(data, "PNG")
    return CardSignature(key="mask", width=300, height=90, mask=data.getvalue())


STROKES = CardSignature(
    strokes=(
        ((0.0, 0.5, 0.4), (0.4, 0.1, 0.7), (0.8, 0.9, 1.0), (1.4, 0.3, 0.6), (2.0, 0.6, 0.3)),
        ((2.2, 0.4, 0.5), (2.6, 0.5, 0.8), (3.0, 0.2, 0.4)),
    )
)
MANY = tuple(
    Signer(name, line)
    for name, line in (
        ("Ada Lovelace", "for the night shift"), ("Chukwuemeka Okafor", ""), ("Zoë Å. Ødegård", ""),
        ("Nguyễn Thị Ánh", "Bed 4"), ("José María", ""), ("王小明", ""), ("Ann", ""), ("Bo", ""),
        ("Siobhán O’Neill-Fitzgerald", "“You stayed.”"),
    )
)  # fmt: skip

CARDS: dict[str, Card] = {
    "plain": Card(message=LETTER).with_fields(FIELDS),
    "short": Card(message="Thank you.", tagline="for the small hours", display="yes"),
    "full": Card(message=LETTER + "\n\n" + LETTER.replace("{dear}", "And"), text_size=85),
    "german": Card(
        message='Liebe {recipient},\n\nSie sagten "Ich habe Zeit", und das Krankenschwestern-'
        "Bereitschaftszimmer war leer.\n\nHerzlich, {sender}", sentiment="Danke",
        tagline="für die Nächte", language="de", audience="team", display="staff",
    ).with_fields(FIELDS),
    "arabic": Card(
        message="{dear} أماني،\n\nشكرًا لكِ على الليالي الطويلة في Ward 12.\n\nليلى",
        sentiment="شكرًا",
        language="ar", signers=MANY[:2], signature=STROKES,
    ).with_fields({"recipient": "أماني", "unit": "الجناح 12"}),
    "hebrew": Card(
        message="תודה לך על הכול, ועל 24 השעות.", sentiment="תודה", language="he", display="no"
    ),
    "hindi": Card(
        message="प्रिय अमीना,\n\nउन रातों के लिए धन्यवाद।\n\nरेखा", sentiment="धन्यवाद", language="hi",
        second=Second("en", "Dear {recipient|you},\n\nThank you for those nights."),
    ),
    "chinese": Card(
        message="安护士：\n\n谢谢您在那些夜晚守在父亲身边。“别怕”，您说。\n\n林家",
        sentiment="谢谢您",
        language="zh-Hans", second=Second("en", "Thank you for those nights.", "facing"),
    ),
    "mixed": Card(
        message="ありがとう 감사합니다 ขอบคุณค่ะ நன்றி Ευχαριστώ Дякую 😀 \U0001f9ff "
        + "Donaudampfschifffahrtsgesellschaft" * 2, sentiment="ありがとうございます", language="ja",
    ),
    "signers": Card(message=LETTER, signers=MANY, signature=mask()).with_fields(FIELDS),
    "photo": Card(message=LETTER, photo=photo(), signature=STROKES).with_fields(FIELDS),
    "own look": Card(
        message=LETTER, pairing="#", text_color="#123456", text_size=130, remembering=True,
        appeal="tears", voice="bereaved-family", register="formal", palette="#",
    ).with_fields({**FIELDS, "title": "Dr", "family": "Nuñez"}),
}  # fmt: skip


@cache
def catalog() -> Catalog:
    return Catalog()


def combinations() -> list[tuple[str, str, str]]:
    held = catalog()
    return [(d, f, c) for d in held.designs for f in held.formats for c in CARDS]


def digest(combination: tuple[str, str, str]) -> tuple[str, dict[str, str]]:
    """The digests of one card in one design and format, by what they are of."""
    design, form, name = combination
    card = CARDS[name].changed(design=design, format=form)
    if card.palette:
        card = card.changed(palette=catalog().designs[design].palettes[-1].id)
    if card.pairing:
        card = card.changed(pairing=list(catalog().pairings)[-1])
    composition = catalog().composer(card).compose()
    found = {"problems": " ".join(f"{p.code}@{p.panel or p.field}" for p in composition.problems)}
    with tempfile.TemporaryDirectory() as folder:
        pdf = export_pdf(card, composition, Path(folder) / "card.pdf")
        found["pdf"] = hashlib.sha256(pdf.read_bytes()).hexdigest()
        for path in export_card(card, composition, Path(folder) / "card.png", dpi=DPI):
            found[path.stem] = hashlib.sha256(path.read_bytes()).hexdigest()
    return " / ".join(combination), found


def compare(before: dict[str, dict[str, str]], now: dict[str, dict[str, str]]) -> int:
    """Print each difference, and return how many cards differ."""
    shared = [key for key in now if key in before]
    changed = [key for key in shared if now[key] != before[key]]
    for key in changed:
        kinds = sorted(
            k for k in now[key].keys() | before[key] if now[key].get(k) != before[key].get(k)
        )
        print(f"{key}: {', '.join(kinds)}")
    print(f"{len(shared)} cards compared, {len(changed)} differ.")
    return len(changed)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("digests", type=Path)
    parser.add_argument("--compare", type=Path)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--every", type=int, default=1)
    options = parser.parse_args()
    wanted = combinations()[:: options.every]
    with ProcessPoolExecutor(options.jobs) as pool:
        now = dict(pool.map(digest, wanted, chunksize=16))
    options.digests.write_text(json.dumps(now, indent=0), encoding="utf-8")
    print(f"{len(now)} cards digested.")
    if options.compare is None:
        return 0
    return 1 if compare(json.loads(options.compare.read_text(encoding="utf-8")), now) else 0


if __name__ == "__main__":
    sys.exit(main())
