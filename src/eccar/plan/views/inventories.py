"""The view of an inventory: what exists already, and whether that is all."""

from __future__ import annotations

from collections.abc import Iterator

from ...languages.language import Language
from ...render.blocks import Alternatives, Block, Details, Items
from ...render.localized import document_heading, page_verdict
from ...render.statements import Statement
from ..inventory import Inventory
from .brief import measures_in_brief
from .measure_text import counted
from .measures import measure_section, measure_table
from .plan_text import inventory_title, with_titles
from .plans import cited_as, headed, reported


def inventory(inventory: Inventory, lang: Language) -> Iterator[Block]:
    """Whose it is, whether it is complete, and its entries in their order."""
    lang = with_titles(lang, inventory)
    caption = counted("entries", len(inventory.measures), lang)
    heading = document_heading(
        inventory_title(inventory, lang),
        lang.word("kind", "inventory"),
        authorities=inventory.authorities,
        titles=inventory.titles,
        lang=lang,
    )
    yield Details(
        brief=(heading, *_in_brief(inventory, caption, lang)),
        full=(heading, page_verdict(finding(inventory, lang)), *_in_full(inventory, caption, lang)),
    )


def finding(inventory: Inventory, lang: Language) -> str:
    """How many entries it has, and whether it is complete."""
    count = counted("entries", len(inventory.measures), lang)
    return f"{lang.ended(count)} {_claim(inventory, lang)}"


def _claim(inventory: Inventory, lang: Language) -> str:
    """Whether it is complete."""
    return lang.word("plan.plan", "all_told" if inventory.complete else "not_all_told")


def _in_brief(inventory: Inventory, caption: str, lang: Language) -> Iterator[Block]:
    yield Items([next(_about(inventory, lang)).text])
    yield from measures_in_brief(caption, inventory.measures, lang)


def _in_full(inventory: Inventory, caption: str, lang: Language) -> Iterator[Block]:
    first, *others = ((statement.line(lang),) for statement in _about(inventory, lang))
    yield Alternatives(lines=[Items((first, *others))], page=[Items(others)])
    yield Alternatives(
        lines=[measure_section(caption, inventory.measures, lang)],
        page=[measure_table(caption, inventory.measures, lang)],
    )


def _about(inventory: Inventory, lang: Language) -> Iterator[Statement]:
    """Whether it is complete, its id, when it was recorded, and its sources."""
    yield Statement(_claim(inventory, lang))
    if inventory.id is not None:
        yield Statement(headed("id", inventory.id, lang))
    if inventory.recorded:
        yield Statement(headed("recorded", lang.say(inventory.recorded), lang))
    yield from reported(inventory, lang)
    if inventory.sources:
        yield cited_as("sources", inventory.sources, lang)
