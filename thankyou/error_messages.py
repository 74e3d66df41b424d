"""The words for problems and errors: one clear sentence that says what, where and what to do.

In: a Problem or CardError (codes and values). Out: a sentence. The window passes its translator;
the command line speaks English. The only place where codes become words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from thankyou.base.errors import CardError, Problem, Value
from thankyou.base.shown_text import LONGEST, LONGEST_LIST, one_line
from thankyou.base.translatable import Plural, Translatable, Translate, english
from thankyou.sentences.card_files import CARD_FILES
from thankyou.sentences.drawings import DRAWINGS
from thankyou.sentences.kept_cards import KEPT_CARDS
from thankyou.sentences.mailing import MAILING
from thankyou.sentences.passwords import PASSWORDS
from thankyou.sentences.people import PEOPLE
from thankyou.sentences.person_cards import PERSON_CARDS
from thankyou.sentences.printers import PRINTERS
from thankyou.sentences.sheets import SHEETS
from thankyou.sentences.tables import TABLES
from thankyou.sentences.words import WORDS
from thankyou.sentences.workbooks import WORKBOOKS
from thankyou.sentences.workers import WORKERS

FIELD_NAMES: Translatable[Mapping[str, str]] = {
    "recipient": "who the card is for",
    "title": "their title",
    "given": "their given name",
    "family": "their family name",
    "role": "what they do",
    "unit": "where it was",
    "date": "when it was",
    "shift": "which shift it was",
    "moment": "the moment you remember",
    "effect": "what it meant",
    "wish": "your wish",
    "loved_one": "the name of the person you remember",
    "sender": "who the card is from",
}
"""How a sentence speaks of a merge field."""

WORDS_OF: Translatable[Mapping[str, str]] = {
    "sentiment": "words on the front",
    "tagline": "line beneath the words on the front",
    "message": "message",
    "colophon": "small print",
    "second": "message in the second language",
    "signers": "list of those who sign",
    "delivery": "line that says who it is for",
}
"""How a sentence speaks of a role's words."""

SIDE_NAMES: Translatable[tuple[str, ...]] = (
    "front", "inside", "back", "address",
    "outside", "printed side",
)  # fmt: skip
"""What formats call the sides of a card, and `imposition` those of a sheet."""

_CARDS: Translatable[Mapping[str, str | Plural]] = {
    # Problems: the card can still be shown.
    "overflow": Plural(
        "The {words_of} is one line too long for its place ({panel}): shorten it, or choose a "
        "larger card.",
        "The {words_of} is %n lines too long for its place ({panel}): shorten it, or choose a "
        "larger card.",
        of="lines",
    ),
    "overflow-wide": "A word in the {words_of} is too long for a line ({panel}): "
    "shorten it or put a space in it, or choose a larger card.",
    "sizes-hold": "The words fit as they are in: {sizes}.",
    "sizes-hold-none": "No size of card holds these words: shorten them.",
    "missing-glyph": "No font here can draw “{character}” ({code}); a small square stands in its "
    "place ({panel}): take it out, or write it another way.",
    "empty-field": "Nothing is filled in for {field_name}, and the words ask for it.",
    "unknown-field": "“{{name}}” is not a field that this program knows; it is printed as it was "
    "typed (line {line}, column {column}). It may be a column of a list that is not open.",
    "bad-row": Plural(
        "This row has one cell where the header has {expected} (line {line} of the file): check "
        "its commas and quotation marks.",
        "This row has %n cells where the header has {expected} (line {line} of the file): check "
        "its commas and quotation marks.",
        of="found",
    ),
    # Notes: for the writer to judge (proofing.notes), by code and kind.
    "privacy-e-mail": "Other people may read this card. You may want to leave out the e-mail "
    "address “{words}”.",
    "privacy-phone": "Other people may read this card. You may want to leave out the telephone "
    "number {words}.",
    "privacy-record-number": "{words} looks like the number of a record or of an insurance. Other "
    "people may read this card; you may want to leave it out.",
    "privacy-birth-date": "{words} looks like a full date of birth, which can open other doors. "
    "Other people may read this card; you may want to leave it out.",
    "privacy-room": "“{words}” tells where somebody lies or lives. Other people may read this "
    "card; you may want to leave it out.",
    "privacy-address": "“{words}” looks like a postal address. Other people may read this card; "
    "you may want to leave it out.",
    "privacy-diagnosis": "“{words}” stands on this card with somebody's full name. Other people "
    "may read it; you may want to leave one of the two out.",
    "tone-exclamation": "Someone has died. Without the exclamation mark the words are quieter.",
    "tone-emoji": "Someone has died. Without “{words}” the words are quieter.",
    "tone-get-well": "“{words}” can hurt in a card about someone who died. You may want to leave "
    "it out.",
    "tone-avoid": "“{words}” is meant well, but can be hard to read in a card like this. You "
    "may want to say it another way.",
    "tone-gift": "“{words}”: a card is enough. Many hospitals may not take gifts; ask the ward "
    "before you send one.",
    "tone-intimate": "“{words}” may be closer than somebody at work can answer. You may want to "
    "say it another way.",
    "tone-blame": "“{words}” can be read as blame. A thank-you is easier to take without it; the "
    "hospital hears complaints in another place, and wants to.",
    "tone-shouting": "“{words}”: words all in capitals are hard to read, and can sound "
    "like a shout.",
    "leftover-placeholder": "“{words}” looks like a place that is still to be filled in.",
    "leftover-no-answer": "“{words}” is no answer, so the card says nothing about it.",
    "leftover-title-twice": "“{words}”: the title stands here twice. The card says it once.",
    "leftover-own-name": "“{words}” is your own name. Who is the card for?",
    "leftover-date-twice": "“{words}” stands in your words already, and would be said twice.",
    "leftover-name-spelled-two-ways": "“{words}” is spelled “{name}” elsewhere on this card: is it "
    "the same person?",
    "spelling-repeated-word": "“{words}”: the word stands here twice.",
    "spelling-small-i": "“{words}”: this word is written with a capital.",
    "spelling-misspelt": "“{words}” is not in the dictionary: is it spelled as you want it?",
    # Errors: the work cannot be done.
    "unknown-font": "There is no font called “{name}”.",
    "font-missing": "The font {name} is not installed: run “pip install {package}”.",
    "part-missing": "A part of the program is missing ({part}): install the program again.",
    "font-unreadable": "The font file {path} cannot be read: install its package again.",
    "asset-invalid": "The program's file {file} is damaged (line {line}: {what}): install the "
    "program again.",
    "asset-invalid-whole": "The program's file {file} is damaged ({what}): install the program "
    "again.",
    "design-invalid": "{file}, line {line}: {what}.",
    "design-invalid-whole": "The design “{file}” cannot be used: {what}.",
    "art-unsupported": "{file}, line {line}: {what} is not part of the SVG that designs may use.",
    "unknown-panel": "There is no panel “{name}” in this format; it has {choices}.",
    "unknown-text": "The words cannot be written as “{name}”; they can as {choices}.",
    "bad-answers": "The answers in {path} cannot be used: “{key}”: {what}.",
    "bad-answers-whole": "The answers in {path} cannot be used: {what}.",
    "unknown-template": "There is no template “{name}”: see “thankyou list templates”.",
    # Designs, for those who draw them.
    "art-missing": "There is no drawing “{name}” beside design.toml.",
    "art-unused": "This drawing is not used: name it in a layer of design.toml, or take it away.",
    "design-paths": Plural(
        "The {panel} panel has one path; {limit} are the most.",
        "The {panel} panel has %n paths; {limit} are the most.",
        of="count",
    ),
    "design-heavy": "The drawings take {size} bytes in a PDF; {limit} are the most.",
    "mask-heavy": "The mask “{name}” takes {size} bytes in a PDF; {limit} are the most for one.",
    "masks-heavy": "The masks take {size} bytes in a PDF; {limit} are the most for all of them.",
    "mask-cut": "The mask “{name}” ends in sight on {format}: it has ink up to its {side} edge.",
    "mask-coarse": "The mask “{name}” has {dpi} pixels to the inch on {format}; with edges in it, "
    "it needs {least}.",
    "design-palettes": Plural(
        "The design comes in one colourway; it needs two to five.",
        "The design comes in %n colourways; it needs two to five.",
        of="count",
    ),
    "design-form": "“{role}” asks for “{form}”, which “{face}” does not have: its plain letters "
    "stand.",
    "design-no-low-ink": "None of the palettes has “low_ink = true”: one must be fit for grey "
    "printers.",
    "design-words": "“{words}” cannot stand on a cover: {what}.",
    "design-edge": "The slot for {roles} comes nearer than 5 mm to an edge of the {panel} of "
    "{format}.",
    "design-problem": "A card of it has a problem on the {panel} of {format}: {what}.",
    "design-contrast": "“{words}” has a contrast of {contrast}:1 on the {panel} of {format} "
    "(palette “{palette}”); 7:1 is the least.",
    "photo-coarse": "The photo has {dpi} pixels to the inch where it is printed; from {least} on "
    "it looks sharp. A larger photo, or less of a close-up, would help.",
    "photo-unreadable": "{file} cannot be read as a picture: it may be damaged, so try another "
    "copy.",
    "photo-type": "{file} is not a picture that can be used here: choose a JPEG, PNG, HEIC, WebP "
    "or TIFF file.",
    "photo-too-large": "{file} is too large to be opened here: make it smaller first, {limit} "
    "million pixels at most.",
    "values-too-long": "The values of the fields are longer than {limit} letters together, and "
    "some are left out: shorten them, or use fewer fields.",
    "card-text-too-long": "One text of this card has {letters} letters, and a card keeps at most "
    "{limit}: shorten it.",
    "text-too-long": "These words have {letters} letters, of which the first {limit} are set: "
    "shorten them.",
    "photo-too-slow": "{file} could not be read within {seconds} seconds: open it in another "
    "program, save it there as a JPEG, and use that.",
    "no-picture-reader": "{file} was not opened, because the part of this program that reads "
    "pictures safely does not start on this computer: start the program again, or install it anew.",
    "signature-empty": "No writing was found in {file}: photograph dark ink on bare, bright paper.",
    "custom-size": "“{name}” is no size for a card: write it like custom-120x160-flat (or -side, "
    "-tent), each side from {low} to {high} mm, and at most {wide} times as wide as high.",
    "unknown-pairing": "There is no lettering called “{name}”: see “thankyou list pairings”.",
    "low-contrast": "The colour of the words has a contrast of {contrast}:1 to what is beneath "
    "them on the {side}; 7:1 and more is easy to read.",
    "no-words": "There are no words in “{tag}” here; there are in {choices}.",
    "unknown-palette": "The design “{design}” has no colours called “{name}”: see “thankyou list "
    "designs”.",
    "unknown-design": "There is no design “{name}”: see “thankyou list designs”.",
    "unknown-format": "There is no format “{name}”: see “thankyou list formats”.",
    "unknown-field-name": "There is no field “{name}”; the fields are {choices}.",
    "unknown-column": "The table has no column “{name}”; it has {choices}.",
    "no-columns": "None of the table's columns ({columns}) is a field of the card: name one with "
    "--map, for example --map {example}.",
    "output-kind": "{path}: the name must end in {choices}.",
    "card-name": "{path}: the name of a card file must end in .thankyou.",
    "card-exists": "{path} is there already: choose another name, or replace it with --force.",
    "bad-setting": "“{text}”: write it as FIELD=VALUE.",
    "bad-mapping": "“{text}”: write it as FIELD=COLUMN.",
    "bad-language": "“{tag}” is not a language tag: write it like en, pt-BR or zh-Hans.",
    "dpi-range": "A picture can have from {low} to {high} dots an inch; {dpi} is not between them.",
    "not-text": "{path} is not text (byte {byte} on line {line}): choose a file of text.",
    "not-utf8": "{path} is not in UTF-8 (byte {byte} on line {line}): save it again as UTF-8 "
    "(spreadsheet programs call it “CSV UTF-8”).",
    "looks-utf16": "{path} is saved as UTF-16: save it again as UTF-8 (spreadsheet programs call "
    "it “CSV UTF-8”).",
    "looks-utf32": "{path} is saved as UTF-32: save it again as UTF-8 (spreadsheet programs call "
    "it “CSV UTF-8”).",
    "cut-short": "{path} ends in {count} bytes with nothing in them, as a file does that was cut "
    "short on its way: take another copy.",
    "empty-file": "{path} is empty: choose a file with a row of names and a row for each person.",
    "no-people": "{path} names its columns, but has no people beneath them.",
    "unclosed-quote": "The quotation mark that opens on line {line} of {path} is never closed: "
    "close it, or take it out.",
    "text-after-quote": "On line {line} of {path} there is text after a closing quotation mark: "
    "double the quotation marks inside a cell.",
    "unclear-delimiter": "It is not clear what separates the cells of {path}: write “sep=,” (or "
    "“sep=;”) as its first line.",
    "too-many-people": "{path} has more than {limit} people: split it into several files.",
    "too-many-cells": "{path} has more than {limit} cells: split it into several files.",
    "line-too-long": "Line {line} of {path} has more than {limit} characters, so it is "
    "hardly a table: choose another file.",
    "card-too-new": "{path} was made by a newer thankyou (its version is {version}, this one reads "
    "up to {known}): install the newer program.",
    "not-a-card": "{path} is not a card file, or it is damaged: {why}.",
    "too-large": "{path} is too large to be read here ({size} bytes; the most is {limit}).",
    "cannot-read": "{path} cannot be read: {why}.",
    "cannot-write": "{path} cannot be written: {why}.",
    "template-field": "{file}, line {line}, column {column}: “{name}” is not a field that "
    "templates may use.",
    "words-unreadable": "{file} cannot be read (line {line}): {what}.",
    "words-unreadable-whole": "{file} cannot be read: {what}.",
    "words-invalid": "{file}, line {line}: {what}.",
    "art-unreadable": "The drawing “{file}” cannot be read: {what}.",
    "mask-unusable": "The mask “{file}” cannot be used: {what}.",
    "template-syntax": "{file}, line {line}, column {column}: {what}.",
}

_SETS = (
    _CARDS,
    CARD_FILES,
    KEPT_CARDS,
    MAILING,
    PASSWORDS,
    PEOPLE,
    PERSON_CARDS,
    PRINTERS,
    SHEETS,
    TABLES,
    WORDS,
    WORKBOOKS,
    WORKERS,
    DRAWINGS,
)
SENTENCES: Mapping[str, str | Plural] = {code: text for one in _SETS for code, text in one.items()}
"""Every sentence by its code, or by code and kind."""

REASONS: Translatable[Mapping[str, str]] = {
    # Reading and writing files.
    "disk-full": "the disk is full; make room, or choose another place",
    "no-permission": "you have no permission for it; choose another place",
    "no-folder": "the folder does not exist; make it first, or choose another",
    "link-loop": "it is a link that leads back to itself",
    "no-file": "there is no such file",
    "is-folder": "it is a folder; give the name of a file",
    "not-a-folder": "a file stands where a folder should be; move that file away",
    "not-a-file": "it is not a file",
    "read-only": "that place can only be read; choose another folder",
    "name-too-long": "its name is too long; choose a shorter one",
    "bad-name": "this computer cannot use that name; choose another",
    "in-use": "another program has it open; close it there first",
    "io-error": "the disk reports an error; choose another place and look after the disk",
    "too-large": "it is larger than that place can hold; choose another place",
    "other": "the system gave no reason that helps; try another place",
    # Card files.
    "empty": "it is empty",
    "binary": "it is not text",
    "not-utf8": "it is not in UTF-8",
    "not-json": "it is not JSON (line {line}, column {column})",
    "too-deep": "it is nested too deeply",
    "too-many": "it has more parts than a card can have",
    "bad-container": "the part “{key}” of it is missing or damaged",
    "duplicate-key": "“{key}” stands in it twice",
    "wrong-format": "it does not say that it is one",
    "missing-key": "“{key}” is missing",
    "unknown-key": "“{key}” is not known to this program",
    "wrong-type": "“{key}” should be {expected}",
    "bad-value": "“{key}” should be {expected}",
    "bad-text": "“{key}” holds text that is not Unicode",
    # Printers that wait (printing.printers.STOPPING).
    "printer-paused": "it was paused; let it go on in the computer's settings",
    "media-empty": "it has no paper; put some in",
    "media-needed": "it wants the paper of this job; put it in",
    "media-jam": "paper is jammed; take it out, then say which sheet it was",
    "door-open": "a door is open; close it",
    "cover-open": "its cover is open; close it",
    "interlock-open": "a part is open; close it",
    "input-tray-missing": "a paper tray is missing; push it in",
    "output-area-full": "its output tray is full; take the sheets out",
    "output-tray-missing": "its output tray is missing; put it back",
    "marker-supply-empty": "its ink or toner is used up; replace it",
    "toner-empty": "its toner is used up; replace it",
    "offline": "it is switched off or not connected; switch it on and connect it",
    "shutdown": "it is switched off; switch it on",
    "timed-out": "it does not answer; switch it off and on again",
}
"""Why a file could not be read or written, or a printer waits."""


_TRANSLATED = ("panel", "side", "paper", "expected", "measured")
"""Values that are marked texts themselves: they are translated before they are put in."""


def sentence(trouble: Problem | CardError, tr: Translate = english) -> str:
    """One sentence for a problem or an error, in the language of `tr`."""
    values: dict[str, Value] = {
        name: one_line(value, LONGEST_LIST if name == "choices" else LONGEST)
        if isinstance(value, str)
        else value
        for name, value in trouble.values.items()
    }
    if isinstance(trouble, Problem):
        values.setdefault("panel", trouble.panel or "")
        if trouble.field is not None:
            values.setdefault("name", trouble.field)
            field_name = FIELD_NAMES.get(trouble.field)
            values["field_name"] = values["name"] if field_name is None else tr(field_name)
    for name in _TRANSLATED:
        if values.get(name):
            values[name] = tr(str(values[name]))
    if trouble.code == "overflow":
        values["words_of"] = tr(WORDS_OF.get(str(values.get("words")), "message"))
    if "reason" in values:
        reason = str(values["reason"])
        values["why"] = put(tr(REASONS.get(reason, reason)), values)
    pattern = SENTENCES.get(_variant(trouble, values))
    if pattern is None:
        known = ", ".join(f"{k} {v}" for k, v in values.items())
        return f"{trouble.code}: {known}" if known else trouble.code
    if isinstance(pattern, Plural):
        count = int(values.get(pattern.of) or 0)
        return put(tr(pattern.one, pattern.many, count), values)
    return put(tr(pattern), values)


def _variant(trouble: Problem | CardError, values: Mapping[str, Value]) -> str:
    """The key of the sentence: the code, or what its values say more exactly."""
    code = trouble.code
    if code == "overflow" and values.get("wide"):
        return "overflow-wide"
    part = "key" if code == "bad-answers" else "line"  # what a fault of the whole file lacks
    if f"{code}-whole" in SENTENCES and not values.get(part):
        return f"{code}-whole"
    if code == "unknown-field" and isinstance(trouble, CardError):
        return "template-field"
    if code == "unknown-stock" and values.get("near"):
        return "unknown-stock-near"
    if f"{code}-{values.get('kind')}" in SENTENCES:
        return f"{code}-{values['kind']}"
    return code


_PLACE = re.compile(r"\{\{(\w+)\}\}|\{(\w+)\}")


def put(pattern: str, values: Mapping[str, Value]) -> str:
    """`pattern` with its {names} replaced once, left to right; {{name}} keeps its braces.

    Not str.format: values and translations stay text whatever they contain.
    """

    def value(match: re.Match[str]) -> str:
        kept, plain = match.groups()
        if kept:
            return "{" + str(values.get(kept, kept)) + "}"
        return str(values.get(plain, match.group()))

    return _PLACE.sub(value, pattern)
