"""What Windows is told of the program, against the program's own sources; nothing is frozen."""

from __future__ import annotations

import re
import shutil
import struct
import tomllib
from pathlib import Path
from xml.etree import ElementTree as Xml

import pytest

import thankyou
from thankyou.gui.card_files import SUFFIX

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = (ROOT / "packaging/windows/thankyou.nsi").read_text("utf-8")
WORDS = sorted((ROOT / "packaging/windows/words").glob("*.nsh"))
INSTALL, _, UNINSTALL = SCRIPT.partition('Section "Uninstall"')


@pytest.fixture
def told(tmp_path: Path) -> dict[str, str]:
    """What the script of the installer is told."""
    from delivery import windows

    (tmp_path / "file").write_bytes(bytes(5000))
    return windows.definitions(tmp_path, tmp_path, tmp_path / "setup.exe")


def test_the_installer_says_what_the_sources_say(told: dict[str, str]) -> None:
    scripts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert told["CONSOLE"] == f"{next(iter(scripts['scripts']))}.exe"
    assert told["WINDOW"] == f"{next(iter(scripts['gui-scripts']))}.exe"
    assert told["VERSION"] == thankyou.__version__
    assert told["ENDING"] == SUFFIX
    types = Xml.parse(ROOT / "packaging/linux/thankyou.mime.xml").getroot()
    assert told["TYPE"] == types[0].attrib["type"]
    assert told["SIZE"] == "8"  # KiB, in blocks of 4
    entry = (ROOT / "packaging/linux/thankyou.desktop").read_text("utf-8")
    assert f"\nName={told['TITLE']}\n" in entry
    assert Path(told["ICON"]).is_file()


def test_all_that_the_script_asks_for_is_told(told: dict[str, str]) -> None:
    own = set(re.findall(r"!define (\w+)", SCRIPT)) | {"UN", "NAME", "VALUE", "LANG_ENGLISH"}
    own |= set(re.findall(r"\$\{((?:[A-Z][a-z]\w*)+)\}", SCRIPT))  # LogicLib's words
    used = set(re.findall(r"\$\{([A-Z_]+)\}", SCRIPT))
    assert used - own <= set(told) | {"TARGET", "SIGN"}
    assert set(told) - {"TARGET"} <= used


@pytest.mark.parametrize("path", WORDS, ids=lambda path: path.stem)
def test_a_language_has_all_words_of_the_installer(path: Path) -> None:
    text = path.read_text("utf-8")
    asked = set(re.findall(r"\$\((\w+)\)", SCRIPT))
    language = re.search(r'MUI_LANGUAGE "(\w+)"', text)
    assert language
    rows = re.findall(r'LangString (\w+) \$\{LANG_(\w+)\} "([^"]+)"', text)
    assert {name for name, _, _ in rows} == asked
    assert {tag for _, tag, _ in rows} == {language[1].upper()}
    kept = next(words for name, _, words in rows if name == "Kept")
    assert r"$LOCALAPPDATA\thankyou" in kept  # where the cards are


def test_the_installer_speaks_the_languages_of_the_window() -> None:
    from delivery import windows

    assert windows.language_files(["en", "xx", "de"]) == [
        ROOT / "packaging/windows/words/en.nsh", ROOT / "packaging/windows/words/de.nsh",
    ]  # fmt: skip


def test_everything_is_taken_away_again_but_what_people_made() -> None:
    keys = set(re.findall(r'WriteReg\w+ HKCU "([^"]+)"', INSTALL))
    gone = re.findall(r'DeleteRegKey HKCU "([^"]+)"', UNINSTALL)
    assert len(keys) > 5
    assert not [key for key in keys if not any(key.startswith(one) for one in gone)]
    for shortcut in re.findall(r'CreateShortcut "([^"]+)"', INSTALL):
        assert f'Delete "{shortcut}"' in UNINSTALL
    # A folder of somebody's is never removed with all that is in it, nor a key of theirs.
    assert set(re.findall(r'RMDir /r "([^"]+)"', SCRIPT)) == {r"$INSTDIR\_internal"}
    assert not [key for key in gone if key.startswith(r"Software\thankyou")]
    assert "RequestExecutionLevel user" in SCRIPT
    assert "HKLM" not in SCRIPT


@pytest.mark.parametrize(
    ("version", "numbers"),
    [("0.1.0", (0, 1, 0, 0)), ("1.2", (1, 2, 0, 0)), ("2.0.1rc3", (2, 0, 1, 0)),
     ("1.2.3.4.5", (1, 2, 3, 4))],
)  # fmt: skip
def test_a_version_is_four_numbers(version: str, numbers: tuple[int, ...]) -> None:
    from delivery import windows_programs

    assert windows_programs.version_numbers(version) == numbers
    with pytest.raises(ValueError, match="no version"):
        windows_programs.version_numbers("unknown")


def test_the_manifest_asks_for_long_paths_sharp_screens_and_utf_8() -> None:
    from delivery import windows_programs

    root = Xml.fromstring(windows_programs.MANIFEST)
    told = {one.tag.rpartition("}")[2]: (one.text or "").strip() for one in root.iter()}
    assert told["longPathAware"] == "true"
    assert told["dpiAwareness"] == "PerMonitorV2"
    assert told["activeCodePage"] == "UTF-8"
    level = root.find(".//{*}requestedExecutionLevel")
    assert level is not None and level.attrib["level"] == "asInvoker"


def exported(library: bytes) -> tuple[str, str, bytes]:
    """The name of a DLL and of its one symbol, and what lies there to the section's end."""
    (pe,) = struct.unpack_from("<I", library, 0x3C)
    assert library[:2] == b"MZ" and library[pe : pe + 4] == b"PE\0\0"
    machine, sections, optional = struct.unpack_from("<HH12xH", library, pe + 4)
    assert (machine, sections) == (0x8664, 1)
    (table,) = struct.unpack_from("<I", library, pe + 24 + 112)
    size, address, length, at = struct.unpack_from("<IIII", library, pe + 24 + optional + 8)
    (image,) = struct.unpack_from("<I", library, pe + 24 + 56)
    assert image % 0x1000 == 0 and image >= address + size and length % 0x200 == 0
    assert len(library) == at + length

    def text(place: int) -> str:
        begin = place - address + at
        return library[begin : library.index(b"\0", begin)].decode()

    name, _, count, named, functions, names = struct.unpack_from(
        "<12xIIIIII", library, table - address + at
    )
    assert count == named == 1
    (function,) = struct.unpack_from("<I", library, functions - address + at)
    (symbol,) = struct.unpack_from("<I", library, names - address + at)
    return text(name), text(symbol), library[function - address + at :]


@pytest.mark.parametrize("length", [1, 15, 16, 4096, 70_001])
def test_a_library_of_data_exports_its_data(length: int) -> None:
    from delivery.data_library import data_library

    data = bytes(index * 7 % 251 for index in range(length))
    name, symbol, found = exported(data_library("icudt78-0a.dll", "icudt78_dat", data))
    assert (name, symbol) == ("icudt78-0a.dll", "icudt78_dat")
    assert found.startswith(data)


def test_plugins_and_libraries_are_told_by_the_names_that_windows_gives_them() -> None:
    from delivery.qt_parts import is_unused, plugin_is_kept

    def kept(name: str) -> bool:
        return plugin_is_kept(rf"PySide6\plugins\{name}", "win32")

    assert kept(r"platforms\qwindows.dll") and kept(r"imageformats\qjpeg.dll")
    assert not kept(r"platforms\qminimal.dll") and not kept(r"tls\qschannelbackend.dll")
    assert is_unused(r"PySide6\opengl32sw.dll") and is_unused(r"PySide6\D3Dcompiler_47.dll")
    assert not is_unused(r"PySide6\Qt6Core.dll") and not is_unused("PySide6/Qt/lib/libQt6Core.so.6")
    assert plugin_is_kept("PySide6/Qt/plugins/platforms/libqcocoa.dylib", "darwin")
    assert not plugin_is_kept("PySide6/Qt/plugins/tls/libqopensslbackend.dylib", "darwin")


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("makensis") is None, reason="NSIS is not installed")
def test_the_installer_compiles_and_is_the_same_each_time(tmp_path: Path) -> None:
    from delivery import windows

    folder = tmp_path / "a folder"
    (folder / "_internal").mkdir(parents=True)
    for name in ("thankyou.exe", "thankyou-window.exe", "_internal/data"):
        (folder / name).write_bytes(b"MZ")
    made = [windows.make(folder, tmp_path / f"w{n}", tmp_path / "out")[0].file.read_bytes()
            for n in (1, 2)]  # fmt: skip
    assert made[0] == made[1]
    (folder / "thankyou.exe").unlink()
    with pytest.raises(FileNotFoundError, match=r"thankyou\.exe"):
        windows.make(folder, tmp_path / "w", tmp_path / "out")


def test_each_file_goes_to_its_place_and_what_is_alike_lies_together(tmp_path: Path) -> None:
    from delivery import windows

    names = ("thankyou.exe", "_internal/b/B[wght].ttf", "_internal/a/A.ttf", "_internal/a.dll",
             "_internal/a/words.toml", "_internal/$c/notes.txt",
             "_internal/z.png")  # fmt: skip
    for name in names:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"")
    places, folder = [], ""
    for line in windows.placing_lines(tmp_path):
        command, _, rest = line.strip().partition(" ")
        rest = rest.strip('"').replace("$$", "$")
        if command == "SetOutPath":
            folder = rest.replace("$INSTDIR", "").replace("\\", "/").lstrip("/")
            continue
        assert command == "File"
        assert rest.startswith(f"{tmp_path}/{folder}")
        places.append(f"{folder}/{rest.rpartition('/')[2]}".lstrip("/"))
    assert places == ["_internal/a/words.toml", "_internal/$c/notes.txt", "_internal/a.dll",
                      "thankyou.exe", "_internal/a/A.ttf", "_internal/b/B?wght?.ttf",
                      "_internal/z.png"]  # fmt: skip
    assert line == 'SetOutPath "$INSTDIR"\n'  # where what comes after is put
