"""Large print: black on white, two bars, and nothing that the eye has to get past."""

from __future__ import annotations

from drawing.pen import path, svg


def bar(width: float, height: float) -> str:
    return svg(
        (0, 0, width, height), [path(f"M0,0L{width},0L{width},{height}L0,{height}Z", "#000")]
    )


def drawings() -> dict[str, str]:
    return {"bar.svg": bar(300, 10), "thin.svg": bar(300, 3), "back.svg": bar(40, 4)}
