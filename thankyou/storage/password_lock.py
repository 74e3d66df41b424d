"""A card file that nobody reads without its password.

In: the bytes of a card file and a password. Out: the locked bytes, and back; or CardError.

The cipher is AES-256-GCM, which also tells every change of the file; its key is made from the
password by scrypt (RFC 7914), so slowly that guessing costs something. What scrypt was told to
use stands in the file, and a file may not ask for more than MOST_MEMORY and a few seconds. There
is no other way in: a forgotten password is final.

    b"thankyou-locked-card 1\\n"
    the binary logarithm of scrypt's N, its r, its p: a byte each
    a salt of 16 bytes, a nonce of 12; both new at every saving
    the card file, encrypted, and 16 bytes by which it is known to be unchanged, as is all before
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from thankyou.base.errors import CardError
from thankyou.base.password import prepared
from thankyou.storage.refusing import Refusing

if TYPE_CHECKING:
    from Crypto.Cipher._mode_gcm import GcmMode

MOST_MEMORY = 256 * 1024 * 1024
OVERHEAD = 70
"""How much longer a locked file is than the card file in it, in bytes."""

_MAGIC = b"thankyou-locked-card "
_HEAD = _MAGIC + b"1\n"
_SETTINGS = (17, 8, 1)
"""log2 N, r, p: what OWASP's “Password Storage Cheat Sheet” recommends; 128 MB, some 0.3 s."""
_MOST_LOG_N, _MOST_P = 18, 4
_SALT, _NONCE, _TAG = 16, 12, 16


def is_locked(data: bytes) -> bool:
    """Whether these are the bytes of a card file with a password."""
    return data.startswith(_MAGIC)


def locked(data: bytes, password: str) -> bytes:
    """The card file's bytes under a password. Raises CardError as base.password.prepared."""
    import secrets

    secret = _secret(password)
    head = _HEAD + bytes(_SETTINGS) + secrets.token_bytes(_SALT)
    nonce = secrets.token_bytes(_NONCE)
    head += nonce
    encrypted, tag = _cipher(secret, head).encrypt_and_digest(data)
    return head + encrypted + tag


def unlocked(data: bytes, password: str | None, path: str) -> bytes:
    """The card file in a locked one.

    Raises CardError, each with path: "card-locked" without a password; "wrong-password", which
    is also what a damaged file looks like; "card-too-new" (version, known); "card-damaged".
    """
    if not data.startswith(_HEAD):
        number = re.match(rb"([1-9][0-9]{0,8})\n", data[len(_MAGIC) : len(_MAGIC) + 10])
        if number is not None and int(number[1]) > 1:
            raise CardError("card-too-new", path=path, version=int(number[1]), known=1)
        Refusing(path).damaged("")
    start = len(_HEAD) + len(_SETTINGS) + _SALT + _NONCE
    log_n, r, p = data[len(_HEAD) : len(_HEAD) + 3].ljust(3, b"\0")
    fair = 10 <= log_n <= _MOST_LOG_N and r == _SETTINGS[1] and 1 <= p <= _MOST_P
    if not fair or len(data) < start + _TAG or 128 * r * 2**log_n > MOST_MEMORY:
        Refusing(path).damaged("")
    if password is None:
        raise CardError("card-locked", path=path)
    head = data[:start]
    try:
        cipher = _cipher(_secret(password), head)
        return cipher.decrypt_and_verify(data[start:-_TAG], data[-_TAG:])
    except (ValueError, CardError) as error:  # a tag that does not fit is a ValueError
        raise CardError("wrong-password", path=path) from error


def _secret(password: str) -> bytes:
    """The password as bytes, the same however a keyboard composed it."""
    return prepared(password).encode("utf-8")


def _cipher(secret: bytes, head: bytes) -> GcmMode:
    """For one use: it has the nonce of `head`, and all of `head` is known to it."""
    from Crypto.Cipher import AES
    from Crypto.Protocol.KDF import scrypt

    log_n, r, p = head[len(_HEAD) : len(_HEAD) + 3]
    salt = head[-_NONCE - _SALT : -_NONCE]
    key = scrypt(secret, salt, 32, N=2**log_n, r=r, p=p)
    cipher: GcmMode = AES.new(key, AES.MODE_GCM, nonce=head[-_NONCE:], mac_len=_TAG)
    cipher.update(head)
    return cipher
