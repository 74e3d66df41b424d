"""Texts read back from the PDF by three readers, in every script and way of setting.

In: tests/corpus/read_back.toml. Each text is set on a page of its own, in each of `WAYS`; poppler
(`pdftotext`), pdfium (pypdfium2) and mupdf (PyMuPDF or `mutool`, where either is installed: neither
is needed by the program) read the pages. Out: how many come back exactly.

What is compared is what was drawn, line by line in the order of reading, with these allowances:
- Any white space is one space: readers turn no-break and narrow spaces into plain ones, and end
  lines in their own ways.
- Marks and embeddings of direction are left out on both sides (U+200E, 200F, 061C, 202A to 202E,
  2066 to 2069): poppler wraps what it turns in U+202A to 202C, and needs marks where white space
  stands between text of two directions (thankyou/render/pdf/readers.py).
- A hyphen at a line's end may be lost, or be U+00AD or U+FFFE, and the lines be joined: readers
  take it for one that was put in.
- U+FEFF in a line with letters from the right is left out for pdfium: no map of a font may have it
  (PDF/UA-1), and such a line pdfium reads from its fonts' maps.
Nothing is normalised: composed and decomposed letters, marks' order and characters that are not
seen must come back as they were.
"""

from __future__ import annotations

import importlib.util
import re
import shutil
import subprocess
import tempfile
import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unicodedata import bidirectional

from thankyou.base.geometry import Rect, Size, Transform
from thankyou.catalog import Catalog
from thankyou.model.scene import GlyphRun, Group, Scene
from thankyou.render.pdf.writer import PdfWriter
from thankyou.typeset.bidi import is_rtl
from thankyou.typeset.block import Setting, arrange, measure_block
from thankyou.typeset.paragraph import setter_for
from thankyou.typeset.place import place

CORPUS = Path(__file__).parents[1] / "tests" / "corpus" / "read_back.toml"
FRAMES = (
    "({0})", "[{0}]", "{{{0}}}", "<{0}>", "«{0}»", "‹{0}›", "“{0}”", "‘{0}’", "„{0}“", "「{0}」",
    "{0} (12) {1}", "{1} 3–5, {0}: 50%!", "{0} Anna Maria Smith {1}", "Anna {0} {1}, Bo.",
    "{0} נעמי כהן {1} ליאת", "ليلى ({0} 7) {1}؟",
)  # fmt: skip
"""What is made of a language's two words."""


@dataclass(frozen=True, slots=True)
class Way:
    """A way of setting a text: size in points, letter-spacing in em, measure in points, quarter
    turns of the page."""

    name: str
    size: float = 14.0
    tracking: float = 0.0
    measure: float = 460.0
    turns: int = 0
    uppercase: bool = False
    justify: bool = False
    face: str = "garamond"


WAYS = (
    Way("plain"),
    Way("letter-spaced", tracking=0.2),
    Way("wide, capitals", tracking=0.35, uppercase=True),
    Way("small", size=6.5),
    Way("narrow", measure=120.0),
    Way("justified", measure=150.0, justify=True),
    Way("turned", turns=1),
    Way("upside down", turns=2),
    Way("another face", face="caveat"),
)


@dataclass(frozen=True, slots=True)
class Case:
    """A text in a language, set in one way: its lines as they were drawn."""

    language: str
    way: str
    lines: tuple[str, ...]
    scene: Scene


def texts(corpus: Path = CORPUS) -> list[tuple[str, str]]:
    """Every text of the corpus, with its language."""
    out: list[tuple[str, str]] = []
    for group in tomllib.loads(corpus.read_text("utf-8"))["language"]:
        out += [(group["tag"], text) for text in group["texts"]]
        words = group.get("words")
        out += [(group["tag"], frame.format(*words)) for frame in FRAMES] if words else []
    return out


def cases(catalog: Catalog, chosen: Sequence[tuple[str, str]], way: Way) -> Iterator[Case]:
    """The texts set in one way, each on a page of its own."""
    page = Size(500.0, 220.0)
    for language, text in chosen:
        setter = setter_for(catalog.fonts, way.face, language, way.tracking)
        setting = Setting(
            setter,
            way.size,
            6,
            (20, 20, 20),
            1.5,
            0.6,
            "start",
            uppercase=way.uppercase,
            rtl=is_rtl(language),
            hyphenate=way.justify,
            justify=way.justify,
        )
        arranged = arrange(measure_block(setting, text), way.size, way.measure)
        runs = tuple(
            run for one in place(arranged, Rect(20, 20, way.measure, 180), 20) for run in one
        )
        lines = tuple(_drawn(run) for run in runs)
        scene = Scene("page", page, 0.0, (Group(runs, role="P"),), language)
        yield Case(language, way.name, lines, _turned(scene, way.turns))


def _drawn(run: GlyphRun) -> str:
    if run.parts and any(shape.text == "\u00ad" for _, shape in run.parts):
        return run.text.rstrip("\u00ad") + "\u00ad"  # a hyphen that was put in
    return run.text if run.tracked is None else run.tracked


def _turned(scene: Scene, turns: int) -> Scene:
    """The page on its side or its head."""
    width, height = scene.size.width, scene.size.height
    if not turns:
        return scene
    if turns == 1:
        group = Group(scene.items, Transform(0, 1, -1, 0, height, 0))
        return Scene("page", Size(height, width), 0.0, (group,), scene.language)
    group = Group(scene.items, Transform(-1, 0, 0, -1, width, height))
    return Scene("page", scene.size, 0.0, (group,), scene.language)


_DIRECTION = re.compile("[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]")


def compared(text: str) -> str:
    """A text as it is compared: see the allowances above."""
    return " ".join(_DIRECTION.sub("", text).split())


def same(reader: str, lines: Sequence[str], read: str) -> bool:
    """Whether what was read is what was drawn, but for the allowances above."""
    read = compared(read)
    if reader == "pdfium":
        lines = [_as_mapped(line) for line in lines]
    if not any(line.rstrip().endswith(_HYPHENS) for line in lines[:-1]):
        return read == compared("\n".join(lines))
    pattern = ""
    for line in map(compared, lines):
        hyphen = line.endswith(_HYPHENS)
        pattern += (
            re.escape(line[:-1]) + "[-\u2010\u00ad\ufffe]{0,2} ?"
            if hyphen
            else re.escape(line) + " "
        )
    return re.fullmatch(pattern, read + " ") is not None


def _as_mapped(line: str) -> str:
    from_the_right = any(bidirectional(char) in ("R", "AL") for char in line)
    return line.replace("\ufeff", "") if from_the_right else line


_HYPHENS = ("-", "\u2010", "\u00ad")


def poppler(path: Path) -> list[str]:
    """Each page's text. Raises OSError and subprocess.CalledProcessError."""
    command = ["pdftotext", "-enc", "UTF-8", str(path), "-"]
    done = subprocess.run(command, capture_output=True, check=True)
    return done.stdout.decode("utf-8", "replace").split("\f")[:-1]


def pdfium(path: Path) -> list[str]:
    """Each page's text."""
    import pypdfium2

    document = pypdfium2.PdfDocument(path)
    try:
        return [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()


def mupdf(path: Path) -> list[str]:
    """Each page's text. Raises OSError and subprocess.CalledProcessError."""
    if importlib.util.find_spec("pymupdf") is not None:
        pymupdf: Any = importlib.import_module("pymupdf")
        with pymupdf.open(path) as document:
            return [page.get_text("text") for page in document]
    command = ["mutool", "draw", "-q", "-F", "txt", "-o", "-", str(path)]
    done = subprocess.run(command, capture_output=True, check=True)
    return done.stdout.decode("utf-8", "replace").split("\f")


def readers() -> tuple[dict[str, Callable[[Path], list[str]]], list[str]]:
    """The readers that are installed, and the names of those that are not."""
    there: dict[str, Callable[[Path], list[str]]] = {}
    if shutil.which("pdftotext"):
        there["poppler"] = poppler
    if importlib.util.find_spec("pypdfium2") is not None:
        there["pdfium"] = pdfium
    if importlib.util.find_spec("pymupdf") is not None or shutil.which("mutool"):
        there["mupdf"] = mupdf
    return there, [name for name in ("poppler", "pdfium", "mupdf") if name not in there]


def write(path: Path, made: Sequence[Case]) -> None:
    """A file with a page a case."""
    writer = PdfWriter(path, title="Read back", author="", language="en")
    for case in made:
        writer.add(case.scene)
    writer.finish()


def measure(*, quick: bool = False, verapdf: str = "", **_: Any) -> dict[str, Any]:
    catalog = Catalog()
    chosen = texts()[:: 7 if quick else 1]
    there, missing = readers()
    right = dict.fromkeys(there, 0)
    wrong: list[dict[str, str]] = []
    verdicts: list[str] = []
    count = 0
    with tempfile.TemporaryDirectory() as folder:
        for number, way in enumerate(WAYS):
            made = list(cases(catalog, chosen, way))
            count += len(made)
            path = Path(folder) / f"{number}.pdf"
            write(path, made)
            if Path(verapdf).is_file():
                command = [verapdf, "ua1", str(path)]
                done = subprocess.run(command, capture_output=True, text=True, check=True)
                verdicts += [line for line in done.stdout.splitlines() if "\t" in line]
            for name, read in there.items():
                for case, page in zip(made, read(path), strict=False):
                    if same(name, case.lines, page):
                        right[name] += 1
                        continue
                    row = {"reader": name, "way": way.name, "language": case.language}
                    written = compared("\n".join(case.lines))
                    wrong.append({**row, "written": written, "read": compared(page)})
    return {
        "texts": len(chosen),
        "languages": len({language for language, _ in chosen}),
        "ways of setting": len(WAYS),
        "pages": count,
        **{f"exact, {name}": f"{n} of {count}" for name, n in right.items()},
        "not installed": ", ".join(missing) or "none",
        "PDF/UA-1": f"{sum(v.startswith('PASS') for v in verdicts)} of {len(verdicts)} files",
        "to reach": "all",
        "reached": not wrong and all(v.startswith("PASS") for v in verdicts),
        "rows": wrong,
    }
