"""Rules ``MEM2…``: sources or facts that contradict each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ...checking.context import RuleContext
from ...checking.rules import OURS, Hit, NotEvaluated, hit, not_evaluated, rule
from ...values.cities import AuthorityId
from ...values.dates import When
from ...values.errors import Severity
from ...values.plurals import plural
from ..choices import VoteResult
from ..facts import Decision, MembershipFact, Seated
from ..membership import Membership
from ._select import (
    ENTRIES,
    LEAVINGS,
    STEPS_OF_JOINING,
    TAKE_OVERS,
    facts_begun,
    first_to_begin,
    indexed_facts,
)
from ._spans import FirstDisjoint, Greatest, Spans, rough_overlaps, span


@rule(
    "MEM201",
    Severity.WARNING,
    "Two admissions are recorded ({first}; {second}), but no departure between them.",
    hint="If the sources differ, keep both. The earlier date counts.",
    source="https://www.stadt-koeln.de/artikel/70944/index.html",
)
def accepted_twice(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """A city is admitted once, unless it has left in between."""
    leavings = Spans(fact.when for fact in facts_begun(membership, context, *LEAVINGS))
    # No leaving lies between two acceptances exactly if neither overlaps one and the same number
    # of leavings lies before each.
    memberships: defaultdict[int, FirstDisjoint] = defaultdict(FirstDisjoint)
    for index, fact in indexed_facts(membership, context, "accepted"):
        if not leavings.count_overlapping(fact.when):
            other = memberships[leavings.count_before(fact.when)].add(fact.when)
            if other is not None:
                first, second = sorted((other, fact.when))
                yield hit("facts", index, "date", first=first, second=second)


@rule(
    "MEM202",
    Severity.WARNING,
    "The document of {partner} has no such joint step, or has it on another day.",
    hint="Compare the two documents. Each authority is a member by its own entries.",
    source="https://www.swissinfo.ch/fre/fribourg%3A-triple-renforcement-de-la-lutte-contre-le-"
    "racisme/90616855",
    reason="No document of {partner} was checked together with this one.",
)
def joint_partners_disagree(
    membership: Membership, context: RuleContext
) -> Iterator[Hit | NotEvaluated]:
    """Partners of a joint application record the same step on the same day."""
    steps: dict[str, list[dict[str, Spans]]] = {}
    for index, fact in indexed_facts(membership, context):
        for place, partner in enumerate(fact.jointly_with):
            path = ("facts", index, "jointly_with", place)
            others = context.others(Membership, partner)
            if partner == membership.city.id:
                continue
            if not others:
                yield not_evaluated(*path, partner=AuthorityId(partner))
                continue
            if partner not in steps:
                own = membership.city.id
                steps[partner] = [_joint_steps(other, context, own) for other in others]
            agreed = (step.get(fact.word) for step in steps[partner])
            if not all(dates and dates.count_overlapping(fact.when) for dates in agreed):
                yield hit(*path, partner=AuthorityId(partner))


def _joint_steps(membership: Membership, context: RuleContext, partner: str) -> dict[str, Spans]:
    """By the word of a fact, when *membership* took that step jointly with its *partner*."""
    dates: defaultdict[str, list[When]] = defaultdict(list)
    for fact in facts_begun(membership, context):
        if partner in fact.jointly_with:
            dates[fact.word].append(fact.when)
    return {word: Spans(group) for word, group in dates.items()}


@rule(
    "MEM203",
    Severity.NOTE,
    "Named as a member ({named}) before the first recorded step ({entry}).",
    hint="Many lists count from the resolution or the declaration of intent. Explain the "
    "date in a note.",
    source="https://egov.potsdam.de/public/vo020?TOLFDNR=45575&VOLFDNR=12015&refresh=false",
)
def named_before_entry(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """No source dates a membership before the first step of joining."""
    entry = first_to_begin(facts_begun(membership, context, *STEPS_OF_JOINING))
    for index, fact in indexed_facts(membership, context, "named"):
        if entry and fact.when.before(entry.when):
            yield hit("facts", index, "date", named=fact.when, entry=entry.when)


@rule(
    "MEM204",
    Severity.ERROR,
    "The authority is listed as its own partner.",
    hint="List only the other authorities under jointly_with.",
    source=OURS,
)
def its_own_partner(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """A partner is another authority."""
    for index, fact in indexed_facts(membership, context):
        for place, partner in enumerate(fact.jointly_with):
            if partner == membership.city.id:
                yield hit("facts", index, "jointly_with", place)


@rule(
    "MEM205",
    Severity.NOTE,
    "It is not clear whether accession ({entry}) or departure ({leaving}) came first.",
    hint="Find the exact day of one of them.",
    source=OURS,
)
def entry_or_leaving_first(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """The order of accession and departure is clear."""
    leavings = [
        pair for pair in indexed_facts(membership, context, *LEAVINGS) if pair[1].when.first
    ]
    entries = [
        pair for pair in indexed_facts(membership, context, *ENTRIES) if not pair[1].when.unknown
    ]
    for (index, leaving), (_, entry) in rough_overlaps(leavings, entries):
        yield hit("facts", index, "date", entry=entry.when, leaving=leaving.when)


@rule(
    "MEM206",
    Severity.WARNING,
    plural(
        "against",
        one="The vote is recorded as unanimous, with {against} vote against.",
        other="The vote is recorded as unanimous, with {against} votes against.",
    ),
    hint="Compare the votes with the minutes. Sources often differ.",
    source="https://www.hl-live.de/text.php?id=138932",
)
def unanimous_with_votes_against(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """A unanimous vote has no votes against."""
    for index, fact in indexed_facts(membership, context):
        votes = fact.votes if isinstance(fact, Decision) else None
        if votes and votes.result is VoteResult.UNANIMOUS and votes.against:
            yield hit("facts", index, "votes", against=votes.against)


@rule(
    "MEM207",
    Severity.WARNING,
    "A seat ({seat}) is recorded after the departure ({leaving}), without a new accession.",
    hint="Compare both dates with their sources. The authority may have rejoined, or the "
    "seat may have ended earlier.",
    source=OURS,
)
def seated_after_leaving(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """Only members have a seat."""
    leavings = facts_begun(membership, context, *LEAVINGS)
    entries = facts_begun(membership, context, *ENTRIES, *TAKE_OVERS)
    # Of all leavings that are over before a seat ends, the one that begins last has the fewest
    # entries after it; of all entries begun by that end, the one that ends last comes last.
    left = Greatest(_by_end(leavings))
    entered = Greatest((begin, (end, 0)) for begin, end in (span(fact.when) for fact in entries))
    for index, fact in indexed_facts(membership, context, "seated"):
        until = fact.until if isinstance(fact, Seated) else None
        begin, end = span(until or fact.when)
        leaving, entry = left.up_to(begin - 1), entered.up_to(end)
        if leaving and (entry is None or entry[0] < leaving[0]):
            values = {"seat": until or fact.when, "leaving": leavings[leaving[1]].when}
            yield hit("facts", index, "until" if until else "date", **values)


def _by_end(facts: list[MembershipFact]) -> Iterator[tuple[int, tuple[int, int]]]:
    """The end of each of *facts*, with its beginning and position."""
    for position, fact in enumerate(facts):
        begin, end = span(fact.when)
        yield end, (begin, position)


RULES = (
    accepted_twice,
    joint_partners_disagree,
    named_before_entry,
    its_own_partner,
    entry_or_leaving_first,
    unanimous_with_votes_against,
    seated_after_leaving,
)
