"""Workbooks are read as the spreadsheet program shows them: the torture set, and what is told."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from thankyou.base.errors import CardError
from thankyou.error_messages import problem_sentence, sentence
from thankyou.people.grid import Grid, ReadOptions
from thankyou.people.reading import read_table
from thankyou.people.workbook import read_workbook, workbook_kind

FOLDER = Path(__file__).parent / "torture" / "workbook"
CASES = json.loads((FOLDER / "cases.json").read_text("utf-8"))
