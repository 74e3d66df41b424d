"""Justified lines: even spaces within limits, straight edges with marks that stand out of them."""

from __future__ import annotations

import pytest

from thankyou.base.geometry import Rect
from thankyou.catalog import Catalog
from thankyou.model.scene import GlyphRun
from thankyou.typeset.bidi import is_rtl
from thankyou.typeset.block import Setting, arrange, measure_block
from thankyou.typeset.justify import LETTER_GAP, SHRINK, WIDEST
from thankyou.typeset.paragraph import setter_for
from thankyou.typeset.place import place

SIZE, LEFT = 11.0, 20.0
TEXTS = {
    "en": "You stayed with my father through the night when the ward was full and nobody slept. "
    "You told him what every sound was, and you remembered his name at four in the morning; “we "
    "are here,” you said. Your extraordinary kindness has been with all of us ever since.",
    "de": "Sie sind in der Nacht bei meinem Vater geblieben, als die Station überfüllt war und "
    "niemand geschlafen hatte. Sie haben ihm erklärt, was jedes Geräusch bedeutet, und Ihre "
    "außergewöhnliche Freundlichkeit begleitet uns seitdem überallhin.",
    "fr": "Vous êtes restée auprès de mon père pendant la nuit, quand le service était plein et "
    "que personne n’avait dormi. Vous lui avez expliqué chaque bruit : « nous sommes là ». Votre "
    "extraordinaire gentillesse nous accompagne depuis.",
    "ar": "لقد بقيتم مع أبي طوال ليلة 3 مايو حين كان الجناح ممتلئاً ولم ينم أحد. شرحتم له كل صوت "
    "يسمعه، وتذكرتم اسمه في الرابعة صباحاً. لا أعرف كيف أشكركم، لكن لطفكم معنا منذ ذلك الحين.",
    "hi": "आप रात भर मेरे पिता के साथ रहे, जब वार्ड भरा हुआ था और कोई सोया नहीं था। आपने उन्हें हर आवाज़ के बारे "
    "में बताया और सुबह चार बजे भी उनका नाम याद रखा। आपकी दयालुता तब से हमारे साथ है।",
    "zh-Hans": "那个夜晚，病房里住满了人，谁也没有睡，您一直陪在我父亲身边。"
    "您告诉他每一种声音是什么，凌晨四点还记得他的名字。我不知道怎样感谢您，但您的善良从那以后一直陪伴着我们全家人。",
    "th": "คุณอยู่เป็นเพื่อนพ่อของฉันตลอดคืน ตอนที่หอผู้ป่วยเต็มและไม่มีใครได้นอน คุณบอกท่านว่าเสียงแต่ละ"
    "เสียงคืออะไร และยังจำชื่อท่านได้ตอนตีสี่ ความเมตตาของคุณอยู่กับเราเสมอมา",
}


def letter(
    catalog: Catalog, language: str, text: str, width: float = 240.0, justify: bool = True
) -> list[GlyphRun]:
    setting = Setting(
        setter_for(catalog.fonts, "garamond", language, 0.0), SIZE, 8, (0, 0, 0), 1.3, 0.6, "start",
        rtl=is_rtl(language), hyphenate=True, justify=justify,
    )  # fmt: skip
    arranged = arrange(measure_block(setting, text), SIZE, width)
    return [run for one in place(arranged, Rect(LEFT, 0, width, 900), 0) for run in one]


def ends(run: GlyphRun) -> tuple[float, float]:
    """Where the line's letters begin and end, its white space at the end left out."""
    left, right = run.x, run.x
    for at, shape in run.parts:
        if shape.text.strip():
            body = shape.advance
            if not shape.rtl and shape.text[-1].isspace():
                body = shape.xs[-1]
            right = max(right, run.x + at + body * SIZE)
    first = next(at for at, shape in run.parts if shape.text.strip())
    return left + first, right


@pytest.mark.parametrize("language", list(TEXTS))
@pytest.mark.parametrize("width", [190.0, 240.0, 315.0])
def test_both_edges_are_straight(catalog: Catalog, language: str, width: float) -> None:
    runs = letter(catalog, language, TEXTS[language], width)
    assert len(runs) > 2
    ragged = 0
    for run in runs[:-1]:
        left, right = ends(run)
        assert left > LEFT - 0.5 * SIZE and right < LEFT + width + 0.75 * SIZE
        ragged += not (left < LEFT + 0.05 and right > LEFT + width - 0.05)
    assert ragged <= 1, "a line whose spaces would be too wide stays as it is; most do not"


@pytest.mark.parametrize("language", list(TEXTS))
def test_no_space_is_wider_or_narrower_than_its_limits(catalog: Catalog, language: str) -> None:
    for run in letter(catalog, language, TEXTS[language], 190.0):
        for (at, shape), (following, _) in zip(run.parts, run.parts[1:], strict=False):
            more = (following - at) / SIZE - shape.advance
            trail = shape.advance if shape.text.isspace() else 0.0
            if not trail and shape.text[-1:].isspace():
                trail = shape.advance - shape.xs[shape.clusters[-1][0]]
            most = WIDEST * trail if trail else LETTER_GAP
            assert -SHRINK * 0.5 - 1e-6 <= more <= max(most, WIDEST * 0.5) + 1e-6


def test_the_last_line_of_a_paragraph_has_its_own_spaces(catalog: Catalog) -> None:
    text = TEXTS["en"] + "\n\nWith all our thanks,\nRuth"
    runs = letter(catalog, "en", text)
    for run in [run for run in runs if run.text.endswith("\n")]:
        for (at, shape), (following, _) in zip(run.parts, run.parts[1:], strict=False):
            assert following - at == pytest.approx(shape.advance * SIZE, abs=0.7)


def test_marks_stand_out_of_the_edges(catalog: Catalog) -> None:
    hyphens = 0
    for width in range(150, 240, 10):
        for run in letter(catalog, "de", TEXTS["de"], width):
            if run.parts[-1][1].text == "\u00ad":
                hyphens += 1
                assert ends(run)[1] > LEFT + width + 1
    assert hyphens > 1
    quoted = letter(catalog, "en", "“We are here,” you said to him, " + TEXTS["en"], 225.0)
    assert ends(quoted[0])[0] < LEFT - 1


def test_every_word_is_there_once_and_names_stay_whole(catalog: Catalog) -> None:
    for language, text in TEXTS.items():
        assert "".join(run.text for run in letter(catalog, language, text, 190.0)) == text + "\n"


def test_spaces_are_more_even_than_line_by_line(catalog: Catalog) -> None:
    """The whole paragraph is looked at: the sum of squares of what is added is no larger."""

    def unevenness(width: float) -> float:
        runs = letter(catalog, "en", TEXTS["en"], width)
        added = [
            (b - a) / SIZE - shape.advance
            for run in runs[:-1]
            for (a, shape), (b, _) in zip(run.parts, run.parts[1:], strict=False)
        ]
        return sum(one**2 for one in added) / len(added)

    assert all(unevenness(width) < 0.03 for width in (200.0, 240.0, 280.0, 320.0))


def test_a_word_as_wide_as_the_measure_harms_nothing(catalog: Catalog) -> None:
    runs = letter(catalog, "en", "To Llanfairpwllgwyngyllgogerychwyrndrobwll and you", 90.0)
    assert "".join(run.text for run in runs).split() == [
        "To", "Llanfairpwllgwyngyllgogerychwyrndrobwll", "and", "you",
    ]  # fmt: skip
    assert letter(catalog, "en", "Ada")[0].text == "Ada\n"
