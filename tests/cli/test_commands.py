"""The commands in this process: their files, lines and exit codes (tests/e2e runs the program)."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from thankyou.base.errors import CardError
from thankyou.cli import main as entry
from thankyou.cli.arguments import name_value_pairs, new_card_path
from thankyou.cli.list_commands import ROWS
from thankyou.cli.main import main
from thankyou.model.card import Card
from thankyou.storage.card_file import read_card, save_card

Output = pytest.CaptureFixture[str]


def test_a_pair_keeps_every_sign_but_the_first() -> None:
    assert name_value_pairs(["a=b=c", " d =", "e= f"], "bad") == {"a": "b=c", "d": "", "e": " f"}
    for text in ("a", "=b", " =b"):
        with pytest.raises(CardError) as caught:
            name_value_pairs([text], "bad-setting")
        assert (caught.value.code, caught.value.values) == ("bad-setting", {"text": text})


def test_a_card_is_replaced_only_by_force(tmp_path: Path) -> None:
    path = tmp_path / "a.thankyou"
    assert new_card_path(path, force=False) == path
    path.touch()
    assert new_card_path(path, force=True) == path
    with pytest.raises(CardError, match="card-exists"):
        new_card_path(path, force=False)
    with pytest.raises(CardError, match="card-name"):
        new_card_path(tmp_path / "a.card", force=True)


@pytest.mark.parametrize("what", sorted(set(ROWS) - {"printers"}))  # those of this computer
def test_each_list_has_an_id_and_a_name_in_every_row(what: str, capsys: Output) -> None:
    assert main(["list", what, "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert rows and all(row["id"] and row["name"] for row in rows)
    assert main(["list", what]) == 0
    assert len(capsys.readouterr().out.splitlines()) == len(rows)


def test_new_takes_what_is_chosen(tmp_path: Path) -> None:
    message = tmp_path / "m.txt"
    message.write_text("\nThank you, {recipient}.\n", encoding="utf-8-sig")
    path = tmp_path / "c.thankyou"
    assert main(["new", str(path), "--design", "lamp", "--format", "fold-a6", "--lang", "pl",
                 "--message-file", str(message), "--set", "recipient= Ada "]) == 0  # fmt: skip
    card = read_card(path)
    assert (card.design, card.format, card.language) == ("lamp", "fold-a6", "pl")
    assert card.message == "Thank you, {recipient}."
    assert card.values()["recipient"] == "Ada"


def test_write_and_text(tmp_path: Path, capsys: Output) -> None:
    answers = tmp_path / "answers.json"
    answers.write_text(json.dumps({"recipient": "Priya", "moment": "You stayed", "sender": "Jo"}))
    path = tmp_path / "c.thankyou"
    assert main(["write", str(path), "--answers", str(answers), "--design", "fern",
                 "--format", "flat-5x7"]) == 0  # fmt: skip
    card = read_card(path)
    assert (card.design, card.format) == ("fern", "flat-5x7")
    for kind in ("card", "letter"):
        assert main(["text", str(path), "--as", kind]) == 0
        assert "Priya" in capsys.readouterr().out


def test_check_names_the_sizes_that_hold_the_words(tmp_path: Path, capsys: Output) -> None:
    sentence = "You came in at three and sat down with us until it was morning. "
    card = tmp_path / "long.thankyou"
    save_card(Card(message="\n\n".join(["Dear Ada,", *[sentence * 5] * 5, "Jo"])), card)
    assert main(["check", str(card)]) == 1
    said = capsys.readouterr().out
    assert "The words fit as they are in: Folded A6, Tent A6" in said and "[sizes-hold]" in said
    assert main(["check", str(card), "--json"]) == 1
    found = json.loads(capsys.readouterr().out)["problems"]
    assert [(one["code"], one["level"]) for one in found][:2] == [
        ("overflow", "error"), ("sizes-hold", "note"),
    ]  # fmt: skip
    save_card(Card(message="\n\n".join(["Dear Ada,", sentence * 300, "Jo"])), card)
    assert main(["check", str(card)]) == 1
    assert "No size of card holds these words" in capsys.readouterr().out


def test_check_says_what_is_wrong_and_what_is_only_to_be_judged(card: Path, capsys: Output) -> None:
    assert main(["check", str(card)]) == 0
    assert capsys.readouterr().out == "1 card checked: all is well.\n"
    people = card.with_name("people.csv")
    people.write_text("recipient,moment\nAda,Ring 07700 900123\n,x\n")
    assert main(["check", str(card), "--people", str(people), "--json"]) == 1
    report = json.loads(capsys.readouterr().out)
    found = [(p["row"], p["code"], p["level"]) for p in report["problems"]]
    assert report["records"] == 2
    assert (2, "empty-field", "error") in found and (1, "privacy", "note") in found


def test_batch_prints_reports_and_exits_1_with_problems(card: Path, capsys: Output) -> None:
    people, out = card.with_name("people.csv"), card.with_name("all.pdf")
    people.write_text("recipient\nAda\nBea\n")
    report = card.with_name("report.json")
    arguments = ["batch", str(card), str(people), "-o", str(out), "--report", str(report)]
    assert main(arguments) == 0
    assert out.read_bytes().startswith(b"%PDF-")
    assert json.loads(report.read_text()) == {"ok": True, "records": 2, "problems": []}
    people.write_text("recipient,unit\nAda,\n,Ward 1\n")
    assert main(arguments) == 1
    assert "Row 2: " in capsys.readouterr().out


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (KeyboardInterrupt(), "Stopped."),
        (MemoryError(), "memory is full"),
        (CardError("unknown-design", name="x"), "no design “x”"),
    ],
)
def test_what_ends_a_command_early_is_one_line_and_exit_2(
    error: BaseException, words: str, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    monkeypatch.setitem(ROWS, "fonts", failing(error))  # type: ignore[misc]
    assert main(["list", "fonts"]) == 2
    shown = capsys.readouterr()
    (line,) = shown.err.splitlines()
    assert words in line and shown.out == ""


def failing(error: BaseException) -> Callable[[object], None]:
    def fail(_: object) -> None:
        raise error

    return fail


def test_a_reader_that_went_away_is_no_failure(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    given: list[int] = []
    monkeypatch.setitem(ROWS, "fonts", failing(BrokenPipeError()))  # type: ignore[misc]
    monkeypatch.setattr(entry.os, "dup2", lambda new, old: given.append(new))
    with (tmp_path / "out").open("w") as file:
        monkeypatch.setattr(entry.sys, "stdout", file)
        assert main(["list", "fonts"]) == 0
    assert len(given) == 1
    entry.os.close(given[0])


@pytest.mark.parametrize("words", [["frobnicate"], ["--nonsense"], ["a.thankyou", "b.thankyou"]])
def test_what_is_neither_command_nor_file_is_refused(words: list[str], capsys: Output) -> None:
    assert main(words) == 2
    assert f"“{words[0]}” is n" in capsys.readouterr().err


def test_without_a_display_the_named_card_becomes_files(
    card: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(entry.sys, "platform", "linux")
    monkeypatch.chdir(card.parent)
    assert main([card.name]) == 0
    assert "There is no display here" in capsys.readouterr().out
    assert {p.name for p in card.parent.iterdir()} == {
        "card.thankyou", "card.pdf", "card-front.png", "card-back.png",
    }  # fmt: skip
