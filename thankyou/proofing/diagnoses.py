"""Illnesses on a card that also says whose they are.

In: a Passage. Out: where they stand: with the full name of the person cared for or of the sender
on the card, or a full name in the same sentence. The reader's own name gives nothing away.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from thankyou.proofing.passage import Passage
from thankyou.proofing.spans import Places


def diagnoses(passage: Passage) -> Iterator[tuple[int, int]]:
    """The names of illnesses that can be put to a person."""
    named = any(_is_full_name(passage.fields.get(name, "")) for name in ("loved_one", "sender"))
    names: Places | None = None
    for start, end in passage.lists.find["diagnosis_words"].finditer(passage.folded):
        if not named and names is None:
            names = _full_names(passage)
        if names is None or names.inside(*passage.sentence_at(start)):
            yield start, end


def _is_full_name(name: str) -> bool:
    """Whether a field's value is a name of two words: “Joan Hill”, not “Ada and family”."""
    words = name.split()
    return 2 <= len(words) <= 4 and all(word[:1].isupper() and word[1:].islower() for word in words)


def _full_names(passage: Passage) -> Places:
    """Two words with capitals, one after the other, that are no place and not the reader."""
    if not passage.lists.capitals_mark_names:
        return Places(())
    reader = {word.casefold() for name in ("recipient", "given", "family", "title", "unit", "role")
              for word in passage.fields.get(name, "").split()}  # fmt: skip
    places = passage.lists.find["place_words"]

    def is_name(word: str) -> bool:
        return (
            word[:1].isupper()
            and word[1:].islower()
            and word.casefold() not in reader
            and word.casefold() not in passage.lists.learned
            and not places.is_one(word)
        )

    return Places(
        (one.start, two.end)
        for one, two in pairwise(passage.words)
        if not one.first
        and passage.text[one.end : two.start] == " "
        and is_name(one.text)
        and is_name(two.text)
    )
