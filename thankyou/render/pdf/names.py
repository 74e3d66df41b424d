"""What a document has given names and codes to so far, and who may give out more.

In: fonts, codes and resources in the order of their first use, which is the order of pages. Out:
all of it as plain values, for another process to draw later pages with. Numbers are given out in
one place only, by who writes the file: whoever else meets something without one leaves that page
to the writer. So the same cards make the same bytes, however many have drawn them.
"""

from __future__ import annotations

from thankyou.base.quick_dataclass import dataclass
from thankyou.base.quick_tuple import NamedTuple


class UnnamedError(Exception):
    """Something has no name in the document yet, and none may be given here."""


@dataclass(slots=True)
class Naming:
    """Whether names may be given out now."""

    closed: bool = False

    def check(self) -> None:
        """Before a name is given. Raises UnnamedError."""
        if self.closed:
            raise UnnamedError


class FontCodes(NamedTuple):
    """A font of the document: its face's key, and what each code from 1 stands for."""

    face: str
    pairs: tuple[tuple[int, str], ...]


class KnownNames(NamedTuple):
    """Everything that has a name, kind by kind, in the order in which it was named.

    `glyphs` are faces' keys with glyphs. `opacities`, `gradients`, `pictures` and `forms` are the
    keys of resources.Resources.
    """

    fonts: tuple[FontCodes, ...] = ()
    glyphs: tuple[tuple[str, int], ...] = ()
    opacities: tuple[tuple[str, float], ...] = ()
    gradients: tuple[object, ...] = ()
    pictures: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()

    @property
    def total(self) -> int:
        """How many there are: two values of one document that agree in it are the same."""
        others = self[1:]
        return sum(1 + len(font.pairs) for font in self.fonts) + sum(map(len, others))
