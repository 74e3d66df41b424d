"""The questions as data."""

from __future__ import annotations

import pytest

from thankyou.gui.pages.context import PageContext
from thankyou.gui.pages.write.guide_questions import APPEAL, DRAFTS, questions


@pytest.mark.parametrize("remembering", [False, True])
def test_each_question_has_fields_and_none_is_asked_twice(
    context: PageContext, remembering: bool
) -> None:
    rows = questions(remembering)
    assert (rows[0].key, rows[-1].key) == (APPEAL, DRAFTS)
    asked = [name for row in rows for name in row.fields]
    assert len(asked) == len(set(asked))
    assert set(asked) <= {text.id for text in context.catalog.fields}
    assert all(row.fields for row in rows[1:-1])


def test_someone_who_died_is_asked_about_in_other_words() -> None:
    plain, quiet = ({row.key: row for row in questions(one)} for one in (False, True))
    assert plain["moment"].text != quiet["moment"].text
    assert {key: row.fields for key, row in plain.items()} == {
        key: row.fields for key, row in quiet.items()
    }
