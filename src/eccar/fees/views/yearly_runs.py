"""The view of a yearly run: one table for the office, in the order of the ids, never of amounts."""

from __future__ import annotations

from collections.abc import Iterator

from ...languages.language import Language
from ...render.blocks import (
    Alternatives,
    Block,
    CellContent,
    Heading,
    Items,
    Paragraph,
    Section,
    Table,
)
from ...values.money import Money
from ..runs.projections import YearTotal
from ..runs.yearly_run import YearlyRow, YearlyRun
from .accounts import owed

_HEADS = ("city", "fee", "verdict", "open", "oldest_open_year")

CSV_HEADS = (
    "city", "name", "year", "band", "amount", "currency", "basis", "certain", "charged", "verdict",
    "open", "open_currency", "oldest_open_year", "why",
)  # fmt: skip
"""The heads of the table for spreadsheets, the same in every language."""


def yearly(run: YearlyRun, lang: Language) -> Iterator[Block]:
    """City by city the fee, how it was charged, what is open, why it may differ; and the sums."""
    heads = tuple(lang.word("fees.label", key) for key in _HEADS)
    caption = lang.word("fees.label", "caption_yearly")
    yield Heading(lang.word("fees.label", "yearly", year=run.year, day=run.on))
    yield Alternatives(
        lines=[
            Table(
                caption,
                heads=heads,
                rows=(_detailed(row, lang) for row in run.rows),
                numbers=(1, 3),
            )
        ],
        page=[
            Table(
                caption,
                heads=(*heads, lang.word("fees.label", "why")),
                rows=((*_cells(row, lang), reasons(row, lang)) for row in run.rows),
                numbers=(1, 3),
            )
        ],
    )
    yield from map(Paragraph, _sums(run, lang))


def reasons(row: YearlyRow, lang: Language) -> list[str]:
    """Why the fee may be another, and what else the office should know of a city."""
    sentences = [lang.sentence(doubt.message) for doubt in row.assessment.otherwise]
    if row.account is None:
        sentences.append(lang.word("fees.label", "no_account"))
    if row.uncharged:
        sentences.append(lang.word("fees.label", "uncharged", years=row.uncharged))
    if row.not_counted:
        sentences.append(lang.word("fees.label", "not_counted", amounts=row.not_counted))
    if row.left:
        sentences.append(lang.word("fees.label", "has_left"))
    return list(dict.fromkeys(sentences))


def _detailed(row: YearlyRow, lang: Language) -> Iterator[CellContent]:
    """The cells, with the band and the reasons below the name of the city."""
    name, *others = _cells(row, lang)
    band = row.assessment.band_name
    yield name, *([] if band is None else [lang.say(band)]), *reasons(row, lang)
    yield from others


def _cells(row: YearlyRow, lang: Language) -> tuple[str, ...]:
    amount = row.assessment.amount
    fee = lang.word("fees.label", "not_known") if amount is None else lang.say(amount)
    return (
        lang.authority(row.city),
        f"{fee}{'' if row.assessment.certain else '?'}",
        lang.say(row.verdict),
        "–" if row.balance is None else owed(row.balance, lang),
        str(row.oldest_open_year or "–"),
    )


def _sums(run: YearlyRun, lang: Language) -> Iterator[str]:
    if not all(row.assessment.certain for row in run.rows):
        yield lang.word("fees.label", "question_mark")
    total = lang.word("fees.label", "in_all")
    yield f"{total}, {lang.line(lang.word('fees.label', 'fee'), lang.say(run.total))}"
    if run.open:
        yield f"{total}, {lang.line(lang.word('fees.label', 'open'), lang.say(run.open))}"
    if run.accounts_without_membership:
        yield lang.word("fees.label", "strangers", cities=run.accounts_without_membership)


def forecast_section(totals: tuple[YearTotal, ...], lang: Language) -> tuple[Block, ...]:
    """The sums of coming years, if there are any."""
    if not totals:
        return ()
    keys = ("year", "total", "certain", "uncertain", "unknown")
    sums = (
        lang.word("fees.label", "forecast_year", **{key: getattr(total, key) for key in keys})
        for total in totals
    )
    return (Section((Paragraph(lang.word("fees.label", "forecast")), Items(sums))),)


def yearly_table(run: YearlyRun, lang: Language) -> Table:
    """The run for a spreadsheet: a city a row, with the codes of documents instead of words."""
    return Table("", heads=CSV_HEADS, rows=(_values(row, run, lang) for row in run.rows))


def _values(row: YearlyRow, run: YearlyRun, lang: Language) -> tuple[str, ...]:
    assessment = row.assessment
    return (
        row.city.id,
        row.city.name(lang.code),
        str(run.year),
        lang.say(assessment.band_name) if assessment.band_name else "",
        _number(assessment.amount),
        assessment.amount.currency if assessment.amount else run.currency,
        assessment.basis or "",
        "yes" if assessment.certain else "no",
        _number(row.charged),
        row.verdict,
        _number(row.balance),
        row.balance.currency if row.balance is not None else "",
        str(row.oldest_open_year or ""),
        " ".join(reasons(row, lang)),
    )


def _number(amount: Money | None) -> str:
    return "" if amount is None else str(amount.amount)
