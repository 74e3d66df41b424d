"""Two halves of a name side by side are a whole name, in the order of the name and the card."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thankyou.base.assets import asset_root
from thankyou.language.rules import Languages
from thankyou.language.salutation import with_address
from thankyou.merge.editing import Draft
from thankyou.merge.fill import fill
from thankyou.merge.syntax import parse

LANGUAGES = Languages(asset_root() / "words")
APART, JOINED = "{given} {family}", "{given}{family}"


def values(tag: str, given: str, family: str) -> dict[str, str]:
    return with_address({"given": given, "family": family}, LANGUAGES.of(tag), "warm", tag)


def read(tag: str, source: str, given: str, family: str) -> str:
    parsed = parse(source, strict=True)
    return fill(parsed, values(tag, given, family), LANGUAGES.join_rules(tag)).text


@pytest.mark.parametrize(
    ("tag", "source", "given", "family", "text"),
    [
        ("ja", f"{APART}様", "花子", "山田", "山田 花子様"),
        ("ja", f"{JOINED}様", "花子", "山田", "山田花子様"),
        ("ja", f"{APART} 様", "Ada", "Okafor", "Ada Okafor 様"),
        ("ja", f"{APART}様", "エマ", "ワトソン", "エマ・ワトソン様"),
        ("zh-Hant", "致{family}{given}：", "瑪麗", "史密斯", "致瑪麗·史密斯："),
        ("ko", f"{APART}님께", "하늘", "김", "김하늘님께"),
        ("hu", f"Kedves {APART}!", "Anna", "Kovács", "Kedves Kovács Anna!"),
        ("vi", f"Gửi {APART},", "Thị Ánh", "Nguyễn", "Gửi Nguyễn Thị Ánh,"),
        ("zh-Hant", f"致{APART}：", "小明", "王", "致王小明："),
        ("zh-HK", "致{family}{given}：", "小明", "王", "致王小明："),
        ("zh-Hans", "致{family}{given}：", "Ada", "Okafor", "致Ada Okafor："),
        ("zh-Hans", "致{family} {given}：", "敏", "王", "致王敏："),
        ("km", f"{APART},", "Sok", "Chan", "Chan Sok,"),
        ("en", f"Dear {APART},", "はなこ", "山田", "Dear 山田 はなこ,"),
        ("en", f"Dear {APART},", "하늘", "김", "Dear 김하늘,"),
        ("en", f"Dear {APART},", "Anna", "Kovács", "Dear Anna Kovács,"),
        ("en", "Dear {family} {given},", "Anna", "Kovács", "Dear Kovács Anna,"),
        ("en", "{family}, {given}", "Anna", "Kovács", "Kovács, Anna"),
        ("nl", f"Beste {APART},", "Anna", "van der Berg", "Beste Anna van der Berg,"),
        ("ar", f"{APART}", "سلمى", "حداد", "سلمى حداد"),
        ("hu", f"Kedves[ {APART}]!", "Anna", "Kovács", "Kedves Kovács Anna!"),
        ("hu", f"Kedves {APART}!", "Anna", "", "Kedves Anna!"),
        ("hu", "Kedves {given|Nővér} {family|}!", "", "Kovács", "Kedves Nővér Kovács!"),
    ],
)
def test_a_whole_name(tag: str, source: str, given: str, family: str, text: str) -> None:
    assert read(tag, source, given, family) == text


def test_spans_name_the_half_that_is_seen() -> None:
    draft = Draft(f"Kedves {APART}!", values("hu", "Anna", "Kovács"))
    assert [(draft.text[a:b], name) for a, b, name, _ in draft.spans] == [
        ("Kovács", "family"),
        ("Anna", "given"),
    ]


def test_an_edit_elsewhere_leaves_the_source_for_people_of_every_kind() -> None:
    draft = Draft(f"Kedves {APART}!", values("hu", "Anna", "Kovács"))
    assert draft.edited(0, 6, "Drága").source == f"Drága {APART}!"
    after = draft.edited(7, 7, "")  # the family name, which the card has first
    assert (after.text, after.source) == ("Kedves Anna!", "Kedves {given}!")
    after = draft.edited(7, 6, "Kiss")
    assert (after.text, after.source) == ("Kedves Kiss Anna!", "Kedves Kiss {given}!")


@given(
    st.sampled_from([f"a {APART} b", f"{JOINED}.", f"[a {APART}], {JOINED}", "{family}{given} x"]),
    st.sampled_from([("hu", "Anna", "Kovács"), ("ko", "하늘", "김"), ("zh-Hans", "Ada", "Lee")]),
    st.data(),
)
@settings(max_examples=120, deadline=None)
def test_the_writer_sees_what_was_typed(
    source: str, who: tuple[str, str, str], data: st.DataObject
) -> None:
    draft = Draft(source, values(*who), {}, LANGUAGES.join_rules(who[0]))
    start = data.draw(st.integers(0, len(draft.text)))
    removed = data.draw(st.integers(0, min(4, len(draft.text) - start)))
    typed = data.draw(st.sampled_from(["", "x", " ", "y z"]))
    expected = draft.text[:start] + typed + draft.text[start + removed :]
    after = draft.edited(start, removed, typed)
    assert after.text.split() == expected.split()
