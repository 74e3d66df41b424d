"""What is said of passwords.

In: codes. Out: sentences, which error_messages.py puts together with the others.
"""

from __future__ import annotations

from collections.abc import Mapping

from thankyou.base.translatable import Plural, Translatable

PASSWORDS: Translatable[Mapping[str, str | Plural]] = {
    "password-empty": "Write a password first: three or four words that belong together only for "
    "you are good ones.",
    "password-signs": "This password holds a sign that cannot be typed on every computer: use "
    "letters, digits and what stands on the keyboard.",
    "password-too-long": "This password is longer than a file can take ({limit} letters, fewer in "
    "some scripts): choose a shorter one.",
    "password-differs": "The two passwords are not the same: write the second one again.",
    "password-empty-in": "The first line of {path} is empty: write the password there.",
    "password-signs-in": "The password in {path} holds a sign that cannot be typed on every "
    "computer: use letters, digits and what stands on the keyboard.",
    "password-too-long-in": "The password in {path} is longer than a file can take ({limit} "
    "letters, fewer in some scripts): choose a shorter one.",
    "password-mailing": "Envelopes, labels and the list are not protected with a password: make "
    "them in a run of their own, without --password-file.",
    "no-password-kind": "A {kind} cannot be protected with a password; a PDF can.",
}
