"""Makes the files that people install, from this checkout, by one command.

    python3 packaging/build.py linux [--python PYTHON] [--quick]

Out, in build/out: thankyou_VERSION_amd64.deb and thankyou-VERSION-linux-x86_64.tar.xz, each with
the texts of all licences, and thankyou-VERSION-linux-x86_64.cdx.json, the bill of materials. The
first run makes an environment of its own (build/env) with the packages of pyproject.toml and
PyInstaller, by pip; nothing else reaches the network. `--python`: one that has them already.
`--quick`: less packing, for trying. The same commit gives the same bytes (docs/delivery.md).
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
BUILD = ROOT / "build"
ENVIRONMENT = BUILD / "env"
WARNINGS = ("Library not found", "Hidden import")
"""What PyInstaller says and goes on; then something would be missing, so the build stops."""


def stop(text: str) -> NoReturn:
    """End with exit code 2 and one line that says why."""
    print(f"build: {text}", file=sys.stderr)
    raise SystemExit(2)


def environment() -> Path:
    """The Python of the build's own environment, made or brought up to date by pip."""
    python = ENVIRONMENT / "bin/python"
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
    with log.open("w", encoding="utf-8") as told:
        done = subprocess.run(command, stdout=told, stderr=subprocess.STDOUT)
    lines = log.read_text(encoding="utf-8").splitlines()
    if done.returncode:
        stop("PyInstaller failed:\n" + "\n".join(lines[-15:]))
    warned = [line for line in lines if "not found" in line and line_counts(line)]
    if warned:
        stop("something would be missing:\n" + "\n".join(warned))
    return BUILD / "bundle/thankyou"


def line_counts(line: str) -> bool:
    """Whether a line of PyInstaller tells of something that is missing."""
    return any(warning in line for warning in WARNINGS)


def main(words: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("system", choices=["linux"])
    parser.add_argument("--python", type=Path, help="a Python with all packages and PyInstaller")
    parser.add_argument("--quick", action="store_true", help="less packing")
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args(words)
    BUILD.mkdir(exist_ok=True)
    if not options.inside:
        try:
            python = options.python or environment()
        except subprocess.CalledProcessError as error:
            stop(f"the environment could not be made ({' '.join(map(str, error.cmd))})")
        return run_in(python, words)
    from delivery import linux
    from delivery.system_libraries import LibraryMissingError

    try:
        made = linux.make(freeze(), BUILD / "work", BUILD / "out", 1 if options.quick else 9)
    except (LibraryMissingError, FileNotFoundError, subprocess.CalledProcessError) as error:
        stop(str(error))
    for one in made:
        packed = one.file.stat().st_size
        size = f"{packed / 1e6:.1f} MB, {one.unpacked / 1e6:.1f} MB unpacked"
        print(f"{one.file.relative_to(ROOT)}: {size}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
