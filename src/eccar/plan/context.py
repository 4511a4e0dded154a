"""What rules about plans are evaluated in: the day, the figures, and the measures of the plan."""

from __future__ import annotations

import datetime as dt
from typing import Any, Self, TypeAlias

from attrs import field, frozen

from ..checking.context import RuleContext
from .coverage import Coverage
from .history import Stage
from .inventory import Inventory
from .measures.measure import Measure
from .plan import ActionPlan

Written: TypeAlias = ActionPlan | Inventory
"""The documents that hold measures."""

Turn: TypeAlias = tuple[int, Measure]
"""A measure with its place in the document."""


@frozen(kw_only=True)
class PlanContext(RuleContext):
    """What all rules are asked in, the measures, and those of them that stand on the day.

    ``seen`` is the last day of which the record can tell: the day asked about, or that of recording.
    """

    told: tuple[Turn, ...] = field(repr=False)
    standing: tuple[Turn, ...] = field(repr=False)
    coverage: Coverage = field(repr=False)
    seen: dt.date
    reached: str = ""

    @property
    def stage(self) -> str:
        """The stage whose rules are evaluated."""
        return self.reached

    @classmethod
    def of(
        cls, base: RuleContext, value: Written, *, stage: Stage | str | None = None, **options: Any
    ) -> Self:
        """The same day, figures and documents, with the measures of a plan or an inventory.

        *stage* takes the place of the stage that a plan has reached; an inventory has but its own.
        """
        told = tuple(enumerate(value.on_record))
        wanted = stage if isinstance(value, ActionPlan) else None
        return cls(
            day=base.day,
            statutes=base.statutes,
            related=base.related,
            told=told,
            standing=tuple((turn, one) for turn, one in told if not one.gone_on(base.day)),
            coverage=value.coverage_on(base.day),
            seen=max(base.day, value.recorded or base.day),
            reached=Stage(wanted or value.stage_on(base.day)),
        )
