"""The process in which words are looked up: it gets a word, and says what a dictionary knows of it.

In: requests on its standard input (base.helper_process): what is asked, the language, and words
as UTF-8. Out: answers on its standard output: a 1 or 0 for each, or words, a line each. Nothing is
written.
"""

from __future__ import annotations

import os
import sys

from thankyou.base.helper_limits import limit_time
from thankyou.base.helper_process import receive, send
from thankyou.proofing.dictionaries import Speller, speller

APART = "\0"
"""Between two words of a request: in none of them."""
MOST_BYTES = 1 << 20
_GRACE = 5
"""Seconds after which it ends itself, beyond those after which it should have been ended."""


def main() -> None:
    """Answer requests until the input ends."""
    sys.dont_write_bytecode = True
    questions = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "wb")
    # What a library prints shall not stand among the answers.
    nowhere = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(nowhere, descriptor)
    while True:
        try:
            header, data = receive(questions, MOST_BYTES)
        except EOFError:
            return
        limit_time(int(header["seconds"]) + _GRACE)
        book = speller(str(header["tag"]))
        word = data.decode("utf-8", "surrogatepass")
        found = "" if book is None else answer(book, str(header["work"]), word)
        send(answers, {}, found.encode("utf-8", "surrogatepass"))
        limit_time(0)


def answer(book: Speller, work: str, words: str) -> str:
    """What `proofing.dictionaries_aside` asks: "known", of words that APART divides, and "slip"
    (1 or 0, for each), or "suggest"."""
    if work == "suggest":
        return "\n".join(book.suggest(words))
    ask = book.slip if work == "slip" else book.known
    return "".join(str(int(ask(word))) for word in words.split(APART))


if __name__ == "__main__":
    main()
