"""TOML files that a person may have edited: read strictly, told with the file and the line.

In: a path under assets/words/, or the words' own folder. Out: the source and its data. Standing in
the flow: below every reader of words (library, language, guide, outputs, notes).
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

from thankyou.base.errors import CardError


def read_toml(path: Path) -> tuple[str, dict[str, Any]]:
    """A TOML file as text and as data. An unreadable file is never an empty result.

    Raises CardError("words-unreadable": file, line, what).
    """
    try:
        source = path.read_text(encoding="utf-8")
        return source, tomllib.loads(source)
    except OSError as error:
        what = error.strerror or "it cannot be opened"
        raise CardError("words-unreadable", file=path.name, line=0, what=what) from error
    except UnicodeDecodeError as error:
        line = path.read_bytes().count(b"\n", 0, error.start) + 1
        raise CardError("words-unreadable", file=path.name, line=line, what="not UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"at line (\d+)", str(error))
        line = int(place.group(1)) if place else source.count("\n") + 1
        what = re.sub(r" \(at .*\)$", "", str(error))
        raise CardError("words-unreadable", file=path.name, line=line, what=what) from error


def invalid(path: Path, line: int, what: str) -> CardError:
    """The error for data of the wrong shape."""
    return CardError("words-invalid", file=path.name, line=line, what=what)


class Table:
    """One table of a file, read key by key; `done` refuses keys that nobody asked for.

    Every method raises CardError("words-invalid": file, line, what). `place` names the table in
    the sentence; the line is that of the first key or text that looks like the wrong one.
    """

    def __init__(self, data: Any, path: Path, source: str, place: str = "") -> None:
        self.path, self.source, self.place = path, source, place
        if not isinstance(data, dict):
            raise self.wrong("", "a table is expected here")
        self.data: dict[str, Any] = data
        self._asked: set[str] = set()

    def wrong(self, key: str, what: str) -> CardError:
        """The error, at the line of the key (or of the text given as `key`)."""
        found = re.search(rf"(?m)^\s*{re.escape(key)}\s*=", self.source) if key else None
        at = found.start() if found else max(self.source.find(key), 0)
        where = f" in {self.place}" if self.place else ""
        line = self.source.count("\n", 0, at) + 1
        return invalid(self.path, line, what + where)

    def text(self, key: str, default: str | None = None) -> str:
        value = self._get(key, default)
        if not isinstance(value, str):
            raise self.wrong(key, f"“{key}” must be text")
        return value

    def flag(self, key: str, default: bool) -> bool:
        value = self._get(key, default)
        if not isinstance(value, bool):
            raise self.wrong(key, f"“{key}” must be true or false")
        return value

    def texts(self, key: str, default: tuple[str, ...] | None = None) -> tuple[str, ...]:
        value = self._get(key, default)
        if not isinstance(value, list | tuple) or not all(isinstance(v, str) for v in value):
            raise self.wrong(key, f"“{key}” must be a list of texts")
        return tuple(value)

    def one_of(self, key: str, choices: tuple[str, ...], default: str | None = None) -> str:
        value = self.text(key, default)
        if value not in choices:
            raise self.wrong(key, f"“{key}” is one of {', '.join(choices)}")
        return value

    def some_of(self, key: str, choices: tuple[str, ...]) -> tuple[str, ...]:
        """A list of choices; all of them when the key is not there."""
        values = self.texts(key, choices)
        for value in values:
            if value not in choices:
                raise self.wrong(key, f"“{key}” may have {', '.join(choices)}, not “{value}”")
        return values

    def table(self, key: str, *, optional: bool = False) -> Table:
        value = self._get(key, {} if optional else None)
        place = f"{self.place}.{key}" if self.place else key
        return Table(value, self.path, self.source, place)

    def tables(self, key: str, *, optional: bool = False) -> list[Table]:
        value = self._get(key, [] if optional else None)
        if not isinstance(value, list):
            raise self.wrong(key, f"“{key}” must be written [[{key}]]")
        return [Table(one, self.path, self.source, f"[[{key}]]") for one in value]

    def done(self) -> None:
        """Refuse what was not asked for: a slip of a key must not be passed over."""
        for key in self.data:
            if key not in self._asked:
                raise self.wrong(key, f"“{key}” is not known here")

    def _get(self, key: str, default: Any) -> Any:
        self._asked.add(key)
        if key in self.data:
            return self.data[key]
        if default is None:
            raise self.wrong("", f"“{key}” is missing")
        return default


def open_table(path: Path) -> Table:
    """A whole file as a table."""
    source, data = read_toml(path)
    return Table(data, path, source)
