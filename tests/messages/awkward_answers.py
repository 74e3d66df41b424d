"""Answers as people type them: fragments, lists, articles, places with a preposition, spans."""

from __future__ import annotations


def awkward_answers(audience: str) -> list[dict[str, str]]:
    """Eight people's answers to the questions of a message to such an audience."""
    found: list[dict[str, str]] = []
    for person, team, role, *rest in _ANSWERS:
        values = dict(zip(_NAMES, rest, strict=True))
        if audience == "unknown":
            values["role"] = role
        else:
            values["recipient"] = person if audience == "person" else team
        found.append({name: value for name, value in values.items() if value})
    return found


_NAMES = ("title", "unit", "date", "shift", "moment", "effect", "wish", "loved_one", "sender")
_ANSWERS = (
    (
        "sarah", "the night team", "the nurses", "", "on ward 5", "since 2019", "nights",
        "always a smile", "Everything", "a holiday", "mum", "Tom & Jen",
    ),
    (
        "Dr. Patel", "all the staff in a&e", "a doctor", "Dr", "A&E", "3/4/24", "the early shift",
        "she held my hand and told me to breathe", "made me feel less alone", "hope you get a rest",
        "our son", "priya",
    ),
    (
        "Kwame", "everyone", "porter", "", "Royal Infirmary", "I was admitted on January 4", "",
        "- always a smile\n- never late\n- you remembered my birthday", "Feels like family.",
        "- sleep\n- coffee", "my wife", "Bill",
    ),
    (
        "Ruth and Bilal", "ward 12", "midwife", "", "Ward 12", "every Tuesday", "the night shift",
        "thank you for answering all my questions no matter how many times i asked and never once "
        "making me feel stupid even when i rang at 3 in the morning",
        "I'm alive because of you!", "God bless you all", "Noah", "The Okafor family",
    ),
    (
        "", "", "", "", "", "", "", "the way you explained it to mum", "", "", "", "J",
    ),
    (
        "", "", "", "Sister", "dialysis", "last Christmas", "", "", "it gave us time",
        "I hope your nights are quiet", "", "",
    ),
    (
        "amara OKAFOR", "the ICU nurses", "the physio", "Nurse", "at St Mary's", "two years",
        "on nights", "that you never once made me feel stupid", "to feel like a person again",
        "to see you again one day", "my father", "Ada, aged 6",
    ),
    (
        "Dr Walsh", "Church Lane Surgery", "receptionist", "", "at home", "in May", "Tuesdays",
        "your patience. gracias por todo", "less afraid", "peace", "my mum and dad", "a patient",
    ),
)  # fmt: skip
