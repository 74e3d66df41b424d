"""Words come back from the PDF as they were written, by pdfium and by poppler, in every script."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import Any

import pytest
from pdfhelp import lines, normal, page, pdfium_text, poppler_text, write

from thankyou.catalog import Catalog
from thankyou.model.scene import Group

# The page's whole text is compared; test_read_back.py has brackets, and text of both ways.
TEXTS = [
    ("ligatures", "en", "Office affluent fjord — “fi fl” AVATAR café, efficient flight."),
    ("marks", "en", "e\u0301 n\u0303 x\u0323\u0302 decomposed cafe\u0301 q\u0301 ends"),
    ("Vietnamese", "vi", "Kính gửi Nguyễn Thị Ánh Tuyết, Đỗ Thị Hằng"),
    ("signs", "en", "AVATAR To (paren) back\\slash A/B 50% #1 ½ £20 €5"),
    ("Greek", "el", "Αγαπητή κυρία Παπαδοπούλου, σας ευχαριστώ θερμά. ᾧδε"),
    ("Cyrillic", "ru", "Дорогая Анна Щёголева, спасибо за заботу."),
    ("Hebrew", "he", "שלום לאחות נעמי, תודה רבה על הלילה ההוא."),
    ("Hebrew points", "he", "שָׁלוֹם וּבְרָכָה"),
    ("Arabic", "ar", "السلام عليكم ورحمة الله وبركاته، شكراً جزيلاً لكم."),
    ("Arabic, a narrow space", "ar", "مع خالص الشكر، عائلة يوسف"),
    ("Arabic vowels", "ar", "مَرْحَبًا بِكُمْ فِي ٱلْمُسْتَشْفَىٰ لله الله"),
    ("Hebrew name in Latin", "en", "Dear נעמי and Siân, thank you both."),
    ("Arabic name in Latin", "en", "Dear ليلى and Ada, thank you both."),
    ("Devanagari", "hi", "प्रिय श्रीमती क्षत्रिय, हार्दिक धन्यवाद कृष्णमूर्ति र्क हिन्दी"),
    ("Bengali", "bn", "প্রিয় শ্রীমতী, আন্তরিক ধন্যবাদ কৌশিক"),
    ("Tamil", "ta", "அன்புள்ள கௌசல்யா, மிக்க நன்றி ஸ்ரீ கொடுத்தீர்கள்"),
    ("Telugu", "te", "ప్రియమైన శ్రీమతి, ధన్యవాదాలు కృష్ణ"),
    ("Malayalam", "ml", "പ്രിയപ്പെട്ട ശ്രീമതി, നന്ദി കൊച്ചി"),
    ("Thai", "th", "ขอบคุณมากนะครับ น้ำใจ ที่นี่ ผู้ป่วย กำลัง"),
    ("Khmer", "km", "អរគុណច្រើន លោកគ្រូពេទ្យ"),
    ("Chinese", "zh", "亲爱的王明护士,谢谢您。"),
    ("Japanese", "ja", "山田さん、ありがとうございました。"),
    ("Korean", "ko", "김민지 간호사님께, 정말 감사합니다."),
    ("emoji", "en", "Thanks 👩‍⚕️ 👨‍👩‍👧 🇬🇧 😀 ok"),
]


@pytest.fixture(scope="module")
def read(catalog: Catalog, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    path = tmp_path_factory.mktemp("words") / "words.pdf"
    write(path, *(page(Group(lines(catalog, text, tag), role="P")) for _, tag, text in TEXTS))
    return {"pdfium": pdfium_text(path), "poppler": poppler_text(path)}


@pytest.mark.parametrize("reader", ["pdfium", "poppler"])
@pytest.mark.parametrize("at", range(len(TEXTS)), ids=[name for name, _, _ in TEXTS])
def test_text_comes_back(read: dict[str, list[str]], reader: str, at: int) -> None:
    assert normal(read[reader][at]) == normal(TEXTS[at][2])


@pytest.mark.parametrize(
    ("text", "options"),
    [
        ("Thank you for the night", {"face": "cormorant", "tracking": 0.3}),
        ("The Thursday officer", {"face": "cormorant"}),
        ("THANK YOU FOR THE NIGHT", {"tracking": 0.14}),
        # Capitals are the design's: what was written comes back.
        ("For the night you stayed", {"tracking": 0.2, "uppercase": True}),
        ("Ευχαριστούμε πολύ", {"language": "el", "tracking": 0.2, "uppercase": True}),
    ],
)
def test_letter_spaced_text_comes_back(
    catalog: Catalog, tmp_path: Path, text: str, options: dict[str, Any]
) -> None:
    path = tmp_path / "tracked.pdf"
    write(path, page(Group(lines(catalog, text, **options), role="H1")))
    assert normal(pdfium_text(path)[0]) == normal(text)
    assert normal(poppler_text(path)[0]) == normal(text)


def test_brackets_and_numbers_come_back_where_they_stand(catalog: Catalog, tmp_path: Path) -> None:
    text = "עיד נועה Anna (2026) תודה במחלקה 12 (קומה 3). לא נשכח"
    path = tmp_path / "mixed.pdf"
    write(path, page(Group(lines(catalog, text, "he"), role="P")))
    for found in (pdfium_text(path)[0], poppler_text(path)[0]):
        assert normal(found) == text


@pytest.mark.parametrize(
    "text",
    ["Wales 🏴󠁧󠁢󠁷󠁬󠁳󠁿 flag", "Family 👩🏽‍🤝‍👩🏻 two"],
    ids=["tag sequence", "skin tones"],
)
def test_a_cluster_longer_than_a_map_entry_comes_back(
    catalog: Catalog, tmp_path: Path, text: str
) -> None:
    path = tmp_path / "long.pdf"
    write(path, page(Group(lines(catalog, text), role="P")))
    assert normal(poppler_text(path)[0]) == normal(text)
    assert normal(pdfium_text(path)[0]) == normal(text)


def test_eighty_marks_on_a_letter_do_not_take_the_words_with_them(
    catalog: Catalog, tmp_path: Path
) -> None:
    path = tmp_path / "marks.pdf"
    write(path, page(Group(lines(catalog, "To a" + "\u0301\u0323" * 40 + "b Ada"), role="P")))
    for found in (pdfium_text(path)[0], poppler_text(path)[0]):
        letters = [c for c in unicodedata.normalize("NFD", found) if c.isalpha()]
        assert "".join(letters) == "ToabAda"
