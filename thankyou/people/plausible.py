"""How likely it is that somebody wrote this text: what a wrong encoding makes of names.

In: text that was decoded by a guess. Out: how bad its letters beyond ASCII look, and how many of
its first lines' cells are words that columns are named with. A list of thirty names is too short
for frequencies of letters alone (which chardet weighs); but nobody is called “JosÃ©”, “LefÈvre” or
“Muńoz”, and a wrong guess has such words all over.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from thankyou.base.folded import folded
from thankyou.base.late_pattern import late
from thankyou.people.table import field_for

_HEADERS = """
氏名 名前 お名前 姓 名 職種 役職 職名 部署 病棟 所属 診療科 日付 備考 ふりがな フリガナ 看護師
姓名 名字 职位 职务 职业 科室 部门 病区 病房 日期 备注 職稱 職務 科別 部門 單位 病房 備註 日期
이름 성명 직책 직위 직종 부서 병동 소속 날짜 비고
имя фамилия отчество фио должность отделение палата дата примечание отдел
ім'я прізвище посада відділення дата примітка
име длъжност отделение фамилия όνομα επώνυμο ονοματεπώνυμο ειδικότητα τμήμα ημερομηνία θέση
jméno příjmení povolání oddělení funkce stanice név beosztás osztály munkakör dátum
nume funcţie secţie funcție secție prenume imię nazwisko oddział stanowisko zawód
prénom métier unité prénoms équipe função setor unidade título profissão
función título profesión puesto unidad área straße größe
görev soyadı adı servis bölüm ünvan unvanı vārds uzvārds nodaļa vardas pavardė skyrius pareigos
שם תפקיד מחלקה תאריך משפחה الاسم اسم الوظيفة القسم العائلة التاريخ اللقب نام شغل بخش
ชื่อ นามสกุล ตำแหน่ง แผนก วันที่ họ tên chức vụ khoa
"""
_HEADER_WORDS = frozenset(folded(word) for word in _HEADERS.split())

_IN_NAMES = {
    "euc_j": "田山川本藤佐木村高橋中小林井鈴伊渡辺加吉石松野原子美恵健太花一郎斎清水池阿部森"
    "岡谷長沢島",
    "gb": "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程"
    "英华秀伟芳娜敏静丽强军洋勇艳杰娟涛明超兰霞平刚桂玉萍红小文",
}
"""Characters that half of all names are made of, in encodings that read each other's bytes."""

_SERBIAN = "ЂЃЉЊЌЋЏђѓљњќћџЅѕ"
_BEFORE_CONSONANTS = "ńśź"  # softened in writing before a vowel: Polish has "ni", never "ńa"


@lru_cache(4096)
def _kind(char: str) -> str:
    """L letter, D digit, X nothing that text has, S symbol, and what may stand beside letters."""
    if char < "\x80":
        return "L" if char.isalpha() else "D" if char.isdigit() else "."
    category = unicodedata.category(char)
    if category in ("Cc", "Co", "Cn", "Cs") or char in "\ufeff\ufffd":
        return "X"
    if char in "ªº°№§€£²³\xa0½¼":
        return "o"
    if "\ufb00" <= char <= "\ufb06":
        return "S"  # the Mac's ligatures
    if category[0] in "LM":
        return category[0]
    if char in "’‘ʼ´`":
        return "'"
    if char in "“”„«»‹›‚":
        return "q"
    if char in "–—…·•":
        return "-"
    if category == "Cf":
        return "f"
    if "\u3000" <= char <= "\u303f" or "\uff00" <= char <= "\uffef":
        return "w"
    return "S"


@lru_cache(4096)
def _script(char: str) -> str:
    if char < "\x80":
        return "LATIN"
    script = unicodedata.name(char, "").split(" ")[0].split("-")[0]
    return "CJK" if script in ("HIRAGANA", "KATAKANA", "IDEOGRAPHIC") else script


def badness(text: str) -> float:
    """How bad the characters beyond ASCII look: 0 for good names, about 1 or more for mojibake.

    The mean over those characters; 0 where there are none.
    """
    return total_badness(text)[0]


def total_badness(text: str) -> tuple[float, float]:
    """(the mean, the sum over the square root of the count) of how bad the characters look.

    A few bad names among many good ones weigh more in the second.
    """
    count, bad = 0, 0.0
    for at in (match.start() for match in re.finditer(r"[^\x00-\x7f]", text)):
        before = text[at - 1] if at else "\n"
        bad += _badness_of(text[at], before, text[at + 1 : at + 3] or "\n")
        count += 1
    return (bad / count, bad / count**0.5) if count else (0.0, 0.0)


def _badness_of(char: str, before: str, after: str) -> float:
    kind, left, right = _kind(char), _kind(before) == "L", _kind(after[0]) == "L"
    either, both = left or right, left and right
    if kind == "M" and _kind(before) == "M":
        return 0.0
    match kind:
        case "X":
            return 4.0
        case "S":
            return 2.0 if either else 1.0
        case "'":
            return 0.8 if both and char != "’" and char != "ʼ" else 0.0 if either else 0.5
        case "q":
            return 2.0 if both else 0.3
        case "-":
            return 2.0 if left and char == "•" else 1.0 if both and char != "·" else 0.1
        case "o":
            return 1.0 if either and char != "\xa0" else 0.2
        case "f":
            return 0.3
        case "M":  # a mark of another script than the letter that it stands on
            mark = _script(char)
            return 2.0 if mark != "COMBINING" and (not left or _script(before) != mark) else 0.0
        case "L":
            return _badness_of_letter(char, before if left else "", after if right else "")
    return 0.0


def _badness_of_letter(char: str, before: str, after: str) -> float:
    """`before` and `after` are "" where no letter stands there."""
    bad, script = 0.0, _script(char)
    if before and _script(before) != script:
        bad += 1
    if after and _script(after[0]) != script:
        bad += 1
    if before and char.isupper():
        if before.islower() or after[:1].islower():
            bad += 1
        elif after[:1].isupper() and after[1:].islower():
            bad += 0.5
    elif after[:1].isupper() and char.islower():
        bad += 0.7
    if char in _BEFORE_CONSONANTS and after[:1] in tuple("aeouyáéóú"):
        bad += 0.8
    return bad + 0.3 * (char in _SERBIAN)


def common_in_names(codec: str, text: str) -> float:
    """The share, of 1, of a text's Chinese characters that are the commonest in names there."""
    common = next((words for start, words in _IN_NAMES.items() if codec.startswith(start)), "")
    han = [char for char in text if "\u4e00" <= char <= "\u9fff"] if common else []
    return sum(char in common for char in han) / len(han) if han else 0.0


_ICELANDIC = late("[þðýÞÐÝ]")
_WITH_ICELANDIC = late("[æáúóÆÁÚÓ]")


def oddness(codec: str, text: str) -> float:
    """What speaks against a codec of Western Europe: letters of Iceland without the others of it.

    They stand where Turkish has ş, ğ, ı and the Baltic languages have š and ž."""
    if codec not in ("cp1252", "iso8859-1", "iso8859-15") or not _ICELANDIC.search(text):
        return 0.0
    return 0.0 if _WITH_ICELANDIC.search(text) else 0.9


_CELL = late(r"[,;\t|\r\n\"]+")


def known_headers(start: str) -> int:
    """How many cells of the first lines have letters beyond ASCII and are a column's usual name."""
    cells = {cell.strip() for cell in _CELL.split(start[:2000])}
    return sum(
        1
        for cell in cells
        if not cell.isascii() and (field_for(cell) or folded(cell) in _HEADER_WORDS)
    )
