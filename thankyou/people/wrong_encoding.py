"""Words that were read in a wrong encoding, long before they came into this file.

In: a cell's text. Out: a Fault with the words as they were written, where that can be known. ftfy
mends UTF-8 that was read as something else, in whichever mixture, and leaves right text alone. What
was read in one old encoding and written in another (a list from a Mac, from DOS, in Polish or
Cyrillic) it does not look for: these are tried here, and taken only if nobody's name is written as
the cell is, and the words that come out are.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from thankyou.base.late_pattern import late
from thankyou.people.cell_fault import Fault

_LETTERS = "A-Za-zÀ-ÖØ-öø-ɏ"
_UTF8 = (
    "latin-1", "cp1252", "mac_roman", "cp850", "cp437", "cp1250", "cp1251", "iso8859_2",
    "iso8859_9", "iso8859_15", "cp1254", "cp1257", "cp1253", "cp866", "koi8_r", "cp1256",
)  # fmt: skip

_REPLACED = late("\ufffd|ï¿½|锟斤拷|锘縗|烫烫|屯屯")
_STRANGE = late(
    "[\x80-\xa0¡-©«-´¶-¹»-¿×÷ƒˆ˜ĂĐŃŐŘ†‡•…‰‹›€™‚„“”√∂ƒ≈∆Ω∑∏π∫∞≤≥±◊ÃÂÅÄ]|[ÐÑРСГВ].[ÐÑРСГВ]|"
    "[a-zß-ɏ][À-ÖØ-ÞŠŒŽŸ]|[À-ÖØ-öø-ÿ]{3}|[─-▟ﬁﬂ]|[A-Za-z][Ѐ-ӿ]|œ(?![uifn])|iæ\\b|[A-Z][ŠŽŸ][a-z]"
)
"""A text without any of these was read rightly, as far as can be known."""

_OLD_PAIRS = (
    # what it was written in, what it was read in, a sign by which it is known
    ("cp1252", "mac_roman", late("[A-Za-zß-ÿ][ÈÌÒÛÍÎÏ·Ó¸‰ˆ˜Ô\uf8ffÚÙﬂ]")),
    ("cp850", "cp1252", late(f"[{_LETTERS}](?:[‚ƒ„…†ˆ‰\x81\x8d”¡¢£¤¥]|‡[aou])")),
    ("cp1250", "cp1252", late("[a-z]œ(?=[kcwptim]|\\b)|[A-Z]œ[a-z]")),
    ("mac_roman", "cp1252", late(
        "[A-Za-zß-ÿ][\x8d\x8e\x8f\x90\x9f‡ˆ‰—–•˜š›œž§]|[a-zß-ÿ][ŠŒŽŸ]|[A-Z][ŠŒŽŸ][a-z]")),
    ("iso8859_2", "cp1252", late(
        "¹(?=[aeiouyáéíóúý]|\\b)|¹.*[ìíýáé]|[ìíýáé].*¹|[a-z][±¶¼¾]|[¦¬][a-z]")),
    ("cp1250", "cp1252", late(f"[{_LETTERS}][³¹¿Ÿ]|[¿£¥¯][{_LETTERS}]|iæ\\b")),
    ("iso8859_2", "cp1252", late("[¦¬£¡¯][a-z]")),
)  # fmt: skip
_SCRIPTS = (
    # what it was written in, the script, and signs of which most names consist, or begin with
    ("cp1251", "CYRILLIC", frozenset("оаеинтсрвлкмдйьіяуз"), False),
    ("koi8_r", "CYRILLIC", frozenset("оаеинтсрвлкмдйьіяуз"), False),
    ("cp1253", "GREEK", frozenset("αοιςτεσνηρκμλπυόίάέή"), False),
    ("cp1256", "ARABIC", frozenset("اليمنورتبدعسحةه"), False),
    ("cp1255", "HEBREW", frozenset("יהולאנרמבתשדק"), False),
    ("gb18030", "CJK", frozenset(
        "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石"
        "廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"), True),
    ("euc_kr", "HANGUL", frozenset(
        "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구나민진지"
        "엄채원천방공"), True),
)  # fmt: skip
_LIKELY = 0.6
_ACCENTED = late("[\x80-ÿ€ŠŒŽšœžŸƒ‚„…†‡ˆ‰‹›‘’“”•–—˜™]")
_APART = frozenset("'’ʼ-‑ .,()/&–")


def looks_right(text: str) -> bool:
    """Whether nothing of the text asks for a closer look."""
    return text.isascii() or (_STRANGE.search(text) is None and _REPLACED.search(text) is None)


@lru_cache(maxsize=4096)
def wrong_encoding(text: str) -> Fault | None:
    """A letter that is lost, or words read in a wrong encoding; with the right ones."""
    if _REPLACED.search(text):
        return Fault("lost-letter")
    if looks_right(text):
        return None
    found = _read_as_utf8(text) or _by_ftfy(text)
    if found is not None:
        return Fault("encoding", found)
    found = _whole_script(text)
    if found is not None:
        return Fault("encoding", found)
    found = _old_pair(text)
    return Fault("encoding-doubt", found, note=True) if found is not None else None


def _read_as_utf8(text: str) -> str | None:
    """UTF-8 that was read in another encoding, once or twice, whole."""
    for encoding in _UTF8:
        mended = _again(text, encoding, "utf-8")
        if mended is None or mended == text:
            continue
        twice = _again(mended, encoding, "utf-8")
        if twice is not None and twice != mended:
            mended = twice
        if _plausible(mended) and not _plausible(text):
            return mended
    return None


def _by_ftfy(text: str) -> str | None:
    import ftfy  # only for what looks wrong: right lists never wait for it

    mended = str(ftfy.fix_encoding(text)).strip()
    if mended == text or "\ufffd" in mended or len(mended) >= len(text):
        return None
    return mended if _plausible(mended) else None


def _whole_script(text: str) -> str | None:
    """Words of another script, all of whose letters were read as accented Latin ones."""
    words = [word for word in text.split() if len(word) > 1]
    signs = [c for word in words for c in word if c not in _APART]
    if len(signs) < 3 or sum(_ACCENTED.match(c) is not None for c in signs) < 0.8 * len(signs):
        return None
    best, found = _LIKELY, None
    for encoding, script, usual, by_first in _SCRIPTS:
        for read_in in ("cp1252", "latin-1"):
            mended = _again(text, read_in, encoding)
            if mended is None or not _of_script(mended, script) or not _plausible(mended):
                continue
            letters = [c for c in mended.lower() if c.isalpha()]
            score = float(letters[0] in usual) if by_first else _share(letters, usual)
            if mended.islower() or mended.isupper():
                score -= 0.2  # names have capitals where their script does
            if score > best:
                best, found = score, mended
            break
    return found


def _share(letters: list[str], usual: frozenset[str]) -> float:
    return sum(c in usual for c in letters) / len(letters)


def _old_pair(text: str) -> str | None:
    for written, read_in, sign in _OLD_PAIRS:
        if sign.search(text):
            mended = _again(text, read_in, written)
            if mended is not None and mended != text and _plausible(mended) and _latin(mended):
                return mended
    return None


def _latin(text: str) -> bool:
    """Whether it can be a name in Latin letters, of which accented ones are the fewer."""
    letters = [c for c in text if c.isalpha()]
    return sum(c.isascii() for c in letters) * 2 >= len(letters)


def _again(text: str, read_in: str, written: str) -> str | None:
    """The text as it would have been, read in another encoding."""
    try:
        return _bytes(text, read_in).decode(written)
    except UnicodeError:
        return None


def _bytes(text: str, encoding: str) -> bytes:
    """As encode does; bytes that Windows code pages lack are the control characters of Latin-1, as
    browsers and spreadsheets read them."""
    try:
        return text.encode(encoding)
    except UnicodeEncodeError:
        if not encoding.startswith("cp125"):
            raise
    return b"".join(
        c.encode("latin-1") if "\x80" <= c <= "\x9f" else c.encode(encoding) for c in text
    )


def _of_script(text: str, script: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return len(letters) > 1 and all(unicodedata.name(c, "").startswith(script) for c in letters)


_SCRIPT = late(r"[A-Z]+")


def _plausible(text: str) -> bool:
    """Whether words can be somebody's: letters, and what stands between them; one script in a word;
    capitals at the beginnings of words, or throughout."""
    for word in re.split(r"[\s\-‑/.,()'’ʼ&]+", text):
        word = word.strip("“”„‘«»–—…")
        if not word or word.isascii():
            continue
        scripts = set()
        for c in word:
            category = unicodedata.category(c)
            if category[0] == "M" or (c.isascii() and (c.isdigit() or not c.isalpha())):
                continue
            if category[0] != "L":
                return False
            if category[0] == "L":
                name = _SCRIPT.match(unicodedata.name(c, "?"))
                scripts.add(_JOINED.get(name[0], name[0]) if name else "?")
            if "\u0250" <= c <= "\u02af" or "\u07c0" <= c <= "\u07ff":
                return False
        if len(scripts) > 1:
            return False
        if word[0].islower() and word != word.lower():
            return False
        if word[1:] != word[1:].lower() and word != word.upper() and not _INNER.match(word):
            return False
    return True


_JOINED = {"HIRAGANA": "CJK", "KATAKANA": "CJK", "MODIFIER": "LATIN", "FEMININE": "LATIN",
           "MASCULINE": "LATIN"}  # fmt: skip
_INNER = late("(?:Mc|Mac|De|Di|Du|La|Le|Van|Fitz|O|D|L)[A-ZÀ-Þ][a-zß-ɏ]+$|IJ[a-zß-ɏ]+$")
"""Capitals inside a word, as in McDonald, DiAngelo, MacÉireann."""
