"""From PyInstaller's .app to what a person installs under macOS: a disk image.

In: the folder with the .app, in the environment that made it, on a Mac. Out: the image. Not tried:
there was no Mac (docs/delivery.md).
"""

from __future__ import annotations

import platform
import shutil
import subprocess
from pathlib import Path

from delivery import trust
from delivery.project import NAME, ROOT, Made, version
from delivery.windows_programs import TITLE

APP = f"{TITLE}.app"
ENTITLEMENTS = ROOT / "packaging/macos/entitlements.plist"
TOOLS = ("codesign", "hdiutil")
AD_HOC = "-"
"""Signed by nobody: a Mac of Apple's own processors runs nothing that is not signed at all."""


def sign_command(app: Path, identity: str) -> list[str]:
    """What signs all that is in the .app, and itself last."""
    command = ["codesign", "--force", "--deep", "--sign", identity]
    if identity != AD_HOC:
        command += ["--options", "runtime", "--timestamp", "--entitlements", str(ENTITLEMENTS)]
    return [*command, str(app)]


def image_command(stage: Path, image: Path) -> list[str]:
    """What makes the image, compressed by LZMA, which macOS reads since 10.15."""
    return ["hdiutil", "create", "-quiet", "-ov", "-volname", TITLE, "-srcfolder", str(stage),
            "-fs", "HFS+", "-format", "ULMO", str(image)]  # fmt: skip


def make(bundle: Path, work: Path, out: Path, identity: str = "") -> list[Made]:
    """The image, in `out`, from the folder that has the .app; `identity` signs (codesign's name of
    a certificate; nobody without). Raises FileNotFoundError and CalledProcessError."""
    from delivery.plain_faces import make_plain
    from delivery.short_metadata import make_short
    from delivery.small_dictionaries import make_small

    for tool in TOOLS:
        if shutil.which(tool) is None:
            raise FileNotFoundError(f"“{tool}” is not here: a disk image is made on a Mac")
    stage = work / "image"
    shutil.rmtree(stage, ignore_errors=True)
    stage.mkdir(parents=True)
    app = stage / APP
    shutil.copytree(bundle / APP, app, symlinks=True)
    make_plain(app)  # what is sealed in it is signed below
    make_small(app)
    make_short(app)
    trust.put_licences(app / "Contents/Resources/licences")
    subprocess.run(sign_command(app, identity or AD_HOC), check=True)
    (stage / "Applications").symlink_to("/Applications")
    out.mkdir(parents=True, exist_ok=True)
    trust.put_bill(out, f"macos-{platform.machine()}")
    image = out / f"{NAME}-{version()}-macos-{platform.machine()}.dmg"
    subprocess.run(image_command(stage, image), check=True)
    files = [path for path in app.rglob("*") if path.is_file() and not path.is_symlink()]
    return [Made(image, sum(path.stat().st_size for path in files))]
