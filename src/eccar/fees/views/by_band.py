"""The view of the fees by band: how many members each band has, and what they owe together."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from ...languages.language import Language
from ...render.bars import BarLegend, BarRow, bars
from ...render.blocks import Block, CellContent, Figure, Table
from ...render.charts import chart, described
from ...values.texts import Count
from ..runs.by_band import BandFees, FeesByBand
from ..yearly.fee import Doubt
from .totals import cities_of, common_doubts, differs, said_once, total_in_words

CSV_HEADS = (
    "year", "band", "kinds", "fee", "members", "possible", "counted", "amount", "currency",
)  # fmt: skip
"""The heads of the table for programs, the same in every language."""

_HEADS = ("band", "full_fee", "members", "possible", "sum")


def fees_by_band(fees: FeesByBand, lang: Language) -> Iterator[Block]:
    """A bar for each band of the table, smallest authorities first; and the sums, with what they omit."""
    common = common_doubts(fees.assessments)
    title = _title(fees, lang)
    name = lang.word("fees.by_band", "picture")
    description = described(title, lang)
    rows = [_bar(row, common, lang) for row in fees.rows]
    drawn = bars(rows, _legend(fees, lang), title=name, description=description, lang=lang)
    total = lang.line(lang.word("fees.label", "in_all"), total_in_words(fees.total, lang))
    notes = (total, *said_once(fees.assessments, common, lang))
    figure = Figure(drawn, description, name)
    named = evolve(fees.records, left_out=())  # The total names those that are left out.
    yield from chart(title, figure, _table(fees, lang), named, lang=lang, notes=notes)


def fees_by_band_table(fees: FeesByBand, lang: Language) -> Table:
    """The table for programs: the sum of a band with the number of members whose fee is in it."""
    rows = (
        (
            str(fees.year),
            lang.say(row.name) if row.name else "",
            "+".join(row.kinds),
            str(row.band.fee.amount) if row.band else "",
            *(len(row.members), len(row.possible), row.total.counted),
            str(row.total.amount.amount),
            fees.currency,
        )
        for row in fees.rows
    )
    return Table("", heads=CSV_HEADS, rows=rows)


def _title(fees: FeesByBand, lang: Language) -> str:
    """The sum, and of how many members it is."""
    total = fees.total
    values = {"counted": Count(total.counted), "rows": cities_of(total)}
    return lang.word("fees.by_band", "heading", year=fees.year, amount=total.amount, **values)


def _legend(fees: FeesByBand, lang: Language) -> BarLegend:
    return BarLegend(
        certain=lang.word("fees.by_band", "settled"),
        uncertain=lang.word("fees.by_band", "open"),
        more=lang.word("many", "more", count=Count(len(fees.rows))),
    )


def _bar(row: BandFees, common: tuple[Doubt, ...], lang: Language) -> BarRow:
    """The members of a band, and apart those with a doubt that is not *common* to all."""
    in_doubt = sum(row.band is None or differs(member, common) for member in row.members)
    return BarRow(
        name=_name(row, lang),
        certain=len(row.members) - in_doubt,
        uncertain=in_doubt + len(row.possible),
        numbers=_numbers(row, lang),
    )


def _numbers(row: BandFees, lang: Language) -> str:
    """How many members are in a band and what they owe, and how many more there may be."""
    numbers = dict.fromkeys((len(row.members), len(row.members) + len(row.possible)))
    members = "–".join(map(lang.number, numbers))
    amount = lang.say(row.total.amount) if row.total.counted else ""
    return lang.apart((members, amount))


def _name(row: BandFees, lang: Language) -> str:
    """The band by its numbers of inhabitants, with the kinds of authorities if it is only theirs."""
    if row.name is None:
        return lang.word("fees.by_band", "without_band")
    name = lang.say(row.name)
    return lang.line(lang.say(row.kinds), name) if row.kinds else name


def _table(fees: FeesByBand, lang: Language) -> Table:
    return Table(
        lang.word("fees.by_band", "caption"),
        heads=(lang.word("fees.by_band", key) for key in _HEADS),
        rows=(*(_row(row, lang) for row in fees.rows), _sum(fees, lang)),
        numbers=(1, 2, 3, 4),
        broad=(0,),
        wide=True,
    )


def _row(row: BandFees, lang: Language) -> tuple[CellContent, ...]:
    return (
        _name(row, lang),
        lang.money(row.band.fee, column=True) if row.band else "–",
        lang.number(len(row.members), column=True),
        lang.number(len(row.possible), column=True),
        lang.money(row.total.amount, column=True)
        if row.band
        else lang.word("fees.label", "not_known"),
    )


def _sum(fees: FeesByBand, lang: Language) -> tuple[CellContent, ...]:
    possible = sum(len(row.possible) for row in fees.rows)
    numbers = (lang.number(each, column=True) for each in (len(fees.assessments), possible))
    amount = lang.money(fees.total.amount, column=True)
    return lang.word("fees.label", "in_all"), "–", *numbers, amount
