"""Rules ``MEM2…``: sources or facts that contradict each other."""

from __future__ import annotations

from collections.abc import Iterator

from ...checking.context import RuleContext
from ...checking.rules import Hit, NotEvaluated, hit, not_evaluated, rule
from ...values.dates import When
from ...values.errors import Severity
from ..facts import Fact, VoteResult
from ..membership import Membership
from ._select import ENTRIES, LEAVINGS, OURS, earliest, facts, told


@rule(
    "MEM201",
    Severity.WARNING,
    "Accepted twice ({first}; {second}); no leaving between the two is on record.",
    hint="Keep both with their sources if they contradict each other; the earlier one counts.",
    source="https://www.stadt-koeln.de/artikel/70944/index.html",
)
def accepted_twice(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """A city is accepted once, unless it has left in between."""
    leavings = facts(membership, context, *LEAVINGS)
    acceptances = list(told(membership, context, "accepted"))
    for place, (turn, fact) in enumerate(acceptances):
        for _, earlier in acceptances[:place]:
            first, second = earlier.when, fact.when
            if second < first:
                first, second = second, first
            if first < second and not _between(leavings, first, second):
                yield hit("facts", turn, "date", first=first, second=second)
                break


def _between(leavings: list[Fact], first: When, second: When) -> bool:
    return any(not leaving.when < first and not leaving.when > second for leaving in leavings)


@rule(
    "MEM202",
    Severity.WARNING,
    "The document of {partner} does not have this step as a joint one with this authority, or has "
    "it on another day.",
    hint="Compare the two documents; each authority is a member by its own facts.",
    source="https://www.swissinfo.ch/fre/fribourg%3A-triple-renforcement-de-la-lutte-contre-le-"
    "racisme/90616855",
    reason="No document of {partner} was checked together with this one.",
)
def joint_partners_disagree(
    membership: Membership, context: RuleContext
) -> Iterator[Hit | NotEvaluated]:
    """Partners of a joint application tell of the same step, on the same day."""
    for turn, fact in told(membership, context):
        for place, partner in enumerate(fact.jointly_with):
            where = ("facts", turn, "jointly_with", place)
            other = context.other(Membership, partner)
            if partner == membership.city.id:
                continue
            if not isinstance(other, Membership):
                yield not_evaluated(*where, partner=partner)
            elif not _agrees(fact, membership.city.id, facts(other, context, fact.word)):
                yield hit(*where, partner=partner)


def _agrees(fact: Fact, city: str, others: list[Fact]) -> bool:
    return any(
        city in other.jointly_with and not (other.when < fact.when or fact.when < other.when)
        for other in others
    )


@rule(
    "MEM203",
    Severity.NOTE,
    "Named as a member ({named}) before the first entry on record ({entry}).",
    hint="Many lists count from the resolution or the declaration of intent; say in a note what "
    "the date denotes, if you know.",
    source="https://egov.potsdam.de/public/vo020?TOLFDNR=45575&VOLFDNR=12015&refresh=false",
)
def named_before_entry(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """The day since which a source calls a city a member is that of an entry."""
    entries = facts(membership, context, *ENTRIES)
    for turn, fact in told(membership, context, "named"):
        if entries and all(fact.when < entry.when for entry in entries):
            yield hit("facts", turn, "date", named=fact.when, entry=earliest(entries).when)


@rule(
    "MEM204",
    Severity.ERROR,
    "The authority is named as its own partner.",
    hint="Under jointly_with stand the ids of the others.",
    source=OURS,
)
def its_own_partner(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """A partner is somebody else."""
    for turn, fact in told(membership, context):
        for place, partner in enumerate(fact.jointly_with):
            if partner == membership.city.id:
                yield hit("facts", turn, "jointly_with", place)


@rule(
    "MEM205",
    Severity.NOTE,
    "The dates {entry} and {leaving} are too rough to tell whether entry or leaving came first.",
    hint="Look for the exact day of either.",
    source=OURS,
)
def entry_or_leaving_first(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """It can be told whether an entry or a leaving came first."""
    for turn, leaving in told(membership, context, *LEAVINGS):
        for entry in facts(membership, context, *ENTRIES):
            ordered = leaving.when < entry.when or entry.when < leaving.when
            exact = leaving.when.exact and entry.when.exact
            if leaving.when.first and not entry.when.unknown and not ordered and not exact:
                yield hit("facts", turn, "date", entry=entry.when, leaving=leaving.when)


@rule(
    "MEM206",
    Severity.WARNING,
    "Called unanimous, with {against} votes against.",
    hint="Compare the votes with the minutes; sources often differ on this.",
    source="https://www.hl-live.de/text.php?id=138932",
)
def unanimous_with_votes_against(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """A unanimous vote has no votes against."""
    for turn, fact in told(membership, context):
        votes = fact.votes
        if votes and votes.result is VoteResult.UNANIMOUS and votes.against:
            yield hit("facts", turn, "votes", against=votes.against)


RULES = (
    accepted_twice,
    joint_partners_disagree,
    named_before_entry,
    its_own_partner,
    entry_or_leaving_first,
    unanimous_with_votes_against,
)
