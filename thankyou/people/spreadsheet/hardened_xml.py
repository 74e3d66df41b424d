"""XML from strangers, told piece by piece: no entities, nothing from elsewhere, no depths.

In: pieces of a document and what to call for tags and text. Out: calls. The parser is expat, as
Python brings it; a tree of a workbook would take a hundred times the memory of its text. Names come
as "namespace name", so a prefix has no say.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from xml.parsers import expat

from thankyou.people.spreadsheet.package import damaged, too_large

DEEPEST = 200
"""Elements within each other; what is deeper is no spreadsheet."""

SECONDS = 8
"""Of work for one part. A list of 100,000 people takes one to three, so this is no list."""

Start = Callable[[str, dict[str, str]], None]
End = Callable[[str], None]
Text = Callable[[str], None]


class BadXmlError(Exception):
    """What a handler raises of a document that is well formed, but not what it should be."""


def tell(pieces: Iterable[bytes], place: str, start: Start, end: End, text: Text) -> None:
    """Call back for each tag and text, in their order.

    Raises CardError "workbook-damaged" (path): not well formed, an entity of its own (OOXML and
    ODF have none), or BadXmlError from a handler; "workbook-too-large" (path) for what takes longer
    than SECONDS. What the handlers raise else goes on.
    """
    end_of_time = time.thread_time() + SECONDS
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.buffer_size = 1 << 16
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text
    parser.EntityDeclHandler = _refuse
    parser.ExternalEntityRefHandler = _refuse
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    try:
        for piece in pieces:
            parser.Parse(piece, False)
            # The thread's own time: a busy computer is no reason to refuse a list.
            if time.thread_time() > end_of_time:
                raise too_large(place)
        parser.Parse(b"", True)
    except (expat.ExpatError, BadXmlError, ValueError, LookupError) as error:
        # LookupError: an encoding that nobody knows.
        raise damaged(place) from error
    finally:
        # Bound methods of whoever asked would keep each other alive.
        parser.StartElementHandler = parser.EndElementHandler = None
        parser.CharacterDataHandler = None


def _refuse(*_: object) -> int:
    raise BadXmlError("an entity")


def attribute(attributes: dict[str, str], name: str) -> str:
    """The attribute of that local name, in whatever namespace; "" without one."""
    value = attributes.get(name)
    if value is not None:
        return value
    ending = " " + name
    return next((v for key, v in attributes.items() if key.endswith(ending)), "")


def elements(
    pieces: Iterable[bytes], place: str, most: int
) -> list[tuple[str, str, dict[str, str], list[str]]]:
    """A small document as a list of (parent, name, attributes, texts), in the order of its tags.

    Local names. Raises as `tell`; CardError "workbook-damaged" also for more than `most` tags.
    """
    found: list[tuple[str, str, dict[str, str], list[str]]] = []
    open_tags: list[tuple[str, list[str]]] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        if len(found) >= most or len(open_tags) >= DEEPEST:
            raise BadXmlError(name)
        local = name.rpartition(" ")[2]
        parent = open_tags[-1][0] if open_tags else ""
        texts: list[str] = []
        found.append((parent, local, attributes, texts))
        open_tags.append((local, texts))

    def end(_: str) -> None:
        open_tags.pop()

    def text(words: str) -> None:
        if open_tags:
            open_tags[-1][1].append(words)

    tell(pieces, place, start, end, text)
    return found
