"""Rules on records of which nothing new was heard for years."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ...checking.context import RuleContext
from ...checking.rules import OURS, Hit, NotEvaluated, hit, not_evaluated, rule
from ...values.calendar import later
from ...values.errors import Severity
from ...values.plurals import plural
from ..facts import MembershipFact, Seated
from ..lifecycle import Status
from ..membership import Membership
from ._select import REPORTING, indexed_facts

_ON_THE_WAY = (Status.INTENDING, Status.RESOLVED, Status.CANDIDATE)
_UNHEARD_OF = "It is not known after how many years without news to ask."


@rule(
    "MEM105",
    Severity.WARNING,
    plural(
        "years",
        one="A member, but the latest on record ({date}) is older than a year.",
        other="A member, but the latest on record ({date}) is older than {years} years.",
    ),
    hint="Look for a report, a list or a page that names it, and record that as named.",
    source=REPORTING,
    reason=_UNHEARD_OF,
)
def member_not_heard_of(
    membership: Membership, context: RuleContext
) -> Iterator[Hit | NotEvaluated]:
    """Of a member something is on record within the time in which two reports fall due."""
    yield from _unheard_of(membership, context, (Status.MEMBER,))


@rule(
    "MEM106",
    Severity.NOTE,
    plural(
        "years",
        one="On the way to membership, but the latest on record ({date}) is older than a year.",
        other="On the way to membership, but the latest on record ({date}) is older than {years} years.",
    ),
    hint="Look for what became of it: an acceptance, a refusal, a withdrawal.",
    source=OURS,
    reason=_UNHEARD_OF,
)
def candidate_not_heard_of(
    membership: Membership, context: RuleContext
) -> Iterator[Hit | NotEvaluated]:
    """What was begun has an end on record."""
    yield from _unheard_of(membership, context, _ON_THE_WAY)


def _unheard_of(
    membership: Membership, context: RuleContext, statuses: tuple[Status, ...]
) -> Iterator[Hit | NotEvaluated]:
    if membership.standing_on(context.day).status not in statuses:
        return
    years = context.figure("quiet_years")
    if years is None:
        yield not_evaluated()
        return
    heard = {
        index: _heard(fact, membership, context)
        for index, fact in indexed_facts(membership, context)
        if fact.word != "not-listed"
    }
    index = max(heard, key=lambda index: heard[index])
    if later(heard[index], years=years.value) < context.day:
        yield hit("facts", index, date=membership.facts[index].when, years=years.value)


def _heard(fact: MembershipFact, membership: Membership, context: RuleContext) -> dt.date:
    """The last day up to that of *context* of which *fact* tells; of a seat, one on which it lasted."""
    heard = fact.effective_from(membership.recorded) or context.day
    if isinstance(fact, Seated) and fact.until and fact.until.first:
        # What was put on record may have ended since, unless the end is on record.
        known = membership.recorded_day(fact) or context.day
        heard = max(heard, min(fact.until.first, known))
    return min(heard, context.day)
