"""The questions as data."""

from __future__ import annotations

import pytest

from thankyou.gui.pages.context import PageContext
from thankyou.gui.pages.write.guide_questions import APPEAL, DRAFTS, FACTS, questions
from thankyou.messages.guide_texts import GuideTexts


@pytest.mark.parametrize("remembering", [False, True])
def test_each_question_has_fields_and_none_is_asked_twice(
    context: PageContext, remembering: bool
) -> None:
    rows = questions(remembering, context.catalog.asked("en").guide)
    assert (rows[0].key, rows[-1].key) == (APPEAL, DRAFTS)
    asked = [name for row in rows for name in row.fields]
    assert len(asked) == len(set(asked))
    assert set(asked) <= {text.id for text in context.catalog.fields}
    assert all(row.fields for row in rows[1:-1] if row.key != FACTS)
    assert all(row.text for row in rows)


def test_someone_who_died_is_asked_about_in_other_words(context: PageContext) -> None:
    texts = context.catalog.asked("en").guide
    plain, quiet = ({row.key: row for row in questions(one, texts)} for one in (False, True))
    assert plain["moment"].text != quiet["moment"].text
    assert {key: row.fields for key, row in plain.items()} == {
        key: row.fields for key, row in quiet.items()
    }


def test_what_a_language_has_no_words_for_is_asked_by_the_window(context: PageContext) -> None:
    own = context.catalog.asked("en").guide
    poor = GuideTexts(
        {key: text for key, text in own.questions.items() if key != "facts"},
        {}, own.facts, {}, own.speaker, own.readers, {},
    )  # fmt: skip
    rows = {row.key: row for row in questions(False, poor)}
    assert rows[FACTS].text and rows[FACTS].why
    assert not rows[FACTS].own and not rows[DRAFTS].own and rows["who"].own
