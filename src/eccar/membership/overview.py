"""The overview of one membership on one day."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import field, frozen

from ..checking.reports import Report
from ..values.displayable import Displayable
from .membership import Membership, Step
from .standing import Standing


def _steps(steps: Iterable[Step]) -> tuple[Step, ...]:
    return tuple(steps)


@frozen(kw_only=True)
class MembershipOverview(Displayable):
    """A membership with its standing, the steps that are not on record, and its report."""

    view = "overviews.overview"

    membership: Membership
    standing: Standing
    missing: tuple[Step, ...] = field(default=(), converter=_steps)
    report: Report
