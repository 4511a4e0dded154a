"""Indicators: what is measured, from which baseline to which target, and what was observed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping

from attrs import converters, field, frozen

from ...values.brief import Brief
from ...values.constraints import ID, TEXT, WORDS, Id, texts
from ...values.dates import day
from ...values.texts import Text, text
from ...values.typed import typed_fields
from .indicator_progress import Direction, IndicatorProgress, indicator_progress
from .values import Value, group_key


def _values(items: Iterable[Value]) -> tuple[Value, ...]:
    return tuple(items)


@frozen(kw_only=True, field_transformer=typed_fields)
class Indicator(Brief):
    """What a measure is judged by: a unit, a direction, baselines, targets and observations.

    Values that say ``of`` are of a part of the whole, by the ``dimensions`` that are stated.
    ``common`` is the key of an indicator that several cities share.
    """

    id: Id = field(validator=ID.validate)
    titles: Text = field(converter=text, validator=WORDS.validate)
    unit: str | None = field(default=None, validator=TEXT.validate)
    direction: Direction | None = field(default=None, converter=converters.optional(Direction))
    dimensions: tuple[str, ...] = field(default=(), converter=texts, validator=TEXT.validate_each)
    common: Id | None = field(default=None, validator=ID.validate)
    baselines: tuple[Value, ...] = field(default=(), converter=_values)
    targets: tuple[Value, ...] = field(default=(), converter=_values)
    observations: tuple[Value, ...] = field(default=(), converter=_values)
    note: str | None = field(default=None, validator=TEXT.validate)

    def baseline(
        self, group: Mapping[str, str] | None = None, on: dt.date | None = None
    ) -> Value | None:
        """The first baseline, if there is one.

        Args:
            group: The group that values are of, as ``{"gender": "women"}``; without it, the whole.
            on: The day by which the baseline may have begun; without it, any baseline counts.
        """
        values = _of_group(self.baselines, group)
        return next((value for value in values if on is None or not _begins_after(value, on)), None)

    def observed_on(
        self, on: dt.date | str, group: Mapping[str, str] | None = None
    ) -> Value | None:
        """The latest observation that was certainly made by the day *on*, and after the baseline.

        Of several on one day it is the last in the document. *group* is as for ``baseline``.
        """
        on = day(on)
        baseline = self.baseline(group, on)
        made = [
            value
            for value in _of_group(self.observations, group)
            if value.when.last is not None
            and value.when.last <= on
            and not _observed_before(value, baseline)
        ]
        return max(reversed(made), key=lambda value: value.when.last or on, default=None)

    def target_on(self, on: dt.date | str, group: Mapping[str, str] | None = None) -> Value | None:
        """The next target that is due on the day *on* or later, else the last; *group* as for ``baseline``."""
        on = day(on)
        values = [value for value in _of_group(self.targets, group) if value.when.last]
        values.sort(key=lambda value: value.when.last or on)
        ahead = (value for value in values if value.when.last and value.when.last >= on)
        return next(ahead, values[-1] if values else None)

    def progress_on(
        self, on: dt.date | str, group: Mapping[str, str] | None = None
    ) -> IndicatorProgress:
        """How far it has come from its baseline to its target by the day *on*; *group* as for ``baseline``.

        >>> from eccar.plan import Indicator, Value
        >>> cases = Indicator(
        ...     id="cases",
        ...     titles={"en": "Cases of advice"},
        ...     baselines=[Value(when="2025", value=100)],
        ...     targets=[Value(when="2028", value=200)],
        ...     observations=[Value(when="2026", value=150)],
        ... )
        >>> progress = cases.progress_on("2027-01-31")
        >>> str(progress.attainment), str(progress.part)
        ('on-the-way', '1/2')
        """
        return indicator_progress(
            on=day(on),
            direction=self.direction,
            baseline=self.baseline(group, day(on)),
            observed=self.observed_on(on, group),
            target=self.target_on(on, group),
        )


def _of_group(values: Iterable[Value], group: Mapping[str, str] | None) -> Iterator[Value]:
    wanted = group_key(group or {})
    return (value for value in values if value.group == wanted)


def _begins_after(value: Value, on: dt.date) -> bool:
    return value.when.first is not None and value.when.first > on


def _observed_before(value: Value, baseline: Value | None) -> bool:
    """Whether *value* was certainly observed before the *baseline*."""
    begin = baseline.when.first if baseline else None
    return begin is not None and value.when.last is not None and value.when.last < begin
