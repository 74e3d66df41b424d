"""Letters of any length in many languages, and the lines of a card that was laid out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from thankyou.layout.composition import Composition
from thankyou.model.scene import Group, glyph_runs

LETTERS: Mapping[str, tuple[str, str, str]] = {
    "en": ("Dear Priya,", "You came in at three in the morning and sat down. You did not look at "
           "the clock, and you did not tell us that it would all be well. ", "With thanks,\nAda"),
    "de": ("Liebe Frau Öztürk,", "Sie kamen um drei Uhr morgens herein und setzten sich zu uns. "
           "Niemand sah auf die Uhr, und niemand sprach vom Krankenhausaufenthalt. ",
           "Herzlichen Dank\nAda"),
    "fi": ("Hyvä Aino,", "Tulitte huoneeseen kolmelta aamuyöllä ja istuitte alas. Ette katsoneet "
           "kelloa ettekä sanoneet, että kaikki järjestyy vielä hyvin. ", "Kiittäen\nAda"),
    "ar": ("العزيزة سلمى،", "جلستم إلى جانبي في الثالثة صباحًا، ولم تنظروا إلى الساعة، ولم تقولوا "
           "إن كل شيء سيكون على ما يرام. ", "مع الشكر،\nأدا"),
    "he": ("יקרה ליאת,", "ישבתם לידי בשלוש לפנות בוקר ולא הסתכלתם בשעון, ולא אמרתם שהכול יהיה "
           "בסדר גמור. ", "בתודה,\nעדה"),
    "hi": ("प्रिय आशा जी,", "आप रात के तीन बजे आईं और हमारे पास बैठ गईं। आपने घड़ी नहीं देखी, "
           "और यह नहीं कहा कि सब ठीक हो जाएगा। ", "धन्यवाद,\nअदा"),
    "ja": ("皆様へ",
           "夜中の三時に来て、そばに座ってくださいました。時計を見ることもありませんでした。",
           "感謝をこめて\n山田花子"),
    "ru": ("Дорогая Анна,", "Вы пришли в три часа ночи и сели рядом. Вы не смотрели на часы и не "
           "говорили, что всё будет хорошо. ", "С благодарностью,\nАда"),
    "th": ("เรียนคุณอรุณ", "คุณเข้ามาตอนตีสามแล้วนั่งลงข้างเรา ไม่ได้มองนาฬิกา และไม่ได้บอกว่าทุกอย่างจะดีขึ้น ",
           "ด้วยความขอบคุณ\nอาดา"),
    "el": ("Αγαπητή Ελένη,", "Ήρθατε στις τρεις το πρωί και καθίσατε κοντά μας. Δεν κοιτάξατε το "
           "ρολόι, και δεν είπατε ότι όλα θα πάνε καλά. ", "Ευχαριστώ,\nΆντα"),
}  # fmt: skip


class Row(NamedTuple):
    """A line of words on the panel: its text, its place, its paragraph."""

    text: str
    x: float
    right: float
    y: float
    size: float
    paragraph: int


def letter(language: str, sentences: int, each: int = 4) -> str:
    dear, said, close = LETTERS[language]
    bodies = [(said * min(each, sentences - at)).rstrip() for at in range(0, sentences, each)]
    return "\n\n".join((dear, *bodies, close))


def rows_of(made: Composition, kind: str) -> list[Row]:
    """The lines of a panel, in the order in which they are read."""
    assert made.format is not None
    number = next(n for n, panel in enumerate(made.format.panels) if panel.kind == kind)
    groups = [i for i in made.scenes[number].items if isinstance(i, Group) and i.role == "P"]
    return [
        Row(run.text, run.x, run.x + sum(part.advance for _, part in run.parts) * run.size, run.y,
            run.size, paragraph)
        for paragraph, group in enumerate(groups) for run in glyph_runs(group.items)
    ]  # fmt: skip
