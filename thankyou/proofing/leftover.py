"""What was left unfinished: a placeholder, a name spelled two ways; and a word that stands twice,
or without the capital that it always has.

In: a Passage. Out: Found, by kind. The last two are slips of typing, so proofing.notes files them
under “spelling”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, islice, pairwise

from thankyou.proofing.passage import Act, Found, Passage, Word
from thankyou.proofing.spans import Taken

_PLACEHOLDER = re.compile(
    r"\[[^\[\]\n]{0,60}\]|\{[^{}\n]{0,60}\}|【[^【】\n]{0,40}】|<<?[^\W\d_][^<>\n]{0,40}>>?"
    r"|_{3,}|\.{6,}|\?{3,}|%\w+%"
    r"|\((?i:insert|enter|add)\s[^()\n]{1,40}\)"
)
_CROSSES = re.compile(r"(?<!\w)[Xx]{2,}+(?!\w)")
_WORD_FOLLOWS = re.compile(r"[^\w\n]*\w|,")
_ENDS_TEXT = re.compile(r"\s*$")
_ENDS_LINE = re.compile(r" *\n")


def placeholders(passage: Passage) -> Iterator[Found]:
    """What a form asks for and nobody filled in."""
    text = passage.text
    taken = Taken()
    finders = (
        (match.span() for match in _PLACEHOLDER.finditer(text)),
        _crosses(text),
        passage.lists.find["placeholders"].finditer(passage.folded),
    )
    for start, end in chain(*finders):
        if not taken.add(start, end):
            continue
        field = passage.field_at(start, end)
        act = Act("fill-in", field=field) if field else passage.leave_out(start, end)
        yield Found("placeholder", start, end, (act,))


def _crosses(text: str) -> Iterator[tuple[int, int]]:
    """XXX in the place of a word; in small letters, or at a line's end, they are kisses."""
    for match in _CROSSES.finditer(text):
        end = match.end()
        if (
            match.group().isupper()
            and _WORD_FOLLOWS.match(text, end)
            and not _ENDS_TEXT.match(text, end)
            and not _ENDS_LINE.match(text, end)
        ):
            yield match.span()


_NAMED = ("recipient", "given", "family", "loved_one", "sender")
_MOST_NAMES = 60
_LONGEST_NAME = 60
"""How many words of the card's names are looked for, and of how many letters: nobody has more."""


def names(passage: Passage) -> Iterator[Found]:
    """A name that the writer typed, and that is nearly one of the card's names, but not quite."""
    written_names = [
        word
        for word in passage.words
        if len(word.text) >= 4
        and word.text[0].isupper()
        and passage.field_at(word.start, word.end) not in _NAMED
    ]
    own = dict(islice(_own_names(passage), _MOST_NAMES)) if written_names else {}
    if not own:
        return
    known = set(own)
    for value in passage.fields.values():
        known.update(word.casefold() for word in re.findall(r"[^\W\d_]+", value))
    slips: dict[tuple[str, bool], str | None] = {}
    for word in written_names:
        written = re.sub(r"'s?$", "", word.text)
        key = written.casefold()
        if key in known or len(written) < 4 or written.isupper():
            continue
        if (key, word.first) not in slips:
            slips[key, word.first] = _meant(key, word.first, own, passage.lists.names_change)
        name = slips[key, word.first]
        if name is not None:
            act = Act("replace", word.start, word.start + len(written), name)
            yield Found("name-spelled-two-ways", word.start, act.end, (act,), (("name", name),))


def _own_names(passage: Passage) -> Iterator[tuple[str, str]]:
    """The words of the card's names, without case and as they are written first."""
    seen: set[str] = set()
    for name in _NAMED:
        for word in re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)*", passage.fields.get(name, "")):
            key = word.casefold()
            if 4 <= len(word) <= _LONGEST_NAME and word[0].isupper() and not word.isupper():
                if key not in seen:
                    yield key, word
                seen.add(key)


def _meant(written: str, first: bool, own: dict[str, str], names_change: bool) -> str | None:
    """The first of the card's names that a word without case is nearly, or None."""
    if len(written) > _LONGEST_NAME:
        return None
    return next(
        (name for key, name in own.items() if _slip(written, key, first, names_change)), None
    )


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
    if abs(len(written) - len(name)) > 2:
        return False
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


def repeated(passage: Passage) -> Iterator[Found]:
    """The same word twice in a row, where the language has said which doubles are right."""
    if not passage.lists.known:
        return
    fine = passage.lists.find["doubles_ok"]
    for one, two in pairwise(passage.words):
        between = passage.text[one.end : two.start]
        if (
            one.text.casefold() == two.text.casefold()
            and between
            and not between.strip(" ")
            and not any(char.isdigit() for char in one.text)
            and not _has_capital(two)
            and not fine.is_one(one.text)
        ):
            yield Found("repeated-word", one.start, two.end, (Act("leave-out", one.end, two.end),))


def small_letters(passage: Passage) -> Iterator[Found]:
    """Words like the English “i”: one note and one click for all of a stretch that is one text."""
    always = passage.lists.always_capital
    if not always:
        return
    row: list[Word] = []
    for word in passage.words:
        if word.text.split("'")[0] not in always or _is_a_number(passage.text, word):
            continue
        if row and not passage.is_one_stretch(row[0].start, word.end):
            yield _with_capitals(passage, row)
            row = []
        row.append(word)
    if row:
        yield _with_capitals(passage, row)


def _is_a_number(text: str, word: Word) -> bool:
    """Whether it is the “i” of “i.e.” or of “(i)”, and no word."""
    after = text[word.end : word.end + 2]
    return after[:1] in (")", "/") or (after[:1] == "." and after[1:].isalnum())


def _with_capitals(passage: Passage, row: list[Word]) -> Found:
    start, end = row[0].start, row[-1].end
    pieces: list[str] = []
    at = start
    for word in row:
        pieces += (passage.shown[at : word.start], passage.shown[word.start].upper())
        at = word.start + 1
    act = Act("replace", start, end, "".join(pieces) + passage.shown[at:end])
    return Found("small-i", start, row[0].end, (act,))


def _has_capital(word: Word) -> bool:
    """Whether the second of the two has a capital, as in Duran Duran."""
    return word.text[:1].isupper()
