"""The view of the documents of many authorities: a row for each, the sums, and what needs attention."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from ...checking.views.summaries import check_parts
from ...fees.views.account_summaries import open_cell, open_sums
from ...fees.views.totals import common_doubts, marked, said_once, total_in_words
from ...fees.yearly.fee import Doubt
from ...languages.language import Language
from ...membership.views.summaries import status_cell, status_parts, to_be_confirmed
from ...render.blocks import Block, Paragraph, Table
from ...render.fitting import WIDTH, shortened
from ...render.fitting import columns as width_of
from ...render.localized import names_of
from ...render.spans import NONE
from ...render.summaries import (
    DOUBT,
    cities,
    named,
    ordered,
    place,
    place_cell,
    program_table,
    summary,
)
from ...values.errors import Severity
from ...values.selection import country_of
from ...values.texts import Count
from ..summary import DossierRow, DossierSummary

CSV_HEADS = (
    *("country", "city", "name", "status", "certain", "fee", "fee_currency", "fee_certain"),
    *("open", "open_currency", "open_certain", "plans", "inventories"),
    *("errors", "warnings", "notes", "last_report"),
)
"""The heads for programs, the same in every language."""

Column: TypeAlias = tuple[str, Callable[[DossierRow], str]]
"""The head of a column, and the cell of a row in it."""

Cells: TypeAlias = tuple[str, list[str]]
"""The head of a column, and its cells."""

MAX_NAME = 30
"""Columns of a terminal for the name of a city, until more is asked for."""


def dossier_summary(value: DossierSummary, lang: Language) -> Iterator[Block]:
    """City by city the status, the fee, what is open, the plans, the errors; with the sums.

    A column in which no row has anything is left out.
    """
    assessments = [row.assessment for row in value.rows if row.assessment]
    common = common_doubts(assessments)
    rows = _in_order(value, lang)
    columns = [
        (head, [cell(row) for _, row in rows]) for head, cell in _columns(value, common, lang)
    ]
    columns = [(head, cells) for head, cells in columns if {*cells} - {NONE}]
    names = (lang.word("summary", "city"), [place_cell(where) for where, _ in rows])
    numbers = _numbers(value, lang)
    marks = any(text.endswith(DOUBT) for _, cells in columns for text in cells)
    table = _table([names, *columns], numbers, lang)
    yield from summary(
        lang.word("dossier.summary", "title", day=value.on),
        table,
        [*_sums(value, lang)],
        brief=_table(_fitting(names, columns), numbers, lang),
        attention=map(
            Paragraph, (*said_once(assessments, common, lang), *_attention(value, marks, lang))
        ),
        selection=value.selection,
        records=value.records,
        lang=lang,
    )


def _table(columns: Sequence[Cells], numbers: set[str], lang: Language) -> Table:
    """The table with these *columns*; those whose heads are among *numbers* are aligned so."""
    return Table(
        lang.word("summary", "caption"),
        heads=(head for head, _ in columns),
        rows=zip(*(cells for _, cells in columns), strict=True),
        numbers=(index for index, (head, _) in enumerate(columns) if head in numbers),
    )


def _fitting(names: Cells, columns: Sequence[Cells]) -> list[Cells]:
    """The first of the *columns* that fit a terminal, after *names*, which are shortened."""
    head, cells = names
    fitting = [(head, [shortened(text, MAX_NAME) for text in cells])]
    for column in columns:
        if sum(map(_width, (*fitting, column))) > WIDTH:
            break
        fitting.append(column)
    return fitting


def _width(column: Cells) -> int:
    """The columns of a terminal that a column of a table takes, with the gap before it."""
    head, cells = column
    return max(map(width_of, (head, *cells))) + 2


def _in_order(value: DossierSummary, lang: Language) -> list[tuple[tuple[str, str], DossierRow]]:
    return ordered((_place(row, lang), row) for row in value.rows)


def _place(row: DossierRow, lang: Language) -> tuple[str, str]:
    if row.city:
        return place(row.subject, row.city, lang)
    return country_of(row.subject), names_of(row.subject.split(", "), lang)


def _columns(value: DossierSummary, common: tuple[Doubt, ...], lang: Language) -> Iterator[Column]:
    """The columns of the table, most important first."""
    yield (
        lang.word("membership.summary", "status"),
        (lambda row: status_cell(row.standing, lang) if row.standing else NONE),
    )
    yield _fee_head(value, lang), lambda row: _fee(row, common, lang)
    yield (
        lang.word("fees.label", "open"),
        lambda row: open_cell(row.account, lang) if row.account else NONE,
    )
    yield lang.word("checking.summary", "errors"), lambda row: _findings(row, Severity.ERROR)
    yield lang.word("checking.summary", "warnings"), lambda row: _findings(row, Severity.WARNING)
    yield lang.word("dossier.screen", "plan"), lambda row: _plans(row, lang)
    yield (
        lang.word("dossier.summary", "last_report"),
        lambda row: lang.period(row.last_report) if row.last_report else NONE,
    )


def _numbers(value: DossierSummary, lang: Language) -> set[str]:
    """The heads of the columns of numbers."""
    counted = {lang.word("checking.summary", key) for key in ("errors", "warnings")}
    return {_fee_head(value, lang), lang.word("fees.label", "open"), *counted}


def _fee_head(value: DossierSummary, lang: Language) -> str:
    return lang.word("dossier.summary", "fee", year=value.on.year)


def _fee(row: DossierRow, common: tuple[Doubt, ...], lang: Language) -> str:
    assessment = row.assessment
    if assessment is None or not assessment.may_be_owed:
        return NONE
    return marked(assessment, common, lang)


def _findings(row: DossierRow, severity: Severity) -> str:
    return str(row.checked.counts[severity] or NONE)


def _plans(row: DossierRow, lang: Language) -> str:
    """The stages of the plans; without any, that there is an inventory."""
    stages = dict.fromkeys(map(lang.say, row.plans))
    if not stages and row.inventories:
        return lang.word("dossier.summary", "inventory")
    return ", ".join(stages) or NONE


def _sums(value: DossierSummary, lang: Language) -> Iterator[str]:
    """How many have each status; the fees and what is open; how many documents need work."""
    parts = [*status_parts(value.standings, lang)]
    if without := len(value.rows) - len(value.standings):
        parts.append(lang.word("dossier.summary", "without_membership", count=Count(without)))
    yield cities(len(value.rows), lang, parts)
    if value.fees and value.fees.rows:
        yield lang.line(_fee_head(value, lang), total_in_words(value.fees, lang))
    if any(row.account for row in value.rows):
        yield from open_sums(value.open, lang)
    if value.rows:
        checked = ", ".join(check_parts([row.checked for row in value.rows], lang))
        yield f"{lang.line(lang.word('checking.label', 'findings'), checked)}."


def _attention(value: DossierSummary, marks: bool, lang: Language) -> Iterator[str]:
    """The cities with errors, those whose status is to be confirmed, and what is in no row."""
    rows = _in_order(value, lang)
    if names := [name for (_, name), row in rows if row.checked.counts[Severity.ERROR]]:
        yield named("dossier.summary.errors", names, lang)
    yield from to_be_confirmed(value.standings, lang)
    if marks:
        yield lang.word("dossier.summary", "question_mark")
    if value.others:
        yield lang.word("dossier.summary", "others", count=Count(value.others))


def dossier_summary_table(value: DossierSummary, lang: Language) -> Table:
    """The table for programs: amounts and currencies apart, and codes instead of words."""
    rows = (
        (where[0], row.subject, where[1], *_values(row)) for where, row in _in_order(value, lang)
    )
    return program_table(CSV_HEADS, rows, value.records, lang)


def _values(row: DossierRow) -> Iterator[object]:
    standing, assessment, account = row.standing, row.assessment, row.account
    amount = assessment.amount if assessment else None
    yield from (standing.status, standing.certain) if standing else (None, None)
    yield from (amount.amount, amount.currency) if amount is not None else (None, None)
    yield assessment.certain if assessment else None
    if account:
        yield from (account.balance.amount, account.balance.currency, account.certain)
    else:
        yield from (None, None, None)
    yield " ".join(row.plans)
    yield row.inventories
    yield from (row.checked.counts[severity] for severity in Severity)
    yield str(row.last_report or "")
