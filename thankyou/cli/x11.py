"""Whether Qt can show a window through X11 or Wayland, found out before Qt starts.

In: the environment. Out: the library that is missing, or whether the display answers. Qt itself
ends the process with SIGABRT and a text of its own when its platform plugin cannot be loaded or
cannot connect. The check loads the same plugin that Qt would load next, and costs about 3 ms.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

Loader = Callable[[str], Any]
"""Opens a shared library by path or name; raises OSError with the dynamic loader's reason."""


def uses_x11(env: Mapping[str, str] = os.environ, platform: str = sys.platform) -> bool:
    """Whether Qt will choose its plugin for X11 here, as it does unless Wayland is there."""
    if not platform.startswith("linux"):
        return False
    chosen = env.get("QT_QPA_PLATFORM", "")
    if chosen:  # "xcb", "xcb:option" or, in order of preference, "xcb;wayland"
        return chosen.replace(":", ";").split(";")[0] == "xcb"
    return bool(env.get("DISPLAY")) and not env.get("WAYLAND_DISPLAY")


def uses_wayland(env: Mapping[str, str] = os.environ, platform: str = sys.platform) -> bool:
    """Whether Qt will try Wayland first here, and X11 if that cannot be."""
    return (
        platform.startswith("linux")
        and not env.get("QT_QPA_PLATFORM")
        and bool(env.get("WAYLAND_DISPLAY"))
    )


def wayland_answers(env: Mapping[str, str] = os.environ) -> bool:
    """Whether the socket that WAYLAND_DISPLAY names is there (wl_display_connect(3))."""
    name = env.get("WAYLAND_DISPLAY", "")
    return bool(name) and (Path(env.get("XDG_RUNTIME_DIR") or "/") / name).exists()


X11 = ("libqxcb.so",)
WAYLAND = ("libqwayland.so", "libqwayland-generic.so")
"""Qt's plugins; that of Wayland was called otherwise before Qt 6.10."""


def plugin_path(names: Sequence[str] = X11) -> Path | None:
    """The file of one of Qt's plugins, as PySide6's wheels place it; None if it is elsewhere."""
    found = importlib.util.find_spec("PySide6")
    for folder in (found.submodule_search_locations or ()) if found else ():
        for name in names:
            plugin = Path(folder) / "Qt" / "plugins" / "platforms" / name
            if plugin.is_file():
                return plugin
    return None


def wayland_fails() -> str:
    """Why Qt cannot use Wayland and will try X11: the loader's words, or that nobody answers; ""
    if it can."""
    if not wayland_answers():
        return f"Wayland's “{os.environ.get('WAYLAND_DISPLAY')}” cannot be reached"
    return missing_library(plugin_path(WAYLAND))


def missing_library(plugin: Path | None, load: Loader = ctypes.CDLL) -> str:
    """Why the plugin cannot be loaded, in the words of the dynamic loader; "" if it can."""
    if plugin is None:
        return ""
    try:
        load(str(plugin))
    except OSError as error:
        return str(error.__cause__ or error)  # in a bundle, PyInstaller's own words are around it
    return ""


def display_answers(load: Loader = ctypes.CDLL) -> bool:
    """Whether the X server that DISPLAY names lets us connect; True if that cannot be tried."""
    try:
        xcb = load("libxcb.so.1")
    except OSError:
        return True
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    answers = bool(xcb.xcb_connection_has_error(connection) == 0)
    xcb.xcb_disconnect(connection)
    return answers
