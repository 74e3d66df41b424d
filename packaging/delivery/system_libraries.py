"""The libraries of Linux that are the system's, and what a Debian package calls them.

In: a folder with a program, as it will be installed. Out: the folder without the libraries that the
system has, and the names of what it needs of the system; an error for a library that is nowhere.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from delivery.elf import Elf, is_elf, newest, read_elf

GLIBC = frozenset(
    {"libc.so.6", "libm.so.6", "libpthread.so.0", "libdl.so.2", "librt.so.1", "libutil.so.1",
     "ld-linux-x86-64.so.2"}
)  # fmt: skip

DEBIAN = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libGLX.so.0": "libglx0",
    "libOpenGL.so.0": "libopengl0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libXext.so.6": "libxext6",
    "libbz2.so.1.0": "libbz2-1.0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libdrm.so.2": "libdrm2",
    "libexpat.so.1": "libexpat1",
    "libffi.so.8": "libffi8",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libgcc_s.so.1": "libgcc-s1",
    "libglib-2.0.so.0": "libglib2.0-0t64 | libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0t64 | libglib2.0-0",
    "liblzma.so.5": "liblzma5",
    "libstdc++.so.6": "libstdc++6",
    "libuuid.so.1": "libuuid1",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
"""The Debian package of each library of the system; those of C itself are `GLIBC`."""

ARCHIVE_BRINGS = frozenset(
    {
        # A desktop of GNOME has no use for these, and often none of them.
        "libxcb-cursor.so.0", "libxcb-icccm.so.4", "libxcb-image.so.0", "libxcb-keysyms.so.1",
        "libxcb-render-util.so.0", "libxcb-util.so.1", "libxcb-xkb.so.1", "libxkbcommon-x11.so.0",
        # Python's: called otherwise on other systems (libbz2.so.1), or of another number.
        "libbz2.so.1.0", "libffi.so.8", "liblzma.so.5",
    }
)  # fmt: skip
"""What the archive has in it, for a desktop may lack it; a .deb asks for it."""

_GCC_OF = {29: 11, 30: 12, 31: 13, 32: 13, 33: 14, 34: 15}
"""The compiler that brought GLIBCXX_3.4.x (libstdc++'s ABI history)."""


class LibraryMissingError(Exception):
    """A library that something in the bundle needs is in no place; says which, and of what."""


def libraries(folder: Path) -> dict[Path, Elf]:
    """Every program and library in the folder, once (no links), with what it needs."""
    return {path: read_elf(path) for path in sorted(folder.rglob("*")) if is_elf(path)}


def take_out(folder: Path, kept: Iterable[str] = ()) -> None:
    """Remove the system's libraries but `kept`, then whatever only they needed, and dead links.

    PyInstaller puts the system's libraries into `folder` itself; what came with a Python package
    is in that package's own folder, and stays. Raises LibraryMissingError for one of the system's
    that is not in the table.
    """
    stays = set(kept)
    for path in sorted(folder.glob("lib*.so*")):
        if path.name in DEBIAN and path.name not in stays:
            path.unlink()
    _drop_unneeded(folder)
    for path in folder.rglob("*"):
        if path.is_symlink() and not path.exists():
            path.unlink()
    strays = [path.name for path in _own_files(folder) if path.name not in stays]
    if strays:
        told = ", ".join(strays)
        raise LibraryMissingError(f"no package of Debian's is known for {told}: add it to DEBIAN")


def _own_files(folder: Path) -> list[Path]:
    """The libraries that lie in the folder itself and are no links, but Python's."""
    found = [path for path in sorted(folder.glob("lib*.so*")) if not path.is_symlink()]
    return [path for path in found if not path.name.startswith("libpython")]


def _drop_unneeded(folder: Path) -> None:
    while True:
        needed = {name for elf in libraries(folder.parent).values() for name in elf.needed}
        unused = [path for path in _own_files(folder) if path.name not in needed]
        for path in unused:
            path.unlink()
        if not unused:
            return


def from_outside(folder: Path) -> dict[str, str]:
    """The libraries that must come from the system, and for each one file that needs it.

    Raises LibraryMissingError for one that is neither in the folder nor in the tables above.
    """
    found = libraries(folder)
    inside = {path.name for path in folder.rglob("*.so*")} | {elf.soname for elf in found.values()}
    wanted: dict[str, str] = {}
    for path, elf in found.items():
        for name in elf.needed:
            if name not in inside:
                wanted.setdefault(name, path.relative_to(folder).as_posix())
    nowhere = sorted(name for name in wanted if name not in DEBIAN and name not in GLIBC)
    if nowhere:
        told = ", ".join(f"{name} (of {wanted[name]})" for name in nowhere)
        raise LibraryMissingError(f"Library not found: {told}")
    return wanted


def depends(folder: Path) -> list[str]:
    """The Depends of a Debian package with this folder in it. Raises as `from_outside`."""
    wanted = from_outside(folder)
    versions = {name for elf in libraries(folder).values() for name in elf.versions}
    packages = {DEBIAN[name] for name in wanted if name in DEBIAN}
    glibc = ".".join(map(str, newest(versions, "GLIBC")))
    found = [f"libc6 (>= {glibc})", *sorted(packages)]
    cxx = newest(versions, "GLIBCXX")
    if "libstdc++6" in packages and cxx:
        gcc = _GCC_OF.get(cxx[-1], 11)
        found[found.index("libstdc++6")] = f"libstdc++6 (>= {gcc})"
    return found
