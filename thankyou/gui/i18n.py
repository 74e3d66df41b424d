"""The words of the window in the user's language.

In: an English text and its values. Out: the same in the language whose translators are installed
(gui/interface_language.py), or English. Every text of the window passes through here.

Texts are looked up in the context that pyside6-lupdate writes for a plain function: the empty one.
So its catalogs, and those of tools/translations.py, are the ones that are looked in.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from thankyou.base.translatable import english

CONTEXT = ""


def tr(text: str, many: str = "", count: int | None = None, /, **values: object) -> str:
    """`text` translated, with its {names} replaced by `values`.

    A second text without a count distinguishes what is equal in English only: tr("Open", "a door").
    The values are replaced one by one and never with str.format: a value is text, whatever it
    contains.
    """
    words = QCoreApplication.translate(CONTEXT, text, many, -1 if count is None else count)
    if count is not None and words == text.replace("%n", str(count)):
        # No catalog knows it (or English is the language): English has its own two forms.
        words = english(text, many, count)
    for name, value in values.items():
        words = words.replace("{" + name + "}", str(value))
    return words


def plural(one: str, many: str, count: int, /, **values: object) -> str:
    """A sentence about a number: plural("One line", "%n lines", count).

    `one` and `many` are the English forms; %n is the number. A translation has the forms of its
    own language, and each may use %n or not.
    """
    return tr(one, many, count, **values)
