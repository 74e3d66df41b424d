"""Of Qt's plugins and of all libraries, those that a window of widgets can reach.

In: the binaries that PyInstaller has collected. Out: those to keep. A plugin is kept by name, with
a reason; a library is kept when something that is kept needs it, so nothing has to be named that is
to go.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from fnmatch import fnmatch
from pathlib import PurePosixPath

Binary = tuple[str, str, str]
"""PyInstaller's row: where in the bundle, from which file, of which kind."""

PLUGINS = {
    "linux": (
        "platforms/libqxcb.so",
        "platforms/libqwayland*.so",
        "platforms/libqoffscreen.so",  # where there is no screen: tests, servers
        "xcbglintegrations/*.so",
        "wayland-*/*.so",  # the frame of a window is drawn with libQt6Svg
        "platforminputcontexts/lib*composeplatforminputcontextplugin.so",  # dead keys
        "platforminputcontexts/lib*ibusplatforminputcontextplugin.so",  # Chinese, Japanese, Korean
        "platformthemes/libqxdgdesktopportal.so",  # the desktop's own file dialog
        "imageformats/libqjpeg.so",
        "imageformats/libqico.so",
    ),
    "win32": (
        "platforms/qwindows.dll",
        "platforms/qoffscreen.dll",
        "imageformats/qjpeg.dll",
        "imageformats/qico.dll",
    ),
    "darwin": (
        "platforms/libqcocoa.dylib",
        "platforms/libqoffscreen.dylib",
        "imageformats/libqjpeg.dylib",
        "imageformats/libqico.dylib",
    ),
}
"""Qt's plugins by system. Without libqgtk3: GTK 3 is 30 MB, for its look of a file dialog. Without
the styles of Windows and macOS: the window is drawn in Qt's own, Fusion."""

UNUSED_LIBRARIES = ("opengl32sw.dll", "d3dcompiler_*.dll", "libegl.dll", "libglesv2.dll")
"""What PyInstaller brings for OpenGL under Windows, 21 MB; a window of widgets draws without."""


def is_plugin(place: str) -> bool:
    return "/plugins/" in place.replace("\\", "/")


def plugin_is_kept(place: str, system: str) -> bool:
    inner = place.replace("\\", "/").partition("/plugins/")[2]
    return any(fnmatch(inner, pattern) for pattern in PLUGINS[system])


def is_unused(place: str) -> bool:
    """Whether a library is one that no window of widgets asks for."""
    name = place.replace("\\", "/").rpartition("/")[2].lower()
    return any(fnmatch(name, pattern) for pattern in UNUSED_LIBRARIES)


def reached(binaries: Iterable[Binary], system: str, needs: Callable[[str], Iterable[str]],
            from_outside: Iterable[str] = ()) -> list[Binary]:  # fmt: skip
    """The modules of Python, the plugins that are kept, and all that these need, in turn.

    `needs` gives the names of the libraries that a file needs; `from_outside` are names that are
    needed besides (the program itself needs Python's library).
    """
    rows = list(binaries)
    by_name: dict[str, list[Binary]] = {}
    for row in rows:
        by_name.setdefault(PurePosixPath(row[0].replace("\\", "/")).name, []).append(row)
    starts = [row for row in rows if row[2] == "EXTENSION" and not is_plugin(row[0])]
    starts += [row for row in rows if is_plugin(row[0]) and plugin_is_kept(row[0], system)]
    for name in from_outside:
        starts += by_name.get(name, [])
    kept: set[Binary] = set()
    left = starts
    while left:
        row = left.pop()
        if row in kept:
            continue
        kept.add(row)
        if row[2] != "SYMLINK":
            for name in needs(row[1]):
                left += by_name.get(name, [])
    return [row for row in rows if row in kept]
