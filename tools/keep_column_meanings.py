"""Keeps what names of columns mean in one file, which is read in a tenth of the time.

    python -m tools.keep_column_meanings

In: assets/columns/*.toml. Out: assets/columns/meanings.json, to be written anew whenever one of
them has changed; until then the program reads them all (tests/people/test_column_names.py asks).
"""

from __future__ import annotations

from thankyou.base.assets import asset_root
from thankyou.people.column_names import kept_of


def main() -> None:
    folder = asset_root() / "columns"
    (folder / "meanings.json").write_text(kept_of(folder), encoding="utf-8")


if __name__ == "__main__":
    main()
