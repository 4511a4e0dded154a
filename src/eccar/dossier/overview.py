"""All that is known about one authority on one day, from its documents together."""

from __future__ import annotations

import datetime as dt

from attrs import frozen

from ..checking.reports import Report
from ..fees.accounts.account import Account
from ..membership.membership import Membership
from ..plan.inventory import Inventory
from ..plan.plan import ActionPlan
from ..reports.evaluation.follow_up import FollowUp
from ..reports.evaluation.state import EvaluationState
from ..values.displayable import Displayable
from .assessed import AssessedItem
from .dates.deadlines import Deadline
from .dates.report_dates import CountingReport


@frozen(kw_only=True)
class DossierOverview(Displayable):
    """The documents of one authority, or of several that have one together, seen on a day.

    ``progress_reports`` are those that count on the day, with their states; ``evaluations`` are the
    states of evaluations, the last one last; ``assessed`` is what the authority and bodies say of
    one thing; ``reports`` are those of the checks. ``see`` are the calls that show more, each by
    the key of what it shows.
    """

    view = "overview"

    subject: str
    on: dt.date
    memberships: tuple[Membership, ...] = ()
    accounts: tuple[Account, ...] = ()
    plans: tuple[ActionPlan, ...] = ()
    inventories: tuple[Inventory, ...] = ()
    progress_reports: tuple[CountingReport, ...] = ()
    evaluations: tuple[EvaluationState, ...] = ()
    follow_up: FollowUp | None = None
    assessed: tuple[AssessedItem, ...] = ()
    next_date: Deadline | None = None
    reports: tuple[Report, ...] = ()
    see: tuple[tuple[str, str], ...] = ()
