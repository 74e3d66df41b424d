"""Words are looked up in a process of their own, with the answers that they have here."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest

from thankyou.proofing import dictionaries, dictionaries_aside
from thankyou.proofing.dictionaries import Speller, speller
from thankyou.proofing.dictionaries_aside import SpellerAside, WordWorker, look_up_aside
from thankyou.proofing.worker import MOST_BYTES, answer


@pytest.fixture
def aside(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """As in the window."""
    monkeypatch.setattr(dictionaries_aside, "WORKER", worker := WordWorker())
    look_up_aside()
    yield
    dictionaries.make_spellers(Speller)
    worker.process.close()


def _here(name: str) -> None:
    raise AssertionError(f"{name} is opened here")


def book_of(tag: str) -> Speller:
    found = speller(tag)
    assert found is not None
    return found


def test_a_dictionary_is_opened_in_the_other_process_alone(
    aside: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = ("salamat", "po", "salamaat", "nars", "wala-wala", "\ud800", "ñ" * 90)
    here = Speller("tl", dictionaries.DICTIONARIES["tl"])
    wanted = [(here.known(one), here.slip(one), here.suggest(one)) for one in words]
    assert len({known for known, _, _ in wanted}) == 2
    monkeypatch.setattr(dictionaries, "_open", _here)
    book = book_of("fil-PH")
    assert isinstance(book, SpellerAside)
    assert [(book.known(one), book.slip(one), book.suggest(one)) for one in words] == wanted
    assert dictionaries_aside.WORKER.process.pid is not None


def test_words_that_are_expected_are_asked_for_in_one_go(
    aside: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = ["salamat", "po", "salamaat", "\ud800", "salamat"]
    book = book_of("tl")
    asked: list[str] = []
    real = WordWorker.ask

    def ask(worker: WordWorker, work: str, tag: str, word: str) -> str | None:
        asked.append(word)
        return real(worker, work, tag, word)

    monkeypatch.setattr(WordWorker, "ask", ask)
    book.expect([*words, "a\0b"])  # which is one word, whatever stands in it
    book.expect(words[:2])
    here = Speller("tl", book._names)
    assert [book.known(one) for one in words] == [here.known(one) for one in words]
    assert len(asked) == 1
    assert book.known("umaga") and len(asked) == 2


def test_words_without_end_do_not_cost_the_others_their_looking_up(aside: None) -> None:
    book = book_of("tl")
    for number in range(4):
        endless = "a" * MOST_BYTES + str(number)
        slip = f"salama{'a' * number}at"  # another each time: what was told is remembered
        book.expect([endless, slip])
        assert book.known(endless) and not book.known(slip)
    assert book.known("salamat")


def test_where_no_process_can_be_started_words_are_looked_up_here(
    aside: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    nowhere = WordWorker(lambda: ["/there/is/no/such/program"])
    monkeypatch.setattr(dictionaries_aside, "WORKER", nowhere)
    book = book_of("tl")
    book.expect(["salamaat"])
    assert book.known("salamat") and not book.known("salamaat")
    assert book.suggest("salamaat") == Speller("tl", book._names).suggest("salamaat")


def test_a_process_that_fails_calls_no_word_wrong_and_is_given_up(
    aside: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[int] = []

    def command() -> list[str]:
        started.append(1)
        return [sys.executable, "-I", "-S", "-c", "pass"]

    monkeypatch.setattr(dictionaries_aside, "WORKER", WordWorker(command))
    monkeypatch.setattr(dictionaries, "_open", _here)
    book = book_of("en")
    book.expect(["wrold", "nigth"])
    for word in ("wrold", "nigth", "thakn", "yuo"):
        assert book.known(word) and not book.slip(word) and book.suggest(word) == ()
    assert len(started) == 3


def test_a_frozen_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    from thankyou.cli import main

    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert dictionaries_aside._command() == [sys.executable, main.WORD_WORKER]
    asked: list[str] = []
    monkeypatch.setattr("thankyou.proofing.worker.main", lambda: asked.append("words"))
    assert main.main([main.WORD_WORKER]) == 0
    assert asked == ["words"]


def test_the_answers_are_plain_text() -> None:
    book = Speller("tl", dictionaries.DICTIONARIES["tl"])
    assert answer(book, "known", "salamat") == "1"
    assert answer(book, "known", "salamat\0salamaat\0po") == "101"
    assert answer(book, "slip", "salamat") == str(int(book.slip("salamat")))
    assert answer(book, "suggest", "salamaat").splitlines() == list(book.suggest("salamaat"))
