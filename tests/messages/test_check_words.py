"""`check-words` finds what is wrong with a language, with file and line; and `words` prints it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from tests.support.program import run
from thankyou.base.assets import asset_root
from thankyou.language.rules import Languages
from thankyou.messages.check_words import Finding, check_words
from thankyou.messages.templates import load_templates

WORDS = asset_root() / "words"


@pytest.fixture
def english(tmp_path: Path) -> Path:
    """A copy of the English words, to be spoiled."""
    return Path(shutil.copytree(WORDS / "en", tmp_path / "words" / "en"))


def spoiled(folder: Path, file: str, before: str, after: str) -> tuple[Finding, ...]:
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), encoding="utf-8")
    return check_words(folder)


SENTENCE = '[[sentence]]\npart = "moment"\ntext = "{moment}."\n'


@pytest.mark.parametrize(
    ("file", "before", "after", "code"),
    [
        ("guide.toml", SENTENCE, SENTENCE.replace("{moment}.", "{moment}. We cried."),
         "words-asserts"),
        ("guide.toml", SENTENCE, SENTENCE + SENTENCE.replace('"{m', '"Then {m'),
         "words-never-used"),
        ("guide.toml", SENTENCE, SENTENCE.replace("{moment}.", "{moment}"), "words-no-mark"),
        ("guide.toml", SENTENCE, SENTENCE.replace("{moment}.", "{moment}. It was {date}."),
         "words-bare-date"),
        ("guide.toml", 'text = "You {moment}."', 'voices = ["child"]\ntext = "You {moment}."',
         "words-no-frame"),
        ("guide.toml", 'text = "Hello,"', 'voices = ["child"]\ntext = "Hello,"',
         "words-no-sentence"),
        ("guide.toml", 'part = "moment"', 'part = "poem"', "words-invalid"),
        ("guide.toml", "{moment}.", "{monument}.", "unknown-field"),
        ("work.toml", '[[template]]', '[[templates]]', "words-invalid"),
        ("fields.toml", "\nlabel = ", "\nlable = ", "words-invalid"),
        ("language.toml", "\nquotes = ", "\nquotas = ", "words-invalid"),
    ],
)  # fmt: skip
def test_a_fault_is_found_with_its_place(
    english: Path, file: str, before: str, after: str, code: str
) -> None:
    found = spoiled(english, file, before, after)
    assert code in {one.code for one in found}
    assert all(one.file.endswith(file) for one in found)
    if code in ("words-asserts", "words-never-used", "words-no-mark", "words-bare-date"):
        text = (english / file).read_text(encoding="utf-8").split("\n")
        lines = [one.line for one in found if one.code == code]
        assert lines and all(text[line - 1].startswith("text = ") for line in lines)


def test_the_command_says_each_in_a_line(english: Path, tmp_path: Path) -> None:
    assert run("check-words", english, cwd=tmp_path).stdout == "en: all is well.\n"
    spoiled(english, "guide.toml", SENTENCE, SENTENCE.replace("{moment}.", "{moment}. We cried."))
    done = run("check-words", english, cwd=tmp_path)
    assert done.returncode == 1 and done.stdout.count("\n") == 1
    assert done.stdout.startswith("guide.toml, line ") and "[words-asserts]" in done.stdout


def test_a_folder_without_words_is_one_sentence(tmp_path: Path) -> None:
    done = run("check-words", tmp_path, cwd=tmp_path)
    assert done.returncode == 2 and done.stderr.count("\n") == 1 and "language.toml" in done.stderr


@pytest.mark.parametrize("tag", ["de", "zh-Hans"])
def test_all_words_of_a_language_are_printed(tag: str, tmp_path: Path) -> None:
    done = run("words", tag, "-o", "words.pdf", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    with pdfium.PdfDocument(tmp_path / "words.pdf") as file:
        text = "".join(page.get_textpage().get_text_range() for page in file)
    language = Languages(WORDS).load(tag)
    assert language.name in text
    for template in load_templates(WORDS, tag):
        assert template.id in text.replace("\u2010", "-").replace("\n", "")


def test_an_unknown_language_is_one_sentence(tmp_path: Path) -> None:
    done = run("words", "tlh", "-o", "words.pdf", cwd=tmp_path)
    assert done.returncode == 2 and "tlh" in done.stderr and done.stderr.count("\n") == 1
    assert not (tmp_path / "words.pdf").exists()
