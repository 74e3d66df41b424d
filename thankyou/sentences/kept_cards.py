"""What is said about the writer's own cards, and the places where they are kept.

In: nothing. Out: sentences by code.
"""

from __future__ import annotations

from collections.abc import Mapping

from thankyou.base.translatable import Plural, Translatable

KEPT_CARDS: Translatable[Mapping[str, str | Plural]] = {
    "card-in-use": "The card “{title}” is open in another window: go on there, or close it first.",
    "card-changed": "The card “{title}” was changed in another place while it was open here: "
    "nothing is lost; choose which of the two to keep, or keep both.",
    "card-gone": "This card is no longer here: look in the bin, or in another place.",
}
