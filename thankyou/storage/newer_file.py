"""Whether a file that cannot be read was made by a newer thankyou, which may have put more in it.

In: the bytes of a file. Out: the version that it says, 0 where it says none. A later version may
add parts to the zip, make one larger, or give the text another shape: somebody who has the older
program must be told that it is too old, not that the card is damaged. So this looks for no more
than docs/file-format.md promises of every later version.
"""

from __future__ import annotations

from thankyou.base.late_pattern import late
from thankyou.storage.card_keys import FORMAT
from thankyou.storage.container import CARD_MEMBER, starts_as_container
from thankyou.storage.zip_reader import rescued

_BEGINNING = 64 * 1024
"""In how many bytes of the card's text the format and the version stand."""
_FORMAT = late(rb'"format"\s*:\s*"%b"' % FORMAT.encode("ascii"))
_VERSION = late(rb'"version"\s*:\s*([1-9][0-9]*)\s*[,}]')


def version_said(data: bytes) -> int:
    """The version in the card's text, alone or in a zip, by its first 64 KiB; at most 10**9."""
    text = data[:_BEGINNING]
    if starts_as_container(data):
        text = rescued(data, {CARD_MEMBER: _BEGINNING}).get(CARD_MEMBER, (b"", False))[0]
    found = _VERSION.search(text)
    if found is None or not _FORMAT.search(text):
        return 0
    return int(found[1]) if len(found[1]) < 10 else 10**9
