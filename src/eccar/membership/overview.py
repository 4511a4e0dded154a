"""The overview of one membership on one day."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import field, frozen

from ..checking.reports import Report
from ..values.brief import counted
from ..values.displayable import Displayable
from .membership import Membership, Step
from .standing import Standing


def _steps(steps: Iterable[Step]) -> tuple[Step, ...]:
    return tuple(steps)


@frozen(kw_only=True)
class MembershipOverview(Displayable):
    """A membership with its standing, the steps to be taken yet, and its report.

    ``undone`` are those of the steps that were taken before, on a way that has ended.
    """

    view = "overviews.overview"

    membership: Membership
    standing: Standing
    missing: tuple[Step, ...] = field(default=(), converter=_steps)
    undone: tuple[Step, ...] = field(default=(), converter=_steps)
    report: Report

    def _brief(self) -> str:
        standing = repr(self.standing).strip("<>").partition(" ")[2]
        return ", ".join(filter(None, (standing, counted(missing=self.missing))))
