"""Prefixes that take in the article of what they are written on to: Arabic ل, Hebrew ב, כ and ל.

In: the literal words before a value, the value. Out: the value as it is behind the prefix: ل and
المستشفى are للمستشفى, ל and הצוות are לצוות. From the languages' grammars. Names that only begin so
(الياس, הדס) keep their letters: in Arabic they are known, in Hebrew only words of hospitals
lose theirs, because there any name may begin with ה.
"""

from __future__ import annotations

from thankyou.base.late_pattern import late

PREFIXED = frozenset(("ar", "he"))
_ARABIC = late(r"(?:^|[^\w\u064b-\u0652])[وف]?ل\u0650?$")
_WITH_ARTICLE = late(r"(?:^|[^\w\u064b-\u0652])[وف]?(?:لل|[بك]?ال)$")
_HEBREW = late(r"(?:^|[^\w])ו?ש?[בכל]$")
_NO_ARTICLE = late(r"ال(?:ياس|يسا|يانا?|ين|ينا|كسندر|فت|ما|هام|يزابيث)\b")
_DEFINITE = late(
    r"ה(?:צוות|מחלקה|אחות|אחים|אחיות|רופא|רופאה|רופאים|רופאות|סגל|יחידה|מיון|מרפאה|קומה|פרמדיק"
    r"|פרמדיקים|פרמדיקית|מיילדת|מיילדות|חובש|חובשים|כירורג|מנתח|מנתחת|מנהל|מנהלת)(?![א-ת])"
)


def behind_prefix(value: str, before: str, tag: str) -> str:
    """The value without the article that the prefix at the end of `before` takes in."""
    tail = before[-4:]
    if tag == "he":
        return value[1:] if _DEFINITE.match(value) and _HEBREW.search(tail) else value
    if not value.startswith("ال") or len(value) < 4:
        return value
    if _WITH_ARTICLE.search(tail):
        return value[2:]  # the writer's own prefix has it: بال, لل
    if not _ARABIC.search(tail):
        return value
    if _NO_ARTICLE.match(value):
        return value
    return value[2:] if value[2] == "ل" else value[1:]  # لليل has two of its three
