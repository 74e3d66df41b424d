"""What is said about sheets of paper, and the cards and labels on them.

In: nothing. Out: sentences by code; lengths are millimetres.
"""

from __future__ import annotations

from collections.abc import Mapping

from thankyou.base.translatable import Plural, Translatable

SHEETS: Translatable[Mapping[str, str | Plural]] = {
    "paper-too-small": "The open card measures {card_width} × {card_height} mm and does not fit on "
    "{paper} ({width} × {height} mm): choose larger paper, or a smaller card.",
    "too-many-per-sheet": Plural(
        "A sheet of {paper} holds one card, not {wanted}: ask for one, or choose larger paper.",
        "A sheet of {paper} holds %n cards, not {wanted}: ask for fewer, or choose larger paper.",
        of="most",
    ),
    "stock-too-small": "The open card measures {card_width} × {card_height} mm and does not fit on "
    "{stock}, whose pieces measure {width} × {height} mm: choose another stock, or another card.",
    "stock-larger": "The card ({card_width} × {card_height} mm) is smaller than the pieces of "
    "{stock} ({width} × {height} mm) and stands in their middle, with white around it.",
    "start-past-sheet": "The first card cannot stand on position {start}: a sheet has positions 1 "
    "to {count}.",
    "skip-past-sheet": "Position {position} cannot be left out: a sheet has positions 1 to "
    "{count}.",
    "sheet-used": "No position is left on the first sheet: leave one of its {count} free, or begin "
    "with a new sheet.",
    "offset-off-page": "A printer is not {shift} mm off ({most} mm is the most that can be put "
    "right): measure again, or look how the paper lies in the tray.",
    "bad-setting-of-sheet": "A sheet cannot be made with these settings ({name}): check them.",
    "cards-reach-margin": Plural(
        "This printer leaves up to {margin} mm along the paper's edges white, and one card reaches "
        "into them: ask for fewer cards to a sheet, or for printing without margins.",
        "This printer leaves up to {margin} mm along the paper's edges white, and %n cards reach "
        "into them: ask for fewer cards to a sheet, or for printing without margins.",
        of="count",
    ),
    "unknown-paper": "There is no paper “{name}”: there are {choices}, or a size in mm like "
    "200x280.",
    "unknown-stock": "There is no stock “{name}”: see “thankyou list stock”.",
    "unknown-stock-near": "There is no stock “{name}”; there are {near}: see “thankyou "
    "list stock”.",
    "paper-size": "A paper of {name} mm cannot be printed on here: each side may have {low} to "
    "{high} mm.",
    "own-stock-invalid": "{file}, line {line}: {what}. This is the list of your own sheets; the "
    "others can be used.",
    "stock-invalid": "A sheet cannot be used as it is described: check its numbers.",
    "stock-invalid-name": "Give the sheet a maker and a part number.",
    "stock-invalid-page": "There is no such paper: choose one of the list, or give its size.",
    "stock-invalid-size": "A piece needs a width and a height.",
    "stock-invalid-count": "From 1 to 100 pieces can stand in a row, and in a column.",
    "stock-invalid-across": "From one piece to the next must be at least a piece's width, or they "
    "overlap.",
    "stock-invalid-down": "From one piece to the next one down must be at least a piece's height, "
    "or they overlap.",
    "stock-invalid-outside": "The pieces reach beyond the page: check the first piece's place, the "
    "sizes and the counts.",
    "stock-invalid-round": "Corners can be rounded by half of the piece's shorter side at most.",
    "used-positions-damaged": "What was remembered of part-used sheets cannot be read ({file}): "
    "look which positions are free before the sheet goes into the printer.",
    "no-envelope": "There is no envelope here for a card of {width} × {height} mm.",
    "unknown-envelope": "There is no envelope “{name}”; there are {choices}.",
    "by-hand-face-down": Plural(
        "Print page 1. Put the sheet back as it came out, with the white side to be printed and "
        "the same edge first; then print page 2.",
        "Print pages 1 to %n. Put the pile back as it came out, with the white sides to be printed "
        "and the same edge first; then print pages {first} to {last}.",
        of="sheets",
    ),
    "by-hand-face-up": Plural(
        "Print page 1. Turn the sheet over like the page of a book and put it back with the same "
        "edge first; then print page 2.",
        "Print pages 1 to %n. Turn the whole pile over like the page of a book and put it back "
        "with the same edge first; then print pages {first} to {last}.",
        of="sheets",
    ),
    "needs-sheet": "{option} is about sheets of paper: add --as sheet.",
    "needs-pages": "{option} is for the pages of a print shop: leave it out, or take --as pages.",
    "each-needs-list": "One file for each person needs a table of people.",
    "each-folder": "{path}: with --each, -o names a folder, and the pattern the files in it.",
    "bad-pattern": "“{text}” is no pattern for names: put at least one column in braces, like "
    "“{{family}}.pdf”.",
    "cuts-unmarked": "There is no room for marks beside the cards: cut {left} mm from the "
    "left edge and {top} mm from the top.",
    "cuts-unmarked-left": "There is no room for some marks beside the cards: cut {left} mm from "
    "the left edge.",
    "cuts-unmarked-top": "There is no room for some marks beside the cards: cut {top} mm from the "
    "top.",
    "print-or-resume": "A run that was begun goes on by itself: leave the card's file out.",
    "print-what": "Name a card file to print, or go on with a run: --resume, --again SHEETS.",
    "only-needs-people": "--only chooses rows of a table: name it with --people.",
    "bad-rows": "“{text}” does not name rows: write them like 3,5-7.",
    "files-are-there": Plural(
        "One file of that name is in {folder} already: choose an empty folder.",
        "%n files of those names are in {folder} already: choose an empty folder.",
        of="count",
    ),
    "row-past-end": "There is no row {row}: the table has {count}.",
}
