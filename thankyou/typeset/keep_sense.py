"""What it costs to end a line of large words in the middle of a phrase.

In: two words that stand side by side, and the function words of their language. Out: what a line's
end between them costs (typeset.keep, which weighs it against evenness).
"""

from __future__ import annotations

from functools import lru_cache

from thankyou.typeset._function_words import PRONOUNS, FunctionWords
from thankyou.typeset.keep_numbers import STRIP

SPLIT_WORD = 8
"""What a break costs within a part of a sentence."""
ENDS_SENTENCE = "!?…。！？"


def _plain(word: str) -> str:
    """A word as the classes have it, also one in capitals: Turkish İÇİN is için."""
    return word.strip().strip(STRIP).replace("İ", "i").replace("'", "’").casefold()


def _is_small(word: str, words: FunctionWords) -> bool:
    """Whether a word at the end of a sentence belongs to what is before it, as particles of verbs
    and pronouns do."""
    own = word in words.leads or word in words.links or word in words.helps
    return own or word in PRONOUNS or word in words.ends


@lru_cache(maxsize=4096)
def sense_cost(word: str, following: str, words: FunctionWords, ends: bool = False) -> int:
    """What a line's end costs in large words, by the classes of the two beside it. `ends`: the
    second is the last of the text, or of a sentence, and would stand alone."""
    last = word.rstrip()[-1:]
    first, second = _plain(word), _plain(following)
    if (first, second) in words.fixed or second in words.trails:
        return SPLIT_WORD + 1
    if ends and last not in ENDS_SENTENCE + ".,;:–—" and _is_small(second, words):
        return SPLIT_WORD + 1  # “saw us | through”
    if last in ENDS_SENTENCE or last in ".,;:–—":
        return 0
    if first in words.leads or first.rpartition("’")[2] in words.leads:
        # “Met ons | hebt u”: what a verb follows is no possessive.
        return 3 if second in words.helps else SPLIT_WORD
    spoken = first in PRONOUNS and (second in words.leads or second in words.links)
    if (first in words.links or first in words.helps) and not spoken:
        return SPLIT_WORD - 1  # “thank you | for …”: no verb follows, the phrase is at its end
    if first in words.trails:
        return 1  # a part of the sentence is at its end: के लिए | धन्यवाद
    # A part of the sentence begins: this is where a speaker draws breath.
    begins = (
        second in words.leads or second in words.links or second.partition("’")[0] in words.leads
    )
    return 1 if begins else 3
