"""What a PDF asks of the program that prints it: ViewerPreferences (ISO 32000-1, 12.2).

In: a choice of paper handling. Out: the entries of the dictionary. Viewers may offer them or
ignore them; a printer that is sent the file by this program is told the same in its own words.
"""

from __future__ import annotations

from thankyou.base.quick_dataclass import dataclass

DUPLEX = ("Simplex", "DuplexFlipLongEdge", "DuplexFlipShortEdge")
"""The names that Duplex may have."""


@dataclass(frozen=True, slots=True)
class PrintPreferences:
    """`scaling_none`: at its true size, not fitted to the page. `duplex`: which sides, one of
    DUPLEX; None is the viewer's own choice. `pick_tray`: from the tray that holds paper of the
    page's size.

    Raises ValueError: PDF knows no such `duplex`.
    """

    scaling_none: bool = True
    duplex: str | None = None
    pick_tray: bool = False

    def __post_init__(self) -> None:
        if self.duplex is not None and self.duplex not in DUPLEX:
            raise ValueError(f"duplex is {self.duplex!r}, not one of {DUPLEX}")

    def entries(self) -> dict[str, str]:
        """Tokens by key, to stand in ViewerPreferences."""
        out: dict[str, str] = {}
        if self.scaling_none:
            out["PrintScaling"] = "/None"
        if self.duplex is not None:
            out["Duplex"] = f"/{self.duplex}"
        if self.pick_tray:
            out["PickTrayByPDFSize"] = "true"
        return out
