"""A password on a card file, from the command line; and cards that open with a word to say."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from thankyou.base.errors import CardError
from thankyou.cli.main import main
from thankyou.storage import password_lock
from thankyou.storage.card_file import read_card, save_card

Output = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(password_lock, "_SETTINGS", (10, 8, 1))


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    path = tmp_path / "secret.txt"
    path.write_text("käse und Brot\r\nsecond line\n", encoding="utf-8")
    return path


def test_a_card_is_protected_read_and_freed_again(
    card: Path, secret: Path, tmp_path: Path, capsys: Output
) -> None:
    kept, free = tmp_path / "kept.thankyou", tmp_path / "free.thankyou"
    assert main(["protect", str(card), "-o", str(kept), "--password-file", str(secret)]) == 0
    said = capsys.readouterr().out
    assert "final" in said and "Brot" not in said
    assert read_card(kept, "käse und Brot") == read_card(card)
    with_it = ["--card-password-file", str(secret)]
    for words in (["text"], ["check"], ["export", "-o", str(tmp_path / "a.pdf")]):
        command = [words[0], str(kept), *words[1:]]
        assert main(command) == 2
        error = capsys.readouterr().err
        assert "password" in error and len(error.splitlines()) == 1
        assert main([*command, *with_it]) == 0
    capsys.readouterr()
    assert main(["protect", str(kept), *with_it, "--remove", "-o", str(free)]) == 0
    assert free.read_bytes() == card.read_bytes()
    assert capsys.readouterr().out == ""


def test_nothing_is_replaced_by_mistake(
    card: Path, secret: Path, tmp_path: Path, capsys: Output
) -> None:
    before = card.read_bytes()
    arguments = ["protect", str(card), "-o", str(card), "--password-file", str(secret)]
    assert main(arguments) == 2
    assert card.read_bytes() == before
    named_as_card = secret.rename(tmp_path / "secret.thankyou")
    assert main(["protect", str(card), "-o", str(named_as_card), "--password-file",
                 str(named_as_card), "--force"]) == 2  # fmt: skip
    assert "is read" in capsys.readouterr().err
    named_as_card.rename(secret)
    assert main([*arguments, "--force"]) == 2  # what is read is not written over, even so
    assert card.read_bytes() == before
    other = tmp_path / "other.thankyou"
    other.write_bytes(b"old")
    arguments[3] = str(other)
    assert main(arguments) == 2 and other.read_bytes() == b"old"
    assert main([*arguments, "--force"]) == 0
    with pytest.raises(CardError, match="card-locked"):
        read_card(other)


def test_a_card_changed_by_hand_is_made_and_noted(
    card: Path, tmp_path: Path, capsys: Output
) -> None:
    card.write_bytes(card.read_bytes().replace(b'"Jo"', b'"Joe"'))
    assert main(["export", str(card), "-o", str(tmp_path / "a.pdf")]) == 0
    assert "[card-edited]" in capsys.readouterr().out
    assert main(["check", str(card)]) == 0
    assert "[card-edited]" in capsys.readouterr().out


def test_a_card_of_a_design_that_is_not_here_is_made_with_exit_1(
    card: Path, tmp_path: Path, capsys: Output
) -> None:
    save_card(read_card(card).changed(design="my-own", format="half-fold-a6"), card)
    assert main(["export", str(card), "-o", str(tmp_path / "a.pdf")]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert "“my-own” is not on this computer" in lines[0] and "half-fold-a6" in lines[1]
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF-")
    people = tmp_path / "people.csv"
    people.write_text("recipient\nAda\nBea\n")
    assert main(["batch", str(card), str(people), "-o", str(tmp_path / "b.pdf")]) == 1
    assert capsys.readouterr().out.count("my-own") == 1


def test_a_name_that_cannot_be_is_one_sentence(tmp_path: Path, capsys: Output) -> None:
    for path in (tmp_path / ("x" * 250 + ".thankyou"), "a\0b.thankyou"):
        assert main(["new", str(path)]) == 2
        assert len(capsys.readouterr().err.splitlines()) == 1
    assert main([str(tmp_path / ("x" * 260))]) == 2


def test_a_folder_that_cannot_be_searched_is_one_sentence(
    tmp_path: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    exists = Path.exists

    def denied(self: Path, **options: Any) -> bool:
        if self.is_relative_to(tmp_path):
            raise PermissionError(13, "denied")
        return exists(self, **options)

    monkeypatch.setattr(Path, "exists", denied)  # as root, every folder can be searched
    assert main(["new", str(tmp_path / "none" / "a.thankyou")]) == 2
    assert "folder does not exist" in capsys.readouterr().err
