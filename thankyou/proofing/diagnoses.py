"""What is private only on a card that also says whose it is: illnesses, a bed's number.

In: a Passage. Out: where such words stand: with the full name of the person cared for on the card,
or a full name in the same sentence. The reader's own name gives nothing away, and what senders
tell about themselves under their own name is theirs to tell.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from thankyou.proofing.passage import Passage
from thankyou.proofing.spans import Places


def beside_a_name(passage: Passage, words: str) -> Iterator[tuple[int, int]]:
    """The phrases of a list (its key in notes.toml) that can be put to a person."""
    named = _is_full_name(passage.fields.get("loved_one", ""))
    names: Places | None = None
    for start, end in passage.lists.find[words].finditer(passage.folded):
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
