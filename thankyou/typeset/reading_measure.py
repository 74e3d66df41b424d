"""How long a line of running text may be, for the eye to find the next one.

In: a setter. Out: em. A line of 45 to 75 letters is read in comfort, of 66 best (Bringhurst, The
Elements of Typographic Style, 2.1.2); of Chinese, Japanese and Korean, where a letter is a syllable
or a word, some 40, as books there have it. How wide a letter is depends on the face, so it is
measured, on text of the letters' usual frequency: of the script, not of the card, or the measure
would move with each letter typed.
"""

from __future__ import annotations

from functools import lru_cache

from thankyou.typeset.paragraph import Setter

LETTERS = 70
"""The most in a full line, with its spaces: real text then has up to 75, since some languages have
narrower letters than the sample's."""
SYLLABLES = 40.0
_SAMPLES = {
    "Latn": "the night was long and you stayed with us until it was morning, and then you went "
    "home to sleep; we were glad of you, and we have not forgotten what you said",
    "Cyrl": "в ту ночь вы остались с нами до утра, и потом пошли домой спать; мы были вам рады и "
    "не забыли того, что вы сказали",
    "Grek": "εκείνη τη νύχτα μείνατε μαζί μας ως το πρωί και ύστερα πήγατε να κοιμηθείτε",
    "Arab": "بقيتم معنا في تلك الليلة حتى الصباح ثم ذهبتم إلى البيت ولم ننس ما قلتم لنا",
    "Hebr": "באותו לילה נשארתם איתנו עד הבוקר ואחר כך הלכתם הביתה לישון ולא שכחנו מה שאמרתם",
    "Deva": "उस रात आप सुबह तक हमारे साथ रहे और फिर घर गए हम भूले नहीं कि आपने क्या कहा",
}
_SCRIPTS = {
    **dict.fromkeys(("be", "bg", "kk", "ky", "mk", "mn", "ru", "sr", "tg", "uk"), "Cyrl"),
    **dict.fromkeys(("ar", "ckb", "fa", "ps", "sd", "ug", "ur"), "Arab"),
    **dict.fromkeys(("he", "yi"), "Hebr"),
    **dict.fromkeys(("hi", "mr", "ne", "sa"), "Deva"),
    "el": "Grek",
}
_WHOLE = ("ja", "ko", "zh", "yue")
"""Languages whose letters are as wide as high."""


@lru_cache(maxsize=256)
def longest_line(setter: Setter) -> float:
    """The longest line of running text in this setter's face and language, in em."""
    language, *parts = setter.language.split("-")
    if language.lower() in _WHOLE:
        return SYLLABLES
    script = next((p.title() for p in parts if len(p) == 4 and p.isalpha()), "")
    known = script if script in _SAMPLES else _SCRIPTS.get(language.lower(), "Latn")
    sample = _SAMPLES[known]
    measured = setter.measure(sample)
    width = sum(word.width + word.trail for word in measured.words)
    return LETTERS * width / len(sample)
