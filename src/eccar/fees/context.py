"""What rules about fees are evaluated in: the day, the figures, and the schedule of fees."""

from __future__ import annotations

from typing import Any, Self

from attrs import frozen

from ..checking.context import RuleContext
from .packaged import fee_schedule
from .schedule import FeeSchedule


@frozen(kw_only=True)
class FeesContext(RuleContext):
    """The context of all rules, and the schedule of fees."""

    schedule: FeeSchedule

    @classmethod
    def of(
        cls, base: RuleContext, value: Any, *, schedule: FeeSchedule | None = None, **options: Any
    ) -> Self:
        """The same day, figures and documents, with *schedule* or else the packaged one."""
        return cls(
            day=base.day,
            statutes=base.statutes,
            related=base.related,
            schedule=schedule or fee_schedule(),
        )
