"""What is wrong with a translation, as far as a program can see.

In: a message. Out: one line for each fault.
"""

from __future__ import annotations

import re
from collections import Counter

from translation.ts_file import Message, forms_of

_NAME = re.compile(r"\{\{?\w+\}?\}")
_ENDINGS = re.compile(r"\*\.\w+")
_KEY = re.compile(r"&(?=\w)")


def faults(message: Message, language: str) -> list[str]:
    """The faults of a finished translation."""
    if not message.finished:
        return []
    text = message.text
    english = [text.source, text.comment] if text.plural else [text.source]
    known = {name for words in english for name in _NAME.findall(words)}
    found = []
    if text.plural and len(message.forms) != forms_of(language):
        found.append(f"has {len(message.forms)} forms, not {forms_of(language)}")
    for form in message.forms:
        names = set(_NAME.findall(form))
        if names - known:
            found.append(f"has {', '.join(sorted(names - known))}, which is not in the English")
        # The forms of a plural may leave out the number: “one line”.
        if not text.plural and known - names:
            found.append(f"lacks {', '.join(sorted(known - names))}")
        if not text.plural and "%n" in form:
            found.append("has %n, and is no plural")
        if Counter(_ENDINGS.findall(form)) != Counter(_ENDINGS.findall(text.source)):
            found.append("must keep the file endings")
        if text.source.count(";;") != form.count(";;"):
            found.append("must keep the “;;”")
        if len(_KEY.findall(text.source)) != len(_KEY.findall(form)):
            found.append("must keep one “&” before the letter that is its key")
    return [f"“{text.source}” {fault}" for fault in found]
