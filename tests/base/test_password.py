"""Passwords: what looks the same is the same, and what cannot be typed is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thankyou.base.errors import CardError
from thankyou.base.password import MOST_BYTES, checked, is_weak, password_in, prepared

PEOPLE_WRITE = (
    "correct horse battery staple", "Zoë’s Köter", "пароль Оксани", "سلام 123", "שלום-9",
    "パスワード", "密码是月亮", "पासवर्ड १२", "รหัสผ่าน", "🌻 sunflower 🌻", "می‌خواهم",
)  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Zoë", "Zoe\u0308"),
        ("ﬁve", "five"),
        ("ｐａｓｓ　ｗｏｒｄ", "pass word"),
        ("soft\u00adhyphen", "softhyphen"),
        ("a\u00a0b", "a b"),
        ("Ⅸ", "IX"),  # RFC 4013, 3
    ],
)
def test_passwords_that_look_the_same_are_the_same(one: str, other: str) -> None:
    assert prepared(one) == prepared(other)


@pytest.mark.parametrize("password", PEOPLE_WRITE)
def test_people_write_in_any_script(password: str) -> None:
    assert prepared(password)
    assert checked(password, password) == prepared(password)


@pytest.mark.parametrize(
    ("password", "code"),
    [
        ("", "password-empty"),
        ("   ", "password-empty"),
        ("\u00ad", "password-empty"),
        ("a\tb", "password-signs"),
        ("a\x7fb", "password-signs"),
        ("a\u202eb", "password-signs"),
        ("a\ue000b", "password-signs"),
        ("a\ud800b", "password-signs"),
        ("x" * (MOST_BYTES + 1), "password-too-long"),
        ("य" * 43, "password-too-long"),
    ],
)
def test_what_cannot_lock_a_file_is_refused_without_being_named(password: str, code: str) -> None:
    with pytest.raises(CardError) as caught:
        prepared(password)
    assert caught.value.code == code
    assert not password.strip() or password not in str(caught.value.values)


@given(st.text(max_size=60))
def test_a_prepared_password_stays_as_it_is(password: str) -> None:
    try:
        once = prepared(password)
    except CardError:
        return
    assert prepared(once) == once
    assert len(once.encode()) <= MOST_BYTES


def test_both_fields_must_say_the_same() -> None:
    with pytest.raises(CardError) as caught:
        checked("sunflower one", "sunflower two")
    assert caught.value.code == "password-differs"


def test_short_ones_are_weak() -> None:
    assert is_weak("rose") and is_weak("aaaaaaaaaaaa")
    assert not is_weak("three small words")


def test_the_first_line_of_a_file_is_the_password(tmp_path: Path) -> None:
    path = tmp_path / "pw.txt"
    path.write_bytes("\ufeff пароль Оксани \r\nsecond line\r\n".encode())
    assert password_in(path) == " пароль Оксани "


def test_a_file_without_a_password_is_named_and_its_words_are_not(tmp_path: Path) -> None:
    path = tmp_path / "pw.txt"
    path.write_text("se\x07cret\n", "utf-8")
    with pytest.raises(CardError) as caught:
        password_in(path)
    assert caught.value.code == "password-signs-in"
    assert caught.value.values == {"path": str(path)}
    path.write_text("\nsecret\n", "utf-8")
    with pytest.raises(CardError) as caught:
        password_in(path)
    assert caught.value.code == "password-empty-in"
