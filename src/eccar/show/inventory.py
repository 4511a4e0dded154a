"""Views of an inventory: what is there already, and whether that is all."""

from __future__ import annotations

from collections.abc import Iterator

from ..plan.inventory import Inventory
from ..shown import Paint
from ..wording import Language
from .elements import title
from .measure import Told, labelled, table_of
from .plan import cited_as, headed, items, listed


def lines(inventory: Inventory, words: Language, paint: Paint) -> Iterator[str]:
    """Whose it is, whether it is complete, and its entries in the order told."""
    yield paint(heading(inventory, words), "title")
    yield from (f"  {told.line(words)}" for told in about(inventory, words))
    yield from listed(_caption(inventory, words), inventory.measures, words, paint)


def parts(inventory: Inventory, words: Language) -> Iterator[str]:
    """The same as a heading, paragraphs and a table."""
    yield title(heading(inventory, words))
    yield items(about(inventory, words), words)
    yield from table_of(_caption(inventory, words), inventory.measures, words)


def heading(inventory: Inventory, words: Language) -> str:
    """Whose inventory it is."""
    return words.word("plan", "inventory_of").format(authorities=inventory.subject)


def about(inventory: Inventory, words: Language) -> Iterator[Told]:
    """Whether it is complete, when it was put on record, and on whose word."""
    yield Told(words.word("plan", "all_told" if inventory.complete else "not_all_told"))
    if inventory.recorded:
        yield Told(headed("recorded", words.say(inventory.recorded), words))
    if inventory.sources:
        yield cited_as("sources", inventory.sources, words)


def _caption(inventory: Inventory, words: Language) -> str:
    return labelled("entries", words.number(len(inventory.measures)), words)
