"""Whether the person at this computer has asked for less motion.

In: nothing but the system's settings. Out: yes or no. Qt hands on a part of this only (as a style
hint), so the systems' own settings are read: Windows' "animation effects", macOS' "reduce motion",
GNOME's and KDE's animations. What cannot be read counts as no. It may take some milliseconds: call
it on a thread.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from shutil import which

from PySide6.QtCore import QSettings

_SPI_GETCLIENTAREAANIMATION = 0x1042  # Win32, SystemParametersInfoW
_SECONDS = 1.0


def less_motion(platform: str | None = None, home: Path | None = None) -> bool:
    """True if the system is set to reduce motion. `platform`: as sys.platform; None: this one."""
    platform = platform or sys.platform
    try:
        if platform == "win32":
            return _windows()
        if platform == "darwin":
            plist = (home or Path.home()) / "Library/Preferences/com.apple.universalaccess.plist"
            return _is_true(_native(plist).value("reduceMotion"))
        return _kde(home or Path.home()) or _gnome()
    except (OSError, ValueError, subprocess.SubprocessError):
        return False


def _windows() -> bool:
    import ctypes

    animated = ctypes.c_int(1)
    ask = ctypes.windll.user32.SystemParametersInfoW  # type: ignore[attr-defined,unused-ignore]
    known = ask(_SPI_GETCLIENTAREAANIMATION, 0, ctypes.byref(animated), 0)
    return bool(known) and not animated.value


def _native(path: Path) -> QSettings:
    return QSettings(str(path), QSettings.Format.NativeFormat)


def _is_true(value: object) -> bool:
    return str(value).lower() in ("1", "true")


def _kde(home: Path) -> bool:
    settings = QSettings(str(home / ".config/kdeglobals"), QSettings.Format.IniFormat)
    factor = settings.value("KDE/AnimationDurationFactor")
    return factor is not None and float(str(factor)) == 0


def _gnome() -> bool:
    program = which("gsettings")
    if program is None:
        return False
    done = subprocess.run(  # noqa: S603 -- the system's own program, with fixed words
        [program, "get", "org.gnome.desktop.interface", "enable-animations"],
        capture_output=True, text=True, timeout=_SECONDS, check=False,
    )  # fmt: skip
    return done.returncode == 0 and done.stdout.strip() == "false"
