"""What is said about a language's words to the person who writes them.

In: nothing. Out: sentences by code.
"""

from __future__ import annotations

from collections.abc import Mapping

from thankyou.base.translatable import Plural, Translatable

WORDS: Translatable[Mapping[str, str | Plural]] = {
    "unknown-language": "There are no words in “{name}” here; there are words in {choices}.",
    "words-asserts": "“{text}” says something that the writer may not have said: add “{fact}” to "
    "what it asserts, or say it otherwise.",
    "words-no-mark": "“{text}” has no mark at its end: a sentence needs one.",
    "words-bare-date": "The date stands in a sentence as it was typed: use the fields “when” "
    "(a point in time) and “since” (a span or a habit), in brackets.",
    "words-never-used": "This sentence is never used: the one in line {other} stands before it and "
    "suits whenever it does.",
    "words-no-frame": "An answer to “{field}” of the shape “{shape}” has no frame for some cards "
    "({card}): add a [[frame]].",
    "words-no-sentence": "Some cards get no {part} ({appeal}, {audience}, {card}): add a sentence "
    "that suits them.",
}
