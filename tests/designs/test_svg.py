"""The SVG subset, case by case: what is drawn, in numbers, and what is refused, with its line."""

from __future__ import annotations

import math
from pathlib import Path as FilePath

import pytest

from thankyou.base.errors import CardError
from thankyou.designs.svg import art_faults, parse_art, read_art
from thankyou.designs.svg_path import parse_path
from thankyou.model.scene import Group, LinearGradient, Path, RadialGradient


def art(body: str, box: str = "0 0 100 100"):
    text = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}">{body}</svg>'
    return parse_art(text.encode())


def only(body: str) -> Path:
    (item,) = art(body).items
    assert isinstance(item, Path)
    return item


def rounded(segments, digits: int = 3):
    return [(s[0], *(round(v, digits) + 0.0 for v in s[1:])) for s in segments]


PATH_DATA = [
    ("M1 2L3 4Z", [("M", 1, 2), ("L", 3, 4), ("Z",)]),
    ("M1,2,3,4", [("M", 1, 2), ("L", 3, 4)]),
    ("m1 2 3 4l1-1", [("M", 1, 2), ("L", 4, 6), ("L", 5, 5)]),
    ("M1 1H5v4h-4z", [("M", 1, 1), ("L", 5, 1), ("L", 5, 5), ("L", 1, 5), ("Z",)]),
    ("M1 1l2 0zl0 3", [("M", 1, 1), ("L", 3, 1), ("Z",), ("L", 1, 4)]),
    ("M0 0C1 2 3 4 5 6", [("M", 0, 0), ("C", 1, 2, 3, 4, 5, 6)]),
    ("M0 0c0 1 2 3 4 4s2 2 4 0", [("M", 0, 0), ("C", 0, 1, 2, 3, 4, 4), ("C", 6, 5, 6, 6, 8, 4)]),
    ("M2 2S4 6 8 8", [("M", 2, 2), ("C", 2, 2, 4, 6, 8, 8)]),
    ("M0 0Q3 3 6 0", [("M", 0, 0), ("C", 2, 2, 4, 2, 6, 0)]),
    ("M0 0q3 3 6 0t6 0", [("M", 0, 0), ("C", 2, 2, 4, 2, 6, 0), ("C", 8, -2, 10, -2, 12, 0)]),
    ("M.5.5-1e1.25", [("M", 0.5, 0.5), ("L", -10, 0.25)]),
    ("M0 0A5 5 0 0 1 0 0", [("M", 0, 0)]),
    ("M0 0A0 5 0 0 1 4 3", [("M", 0, 0), ("L", 4, 3)]),
    ("", []),
]


@pytest.mark.parametrize(("d", "wanted"), PATH_DATA)
def test_path_data(d, wanted):
    assert rounded(parse_path(d)) == [(s[0], *map(float, s[1:])) for s in wanted]


@pytest.mark.parametrize(
    "d", ["L1 1", "M1", "M1 2 3", "M0 0C1 2 3 4 5", "M0 0Z5", "M0 0A1 1 0 2 1 3 3", "M0 0 x", "1 2"]
)
def test_broken_path_data_is_refused(d):
    with pytest.raises(ValueError):
        parse_path(d)


@pytest.mark.parametrize("large", [0, 1])
@pytest.mark.parametrize("sweep", [0, 1])
def test_an_arc_keeps_to_its_ellipse(large, sweep):
    """Every point of the cubics lies on an ellipse of radii 5 and 3 through both ends."""
    segments = parse_path(f"M4 0A5 3 0 {large}{sweep}0 2")
    assert segments[-1][-2:] == (0, 2)
    points, at = [], (4.0, 0.0)
    for s in segments[1:]:
        p = (at, s[1:3], s[3:5], s[5:7])
        for i in range(9):
            t, u = i / 8, 1 - i / 8
            w = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t)
            points.append(tuple(sum(k * q[j] for k, q in zip(w, p)) for j in (0, 1)))  # noqa: B905
        at = s[5:7]
    # the two circles through both ends, in a plane where the ellipse is a unit circle
    flat = [(x / 5, y / 3) for x, y in points]
    (x0, y0), (x1, y1) = flat[0], flat[-1]
    half = math.hypot(x1 - x0, y1 - y0) / 2
    away = math.sqrt(1 - half * half) / (2 * half)
    mx, my = (x0 + x1) / 2, (y0 + y1) / 2
    side = 1 if large != sweep else -1
    centre = (mx - side * away * (y1 - y0), my + side * away * (x1 - x0))
    radii = [math.hypot(x - centre[0], y - centre[1]) for x, y in flat]
    assert all(abs(r - 1) < 3e-4 for r in radii)
    turned = sum(
        math.atan2(
            (a[0] - centre[0]) * (b[1] - centre[1]) - (a[1] - centre[1]) * (b[0] - centre[0]),
            (a[0] - centre[0]) * (b[0] - centre[0]) + (a[1] - centre[1]) * (b[1] - centre[1]),
        )
        for a, b in zip(flat, flat[1:])  # noqa: B905
    )
    assert (turned > 0) == bool(sweep)
    assert (abs(turned) > math.pi) == bool(large)


SHAPES = [
    ('<rect x="1" y="2" width="3" height="4"/>', 5, (1, 2)),
    ('<rect x="1" y="2" width="30" height="40" rx="3"/>', 10, (4, 2)),
    ('<circle cx="5" cy="5" r="2"/>', 6, (7, 5)),
    ('<ellipse cx="5" cy="5" rx="3" ry="1"/>', 6, (8, 5)),
    ('<polygon points="0,0 4,0 4,4"/>', 4, (0, 0)),
    ('<polyline points="1 1 4 0 4 4"/>', 3, (1, 1)),
    ('<line x1="1" y1="2" x2="3" y2="4" stroke="#000"/>', 2, (1, 2)),
]


@pytest.mark.parametrize(("body", "count", "start"), SHAPES)
def test_shapes(body, count, start):
    segments = only(body).segments
    assert len(segments) == count
    assert segments[0] == ("M", *start)


def test_nothing_is_drawn_for_nothing():
    assert art('<rect width="0" height="5"/><circle r="0"/><path d=""/>').items == ()
    assert (
        art('<path d="M0 0L1 1" fill="none"/><rect width="9" height="9" opacity="0"/>').items == ()
    )


def test_view_box():
    box = art("", "-12 -12 444 616").view_box
    assert (box.x, box.y, box.width, box.height) == (-12, -12, 444, 616)


TRANSFORMS = [
    ("translate(10 20)", (11, 20)),
    ("translate(10)", (11, 0)),
    ("scale(3)", (3, 0)),
    ("scale(2,-3)", (2, 0)),
    ("rotate(90)", (0, 1)),
    ("rotate(180 5 5)", (9, 10)),
    ("translate(10 20) scale(2)", (12, 20)),
    ("matrix(1 2 3 4 5 6)", (6, 8)),
]


@pytest.mark.parametrize(("transform", "wanted"), TRANSFORMS)
def test_transforms_are_worked_in(transform, wanted):
    path = only(f'<g transform="{transform}"><path d="M1 0L2 0"/></g>')
    assert rounded(path.segments)[0] == ("M", *map(float, wanted))


def test_groups_hand_down_paint_and_multiply_opacity():
    path = only(
        '<g fill="#123" opacity=".5" stroke="#ffffff" stroke-width="2" stroke-linecap="round">'
        '<g opacity="50%" transform="scale(3)" stroke-linejoin="bevel">'
        '<path d="M0 0L1 0" fill-opacity=".4" stroke-opacity=".8"/></g></g>'
    )
    assert path.fill == (0x11, 0x22, 0x33)
    assert path.opacity == pytest.approx(0.1)
    assert path.stroke is not None
    assert path.stroke.color == (255, 255, 255)
    assert path.stroke.width == pytest.approx(6)
    assert path.stroke.opacity == pytest.approx(0.2)
    assert (path.stroke.cap, path.stroke.join) == ("round", "bevel")


def test_style_wins_over_attributes_and_unpainted_is_black():
    assert only('<rect width="1" height="1"/>').fill == (0, 0, 0)
    path = only('<rect width="1" height="1" fill="#f00" style="fill: #00f; opacity:.25"/>')
    assert path.fill == (0, 0, 255)
    assert path.opacity == 0.25


GRADIENT = (
    '<defs><linearGradient id="l" gradientUnits="userSpaceOnUse" x1="0" y1="1" x2="0" y2="9">'
    '<stop offset="0" stop-color="#fff"/><stop offset="40%" style="stop-color:#102030"/>'
    '</linearGradient><radialGradient id="r" gradientUnits="userSpaceOnUse" cx="2" cy="3" r="4">'
    '<stop offset="0" stop-color="#000"/><stop offset="1" stop-color="#fff"/>'
    "</radialGradient></defs>"
)


def test_gradients_go_with_their_shape():
    path = only(GRADIENT + '<rect width="9" height="9" fill="url(#l)"/>')
    stops = ((0.0, (255, 255, 255)), (0.4, (16, 32, 48)))
    assert path.fill == LinearGradient(0, 1, 0, 9, stops)
    path = only(
        GRADIENT
        + '<g transform="translate(10 0) scale(2)"><rect width="9" height="9" fill="url(#r)"/></g>'
    )
    assert isinstance(path.fill, RadialGradient)
    assert (path.fill.cx, path.fill.cy, path.fill.r) == (14, 6, 8)


def test_a_clip_becomes_a_group_under_the_same_transform():
    (group,) = art(
        '<clipPath id="c"><rect width="2" height="2"/></clipPath>'
        '<g transform="translate(5 5)" clip-path="url(#c)"><rect width="9" height="9"/></g>'
    ).items
    assert isinstance(group, Group)
    assert group.clip is not None
    assert group.clip[0] == ("M", 5, 5)
    assert group.clip[2] == ("L", 7, 7)
    assert len(group.items) == 1


def test_what_is_not_drawn_is_passed_over():
    drawing = art(
        "<title>A fern</title><desc>x</desc><metadata><any/></metadata><!-- a note -->"
        '<n:view xmlns:n="urn:editor"><n:grid/></n:view>'
        '<g id="layer" class="x" xmlns:e="urn:e" e:label="L" aria-hidden="true">'
        '<rect width="1" height="1" fill-rule="nonzero"/></g>'
    )
    assert len(drawing.items) == 1


REFUSED = [
    ('\n<text x="1">hi</text>', "<text>", 2),
    ('<image href="x.png"/>', "<image>", 1),
    ('<use href="#a"/>', "<use>", 1),
    ("<style>g{}</style>", "<style>", 1),
    ("\n\n<script/>", "<script>", 3),
    ('<rect width="1" height="1" fill="red"/>', "red", 1),
    ('<rect width="1" height="1" fill="rgb(1,2,3)"/>', "rgb", 1),
    ('<rect width="1" height="1" fill="url(#gone)"/>', "gone", 1),
    ('<rect width="1mm" height="1"/>', "1mm", 1),
    ('<rect width="1" height="1" filter="url(#f)"/>', "filter", 1),
    ('<path d="M0 0L1 1" fill-rule="evenodd"/>', "evenodd", 1),
    ('<path d="M0 0L1 1" stroke-dasharray="2 2"/>', "dasharray", 1),
    ('<path d="M0 0L1"/>', "path data", 1),
    ('<path d="M0 0L1 1" transform="skewX(3)"/>', "skewX", 1),
    ('<path d="M0 0L1 1" stroke="#000" transform="scale(1 2)"/>', "uneven", 1),
    ('<g style="mix-blend-mode:multiply"/>', "mix-blend-mode", 1),
    ('<linearGradient id="g"><stop/><stop/></linearGradient>'
     '<rect width="1" height="1" fill="url(#g)"/>',
     "gradientUnits", 1),
    (GRADIENT.replace('stop-color="#fff"/>', 'stop-color="#fff" stop-opacity=".5"/>', 1),
     "stop-opacity", 1),
    ('<clipPath id="c"><rect width="1" height="1"/><rect width="1" height="1"/></clipPath>'
     '<rect width="1" height="1" clip-path="url(#c)"/>', "one shape", 1),
]  # fmt: skip


@pytest.mark.parametrize(("body", "what", "line"), REFUSED)
def test_anything_else_is_refused_with_its_line(body, what, line):
    with pytest.raises(CardError) as caught:
        art(body)
    assert caught.value.code == "art-unsupported"
    assert what in str(caught.value.values["what"])
    assert caught.value.values["line"] == line


def test_entities_are_never_expanded():
    bomb = (
        b'<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>'
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><title>&b;&f;</title></svg>'
    )
    with pytest.raises(CardError) as caught:
        parse_art(bomb)
    assert caught.value.code == "art-unsupported"
    assert "document type" in str(caught.value.values["what"])


def test_files_that_cannot_be_read(tmp_path: FilePath):
    for name, data in (("gone.svg", None), ("half.svg", b"<svg"), ("empty.svg", b"")):
        if data is not None:
            (tmp_path / name).write_bytes(data)
        with pytest.raises(CardError) as caught:
            read_art(tmp_path / name)
        assert caught.value.code == "art-unreadable"
        assert caught.value.values["file"] == name


def test_a_changed_file_is_read_again(tmp_path: FilePath):
    file = tmp_path / "a.svg"
    template = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle r="{}"/></svg>'
    file.write_text(template.format("1"))
    first = read_art(file)
    assert read_art(file) is first
    file.write_text(template.format("2.50"))
    assert read_art(file) != first


def test_a_drawing_nested_without_end_is_refused():
    deep = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">' + b"<g>" * 5000
    with pytest.raises(CardError) as caught:
        parse_art(deep + b"</g>" * 5000 + b"</svg>")
    assert caught.value.code == "art-unsupported"
    assert [fault.line for fault in art_faults(deep)] == [1]


# Drawings from anywhere: little work, little memory, one sentence.

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">'


@pytest.mark.parametrize(
    "body",
    {
        "digits": f'<path d="M0 0L{"1" * 5000}x"/>',
        "an arc of digits": f'<path d="M0 0a{"1" * 5000}x"/>',
        "too far": '<path d="M0 0L1e308 1e308z" stroke="#000"/>',
        "no number": '<rect x="nan" y="inf" width="5" height="5"/>',
        "grown": f'<g transform="{"scale(1000) " * 40}"><rect width="1" height="1"/></g>',
        "wide": '<g transform="scale(1000)"><path d="M0 0h1" stroke="#000" '
        'stroke-width="9999"/></g>',
        "segments": f'<path d="M0 0{"h1" * 200_001}"/>',
        "clips": f'<clipPath id="c"><path d="M0 0{"h1" * 9999}"/></clipPath>'
        + '<rect width="1" height="1" clip-path="url(#c)"/>' * 2000,
    }.values(),
)
def test_what_would_cost_much_or_lead_nowhere_is_refused(body: str) -> None:
    data = f"{HEAD}{body}</svg>".encode()
    with pytest.raises(CardError) as caught:
        parse_art(data)
    assert caught.value.code == "art-unsupported"
    assert len(str(caught.value.values["what"])) < 150
    assert art_faults(data)


@pytest.mark.parametrize("box", ["0 0 nan 9", "0 0 inf 9", "0 0 9 1e-300", "0 0 1e308 9"])
def test_a_view_box_has_sides_that_can_be_drawn(box: str) -> None:
    with pytest.raises(CardError):
        parse_art(HEAD.replace("0 0 100 100", box).encode() + b"</svg>")
