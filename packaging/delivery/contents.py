"""What goes into the program's folder, for any system: read from the sources, never a copy of them.

In: the sources, and the packages of the environment that builds. Out: lists for PyInstaller. Most
of what is here is named in data (a font by fonts.toml, assets by their folder), so no import
tells PyInstaller of it.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from fnmatch import fnmatchcase as fnmatch
from functools import cache
from importlib.util import find_spec
from pathlib import Path, PurePosixPath

from parts import distributions

from delivery.project import NAME, PACKAGE, ROOT, faces

Data = tuple[str, str]
"""A file, and the folder of the bundle in which it is put."""

LICENCE = re.compile(r"(licen[cs]e|copying|notice|authors|copyright|ofl)[^/]*$", re.IGNORECASE)

UNUSED_MODULES = (
    # Of Python: what only somebody who develops asks for, and the network.
    "tkinter", "_tkinter", "turtle", "unittest", "pydoc", "pydoc_data", "doctest", "pdb", "test",
    "lib2to3", "xmlrpc", "ensurepip", "distutils", "setuptools", "pkg_resources", "pip", "venv",
    "curses", "_curses", "readline", "sqlite3", "_sqlite3", "ssl", "_ssl", "idlelib",
    # Python's own in place of modules of C, which are here; the prompt; what nobody asks for.
    "_pydecimal", "_pydatetime", "_pyrepl", "asyncio", "tarfile", "ftplib", "netrc",
    # hashlib has its own code for all that is asked of it; OpenSSL is 5 MB.
    "_hashlib",
    # Of Qt: a window of widgets needs three modules.
    "PySide6.QtNetwork", "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtOpenGL",
    "PySide6.QtOpenGLWidgets", "PySide6.QtDBus", "PySide6.QtSvg", "PySide6.QtTest",
    "PySide6.QtSql", "PySide6.QtXml",
    # pikepdf reads XMP with it, which nobody asks for.
    "lxml",
    # ReportLab reads strangers' XML with it, which nobody asks for.
    "charset_normalizer",
    # Of others: bridges to libraries that are not here, AVIF, charts. Clusters are an extra.
    "PIL.ImageQt", "PIL.ImageTk", "PIL._imagingtk", "PIL._avif", "PIL.PdfParser", "PIL.PSDraw",
    "PIL.ImageGrab", "numpy", "distributed", "dask",
    "reportlab.graphics.charts", "reportlab.graphics.widgets", "reportlab.graphics.samples",
    "reportlab.graphics.barcode", "reportlab.pdfbase._glyphlist",
    # Of ciphers: AES and scrypt stay; where there is no cffi, ctypes loads them.
    "Crypto.IO", "Crypto.Math", "Crypto.PublicKey", "Crypto.SelfTest", "Crypto.Signature",
    *(f"Crypto.Cipher._{name}" for name in (
        "EKSBlowfish", "mode_cbc", "mode_ccm", "mode_cfb", "mode_eax", "mode_kw", "mode_kwp",
        "mode_ocb", "mode_ofb", "mode_openpgp", "mode_siv")),
    *(f"Crypto.Hash.{name}" for name in (
        "MD5", "SHA224", "SHA384", "SHA512", "SHA3_224", "SHA3_256", "SHA3_384", "SHA3_512",
        "keccak")),
    "cffi", "pycparser",
)  # fmt: skip
"""What PyInstaller would find somewhere among the imports and the program never reaches."""


UNUSED_HOOKS = (
    "pyi_rth_inspect", "pyi_rth_multiprocessing", "pyi_rth_pkgutil", "pyi_rth_pyside6",
)  # fmt: skip
"""What PyInstaller runs at every start, before launch.py, and takes a quarter of the time to the
window's first painting: it imports PySide6, for a command too, all of it (gui/pyside_start.py comes
too late then), multiprocessing, and the list of Python's own modules. What is needed of it is in
launch.py."""


def hooks_folder() -> Path:
    """Where PyInstaller has them: launch.py imports one as a module, where it is needed."""
    return folder_of("PyInstaller") / "hooks" / "rthooks"


WINDOWS_ONLY = ("PySide6.QtPrintSupport", "thankyou.gui.qt_printing")
"""Printing through Qt; other systems have CUPS."""


PICTURE_KINDS = ("Jpeg", "Mpo", "Png", "Tiff", "WebP", "Bmp", "Gif", "Ppm")
"""Pillow's readers that stay: those that pictures/decode.py names (a telephone's JPEG may be an
MPO), and the three more that Pillow loads whatever is asked of it."""


def unused_modules(system: str) -> list[str]:
    """What is left out under a system (sys.platform)."""
    readers = (path.stem for path in sorted(folder_of("PIL").glob("*ImagePlugin.py")))
    unread = [f"PIL.{name}" for name in readers if name[: -len("ImagePlugin")] not in PICTURE_KINDS]
    return [*UNUSED_MODULES, *unread, *(() if system == "win32" else WINDOWS_ONLY)]


def folder_of(module: str) -> Path:
    """Where a package is, found without importing it. Raises ModuleNotFoundError."""
    spec = find_spec(module)
    places = list(spec.submodule_search_locations or ()) if spec else []
    if not places:
        raise ModuleNotFoundError(module)
    return Path(places[0])


def hidden_imports() -> list[str]:
    """Every module of ours, since some are named by a word alone, and the reader of HEIC."""
    ours = []
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        ours.append(".".join(parts[:-1] if parts[-1] == "__init__" else parts))
    from thankyou.pictures.decode import HEIF_LIBRARIES

    wanted = [name for name in ours if name not in unused_modules(sys.platform)]
    return [*wanted, *[name for name in HEIF_LIBRARIES if find_spec(name)]]


def data_files() -> list[Data]:
    """All that is no code: assets, type, dictionaries, hyphens, phrases, licences."""
    found = [*_assets(), *_faces(), *_hyphens()]
    found += _below(folder_of("budoux"), "budoux", ("*.json",))
    return [*found, *licences()]


def _below(folder: Path, place: str, patterns: Iterable[str]) -> Iterator[Data]:
    for pattern in patterns:
        for path in sorted(folder.rglob(pattern)):
            if path.is_file():
                inner = path.parent.relative_to(folder).as_posix()
                yield str(path), place if inner == "." else f"{place}/{inner}"


def _assets() -> Iterator[Data]:
    return _below(ROOT / "assets", f"{NAME}/assets", ("*",))


def _faces() -> Iterator[Data]:
    """The files that fonts.toml names (assets/fonts comes with the assets)."""
    for package, files in sorted(faces().items()):
        for file in sorted(files) if package else ():
            yield str(folder_of(package) / file), (Path(package) / file).parent.as_posix()


def _hyphens() -> Iterator[Data]:
    """The patterns of hyphens: of every language, for a card may be in any."""
    return _below(folder_of("pyphen") / "dictionaries", "pyphen/dictionaries", ("*.dic",))


UNWANTED_DATA = re.compile(
    r"/reportlab/|^reportlab/|\.dist-info/(?!METADATA|licen[cs]es/)(?!.*"
    r"(?i:licen[cs]e|copying|notice|authors))|direct_url\.json|\.pyi$"
)
"""Of what PyInstaller's hooks bring by themselves: ReportLab's faces, papers of the installer."""


def is_wanted(place: str) -> bool:
    """Whether a file of data goes into the bundle."""
    place = place.replace("\\", "/")
    if "/translations/" in place:
        return place.rpartition("/")[2] in _qt_catalogs()
    return not UNWANTED_DATA.search(place)


@cache
def _qt_catalogs() -> frozenset[str]:
    """Qt's own translations of the languages that the window speaks: qtbase_de.qm."""
    tags = [path.stem.partition("_")[2] for path in (ROOT / "assets/i18n").glob("*.qm")]
    names = {tag.replace("-", "_") for tag in tags} | {tag.split("-")[0] for tag in tags}
    return frozenset(f"qtbase_{name}.qm" for name in names)


def without_docstrings(rows: Iterable[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """PyInstaller's rows of modules, ours and Python's own to be compiled as by `python -OO`:
    nothing reads their docstrings, a tenth of them. Others' stay as they are."""
    return [
        (name, source, "PYMODULE-2" if kind == "PYMODULE" and _is_known(name) else kind)
        for name, source, kind in rows
    ]


def _is_known(module: str) -> bool:
    first = module.partition(".")[0]
    return first == NAME or first in sys.stdlib_module_names


_CIPHERS = ("_cpuid*", "_ghash_*", "_raw_aes*", "_raw_ctr*", "_raw_ecb*", "_scrypt*", "_SHA1*",
            "_SHA256*", "_strxor*")  # fmt: skip
"""Of pycryptodome's libraries, what AES-GCM and scrypt load (storage/password_lock.py)."""


def is_reached(place: str) -> bool:
    """Whether a library goes into the bundle: of ciphers a few of some forty."""
    folder, _, name = place.replace("\\", "/").rpartition("/")
    return not f"{folder}/".startswith("Crypto/") or any(fnmatch(name, one) for one in _CIPHERS)


def asked_for_by_name(places: Iterable[str]) -> list[str]:
    """Of the libraries at these places, the names of those that no module is linked with: the
    program itself loads Python, and pycryptodome loads its ciphers by ctypes."""
    paths = [PurePosixPath(place.replace("\\", "/")) for place in places]
    return [path.name for path in paths
            if path.name.startswith("libpython")
            or (path.parts[0] == "Crypto" and is_reached(path.as_posix()))]  # fmt: skip


def licences() -> Iterator[Data]:
    """The description of each package, which the About box reads, with the texts of its licence."""
    for one in distributions().values():
        for file in one.files or ():
            inside = ".dist-info" in file.as_posix()
            if inside and (file.name == "METADATA" or LICENCE.search(file.as_posix())):
                yield str(one.locate_file(file)), file.parent.as_posix()
