"""Indicators that several cities share: side by side, added up rightly, set beside inhabitants."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from fractions import Fraction

from attrs import frozen

from ..values.cities import City, Population
from ..values.dates import day
from .inventory import Inventory
from .measures.indicators import Indicator
from .measures.values import Value
from .plan import ActionPlan


@frozen(kw_only=True)
class Shared:
    """What one plan or inventory has of an indicator that several cities share: the latest observation."""

    authorities: tuple[str, ...]
    indicator: Indicator
    observed: Value | None


def shared_on(
    plans: Iterable[ActionPlan | Inventory], common: str, on: dt.date | str
) -> tuple[Shared, ...]:
    """The indicators with the key *common* in *plans*, as observed by the day *on*.

    They come in the order of the plans: what cities do is not ranked.
    """
    on = day(on)
    return tuple(
        Shared(authorities=plan.authorities, indicator=one, observed=one.observed_on(on))
        for plan in plans
        for measure in plan.measures
        for one in measure.indicators
        if one.common == common
    )


@frozen(kw_only=True)
class PerInhabitants:
    """A number set beside the people who lived there: so many for *each* so many of them.

    Where only a span of inhabitants is known, it lies between ``least`` and ``most``.
    """

    value: Value
    population: Population
    each: int
    least: Fraction
    most: Fraction


def per_inhabitants(value: Value, city: City, *, each: int = 100_000) -> PerInhabitants | None:
    """What *value* comes to for *each* so many inhabitants of *city*, by the count nearest in time.

    Nothing for a share or for words, for a part of all (``of``), since those who live there are all,
    or where no dated count is on record.
    """
    if each < 1:
        message = f"So many for each {each} inhabitants is no number; each is 1 or more."
        raise ValueError(message)
    if value.of or value.is_share or value.number is None or value.when.last is None:
        return None
    counts = [one for one in city.population if one.when.last is not None]
    if not counts:
        return None
    on = value.when.last
    nearest = min(counts, key=lambda one: abs((one.when.last or on) - on))
    ends = sorted(value.number * each / people for people in (nearest.inhabitants, nearest.most))
    return PerInhabitants(value=value, population=nearest, each=each, least=ends[0], most=ends[-1])
