"""Reading design.toml: what it may say, and that every mistake is named with its place."""

from __future__ import annotations

import shutil
from pathlib import Path as FilePath

import pytest

from thankyou.base.assets import asset_root
from thankyou.base.errors import CardError
from thankyou.designs import shelf
from thankyou.designs.load import load_design
from thankyou.designs.model import Design
from thankyou.designs.palette import in_palette
from thankyou.designs.shelf import Designs, load_designs
from thankyou.error_messages import sentence
from thankyou.model.scene import LinearGradient

DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle r="3"/></svg>'
STYLE = 'face = "garamond"\nsize = 12\nfloor = 9\ncolor = "#112233"\n'
DESIGN = f"""
name = "Plain"
note = "n"
alt = "a"
appeals = ["work"]
order = 3
sentiment = "Thank you"
tagline = "t"
colophon = "c"
[styles.sentiment]
{STYLE}
[styles.tagline]
{STYLE}uppercase = true
[styles.message]
{STYLE}align = "center"
[styles.colophon]
{STYLE}
[panels.cover]
ground = "#ffffff"
[[panels.cover.layers]]
art = "a.svg"
fit = "place"
anchor = [1, 1]
at = [1, 0]
width = 0.25
region = "face"
[[panels.cover.slots]]
box = [0.1, 0.1, 0.8, 0.5]
roles = ["sentiment", "tagline"]
[panels.letter]
ground = {{ from = [0, 0], to = [0, 1], stops = [[0, "#000000"], [0.5, "#0000ff"]] }}
[[panels.letter.slots]]
box = [0.1, 0.1, 0.8, 0.5]
roles = ["message"]
[panels.back]
ground = "#ffffff"
[[panels.back.slots]]
box = [0.1, 0.1, 0.8, 0.5]
roles = ["colophon"]
"""


def write(root: FilePath, text: str = DESIGN, name: str = "plain") -> FilePath:
    folder = root / name
    folder.mkdir()
    (folder / "design.toml").write_text(text, encoding="utf-8")
    (folder / "a.svg").write_text(DRAWING, encoding="utf-8")
    return folder


def test_what_is_written_is_what_is_read(tmp_path: FilePath):
    design = load_design(write(tmp_path))
    assert (design.id, design.name, design.order, design.appeals) == (
        "plain",
        "Plain",
        3,
        ("work",),
    )
    assert design.styles["message"].align == "center"
    assert design.styles["tagline"].uppercase
    assert design.styles["sentiment"].color == (0x11, 0x22, 0x33)
    (layer,) = design.panels["cover"].layers
    assert (layer.fit, layer.anchor, layer.at, layer.width, layer.region) == (
        "place", (1, 1), (1, 0), 0.25, "face",
    )  # fmt: skip
    assert len(layer.art.items) == 1
    assert design.panels["letter"].ground == LinearGradient(
        0, 0, 0, 1, ((0.0, (0, 0, 0)), (0.5, (0, 0, 255)))
    )
    (slot,) = design.panels["cover"].slots
    assert slot.box == (0.1, 0.1, 0.8, 0.5)
    assert slot.roles == ("sentiment", "tagline")


MISTAKES = [
    ("name = ", "label = ", "“name” is missing"),
    ('name = "Plain"', "name = 3", "“name” must be text"),
    ('["work"]', '["praise"]', "appeals"),
    ("order = 3", 'order = "3"', "“order” must be a whole number"),
    ("[styles.message]", "[styles.letter]", "letter"),
    ("[panels.back]", "[panels.rear]", "rear"),
    ("size = 12", "size = 8", "floor"),
    ("#112233", "blue", "blue"),
    ('align = "center"', 'align = "left"', "align"),
    ('art = "a.svg"', 'art = "../a.svg"', "art"),
    ('fit = "place"', 'fit = "stretch"', "fit"),
    ("width = 0.25", "width = 0", "width"),
    ("anchor = [1, 1]", "anchor = [1]", "anchor"),
    ("box = [0.1, 0.1, 0.8, 0.5]", "box = [0.1, 0.1, 0.95, 0.5]", "box"),
    ('["sentiment", "tagline"]', '["sentiment"]', "tagline"),
    ('roles = ["message"]', 'roles = ["message", "message"]', "message"),
    ('[0.5, "#0000ff"]', '[-1, "#0000ff"]', "stops"),
    ("uppercase = true", "uppercase = 1", "uppercase"),
    ("[panels.cover]", "[panels.cover", "Expected ']'"),
]


@pytest.mark.parametrize(("old", "new", "what"), MISTAKES)
def test_a_mistake_is_named(tmp_path: FilePath, old: str, new: str, what: str):
    assert old in DESIGN
    folder = write(tmp_path, DESIGN.replace(old, new))
    with pytest.raises(CardError) as caught:
        load_design(folder)
    assert caught.value.code == "design-invalid"
    assert caught.value.values["file"] == "plain/design.toml"
    assert what in str(caught.value.values["what"])


@pytest.mark.parametrize(
    ("old", "new", "at"),
    [
        ("name = ", "label = ", "\n"),
        ("size = 12", "size = 8", "floor"),
        ('align = "center"', 'align = "left"', "align ="),
        ("width = 0.25", "wide = 0.25", "wide ="),
        ("region = ", "regions = ", "regions"),
        ('roles = ["message"]', 'roles = ["message", "mesage"]', "mesage"),
        ('["message"]', '["colophon"]', "[[panels.letter.slots]]"),
        ('[0.5, "#0000ff"]', '[0.5, "blue"]', "stops"),
        ("[panels.back]", "[panels.rear]", "[panels.rear]"),
        ("[panels.cover]", "[panels.cover", "[panels.cover"),
    ],
)
def test_a_mistake_has_its_line(tmp_path: FilePath, old: str, new: str, at: str):
    text = DESIGN.replace(old, new)
    with pytest.raises(CardError) as caught:
        load_design(write(tmp_path, text))
    line = text[: text.index(at)].count("\n") + 1
    assert caught.value.values["line"] == line
    assert sentence(caught.value).startswith(f"plain/design.toml, line {line}: ")


def test_missing_and_broken_files(tmp_path: FilePath):
    with pytest.raises(CardError) as caught:
        load_design(tmp_path / "nowhere")
    assert caught.value.code == "design-invalid"
    assert sentence(caught.value).startswith("The design “nowhere/design.toml” cannot be used: ")
    folder = write(tmp_path)
    (folder / "a.svg").write_text("<svg", encoding="utf-8")
    with pytest.raises(CardError) as caught:
        load_design(folder)
    assert caught.value.code == "art-unreadable"
    with pytest.raises(CardError):
        load_designs(tmp_path / "nowhere")


def test_designs_come_in_their_order(tmp_path: FilePath):
    write(tmp_path, DESIGN, "later")
    write(tmp_path, DESIGN.replace("order = 3", "order = 1"), "sooner")
    write(tmp_path, DESIGN, "also")
    (tmp_path / "notes").mkdir()
    (tmp_path / "readme.txt").write_text("not a design")
    assert [design.id for design in load_designs(tmp_path)] == ["sooner", "also", "later"]


def test_a_changed_drawing_is_seen(tmp_path: FilePath):
    folder = write(tmp_path)
    first = load_design(folder)
    (folder / "a.svg").write_text(DRAWING.replace('r="3"', 'r="42"'), encoding="utf-8")
    assert load_design(folder) != first


def test_shipped_designs_can_be_copied_by_a_designer(tmp_path: FilePath):
    copy = tmp_path / "my-fern"
    shutil.copytree(asset_root() / "designs" / "fern", copy)
    assert load_design(copy).id == "my-fern"


PHOTO = "[panels.letter]\nphoto = [0.2, 0.3, 0.5, 0.4]\n"


def test_a_photo_has_a_slot_on_the_facing_page(tmp_path: FilePath):
    design = load_design(write(tmp_path, DESIGN.replace("[panels.letter]\n", PHOTO)))
    assert design.panels["letter"].photo == (0.2, 0.3, 0.5, 0.4)
    assert in_palette(design, "").panels["letter"].photo == (0.2, 0.3, 0.5, 0.4)
    for old, new, what in (
        (
            "0.5, 0.4]\n",
            "0.9, 0.4]\n",
            "“photo” must be",
        ),
        ("[panels.letter]\nphoto", "[panels.letter]\nfoto", "foto"),
    ):
        folder = write(tmp_path, DESIGN.replace("[panels.letter]\n", PHOTO.replace(old, new)), what)
        with pytest.raises(CardError) as caught:
            load_design(folder)
        assert what in str(caught.value.values["what"])
    cover = DESIGN.replace("[panels.cover]\n", PHOTO.replace("letter", "cover"))
    with pytest.raises(CardError, match="design-invalid"):
        load_design(write(tmp_path, cover, "on-the-cover"))


def test_words_of_other_languages(tmp_path: FilePath):
    folder = write(tmp_path)
    assert load_design(folder).languages == ("en",)
    (folder / "words.toml").write_text(
        '[de]\nsentiment = "Danke"\ntagline = "u"\n[zh-Hans]\nsentiment = "谢谢"\n',
        encoding="utf-8",
    )
    design = load_design(folder)
    assert design.languages == ("en", "de", "zh-Hans")
    assert design.words_in("de-AT") == ("Danke", "u")
    assert design.words_in("en-GB") == ("Thank you", "t")
    assert design.words_in("zh-CN") == ("谢谢", "")
    assert design.words_in("zh-TW") is None and design.words_in("sw") is None


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ('[de]\nsentiment = ""\n', "“sentiment” is empty (in de)"),
        ('[de]\ntagline = "u"\n', "sentiment"),
        ("[de]\nsentiment = 3\n", "“sentiment” must be text (in de)"),
        ('[de]\nsentiment = "a"\nname = "b"\n', "name"),
        ('[en]\nsentiment = "a"\n', "en"),
        ('["not a tag"]\nsentiment = "a"\n', "not a tag"),
        ('de = "Danke"\n', "de"),
        ("[de\n", "Expected ']'"),
    ],
)
def test_a_mistake_in_them_is_named(tmp_path: FilePath, text: str, what: str):
    folder = write(tmp_path)
    (folder / "words.toml").write_text(text, encoding="utf-8")
    with pytest.raises(CardError) as caught:
        load_design(folder)
    assert caught.value.values["file"] == "plain/words.toml"
    assert what in str(caught.value.values["what"])


def test_one_design_is_read_alone_and_all_in_their_order(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    root = asset_root() / "designs"
    order = [design.id for design in load_designs(root)]
    read: list[str] = []

    def noted(folder: FilePath) -> Design:
        read.append(folder.name)
        return load_design(folder)

    monkeypatch.setattr(shelf, "load_design", noted)
    designs = Designs(root)
    one = designs[order[3]]
    assert read == [order[3]] and one.id == order[3]
    assert order[3] in designs and "nothing" not in designs and "../../words" not in designs
    assert designs.get("nothing") is None and len(designs) == len(order) and read == [order[3]]
    assert list(designs) == order
    assert designs[order[3]] is one
