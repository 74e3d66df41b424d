"""A name out of its parts, in the order in which a card's language writes names.

In: values by NAME_PARTS (model/card.py), the Language of the words and their tag. Out: the whole
name, or the family name with all that belongs to it: “van der Berg”, “García Márquez”.

Which languages have the family name first is from Unicode CLDR 48 (personNames, nameOrderLocales);
so is that a name is written as its own script writes names: 山田 花子 stays so on an English card,
and a name in Latin letters keeps its order on a Chinese one. That Chinese and Korean set no space
between the two, and Japanese does so for clearness, is these languages' own usage.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

from thankyou.base.late_pattern import late
from thankyou.language.rules import Language
from thankyou.merge.clean_text import clean
from thankyou.merge.whole_names import DOTTED, GIVEN_FIRST, JOINED, OWN_SPACE
from thankyou.merge.whole_names import FAMILY_FIRST as FAMILY_FIRST_HALVES
from thankyou.model.card import NAME_PARTS

FAMILY_FIRST = frozenset(("hu", "ja", "km", "ko", "mn", "vi", "yue", "zh"))
"""Languages that write the family name first."""

_OWN_SCRIPT_ONLY = frozenset(("ja", "ko", "yue", "zh"))
"""Those that do so for names in their own scripts only."""

_MIDDLE_BEFORE_GIVEN = frozenset(("ja", "vi"))

_WITHOUT_COMMA = frozenset(
    ("jr", "sr", "jnr", "snr", "ii", "iii", "iv", "v", "filho", "júnior", "neto", "sobrinho",
     "fils", "père", "hijo")
)  # fmt: skip
"""What follows a family name without a comma: it tells the son from the father; a degree has one.
In several languages; from usage."""


def name_of(values: Mapping[str, str], language: Language, tag: str = "") -> str:
    """The whole name, "" without any part. `tag` is the BCP 47 tag of the words: a language without
    words of its own here writes names in its own order, too."""
    parts = {name: clean(values.get(name, "")) for name in NAME_PARTS}
    family = family_of(parts)
    given, middle = parts["given"], parts["middle"]
    names = [name for name in (family, given, middle) if name]
    if not names:
        return parts["suffix"]
    primary = (tag or language.tag).split("-")[0].lower()
    if dot := DOTTED.get(_abroad(names)):
        name = dot.join(filter(None, (given, middle, family)))
        return _with_suffix(name, parts["suffix"])
    wide = all(map(_wide, names))
    if wide or _family_first(primary, language):
        order = (
            (family, middle, given) if primary in _MIDDLE_BEFORE_GIVEN else (family, given, middle)
        )
    else:
        order = (given, middle, family)
    space = _space(primary, names) if wide else " "
    return _with_suffix(space.join(filter(None, order)), parts["suffix"])


def halves_order(values: Mapping[str, str], language: Language, tag: str = "") -> str:
    """How the two halves of the name stand side by side: one of merge.whole_names' orders; "" if
    there are not two of them. `tag` as in name_of."""
    given, family = clean(values.get("given", "")), clean(values.get("family", ""))
    if not given or not family:
        return ""
    primary = (tag or language.tag).split("-")[0].lower()
    names = [family, given]
    if abroad := _abroad(names):
        return abroad
    if all(map(_wide, names)):
        return OWN_SPACE if _space(primary, names) else JOINED
    return FAMILY_FIRST_HALVES if _family_first(primary, language) else GIVEN_FIRST


_OF_FAMILY = ("particle", "family", "second_family")


def family_of(values: Mapping[str, str]) -> str:
    """The family name with its particle before it and the second family name behind it."""
    if values.keys().isdisjoint(_OF_FAMILY):  # a list of whole names
        return ""
    particle, family, second = (clean(values.get(name, "")) for name in _OF_FAMILY)
    if particle and family:
        # d'Estaing, al-Rashid, but van der Berg.
        family = particle + ("" if particle[-1] in "'’ʼ-‑" else " ") + family
    elif particle:
        family = particle
    return " ".join(filter(None, (family, second)))


def _family_first(primary: str, language: Language) -> bool:
    """Whether a name in letters that have a space between words has the family name first."""
    if primary in _OWN_SCRIPT_ONLY:
        return False
    own = language.tag.split("-")[0].lower() == primary
    return primary in FAMILY_FIRST or (own and language.name_order == "family-first")


_KATAKANA = late(r"[ァ-ヺー・＝]+")
_NOT_JAPANESE = late(r"[ァ-ヺー・＝]*?(?:[ーヴァィゥェォ・＝]|(?:ス|ズ|ソン|ドン|トン|マン|ア)$)")
"""What no Japanese family name has that is written in katakana (サトウ), as lists have readings."""
_SOUNDS = late(
    r"[·阿埃艾爱翰逊顿登安奥巴贝比彼波伯勃布查达德迪丁杜多恩尔伐法菲费夫弗福盖戈格贡古哈海赫亨霍基吉加伽杰捷金卡凯坎康科克肯库拉莱兰劳勒雷里"
    r"利莉丽列林琳露伦罗洛鲁路马玛迈麦曼梅米密莫穆娜纳奈南内尼涅妮诺欧帕佩皮普奇齐契乔琼热日瑞若萨塞赛森沙莎什舍史施斯丝苏索塔"
    r"泰坦汤唐特提廷图托瓦万威薇韦维温沃乌西希夏肖谢辛雅亚扬耶叶伊依茵英尤于约泽扎詹珍朱兹买合孜尼提江力勒热依汗"
    r"愛奧貝達爾費蓋海傑凱萊蘭勞裡麗倫羅魯馬瑪邁麥納內諾歐喬瓊賽絲蘇湯維溫烏謝亞揚葉約紮詹茲買]{3,}"
)
"""Characters with which Chinese writes the sounds of names of other countries."""


def _abroad(names: list[str]) -> str:
    """One of DOTTED for a name of another country, in katakana or in characters that stand for
    its sounds: エマ・ワトソン, 玛丽·史密斯. No family name of China has three characters."""
    if len(names) < 2:
        return ""
    if all(_KATAKANA.fullmatch(name) for name in names) and _NOT_JAPANESE.match(names[0]):
        return "given-katakana"
    dotted = any("·" in name for name in names) and all(map(_wide, names))
    return "given-han" if dotted or (_SOUNDS.fullmatch(names[0]) and _wide(names[1])) else ""


def _space(primary: str, names: list[str]) -> str:
    japanese = primary == "ja" or any("\u3040" <= c <= "\u30ff" for name in names for c in name)
    return " " if japanese else ""


def _wide(text: str) -> bool:
    """Whether the text is in a script that sets names without a space."""
    letters = [c for c in text if unicodedata.category(c)[0] == "L"]
    return bool(letters) and all(ord(c) >= 0x2E80 for c in letters)


def is_degree(suffix: str) -> bool:
    """Whether what follows a name stands behind a comma: “Ann Lee, MD”, but “Ann Lee Jr.”. An
    envelope has it; nobody is greeted with it, nor called so in a sentence."""
    suffix = clean(suffix)
    return (
        bool(suffix) and not _wide(suffix) and suffix.casefold().strip(" .") not in _WITHOUT_COMMA
    )


def _with_suffix(name: str, suffix: str) -> str:
    if not suffix:
        return name
    if suffix[0] in ",،、，" or _wide(suffix):
        return name + suffix
    return f"{name}, {suffix}" if is_degree(suffix) else f"{name} {suffix}"
