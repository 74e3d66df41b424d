"""Cards of every kind, for property tests: texts in any script, pictures, lists.

In: nothing. Out: hypothesis strategies. Pictures are bytes with the key of their content, as
pictures/ makes them; they need not be decodable where only storing them is tried.
"""

from __future__ import annotations

import hashlib
from dataclasses import fields
from typing import Any

from hypothesis import strategies as st

from thankyou.model.card import (
    ALIGNS,
    FIELDS,
    PHOTO_SHAPES,
    PLACEMENTS,
    TEXT_SIZES,
    Card,
    CardPeople,
    CardPhoto,
    CardSignature,
    Second,
    Signer,
)
from thankyou.storage.card_keys import CHOICES, MANNER, SETS

TEXTS = st.text(
    st.one_of(
        st.characters(exclude_categories=["Cs"]),
        st.sampled_from('aé ñ\n{}[]"\\汉字かなעבריتעربيहिन्दी👩🏽‍⚕️ไทย'),
    ),
    max_size=40,
)
SHARES = st.floats(0, 1)


def key_of(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:32]


def photo(data: bytes, **more: Any) -> CardPhoto:
    return CardPhoto(key_of(data), 40, 30, data, **more)


PHOTOS = st.builds(
    photo,
    st.binary(min_size=1, max_size=30),
    x=SHARES,
    y=SHARES,
    grey=st.booleans(),
    alt=TEXTS,
    shape=st.sampled_from(PHOTO_SHAPES),
    cover=st.booleans(),
)
POINTS = st.tuples(SHARES, SHARES, SHARES)
STROKES = st.lists(st.lists(POINTS, min_size=1, max_size=4).map(tuple), min_size=1, max_size=3)
SIGNATURES = st.one_of(
    STROKES.map(lambda strokes: CardSignature(tuple(strokes))),
    st.binary(min_size=1, max_size=30).map(
        lambda data: CardSignature((), key_of(data), 20, 10, data)
    ),
)
ROWS = st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=3).map(tuple)
PEOPLE = st.builds(
    CardPeople,
    TEXTS,
    st.just(("Name", "Ward")),
    ROWS,
    st.just((("recipient", 0), ("unit", 1))),
)
PAIRS = st.dictionaries(st.sampled_from(FIELDS), TEXTS.filter(bool), max_size=3).map(
    lambda values: tuple((name, values[name]) for name in FIELDS if name in values)
)

SPECIAL: dict[str, st.SearchStrategy[Any]] = {
    "fields": PAIRS,
    "guided": st.lists(st.tuples(TEXTS, TEXTS), max_size=2, unique_by=lambda pair: pair[0]).map(
        tuple
    ),
    "signers": st.lists(st.builds(Signer, TEXTS, TEXTS), max_size=3).map(tuple),
    "dismissed": st.lists(TEXTS, max_size=2).map(tuple),
    "second": st.none() | st.builds(Second, TEXTS, TEXTS, st.sampled_from(PLACEMENTS)),
    "photo": st.none() | PHOTOS,
    "signature": st.none() | SIGNATURES,
    "people": st.none() | PEOPLE,
    "template": st.none() | TEXTS,
    "text_size": st.sampled_from(TEXT_SIZES),
    "text_align": st.sampled_from(ALIGNS),
    "text_color": st.sampled_from(["", "#2c3b33"]),
    "remembering": st.booleans(),
    "drawing": st.booleans(),
    **{name: st.lists(st.sampled_from(one), max_size=3).map(tuple) for name, one in SETS.items()},
    **{name: st.sampled_from(choices) for name, choices in {**CHOICES, **MANNER}.items()},
}
CHANGES = st.one_of(
    [st.tuples(st.just(one.name), SPECIAL.get(one.name, TEXTS)) for one in fields(Card)]
)
"""One attribute of a card, and a value that it may have. A new attribute is tried by itself."""
CARDS = st.fixed_dictionaries(
    {}, optional={one.name: SPECIAL.get(one.name, TEXTS) for one in fields(Card)}
).map(lambda values: Card(**values))


def same(one: Card, other: Card) -> bool:
    """Equal, with the bytes of their pictures, which equality leaves out."""
    return one == other and pictures(one) == pictures(other)


def pictures(card: Card) -> tuple[bytes, bytes]:
    return (
        card.photo.data if card.photo else b"",
        card.signature.mask if card.signature else b"",
    )
