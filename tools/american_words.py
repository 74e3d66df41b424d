"""Writes the guide's sentences and the questions for American cards, from the British ones.

`python -m tools.american_words` writes assets/words/en-US/guide.toml and fields.toml: the files of
en, word for word, with what an American says otherwise. The messages to begin with are not made
here: each is worded by hand (assets/words/en-US/work.toml and the others).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from thankyou.base.assets import asset_root

MADE = ("guide.toml", "fields.toml")
OTHERWISE = (
    ("looking after", "taking care of"),
    ("have looked after", "have taken care of"),
    ("looked after", "took care of"),
    ("look after", "take care of"),
    ("looks after", "takes care of"),
    ("The ward, department or place", "The unit, department or place"),
    ("Ward 12", "4 West"),
    ("to theatre", "to the OR"),
    ("at home again", "home again"),
    ("afterwards", "afterward"),
)
"""What stands in the words of en, and what an American says: the longer before the shorter."""
_COMMENT = re.compile(r"\A(?:#[^\n]*\n)*\n*")


def american(text: str) -> str:
    """The text of a file of en, as en-US has it; the comment at its head says who made it."""
    body = _COMMENT.sub("", text, count=1)
    for british, ours in OTHERWISE:
        body = body.replace(british, ours)
    return (
        "# Made by `python -m tools.american_words` from the file of this name in en.\n"
        f"# That one explains it: mend it there.\n\n{body}"
    )


def made(root: Path) -> Iterator[tuple[Path, str]]:
    """The files under assets/words, and what is to be in them."""
    for name in MADE:
        yield root / "en-US" / name, american((root / "en" / name).read_text(encoding="utf-8"))


def main() -> int:
    """Write the files."""
    for path, text in made(asset_root() / "words"):
        path.write_text(text, "utf-8")
        print(path)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
