"""Installs the Windows installer under wine, uses the program, and removes it again.

    xvfb-run python3 packaging/windows/try_under_wine.py INSTALLER FOLDER [--python PYTHON]

FOLDER becomes wine's; it must not be there. The same commands are run in this checkout by PYTHON,
and must print the same and make the same files, byte for byte. In the end nothing may be left but
what people have made. Says what it sees, a line each; exit code 1 if something is not as it should.
Wine is not Windows: this tells that files, names and the registry are right, and no more.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import re
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LOCAL = "AppData/Local"
PROGRAM = f"{LOCAL}/Programs/Thank you"
COMMANDS = (
    "--version",
    "list designs --json",
    "list formats",
    "list fonts",
    'new ward.thankyou --template work-family --set "sender=Ada and family" --set recipient=Zoë',
    "check ward.thankyou --json",
    "export ward.thankyou -o ward.pdf",
    "export ward.thankyou -o ward.png --dpi 96",
    "export ward.thankyou -o sheet.pdf --as sheet",
    "new ja.thankyou --template work-family --lang ja --set sender=ジョー",
    "export ja.thankyou -o ja.pdf",
    "new th.thankyou --template work-family --lang th --set sender=ขอบคุณทุกคนที่ดูแลแม่ของฉัน",
    "export th.thankyou -o th.pdf",
    "people people.csv --json",
    "batch ward.thankyou people.csv -o batch.pdf --jobs 2 --leave-out-errors",
    "words de -o words.pdf",
    "export gone.thankyou -o gone.pdf",
)  # fmt: skip
PEOPLE = "name,ward\nNgọc Ánh,5\n山田 花子,7\nعائشة,Ward 9\n"


@dataclass
class Trial:
    """A prefix of wine, and what was found wrong so far."""

    prefix: Path
    wrong: list[str] = field(default_factory=list)

    @property
    def home(self) -> Path:
        return self.prefix / "drive_c/users" / os.environ.get("USER", "root")

    def wine(self, *words: str, cwd: Path | None = None) -> subprocess.CompletedProcess[bytes]:
        """A program under wine, waited for with all that it starts."""
        env = {**os.environ, "WINEPREFIX": str(self.prefix), "WINEDEBUG": "-all"}
        return subprocess.run(["wine", *words], input=b"", env=env, cwd=cwd, capture_output=True)

    def settled(self) -> None:
        """Wait until nothing runs under wine."""
        env = {**os.environ, "WINEPREFIX": str(self.prefix)}
        subprocess.run(["wineserver", "-w"], env=env, check=True)

    def expect(self, right: bool, words: str) -> None:
        print(("ok     " if right else "WRONG  ") + words, flush=True)
        if not right:
            self.wrong.append(words)

    def registry(self) -> set[str]:
        """The keys of this person that speak of us."""
        text = (self.prefix / "user.reg").read_text("utf-8", "replace")
        keys = re.findall(r"^\[(.+?)\] \d+", text, re.MULTILINE)
        return {key for key in keys if "thankyou" in key.lower()}

    def files(self) -> set[str]:
        return {
            path.relative_to(self.home).as_posix()
            for path in self.home.rglob("*")
            if path.is_file() and "Temp/" not in path.as_posix()
        }


def words_of(command: str) -> list[str]:
    return [part.strip('"') for part in re.findall(r'"[^"]*"|\S+', command)]


def install(trial: Trial, installer: Path) -> None:
    done = trial.wine(str(installer), "/S")
    trial.settled()
    program = trial.home / PROGRAM
    trial.expect(done.returncode == 0, f"installed silently: exit code {done.returncode}")
    names = {path.name for path in program.glob("*")}
    wanted = {"thankyou.exe", "thankyou-window.exe", "uninstall.exe", "_internal"}
    trial.expect(names == wanted, f"{sorted(names)} in {PROGRAM}")
    size = sum(path.stat().st_size for path in program.rglob("*") if path.is_file())
    trial.expect(size < 300e6, f"{size / 1e6:.1f} MB installed")
    links = [name for name in trial.files() if name.endswith("Thank you.lnk")]
    trial.expect(len(links) == 1, f"in the start menu: {links}")
    for key, value in (
        (r"HKCU\Software\Classes\.thankyou", "thankyou.card"),
        (r"HKCU\Software\Classes\thankyou.card\shell\open\command", 'thankyou-window.exe" "%1"'),
        (r"HKCU\Software\Classes\thankyou.card\DefaultIcon", "thankyou-window.exe,0"),
    ):
        told = trial.wine("reg", "query", key, "/ve").stdout.decode("utf-8", "replace")
        trial.expect(value in told, f"{key}: {value}")


def use(trial: Trial, python: str) -> None:
    """Each command under wine and in the checkout."""
    there, here = trial.home / "cards", trial.prefix / "here"
    for folder in (there, here):
        folder.mkdir()
        (folder / "people.csv").write_text(PEOPLE, encoding="utf-8")
    program = str(trial.home / PROGRAM / "thankyou.exe")
    env = {**os.environ, "PYTHONPATH": str(ROOT), "SOURCE_DATE_EPOCH": "1"}
    for command in COMMANDS:
        words = words_of(command)
        theirs = trial.wine(program, *words, cwd=there)
        ours = subprocess.run(
            [python, "-m", "thankyou", *words], cwd=here, env=env, input=b"", capture_output=True
        )
        same = theirs.returncode == ours.returncode
        trial.expect(same, f"thankyou {command}: exit code {theirs.returncode}")
        if plain(theirs.stdout) != plain(ours.stdout):
            trial.expect(False, f"… prints {plain(theirs.stdout)[:200]!r}")
        if plain(theirs.stderr) != plain(ours.stderr):
            trial.expect(False, f"… says {plain(theirs.stderr)[-300:]!r}")
    compare(trial, there, here)


def plain(output: bytes) -> str:
    return output.decode("utf-8", "replace").replace("\r\n", "\n").replace("\\", "/")


def compare(trial: Trial, there: Path, here: Path) -> None:
    names = sorted({path.name for folder in (there, here) for path in folder.iterdir()})
    for name in names:
        sums = [
            hashlib.sha256((folder / name).read_bytes()).hexdigest()
            if (folder / name).is_file() else "nothing"
            for folder in (there, here)
        ]  # fmt: skip
        if name.endswith(".png"):  # packed by the zlib of each Pillow: the pixels count
            sums = [pixels(folder / name) for folder in (there, here)]
        trial.expect(sums[0] == sums[1], f"{name}: the same as the checkout's")


def pixels(path: Path) -> str:
    """A sum of what a picture shows."""
    from PIL import Image

    with Image.open(path) as picture:
        return hashlib.sha256(picture.tobytes()).hexdigest()


def remove(trial: Trial, before: set[str]) -> None:
    """Remove the program; the card that somebody made, and their settings, must stay."""
    kept = trial.home / LOCAL / "thankyou/cards/mine.thankyou"
    kept.parent.mkdir(parents=True, exist_ok=True)
    kept.write_text("{}", encoding="utf-8")
    trial.wine("reg", "add", r"HKCU\Software\thankyou\thankyou", "/v", "kept", "/d", "1", "/f")
    done = trial.wine(str(trial.home / PROGRAM / "uninstall.exe"), "/S")
    trial.settled()
    trial.expect(done.returncode == 0, f"removed silently: exit code {done.returncode}")
    trial.expect(not (trial.home / PROGRAM).exists(), "the program's folder is gone")
    left = sorted(name for name in trial.files() - before if not name.startswith("cards/"))
    mine = all(name.startswith(f"{LOCAL}/thankyou/") for name in left)
    trial.expect(mine and kept.is_file(), f"left behind: {left}")
    keys = sorted(key for key in trial.registry() if not key.startswith("Software\\\\thankyou"))
    trial.expect(not keys, f"keys left in the registry: {keys}")
    trial.expect(any("Software" in key for key in trial.registry()), "their settings are there")


def main(words: list[str] | None = None) -> int:
    asked = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    asked.add_argument("installer", type=Path)
    asked.add_argument("folder", type=Path)
    asked.add_argument("--python", default=sys.executable, help="runs this checkout")
    options = asked.parse_args(words)
    if options.folder.exists():
        asked.error(f"{options.folder} is there already")
    trial = Trial(options.folder.resolve())
    trial.prefix.mkdir(parents=True)
    trial.wine("wineboot", "-i")
    trial.wine("winecfg", "-v", "win10")
    trial.settled()
    before = trial.files()
    install(trial, options.installer.resolve())
    use(trial, options.python)
    remove(trial, before)
    print(f"{len(trial.wrong)} wrong" if trial.wrong else "all as it should be")
    return 1 if trial.wrong else 0


if __name__ == "__main__":
    raise SystemExit(main())
