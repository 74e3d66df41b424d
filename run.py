"""Set up thankyou in a folder of its own (.venv) and run it, its tests or its checks.

    python3 run.py [arguments of thankyou]             the program
    python3 run.py --test [--all] [pytest arguments]   its tests; --all: the long ones as well
    python3 run.py --check [--all] [--coverage]        lint, format, types and the house's rules;
                                                       --all: and every test, the long ones as well
                                                       --coverage: and the tests, measured

Needs only Python. What is missing is installed on the first run; later runs start at once.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
VENV = HERE / ".venv"
WINDOWS = os.name == "nt"
PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")

# What Qt needs from a Debian or Ubuntu system; other systems bring it along.
OFFSCREEN = ["libegl1", "libgl1", "libxkbcommon0", "libdbus-1-3", "libfontconfig1", "libglib2.0-0"]
ON_SCREEN = [
    "libxcb-cursor0", "libxcb-icccm4", "libxcb-image0", "libxcb-keysyms1", "libxcb-randr0",
    "libxcb-render-util0", "libxcb-shape0", "libxcb-xkb1", "libxkbcommon-x11-0", "libx11-xcb1",
]  # fmt: skip
READERS = ["poppler-utils"]  # the tests read PDFs back with it

QT_CHECK = "import PySide6.QtWidgets, PySide6.QtGui"


def stop(text: str) -> None:
    """End with exit code 2 and one line that says why."""
    print(f"thankyou: {text}", file=sys.stderr)
    raise SystemExit(2)


def environment(test: bool) -> None:
    """A virtual environment with what pyproject.toml asks for; installed again when that changes.

    `test`: with the tools that test and check, too.
    """
    if sys.version_info < (3, 11):
        stop(f"Python 3.11 or newer is needed; this is {sys.version.split()[0]}.")
    wanted = hashlib.sha256((HERE / "pyproject.toml").read_bytes()).hexdigest()
    stamp = VENV / ("test.stamp" if test else "run.stamp")
    if PYTHON.exists() and stamp.exists() and stamp.read_text() == wanted:
        return
    print("thankyou: setting up (a few minutes, once) …", file=sys.stderr)
    if not PYTHON.exists():
        made = subprocess.run([sys.executable, "-m", "venv", str(VENV)], capture_output=True)
        if made.returncode:
            shutil.rmtree(VENV, ignore_errors=True)
            if not apt([f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"]) or (
                subprocess.run([sys.executable, "-m", "venv", str(VENV)]).returncode
            ):
                stop(
                    "Python's venv module is missing: "
                    "install the package python3-venv, then run this again."
                )
    target = f"{HERE}[test]" if test else str(HERE)
    command = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    done = subprocess.run([*command, "--editable", target], stderr=subprocess.PIPE, text=True)
    if done.returncode:
        # pip's own reason is its last line; what it warned of before only hides it.
        lines = [line for line in done.stderr.splitlines() if line.startswith("ERROR")]
        print("\n".join(lines[-3:]), file=sys.stderr)
        stop("the packages could not be installed: is this computer online? Then run this again.")
    subprocess.run([str(PYTHON), "-m", "compileall", "-q", "-j", "0", str(HERE / "thankyou")])
    stamp.write_text(wanted)
    if test:
        (VENV / "run.stamp").write_text(wanted)


def apt(packages: list[str]) -> bool:
    """Install Debian packages if this is such a system and we may."""
    if not shutil.which("apt-get") or not hasattr(os, "geteuid") or os.geteuid() != 0:
        return False
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if subprocess.run(install, env=env, **quiet).returncode == 0:
        return True
    # The list of packages is missing or old; to fetch it takes longer than the packages do.
    subprocess.run(["apt-get", "update"], env=env, **quiet)
    return subprocess.run(install, env=env, **quiet).returncode == 0


def missing_libraries(test: bool) -> list[str]:
    """The Debian packages without which Qt (or a test) cannot work here; none elsewhere."""
    if not sys.platform.startswith("linux"):
        return []
    wanted = []
    if subprocess.run([str(PYTHON), "-c", QT_CHECK], capture_output=True).returncode:
        wanted += OFFSCREEN
    listed = subprocess.run(["ldconfig", "-p"], capture_output=True, text=True).stdout if (
        shutil.which("ldconfig")
    ) else ""  # fmt: skip
    if listed and "libxcb-cursor.so.0" not in listed:
        wanted += ON_SCREEN
    if test and not shutil.which("pdftotext"):
        wanted += READERS
    return wanted


def system(test: bool) -> None:
    """Install the system's libraries that are missing, or say how an administrator does."""
    wanted = missing_libraries(test)
    if wanted and not apt(wanted):
        has_screen = bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
        if test or has_screen:
            print(
                "thankyou: the system lacks libraries; as an administrator run: "
                f"apt-get install {' '.join(wanted)}",
                file=sys.stderr,
            )


def test_command(arguments: list[str]) -> list[str]:
    """The module and arguments that run the tests; as many at once as there are processors,
    unless the caller names tests or options.
    """
    rest = [one for one in arguments if one != "--all"]
    # pyproject.toml leaves the slow ones out with -m; the last -m counts.
    slow_too = ["-m", ""] if "--all" in arguments else []
    # Whoever is done takes tests from who is not: the long ones are nowhere near each other.
    return ["pytest", *slow_too, *(rest or ["-n", "auto", "--dist", "worksteal"])]


def check_commands(arguments: list[str]) -> list[list[str]]:
    """The modules and arguments of each check, the quick ones first."""
    unknown = set(arguments) - {"--all", "--coverage"}
    if unknown:
        stop(f"--check takes --all and --coverage, not {' '.join(sorted(unknown))}")
    commands = [["ruff", "check", "."], ["ruff", "format", "--check", "."], ["mypy"]]
    if not arguments:
        # The tests of the house itself, but for the one that runs the three above.
        return [*commands, ["pytest", "tests/house", "--ignore=tests/house/test_quality.py"]]
    command = test_command([one for one in arguments if one == "--all"])
    return [*commands, command + (["--cov"] if "--coverage" in arguments else [])]


def run_all(commands: list[list[str]]) -> int:
    """Run each module in the environment, all of them even if one fails; 0 if none did."""
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    codes = []
    for command in commands:
        if len(commands) > 1:
            print(f"thankyou: {' '.join(command)}", file=sys.stderr)
        codes.append(subprocess.run([str(PYTHON), "-m", *command], cwd=HERE, env=env).returncode)
    return next((code for code in codes if code), 0)


def main(arguments: list[str]) -> int:
    door, rest = arguments[:1], arguments[1:]
    tools = door in (["--test"], ["--check"])
    environment(tools)
    system(tools)
    if door == ["--test"]:
        return run_all([test_command(rest)])
    if door == ["--check"]:
        return run_all(check_commands(rest))
    return subprocess.run([str(PYTHON), "-P", "-m", "thankyou", *arguments]).returncode


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
