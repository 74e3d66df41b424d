"""Words of tall scripts on rules: as near as their ink allows, where type would be small else."""

from __future__ import annotations

import itertools
from typing import Any

import pytest
from card_setups import CATALOG, frame_of, setup_of

from thankyou.layout.composition import Fit
from thankyou.model.card import Card, Second, Signer
from thankyou.model.scene import GlyphRun, Path, glyph_runs
from thankyou.typeset.block import arrange, measure_block
from thankyou.typeset.fit import CLOSER
from thankyou.typeset.ink import glyph_boxes
from thankyou.typeset.ruled import SKIPPING, rule_for

LONG = {
    "recipient": "Dr Amara Okafor and the night team", "unit": "Ward 12",
    "moment": "you turned the chair round so that she could see the sky",
    "effect": "We were less alone", "sender": "Ada and family",
}  # fmt: skip
"""Values that make a letter as long as it may be, in a script that most of these are not in."""

WORDS = {
    "ar": "تحية تقدير إلى {recipient}،\n\nلا بدّ أن بعض أيامكم في {unit} صعب، ونحن في الخارج نادرًا "
    "ما نسمع عنه. {moment}. {effect}.\n\nلا نعرف كيف يعود الإنسان إلى العمل في صباح اليوم التالي. "
    "أنتم تعودون، وهنا من يفكر في ذلك. نشكركم على اختياركم هذا العمل الصعب.\n\nوتفضلوا بقبول فائق "
    "الاحترام،\n{sender}",
    "ur": "محترم {recipient}،\n\nآپ کے کچھ دن یقیناً مشکل ہوتے ہوں گے، اور ہم باہر والوں کو اس کی "
    "خبر کم ہی ملتی ہے۔ {moment}.\n\nہم نہیں جانتے کہ ایسے دن کے بعد اگلی صبح دوبارہ کام پر آنا "
    "کیسا ہوتا ہے۔ اتنا مشکل کام چننے کے لیے آپ سب کا شکریہ۔\n\nاحترام کے ساتھ،\n{sender}",
    "my": "လေးစားအပ်ပါသော {recipient}\n\nသင်တို့၏နေ့ရက်အချို့ ခက်ခဲမည်မှာသေချာပါသည်။ {moment}။\n\n"
    "ထိုသို့သောနေ့ပြီးနောက် နောက်တစ်နေ့မနက် အလုပ်သို့ မည်သို့ပြန်လာရသည်ကို ကျွန်ုပ်တို့ မသိပါ။ ဤမျှခက်ခဲသောအလုပ်ကို "
    "ရွေးချယ်ခဲ့သည့်အတွက် အားလုံးကို ကျေးဇူးတင်ပါသည်။\n\nလေးစားစွာဖြင့်\n{sender}",
    "hi": "आदरणीय {recipient},\n\nआपके कुछ दिन कठिन होते होंगे, और हम बाहर वालों को इसकी ख़बर कम ही "
    "मिलती है। {moment}। {effect}।\n\nऐसे दिन के बाद अगली सुबह फिर काम पर आना कैसे होता है, हमें नहीं "
    "मालूम। इतना कठिन काम चुनने के लिए आप सबका धन्यवाद।\n\nआदर के साथ,\n{sender}",
}  # fmt: skip


def laid(message: str, **changes: Any) -> tuple[Fit, list[GlyphRun], list[float]]:
    """How a message fits its page; its lines; the heights of the rules under them."""
    card = Card(**{"design": "by-hand", "format": "postcard-us", "message": message, **changes})
    card = card.with_fields(LONG)
    composition = CATALOG.composer(card).compose()
    fit = composition.message_fit
    assert fit is not None and "overflow" not in {problem.code for problem in composition.problems}
    scene = next(scene for scene in composition.scenes if scene.name == fit.panel)
    rules, *_ = (item for item in scene.items if isinstance(item, Path) and len(item.segments) > 2)
    left, right = rules.segments[0][1], rules.segments[1][1]
    runs = [run for run in glyph_runs(scene.items) if left - run.size < run.x < right]
    return fit, runs, [segment[2] for segment in rules.segments[::2]]


def rows(runs: list[GlyphRun], heights: list[float]) -> list[float]:
    """On which rule each line stands, from 0; with a fraction, where it stands on none."""
    step = heights[1] - heights[0]
    return sorted({round((run.y - heights[0]) / step, 2) for run in runs})


def least_air(runs: list[GlyphRun]) -> float:
    """The least distance, in em, of what is drawn of a line from what is drawn right under it."""
    found = []
    for upper, lower in itertools.pairwise(sorted(runs, key=lambda run: run.y)):
        for left, right, _, foot in inks(upper):
            found += [
                (top - foot) / upper.size
                for start, end, top, _ in inks(lower)
                if start < right and left < end
            ]
    return min(found)


def inks(run: GlyphRun) -> list[tuple[float, float, float, float]]:
    """Left, right, top and foot of what is drawn of each glyph, in points on the panel."""
    return [
        (
            run.x + at + box.left * run.size, run.x + at + box.right * run.size,
            run.y - box.above * run.size, run.y + box.under * run.size,
        )
        for at, shape in run.parts
        for box in glyph_boxes(shape)
        if box is not None
    ]  # fmt: skip


@pytest.mark.parametrize("language", WORDS)
def test_a_postcard_holds_a_letter_of_a_tall_script(language: str) -> None:
    fit, runs, heights = laid(WORDS[language], language=language)
    assert fit.size >= 9.0
    assert all(row == int(row) for row in rows(runs, heights))
    assert heights[0] > 0.5 * fit.size and runs[0].y > 1.2 * fit.size
    assert least_air(runs) > 0.0


def test_a_name_in_a_taller_script_leaves_the_rules_where_they_are() -> None:
    for card_format in ("flat-a6", "fold-a6", "postcard-us"):
        written = f"Dear NAME,\n\n{'Thank you for all of these nights. ' * 3}NAME and Jo\n\nJo"
        fit, _, plain = laid(written.replace("NAME", "Leila"), format=card_format)
        for name in ("ليلى", "خالد منصور", "ခင်မြတ်မွန်", "สมชาย"):
            other, runs, heights = laid(written.replace("NAME", name), format=card_format)
            step = (heights[1] - heights[0]) / other.size
            before = (plain[1] - plain[0]) / fit.size
            assert step == pytest.approx(before, rel=0.04), (card_format, name)
            steps = [b - a for a, b in itertools.pairwise(rows(runs, heights))]
            assert set(steps) == {1.0, 2.0}


@pytest.mark.parametrize("pairing", ["modern", "bookish", "clear"])
def test_lines_that_all_need_more_than_a_rule_have_rules_farther_apart(pairing: str) -> None:
    message = "شكرًا لكم\n" + "نشكركم على هذا العمل الصعب الذي اخترتموه " * 3
    _, runs, heights = laid(message, language="ar", pairing=pairing)
    numbers = rows(runs, heights)
    assert numbers == [float(n) for n in range(len(numbers))] and len(numbers) > 3


@pytest.mark.parametrize("language", WORDS)
def test_one_rule_is_left_free_between_paragraphs_of_one_line(language: str) -> None:
    lines = [words.split("{")[0].strip(" ،,") for words in (WORDS[language],)] * 4
    _, runs, heights = laid("\n\n".join(lines), language=language, format="flat-a6")
    numbers = rows(runs, heights)
    assert [b - a for a, b in itertools.pairwise(numbers)] == [2.0] * (len(numbers) - 1)


def test_rules_stay_apart_where_type_is_as_large_as_one_reads_in_comfort() -> None:
    short = "عزيزتي ليلى،\n\n" + "شكرًا لكِ على رعاية أمي في الجناح السابع. " * 3 + "\n\nسلمى"
    fit, _, heights = laid(short, language="ar", format="flat-a6")
    assert fit.size == pytest.approx(13.5)
    wide = (heights[1] - heights[0]) / fit.size
    long = WORDS["ar"].replace("الصعب.", "الصعب، ولا حاجة إلى الردّ.")
    tight, _, near = laid(long, language="ar")
    assert wide > 1.85 and (near[1] - near[0]) / tight.size < wide - 0.1


def test_a_letter_turns_the_page_before_its_rules_come_closer() -> None:
    line = "Thank you for staying with us on each of those nights, and for the chair. "
    message = "\n\n".join(["Dear {recipient},", line * 3, line * 3, line * 2, "Jo"])
    fit, _, heights = laid(message, format="quarter-a4")  # a higher first rule would save the page
    assert fit.pages == 2 and fit.size == pytest.approx(13.5)
    assert heights[1] - heights[0] == pytest.approx(1.5 * fit.size)


def test_rules_come_closer_step_by_step() -> None:
    setting = frame_of(setup_of(design="by-hand", language="ar")).settings["message"]
    words = " ".join(WORDS["ar"].replace("{moment}", "أدرتِ الكرسي").split("\n\n")[1:3])
    stack = [arrange(measure_block(setting, words), 10.0, 150.0)]
    rules = [rule_for(stack, 10.0, closer) for closer in (*CLOSER, SKIPPING)]
    assert rules == sorted(rules, reverse=True) and rules[0] > rules[-1] >= 10.0 * setting.leading
    lines = [arrange(stack[0].block, 10.0, 150.0, rule).lines for rule in rules[:-1]]
    assert all(
        len(some) == round(some[-1].baseline / rule)
        for some, rule in zip(lines, rules, strict=False)
    )


def test_two_languages_that_face_each_other_agree_on_near_rules_too() -> None:
    body = WORDS["ar"].replace("{moment}", "أدرتم الكرسي حتى ترى السماء")
    long = body + "\n\n" + body.split("\n\n")[2]
    second = Second("ar", long, "facing")
    card = Card(message=long, language="ar", design="by-hand", format="fold-a6", second=second)
    composition = CATALOG.composer(card.with_fields(LONG)).compose()
    sizes = {fit.role: fit.size for fit in composition.fits}
    assert sizes["message"] == pytest.approx(sizes["second"])


def test_signers_in_a_tall_script_come_nearer_too() -> None:
    names = tuple(Signer(name) for name in ("ليلى حداد", "Tom O’Neill", "خالد منصور", "Zoë Abara"))
    fit, runs, heights = laid(WORDS["ar"], language="ar", format="flat-a6", signers=names)
    assert fit.size >= 9.0 and all(row == int(row) for row in rows(runs, heights))
