"""What the page of wordings says about them: what each asserts, occasions, ways of speaking.

In: names of the model. Out: words of the window.
"""

from __future__ import annotations

from collections.abc import Iterable

from thankyou.gui.i18n import tr


def register_names() -> dict[str, str]:
    """How a wording is written, by REGISTERS of model.card."""
    return {
        "plain": tr("Plain"),
        "warm": tr("Warm"),
        "spoken": tr("As one talks"),
        "formal": tr("Formal"),
    }


def occasion_names() -> dict[str, str]:
    """What a card is written for, by OCCASIONS of model.card."""
    return {
        "nurses-day": tr("Nurses’ Day or Week"),
        "doctors-day": tr("Doctors’ Day"),
        "retirement": tr("Somebody retires"),
        "leaving": tr("Somebody leaves"),
        "new-baby": tr("A new baby"),
        "baby-loss": tr("The loss of a baby"),
        "intensive-care": tr("After intensive care"),
        "going-home": tr("Going home"),
        "long-treatment": tr("A long treatment"),
        "hospice": tr("Hospice"),
        "home-care": tr("Care at home"),
        "family-doctor": tr("A family doctor"),
        "dentist": tr("A dentist"),
        "ambulance": tr("Ambulance"),
        "mental-health": tr("Mental health"),
        "support-staff": tr("Porters, cleaners, kitchen, reception"),
        "interpreter": tr("An interpreter"),
        "student-teacher": tr("A student to a teacher"),
        "donor-family": tr("A donor’s family"),
        "recipient": tr("A gift received: blood, organ, tissue"),
        "anniversary": tr("An anniversary"),
        "not-easy": tr("“I was not easy that day”"),
    }


def says(facts: Iterable[str]) -> str:
    """What a wording asserts, as a sentence to its writer; "" for nothing."""
    names = _facts()
    told = [names[fact] for fact in facts]
    return tr("It says: {what}.", what=", ".join(told)) if told else ""


def _facts() -> dict[str, str]:
    return {
        "died": tr("that someone died"),
        "there": tr("that they were there when it ended"),
        "wept": tr("that they were sad with you"),
        "lived": tr("that a life was saved"),
        "better": tr("that the patient is better"),
        "home": tr("that the patient is at home again"),
        "long": tr("that it went on for a long time"),
        "hard": tr("that it was a hard time for you"),
        "unaware": tr("that you were not awake, or remember nothing of it"),
        "child": tr("that the patient is a child"),
        "saw": tr("that you were there and saw it"),
    }
