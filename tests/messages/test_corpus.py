"""The corpus: answers as different people give them, and what a strict reader says of drafts."""

from __future__ import annotations

import json

import pytest

from tools.read_drafts import CORPUS, FAULTS, VERDICTS, answer_sets, drafted, figures, tags

MOST_WITH_A_FAULT = 0.02
LEAST_SENT = 0.6


def test_the_corpus_is_large_and_of_many_languages() -> None:
    assert len(tags()) >= 18
    ids = [one["id"] for tag in tags() for one in answer_sets(tag)]
    assert len(ids) >= 350 and len(set(ids)) == len(ids)


@pytest.mark.parametrize("tag", tags())
def test_every_draft_of_every_set_is_made(tag: str) -> None:
    for one in answer_sets(tag):
        made = list(drafted(one["answers"], one["id"]))
        assert made, one["id"]
        for draft in made:
            assert not {"{", "}", "[", "]"} & set(draft.text), draft.key
            assert "  " not in draft.text and "\n\n\n" not in draft.text, draft.key


@pytest.mark.parametrize("tag", tags())
def test_a_reading_has_a_verdict_and_a_reason(tag: str) -> None:
    readings = json.loads((CORPUS / "readings" / f"{tag}.json").read_text(encoding="utf-8"))
    for reading in readings.values():
        assert reading["verdict"] in VERDICTS
        assert set(reading.get("faults", ())) <= set(FAULTS)
        assert reading["why"].strip()


def test_what_the_readings_say() -> None:
    """The figures of the readings that hold: a draft that has changed since is not read."""
    total = sum(figures().values(), start=type(next(iter(figures().values())))())
    read = total["drafts"] - total["unread"]
    assert read >= 0.95 * total["drafts"]
    assert total["sent"] >= LEAST_SENT * read
    assert total["grammar"] <= MOST_WITH_A_FAULT * read
    assert total["asserted"] == 0
