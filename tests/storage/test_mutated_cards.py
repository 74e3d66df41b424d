"""A sample of `python tools/mutate_cards.py`, which reads 2,000 files with something wrong."""

from __future__ import annotations

import importlib.util
import sys
from collections import Counter
from pathlib import Path
from types import ModuleType

import pytest

from thankyou.base.errors import CardError
from thankyou.storage.card_file import decode

TOOL = Path(__file__).parents[2] / "tools" / "mutate_cards.py"


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("mutate_cards", TOOL)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_each_ends_in_a_card_or_a_sentence(tool: ModuleType) -> None:
    results = Counter(tool.outcome(data) for _, data in tool.cases(60, seed=3))
    assert not [result for result in results if "!" in result]
    assert {"not-a-card", "card-damaged", "not-a-card, saved"} <= set(results)


def test_a_card_that_comes_back_changed_is_noticed(
    tool: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = (tool.FIXTURES / "version-8.thankyou").read_bytes()
    assert tool.outcome(data) == "opened"
    monkeypatch.setattr(tool, "encode", lambda card: data.replace(b"Zo\xc3\xab", b"Zoe"))
    assert tool.outcome(data) == "opened, ! another card"


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="asks the kernel for its memory")
def test_what_unpacks_to_as_much_as_can_be_takes_little(tool: ModuleType) -> None:
    for name, data in tool.heavy():
        tool.peak(reset=True)
        before = tool.peak()
        tool.outcome(data)
        assert tool.peak() - before < tool.GIB, name


@pytest.mark.parametrize(
    "value", [b"[" + b"[]," * 600_000 + b"[]]", b"[" + b"{}," * 600_000 + b"[]]"]
)
def test_more_lists_than_a_card_can_have_are_refused_before_they_are_made(value: bytes) -> None:
    with pytest.raises(CardError) as caught:
        decode(b'{"format": "thankyou-card", "version": 4, "card": ' + value + b"}")
    assert caught.value.values["reason"] == "too-many"


def test_brackets_in_words_are_no_lists() -> None:
    from thankyou.model.card import Card
    from thankyou.storage.card_file import encode

    card = Card(message='[{"\\' * 45_000)
    assert decode(encode(card)) == card
