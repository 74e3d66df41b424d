"""Words of the window, ready for translation.

In: an English sentence and its values. Out: the sentence in the user's language. The one door
to Qt's translator, for code that is no QObject as well.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

CONTEXT = "thankyou"


def tr(text: str, **values: object) -> str:
    """`text` translated, its {names} replaced by `values`.

    Replaced one by one and never with str.format: a value is text, whatever it contains.
    """
    words = QCoreApplication.translate(CONTEXT, text)
    for name, value in values.items():
        words = words.replace("{" + name + "}", str(value))
    return words
