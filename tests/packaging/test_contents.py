"""What the bundle holds, told by the sources and not by a build."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from importlib import metadata
from pathlib import Path

import pytest

from thankyou.base.assets import PARTS
from thankyou.cli.parser import GROUPS

ROOT = Path(__file__).resolve().parents[2]
SOURCES = sorted((ROOT / "thankyou").rglob("*.py"))
TEXTS = {
    path.relative_to(ROOT).with_suffix("").as_posix().replace("/", "."): path.read_text("utf-8")
    for path in SOURCES
}
IMPORT = re.compile(
    r"^ *(?:from (?P<from>[\w.]+) import (?P<names>\([^)]*\)|[^\n]*)|import (?P<import>[\w.]+))",
    re.M,
)


@pytest.fixture(scope="module")
def placed() -> dict[str, str]:
    """Each file of data by its place in the bundle, and where it comes from."""
    from delivery import contents

    return {
        f"{folder}/{Path(source).name}": source
        for source, folder in contents.data_files()
        if contents.is_wanted(f"{folder}/{Path(source).name}")
    }


USES_A_PASSWORD = """
import sys
from thankyou.storage import password_lock as lock
lock._SETTINGS = (10, 8, 1)
assert lock.unlocked(lock.locked(b"thank you", "ward 9"), "ward 9", "") == b"thank you"
print(*sys.modules)
print(open("/proc/self/maps").read())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_what_ciphers_load_is_in_the_bundle_and_the_rest_of_them_is_not() -> None:
    from delivery import contents, qt_parts

    told = subprocess.run(
        [sys.executable, "-c", USES_A_PASSWORD], capture_output=True, text=True, check=True
    ).stdout
    modules, _, maps = told.partition("\n")
    used = {name for name in modules.split() if name.split(".")[0] == "Crypto"}
    assert "Crypto.Cipher.AES" in used
    assert not used & set(contents.unused_modules(sys.platform))
    folder = contents.folder_of("Crypto")
    kept = {str(path) for path in folder.rglob("*.so")
            if contents.is_reached(f"Crypto/{path.relative_to(folder).as_posix()}")}  # fmt: skip
    loaded = {line.split()[-1] for line in maps.splitlines() if f"{folder}/" in line}
    assert loaded and loaded <= kept
    rows = [(str(Path("Crypto") / path.relative_to(folder)), str(path), "BINARY")
            for path in sorted(folder.rglob("*.so"))]  # fmt: skip
    named = contents.asked_for_by_name(["libpython3.so.1", *(row[0] for row in rows)])
    assert "libpython3.so.1" in named
    assert loaded <= {row[1] for row in qt_parts.reached(rows, "linux", lambda _: [], named)}
    assert len(kept) < 20 and not any("_raw_des" in path for path in kept)


def test_docstrings_stay_out_where_nothing_reads_them() -> None:
    """Ours and Python's own are compiled without; a package of others might read its own."""
    from delivery import contents

    rows = [("thankyou.cli.main", "a.py", "PYMODULE"), ("thankyou", "-", "PYMODULE"),
            ("email.message", "b.py", "PYMODULE"), ("reportlab.lib", "c.py", "PYMODULE"),
            ("thankyous", "d.py", "PYMODULE")]  # fmt: skip
    kinds = [kind for _, _, kind in contents.without_docstrings(rows)]
    assert kinds == ["PYMODULE-2", "PYMODULE-2", "PYMODULE-2", "PYMODULE", "PYMODULE"]
    reads = {name for name, text in TEXTS.items() if "__doc__" in text}
    assert reads == {"thankyou.base.quick_dataclass", "thankyou.base.quick_tuple"}  # they make some


def test_every_face_is_taken_from_where_fonts_toml_says(placed: dict[str, str]) -> None:
    table = tomllib.loads((ROOT / "assets/fonts.toml").read_text("utf-8"))["faces"]
    wanted = {
        f"{face['package']}/{face['file']}" if "package" in face
        else f"thankyou/assets/fonts/{face['file']}"
        for face in table
    }  # fmt: skip
    assert len(wanted) > 100
    assert wanted <= set(placed)


def test_every_asset_and_every_source_of_data_is_a_file(placed: dict[str, str]) -> None:
    assets = {f"thankyou/{path.relative_to(ROOT).as_posix()}"
              for path in (ROOT / "assets").rglob("*") if path.is_file()}  # fmt: skip
    assert assets <= set(placed)
    assert all(Path(source).is_file() for source in placed.values())
    assert {place.split("/")[2] for place in placed if place.startswith("thankyou/assets/")} >= (
        set(PARTS)
    )


def test_every_dictionary_that_spelling_opens_is_taken(placed: dict[str, str]) -> None:
    from thankyou.proofing.dictionaries import DICTIONARIES

    names = {Path(place).name.split(".")[0] for place in placed if ".dic" in Path(place).name}
    for books in DICTIONARIES.values():
        for book in books:
            assert book in names


def test_hyphens_and_phrases_are_taken(placed: dict[str, str]) -> None:
    assert "pyphen/dictionaries/hyph_de_DE.dic" in placed
    assert {"budoux/models/ja.json", "budoux/skip_nodes.json"} <= set(placed)


def test_the_about_box_finds_each_package_and_its_terms(placed: dict[str, str]) -> None:
    from parts import distributions

    names = {one.metadata["Name"].lower() for one in distributions().values()}
    assert {"pillow", "reportlab", "wcwidth", "lxml"} <= names  # also what others ask for
    described = {place.split("-")[0].lower() for place in placed if place.endswith("/METADATA")}
    assert {name.replace("-", "_") for name in names} <= {
        one.replace("-", "_") for one in described
    }
    notices = [place for place in placed if place.startswith("thankyou-") and "NOTICE" in place]
    assert notices or "NOTICE" not in {f.name for f in metadata.files("thankyou") or ()}


def test_no_paper_of_the_installer_and_no_face_of_reportlab_comes_along(
    placed: dict[str, str],
) -> None:
    assert not [place for place in placed if place.endswith(("RECORD", "direct_url.json"))]
    assert not [place for place in placed if place.startswith("reportlab/")]


def test_every_module_of_ours_is_named() -> None:
    from delivery import contents

    named = set(contents.hidden_imports())
    assert {f"thankyou.cli.{group}" for group in GROUPS} <= named
    missing = {name.removesuffix(".__init__") for name in TEXTS} - named
    assert missing <= set(contents.WINDOWS_ONLY)


def test_what_is_imported_by_a_word_alone_is_known() -> None:
    """A new one must be named in delivery/contents.py, or the bundle lacks it."""
    by_word = re.compile(r"import_module\(|__import__\(")
    callers = {name for name, text in TEXTS.items() if by_word.search(text)}
    assert callers == {"thankyou.cli.parser", "thankyou.pictures.decode"}


@pytest.mark.parametrize("system", ["linux", "win32", "darwin"])
def test_nothing_that_the_program_imports_is_left_out(system: str) -> None:
    from delivery import contents

    left_out = set(contents.unused_modules(system))
    used = set()
    for name, text in TEXTS.items():
        for match in IMPORT.finditer(text) if name not in left_out else ():
            module = match["from"] or match["import"]
            used |= {
                module,
                *(f"{module}.{one}" for one in re.findall(r"\w+", match["names"] or "")),
            }
    assert {"PySide6.QtWidgets", "PIL.ImageCms", "hashlib"} <= used
    only_there = {"distributed", "thankyou.gui.qt_printing"}
    assert used & left_out <= only_there, "an extra, and what only Windows asks for"


def test_a_library_is_kept_when_something_that_is_kept_needs_it() -> None:
    from delivery.qt_parts import reached

    plugins = "PySide6/Qt/plugins"
    needs = {
        "core": ["libA.so.1"], "xcb": ["libB.so.1"], "gtk": ["libGtk.so.3"], "a": ["libC.so.1"],
        "python": ["libZ.so.1"],
    }  # fmt: skip
    rows = [
        ("PySide6/QtCore.abi3.so", "core", "EXTENSION"),
        (f"{plugins}/platforms/libqxcb.so", "xcb", "BINARY"),
        (f"{plugins}/platformthemes/libqgtk3.so", "gtk", "BINARY"),
        ("libpython3.so", "python", "BINARY"),
        *[(f"lib{one}.so.1", one.lower(), "BINARY") for one in "ABCZ"],
        ("libGtk.so.3", "gtk3", "BINARY"), ("libUnused.so.1", "u", "BINARY"),
    ]  # fmt: skip
    kept = reached(rows, "linux", lambda path: needs.get(path, []), ["libpython3.so"])
    assert {row[0].rpartition("/")[2] for row in kept} == {
        "QtCore.abi3.so", "libqxcb.so", "libpython3.so", "libA.so.1", "libB.so.1", "libC.so.1",
        "libZ.so.1",
    }  # fmt: skip
