"""Rules ``FEE5…``: the document among those it is checked together with."""

from __future__ import annotations

from collections.abc import Iterator

from ...checking import identities
from ...checking.rules import OURS, Hit, hit, rule
from ...values.errors import Severity
from ..accounts.account import Account
from ..context import FeesContext
from ..schedule import FeeSchedule


@rule("FEE501", Severity.WARNING, identities.SAME, hint=identities.KEEP_ONE, source=OURS)
def two_documents_of_one_account(account: Account, context: FeesContext) -> Iterator[Hit]:
    """The account of a city is in one document."""
    if identities.of_same_identity(account, context):
        yield hit("city", identity=account.identity)


@rule(
    "FEE502",
    Severity.WARNING,
    identities.SAME,
    hint="Keep one of the two. If both are needed, give each its own id.",
    source=OURS,
)
def two_schedules_of_one_identity(schedule: FeeSchedule, context: FeesContext) -> Iterator[Hit]:
    """Schedules used together have different ids."""
    if identities.of_same_identity(schedule, context):
        yield hit("id", identity=schedule.identity)


@rule("FEE503", Severity.NOTE, identities.NO_ID, hint=identities.ADD_ID, source=OURS)
def one_of_several_schedules_without_id(
    schedule: FeeSchedule, context: FeesContext
) -> Iterator[Hit]:
    """If there are several schedules, each has an id."""
    if schedule.id is None and identities.siblings(schedule, context):
        yield hit("id")


ACCOUNT_RULES = (two_documents_of_one_account,)
SCHEDULE_RULES = (two_schedules_of_one_identity, one_of_several_schedules_without_id)
