"""What every test has: the catalog loaded once, and Qt offscreen."""

from __future__ import annotations

import gc
import logging
import os
import tomllib
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from thankyou.catalog import Catalog

# No example fails for being slow: a busy machine is no fault. CI tries the same ones on every run.
settings.register_profile(
    "house", settings.get_profile("ci" if os.environ.get("CI") else "default"), deadline=None
)
settings.load_profile("house")

# Whatever the program says to a log, it says by mistake: a card's words must never get there.
LOUD = logging.INFO

CORPUS = Path(__file__).parent / "corpus" / "scripts.toml"


# Tests of seconds: they are begun first, so that no worker is left alone with one at the end.
LONG = ("house/test_quality.py", "tools/", "gui/test_i18n_window.py", "render/test_parity.py")


# Pytest compiles each file of tests for its asserts, which takes a third of the time of collecting.
# Every other worker begins at the other end: it finds there what its neighbour has compiled.
BACKWARDS = os.environ.get("PYTEST_XDIST_WORKER", "gw0")[-1] in "13579"


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(
    collector: pytest.Collector,
) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    report = yield
    if BACKWARDS and isinstance(collector, pytest.Directory):
        report.result = report.result[::-1]
    return report


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent

    def place(item: pytest.Item) -> tuple[bool, str]:
        path = item.path.relative_to(here).as_posix()
        return not path.startswith(LONG), path

    items.sort(key=place)
    # What has been imported and collected stays: no collection of garbage need look at it again.
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def nobodys_settings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What the developer keeps (sheets of their own, used positions) is in no test, nor changed."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
            patch.setenv(name, str(tmp_path_factory.mktemp(name.lower())))
        yield


@pytest.fixture(scope="session")
def catalog() -> Catalog:
    return Catalog()


@pytest.fixture(autouse=True)
def quiet_logs(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A record in a log that no test asked for fails the test, as warnings do."""
    with caplog.at_level(LOUD):
        yield
    said = [
        f"{record.name}: {record.getMessage()}"
        for when in ("setup", "call")
        for record in caplog.get_records(when)
        if record.levelno >= LOUD
    ]
    assert not said, said


@pytest.fixture(scope="session")
def scripts() -> list[dict[str, Any]]:
    """A short message in each script: script, language, recipient, message."""
    return tomllib.loads(CORPUS.read_text(encoding="utf-8"))["texts"]
