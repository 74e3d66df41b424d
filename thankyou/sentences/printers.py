"""What is said about printers, print runs and calibration.

In: nothing. Out: sentences by code.
"""

from __future__ import annotations

from collections.abc import Mapping

from thankyou.base.translatable import Plural, Translatable

PRINTERS: Translatable[Mapping[str, str | Plural]] = {
    "no-printers": "No printer was found on this computer: add one in its settings, or make a PDF "
    "and print that.",
    "unknown-printer": "There is no printer called “{name}”; there are {choices}.",
    "which-printer": "None of the printers is the default one: choose one of {choices}.",
    "printer-refused": "The printer “{printer}” does not take the sheet ({detail}): see to it in "
    "the computer's list of print jobs, then go on.",
    "printer-unreachable": "The computer's print service does not answer, and nothing was sent to "
    "“{printer}”: start the service again, then go on.",
    "printer-removed": "The printer “{printer}” is no longer on this computer: add it again in the "
    "settings, then go on.",
    "printer-one-side": "The printer “{printer}” prints one side only: choose “by hand”, and turn "
    "the sheets over yourself.",
    "printer-other-edge-long": "The printer “{printer}” turns sheets over their long edge only: "
    "choose “long edge”.",
    "printer-other-edge-short": "The printer “{printer}” turns sheets over their short edge only: "
    "choose “short edge”.",
    "printer-no-paper": "The printer “{printer}” does not take {paper}: choose another paper, or "
    "another printer.",
    "printer-no-tray": "The printer “{printer}” has no tray “{tray}”; it has {choices}.",
    "printer-load-paper": "Put {paper} into the printer “{printer}” before you print.",
    "printer-margins-unknown": "The printer “{printer}” does not say how near to the edge it "
    "prints: print one sheet first, and look at its edges.",
    "printer-refuses": "The printer “{printer}” takes no jobs: let it take jobs in the computer's "
    "settings, or choose another printer.",
    "printer-stopped": "The printer “{printer}” waits: {why}.",
    "no-run": "There is no such print run to go on with: begin a new one.",
    "run-in-use": "This print run is open in another window or command: go on there, or close it "
    "first.",
    "run-damaged": "The record of the print run {run} is damaged (line {line}): look which sheets "
    "came out, throw the run away, and print the others anew.",
    "run-damaged-whole": "The record of the print run {run} is damaged: look which sheets came "
    "out, throw the run away, and print the others anew.",
    "run-too-new": "The print run {run} was begun by a newer thankyou: go on with that one.",
    "run-not-out": "Some sheets of this print run are still to come out: print them, or throw the "
    "run away.",
    "unknown-sheet": Plural(
        "There is no sheet {sheet}: this print run has one sheet.",
        "There is no sheet {sheet}: this print run has %n sheets.",
        of="sheets",
    ),
    "calibrate-what": "Give at least --front X,Y: where the cross of the test page's front is, in "
    "mm from the left and from the upper edge.",
    "measured-far-off": "{measured} is given as {value} mm, which is far from {nominal} mm: "
    "measure once more, and look whether the page was printed at its actual size.",
}
