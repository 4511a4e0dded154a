"""Indicators that several cities share, and numbers in relation to inhabitants."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from fractions import Fraction

from attrs import frozen

from ..values.brief import Brief
from ..values.characters import composed
from ..values.cities import City, Population
from ..values.dates import day
from .inventory import Inventory
from .measures.indicators import Indicator
from .measures.values import Value
from .plan import ActionPlan


@frozen(kw_only=True)
class SharedIndicator(Brief):
    """A shared indicator in one plan or inventory, and its latest observation.

    ``authorities`` are the ids of the authorities of the document.
    """

    authorities: tuple[str, ...]
    indicator: Indicator
    observed: Value | None


def shared_on(
    plans: Iterable[ActionPlan | Inventory], common: str, on: dt.date | str
) -> tuple[SharedIndicator, ...]:
    """The indicators with the key *common* in several documents, as observed by the day *on*.

    Args:
        plans: Plans and inventories. Their order is kept: cities are not ranked.
        common: The key that the cities agreed on, as ``advice-cases``.
        on: The day, as a date or ``"2026-11-22"``.

    >>> import eccar
    >>> plans = [eccar.load("tests/golden/plan-1.yaml"), eccar.load("examples/krakow/plan.yaml")]
    >>> shared_on(plans, "answered-within-a-month", "2026-11-22")
    (<SharedIndicator de/musterstadt+de/amt-muster>,)
    """
    on = day(on)
    return tuple(
        SharedIndicator(
            authorities=plan.authorities, indicator=indicator, observed=indicator.observed_on(on)
        )
        for plan in plans
        for measure in plan.measures
        for indicator in measure.indicators
        if indicator.common and composed(indicator.common) == composed(common)
    )


@frozen(kw_only=True)
class PerInhabitants(Brief):
    """A number in relation to inhabitants: between ``least`` and ``most`` for each ``each`` of them.

    ``least`` and ``most`` differ where only a span of inhabitants is known. ``population`` is the
    count that was used.
    """

    value: Value
    population: Population
    each: int
    least: Fraction
    most: Fraction


def per_inhabitants(value: Value, city: City, *, each: int = 100_000) -> PerInhabitants | None:
    """*value* for each 100,000 inhabitants of *city*, by the count that is nearest in time.

    Args:
        value: A number of the whole.
        city: The authority, with its population.
        each: The number of inhabitants to which the value is related.

    Returns:
        ``None`` for a share, for words or for a value of a group (``of``), since the inhabitants
        are counted as a whole; and if the value or every count of inhabitants has no date.

    Raises:
        ValueError: If *each* is less than 1.

    >>> import eccar
    >>> krakow = eccar.coalition()["pl/krakow"].city
    >>> cases = per_inhabitants(eccar.plan.Value(when="2024", value=1200), krakow)
    >>> round(float(cases.least))
    148
    """
    if each < 1:
        message = f"So many for each {each} inhabitants is no number; each is 1 or more."
        raise ValueError(message)
    if value.of or value.is_share or value.number is None or value.when.last is None:
        return None
    counts = [population for population in city.population if population.when.last is not None]
    if not counts:
        return None
    on = value.when.last
    nearest = min(counts, key=lambda population: abs((population.when.last or on) - on))
    ends = sorted(value.number * each / people for people in (nearest.inhabitants, nearest.most))
    return PerInhabitants(value=value, population=nearest, each=each, least=ends[0], most=ends[-1])
