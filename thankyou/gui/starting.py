"""The window's first second: what follows its first painting, in steps that nobody waits for.

In: a window that has been painted. Out: the first page, with the card or the cards in it; then, as
long as nothing else is to be done, the other pages, so that going to one takes no longer for the
first time than for the second. Whoever wants something before its turn has it at once: whatever
is made here is made by those who ask for it, too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from thankyou.base.errors import CardError

if TYPE_CHECKING:
    from thankyou.gui.card_files import CardFiles
    from thankyou.gui.card_view import CardView
    from thankyou.gui.catalog import WindowCatalog
    from thankyou.gui.document import Document
    from thankyou.gui.forget import Forgetting
    from thankyou.gui.idle_work import IdleWork
    from thankyou.gui.jobs import Jobs, Ticket
    from thankyou.gui.page_stack import PageStack
    from thankyou.gui.preview.stack import PreviewStack

    class Window(Protocol):
        """What of the main window is asked for here."""

        catalog: WindowCatalog
        document: Document
        files: CardFiles
        pages: PageStack
        previews: PreviewStack
        card_view: CardView
        forgetting: Forgetting
        jobs: Jobs
        quiet: IdleWork

        def first_page(self, path: str | None) -> str: ...
        def go_to(self, key: str) -> None: ...


AHEAD = ("write", "design", "people", "print", "guide", "wordings", "history")
"""The pages that are made before they are asked for, the likeliest first. The others are there for
some only: for answers of a form, for two versions of a card."""


def first_steps(window: Window, path: str | None) -> Iterator[None]:
    """Bring the words, open the file, and bring the card. After the first step there is a card:
    from then on everything in the window may be asked for."""
    window.document.replace(window.catalog.new_card())
    yield
    # What the pages read cards by: some forty modules of ours, a quarter of them at a time.
    import thankyou.storage.card_file

    yield
    import thankyou.store.index

    yield
    import thankyou.store.card_store

    yield
    first = window.first_page(path)
    if first == "cards":
        import thankyou.gui.pages.cards.card_grid  # noqa: F401

        yield
    page = window.pages.page(first)
    yield
    window.go_to(first)
    if path is not None:
        window.files.start_with(Path(path))
    page.focus_first()
    yield
    window.forgetting.start()
    window.card_view.warm_up(window.jobs)


# ---------------------------------------------------------------------------- the other pages


def make_ahead(window: Window) -> None:
    """As soon as nothing else is to be done, make the other pages."""

    def begin() -> None:
        window.jobs.idle.disconnect(begin)
        window.jobs.run("ahead", read_ahead(window), go_on, go_on)

    def go_on(_: object) -> None:  # after a failure, too: it is told to whoever wants the page
        window.quiet.add(pages_ahead(window))

    window.jobs.idle.connect(begin)


def read_ahead(window: Window) -> Callable[[Ticket], None]:
    """Work for a thread: what the pages are made of is imported, and their words are read."""
    languages, card = window.catalog.languages, window.catalog.new_card()

    def drafts() -> None:
        from thankyou.messages.guide import first_draft

        first_draft(card, languages)  # the guide's sentences, and the forms of answers

    def work(ticket: Ticket) -> None:
        for part in (_words, _design, _people, _print, _guide, drafts, languages.read_all):
            if ticket.cancelled():
                return
            part()

    return work


def pages_ahead(window: Window) -> Iterator[None]:
    """The pages, one at a step, out of sight, and how each is laid out in the room it will have."""
    stack = window.pages
    for key in filter(stack.rows.__contains__, AHEAD):
        steps: list[Callable[[], object]]
        steps = [partial(act, key) for act in (stack.make, stack.page, stack.lay_out)]
        if key == "write":
            steps.insert(0, lambda: window.catalog.templates)
        if key == "design":
            steps.insert(0, lambda: window.catalog.design_heads)
        if key == "print":
            steps.append(lambda: window.previews.sheet)
        for step in steps:
            try:
                step()
            except CardError:
                break  # told to whoever wants the page
            yield


def _words() -> None:
    import thankyou.gui.asked_words
    import thankyou.gui.pages.write.page
    import thankyou.gui.translated_words
    import thankyou.messages.guide_texts  # noqa: F401


def _design() -> None:
    import thankyou.gui.pages.design.page  # noqa: F401


def _people() -> None:
    import thankyou.gui.pages.people.page  # noqa: F401


def _print() -> None:
    import thankyou.export.plan
    import thankyou.export.sheet_run
    import thankyou.gui.pages.print.page
    import thankyou.gui.preview.sheet_pane  # noqa: F401


def _guide() -> None:
    import thankyou.gui.pages.history.page
    import thankyou.gui.pages.write.guide
    import thankyou.gui.pages.write.wordings  # noqa: F401
