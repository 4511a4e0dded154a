"""Fees by band as plain data, for other programs."""

from __future__ import annotations

from typing import Annotated, TypedDict

from ...documents.answers import RecordsData, records_data
from ...languages.language import Language
from ...values.cities import CityKind
from ...values.money import Money
from ..runs.by_band import BandFees, FeesByBand
from .run_data import LeftOutData, TotalData, left_out_data, total_data


class BandFeesData(TypedDict):
    """The members in one band, and what is owed by them."""

    name: Annotated[str | None, "The band in words; null for members without a band."]
    fee: Annotated[Money | None, "What the band asks for a whole year."]
    kinds: Annotated[tuple[CityKind, ...], "The kinds of authorities, if they have own bands."]
    members: Annotated[list[str], "The ids of the members."]
    possible: Annotated[list[str], "The ids of authorities that may have been members; in no sum."]
    total: Annotated[TotalData, "What the members owe."]


class FeesByBandData(TypedDict):
    """The fees of a year by band."""

    year: Annotated[int, "The fee year."]
    rows: Annotated[list[BandFeesData], "The bands of the table, smallest authorities first."]
    total: Annotated[TotalData, "What all members owe for the year."]
    left_out: Annotated[list[LeftOutData], "What is in no row."]
    records: Annotated[RecordsData, "The documents that are counted."]


def fees_by_band_data(fees: FeesByBand, lang: Language) -> FeesByBandData:
    """The fees of a year by band, with the sum."""
    return {
        "year": fees.year,
        "rows": [_row(row, lang) for row in fees.rows],
        "total": total_data(fees.total),
        "left_out": left_out_data(fees.left_out),
        "records": records_data(fees.records),
    }


def _row(row: BandFees, lang: Language) -> BandFeesData:
    return {
        "name": lang.say(row.name) if row.name else None,
        "fee": row.band.fee if row.band else None,
        "kinds": row.kinds,
        "members": [assessment.city.id for assessment in row.members],
        "possible": [assessment.city.id for assessment in row.possible],
        "total": total_data(row.total),
    }
