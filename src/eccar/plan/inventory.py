"""An inventory: what an authority does already, as a plain list, before any plan."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from functools import cached_property
from typing import Any, TypeAlias

from attrs import converters, field, frozen

from ..values.constraints import ID, WORDS, Id, texts
from ..values.dates import day
from ..values.identity import Identified
from ..values.mappings import freeze
from ..values.ranges import TRUTH
from ..values.sources import Source, sources
from ..values.texts import Text, text
from ..values.typed import typed_fields
from ..values.vocabulary import Audience
from .coverage import Coverage, coverage
from .history import Stage
from .measures.measure import Measure
from .measures.reported_counts import ReportedCount, to_reported_counts
from .plan import ONE_OR_MORE_AUTHORITIES, ActionPlan, Authorities, to_measures
from .timeline import Timeline, timeline


@frozen(kw_only=True, field_transformer=typed_fields)
class Inventory(Identified):
    """What one authority, or several together, do already; most entries are existing services.

    ``complete`` says whether that is all: if not, an empty point is no gap. ``id`` tells
    the inventory from others of its authorities.
    """

    view = "inventories.inventory"

    recorded: dt.date | None = field(default=None, converter=converters.optional(day))
    audience: Audience = field(default=Audience.OFFICE, converter=Audience)
    id: Id | None = field(default=None, validator=ID.validate)
    authorities: Authorities = field(converter=texts, validator=ONE_OR_MORE_AUTHORITIES.validate)
    titles: Text | None = field(
        default=None, converter=converters.optional(text), validator=WORDS.validate
    )
    complete: bool = field(default=False, validator=TRUTH.validate)
    reported_counts: tuple[ReportedCount, ...] = field(default=(), converter=to_reported_counts)
    measures: tuple[Measure, ...] = field(default=(), converter=to_measures)
    sources: tuple[Source, ...] = field(default=(), converter=sources)
    extra: Mapping[str, Any] = field(factory=dict, converter=freeze, hash=False)

    @property
    def subject(self) -> str:
        """The ids of the authorities whose inventory it is."""
        return ", ".join(self.authorities)

    @cached_property
    def on_record(self) -> tuple[Measure, ...]:
        """The measures, with the day of recording of the inventory where their facts have none."""
        return tuple(measure.put_on_record(self.recorded) for measure in self.measures)

    @property
    def in_part(self) -> bool:
        """Whether the list is not complete, so that what is missing may exist all the same."""
        return not self.complete

    def stage_on(self, _: dt.date | str) -> Stage:
        """The stage of an inventory, on any day: it comes before a plan."""
        return Stage.INVENTORY

    def coverage_on(self, on: dt.date | str) -> Coverage:
        """How the measures cover the ten points on the day *on*, a date or ``"2026-11-22"``."""
        return coverage(
            self.on_record,
            on=on,
            complete=self.complete,
            promises=False,
            authorities=self.authorities,
            titles=self.titles,
            identity=self.identity,
            reported_counts=self.reported_counts,
        )

    def timeline_on(self, on: dt.date | str) -> Timeline:
        """The measures in time, as they are known on the day *on*."""
        return timeline(
            self.on_record,
            on=on,
            authorities=self.authorities,
            titles=self.titles,
            identity=self.identity,
            in_part=self.in_part,
        )


PlanDocument: TypeAlias = ActionPlan | Inventory
"""The documents that hold measures."""
