"""The modules of packaging/, for every test here."""

from __future__ import annotations

import pikepdf
import pytest
from tool_modules import release_tools

assert pikepdf.__version__  # imported here, for it says so in the log, and tests are to log nothing

tools = pytest.fixture(autouse=True)(release_tools)
