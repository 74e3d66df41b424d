"""What an earlier state of a card was, and how it differs from the card of now, in a few words.

In: the earlier card, the card of now, why it was kept, and how a card's message is filled. Out:
“12 words fewer, another design”. Pure functions; no widgets.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from thankyou.gui.i18n import plural, tr
from thankyou.gui.widgets.fit_status import capital
from thankyou.model.card import Card
from thankyou.store.values import Why

Filled = Callable[[Card], str]
"""The message of a card as it is read."""

MOST = 3
"""Differences that are named: more would not be read."""


def why_words(why: Why) -> str:
    """Why a state was kept, as a sentence without its full stop; "" for an ordinary one."""
    return {
        "words": tr("Before other words replaced it"),
        "opened": tr("As it was read from its file"),
        "restored": tr("Before an earlier version was brought back"),
        "conflict": tr("The other version, from another window or computer"),
        "recovered": tr("As it was when the program ended suddenly"),
    }.get(why, "")


def difference_words(then: Card, now: Card, filled: Filled) -> str:
    """What `then` has other than `now`, beginning with a capital."""
    named = [*_words(then, now, filled), *_looks(then, now), *_rest(then, now)]
    if not named:
        return tr("The same as now") if then == now else tr("Looks the same as now")
    shown = named[:MOST]
    if len(named) > MOST:
        shown.append(tr("and more"))
    return capital(", ".join(shown))


def _words(then: Card, now: Card, filled: Filled) -> list[str]:
    """How the words differ: by how many, or that they do."""
    before, after = filled(then).split(), filled(now).split()
    found: list[str] = []
    more = len(before) - len(after)
    if more > 0:
        found.append(plural("one word more", "%n words more", more))
    elif more < 0:
        found.append(plural("one word fewer", "%n words fewer", -more))
    elif before != after:
        changed = (Counter(before) - Counter(after)).total()
        if changed:
            found.append(plural("one other word", "%n other words", changed))
        else:
            found.append(tr("the words in another order"))
    elif filled(then) != filled(now):
        found.append(tr("other lines"))
    if (then.sentiment, then.tagline) != (now.sentiment, now.tagline):
        found.append(tr("other words on the front"))
    if then.fields != now.fields:
        found.append(tr("other details"))
    if then.signers != now.signers:
        found.append(tr("other signers"))
    if then.second != now.second:
        without, with_it = tr("without the second language"), tr("with a second language")
        other = tr("another second language")
        found.append(_part(then.second, now.second, without, with_it, other))
    if then.language != now.language:
        found.append(tr("another language"))
    return found


def _looks(then: Card, now: Card) -> list[str]:
    """How the card looks otherwise."""
    found: list[str] = []
    if then.design != now.design:
        found.append(tr("another design"))
    elif then.palette != now.palette:
        found.append(tr("other colours"))
    if then.format != now.format:
        found.append(tr("another size"))
    if then.photo != now.photo:
        same = then.photo and now.photo and then.photo.key == now.photo.key
        other = tr("another part of the photo") if same else tr("another photo")
        found.append(
            _part(then.photo, now.photo, tr("without the photo"), tr("with a photo"), other)
        )
    if then.signature != now.signature:
        found.append(_part(then.signature, now.signature, tr("without the signature"),
                           tr("with a signature"), tr("another signature")))  # fmt: skip
    lettering = ("pairing", "text_color", "text_size", "text_align")
    if any(getattr(then, one) != getattr(now, one) for one in lettering):
        found.append(tr("other lettering"))
    return found


def _rest(then: Card, now: Card) -> list[str]:
    """What is not seen on the card."""
    found: list[str] = []
    if then.people != now.people:
        found.append(_part(then.people, now.people, tr("without the list of people"),
                           tr("with a list of people"), tr("another list of people")))  # fmt: skip
    if then.name != now.name:
        found.append(tr("another name"))
    if (then.appeal, then.remembering) != (now.appeal, now.remembering):
        found.append(tr("another thanks"))
    if then.display != now.display:
        found.append(tr("another word on showing it"))
    return found


def _part(then: object, now: object, without: str, with_it: str, other: str) -> str:
    """Something that a card has or has not."""
    if then is None:
        return without
    return with_it if now is None else other
