"""Checking with everything filled in: the packaged rules and figures, for any value."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from .amounts import FAULTS as OF_AMOUNTS
from .catalogue import fee_schedule, statutes
from .dates import day
from .documents.faults import FAULTS as OF_DOCUMENTS
from .faults import Entry, Severity
from .fees.account import Account
from .fees.context import FeesAt
from .fees.faults import FAULTS as OF_FEES
from .fees.rules import ACCOUNT_RULES, SCHEDULE_RULES
from .fees.schedule import FeeSchedule
from .membership.membership import Membership
from .membership.rules import RULES as MEMBERSHIP_RULES
from .paying.faults import FAULTS as OF_PAYING
from .plan.context import PlanAt
from .plan.faults import FAULTS as OF_PLANS
from .plan.history import Stage
from .plan.inventory import Inventory
from .plan.plan import ActionPlan
from .plan.rules import INVENTORY_RULES, PLAN_RULES
from .reports import Report
from .rules import Ignore, Rule, ask
from .statutes import At, Statutes

RULES: dict[type[Any], tuple[Rule[Any, Any], ...]] = {
    Membership: MEMBERSHIP_RULES,
    Account: ACCOUNT_RULES,
    FeeSchedule: SCHEDULE_RULES,
    ActionPlan: PLAN_RULES,
    Inventory: INVENTORY_RULES,
}
"""The packaged rules, by what they are asked of."""

FAULTS = (*OF_DOCUMENTS, *OF_AMOUNTS, *OF_FEES, *OF_PAYING, *OF_PLANS)
"""All that can make a value unreadable: what a document can have, and what a type refuses."""


def catalogue() -> dict[str, Entry]:
    """Every code there is: the faults of documents and the rules, in the order of the codes."""
    entries = (*FAULTS, *(rule for rules in RULES.values() for rule in rules))
    return {entry.code: entry for entry in sorted(entries, key=lambda entry: entry.code)}


def check(
    value: Any,
    *,
    on: dt.date | str,
    rules: Iterable[Rule[Any, Any]] | None = None,
    ignore: Mapping[str, str | Ignore] | None = None,
    severity: Mapping[str, Severity | str] | None = None,
    figures: Statutes | None = None,
    schedule: FeeSchedule | None = None,
    stage: Stage | str | None = None,
    beside: Iterable[Any] = (),
) -> Report:
    """The report on *value*, as of the day *on*, by the packaged *rules* and *figures* or others.

    *ignore* maps codes to the reason for not wanting to see them, *severity* codes to another
    grade, both for this call alone. *beside* are other documents that are checked together with
    this one, so that rules about partners can be asked; accounts are checked by the fees of
    *schedule* and the memberships that are *beside*. A plan is asked what fits its stage on the day,
    or another *stage*: ``stage="adopted"`` tells of a draft what would be asked once it is adopted.
    """
    if rules is None and type(value) not in RULES:
        kinds = ", ".join(kind.__name__ for kind in RULES)
        message = f"There are no rules for a {type(value).__name__}; there are for: {kinds}."
        raise TypeError(message)
    at = At(
        day=day(on),
        statutes=figures or statutes(),
        beside={(type(one), one.subject): one for one in beside if one is not value},
    )
    reached: str = ""
    if isinstance(value, (Account, FeeSchedule)):
        at = FeesAt.of(at, schedule or fee_schedule())
    elif isinstance(value, (ActionPlan, Inventory)):
        wished = stage if isinstance(value, ActionPlan) else None
        reached = Stage(wished or value.stage_on(at.day))
        at = PlanAt.of(at, value)
    return ask(
        RULES[type(value)] if rules is None else rules,
        value,
        at,
        ignore=ignore,
        severity=severity,
        named=value.subject,
        stage=reached,
    )


def check_together(
    values: Iterable[Any], *, on: dt.date | str, **wishes: Any
) -> tuple[Report, ...]:
    """The report on each of *values*, all of them checked beside each other; see ``check``."""
    told = tuple(values)
    return tuple(check(value, on=on, beside=told, **wishes) for value in told)
