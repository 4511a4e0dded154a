"""Facts as blocks: a statement a line for a terminal, and a table for a page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias, TypeVar

from ..languages.language import Language
from ..values.characters import printable
from ..values.facts import Fact
from ..values.texts import joined
from .blocks import CellContent, Table
from .localized import citations
from .statements import Statement

AnyFact = TypeVar("AnyFact", bound=Fact)

Describe: TypeAlias = Callable[[AnyFact], Iterable[str | None]]
"""What happened by a fact, and its details, each by itself; ``None`` and empty ones are left out."""


def fact_statement(fact: Fact, text: str, lang: Language) -> Statement:
    """A *fact*, put into words as *text*, with its sources, or that it has none."""
    if not fact.sources:
        text = joined((text, lang.word("label", "no_source")), " – ")
    return Statement(text, fact.sources)


def fact_table(
    facts: Iterable[AnyFact],
    describe: Describe[AnyFact],
    lang: Language,
    *,
    captioned: bool = True,
) -> Table:
    """A row for each of *facts*: when, what, by whom with the reference, and the sources."""
    return Table(
        lang.word("label", "caption_facts"),
        heads=(lang.word("label", key) for key in ("date", "fact", "by", "sources")),
        rows=(_row(fact, describe(fact), lang) for fact in facts),
        captioned=captioned,
    )


def _row(fact: Fact, what: Iterable[str | None], lang: Language) -> Iterator[CellContent]:
    by = (fact.by, getattr(fact, "reference", None))
    yield lang.date(fact.when)
    yield tuple(printable(part) if type(part) is str else part for part in what if part)
    yield tuple(printable(part) for part in by if part)
    yield citations(fact.sources, lang)
