"""CHANGELOG.md as Debian's changelog (deb-changelog(5)), and its versions with their dates."""

from __future__ import annotations

import re
import textwrap
from datetime import UTC, datetime
from email.utils import format_datetime

from delivery.project import MAINTAINER, NAME

_HEADING = re.compile(r"^## (\d[\w.]*) \(([^)]*)\)$", re.MULTILINE)

_ITEM = textwrap.TextWrapper(
    78, initial_indent="  * ", subsequent_indent="    ", break_on_hyphens=False
)


def releases(text: str, epoch: int) -> list[tuple[str, datetime, str]]:
    """(version, date, what is written under it), the newest first.

    One that is not out yet has the date of what is built. Raises ValueError without any.
    """
    parts = _HEADING.split(text)[1:]
    if not parts:
        raise ValueError("CHANGELOG.md has no version")
    found = []
    for version, when, body in zip(parts[::3], parts[1::3], parts[2::3], strict=True):
        date = datetime.fromtimestamp(epoch, UTC)
        if re.fullmatch(r"\d{4}-\d\d-\d\d", when):
            date = datetime.fromisoformat(f"{when}T12:00:00+00:00")
        found.append((version, date, body))
    return found


def debian_changelog(text: str, epoch: int) -> str:
    """One entry a version, one star an item; a line that stands alone begins a group."""
    out = []
    for version, date, body in releases(text, epoch):
        out.append(f"{NAME} ({version}) unstable; urgency=medium\n")
        for item in re.split(r"\n(?=- )|\n\n+", body.strip()):
            words = " ".join(item.split())
            if words.startswith("- "):
                out.append(_ITEM.fill(words[2:]))
            elif words:
                out.append(f"\n  [ {words.rstrip('.:')} ]")
        out.append(f"\n -- {MAINTAINER}  {format_datetime(date)}\n")
    return "\n".join(out)
