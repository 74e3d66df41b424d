"""TOML files that a person may have edited: read strictly, every mistake with file and line.

In: the path of a file, and the codes of its errors. Out: a `Table`, whose methods check what they
give: texts, numbers, lists, boxes, colours, tables.
"""

from __future__ import annotations

import math
import re
import tomllib
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Any

from thankyou.base.color import Color, parse_hex
from thankyou.base.errors import CardError
from thankyou.base.late_pattern import late
from thankyou.base.quick_dataclass import dataclass
from thankyou.base.quick_toml import quick_toml
from thankyou.base.toml_places import Keys, key_places, line_at, line_of


@dataclass(frozen=True, slots=True)
class FileKind:
    """The codes of the errors for a kind of file, each with the values file, line and what.

    `unreadable` is for what is no TOML, `invalid` for data of the wrong shape. `with_folder`: the
    file is named with its folder, because each of many folders has a file of this name.
    """

    unreadable: str
    invalid: str
    with_folder: bool = False

    def name_of(self, path: Path) -> str:
        """The file's name as errors give it."""
        return f"{path.parent.name}/{path.name}" if self.with_folder else path.name


_PART = r"(?:[\w-]++|\"[^\"\n]*+\"|'[^'\n]*+')"
_DEEP_KEY = late(
    rf"(?:^[ \t]*+\[{{0,2}}+|[{{,])[ \t]*+(?:{_PART}[ \t]*+\.[ \t]*+){{40}}", re.MULTILINE
)
MOST_BYTES = 2 << 20
LARGEST = 1e6
"""No number that a person means is larger, in whatever unit; with far larger ones nothing can be
computed."""
_LONGEST = 600
"""Letters of what an error says of a file, whose texts may be a megabyte long."""
WORDS = FileKind("words-unreadable", "words-invalid")
ASSET = FileKind("asset-invalid", "asset-invalid")
DESIGN = FileKind("design-invalid", "design-invalid", with_folder=True)


def read_toml(path: Path, kind: FileKind = WORDS) -> tuple[str, dict[str, Any]]:
    """A TOML file as text and as data. An unreadable file is never an empty result.

    Raises CardError(kind.unreadable: file, line, what), as `read_source` does.
    """
    source = read_source(path, kind)
    return source, parse_toml(source, path, kind)


def parse_toml(source: str, path: Path, kind: FileKind) -> dict[str, Any]:
    """The text of the file at `path` as data. Raises CardError(kind.unreadable: file, line, what).

    What `quick_toml` knows is read there. Beside TOMLDecodeError, tomllib lets Python's own limits
    through: numbers of thousands of digits, lists within lists a thousand deep. A key of many
    parts, a.a.a..., costs it memory by the square of their number.
    """
    deep = _DEEP_KEY.search(source)
    if deep is not None:
        line = source.count("\n", 0, deep.start()) + 1
        raise _unreadable(path, line, "a key has too many parts", kind)
    try:
        found = quick_toml(source)
        return tomllib.loads(source) if found is None else found
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"at line (\d+)", str(error))
        line = int(place.group(1)) if place else source.count("\n") + 1
        what = re.sub(r" \(at .*\)$", "", str(error))
        raise _unreadable(path, line, what, kind) from error
    except (ValueError, RecursionError) as error:
        what = "a number is too long, or lists are nested too deeply"
        raise _unreadable(path, 1, what, kind) from error


def read_source(path: Path, kind: FileKind) -> str:
    """The text of a file in UTF-8.

    Raises CardError(kind.unreadable: file, line, what); the line is 0 if there is no text at all.
    """
    try:
        if path.stat().st_size > MOST_BYTES:
            raise _unreadable(path, 0, "it is too large", kind)
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise _unreadable(path, 0, error.strerror or "it cannot be opened", kind) from error
    except UnicodeDecodeError as error:
        line = path.read_bytes().count(b"\n", 0, error.start) + 1
        raise _unreadable(path, line, "not UTF-8", kind) from error
    except ValueError as error:  # no name of a file: a NUL in it, half a character
        raise _unreadable(path, 0, "no file can have this name", kind) from error


def _unreadable(path: Path, line: int, what: str, kind: FileKind) -> CardError:
    return CardError(kind.unreadable, file=kind.name_of(path), line=line, what=what)


def open_table(path: Path, kind: FileKind = WORDS) -> Table:
    """A whole file as a table. Raises CardError(kind.unreadable: file, line, what)."""
    source, data = read_toml(path, kind)
    return Table(data, path, source, kind=kind)


def invalid(path: Path, line: int, what: str, kind: FileKind = WORDS) -> CardError:
    """The error for data of the wrong shape."""
    what = what if len(what) <= _LONGEST else what[:_LONGEST] + "…"
    return CardError(kind.invalid, file=kind.name_of(path), line=line, what=what)


class Table:
    """One table of a file, read key by key; `done` refuses keys that nobody asked for.

    `keys` is the table's place in the file. A default of None means that the key is needed. Every
    method raises CardError(kind.invalid: file, line, what) with the line of the key, or of the
    table if it lacks the key.
    """

    def __init__(
        self, data: Any, path: Path, source: str, keys: Keys = (), kind: FileKind = WORDS
    ) -> None:
        self.path, self.source, self.keys, self.kind = path, source, keys, kind
        if not isinstance(data, dict):
            raise self.wrong("", "a table is expected here")
        self.data: dict[str, Any] = data
        self._asked: set[str] = set()

    @property
    def place(self) -> str:
        """The table's name in sentences, like "panels.cover.slots[2]"; "" for the whole file."""
        out = ""
        for key in self.keys:
            out += f"[{key + 1}]" if isinstance(key, int) else f".{key}" if out else key
        return out

    def line(self, key: str = "", *items: int) -> int:
        """The line of a key, or of an item in its list; of the table if it has no such key."""
        return line_of(self.source, (*self.keys, key, *items))

    def text_line(self, key: str) -> int:
        """The first line of a key's text: the one after the key for a text between \"\"\"."""
        found = key_places(self.source).get((*self.keys, key))
        if found is None:
            return self.line(key)
        opened = re.compile(r'(?:"""|\'\'\')\r?\n').match(self.source, found.value)
        return line_at(self.source, opened.end() if opened else found.value)

    def wrong(self, key: str, what: str, *items: int) -> CardError:
        """The error, at the line of the key, or of an item in its list."""
        where = f" (in {self.place})" if self.keys else ""
        return invalid(self.path, self.line(key, *items), what + where, self.kind)

    def has(self, key: str) -> bool:
        """Whether the key is there. It counts as asked for."""
        self._asked.add(key)
        return key in self.data

    def value(self, key: str, default: Any = None) -> Any:
        """A key's value as it is, for the caller to check."""
        self._asked.add(key)
        if key in self.data:
            return self.data[key]
        if default is not None:
            return default
        what = f"“{key}” is missing"
        import difflib

        near = difflib.get_close_matches(key, [k for k in self.data if k not in self._asked], 1)
        raise self.wrong("", f"{what} (is it “{near[0]}”?)" if near else what)

    def text(self, key: str, default: str | None = None, *, filled: bool = False) -> str:
        """A text; `filled` refuses one that is empty or blank."""
        value = self.value(key, default)
        if not isinstance(value, str):
            raise self.wrong(key, f"“{key}” must be text")
        if filled and not value.strip():
            raise self.wrong(key, f"“{key}” is empty")
        return value

    def flag(self, key: str, default: bool | None = None) -> bool:
        value = self.value(key, default)
        if not isinstance(value, bool):
            raise self.wrong(key, f"“{key}” must be true or false")
        return value

    def whole(self, key: str, default: int | None = None) -> int:
        value = self.value(key, default)
        if not isinstance(value, int) or isinstance(value, bool):
            raise self.wrong(key, f"“{key}” must be a whole number")
        return value

    def number(
        self,
        key: str,
        default: float | None = None,
        *,
        least: float = -math.inf,
        most: float = math.inf,
        above: float = -math.inf,
    ) -> float:
        """A number from `least` to `most`, and larger than `above`."""
        value = self.value(key, default)
        # “Not a number” fails every comparison, so nan is refused here too.
        if is_number(value) and least <= value <= most and above <= value != above:
            return float(value)
        raise self.wrong(key, f"“{key}” must be a number{_range(least, most, above)}")

    def numbers(
        self, key: str, count: int, default: Sequence[float] | None = None
    ) -> tuple[float, ...]:
        """A list of exactly `count` numbers."""
        value = self.value(key, default)
        if not isinstance(value, list | tuple) or len(value) != count:
            raise self.wrong(key, f"“{key}” must be a list of {count} numbers")
        for index, one in enumerate(value):
            if not is_number(one):
                raise self.wrong(key, f"“{key}” must be a list of {count} numbers", index)
        return tuple(float(one) for one in value)

    def pair(self, key: str, default: tuple[float, float] | None = None) -> tuple[float, float]:
        x, y = self.numbers(key, 2, default)
        return (x, y)

    def box(
        self, key: str, width: float = 1.0, height: float = 1.0
    ) -> tuple[float, float, float, float]:
        """x, y, width and height of a box that lies within 0, 0 and `width`, `height`."""
        x, y, w, h = self.numbers(key, 4)
        if min(x, y) < 0 or min(w, h) <= 0 or x + w > width or y + h > height:
            room = f"{width:g} × {height:g}"
            raise self.wrong(key, f"“{key}” must be x, y, width and height, within {room}")
        return (x, y, w, h)

    def color(self, key: str, default: str | None = None) -> Color:
        """A colour, written like "#2c3b33"."""
        value = self.text(key, default)
        found = parse_hex(value)
        if found is None:
            raise self.wrong(key, f"“{key}” must be a colour like #2c3b33, not “{value}”")
        return found

    def items(self, key: str) -> list[Any]:
        """A list of anything, for the caller to check item by item."""
        value = self.value(key)
        if not isinstance(value, list):
            raise self.wrong(key, f"“{key}” must be a list")
        return value

    def texts(self, key: str, default: tuple[str, ...] | None = None) -> tuple[str, ...]:
        value = self.value(key, default)
        if not isinstance(value, list | tuple) or not all(isinstance(v, str) for v in value):
            raise self.wrong(key, f"“{key}” must be a list of texts")
        return tuple(value)

    def one_of(self, key: str, choices: tuple[str, ...], default: str | None = None) -> str:
        value = self.text(key, default)
        if value not in choices:
            raise self.wrong(key, f"“{key}” is one of {', '.join(choices)}")
        return value

    def some_of(
        self, key: str, choices: tuple[str, ...], *, needed: bool = False
    ) -> tuple[str, ...]:
        """A list of choices. All of them when the key is not there, unless one is `needed`."""
        values = self.texts(key, None if needed else choices)
        for index, value in enumerate(values):
            if value not in choices:
                what = f"“{key}” may have {', '.join(choices)}, not “{value}”"
                raise self.wrong(key, what, index)
        if needed and not values:
            raise self.wrong(key, f"“{key}” must name some of {', '.join(choices)}")
        return values

    def few_of(self, key: str, choices: tuple[str, ...]) -> tuple[str, ...]:
        """A list of choices. None of them when the key is not there."""
        return self.some_of(key, choices) if self.has(key) else ()

    def maybe_flag(self, key: str) -> bool | None:
        """True or false; None when the key is not there."""
        return self.flag(key) if self.has(key) else None

    def table(self, key: str, *, optional: bool = False) -> Table:
        """The table at a key; an empty one if it is `optional` and not there."""
        value = self.value(key, {} if optional else None)
        return Table(value, self.path, self.source, (*self.keys, key), self.kind)

    def tables(self, key: str, *, optional: bool = False) -> list[Table]:
        """The tables of a list, each of which knows its own line."""
        value = self.value(key, [] if optional else None)
        if not isinstance(value, list):
            raise self.wrong(key, f"“{key}” must be written [[{key}]]")
        keys = (*self.keys, key)
        return [
            Table(one, self.path, self.source, (*keys, index), self.kind)
            for index, one in enumerate(value)
        ]

    def done(self) -> None:
        """Refuse what was not asked for: a slip of a key must not be passed over."""
        self.only(self._asked)

    def only(self, known: Collection[str]) -> None:
        """Refuse keys that are not `known`. Called before reading, it finds slips of keys first."""
        for key in self.data:
            if key not in known:
                raise self.wrong(key, f"“{key}” is not known here")


def is_number(value: object) -> bool:
    """Whether TOML means a number that anything can be measured with, so not nan; true and false
    are ints to Python."""
    return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) <= LARGEST


def _range(least: float, most: float, above: float) -> str:
    if math.isfinite(above):
        return f" above {above:g}"
    if math.isfinite(least) and math.isfinite(most):
        return f" from {least:g} to {most:g}"
    return f", {least:g} or more" if math.isfinite(least) else ""
