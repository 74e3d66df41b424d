"""What is said about card files: damaged, locked, changed elsewhere.

In: nothing. Out: sentences by code, or by code and kind.
"""

from __future__ import annotations

from collections.abc import Mapping

from thankyou.base.translatable import Plural, Translatable

CARD_FILES: Translatable[Mapping[str, str | Plural]] = {
    "file-changed": "{path} was changed elsewhere in the meantime, so nothing was written over it: "
    "open it again, or save your card under another name.",
    "file-changed-gone": "{path} is no longer there, so somebody may have moved it: save your card "
    "under another name, or save it again here.",
    "card-damaged": "{path} is damaged: it may have been cut short on its way, so try another "
    "copy, or open what is left of it.",
    "card-damaged-words": "The words in {path} are damaged: try another copy, or open what is left "
    "of them.",
    "card-damaged-photo": "The photo in {path} is damaged: try another copy, or open the words "
    "without the photo.",
    "card-damaged-signature": "The signature in {path} is damaged: try another copy, or open the "
    "words without the signature.",
    "card-damaged-people": "The list of people in {path} is damaged: try another copy, or open the "
    "words without the list.",
    "list-too-long": "This list is too long to be kept inside a card: keep its file, and open it "
    "when you need it.",
    "card-edited": "{path} was changed outside this program, or it is damaged: look through its "
    "words.",
    "card-locked": "{path} is protected: give its password.",
    "wrong-password": "{path} cannot be opened with this password: type it again, and look whether "
    "capital letters are on.",
    "design-missing": "The design “{name}” is not on this computer: the card is shown in "
    "“{shown}” instead, and keeps its own.",
    "format-missing": "The format “{name}” is not on this computer: the card is shown as “{shown}” "
    "instead, and keeps its own.",
    "palette-missing": "The design “{design}” has no colours called “{name}”: its own are shown.",
    "pairing-missing": "The lettering “{name}” is not on this computer: the design's own is shown.",
}
