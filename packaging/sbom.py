"""Writes what a release is made of as a software bill of materials: CycloneDX 1.6, in JSON.

    python packaging/sbom.py FILE [--bundle]

Run by the Python of the environment that builds, so that it tells what is really there: of the
runtime alone, and of this system. The same environment and commit give the same bytes: the time is
SOURCE_DATE_EPOCH, or that of the commit, and the serial number is made from the rest. `--bundle`:
with Python itself, which a bundle brings along.
Specification: https://cyclonedx.org/docs/1.6/json/.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import uuid
from collections.abc import Mapping
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path
from typing import Any

from delivery.project import NAME, ROOT
from parts import (
    asked_for,
    dictionaries,
    distributions,
    licence_of,
    natives,
    version_of,
)

_SPACE = uuid.UUID("8a2c9f5e-63f3-5c0b-9f0e-6d3f6a0f1c44")
"""Of the serial numbers of this program's bills."""


def bill(bundle: bool = False) -> dict[str, Any]:
    """The whole document."""
    found = distributions()
    own = found.pop(NAME)
    parts = [_package(name, one) for name, one in found.items()]
    depends = {NAME: asked_for(own), **{name: asked_for(one) for name, one in found.items()}}
    for native in natives(found):
        ref = f"{native.name}@{native.package}"
        parts.append(_part(ref, "library", native.name, native.version, native.licence,
                           f"pkg:generic/{native.name}"))  # fmt: skip
        depends[native.package] = [*depends[native.package], ref]
    if bundle:
        version = platform.python_version()
        parts.append(
            _part("python", "platform", "python", version, "PSF-2.0", "pkg:generic/python")
        )
        depends[NAME] = [*depends[NAME], "python"]
    for row in dictionaries():
        ref = f"dictionary-{row['name']}"
        parts.append({
            **_part(ref, "data", ref, row["package"].split("==")[1], row["licence"], ""),
            "hashes": [{"alg": "SHA-256", "content": row["dic_sha256"]}],
            "publisher": row["holder"],
        })  # fmt: skip
        depends[NAME] = [*depends[NAME], ref]
    top = _part(NAME, "application", NAME, own.version, own.metadata["License-Expression"], "")
    whole: dict[str, Any] = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"timestamp": _time(), "component": top},
        "components": sorted(parts, key=lambda part: str(part["bom-ref"])),
        "dependencies": _dependencies(depends),
    }
    number = uuid.uuid5(_SPACE, json.dumps(whole, sort_keys=True))
    return {"serialNumber": f"urn:uuid:{number}", **whole}


def _package(name: str, one: metadata.Distribution) -> dict[str, Any]:
    kind = "data" if "font" in name and name != "fontpkg" else "library"
    return _part(name, kind, name, version_of(one), licence_of(one), f"pkg:pypi/{name}")


def _part(ref: str, kind: str, name: str, version: str, licence: str, purl: str) -> dict[str, Any]:
    """A component; `purl` without its version, "" for none."""
    part: dict[str, Any] = {"type": kind, "bom-ref": ref, "name": name}
    if version:
        part["version"] = version
    part["licenses"] = [{"expression": licence}]
    if purl:
        part["purl"] = f"{purl}@{version}" if version else purl
    return part


def _dependencies(depends: Mapping[str, list[str]]) -> list[dict[str, Any]]:
    refs = set(depends).union(*depends.values())
    return [
        {"ref": ref, "dependsOn": sorted(set(depends.get(ref, ())))}
        if depends.get(ref)
        else {"ref": ref}
        for ref in sorted(refs)
    ]


def _time() -> str:
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if not given:
        command = ["git", "log", "-1", "--format=%ct"]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
        given = done.stdout
    return datetime.fromtimestamp(int(given), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def main(words: list[str] | None = None) -> int:
    """0."""
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("file", type=Path)
    asked.add_argument("--bundle", action="store_true")
    options = asked.parse_args(words)
    text = json.dumps(bill(options.bundle), indent=2, ensure_ascii=False) + "\n"
    options.file.write_text(text, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
