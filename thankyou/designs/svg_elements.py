"""The elements of an SVG file, vetted against the subset before anything is made of them.

In: the bytes of a file. Out: a tree of `Node`, each with its attributes (style="" folded in) and
its line. Unknown elements and attributes are refused here; what they mean is for svg.py.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field
from xml.parsers import expat

from thankyou.base.quick_dataclass import dataclass

SVG = "http://www.w3.org/2000/svg "
"""The namespace as expat writes it before a name."""

DEEPEST = 100
"""Elements inside one another; a hand needs ten."""

_IGNORED_TAGS = {"title", "desc", "metadata"}
GRADIENTS = {"linearGradient", "radialGradient"}
_STRUCTURE = {
    "svg": {"viewBox", "width", "height", "version", "preserveAspectRatio"},
    "g": set(),
    "defs": set(),
    "path": {"d"},
    "rect": {"x", "y", "width", "height", "rx", "ry"},
    "circle": {"cx", "cy", "r"},
    "ellipse": {"cx", "cy", "rx", "ry"},
    "line": {"x1", "y1", "x2", "y2"},
    "polyline": {"points"},
    "polygon": {"points"},
    "clipPath": {"clipPathUnits"},
    "linearGradient": {"x1", "y1", "x2", "y2", "gradientUnits", "spreadMethod"},
    "radialGradient": {"cx", "cy", "r", "gradientUnits", "spreadMethod"},
    "stop": {"offset", "stop-color", "stop-opacity"},
}
PROPERTIES = {
    "fill",
    "fill-opacity",
    "stroke",
    "stroke-opacity",
    "stroke-width",
    "stroke-linecap",
    "stroke-linejoin",
    "opacity",
    "clip-path",
}
# Drawing programs write these even when they change nothing; any other value would.
_NEUTRAL: Mapping[str, tuple[str, ...]] = {
    "fill-rule": ("nonzero",),
    "clip-rule": ("nonzero",),
    "stroke-dasharray": ("none",),
    "stroke-dashoffset": ("0",),
    "stroke-miterlimit": ("4",),
    "display": ("inline",),
    "visibility": ("visible",),
    "spreadMethod": ("pad",),
    "clipPathUnits": ("userSpaceOnUse",),
    "preserveAspectRatio": ("xMidYMid", "xMidYMid meet"),
    "stop-opacity": ("1", "1.0", "100%"),
}
_NAMES_ONLY = {"id", "class", "style", "transform"}


_LONGEST = 120
"""Letters of what an error says of a file: an attribute may be a megabyte long."""


@dataclass(slots=True)
class Node:
    tag: str
    attributes: dict[str, str]
    line: int
    children: list[Node] = field(default_factory=list)


class Unsupported(Exception):
    """Something outside the subset: what, and (once known) on which line."""

    def __init__(self, what: str, line: int = 0) -> None:
        super().__init__(what)
        self.what = what if len(what) <= _LONGEST else what[:_LONGEST] + "…"
        self.line = line


Refuse = Callable[[Unsupported], None]
"""What is done about something outside the subset: it is raised, or noted and left out."""


def refused(error: Unsupported) -> None:
    raise error


def read_tree(data: bytes, refuse: Refuse = refused) -> Node:
    """The SVG elements with the lines they begin on. A document type is refused, and with it
    every entity, so nothing can be expanded or fetched: that is raised in any case."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    top = Node("", {}, 0)
    open_nodes = [top]
    skipped = 0  # depth inside an element that is not drawn

    def doctype(*_: object) -> None:
        raise Unsupported("a document type declaration", parser.CurrentLineNumber)

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal skipped
        line = parser.CurrentLineNumber
        if skipped or not tag.startswith(SVG) or tag[len(SVG) :] in _IGNORED_TAGS:
            if not skipped and " " not in tag:
                refuse(Unsupported(f"<{tag}> outside the SVG namespace", line))
            skipped += 1
            return
        tag = tag[len(SVG) :]
        if tag not in _STRUCTURE:
            refuse(Unsupported(f"<{tag}>", line))
            skipped += 1
            return
        if len(open_nodes) > DEEPEST:
            raise Unsupported(f"an element inside {DEEPEST} others", line)
        node = Node(tag, _attributes(tag, attributes, line, refuse), line)
        open_nodes[-1].children.append(node)
        open_nodes.append(node)

    def end(_tag: str) -> None:
        nonlocal skipped
        if skipped:
            skipped -= 1
        else:
            open_nodes.pop()

    parser.StartDoctypeDeclHandler = doctype
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.Parse(data, True)
    if not top.children:
        raise Unsupported("a document without <svg>", 1)
    return top.children[0]


def _attributes(tag: str, attributes: dict[str, str], line: int, refuse: Refuse) -> dict[str, str]:
    """An element's attributes with its style="" folded in; attributes of other vocabularies
    (an editor's notes) are left out, unknown ones of SVG are refused."""
    kept = {key: value.strip() for key, value in attributes.items() if " " not in key}
    style = kept.pop("style", "")
    for declaration in filter(str.strip, style.split(";")):
        key, colon, value = declaration.partition(":")
        key = key.strip()
        if not colon or key in _NAMES_ONLY or key in ("d", "x", "y", "r"):
            refuse(Unsupported(f"style {declaration.strip()!r}", line))
            continue
        kept[key] = value.strip()
    known: dict[str, str] = {}
    for key, value in kept.items():
        if key in _NEUTRAL:
            if value not in _NEUTRAL[key]:
                refuse(Unsupported(f'{key}="{value}"', line))
                continue
        elif not (
            key in _STRUCTURE[tag]
            or key in PROPERTIES
            or key in _NAMES_ONLY
            or key.startswith(("aria-", "data-"))
            or key == "role"
        ):
            refuse(Unsupported(f'{key}="{value}"', line))
            continue
        known[key] = value
    return known
