"""The workflows and forms of .github: what can be told of them without running any."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
FORMS = sorted(
    path for path in (ROOT / ".github/ISSUE_TEMPLATE").glob("*.yml") if path.stem[0].isdigit()
)
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


def read(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
    return found


def steps(path: Path) -> list[dict[str, Any]]:
    return [step for job in read(path)["jobs"].values() for step in job.get("steps", ())]


def pythons() -> list[str]:
    """The versions that the project says it runs on."""
    name = "Programming Language :: Python :: 3."
    return [one.rpartition(" ")[2] for one in PROJECT["classifiers"] if one.startswith(name)]


def test_the_tests_run_on_every_python_that_the_project_names() -> None:
    found = pythons()
    assert found and PROJECT["requires-python"] == f">={found[0]}"
    matrix = read(ROOT / ".github/workflows/tests.yml")["jobs"]["tests"]["strategy"]["matrix"]
    assert matrix["python"] == found
    assert {re.match(r"[a-z]+", system).group() for system in matrix["system"]} == {
        "ubuntu", "windows", "macos",
    }  # fmt: skip
    assert read(ROOT / ".github/workflows/build.yml")["env"]["BUILD_PYTHON"] in found


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_a_workflow_may_only_read_and_says_that_it_is_untried(path: Path) -> None:
    workflow = read(path)
    assert workflow["permissions"] == {"contents": "read"}
    assert "Untried" in path.read_text("utf-8").partition("\nname:")[0]
    more = {name for name, job in workflow["jobs"].items() if "permissions" in job}
    assert more == ({"draft"} if path.stem == "release" else set())
    assert all("timeout-minutes" in job or "uses" in job for job in workflow["jobs"].values())


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_an_action_is_named_by_a_commit(path: Path) -> None:
    lines = re.findall(r"uses: (\S+)(.*)", path.read_text("utf-8"))
    assert lines
    for action, comment in lines:
        assert action.startswith("./") or re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", action)
        assert action.startswith("./") or re.fullmatch(r" # v\d+\.\d+\.\d+", comment)
    for step in steps(path):
        if step.get("uses", "").startswith("actions/checkout"):
            assert step["with"]["persist-credentials"] is False


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_nothing_of_an_event_is_pasted_into_a_command(path: Path) -> None:
    assert not [step for step in steps(path) if "${{" in step.get("run", "")]


def test_what_makes_a_release_takes_packages_by_their_sums_alone() -> None:
    for name in ("build", "release"):
        for step in steps(ROOT / f".github/workflows/{name}.yml"):
            for line in step.get("run", "").splitlines():
                assert "pip install" not in line or "--require-hashes" in line
    assert "--require-hashes" in (ROOT / "packaging/build.py").read_text("utf-8")


def test_every_script_that_is_called_is_there() -> None:
    called = set()
    for path in WORKFLOWS:
        called |= set(
            re.findall(r"(?<!tests/)(?:packaging|tools)/[\w/]+\.\w+", path.read_text("utf-8"))
        )
    assert "packaging/build.py" in called
    assert not [name for name in called if not (ROOT / name).is_file()]


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_a_form_is_whole_and_never_asks_for_a_card_s_text(path: Path) -> None:
    form = read(path)
    assert form["name"] and form["description"] and form["body"]
    kinds = {"markdown", "textarea", "input", "dropdown", "checkboxes"}
    assert {part["type"] for part in form["body"]} <= kinds
    ids = [part["id"] for part in form["body"] if "id" in part]
    assert len(ids) == len(set(ids)) == len([p for p in form["body"] if p["type"] != "markdown"])
    first = form["body"][0]
    assert first["type"] == "markdown"
    assert re.search(r"[Pp]lease do not send|No words of your card", first["attributes"]["value"])
    asked = [part["attributes"] for part in form["body"][1:]]
    assert all(part["label"] for part in asked)
    for part in asked:
        for choice in part.get("options", ()):
            assert isinstance(choice, str) or choice["label"]  # No unquoted is no word to YAML


def test_there_is_a_form_for_each_kind_of_letter() -> None:
    assert len(FORMS) == 4
    assert read(ROOT / ".github/ISSUE_TEMPLATE/config.yml")["blank_issues_enabled"] is True
