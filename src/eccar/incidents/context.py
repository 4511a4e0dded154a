"""What rules about tables of incidents and releases are evaluated in."""

from __future__ import annotations

import datetime as dt

from attrs import frozen

from ..checking.context import RuleContext
from .counts.release import Release


@frozen(kw_only=True)
class IncidentContext(RuleContext):
    """A rule context that knows the releases before one."""

    def earlier(self, release: Release) -> tuple[Release, ...]:
        """The related releases of the same authorities that went out up to the day of *release*, in their order.

        One without a day of publication went out on the day of its data, else of its recording. If
        the day of one of two is not known, which is the earlier is not known either, and it is left
        out.
        """
        day = published_on(release)
        others = self.others(type(release), *release.authorities)
        dated = [(when, each) for each in others if (when := published_on(each))]
        before = [pair for pair in dated if day and pair[0] <= day]
        return tuple(each for _, each in sorted(before, key=lambda pair: (pair[0], pair[1].id)))


def published_on(release: Release) -> dt.date | None:
    """The day of publication of a *release*, else that of its data or its recording."""
    return release.published or release.data_day or release.recorded
