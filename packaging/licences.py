"""Gathers the full text of every licence of a release into one folder, which goes with it.

    python packaging/licences.py FOLDER [--bundle]

Run by the Python of the environment that builds, from requirements.txt. FOLDER has README.txt (what
there is, under which licence, where its text lies), a folder for each package with whatever its
wheel says of itself, the dictionaries', the faces' and the general texts, and how the libraries
under the LGPL are replaced. `--bundle`: with Python's and PyInstaller's own, for a bundle has them.
A part without a text stops it with exit code 1.
"""

from __future__ import annotations

import argparse
import re
import shutil
import sys
import sysconfig
from importlib import metadata
from pathlib import Path

from delivery.project import NAME, ROOT
from parts import (
    TEXTS,
    dictionaries,
    distributions,
    licence_of,
    natives,
    version_of,
)

HERE = Path(__file__).resolve().parent
SAYS = re.compile(r"(licen[cs]es?|copying|notice|authors|copyright|ofl)\b[^/]*$", re.IGNORECASE)
IN_FOLDER = re.compile(r"\.dist-info/licen[cs]es/", re.IGNORECASE)
ALSO = {
    # What a wheel holds and has no text of.
    "pyside6-essentials": ("LGPL-3.0.txt", "GPL-3.0.txt"),
    "shiboken6": ("LGPL-3.0.txt", "GPL-3.0.txt"),
    "pi-heif": ("LGPL-3.0.txt", "GPL-3.0.txt"),
    "chunspell": ("LGPL-2.1.txt", "GPL-2.0.txt", "MPL-1.1.txt"),
    "fontpkg": ("fontpkg.txt",),
    "uharfbuzz": ("harfbuzz.txt",),
}
"""Files of assets/licences or packaging/texts."""


def texts_of(distribution: metadata.Distribution) -> dict[str, Path]:
    """The texts in a package's wheel, by the name to give them."""
    found: dict[str, Path] = {}
    for file in sorted(distribution.files or (), key=str):
        place = file.as_posix()
        if ".dist-info/" in place and (SAYS.search(file.name) or IN_FOLDER.search(place)):
            path = Path(str(distribution.locate_file(file)))
            if path.is_file():
                found[place.split(".dist-info/")[1].replace("licenses/", "").replace("/", "-")] = (
                    path
                )
    return found


def general_text(name: str) -> Path:
    """A text of ALSO."""
    return next(path for path in (TEXTS / name, HERE / "texts" / name) if path.is_file())


def gather(folder: Path, bundle: bool) -> list[str]:
    """Fill the folder, which must not be there; returns the parts that have no text."""
    folder.mkdir(parents=True)
    rows, missing = [], []
    shutil.copytree(TEXTS, folder / "texts")
    for name in ("LICENSE", "NOTICE"):
        shutil.copy(ROOT / name, folder / name)
    packages = distributions()
    for name, one in packages.items():
        if name == NAME:
            continue
        texts = {**texts_of(one), **{also: general_text(also) for also in ALSO.get(name, ())}}
        if not texts:
            missing.append(name)
        (folder / "packages" / name).mkdir(parents=True)
        for to, path in texts.items():
            shutil.copy(path, folder / "packages" / name / to)
        rows.append(f"{name} {version_of(one)}: {licence_of(one)}: packages/{name}")
    for native in natives(packages):
        told = " ".join(filter(None, (native.name, native.version)))
        rows.append(f"{told} (in {native.package}): {native.licence}: packages/{native.package}")
    rows += _dictionaries(folder) + _faces(folder)
    if bundle:
        rows += _bundled(folder, missing)
    shutil.copy(HERE / "texts/replacing.txt", folder / "replacing.txt")
    head = (HERE / "texts/head.txt").read_text("utf-8")
    (folder / "README.txt").write_text(head + "\n".join(rows) + "\n", "utf-8", newline="\n")
    return missing


def _dictionaries(folder: Path) -> list[str]:
    rows = []
    (folder / "dictionaries").mkdir()
    for one in dictionaries():
        said = ROOT / f"assets/dictionaries/{one['name']}.txt"
        if said.is_file():
            shutil.copy(said, folder / "dictionaries")
        text = f"dictionaries/{one['name']}.txt and texts" if said.is_file() else "texts"
        rows.append(f"dictionary {one['name']} ({one['holder']}; {one['made_at']}): "
                    f"{one['licence']}: {text}")  # fmt: skip
    return rows


def _faces(folder: Path) -> list[str]:
    (folder / "fonts").mkdir()
    shutil.copy(ROOT / "assets/fonts/OFL.txt", folder / "fonts")
    return ["faces of Noto in assets/fonts: OFL-1.1: fonts/OFL.txt"]


def _bundled(folder: Path, missing: list[str]) -> list[str]:
    """Python's own text, and that of the program that starts a bundle."""
    rows = []
    name = f"python{sys.version_info[0]}.{sys.version_info[1]}"
    own = (
        Path(sys.base_prefix) / "LICENSE.txt",
        Path(sysconfig.get_path("stdlib")) / "LICENSE.txt",
        Path("/usr/share/doc") / name / "copyright",
    )
    python = next((path for path in own if path.is_file()), None)
    (folder / "packages/python").mkdir()
    if python is None:
        missing.append("python")
    else:
        shutil.copy(python, folder / "packages/python/LICENSE.txt")
    rows.append(f"python {sys.version.split()[0]}: PSF-2.0: packages/python")
    texts = texts_of(metadata.distribution("pyinstaller"))
    (folder / "packages/pyinstaller").mkdir()
    for to, path in texts.items():
        shutil.copy(path, folder / "packages/pyinstaller" / to)
    if not texts:
        missing.append("pyinstaller")
    rows.append(f"pyinstaller {metadata.version('pyinstaller')} (what starts the bundle): "
                "GPL-2.0-or-later WITH Bootloader-exception: packages/pyinstaller")  # fmt: skip
    return rows


def main(words: list[str] | None = None) -> int:
    """0; 1 where a part has no text, or the folder is another's."""
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("folder", type=Path)
    asked.add_argument("--bundle", action="store_true")
    options = asked.parse_args(words)
    if options.folder.exists() and not (options.folder / "replacing.txt").is_file():
        print(f"licences: {options.folder} is there, and is no folder of ours", file=sys.stderr)
        return 1
    shutil.rmtree(options.folder, ignore_errors=True)
    missing = gather(options.folder, options.bundle)
    for name in missing:
        print(f"licences: there is no text of {name}", file=sys.stderr)
    return 1 if missing else 0


if __name__ == "__main__":
    raise SystemExit(main())
