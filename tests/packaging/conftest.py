"""The modules of packaging/, in these tests only."""

from __future__ import annotations

import pytest
from tool_modules import release_tools_of_a_file

packaging_modules = pytest.fixture(autouse=True, scope="module")(release_tools_of_a_file)
