"""An id made of a name that somebody typed.

In: a name. Out: its letters and digits in small letters, joined by hyphens.
"""

from __future__ import annotations


def plain_id(name: str) -> str:
    """ "DataBecker BC?" → "databecker-bc". Letters and digits of any script are kept; signs that a
    shell would read as something else are not. "" for a name without any."""
    kept = (char if char.isalnum() else " " for char in name.casefold())
    return "-".join("".join(kept).split())
