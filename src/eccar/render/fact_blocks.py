"""Facts as blocks: a statement a line for a terminal, and a table for a page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias, TypeVar

from attrs import evolve

from ..languages.language import Language
from ..values.characters import printable
from ..values.facts import Fact
from ..values.texts import capitalized, joined
from .blocks import Block, CellContent, Paragraph, Table, line
from .localized import citations
from .spans import Lines
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
) -> Iterator[Block]:
    """A row for each of *facts*: when, what, by whom with the reference, and the sources.

    Columns that say nothing are left out; that no fact has a source is said once, below the table.
    """
    no_source = lang.word("label", "no_source")
    whole = Table(
        lang.word("label", "caption_facts"),
        heads=(lang.word("label", key) for key in ("date", "fact", "by", "sources")),
        rows=(_row(fact, describe(fact), lang) for fact in facts),
        captioned=captioned,
    )
    unsourced = all(row[-1] == (line(no_source),) for row in whole.rows)
    yield _filled(_without_last(whole) if unsourced else whole)
    if unsourced and whole.rows:
        yield Paragraph(lang.ended(capitalized(no_source)))


def _without_last(table: Table) -> Table:
    return evolve(table, heads=table.heads[:-1], rows=[row[:-1] for row in table.rows])


def _filled(table: Table) -> Table:
    """*table* without the columns that are empty in each row."""
    kept = [index for index in range(len(table.heads)) if any(map(any, _column(table, index)))]

    def pick(cells: tuple[Lines, ...]) -> tuple[Lines, ...]:
        return tuple(cells[index] for index in kept)

    return evolve(table, heads=pick(table.heads), rows=list(map(pick, table.rows)))


def _column(table: Table, index: int) -> Iterator[Lines]:
    return (row[index] for row in table.rows)


def _row(fact: Fact, what: Iterable[str | None], lang: Language) -> Iterator[CellContent]:
    by = (fact.by, getattr(fact, "reference", None))
    yield lang.date(fact.when)
    yield tuple(printable(part) if type(part) is str else part for part in what if part)
    yield tuple(printable(part) for part in by if part)
    yield citations(fact.sources, lang)
