"""Letterpress: type, a rule in each corner, and a printer's leaf. Nothing else."""

from __future__ import annotations

from drawing.pen import at, dot, line, path, svg, taper

INK = "#2f4a41"
SECOND = "#a5623f"


def hedera(x: float, y: float, size: float, turn: float = 0.0) -> list[str]:
    """A printer's leaf (hedera): a heart of ivy on a curling stalk, in one colour."""
    s = size

    def p(u: float, v: float) -> str:
        q = at((x, y), turn, u * s, v * s)
        return f"{q[0]:.1f},{q[1]:.1f}"

    blade = (
        f"M{p(0.62, 0)}C{p(0.3, -0.12)} {p(0.12, -0.46)} {p(-0.18, -0.46)}"
        f"C{p(-0.5, -0.46)} {p(-0.52, -0.1)} {p(-0.3, 0)}"
        f"C{p(-0.52, 0.1)} {p(-0.5, 0.46)} {p(-0.18, 0.46)}"
        f"C{p(0.12, 0.46)} {p(0.3, 0.12)} {p(0.62, 0)}Z"
    )
    stalk = [at((x, y), turn, u * s, v * s) for u, v in
             ((-0.3, 0), (-0.62, 0.02), (-0.86, -0.2), (-1.02, 0.16))]  # fmt: skip
    vein = [at((x, y), turn, u * s, v * s) for u, v in
            ((-0.3, 0), (-0.05, 0.015), (0.2, -0.015), (0.44, 0))]  # fmt: skip
    return [
        path(blade, SECOND),
        path(taper(stalk, s * 0.05, s * 0.11, 5), SECOND),
        path(taper(vein, s * 0.045, s * 0.015, 3), "#f6efe2", 0.9),
    ]


def corner() -> str:
    """A thick and a thin rule meeting at a corner, mitred, with a diamond inside."""
    parts = [
        line("M2,150L2,2L118,2", INK, 2.4).replace("round", "square"),
        line("M9,140L9,9L108,9", INK, 0.8).replace("round", "square"),
        path("M20,15L25,20L20,25L15,20Z", SECOND),
    ]
    return svg((0, 0, 120, 152), parts)


def mirrored(across: bool, down: bool) -> str:
    """The corner for another corner of the card."""
    sx, sy = (-1 if across else 1), (-1 if down else 1)
    tx, ty = (120 if across else 0), (152 if down else 0)
    inner = corner().split("\n", 1)[1].rsplit("\n", 2)[0]
    group = f'<g transform="translate({tx} {ty}) scale({sx} {sy})">\n{inner}\n</g>'
    return svg((0, 0, 120, 152), [group])


def ornament() -> str:
    """The leaf between two fine rules that swell a little."""
    parts = [
        path("M8,24C40,23.2 66,22.6 92,24C66,25.4 40,24.8 8,24Z", INK),
        path("M232,24C200,23.2 174,22.6 148,24C174,25.4 200,24.8 232,24Z", INK),
        *hedera(124, 24, 24),
        path(dot(4, 24, 1.6), INK),
        path(dot(236, 24, 1.6), INK),
    ]
    return svg((0, 0, 240, 48), parts)


def letter() -> str:
    return svg((0, 0, 240, 48), [
        path("M8,24C40,23.2 66,22.6 92,24C66,25.4 40,24.8 8,24Z", INK, 0.8),
        path("M232,24C200,23.2 174,22.6 148,24C174,25.4 200,24.8 232,24Z", INK, 0.8),
        *hedera(124, 24, 22),
    ])  # fmt: skip


def back() -> str:
    return svg((0, 0, 60, 40), [*hedera(34, 20, 20)])


def drawings() -> dict[str, str]:
    return {
        "corner-1.svg": corner(),
        "corner-2.svg": mirrored(True, False),
        "corner-3.svg": mirrored(False, True),
        "corner-4.svg": mirrored(True, True),
        "ornament.svg": ornament(),
        "letter.svg": letter(),
        "back.svg": back(),
    }
