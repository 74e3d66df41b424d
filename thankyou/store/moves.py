"""Cards into the bin and back, and away for good.

In: two places and an id. Out: the card's file and its side folder, renamed one after the other. A
note in the side folder, written first, says where they are going: whoever lists the cards after a
crash between the two renames finishes what was begun.
"""

from __future__ import annotations

import contextlib
import json
import shutil
import time
from pathlib import Path

from thankyou.base.atomic_write import cannot_write, flush_folder
from thankyou.base.errors import CardError
from thankyou.base.read_file import shown
from thankyou.store.places import Place, make_folder, write_private
from thankyou.store.side_files import THUMB, is_open, take_lock

NOTE = "moving"
"""Where the card is going, and when it was deleted."""


def move(card_id: str, here: Place, there: Place) -> str:
    """Move a card; its id there. Raises CardError "card-in-use", "card-gone", "cannot-write"."""
    source, side = here.file(card_id), here.side(card_id)
    for folder in (side, there.cards, there.beside):
        make_folder(folder)
    lock = take_lock(side, source.stem)
    try:
        _drop_late_picture(there.side(card_id))
        new = there.free_id(card_id)
        # A name of its own is kept with the card, so that it comes back under it.
        target = there.new_file(new) if new != card_id else there.cards / source.name
        note = {"id": new, "name": target.name, "time": time.time()}
        write_private(side / NOTE, json.dumps(note).encode())
        _rename(source, target)
    finally:
        lock.release()
    _rename(side, there.side(new))
    return new


def deleted_at(side: Path) -> float:
    """When a card was put into the bin, in seconds since 1970; 0 if nothing says so."""
    note = _note(side)
    when = note["time"] if note else 0.0
    return when if isinstance(when, float) else 0.0


def forget_move(side: Path) -> None:
    """The card has arrived where it is to stay."""
    with contextlib.suppress(OSError):
        (side / NOTE).unlink(missing_ok=True)


def repair(here: Place, there: Place) -> None:
    """Finish what a crash has interrupted between two renames. Never raises."""
    with contextlib.suppress(CardError):
        for card_id in here.sides():
            side = here.side(card_id)
            note = _note(side) if (side / NOTE).exists() else None
            if note is None or here.has(card_id) or is_open(side):
                continue
            if (there.cards / str(note["name"])).is_file():
                with contextlib.suppress(CardError, OSError):
                    _drop_late_picture(there.side(str(note["id"])))
                    if not there.side(str(note["id"])).exists():
                        _rename(side, there.side(str(note["id"])))


def remove(card_id: str, place: Place) -> None:
    """Remove a card with all that belongs to it; nothing if it is not there.

    Raises CardError "cannot-write" if something is left, "card-in-use" (title) while it is open.
    """
    if is_open(place.side(card_id)):
        raise CardError("card-in-use", title="")
    try:
        try:
            place.file(card_id).unlink(missing_ok=True)
        except CardError as error:
            if error.code != "card-gone":
                raise
        side = place.side(card_id)
        if side.exists():
            shutil.rmtree(side)
    except OSError as error:
        raise cannot_write(shown(error.filename or place.folder), error) from error


def _drop_late_picture(side: Path) -> None:
    """A picture that a thread made of a card while it was moved away is no part of it."""
    with contextlib.suppress(OSError):
        (side / THUMB).unlink()
        side.rmdir()


def _note(side: Path) -> dict[str, object] | None:
    try:
        note = json.loads((side / NOTE).read_bytes())
    except (OSError, ValueError):
        return None
    whole = (
        isinstance(note, dict)
        and isinstance(note.get("id"), str)
        and isinstance(note.get("name"), str)
        and isinstance(note.get("time"), float)
        and Path(str(note["name"])).name == note["name"]
    )
    return note if whole else None


def _rename(source: Path, target: Path) -> None:
    try:
        source.rename(target)
        for folder in {source.parent, target.parent}:
            flush_folder(folder)
    except OSError as error:
        raise cannot_write(shown(source), error) from error
