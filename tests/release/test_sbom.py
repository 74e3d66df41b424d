"""The bill of materials: of the runtime alone, the same each time, whole in itself."""

from __future__ import annotations

import json
from importlib import metadata
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest


@pytest.fixture
def sbom(monkeypatch: pytest.MonkeyPatch) -> Any:
    """The module, in an environment of three packages."""
    import parts
    import sbom

    own = SimpleNamespace(
        version="0.1.0",
        requires=["ftfy>=6", "pikepdf>=10", "pytest>=8; extra == 'test'"],
        metadata={"Name": "thankyou", "License-Expression": "MIT"},
    )
    found = {**parts.distributions("ftfy"), **parts.distributions("pikepdf"), "thankyou": own}
    monkeypatch.setattr(sbom, "distributions", lambda: dict(found))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    return sbom


def test_it_tells_what_is_there_and_what_asks_for_it(sbom: Any) -> None:
    bill = sbom.bill()
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.6")
    assert bill["metadata"]["timestamp"] == "2023-11-14T22:13:20Z"
    parts = {part["bom-ref"]: part for part in bill["components"]}
    assert "pytest" not in parts and "python" not in parts
    assert parts["ftfy"]["purl"] == f"pkg:pypi/ftfy@{metadata.version('ftfy')}"
    assert parts["ftfy"]["licenses"] == [{"expression": "Apache-2.0"}]
    assert parts["qpdf@pikepdf"]["version"] and parts["dictionary-de_DE"]["hashes"]
    asks = {row["ref"]: row.get("dependsOn", []) for row in bill["dependencies"]}
    assert {"ftfy", "pikepdf", "dictionary-de_DE"} <= set(asks["thankyou"])
    assert "wcwidth" in asks["ftfy"] and "qpdf@pikepdf" in asks["pikepdf"]
    assert set(asks) == {*parts, "thankyou"}


def test_a_bundle_brings_python(sbom: Any) -> None:
    refs = [part["bom-ref"] for part in sbom.bill(bundle=True)["components"]]
    assert "python" in refs and refs == sorted(set(refs))


def test_the_same_parts_are_the_same_bytes(
    sbom: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, two, three = (tmp_path / f"{name}.json" for name in "abc")
    assert sbom.main([str(one)]) == sbom.main([str(two)]) == 0
    assert one.read_bytes() == two.read_bytes()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000001")
    sbom.main([str(three)])
    numbers = [json.loads(path.read_text("utf-8"))["serialNumber"] for path in (one, three)]
    assert numbers[0] != numbers[1]
