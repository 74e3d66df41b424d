"""What was left unfinished: a placeholder, a name spelled two ways; and a word that stands twice.

In: a Reading. Out: Found, by kind. A repeated word is a slip of typing, so proofing.notes files it
under “spelling”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from thankyou.proofing.passage import Act, Found, Reading, Word

_PLACEHOLDER = re.compile(
    r"\[[^\[\]\n]{0,60}\]|\{[^{}\n]{0,60}\}|【[^【】\n]{0,40}】|<<?[^\W\d_][^<>\n]{0,40}>>?"
    r"|_{3,}|\.{6,}|\?{3,}|%\w+%"
    r"|(?<!\w)[Xx]*XX[Xx]*(?!\w)(?!\s*$)(?![ ]*\n)(?=[^\n]*\w|,)"  # at a line's end they are kisses
    r"|\((?:insert|enter|add)\s[^()\n]{1,40}\)",
    re.IGNORECASE,
)
_KISSES = re.compile(r"x+", re.IGNORECASE)


def placeholders(reading: Reading) -> Iterator[Found]:
    """What a form asks for and nobody filled in."""
    text = reading.text
    taken: list[tuple[int, int]] = []
    for pattern in (_PLACEHOLDER, reading.words.find["placeholders"]):
        for match in pattern.finditer(text):
            start, end = match.span()
            if any(start < high and low < end for low, high in taken):
                continue
            if _KISSES.fullmatch(match.group()) and not match.group().isupper():
                continue
            taken.append((start, end))
            field = reading.field_at(start, end)
            act = Act("fill-in", field=field) if field else reading.leave_out(start, end)
            yield Found("placeholder", start, end, (act,))


_NAMED = ("recipient", "given", "family", "loved_one", "sender")


def names(reading: Reading) -> Iterator[Found]:
    """A name that the writer typed, and that is nearly one of the card's names, but not quite."""
    own: dict[str, str] = {}
    for name in _NAMED:
        for word in re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)*", reading.fields.get(name, "")):
            if len(word) >= 4 and word[0].isupper() and not word.isupper():
                own.setdefault(word.casefold(), word)
    known = set(own)
    for value in reading.fields.values():
        known.update(word.casefold() for word in re.findall(r"[^\W\d_]+", value))
    for word in reading.tokens() if own else ():
        written = re.sub(r"'s?$", "", word.text)
        key = written.casefold()
        if not written[:1].isupper() or key in known or len(written) < 4 or written.isupper():
            continue
        if reading.field_at(word.start, word.end) in _NAMED:
            continue
        for other, name in own.items():
            if _slip(key, other, word.first, reading.words.names_change):
                act = Act("replace", word.start, word.start + len(written), name)
                yield Found("name-spelled-two-ways", word.start, act.end, (act,), (("name", name),))
                break


def _slip(written: str, name: str, first: bool, names_change: bool) -> bool:
    """Whether one is probably meant to be the other."""
    shorter = min(len(written), len(name))
    shared = next((i for i in range(shorter) if written[i] != name[i]), shorter)
    if shared == shorter and abs(len(written) - len(name)) <= (3 if names_change else 0):
        return False
    if written.startswith(name) and written[len(name) :] in ("s", "es"):
        return False  # the Okafors
    if names_change and shared >= max(3, shorter - 3):
        return False
    if first and written[0] != name[0]:
        return False  # Thanks, Hanks
    if shorter >= 8:
        return distance(written, name) <= 2
    if shorter >= 5:
        return distance(written, name) == 1
    return len(written) == len(name) and sorted(written) == sorted(name)


def distance(one: str, two: str) -> int:
    """How many letters must be changed, added, dropped or swapped with their neighbour."""
    before: list[int] = []
    row = list(range(len(two) + 1))
    for i, a in enumerate(one, 1):
        last, row, older = row, [i], before
        for j, b in enumerate(two, 1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a != b))
            if i > 1 and j > 1 and a == two[j - 2] and one[i - 2] == b:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
        before = last
    return row[-1]


def repeated(reading: Reading) -> Iterator[Found]:
    """The same word twice in a row, where the language has said which doubles are right."""
    if not reading.words.known:
        return
    fine = reading.words.find["doubles_ok"]
    for one, two in pairwise(reading.tokens()):
        between = reading.text[one.end : two.start]
        if (
            one.text.casefold() == two.text.casefold()
            and between
            and not between.strip(" ")
            and not any(char.isdigit() for char in one.text)
            and not _name(two)
            and not fine.fullmatch(one.text)
        ):
            yield Found("repeated-word", one.start, two.end, (Act("leave-out", one.end, two.end),))


def _name(word: Word) -> bool:
    """Whether the second of the two has a capital, as in Duran Duran."""
    return word.text[:1].isupper()
