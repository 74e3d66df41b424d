"""By which a form and an answer are known again, without a word of either.

In: a list. Out: a mark of the form (its questions), and one of each answer as it will be printed:
a changed word, another language or draft, a question that means something else make another mark.
"""

from __future__ import annotations

import hashlib
import json

from thankyou.model.card import TARGETS
from thankyou.people.people_list import PeopleList
from thankyou.people.table import record_values

_LETTERS = 24
"""Of a mark, each of them four bits."""


def form_mark(people: PeopleList) -> str:
    """The same for each export of one form, however many answers there are by now. Columns that
    were added here do not count."""
    added = {at for name, at in people.mapping if name in ("language", "draft", "remembering")}
    columns = people.table.columns
    last = len(columns)
    while last - 1 in added:
        last -= 1
    return _mark(columns[:last])


def answer_mark(people: PeopleList, index: int) -> str:
    """The mark of the answer at `index`, by what of it a card is written from."""
    values = record_values(people.table, dict(people.mapping), index)
    return _mark([(name, values[name]) for name in TARGETS if values.get(name)])


def _mark(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_LETTERS]
