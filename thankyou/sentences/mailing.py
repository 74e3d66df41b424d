"""What is said about envelopes, labels and lists.

In: nothing. Out: sentences by code.
"""

from __future__ import annotations

from collections.abc import Mapping

from thankyou.base.translatable import Plural, Translatable

MAILING: Translatable[Mapping[str, str | Plural]] = {
    "no-address": "There is nothing here to write on an envelope or a label: give a name, or an "
    "address.",
    "nobody-to-address": "No row of the list has a name or an address to write: check its columns.",
    "words-small": "The words are too long for their place ({panel}) and can hardly be read "
    "({points} pt): shorten them.",
    "address-small": "The address is too long for its place ({panel}): words of it are broken, or "
    "too small to be read well ({points} pt): shorten it, or choose a larger one.",
    "needs-option": "“{option}” does nothing without “{needed}”: give both, or leave it out.",
    "same-file": "{path} and {other} are one file, and one would replace the other: give each a "
    "name of its own.",
    "output-is-input": "{path} would replace {other}, which is read here and is the same file: "
    "choose another name.",
}
