"""Tries a built .deb in a bare Debian, against this checkout: the same words, codes and bytes.

    python packaging/try_bundle.py FILE.deb --root FOLDER [--mirror URL] [--pictures FOLDER]

As root, with the environment's Python (run.py's). FOLDER becomes a Debian 12 with nothing in it but
what the package asks for: no Python, no fonts of its own (mmdebstrap; kept for the next time), then
Xvfb and GIO. Every command is run in both, in a folder of its own; what they print, their exit
codes and every file that they make are compared. Then a card is opened by a double click
(`gio open`), and pictures of the window come into `--pictures`, to be looked at.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TRY = "try"
"""The folder of a command's files in the bare system."""
SCREEN = ("xvfb", "xauth", "imagemagick", "xdotool", "libglib2.0-bin", "shared-mime-info",
          "desktop-file-utils")  # fmt: skip

NAMES = (
    "Ngọc Ánh", "Łukasz Żak", "Ελένη Παππά", "Юлія Ґонта", "عائشة محمد", "שרה לוי", "शर्मा जी",
    "王小明", "田中さくら", "김민지", "ไพลิน", "Աննա",
)  # fmt: skip
"""Names in twelve scripts."""

SLIPS: Mapping[str, str] = {
    "en": "Thank you for your kindnes and your patience with all of us on that long night.",
    "de": "Danke für Ihre Gedult und die Wärme in der langen Nacht auf der Station.",
    "fr": "Merci pour votre gentilesse et votre patience pendant cette longue nuit.",
    "es": "Gracias por su amabilidat y su paciencia durante aquella noche tan larga.",
    "it": "Grazie per la vostra gentileza e per la pazienza in quella lunga notte.",
    "pt-PT": "Obrigada pela vossa bondadde e paciência durante aquela noite tão longa.",
    "pl": "Dziękuję za Państwa cierpliwośc i dobroć podczas tej długiej nocy na oddziale.",
    "uk": "Дякую за вашу доброту і терпінння тієї довгої ночі у вашому відділенні.",
    "ar": "شكرا لكم على لطفكمم وصبركم معنا في تلك الليلة الطويلة في القسم",
    "hi": "उस लंबी रात में आपके धैर्यय और आपकी दया के लिए बहुत बहुत धन्यवाद",
    "tl": "Salamat po sa inyong kabaitann at pasensya noong mahabang gabing iyon.",
}
"""A text in each language that has a dictionary, with a slip in it."""


@dataclass(frozen=True)
class Case:
    """Commands in one folder, one after the other; `random`: files that differ at every run."""

    name: str
    commands: Sequence[Sequence[str]]
    files: Mapping[str, str] = field(default_factory=dict)
    random: frozenset[str] = frozenset()


def cases() -> list[Case]:
    """All that is compared."""
    found = [Case(f"list {what}", [["list", what, "--json"]])
             for what in ("templates", "designs", "formats", "fonts", "pairings", "papers",
                          "envelopes", "stock")]  # fmt: skip
    table = "name,unit\n" + "".join(f"{name},Ward 9\n" for name in NAMES)
    new = ["new", "c.thankyou", "--set", "sender=Ada and family"]
    for design in ("fern", "many-tongues", "lighthouse", "large-print"):
        found.append(Case(f"batch {design}", [
            [*new, "--design", design], ["people", "p.csv"],
            ["check", "c.thankyou", "--people", "p.csv", "--json"],
            ["batch", "c.thankyou", "p.csv", "-o", "o.pdf", "--checklist", "l.pdf"],
        ], {"p.csv": table}))  # fmt: skip
    found.append(Case("sheets", [
        [*new, "--set", "recipient=Nurse Priya"],
        ["export", "c.thankyou", "-o", "o.pdf", "--as", "sheet", "--per-sheet", "most"],
        ["export", "c.thankyou", "-o", "o.png", "--dpi", "90"],
        ["export", "c.thankyou", "-o", "o.jpg", "--dpi", "90"],
        ["text", "c.thankyou", "--as", "letter"],
        ["batch", "c.thankyou", "p.csv", "-o", "b.pdf", "--jobs", "2"],
        ["batch", "c.thankyou", "p.csv", "-o", "each", "--each", "{recipient}.pdf"],
    ], {"p.csv": table}))  # fmt: skip
    found.append(Case("password", [
        [*new], ["protect", "c.thankyou", "-o", "l.thankyou", "--password-file", "w"],
        ["check", "l.thankyou", "--card-password-file", "w"],
        ["export", "c.thankyou", "-o", "o.pdf", "--password-file", "w"],
    ], {"w": "aé 1\n"}, frozenset({"l.thankyou", "o.pdf"})))  # fmt: skip
    found.append(Case("design", [["check-words", str(ROOT / "assets/words/de")]]))
    for tag in sorted(path.name for path in (ROOT / "assets/words").iterdir()):
        found.append(Case(f"words {tag}", [
            ["new", "c.thankyou", "--lang", tag, "--set", f"recipient={NAMES[0]}"],
            ["check", "c.thankyou", "--json"], ["export", "c.thankyou", "-o", "o.pdf"],
        ]))  # fmt: skip
    for tag, text in SLIPS.items():
        found.append(Case(f"spelling {tag}", [
            ["new", "c.thankyou", "--lang", tag, "--message-file", "m.txt"],
            ["check", "c.thankyou", "--json"],
        ], {"m.txt": text + "\n"}))  # fmt: skip
    return found


Done = subprocess.CompletedProcess[bytes]


def run(
    command: Sequence[str], cwd: Path | None = None, env: Mapping[str, str] | None = None
) -> Done:
    """The command, run to its end, with what it printed."""
    return subprocess.run(command, capture_output=True, check=False, cwd=cwd, env=env)


class Bare:
    """The bare Debian: a folder in which commands are run."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def run(self, *command: str, folder: str = "/", quiet: bool = False) -> Done:
        """A command with nothing of this machine's environment. `quiet`: apt asks no questions."""
        env = ["PATH=/usr/sbin:/usr/bin:/sbin:/bin", "HOME=/root", "LANG=C.UTF-8"]
        env += ["DEBIAN_FRONTEND=noninteractive"] if quiet else []
        inside = ["sh", "-c", 'cd "$0" && exec "$@"', folder, *command]
        return run(["chroot", str(self.root), "/usr/bin/env", "-i", *env, *inside])

    def apt(self, *words: str) -> None:
        done = self.run("apt-get", *words, "-y", "-q", quiet=True)
        if done.returncode:
            raise SystemExit(done.stderr.decode()[-2000:])


def make_bare(root: Path, mirror: str) -> Bare:
    """The system, made if it is not there."""
    if not (root / "usr").is_dir():
        source = [f"deb {mirror} bookworm main"] if mirror else []
        subprocess.run(
            ["mmdebstrap", "--variant=minbase", "bookworm", str(root), *source], check=True
        )
    bare = Bare(root)
    (root / "dev/shm").mkdir(exist_ok=True)
    return bare


def both(case: Case, bare: Bare) -> list[str]:
    """What differs between the bundle and this checkout."""
    here = Path(tempfile.mkdtemp())
    there = bare.root / TRY
    shutil.rmtree(there, ignore_errors=True)
    there.mkdir()
    for name, text in case.files.items():
        for folder in (here, there):
            (folder / name).write_text(text, encoding="utf-8")
    wrong = []
    env = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    for words in case.commands:
        local = [bare_path(word, bare) for word in words]
        mine = run([sys.executable, "-P", "-m", "thankyou", *words], cwd=here, env=env)
        other = bare.run("thankyou", *local, folder=f"/{TRY}")
        for what in ("returncode", "stdout", "stderr"):
            said, told = getattr(mine, what), getattr(other, what)
            if said != told:
                differs = f"{what} {said!r:.300} here, {told!r:.300}"
                wrong.append(f"{case.name}: {' '.join(words)}: {differs}")
    names = {path.relative_to(folder) for folder in (here, there) for path in folder.rglob("*")}
    for file in sorted(names):
        a, b = here / file, there / file
        if not (a.exists() and b.exists()):
            wrong.append(f"{case.name}: {file} is in one of them only")
        elif a.is_file() and str(file) not in case.random and a.read_bytes() != b.read_bytes():
            wrong.append(f"{case.name}: {file} differs")
    shutil.rmtree(here)
    return wrong


def bare_path(word: str, bare: Bare) -> str:
    """A folder of the checkout is copied into the bare system."""
    if not word.startswith(str(ROOT)):
        return word
    target = bare.root / "sources" / Path(word).relative_to(ROOT)
    shutil.copytree(word, target, dirs_exist_ok=True)
    return f"/sources/{Path(word).relative_to(ROOT)}"


def kind_of_card(bare: Bare) -> str:
    """What the bare system's GIO takes a card for."""
    bare.run("thankyou", "new", "k.thankyou", folder=f"/{TRY}")
    asked = ("gio", "info", "-a", "standard::content-type", "k.thankyou")
    return bare.run(*asked, folder=f"/{TRY}").stdout.decode().strip()


WINDOW = r"""
set -e
cd /try
thankyou new a.thankyou --force --design fern --set "recipient=Ngọc Ánh" --set sender=王小明
Xvfb :7 -screen 0 1440x900x24 > /dev/null 2>&1 & x=$!
sleep 2
export DISPLAY=:7
%s
sleep 14
import -window root /try/window.png
xdotool search --name . getwindowname %%@ 2>/dev/null | sort -u
kill $x
"""


def window(bare: Bare, opened: str, picture: Path) -> str:
    """A picture of the screen after `opened` has been run in a shell; what it said."""
    done = bare.run("sh", "-c", WINDOW % opened, folder=f"/{TRY}")
    made = bare.root / TRY / "window.png"
    if made.is_file():
        picture.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(made, picture)
    return (done.stdout + done.stderr).decode()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("deb", type=Path)
    parser.add_argument("--root", type=Path, required=True)
    parser.add_argument("--mirror", default="")
    parser.add_argument("--pictures", type=Path, default=ROOT / "build/pictures")
    parser.add_argument("--only", default="", help="cases whose name begins so")
    options = parser.parse_args()
    bare = make_bare(options.root, options.mirror)
    shutil.copyfile(options.deb, options.root / "thankyou.deb")
    bare.apt("update")
    bare.apt("install", "--reinstall", "--no-install-recommends", "/thankyou.deb")
    if bare.run("python3", "--version").returncode == 0:
        print("there is a Python in this Debian")
    wrong: list[str] = []
    for case in cases():
        if case.name.startswith(options.only):
            found = both(case, bare)
            print(f"{case.name}: {'differs' if found else 'the same'}", flush=True)
            wrong += found
    if not options.only:
        bare.apt("install", "--no-install-recommends", *SCREEN)
        (options.root / TRY).mkdir(exist_ok=True)
        print(kind_of_card(bare))
        print(window(bare, "thankyou a.thankyou &", options.pictures / "started.png"))
        print(window(bare, "gio open a.thankyou", options.pictures / "opened.png"))
    print("\n".join(wrong) or "All is the same.")
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main())
