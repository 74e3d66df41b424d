"""Capitals as a language writes them."""

from __future__ import annotations

_GREEK_ACCENTS = str.maketrans("άέήίόύώΐΰ", "αεηιουωϊϋ")


def uppercase(text: str, language: str) -> str:
    """Capitals as the language writes them (Unicode SpecialCasing: Turkish and Azeri dotted i;
    Greek capitals carry no tonos)."""
    base = language.split("-")[0].lower()
    if base in ("tr", "az"):
        text = text.replace("i", "İ")
    elif base == "el":
        text = text.translate(_GREEK_ACCENTS)
    return text.upper()
