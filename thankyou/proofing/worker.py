"""The process in which words are looked up: it gets a word, and says what a dictionary knows of it.

In: requests on its standard input (base.helper_process): what is asked, the language, and words
as UTF-8. Out: answers on its standard output: a 1 or 0 for each, or words, a line each. Nothing is
written.
"""

from __future__ import annotations

from thankyou.base.helper_process import Header, answer_requests
from thankyou.proofing.dictionaries import Speller, speller

APART = "\0"
"""Between two words of a request: in none of them."""
MOST_BYTES = 1 << 20


def main() -> None:
    """Answer requests until the input ends."""
    answer_requests(_answered, MOST_BYTES)


def _answered(header: Header, data: bytes) -> tuple[Header, bytes]:
    book = speller(str(header["tag"]))
    words = data.decode("utf-8", "surrogatepass")
    found = "" if book is None else answer(book, str(header["work"]), words)
    return {}, found.encode("utf-8", "surrogatepass")


def answer(book: Speller, work: str, words: str) -> str:
    """What `proofing.dictionaries_aside` asks: "known", of words that APART divides, and "slip"
    (1 or 0, for each), or "suggest"."""
    if work == "suggest":
        return "\n".join(book.suggest(words))
    ask = book.slip if work == "slip" else book.known
    return "".join(str(int(ask(word))) for word in words.split(APART))


if __name__ == "__main__":
    main()
