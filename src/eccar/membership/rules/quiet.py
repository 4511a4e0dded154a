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
_UNHEARD_OF = "The time after which to ask for news is not known."


@rule(
    "MEM105",
    Severity.WARNING,
    plural(
        "years",
        one="Member; the latest entry ({date}) is more than a year old.",
        other="Member; the latest entry ({date}) is more than {years} years old.",
    ),
    hint="Find a report, a list or a page that names the city. Record it as named.",
    source=REPORTING,
    reason=_UNHEARD_OF,
)
def member_not_heard_of(
    membership: Membership, context: RuleContext
) -> Iterator[Hit | NotEvaluated]:
    """A member has an entry within the period of two reports."""
    yield from _unheard_of(membership, context, (Status.MEMBER,))


@rule(
    "MEM106",
    Severity.NOTE,
    plural(
        "years",
        one=(
            "The accession is not complete, and the latest entry ({date}) is more than a year old."
        ),
        other=(
            "The accession is not complete, and the latest entry ({date}) is more than "
            "{years} years old."
        ),
    ),
    hint="Find the outcome: an admission, a refusal or a withdrawal.",
    source=OURS,
    reason=_UNHEARD_OF,
)
def candidate_not_heard_of(
    membership: Membership, context: RuleContext
) -> Iterator[Hit | NotEvaluated]:
    """A procedure that was begun has an outcome."""
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
