"""The view of the dues of many cities: one table for the office, in the order of the ids, never of amounts."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from ...languages.language import Language
from ...render.blocks import (
    Alternatives,
    Block,
    CellContent,
    Details,
    Heading,
    Items,
    Paragraph,
    Section,
    Table,
)
from ...render.localized import fitted, names_of, verdict
from ...values.money import Money
from ..runs.totals import LeftOut, Omission, YearTotal
from ..runs.yearly_run import Dues, DuesRow
from ..yearly.fee import Doubt
from .accounts import may_count, owed
from .totals import DOUBT, common_doubts, differs, marked, said_once, sum_line, total_in_words

_HEADS = ("city", "fee", "verdict", "open", "oldest_open_year")

CSV_HEADS = (
    "city", "name", "year", "band", "amount", "currency", "basis", "certain", "charged", "verdict",
    "open", "open_currency", "oldest_open_year", "why",
)  # fmt: skip
"""The heads of the table for spreadsheets, the same in every language."""


def dues(run: Dues, lang: Language) -> Iterator[Block]:
    """City by city the fee, how it was charged, what is open, why it may differ; and the sums.

    What makes all fees doubtful alike is above the table, and only what differs is in the rows.
    """
    heads = tuple(lang.word("fees.label", key) for key in _HEADS)
    stacked = [head.rsplit(" ", 1) for head in heads]
    caption = lang.word("fees.label", "caption_yearly")
    assessments = [row.assessment for row in run.rows]
    common = common_doubts(assessments)
    yield Heading(lang.word("fees.label", "yearly", year=run.year, day=run.on))
    first, *others = _sums(run, lang)
    yield Alternatives(lines=(), page=[verdict(lang.ended(first)), *map(Paragraph, others)])
    yield fitted(*map(Paragraph, said_once(assessments, common, lang)))
    short = [_cells(row, common, lang) for row in run.rows]
    detailed = (_detailed(row, common, lang) for row in run.rows)
    yield Alternatives(
        lines=[
            Details(
                brief=[Table(caption, heads=stacked, rows=short, numbers=(1, 3))],
                full=[Table(caption, heads=heads, rows=detailed, numbers=(1, 3))],
                most=None,
                single=True,
            )
        ],
        page=[
            Table(
                caption,
                heads=(*heads, lang.word("fees.label", "why")),
                rows=(
                    (*cells, reasons(row, lang, common))
                    for cells, row in zip(short, run.rows, strict=True)
                ),
                numbers=(1, 3),
            )
        ],
    )
    if any(differs(assessment, common) for assessment in assessments):
        yield Paragraph(lang.word("fees.label", "question_mark"))
    yield Alternatives(lines=[fitted(*map(Paragraph, (first, *others)))], page=())
    yield from _forecast(run.ahead, lang)


def reasons(row: DuesRow, lang: Language, common: tuple[Doubt, ...] = ()) -> list[str]:
    """Why the fee may be another, except for what is *common* to all, and what else is of note."""
    doubts = (doubt for doubt in row.assessment.otherwise if doubt not in common)
    sentences = [lang.sentence(doubt.message) for doubt in doubts]
    if row.account is None:
        sentences.append(lang.word("fees.label", "no_account"))
    if row.uncharged:
        sentences.append(lang.word("fees.label", "uncharged", years=row.uncharged))
    if row.not_counted:
        sentences.append(lang.word("fees.label", "not_counted", amounts=row.not_counted))
    sentences.extend(may_count(row.uncertain, lang))
    if row.left:
        sentences.append(lang.word("fees.label", "has_left"))
    return list(dict.fromkeys(sentences))


def _detailed(row: DuesRow, common: tuple[Doubt, ...], lang: Language) -> Iterator[CellContent]:
    """The cells, with the band and the reasons below the name of the city."""
    name, *others = _cells(row, common, lang)
    band = row.assessment.band_name
    yield name, *([] if band is None else [lang.say(band)]), *reasons(row, lang, common)
    yield from others


def _cells(row: DuesRow, common: tuple[Doubt, ...], lang: Language) -> tuple[str, ...]:
    return (
        lang.authority(row.city),
        marked(row.assessment, common, lang),
        lang.say(row.verdict),
        _open(row, lang),
        str(row.oldest_open_year or "–"),
    )


def _open(row: DuesRow, lang: Language) -> str:
    """What is open, with a question mark if facts may count, too, or are in another currency."""
    if row.balance is None:
        return "–"
    return f"{owed(row.balance, lang, column=True)}{'' if row.balance_certain else DOUBT}"


def _sums(run: Dues, lang: Language) -> Iterator[str]:
    yield sum_line("fee", run.total, lang)
    for total in run.open:
        yield sum_line("open", total, lang)
    if run.accounts_without_membership:
        names = names_of(run.accounts_without_membership, lang)
        yield lang.word("fees.label", "strangers", cities=names)


def _forecast(totals: tuple[YearTotal, ...], lang: Language) -> Iterator[Block]:
    """The sums of coming years, if there are any."""
    if totals:
        sums = (lang.line(str(item.year), total_in_words(item.total, lang)) for item in totals)
        yield Section((Paragraph(lang.word("fees.label", "forecast")), Items(sums)))


def dues_table(run: Dues, lang: Language) -> Table:
    """The run for a spreadsheet: a city a row, with the codes of documents instead of words."""
    strangers = run.accounts_without_membership
    others = (LeftOut(name=city, reason=Omission.NO_MEMBERSHIP) for city in strangers)
    omitted = (_left_out(item, run, lang) for item in (*run.left_out, *others))
    rows = (_values(row, run, lang) for row in run.rows)
    return Table("", heads=CSV_HEADS, rows=chain(rows, omitted))


def _left_out(item: LeftOut, run: Dues, lang: Language) -> tuple[str, ...]:
    """The row of a city or a file that is in no sum: its name, and why."""
    name = item.city.name(lang.code) if item.city else ""
    values = {"city": item.name, "name": name, "year": str(run.year), "certain": "no"}
    values["why"] = lang.say(item.reason)
    return tuple(values.get(head, "") for head in CSV_HEADS)


def _values(row: DuesRow, run: Dues, lang: Language) -> tuple[str, ...]:
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
