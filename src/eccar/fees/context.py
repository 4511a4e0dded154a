"""The context in which rules for fees are evaluated: the day, the figures and the schedule."""

from __future__ import annotations

from typing import Any, Self

from attrs import frozen

from ..checking.context import RuleContext
from .packaged import fee_schedule
from .schedule import FeeSchedule


@frozen(kw_only=True)
class FeesContext(RuleContext):
    """The context of all rules, with the schedule of fees by which accounts are checked."""

    schedule: FeeSchedule

    @classmethod
    def of(
        cls, base: RuleContext, value: Any, *, schedule: FeeSchedule | None = None, **options: Any
    ) -> Self:
        """The day, figures and documents of *base*, with *schedule* or else the packaged one."""
        return cls(
            day=base.day,
            statutes=base.statutes,
            related=base.related,
            schedule=schedule or fee_schedule(),
        )
