"""From PyInstaller's folder to what a person installs under Windows: one setup program, by NSIS.

In: the folder, as PyInstaller leaves it under Windows. Out: the installer. Needs `makensis`, which
there is for every system, so the folder may come from another computer than the one that packs.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

from delivery import icu_data, windows_programs
from delivery.data_library import data_library
from delivery.project import NAME, ROOT, Made, version, window_languages

FILES = ROOT / "packaging/windows"
SYSTEM = "windows-x86_64"
ENDING = ".thankyou"
CARD_TYPE = "application/vnd.thankyou.card+json"
"""Windows has one type for an ending; the other two forms of a card share it."""
_STUBS = Path("/usr/share/nsis/Stubs/lzma_solid-amd64-unicode")
"""Where Debian has what an installer of 64 bits begins with; NSIS itself brings those of 32."""


def shape(bundle: Path, out: Path) -> None:
    """Make the program's folder smaller, in place: less of ICU's data, plain faces, small
    dictionaries; and put the licences into it, and the bill of materials into `out`.

    By the environment that froze it; packing needs none. Raises FileNotFoundError for a part
    without a licence's text.
    """
    from delivery import trust
    from delivery.plain_collection import write_out
    from delivery.plain_faces import make_plain
    from delivery.short_metadata import make_short
    from delivery.small_dictionaries import make_small

    inside = bundle / "_internal"
    (library,) = inside.rglob("icudt*.dll")
    data = library.read_bytes()
    name = re.search(rb"icudt\d+_dat", data)
    if name is None:
        raise ValueError(f"{library.name} has no data of ICU")
    kept = icu_data.trimmed(icu_data.package_in(data), icu_data.PYTHON_ICU)
    library.write_bytes(data_library(library.name, name.group().decode("ascii"), kept))
    make_plain(inside)
    write_out(inside)
    make_small(inside)
    make_short(inside)
    trust.put_licences(inside / "licences")
    out.mkdir(parents=True, exist_ok=True)
    trust.put_bill(out, SYSTEM)


def language_files(tags: list[str]) -> list[Path]:
    """The words of the installer in those of the window's languages that have them."""
    files = (FILES / f"words/{tag}.nsh" for tag in tags)
    return [file for file in files if file.is_file()]


KINDS = (
    (".exe", ".dll", ".pyd"),
    (".ttf", ".ttc"),
    (".png", ".gz", ".starts", ".bin"),  # packed already
)
"""What lies next to each other in the installer, by the endings of files; all else comes first. It
is packed as one, so what is alike packs better in company."""


def placing_lines(bundle: Path) -> list[str]:
    """The lines of the script that put each file where it belongs, in the order of packing."""

    def place(path: Path) -> tuple[int, str, str, str]:
        ending = path.suffix.lower()
        kind = next((i for i, kind in enumerate(KINDS, 1) if ending in kind), 0)
        return kind, ending, path.name.lower(), path.relative_to(bundle).as_posix()

    lines: list[str] = []
    folder: Path | None = None
    for path in sorted((path for path in bundle.rglob("*") if path.is_file()), key=place):
        inner = path.relative_to(bundle)
        if inner.parent != folder:
            folder = inner.parent
            lines.append(f'SetOutPath "{_plain("$INSTDIR", folder)}"\n')
        # NSIS looks for a pattern, in which brackets mean something.
        pattern = re.sub(r"[\[\]]", "?", str(path).replace("$", "$$"))
        lines.append(f'File "{pattern}"\n')
    return [*lines, 'SetOutPath "$INSTDIR"\n']


def _plain(root: str, folder: Path) -> str:
    parts = [] if folder == Path() else [part.replace("$", "$$") for part in folder.parts]
    return "\\".join([root, *parts])


def definitions(bundle: Path, work: Path, out: Path) -> dict[str, str]:
    """What thankyou.nsi is told."""
    sizes = (-(-path.stat().st_size // 4096) * 4 for path in bundle.rglob("*") if path.is_file())
    told = {
        "VERSION": version(),
        "NUMBERS": ".".join(map(str, windows_programs.version_numbers(version()))),
        "FILES": str(work / "files.nsh"),
        "SIZE": str(sum(sizes)),
        "OUT": str(out),
        "ICON": str(ROOT / "packaging/icons/thankyou.ico"),
        "LANGUAGES": str(work / "languages.nsh"),
        "CONSOLE": windows_programs.CONSOLE,
        "WINDOW": windows_programs.WINDOW,
        "TITLE": windows_programs.TITLE,
        "PUBLISHER": windows_programs.PUBLISHER,
        "DESCRIPTION": windows_programs.DESCRIPTION,
        "ENDING": ENDING,
        "TYPE": CARD_TYPE,
    }
    return told | ({"TARGET": "amd64-unicode"} if _STUBS.is_file() else {})


def make(bundle: Path, work: Path, out: Path, sign: str = "") -> list[Made]:
    """The installer, in `out`. `sign`: a command that signs the file that is named behind it.

    Raises FileNotFoundError where `makensis` or a program is not there, and CalledProcessError.
    """
    if shutil.which("makensis") is None:
        raise FileNotFoundError("“makensis” is not here: install NSIS")
    for name in (windows_programs.CONSOLE, windows_programs.WINDOW):
        if not (bundle / name).is_file():
            raise FileNotFoundError(f"{name} is not in {bundle}")
    work.mkdir(parents=True, exist_ok=True)
    out.mkdir(parents=True, exist_ok=True)
    lines = [f'!include "{file}"\n' for file in language_files(window_languages())]
    (work / "languages.nsh").write_text("".join(lines), encoding="utf-8")
    (work / "files.nsh").write_text("".join(placing_lines(bundle)), encoding="utf-8")
    file = out / f"{NAME}-{version()}-{SYSTEM}-setup.exe"
    told = definitions(bundle, work, file) | ({"SIGN": sign} if sign else {})
    words = [f"-D{name}={value}" for name, value in told.items()]
    script = str(FILES / "thankyou.nsi")
    command = ["makensis", "-V2", "-WX", "-INPUTCHARSET", "UTF8", *words, script]
    subprocess.run(command, check=True)
    return [Made(file, sum(p.stat().st_size for p in bundle.rglob("*") if p.is_file()))]
