"""Fees as plain data, for other programs: what is owed for a year, and what joining would cost."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Annotated, TypedDict

from ...languages.language import Language
from ...values.cities import CityKind, Population
from ...values.displayable import Message
from ...values.money import Money
from ...values.sources import Source
from ...values.vocabulary import Basis
from ..assessment import Assessment, Outside
from ..schedule import Band
from ..yearly.fee import Doubt, Reason, YearlyFee
from ..yearly.joining import JoiningCost
from ..yearly.rates import Rate

NOT_INCLUDED = ("plan", "travel", "staff")
"""What membership may cost besides the fee; none of it is in an answer about fees."""


class BandData(TypedDict):
    """A band of a table of fees."""

    name: Annotated[str, "The band in words."]
    up_to: Annotated[int | None, "The greatest number of inhabitants in it, if there is one."]
    fee: Annotated[Money, "What it asks for a whole year."]


class DoubtData(TypedDict):
    """Something that the fee could also be."""

    reason: Annotated[Reason, "Why it could be another."]
    amount: Annotated[Money | None, "What it would be then, if that can be calculated."]
    message: Annotated[str, "The reason, in a sentence."]


class RateData(TypedDict):
    """A rate of exchange, as the caller gave it."""

    units: Annotated[str, "How many units of `currency` one unit of `per` was worth."]
    currency: Annotated[str, "The currency into which amounts are converted."]
    per: Annotated[str, "The currency of the amounts."]
    source: Annotated[str, "Who published the rate."]
    day: Annotated[dt.date, "The day of the rate."]


class YearlyFeeData(TypedDict):
    """The fee of a whole year and its grounds."""

    year: Annotated[int, "The fee year."]
    currency: Annotated[str | None, "The currency of the table that was in force, if one was."]
    fee: Annotated[Money | None, "What the band asks for a whole year, if that is known."]
    band: Annotated[BandData | None, "The band, if one is known."]
    above: Annotated[int, "The greatest number of inhabitants that is too small for the band."]
    basis: Annotated[Basis | None, "How the fee is known: the weaker basis of table and band."]
    source: Annotated[Source | None, "The source of the fee."]
    since: Annotated[dt.date | None, "The first day on which the table was in force."]
    seen: Annotated[dt.date | None, "The day on which the table was last compared with its source."]
    stale: Annotated[bool, "Whether the year lies after that of `seen`."]
    population: Annotated[Population | None, "The count of inhabitants that was taken."]
    rate: Annotated[RateData | None, "The rate of exchange, if one was given."]
    converted: Annotated[list[Money], "The amounts in the currency of the rate."]
    otherwise: Annotated[list[DoubtData], "What else the amount could be."]
    explained: Annotated[list[str], "The grounds, in sentences for a council paper."]
    not_included: Annotated[
        tuple[str, ...], "What membership may cost besides the fee: `plan`, `travel`, `staff`."
    ]


class CostData(TypedDict):
    """What a year of membership and the year of joining would cost."""

    amounts: Annotated[tuple[Money, ...], "All that a year may cost, the least first."]
    first_year: Annotated[
        tuple[Money, ...] | None, "The least and the most that the year of joining may cost."
    ]
    bands: Annotated[list[BandData], "The bands in which the authority may be."]


class JoiningData(CostData):
    """What joining would cost an authority that is no member."""

    otherwise: Annotated[list[DoubtData], "Why it may cost another amount."]
    converted: Annotated[list[Money], "The amounts in the currency of the rate."]


class JoiningCostData(CostData, YearlyFeeData):
    """What joining would cost with a number of inhabitants."""

    inhabitants: Annotated[int | None, "The number of inhabitants that was asked about."]
    kind: Annotated[CityKind, "The kind of authority."]


class AssessmentData(YearlyFeeData):
    """The fee of an authority for a year, with its grounds."""

    city: Annotated[str, "The id of the authority."]
    amount: Annotated[Money | None, "What is owed for the year, if it is known."]
    member: Annotated[bool, "Whether it was a member in the year; if not, nothing is owed."]
    outside: Annotated[Outside | None, "If it was no member, what the record says."]
    joining: Annotated[JoiningData | None, "If it was no member, what joining would cost."]
    certain: Annotated[bool, "Whether the amount was decided, and there is no doubt about it."]
    doubtful: Annotated[bool, "Whether the amount is not known, or could be another."]


def assessment_data(assessment: Assessment, lang: Language) -> AssessmentData:
    """An assessment with its grounds, and what else the amount could be."""
    joining = assessment.joining
    return {
        "city": assessment.city.id,
        "amount": assessment.amount,
        **_yearly_fee(assessment, assessment.owed, assessment.explain(), lang),
        "member": assessment.member,
        "outside": assessment.outside,
        "joining": _joining(joining, lang) if joining else None,
        "certain": assessment.certain,
        "doubtful": assessment.doubtful,
    }


def joining_cost_data(cost: JoiningCost, lang: Language) -> JoiningCostData:
    """What joining would cost, with its grounds."""
    return {
        "inhabitants": cost.inhabitants,
        "kind": cost.kind,
        **_yearly_fee(cost, cost.amounts, cost.explain(), lang),
        **_cost(cost, lang),
    }


def _yearly_fee(
    fee: YearlyFee, amounts: tuple[Money, ...], explained: Iterable[Message], lang: Language
) -> YearlyFeeData:
    """The fee of a whole year; *amounts* are those to convert, *explained* are the grounds."""
    table, band = fee.table, fee.band
    return {
        "year": fee.year,
        "currency": table.currency if table else None,
        "fee": fee.fee,
        "band": _band(fee.band_name, band, lang) if band else None,
        "above": fee.above,
        "basis": fee.basis,
        "source": fee.source,
        "since": table.since if table else None,
        "seen": table.seen if table else None,
        "stale": fee.stale,
        "population": fee.population,
        "rate": _rate(fee.rate) if fee.rate else None,
        "converted": _converted(fee, amounts),
        "otherwise": [_doubt(doubt, lang) for doubt in fee.otherwise],
        "explained": [*map(lang.sentence, explained)],
        "not_included": NOT_INCLUDED,
    }


def _joining(cost: JoiningCost, lang: Language) -> JoiningData:
    return {
        **_cost(cost, lang),
        "otherwise": [_doubt(doubt, lang) for doubt in cost.otherwise],
        "converted": _converted(cost, cost.amounts),
    }


def _cost(cost: JoiningCost, lang: Language) -> CostData:
    return {
        "amounts": cost.amounts,
        "first_year": cost.first_year,
        "bands": [_band(name, band, lang) for name, band in cost.bands],
    }


def _band(name: Message | None, band: Band, lang: Language) -> BandData:
    return {
        "name": lang.say(name),
        "up_to": band.up_to,
        "fee": band.fee,
    }


def _converted(fee: YearlyFee, amounts: tuple[Money, ...]) -> list[Money]:
    """The *amounts* in the currency of the rate; none without one."""
    return [] if fee.rate is None else [*map(fee.rate.converted, amounts)]


def _rate(rate: Rate) -> RateData:
    return {
        "units": rate.units,
        "currency": rate.currency,
        "per": rate.per,
        "source": rate.source,
        "day": rate.day,
    }


def _doubt(doubt: Doubt, lang: Language) -> DoubtData:
    return {
        "reason": doubt.reason,
        "amount": doubt.amount,
        "message": lang.sentence(doubt.message),
    }
