"""What is said about lists of people: their columns, damaged cells, people who stand twice.

In: nothing. Out: sentences by code.
"""

from __future__ import annotations

from collections.abc import Mapping

from thankyou.base.translatable import Plural, Translatable

PEOPLE: Translatable[Mapping[str, str | Plural]] = {
    # Columns of names.
    "names-turned-round": "Most names in “{column}” stand turned round, like “{before}”: turn "
    "them, if cards are to have the given name first.",
    "names-family-first": "“{column}” has the family name first, by its name (“{before}”): look "
    "whether cards say the names as you want them.",
    "name-column-unused": "“{column}” holds names, and no card says them: choose what it is "
    "for, if they are to be used.",
    # Damaged cells, by kind: errors.
    "damaged-cell": "“{words}” in “{column}” looks damaged: look at it before it is printed.",
    "damaged-cell-formula-error": "“{words}” in “{column}” is a spreadsheet's error, and no "
    "word: mend the formula there, or type what is meant.",
    "damaged-cell-no-value": "“{words}” in “{column}” stands for nothing, and would be printed: "
    "empty the cell, or type what is meant.",
    "damaged-cell-formula": "“{words}” in “{column}” is a formula, and not its result: save the "
    "values in the spreadsheet, or type what is meant.",
    "damaged-cell-lost-letter": "A letter is lost in “{words}” ({column}): the file was saved "
    "in an encoding that lacks it. Type it again, or save the file as UTF-8.",
    "damaged-cell-encoding": "“{words}” in “{column}” was read in a wrong encoding: it should "
    "be “{mended}”.",
    "damaged-cell-encoding-doubt": "“{words}” in “{column}” may have been read in a wrong "
    "encoding: is it “{mended}”?",
    "damaged-cell-direction": "“{words}” in “{column}” has a hidden sign in it that turns the "
    "words around it: type it again, as “{mended}”.",
    "damaged-cell-control": "“{words}” in “{column}” has a control character in it: it should "
    "be “{mended}”.",
    "damaged-cell-html": "“{words}” in “{column}” has the signs of a web page in it: it should "
    "be “{mended}”.",
    "damaged-cell-e-mail": "“{words}” in “{column}” is an address, where a name is printed: "
    "type the name.",
    "damaged-cell-number": "“{words}” in “{column}” is a number, where a name is printed: "
    "choose another column, or type the name.",
    "damaged-cell-serial-date": "“{words}” in “{column}” is a spreadsheet's number for a day: "
    "it should be {mended}, or that day in your words.",
    "damaged-cell-too-narrow": "“{words}” in “{column}” is what a column shows that is too "
    "narrow: make it wider in the spreadsheet, and save again.",
    # The same, for the writer to judge: notes.
    "damaged-cell-null-name": "“{words}” in “{column}” can be a name, or stand for nothing: is "
    "it somebody's name?",
    "damaged-cell-question": "“{words}” in “{column}” has a question mark in it: was somebody "
    "not sure, or is a letter lost?",
    "damaged-cell-quoted": "“{words}” in “{column}” has the marks of a spreadsheet around it: "
    "“{mended}” is meant, it seems.",
    "damaged-cell-time-stamp": "“{words}” in “{column}” is a moment as computers write it: "
    "{mended} reads better, or that day in your words.",
    "damaged-cell-capitals": "“{words}” in “{column}” is all in capitals: “{mended}” reads "
    "better, if that is how the name is written.",
    "damaged-cell-small": "“{words}” in “{column}” is all in small letters: “{mended}”, if that "
    "is how the name is written.",
    "damaged-cell-invisible": "“{words}” in “{column}” has a sign in it that cannot be seen, "
    "and can part words: “{mended}” is meant, it seems.",
    "damaged-cell-line-break": "“{words}” in “{column}” is broken into lines: “{mended}” is one "
    "line.",
    "damaged-cell-spaces": "“{words}” in “{column}” has more spaces than it needs: “{mended}”.",
    "damaged-cell-test-row": "“{words}” in “{column}” looks like a trial entry: leave the row "
    "out, if nobody is meant.",
    # People who stand in the list twice.
    "duplicate-person": "{name} stands in row {other}, too: leave one of the two out, if it is "
    "the same person.",
    "duplicate-person-near": "{name} may be {other_name} in row {other}: leave one of the two "
    "out, if it is the same person.",
    # Options of the command line.
    "bad-header": "“{text}” is no header: write the number of its row, as “--header 3”, or "
    "“--header none” for a table without one.",
    "bad-where": "“{text}” chooses no rows: write COLUMN=VALUE, in quotation marks if there is a "
    "space in it.",
    "where-nobody": "Nobody in the table is meant by “{text}”: look how the cells are written "
    "(“thankyou people TABLE” shows them).",
    "looks-like-answers": "This looks like the answers of a form: with “--answers” each of them "
    "becomes a card in its writer's own words.",
    "not-a-form": "{path} does not look like the answers of a form: say with “--answers” that it "
    "is, or leave “--approve-all” out.",
}
