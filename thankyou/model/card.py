"""The document. A `Card` is immutable, so undo is a list of cards."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace
from typing import Any

from thankyou.base.quick_dataclass import dataclass

FIELDS: tuple[str, ...] = (
    "recipient",
    "title",
    "given",
    "family",
    "role",
    "unit",
    "date",
    "shift",
    "moment",
    "effect",
    "wish",
    "loved_one",
    "sender",
)
"""The merge fields that every template may use. With DERIVED an allow-list: nothing else is one.

`given` and `family` are the two halves of a name, as staff lists have them; a recipient without a
name of their own is put together from them, in the order of the card's language.
"""

DERIVED_FROM: Mapping[str, tuple[str, ...]] = {
    "dear": ("recipient", "title", "given", "family"),
    "vocative": ("title",),
    "honorific": ("recipient",),
    "at": ("unit",),
    "when": ("date",),
    "since": ("date",),
    "on_shift": ("shift",),
    "the_role": ("role",),
    "place": ("unit",),
    "time": ("date",),
}
"""Fields that nobody fills in, and the answers that they are made of (language.salutation).

`dear`: the salutation's first word, agreeing with the title ("Estimada", "Sehr geehrter"), or a
whole greeting when there is no name. `vocative`: the title as one addresses somebody with it.
`honorific`: what stands behind a name, where the language has that (जी). `at`: the unit with its
preposition. `when`: the date, if it is a point in time, and `since`, if it is a span or a habit, as
they stand in a sentence; `on_shift`: so the shift. `the_role`: the role with its article. `place`
and `time`: a unit and a date that have no such form, for a line of their own.
"""

DERIVED: tuple[str, ...] = tuple(DERIVED_FROM)


def answer_behind(name: str) -> str:
    """The answer that a derived field shows: “when” shows the date. Any other field is its own, and
    so is `dear`, which is a word of ours."""
    return name if name == "dear" else DERIVED_FROM.get(name, (name,))[0]


NAME_PARTS: tuple[str, ...] = (
    "given",
    "middle",
    "particle",
    "family",
    "second_family",
    "suffix",
)
"""The parts of a name that a list may have in columns of their own; language.names joins them, in
the order of the card's language. Given and family are merge fields as well."""

OWN: tuple[str, ...] = (
    "message",
    "design",
    "language",
    "voice",
    "display",
    "remembering",
    "draft",
)
"""What a person of a list may have of their own, instead of the card's."""

TARGETS: tuple[str, ...] = tuple(dict.fromkeys((*FIELDS, *NAME_PARTS, *OWN)))
"""All that a column of a list can be."""

SENTENCES: tuple[str, ...] = ("moment", "effect", "wish")
"""Fields whose answers are the writer's own sentences, or what is to be one."""

VOICES: tuple[str, ...] = (
    "patient",
    "parent",
    "family",
    "bereaved-family",
    "colleague",
    "community",
    "child",
)
"""Who is speaking: a patient, a patient's parent, a family, ..., a neighbour or a community, a
child who was or is a patient."""

AUDIENCES: tuple[str, ...] = ("person", "team", "unknown")
"""Whom the card is for: one person, a whole team, or one whose name the writer does not know."""

LENGTHS: tuple[str, ...] = ("line", "paragraph", "letter")
REGISTERS: tuple[str, ...] = ("plain", "warm", "spoken", "formal")
"""How it is written; spoken: as one talks, with contractions where the language has them."""

SPEAKERS: tuple[str, ...] = ("", "i", "we")
READERS: tuple[str, ...] = ("", "one", "many")
ADDRESSES: tuple[str, ...] = ("", "familiar", "polite")
"""Who speaks, how many read the card, and how they are addressed (du or Sie); "": not said, found
from the words (language.manner)."""

ALIGNS: tuple[str, ...] = ("", "justified")
"""How the lines of a message are set: "": as the design has it; justified: both edges straight."""

FACTS: tuple[str, ...] = (
    "died",
    "there",
    "wept",
    "lived",
    "better",
    "home",
    "long",
    "hard",
    "unaware",
    "child",
    "saw",
)
"""What a sentence of ours may assert beyond the answers, only when the writer has said so: the one
who was cared for died; the reader was there then; the reader let sorrow be seen; the patient lived;
is better; is at home again; it went on for long; it was a hard time; the writer remembers nothing
of it; the patient is a child; the writer saw the reader do it."""

TICKED: tuple[str, ...] = tuple(fact for fact in FACTS if fact not in ("died", "child"))
"""Facts that are asked for; the others are known from who speaks and from the quieter path."""

OCCASIONS: tuple[str, ...] = (
    "nurses-day",
    "doctors-day",
    "retirement",
    "leaving",
    "new-baby",
    "baby-loss",
    "intensive-care",
    "going-home",
    "long-treatment",
    "hospice",
    "home-care",
    "family-doctor",
    "dentist",
    "ambulance",
    "mental-health",
    "support-staff",
    "interpreter",
    "student-teacher",
    "donor-family",
    "recipient",
    "anniversary",
    "not-easy",
)
"""What a card may be written for; messages to begin with are found by them."""

PICTURES: tuple[str, ...] = (
    "hand", "heart", "bed", "sun", "cup", "door", "smile", "flower", "clock", "chair", "home",
    "star",
)  # fmt: skip
"""The small pictures that an easy-to-read card has beside its paragraphs."""

DISPLAYS: tuple[str, ...] = ("", "yes", "staff", "no")
"""May the card be displayed? Not said, yes, in the staff room only, no."""

PLACEMENTS: tuple[str, ...] = ("beneath", "facing")
"""Where a second language stands: under the first, or on the facing page of a folded card."""

TEXT_SIZES: tuple[int, ...] = (85, 100, 115, 130)
"""How large a writer may have the message, in per cent of the design's size."""

PHOTO_SHAPES: tuple[str, ...] = ("", "tall", "square", "wide")
"""The shape in which a photo is seen: its own, or cut upright, square or level."""

APPEALS: tuple[str, ...] = ("work", "calling", "tears", "lives")
"""The article's four thanks."""


@dataclass(frozen=True, slots=True)
class Signer:
    """One of several who sign a card: a name, and perhaps a line of their own. Plain text."""

    name: str
    line: str = ""


@dataclass(frozen=True, slots=True)
class Second:
    """The message once more, in another language, in the merge grammar.

    `placement` is one of PLACEMENTS; a card without a facing page sets it beneath.
    """

    language: str
    message: str
    placement: str = "beneath"


@dataclass(frozen=True, slots=True)
class CardPhoto:
    """A photo on the card: an upright JPEG without metadata, and which part of it is seen.

    `key` names its content. (x, y) is the centre of what is seen, as fractions of the photo; at
    `zoom` 1 it just covers its place, at most 8. `alt` says what it shows. `shape` (of
    PHOTO_SHAPES) is that of its place in every format; `cover`: it stands on the front, where the
    design has a place for it there, and not inside.
    """

    key: str
    width: int
    height: int
    data: bytes = field(repr=False, compare=False)
    x: float = 0.5
    y: float = 0.5
    zoom: float = 1.0
    grey: bool = False
    alt: str = ""
    shape: str = ""
    cover: bool = False


@dataclass(frozen=True, slots=True)
class CardSignature:
    """A signature: strokes of (x, y, pressure), 1 high; or a mask, a PNG in which 255 is ink."""

    strokes: tuple[tuple[tuple[float, float, float], ...], ...] = ()
    key: str = ""
    width: int = 0
    height: int = 0
    mask: bytes = field(default=b"", repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class CardPeople:
    """A list of people that the writer asked to keep inside the card.

    `name` is the list's file, without its folder. Every record has a cell for each column;
    `mapping` is (target of TARGETS, column's index) pairs. `left_out`, `approved` and `held` are
    the records (indexes, rising) that get no card, and what was decided on those of a form;
    `turned` and `guided` as in people.people_list.
    """

    name: str
    columns: tuple[str, ...]
    records: tuple[tuple[str, ...], ...] = field(repr=False)
    mapping: tuple[tuple[str, int], ...] = ()
    turned: bool = False
    guided: bool = False
    left_out: tuple[int, ...] = ()
    approved: tuple[int, ...] = ()
    held: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Card:
    """One card, before it is laid out.

    `sentiment`, `tagline` and `message` are in the merge grammar (merge.syntax). `fields` are
    (name, value) pairs in the order of FIELDS, empty values left out. `template` remembers
    which template the message began as. `language` is a BCP 47 tag.

    `pairing` names the faces (assets/pairings.toml), "" the design's own; `text_color` is #rrggbb
    or "" for the design's; `text_size` is the size of the message in per cent of the design's, from
    TEXT_SIZES.

    `text_align` (of ALIGNS) is how the message's lines are set, "" as the design has it.

    `voice`, `audience`, `length` and `register` say how it is written (VOICES and the others
    above). `palette` is one of the design's colourways, "" its own. `remembering`: the writer has
    chosen the quieter path, for someone who died; it is never guessed. `guided`: the sentences
    that guided writing made, as (part, source), so that a new answer changes only its own.
    `dismissed`: keys of the notes that the writer has put aside (proofing.notes). `display` is one
    of DISPLAYS.

    `facts` (of TICKED) are what the writer has ticked as true; `speaker`, `readers` and `address`
    (SPEAKERS and the others above) how the card is to be worded, "" what its words show. `pictures`
    (of PICTURES, in any order) stand beside the paragraphs of an easy-to-read card; `drawing`: it
    has room for a child's drawing.

    `name` is what the writer calls the card among their own cards; "": it is named by its words.
    `people` is a list of people kept inside the card: only when the writer asks for it.
    """

    message: str = ""
    sentiment: str = "Thank you"
    tagline: str = ""
    fields: tuple[tuple[str, str], ...] = ()
    appeal: str = "work"
    template: str | None = None
    design: str = "fern"
    palette: str = ""
    pairing: str = ""
    text_color: str = ""
    text_size: int = 100
    text_align: str = ""
    format: str = "flat-a6"
    language: str = "en"
    voice: str = "patient"
    audience: str = "person"
    length: str = "paragraph"
    register: str = "warm"
    remembering: bool = False
    facts: tuple[str, ...] = ()
    speaker: str = ""
    readers: str = ""
    address: str = ""
    pictures: tuple[str, ...] = ()
    drawing: bool = False
    guided: tuple[tuple[str, str], ...] = ()
    signers: tuple[Signer, ...] = ()
    second: Second | None = None
    display: str = ""
    dismissed: tuple[str, ...] = ()
    photo: CardPhoto | None = None
    signature: CardSignature | None = None
    name: str = ""
    people: CardPeople | None = None

    def values(self) -> dict[str, str]:
        """The fields as a dictionary, without the empty ones."""
        return dict(self.fields)

    def with_fields(self, changes: Mapping[str, str]) -> Card:
        """The card with these fields set; an empty value removes the field."""
        merged = {**dict(self.fields), **changes}
        pairs = tuple((name, merged[name]) for name in FIELDS if merged.get(name))
        return replace(self, fields=pairs)

    def changed(self, **changes: Any) -> Card:
        """A copy with attributes replaced (dataclasses.replace)."""
        return replace(self, **changes)
