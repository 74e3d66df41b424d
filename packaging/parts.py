"""What a release is made of: the packages that the program asks for here, and what they carry.

In: the metadata of the environment that builds. Out: `Part` values, by name; the same environment
gives the same parts. Packages that only build are none of them.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from typing import Any

from delivery.project import NAME, ROOT
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

TEXTS = ROOT / "assets/licences"

LICENCES = {
    "charset-normalizer": "MIT",
    "chunspell": "MIT AND (MPL-1.1 OR GPL-2.0-or-later OR LGPL-2.1-or-later)",
    "chunspell-next": "MIT AND LGPL-2.1-or-later",
    "ftfy": "Apache-2.0",
    "lxml": "BSD-3-Clause",
    "pathvalidate": "MIT",
    "pi-heif": "BSD-3-Clause AND LGPL-3.0-only",
    "pyphen": "GPL-2.0-or-later OR LGPL-2.1-or-later OR MPL-1.1",
    "pyside6-essentials": "LGPL-3.0-only",
    "reportlab": "BSD-3-Clause",
    "shiboken6": "LGPL-3.0-only",
    "uharfbuzz": "Apache-2.0",
    "wcwidth": "MIT",
    **{f"pylopdf-fonts-{one}": "OFL-1.1" for one in ("hi", "th")},
}
"""By SPDX, of packages that do not say it so; of several that one chooses from, the one taken."""


@dataclass(frozen=True, slots=True)
class Native:
    """A library of machine code in a package's wheel; "" for a version that it does not tell."""

    name: str
    licence: str
    package: str
    version: str = ""


NATIVE = (
    Native("qt", "LGPL-3.0-only", "pyside6-essentials"),
    Native("libheif", "LGPL-3.0-or-later", "pi-heif"),
    Native("libde265", "LGPL-3.0-or-later", "pi-heif"),
    Native("icu", "Unicode-3.0", "icu4py"),
    Native("hunspell", "LGPL-2.1-or-later", "chunspell"),
    Native("hunspell", "LGPL-2.1-or-later", "chunspell-next"),
    Native("qpdf", "Apache-2.0", "pikepdf"),
    Native("harfbuzz", "MIT-Modern-Variant", "uharfbuzz"),
    Native("libxml2", "MIT", "lxml"),
    Native("libxslt", "MIT", "lxml"),
    Native("libjpeg-turbo", "IJG AND BSD-3-Clause AND Zlib", "pillow"),
    Native("freetype", "FTL OR GPL-2.0-or-later", "pillow"),
    Native("libtiff", "libtiff", "pillow"),
    Native("libwebp", "BSD-3-Clause", "pillow"),
    Native("openjpeg", "BSD-2-Clause", "pillow"),
    Native("littlecms2", "MIT", "pillow"),
)
"""What security notes speak of; Pillow's and pikepdf's texts name a few more of their own."""


def name_of(distribution: metadata.Distribution) -> str:
    """A package's name as registries write it."""
    return canonicalize_name(distribution.metadata["Name"])


def version_of(distribution: metadata.Distribution) -> str:
    """A package's version as registries write it: 1.2 for 1.002."""
    return str(Version(distribution.version))


def distributions(name: str = NAME) -> dict[str, metadata.Distribution]:
    """A package, and all that it asks for on this system, by name; no extras.

    Raises PackageNotFoundError where one is missing: a release has all of them.
    """
    found: dict[str, metadata.Distribution] = {}
    wanted = [name]
    while wanted:
        one = canonicalize_name(wanted.pop())
        if one not in found:
            found[one] = metadata.distribution(one)
            wanted += asked_for(found[one])
    return dict(sorted(found.items()))


def asked_for(distribution: metadata.Distribution) -> list[str]:
    """The names of what a package asks for here."""
    asked = map(Requirement, distribution.requires or ())
    return sorted(
        canonicalize_name(one.name)
        for one in asked
        if one.marker is None or one.marker.evaluate({"extra": ""})
    )


def licence_of(distribution: metadata.Distribution) -> str:
    """A package's licence as an SPDX expression. Raises ValueError where that is not known."""
    own: Any = distribution.metadata  # a message of email; typeshed leaves out its get for 3.11
    said: str = LICENCES.get(name_of(distribution)) or own.get("License-Expression") or ""
    if not said:
        raise ValueError(f"the licence of {name_of(distribution)} is not known: packaging/parts.py")
    return said


def natives(found: dict[str, metadata.Distribution]) -> Iterator[Native]:
    """The libraries of machine code in those packages, with their versions."""
    for one in NATIVE:
        if one.package in found:
            yield Native(one.name, one.licence, one.package, _version(one.name))


def _version(name: str) -> str:
    """The version that a library tells; "" where it tells none."""
    import uharfbuzz
    from lxml import etree
    from PIL import features

    told = {
        "qt": lambda: metadata.version("pyside6-essentials"),
        "libheif": lambda: __import__("pi_heif").libheif_version(),
        "qpdf": lambda: __import__("pikepdf").__libqpdf_version__,
        "harfbuzz": uharfbuzz.version_string,
        "icu": _icu,
        "libxml2": lambda: ".".join(map(str, etree.LIBXML_VERSION)),
        "libxslt": lambda: ".".join(map(str, etree.LIBXSLT_VERSION)),
        "libjpeg-turbo": lambda: features.version("libjpeg_turbo"),
        "freetype": lambda: features.version("freetype2"),
        "libtiff": lambda: features.version("libtiff"),
        "libwebp": lambda: features.version("webp"),
        "openjpeg": lambda: features.version("jpg_2000"),
        "littlecms2": lambda: features.version("littlecms2"),
    }
    return str(told[name]() or "") if name in told else ""


def _icu() -> str:
    """From the name of the library's file, which on Linux ends in its version."""
    for file in metadata.files("icu4py") or ():
        match = re.search(r"icudata.*\.so\.(\d[\d.]*)$", file.name)
        if match:
            return match[1]
    return ""


def dictionaries() -> list[dict[str, str]]:
    """The rows of assets/dictionaries/contents.toml."""
    table = tomllib.loads((ROOT / "assets/dictionaries/contents.toml").read_text("utf-8"))
    rows: list[dict[str, str]] = table["dictionaries"]
    return rows
