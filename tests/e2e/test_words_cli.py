"""The words on the command line: lists, guided writing from a file of answers, other texts."""

from __future__ import annotations

import json
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from test_cli import ok, refused

from thankyou.model.card import AUDIENCES, LENGTHS, REGISTERS

ANSWERS = {
    "appeal": "lives", "voice": "parent", "recipient": "Imani Cole", "unit": "the neonatal unit",
    "date": "the first week of May", "moment": "you drew us a picture of the lungs",
    "effect": "we understood at last", "loved_one": "our son", "sender": "Noor and Eli",
}  # fmt: skip


@pytest.fixture
def answers(tmp_path: Path) -> Path:
    path = tmp_path / "answers.json"
    path.write_text(json.dumps(ANSWERS), encoding="utf-8")
    return path


def test_templates_state_audience_length_and_register(tmp_path: Path) -> None:
    rows = json.loads(ok("list", "templates", "--json", cwd=tmp_path))
    for row in rows:
        assert row["audience"] in AUDIENCES
        assert row["length"] in LENGTHS
        assert row["register"] in REGISTERS


@pytest.mark.parametrize("length", LENGTHS)
def test_a_card_from_answers_reaches_the_pdf(tmp_path: Path, answers: Path, length: str) -> None:
    card = tmp_path / "card.thankyou"
    ok("write", card, "--answers", answers, "--length", length, cwd=tmp_path)
    ok("export", card, "-o", tmp_path / "card.pdf", cwd=tmp_path)
    document = pdfium.PdfDocument(tmp_path / "card.pdf")
    words = " ".join(" ".join(page.get_textpage().get_text_range() for page in document).split())
    document.close()
    assert "Imani Cole" in words
    assert "You drew us a picture of the lungs." in words
    assert "Noor and Eli" in words
    if length != "line":
        assert "We understood at last." in words


def test_drafts_differ(tmp_path: Path, answers: Path) -> None:
    texts = set()
    for draft in (1, 2, 3):
        card = tmp_path / f"{draft}.thankyou"
        ok("write", card, "--answers", answers, "--draft", draft, cwd=tmp_path, fresh=draft == 1)
        texts.add(ok("text", card, cwd=tmp_path, fresh=draft == 1))
    assert len(texts) == 3


def test_the_same_answers_as_other_texts(tmp_path: Path, answers: Path) -> None:
    card = tmp_path / "card.thankyou"
    ok("write", card, "--answers", answers, cwd=tmp_path)
    for kind in ("card", "letter", "nomination", "compliments"):
        text = ok("text", card, "--as", kind, cwd=tmp_path)
        assert "Imani Cole" in text
        assert "ou drew us a picture of the lungs" in text
        if kind in ("letter", "nomination"):  # about the carer: the writer's words are quoted
            assert "“you drew us a picture of the lungs" in text or "“You drew us" in text


def test_words_written_freely_are_in_the_letter_too(tmp_path: Path) -> None:
    message = tmp_path / "m.txt"
    message.write_text("You sang to her.", encoding="utf-8")
    card = tmp_path / "card.thankyou"
    ok("new", card, "--message-file", message, cwd=tmp_path)
    assert "You sang to her." in ok("text", card, "--as", "letter", cwd=tmp_path)


def test_remembering_and_someone_unknown(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(
        json.dumps(
            {"remembering": True, "role": "night nurse", "unit": "Ward 7", "loved_one": "Ruth"}
        )
    )
    ok("write", tmp_path / "a.thankyou", "--answers", path, cwd=tmp_path)
    text = ok("text", tmp_path / "a.thankyou", cwd=tmp_path)
    assert "night nurse on Ward 7" in text
    assert "remembering Ruth" in text
    assert "tears" not in text and "sad" not in text  # nobody has said that there were any


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("{", "not JSON"),
        ("[]", "an object"),
        ('{"colour": "red"}', "colour"),
        ('{"moment": 3}', "moment"),
        ('{"appeal": "joy"}', "appeal"),
        ('{"language": "xx"}', "language"),
        ('{"signers": [3]}', "signers"),
        ('{"remembering": "yes"}', "remembering"),
        ("[" * 100_000, "not JSON"),
    ],
)
def test_bad_answers_are_refused_in_one_sentence(tmp_path: Path, content: str, reason: str) -> None:
    path = tmp_path / "answers.json"
    path.write_text(content, encoding="utf-8")
    words = refused("write", tmp_path / "c.thankyou", "--answers", path, cwd=tmp_path)
    assert reason in words
    assert "answers.json" in words
    assert not (tmp_path / "c.thankyou").exists()


def test_an_answers_file_that_is_not_there(tmp_path: Path) -> None:
    refused("write", tmp_path / "c.thankyou", "--answers", tmp_path / "no.json", cwd=tmp_path)
