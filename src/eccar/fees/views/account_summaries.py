"""The view of the accounts of many cities: a row for each, the sums, and what may be corrected."""

from __future__ import annotations

from collections.abc import Iterator

from ...languages.language import Language
from ...render.blocks import Block, Paragraph, Table
from ...render.spans import NONE
from ...render.summaries import (
    as_known,
    cities,
    named,
    ordered,
    place,
    place_cell,
    program_table,
    summary,
)
from ...values.texts import Count
from ..runs.accounts_summary import AccountRow, AccountsSummary
from ..runs.totals import Total
from .accounts import owed
from .totals import DOUBT, sum_line

CSV_HEADS = (
    *("country", "city", "name", "open", "currency", "certain", "oldest_open_year"),
    *("compared", "corrections", "owes_after_leaving"),
)
"""The heads for programs, the same in every language."""


def accounts_summary(value: AccountsSummary, lang: Language) -> Iterator[Block]:
    """City by city what is open and since which year; what is open in all; what may be corrected."""
    heads = [lang.word("fees.label", key) for key in ("open", "oldest_open_year")]
    table = Table(
        lang.word("summary", "caption"),
        heads=(
            lang.word("summary", "city"),
            *(head.rsplit(" ", 1) for head in heads),
            lang.word("summary", "note"),
        ),
        rows=((place_cell(where), *_cells(row, lang)) for where, row in _in_order(value, lang)),
        numbers=(1,),
        broad=(3,),
    )
    yield from summary(
        as_known(lang.word("fees.summary", "title", day=value.on), value.known_on, lang),
        table,
        [cities(len(value.rows), lang, _parts(value, lang)), *open_sums(value.open, lang)],
        attention=map(Paragraph, _attention(value, lang)),
        selection=value.selection,
        records=value.records,
        lang=lang,
    )


def _in_order(value: AccountsSummary, lang: Language) -> list[tuple[tuple[str, str], AccountRow]]:
    return ordered((place(row.id, row.city, lang), row) for row in value.rows)


def _cells(row: AccountRow, lang: Language) -> tuple[str, str, str]:
    return open_cell(row, lang), str(row.oldest_open_year or NONE), _note(row, lang) or NONE


def open_cell(row: AccountRow, lang: Language) -> str:
    """What is open, with a question mark if it is to be confirmed; a dash for nothing."""
    if not row.balance and row.certain:
        return NONE
    return f"{owed(row.balance, lang)}{'' if row.certain else DOUBT}"


def _note(row: AccountRow, lang: Language) -> str:
    """What needs attention in an account."""
    parts = []
    if row.corrections:
        count = Count(row.corrections)
        parts.append(lang.word("fees.summary", "corrections", count=count))
    for key, holds in (
        ("left", row.owes_after_leaving),
        ("to_be_confirmed", not row.certain),
        ("without_membership", not row.compared),
    ):
        parts += [lang.word("fees.summary", key)] if holds else []
    return lang.apart(parts)


def _parts(value: AccountsSummary, lang: Language) -> Iterator[str]:
    """How many accounts have something open, a credit, or neither; together they are all."""
    signs = [(row.balance.hundredths > 0) - (row.balance.hundredths < 0) for row in value.rows]
    for sign, key in ((1, "owing"), (-1, "credit"), (0, "settled")):
        if count := signs.count(sign):
            yield lang.word("fees.summary", key, count=Count(count))


def open_sums(totals: tuple[Total, ...], lang: Language) -> Iterator[str]:
    """What is open in all, in each currency, with what each sum leaves out."""
    for total in totals:
        yield sum_line("open", total, lang)


def _attention(value: AccountsSummary, lang: Language) -> Iterator[str]:
    """The cities whose accounts may be corrected, that owe after leaving, that were not compared."""
    rows = _in_order(value, lang)
    for key, names in (
        ("correctable", [name for (_, name), row in rows if row.corrections]),
        ("owing_after_leaving", [name for (_, name), row in rows if row.owes_after_leaving]),
        ("not_compared", [name for (_, name), row in rows if not row.compared]),
    ):
        if names:
            yield named(f"fees.summary.{key}", names, lang)


def accounts_summary_table(value: AccountsSummary, lang: Language) -> Table:
    """The table for programs: amounts and currencies apart, and codes instead of words."""
    rows = (
        (
            country,
            row.id,
            name,
            row.balance.amount,
            row.balance.currency,
            row.certain,
            row.oldest_open_year,
            row.compared,
            row.corrections,
            row.owes_after_leaving,
        )
        for (country, name), row in _in_order(value, lang)
    )
    return program_table(CSV_HEADS, rows, value.records, lang)
