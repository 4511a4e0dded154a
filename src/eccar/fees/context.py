"""What rules about fees are asked in: the day and all figures, among them the schedule."""

from __future__ import annotations

from attrs import frozen

from ..statutes import At
from .schedule import FeeSchedule


@frozen(kw_only=True)
class FeesAt(At):
    """What all rules are asked in, and the schedule of fees."""

    schedule: FeeSchedule

    @classmethod
    def of(cls, at: At, schedule: FeeSchedule) -> FeesAt:
        """The same day, figures and documents, with a *schedule*."""
        return cls(day=at.day, statutes=at.statutes, beside=at.beside, schedule=schedule)
