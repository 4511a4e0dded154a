"""Views of an inventory: what is there already, and whether that is all."""

from __future__ import annotations

from collections.abc import Iterator

from ..languages.language import Language
from ..plan.inventory import Inventory
from ..values.displayable import Style
from .elements import title
from .measure import Told, labelled, table_of
from .plan import cited_as, headed, items, listed


def lines(inventory: Inventory, lang: Language, style: Style) -> Iterator[str]:
    """Whose it is, whether it is complete, and its entries in the order told."""
    yield style(heading(inventory, lang), "title")
    yield from (f"  {told.line(lang)}" for told in about(inventory, lang))
    yield from listed(_caption(inventory, lang), inventory.measures, lang, style)


def parts(inventory: Inventory, lang: Language) -> Iterator[str]:
    """The same as a heading, paragraphs and a table."""
    yield title(heading(inventory, lang))
    yield items(about(inventory, lang), lang)
    yield from table_of(_caption(inventory, lang), inventory.measures, lang)


def heading(inventory: Inventory, lang: Language) -> str:
    """Whose inventory it is."""
    return lang.word("plan", "inventory_of").format(authorities=inventory.subject)


def about(inventory: Inventory, lang: Language) -> Iterator[Told]:
    """Whether it is complete, when it was put on record, and on whose word."""
    yield Told(lang.word("plan", "all_told" if inventory.complete else "not_all_told"))
    if inventory.recorded:
        yield Told(headed("recorded", lang.say(inventory.recorded), lang))
    if inventory.sources:
        yield cited_as("sources", inventory.sources, lang)


def _caption(inventory: Inventory, lang: Language) -> str:
    return labelled("entries", lang.number(len(inventory.measures)), lang)
