"""What of a text stays on one line: names, titles with their names, numbers with their units; and,
in large words, what belongs together by its sense.

In: a text, the values in it, its language, and where its lines may end (segment.py). Out: which of
those places are left, and what it costs to end a line there, KEEP_NAME being the dearest. The line
breaker avoids what costs HELD or more wherever a line can hold it; less than that is weighed
against evenness, in large words alone.

The rules are those of typographers (Chicago Manual of Style 2.113, Lexique de l’Imprimerie
nationale, Мильчин 9.5.1, PN-83/P-55366): no line ends with a title, an initial, a number before
what it counts, or a word of one letter, and none begins with a dash. Names of months are ICU's.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate, pairwise

from thankyou.base.late_pattern import late
from thankyou.language.honorifics import TITLES, is_suffix
from thankyou.model.field_text import Extent
from thankyou.typeset._function_words import FunctionWords, function_words
from thankyou.typeset.keep_numbers import KEEP_GLUED, KEEP_SMALL, STRIP, number_cost
from thankyou.typeset.keep_sense import ENDS_SENTENCE, SPLIT_WORD, sense_cost

HELD, KEEP_NAME = 10, 90
"""What a break costs: the least that is avoided everywhere; within a name. KEEP_SMALL (behind a
word of one letter) and KEEP_GLUED (between a title and a name) are keep_numbers', SPLIT_WORD is
keep_sense's."""
_KEEP_INNER = KEEP_GLUED + 10
"""Between initials, or a particle, and the name: a chain that is too long parts at its title."""

NAMES = frozenset(("recipient", "given", "family", "sender", "loved_one", "signer"))
"""The fields whose values are names, as extents call them."""
_BESIDE_NAMES = frozenset(("title", "vocative", "honorific", "dear"))
_LONGEST_NAME = 4
"""Words of a name that stay together; a value of more is a description (“the whole night team”), of
which only titles, initials and numbers do."""

_LONGEST_WIDE = 10
"""Characters of a name in Han, kana or hangul that stay together, between its marks."""
_WIDE = late(r"[\u2e80-\u30fa\u30fc-\u9fff\uac00-\ud7af\uf900-\ufaff]+")

_INITIAL = late(r"[(„“«‘]?(?:[^\W\d_][\u0300-\u036f\u0900-\u0dff]*\.[-‑]?)+")
_SMALL_TITLES = frozenset(("pan", "pani", "drs", "ts"))
_ELIDED = late(r"[dl]['’]|['’][ts]")
_JOB_WORDS = """
zuster broeder dokter meneer mevrouw syster sköterska doktor søster sykepleier hoitaja lääkäri
doctora doctor docteur dottoressa dottor suor signor signora señor señora sœur frère doutora doutor
pielęgniarz lekarz lekarka siostra paní sestra sestřička lékař lékařka nővér asistenta doamna domnul
nurse sister midwife matron
"""
_JOBS = frozenset(_JOB_WORDS.split())
"""Work that stands before a name as a title does, in small letters, too: zuster Annemiek."""
_TITLES_OF_TWO = frozenset(
    (("bác", "sĩ"), ("bác", "sỹ"), ("điều", "dưỡng"), ("y", "tá"), ("hộ", "lý"), ("hộ", "sinh"))
)
_LEANING = frozenset(("бы", "б", "же", "ж", "ли", "ль", "би"))
"""Slavic particles, which lean on the word before them (Мильчин 9.5.1)."""
_ABBREVIATED = frozenset(("med", "dent", "vet", "phil", "nat", "rer", "habil", "h.c", "jur"))
"""What follows “Dr.” and comes before the name."""
_PARTICLE_WORDS = """
van von vom zu zur de der den del della dello degli dei di da dal dalla do dos das du des la le las
los y e al el bin ibn bint abu ben ap ten ter te tot af av
"""
_PARTICLES = frozenset(_PARTICLE_WORDS.split())
_MORE_TITLE_WORDS = """
pr pre dre ms mme mlle mgr st sta sto ste rev hr frl zr mevr mudr mvdr phdr mga gng bs ths pgs г-н
г-жа госпожа господин проф акад др ssa uzm doç hemş lt sgt capt maj col gen supt insp const cpl
doctor docteur professeur doutor doutora doctora enfermera enfermero infirmière infirmier
pielęgniarka panie врач сестра медсестра доктор лікарка
"""
_MORE_TITLES = frozenset(_MORE_TITLE_WORDS.split())
_SPACE = late(r"\s")
_ROMAN = late(r"[IVX]{2,}\.?|[VX]\.?")
_OPENING = "“„«‘([¿¡•·*-"


def kept(
    text: str, breaks: Sequence[int], extents: tuple[Extent, ...], language: str, sense: bool
) -> tuple[Sequence[int], Sequence[int]]:
    """The places that are left of `breaks`, each with its cost; the last is the text's end, at no
    cost. `sense`: the text is large, and broken by its sense as well."""
    inside = _name_costs(text, breaks, extents) if extents else {}
    left = [at for at in breaks if inside.get(at) != _NEVER] if inside else breaks
    words = function_words(language) if sense else None
    tokens = text.split()
    costs: list[int] = []
    plain = not inside or (not sense and _at_each_space(text, left, tokens))
    if tokens and plain and len(tokens) == len(left):  # lines end at spaces alone
        last = len(tokens) - 2  # of two words each may stand alone
        before = ""
        for at, (word, following) in enumerate(pairwise(tokens)):
            cost = inside.get(left[at], 0)
            if cost < KEEP_NAME:  # else nothing is dearer
                at_end = 0 < at == last
                cost = max(cost, _price(before, word, following, language, words, at_end))
            costs.append(cost)
            before = word
        return left, [*_with_given(costs, tokens), 0]
    ending: list[str] = []
    start = token = 0
    before = ""
    for end in left:
        cost = 0
        ending.append("")
        if end == len(text):
            pass
        elif text[end - 1].isspace():
            stop = _token_end(text, end)
            word, following = text[token:end].rstrip(), text[end:stop]
            at_end = sense and not text[stop:].strip()
            cost = _price(before, word, following, language, words, at_end)
            before, token = word, end
            ending[-1] = word
        elif text[end - 1] in _HYPHENS:
            cost = _hyphen_cost(text[start:end], text[end:])
            cost = max(cost, SPLIT_WORD * sense)
        elif text[end - 1 : end + 1].isalnum():
            cost = _unspaced_cost(text, start, end)
            if sense and text[end] in _NEVER_FIRST:
                cost = max(cost, SPLIT_WORD)
        costs.append(max(cost, inside.get(end, 0)))
        start = end
    return left, _with_given(costs, ending)


def _with_given(costs: list[int], ending: Sequence[str]) -> list[int]:
    """The costs, with that of parting a given name from the particle behind it: Annemiek | van der
    Meer. `ending` has the word before each place."""
    if _KEEP_INNER in costs:
        for at in range(1, len(costs)):
            given, particle = ending[at - 1], ending[at]
            if costs[at] == _KEEP_INNER and particle[:1].islower() and given[:1].isupper():
                costs[at - 1] = max(costs[at - 1], KEEP_SMALL + _INNER)
    return costs


def _price(
    before: str, word: str, following: str, language: str, words: FunctionWords | None,
    last: bool,
) -> int:  # fmt: skip
    cost = _cost(before, word, following, language)
    if words is None or cost >= HELD:
        return cost
    return sense_cost(word, following, words, last or following[-1:] in ENDS_SENTENCE + ".")


def _at_each_space(text: str, ends: Sequence[int], words: list[str]) -> bool:
    """Whether lines end at the spaces of a text of these words and nowhere else, one between two
    words."""
    if len(words) != len(ends) or words != text.split(" "):
        return False
    after = [at + number for number, at in enumerate(accumulate(map(len, words)), 1)]
    return [*ends[:-1], len(text) + 1] == after


def _token_end(text: str, start: int) -> int:
    found = _SPACE.search(text, start)
    return len(text) if found is None else found.start()


def _hyphen_cost(before: str, after: str) -> int:
    """What a line's end costs behind a hyphen that somebody typed: names of two (Anne-Marie) stay
    whole, and so do abbreviations (д-р)."""
    double = before[:1].isupper() and after[:1].isupper() and before[1:-1].islower()
    return KEEP_GLUED if double or len(before) < 3 or not after[1:2].isalpha() else 0


_NEVER = -1
_HYPHENS = "-‐・·＝"


def names_in(extents: tuple[Extent, ...]) -> tuple[tuple[int, int], ...]:
    """Where names stand among the values, which are never hyphenated."""
    return tuple([(start, end) for start, end, name in extents if name in NAMES])


def _name_costs(text: str, breaks: Sequence[int], extents: tuple[Extent, ...]) -> dict[int, int]:
    """Costs of the places in names and at their edges."""
    costs: dict[int, int] = {}
    last: int | None = None  # where the one before ends, if it is of a name
    for start, end, name in extents:
        named = name in NAMES
        if not named and name not in _BESIDE_NAMES:
            last = None
            continue
        if last is not None and not text[last:start].strip(" \u00a0\u202f"):
            # A title and its name, an honorific behind it, the two halves of one.
            costs[start] = KEEP_GLUED
        last = end
        if named:
            costs |= _inside_name(text, breaks, start, end)
    return costs


def _inside_name(text: str, breaks: Sequence[int], start: int, end: int) -> dict[int, int]:
    """A name, text[start:end], has no places but at its spaces and hyphens. What is no name but a
    description, by its length, is text as any other."""
    costs: dict[int, int] = {}
    value = text[start:end]
    if not value.isascii() and max(map(len, _WIDE.findall(value)), default=0) > _LONGEST_WIDE:
        return costs
    whole = _is_name(value)
    for at in breaks:
        if start < at < end:
            before = text[at - 1]
            if before in _HYPHENS:
                costs[at] = KEEP_NAME + _INNER  # a name too long for a line parts at its spaces
            elif not before.isspace():
                costs[at] = _NEVER
            elif whole:
                inner = _leads("".join(text[start:at].split()[-1:]))
                costs[at] = KEEP_NAME + _INNER * inner
        elif at in (start, end) and 0 < at < len(text) and _joined(text, at):
            costs[at] = KEEP_GLUED  # คุณสมชาย: what is written on to a name is of it
    return costs


_INNER = 5
"""What a break within a part of a name costs more: behind a title, a particle, an initial."""
_ARABIC_PARTS = frozenset(("بن", "بنت", "ابن", "أبو", "ابو", "أبي", "آل", "عبد", "عبدال"))


@lru_cache(maxsize=4096)
def _leads(word: str) -> bool:
    """Whether a word of a name belongs to the one behind it."""
    low = word.strip(STRIP).casefold()
    return (
        low in _PARTICLES
        or low in _ARABIC_PARTS
        or _is_title(word.strip(STRIP), word)
        or _INITIAL.fullmatch(word) is not None
    )


def _is_name(value: str) -> bool:
    """Whether a value is somebody's name by its length; particles count only among small words:
    in “el equipo de la noche” they are none."""
    words = value.split()
    if len(words) <= _LONGEST_NAME:
        return True
    own = [word for word in words if not _leads(word)]
    named = all(not word[:1].islower() for word in own)
    return len(own if named else words) <= _LONGEST_NAME


def _joined(text: str, at: int) -> bool:
    """Whether a name is written on to its neighbour: in Thai and its kin, or by a letter that no
    space parts from it; in Chinese and Japanese a line may end there."""
    before, after = text[at - 1], text[at]
    return before.isalnum() and after.isalnum() and min(before, after) < "\u2e80"


_BEHIND_NAMES = (
    "様", "殿", "氏", "さん", "さま", "ちゃん", "くん", "先生", "医師", "醫師", "医生", "醫生",
    "护士", "護士", "師長", "主任", "教授", "女士", "小姐", "님", "씨", "군", "양", "선생",
    "간호사", "의사", "교수", "원장", "과장", "여사", "जी", "सर", "मैडम",
)  # fmt: skip
_TITLES_BEHIND = frozenset(("hanım", "bey", "abla", "ağabey", "hoca", "hocam", "hemşire"))
_BEFORE_NAMES = frozenset((
    "คุณ", "นาย", "นาง", "นางสาว", "หมอ", "พี่", "น้อง", "อาจารย์", "ครู", "ดร", "นพ", "พญ",
    "พยาบาล", "แพทย์หญิง",
))  # fmt: skip
"""Honorifics where no space stands between them and a name."""

_FIRST_OF_UNITS = "小分時时号星週周公毫点點か個个ヶヵカ病"
_IN_UNIT = late(
    r"[\d一二三四五六七八九十百半幾几数數](?:小时|小時|分钟|分鐘|時間|时间|号楼|号床|號床|星期|週間|周年"
    r"|週年|公里|毫升|点钟|點鐘|か月|個月|个月|ヶ月|ヵ月|カ月|病区|病棟)"
)
"""Units of two characters: 24小时, 3時間."""
_NEVER_FIRST = "的了吗呢吧嗎們们得"
"""Particles of Chinese, which lean on what stands before them; BudouX parts some."""


def _unspaced_cost(text: str, start: int, end: int) -> int:
    """What a line's end costs in a script without spaces: 10時, 5月3日, 山田様, คุณสมชาย."""
    before, after = text[end - 1], text[end]
    if after.isdigit() and before in "年":
        return KEEP_SMALL  # a date that no line holds parts behind its year
    if before.isdigit() or (after.isdigit() and before in "月第号室約约"):
        return KEEP_GLUED
    if before in _FIRST_OF_UNITS and _IN_UNIT.search(text[max(end - 3, 0) : end + 2]):
        return KEEP_GLUED
    if text.startswith(_BEHIND_NAMES, end) or text[start:end] in _BEFORE_NAMES:
        return KEEP_GLUED
    return 0


@lru_cache(maxsize=32768)
def _cost(before: str, word: str, following: str, language: str) -> int:
    """What a line's end costs between two words, by what they are; `before` is the word before."""
    if not word or not following:
        return 0
    if not following[0].isalnum() and not any(map(str.isalnum, following)):
        alone = following[0] in "–—" or len(following) == 1
        return KEEP_SMALL if alone and following[0] not in _OPENING else 0
    bare, nxt = word.strip(STRIP), following.strip(STRIP)
    if bare[:1].isupper() and (_ROMAN.fullmatch(nxt) or is_suffix(nxt)):
        return KEEP_SMALL
    if word[-1] in ENDS_SENTENCE + ",;:":
        return 0
    return _cost_of_names(before, word, bare, following, nxt) or _cost_of_numbers(
        before, word, bare, following, language
    )


def _cost_of_names(before: str, word: str, bare: str, following: str, nxt: str) -> int:
    """The price of parting a title, an initial, a particle from the name."""
    if _is_title(bare, word) and (_begins_name(nxt) if bare not in _JOBS else nxt[:1].isupper()):
        return KEEP_GLUED
    if _INITIAL.fullmatch(word) and not _ends_date(before, word):
        if _begins_name(nxt):
            return _KEEP_INNER
        if _INITIAL.fullmatch(following.rstrip(",;:)")) is not None:
            return KEEP_GLUED  # z. B., и т. д.
    if _particle(before, bare, nxt):
        return _KEEP_INNER
    if following.startswith(_BEHIND_NAMES) or nxt.casefold() in _TITLES_BEHIND:
        return KEEP_GLUED
    goes_on = nxt[:1].isupper() or nxt.casefold() in _PARTICLES or _ELIDED.match(nxt)
    if goes_on and bare[:1].isupper() and bare == word and _is_title_before(before):
        return KEEP_SMALL  # Dr. Anne-Marie | O’Brien, zuster Anna | van der Meer
    if (bare.casefold(), nxt.casefold()) in _TITLES_OF_TWO:
        return KEEP_SMALL
    return KEEP_SMALL if nxt.casefold() in _LEANING else 0


def _cost_of_numbers(before: str, word: str, bare: str, following: str, language: str) -> int:
    """The price of parting a number from what it counts, or a small word from what it leads to."""
    if cost := number_cost(word, following, before, language):
        return cost
    if len(bare) == 1 and bare.isalpha() and word.endswith(bare) and _has_small_words(bare):
        return KEEP_SMALL
    return KEEP_SMALL if word in ("&", "+", "/") else 0


def _has_small_words(letter: str) -> bool:
    """Whether the letter is of a script in which a word of one letter leans on the next: Latin,
    Greek, Cyrillic, Armenian, Georgian."""
    return letter < "\u0590" or "\u10a0" <= letter <= "\u10ff" or "\u1e00" <= letter <= "\u1fff"


def _is_title(bare: str, word: str) -> bool:
    low = bare.casefold().rstrip(".")
    if low in TITLES or low in _MORE_TITLES:
        # “miss” and “don” are words, too: a title has its capital, or a full stop.
        return bare[:1].isupper() or "." in word or low in _SMALL_TITLES or not bare.isascii()
    return low in _JOBS or (low in _ABBREVIATED and word.endswith("."))


def _is_title_before(word: str) -> bool:
    return bool(word) and (
        _is_title(word.strip(STRIP), word) or _INITIAL.fullmatch(word) is not None
    )


def _begins_name(word: str) -> bool:
    """Whether a word may be a name's first, or belong to a title: with a capital, in a script
    without, a particle, “med.”."""
    first = word[:1]
    if first.isupper() or (first.isalpha() and first.lower() == first.upper()):
        return True
    known = word.casefold() in _PARTICLES or word.rstrip(".") in _ABBREVIATED
    return known or _ELIDED.match(word) is not None


def _particle(before: str, bare: str, following: str) -> bool:
    """Whether the word is the particle of a family name that follows: van der Berg."""
    low = bare.casefold()
    if low not in _PARTICLES and bare not in ("’t", "’s"):
        return False
    named = before[:1].isupper() or before.casefold() in _PARTICLES
    more = low in ("de", "van", "von") and following.casefold() in _PARTICLES
    return named and (following[:1].isupper() or more)


def _ends_date(before: str, word: str) -> bool:
    """Whether an initial is none: “г.” behind a year."""
    return before[:1].isdigit() and word.casefold() in ("г.", "р.", "r.", "m.")
