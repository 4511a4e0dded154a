"""What rules about plans are evaluated in: the day, the figures, and the measures of the plan."""

from __future__ import annotations

import datetime as dt
from typing import Any, Self, TypeAlias

from attrs import field, frozen

from ..checking.context import RuleContext
from .coverage import Coverage
from .history import Stage
from .inventory import PlanDocument
from .measures.measure import Measure
from .plan import ActionPlan

IndexedMeasure: TypeAlias = tuple[int, Measure]
"""A measure and its index in the document."""


@frozen(kw_only=True)
class PlanContext(RuleContext):
    """A rule context with the measures of the plan or inventory that is checked.

    Attributes:
        measures: All measures, each with its index in the document.
        current: Those that are not gone on the day: neither given up, merged, replaced nor over.
        coverage: How the measures cover the ten points on the day.
        in_part: Whether it is a plan that is known in part.
        recorded_until: The last day that the document can know of: the day of the check, or the day
            of recording if that is later.
        reached: The stage whose rules are evaluated.
    """

    measures: tuple[IndexedMeasure, ...] = field(repr=False)
    current: tuple[IndexedMeasure, ...] = field(repr=False)
    coverage: Coverage = field(repr=False)
    in_part: bool = False
    recorded_until: dt.date
    reached: str = ""

    @property
    def stage(self) -> str:
        """The stage whose rules are evaluated."""
        return self.reached

    @classmethod
    def of(
        cls,
        base: RuleContext,
        value: PlanDocument,
        *,
        stage: Stage | str | None = None,
        **options: Any,
    ) -> Self:
        """The context for checking a plan or an inventory.

        Args:
            base: The day, the figures and the related documents.
            value: The plan or the inventory.
            stage: Evaluate the rules of this stage of a plan, not of the one that it has reached;
                without effect on an inventory, which has only one.
            options: Arguments of ``check`` that only other domains use.
        """
        measures = tuple(enumerate(value.on_record))
        wanted = stage if isinstance(value, ActionPlan) else None
        return cls(
            day=base.day,
            statutes=base.statutes,
            related=base.related,
            measures=measures,
            current=tuple(item for item in measures if not item[1].gone_on(base.day)),
            coverage=value.coverage_on(base.day),
            in_part=isinstance(value, ActionPlan) and value.in_part,
            recorded_until=max(base.day, value.recorded or base.day),
            reached=Stage(wanted or value.stage_on(base.day)),
        )
