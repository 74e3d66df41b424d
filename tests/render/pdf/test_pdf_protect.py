"""A protected PDF: closed to everybody without its password, whole for whoever has it."""

from __future__ import annotations

import errno
import os
import re
import zlib
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2 as pdfium
import pytest
from pdfhelp import lines, page

from thankyou.base.errors import CardError
from thankyou.base.password import prepared
from thankyou.catalog import Catalog
from thankyou.export.batch import write_cards
from thankyou.export.card_list import CardList
from thankyou.export.each_file import write_each
from thankyou.export.output_kinds import OUTPUT_KINDS, OutputKind, OutputSettings
from thankyou.export.page_form import FOR_SHOP
from thankyou.export.single import export_card
from thankyou.model.card import Card
from thankyou.people.people_list import PeopleList
from thankyou.people.table import Table

PDF, PNG, JPEG = (
    next(kind for kind in OUTPUT_KINDS if kind.key == key) for key in ("pdf", "png", "jpeg")
)
PASSWORDS = (
    "correct horse battery staple", "Zoë’s Köter", "пароль Оксани", "سلام 123", "パスワード",
    "पासवर्ड १२", "🌻 sunflower", "ｐａｓｓ　ｗｏｒｄ", "x" * 127,
)  # fmt: skip


def words_of(path: Path, password: str) -> str:
    document = pdfium.PdfDocument(path, password=password)
    try:
        return "".join(one.get_textpage().get_text_bounded() for one in document)
    finally:
        document.close()


@pytest.fixture
def table() -> Table:
    return Table(("recipient",), tuple((f"Nurse Number{n}",) for n in range(4)))


@pytest.mark.parametrize("password", PASSWORDS)
def test_the_password_opens_it_as_typed_and_as_the_standard_prepares_it(
    catalog: Catalog, tmp_path: Path, password: str
) -> None:
    path = tmp_path / "a.pdf"
    file = PDF.begin(path, OutputSettings("A card", "", "en", password=password))
    file.add(page(*lines(catalog, "Thank you")))
    file.finish()
    for one in {password, prepared(password)}:
        assert "Thank you" in words_of(path, one)
        with pikepdf.open(path, password=one) as pdf:
            assert pdf.check_pdf_syntax() == []
            assert pdf.encryption.R == 6 and pdf.encryption.bits == 256
            methods = {pdf.encryption.stream_method, pdf.encryption.string_method}
            assert {method.name for method in methods} == {"aesv3"}
            assert all(pdf.allow) and pdf.allow.accessibility
            assert pdf.docinfo["/Title"] == "A card"
    for wrong in ("", "Thank you", password[:-1], password.swapcase() + "1"):
        with pytest.raises(pikepdf.PasswordError):
            pikepdf.open(path, password=wrong)
        with pytest.raises(pdfium.PdfiumError):
            pdfium.PdfDocument(path, password=wrong)


def readable(data: bytes) -> bytes:
    """What can be read of a file without a password: its bytes, and its streams unpacked."""
    found = [data]
    for match in re.finditer(rb"stream\r?\n", data):
        unpack = zlib.decompressobj()
        try:
            found.append(unpack.decompress(data[match.end() :]))
        except zlib.error:
            continue
    return b"\n".join(found)


def test_no_word_and_no_name_can_be_read_without_it(tmp_path: Path, table: Table) -> None:
    catalog = Catalog()
    card = Card(message="Dear {recipient}, the Wallpaper word", sentiment="Curtain words")
    cards = CardList(catalog.composer(card), PeopleList(table, (("recipient", 0),)))
    open_, shut = tmp_path / "open.pdf", tmp_path / "shut.pdf"
    write_cards(cards, FOR_SHOP, open_, PDF)
    write_cards(cards, FOR_SHOP, shut, PDF, password="three small words")
    marks = (b"Number2", "Number2".encode("utf-16-be"), b"thank-you card", b"pdfuaid")
    told = readable(open_.read_bytes())
    assert sum(mark in told for mark in marks) >= 3  # the search can find them
    assert not any(mark in readable(shut.read_bytes()) for mark in marks)
    assert words_of(shut, "three small words") == words_of(open_, "")


def test_an_encrypted_file_does_not_call_itself_pdf_a(catalog: Catalog, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    for password, claims in (("", True), ("three small words", False)):
        file = PDF.begin(path, OutputSettings("A card", "", "en", password=password))
        file.add(page(*lines(catalog, "Thank you")))
        file.finish()
        with pikepdf.open(path, password=password) as pdf:
            told = pdf.Root.Metadata.read_bytes()
            assert (b"<pdfaid:part>" in told) is claims
            assert b"<pdfuaid:part>1" in told
            assert pdf.Root.MarkInfo.Marked


def test_each_person_s_file_is_protected(tmp_path: Path, table: Table) -> None:
    catalog = Catalog()
    cards = CardList(
        catalog.composer(Card(message="Dear {recipient}")), PeopleList(table, (("recipient", 0),))
    )
    made = write_each(cards, FOR_SHOP, tmp_path, "{row}.pdf", PDF, password="three small words")
    assert len(made.files) == 4
    for path in made.files:
        with pytest.raises(pikepdf.PasswordError):
            pikepdf.open(path)
        assert "Nurse" in words_of(path, "three small words")


@pytest.mark.parametrize("kind", [PNG, JPEG], ids=lambda kind: kind.key)
def test_a_picture_cannot_be_protected_and_none_is_made(tmp_path: Path, kind: OutputKind) -> None:
    catalog = Catalog()
    card = Card()
    made = catalog.composer(card).compose()
    path = tmp_path / f"a{kind.suffix}"
    with pytest.raises(CardError) as caught:
        export_card(card, made, path, panel=made.scenes[0].name, password="three small words")
    assert caught.value.code == "no-password-kind"
    assert list(tmp_path.iterdir()) == []


def test_a_bad_password_leaves_nothing_and_what_stood_there_stands(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"before")
    with pytest.raises(CardError) as caught:
        PDF.begin(path, OutputSettings("A card", "", "en", password=" "))
    assert caught.value.code == "password-empty"
    assert path.read_bytes() == b"before"
    assert [one.name for one in tmp_path.iterdir()] == ["a.pdf"]


@pytest.mark.parametrize("fails", ["write", "fsync"])
def test_a_full_disk_is_told_and_the_open_document_never_touched_it(
    catalog: Catalog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fails: str
) -> None:
    from thankyou.base import atomic_write

    path = tmp_path / "a.pdf"
    path.write_bytes(b"before")
    seen: list[bytes] = []
    inner = atomic_write._Recorder.write

    def write(self: Any, data: Any) -> int:
        seen.append(bytes(data))
        if fails == "write":
            self.failure = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            raise self.failure
        return inner(self, data)

    def fsync(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(atomic_write._Recorder, "write", write)
    if fails == "fsync":
        monkeypatch.setattr(atomic_write, "flush_to_disk", fsync)
    file = PDF.begin(path, OutputSettings("A card", "", "en", password="three small words"))
    file.add(page(*lines(catalog, "Wallpaper")))
    assert seen == []
    with pytest.raises(CardError) as caught:
        file.finish()
    assert (caught.value.code, caught.value.values["reason"]) == ("cannot-write", "disk-full")
    file.abort()
    assert path.read_bytes() == b"before"
    assert [one.name for one in tmp_path.iterdir()] == ["a.pdf"]
    assert b"pdfuaid" not in readable(b"".join(seen))
