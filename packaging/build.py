"""Makes the files that people install, from this checkout, by one command.

    python3 packaging/build.py linux [--python PYTHON] [--quick]
    python3 packaging/build.py windows [--python PYTHON] [--sign COMMAND]
    python3 packaging/build.py windows --freeze-only, and where NSIS is: windows --folder FOLDER
    python3 packaging/build.py macos [--python PYTHON] [--sign IDENTITY]

Out, in build/out: a .deb and a .tar.xz, an installer, a disk image, each with the texts of all
licences; and the bill of materials. Each is frozen on its own system; the folder of Windows,
build/bundle/thankyou, may be packed on another.

The first run makes an environment of its own (build/env) with the packages of the lock and
PyInstaller, by pip; nothing else reaches the network. `--python`: one that has them already.
`--quick`: less packing, for trying. `--sign`: what signs (docs/releasing.md); without it nothing
is. The same commit gives the same bytes (docs/delivery.md).
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from delivery.project import Made

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
BUILD = ROOT / "build"
ENVIRONMENT = BUILD / "env"
SYSTEMS = {"linux": "linux", "windows": "win32", "macos": "darwin"}
"""What is built, and what Python calls the system that it is frozen on."""
WARNINGS = ("Library not found", "Hidden import")
"""What PyInstaller says and goes on; then something would be missing, so the build stops."""
_LOOKED_FOR_ELSEWHERE = re.compile(r'Hidden import "\w+__mypyc"')
"""Of chardet: PyInstaller's hook looks for them at the top, too. Under Windows they lie beside the
modules that want them, and are taken with these."""


def stop(text: str) -> NoReturn:
    """End with exit code 2 and one line that says why."""
    print(f"build: {text}", file=sys.stderr)
    raise SystemExit(2)


def environment() -> Path:
    """The Python of the build's own environment, made or brought up to date by pip."""
    python = ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(ENVIRONMENT)], check=True)
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    lock = HERE / "requirements.txt"
    if lock.is_file():  # every package and the sum of its file (packaging/lock.py)
        pinned = ["--require-hashes", "--only-binary", ":all:", "--requirement", str(lock)]
        subprocess.run([*pip, *pinned], check=True)
        subprocess.run([*pip, "--no-deps", "--no-build-isolation", str(ROOT)], check=True)
    else:
        subprocess.run([*pip, f"{ROOT}[build]"], check=True)
    return python


def run_in(python: Path, arguments: list[str]) -> int:
    """This file once more, by the environment's Python, with what makes bytes the same."""
    sys.path.insert(0, str(HERE))
    from delivery.project import epoch

    env = {
        **{name: value for name, value in os.environ.items() if not name.startswith("PYTHON")},
        "SOURCE_DATE_EPOCH": str(epoch()),
        "PYTHONHASHSEED": "1",
        "PYTHONPATH": os.pathsep.join([str(ROOT), str(HERE), str(HERE / "hooks")]),
        "PYTHONDONTWRITEBYTECODE": "1",
        "LC_ALL": "C.UTF-8",
        "TZ": "UTC",
    }
    command = [str(python), str(HERE / "build.py"), *arguments, "--inside"]
    return subprocess.run(command, env=env, cwd=ROOT).returncode


def freeze() -> Path:
    """PyInstaller's folder; stops if it warned of something that is missing."""
    shutil.rmtree(BUILD / "bundle", ignore_errors=True)
    shutil.rmtree(BUILD / "work", ignore_errors=True)
    log = BUILD / "pyinstaller.log"
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean",
               "--distpath", str(BUILD / "bundle"), "--workpath", str(BUILD / "work"),
               str(HERE / "thankyou.spec")]  # fmt: skip
    # An installer packs the modules better than they would be packed one by one, by 2.6 MB.
    loose = {"PYINSTALLER_ZLIB_COMPRESSION_LEVEL": "0"} if sys.platform == "win32" else {}
    with log.open("w", encoding="utf-8") as told:
        done = subprocess.run(
            command, stdout=told, stderr=subprocess.STDOUT, env={**os.environ, **loose}
        )
    lines = log.read_text(encoding="utf-8").splitlines()
    if done.returncode:
        stop("PyInstaller failed:\n" + "\n".join(lines[-15:]))
    warned = [line for line in lines if "not found" in line and line_counts(line)]
    if warned:
        stop("something would be missing:\n" + "\n".join(warned))
    return BUILD / "bundle/thankyou"


def line_counts(line: str) -> bool:
    """Whether a line of PyInstaller tells of something that is missing."""
    return any(warning in line for warning in WARNINGS) and not _LOOKED_FOR_ELSEWHERE.search(line)


def make(options: argparse.Namespace) -> list[Made]:
    """The files of a system, from what is frozen here or was given."""
    work, out = BUILD / "work", BUILD / "out"
    if options.system == "linux":
        from delivery import linux

        return linux.make(freeze(), work, out, 1 if options.quick else 9)
    if options.system == "macos":
        from delivery import macos

        return macos.make(freeze().parent, work, out, options.sign)
    from delivery import windows

    folder = options.folder
    if folder is None:
        folder = freeze()
        windows.shape(folder, out)
        if options.freeze_only:
            return []
    return windows.make(folder.resolve(), work, out, options.sign)


def main(words: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("system", choices=list(SYSTEMS))
    parser.add_argument("--python", type=Path, help="a Python with all packages and PyInstaller")
    parser.add_argument("--quick", action="store_true", help="less packing")
    parser.add_argument("--folder", type=Path, help="windows: a frozen folder, to be packed only")
    parser.add_argument("--freeze-only", action="store_true", help="windows: no installer yet")
    parser.add_argument("--sign", default="", help="a command (windows), an identity (macos)")
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args(words)
    BUILD.mkdir(exist_ok=True)
    if options.folder is None and sys.platform != SYSTEMS[options.system]:
        stop(f"{options.system} is frozen on {options.system}")
    if not options.inside and options.folder is None:
        try:
            python = options.python or environment()
        except subprocess.CalledProcessError as error:
            stop(f"the environment could not be made ({' '.join(map(str, error.cmd))})")
        return run_in(python, words)
    sys.path.insert(0, str(HERE))
    from delivery.system_libraries import LibraryMissingError

    try:
        made = make(options)
    except (LibraryMissingError, FileNotFoundError, subprocess.CalledProcessError) as error:
        stop(str(error))
    for one in made:
        packed = one.file.stat().st_size
        size = f"{packed / 1e6:.1f} MB, {one.unpacked / 1e6:.1f} MB unpacked"
        print(f"{one.file.relative_to(ROOT)}: {size}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
