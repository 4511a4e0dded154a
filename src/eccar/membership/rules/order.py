"""Rules ``MEM0…``: the order of the days."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import evolve

from ...checking.context import RuleContext
from ...checking.rules import OURS, Hit, hit, rule
from ...values.characters import composed
from ...values.dates import When
from ...values.errors import Severity
from ...values.figures import ASSOCIATION, FOUNDED
from ..facts import ConditionMet, GaveNotice, MembershipFact, Rescinded, Resolved, Seated
from ..membership import Membership
from ._conditions import CONDITION, Conditions
from ._select import (
    ENTRIES,
    JOIN,
    LEAVINGS,
    SECOND_STEP,
    STEPS,
    TAKE_OVERS,
    facts_begun,
    first_to_begin,
    indexed_facts,
    last_to_begin,
)


@rule(
    "MEM001",
    Severity.WARNING,
    "The admission ({accepted}) is earlier than the resolution ({resolved}).",
    hint="Compare both dates with their sources. If they are correct, add a note.",
    source=STEPS,
)
def acceptance_before_resolution(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """The resolution of the authority comes before the admission."""
    resolution = first_to_begin(facts_begun(membership, context, *JOIN))
    if resolution is None:
        return
    leavings = facts_begun(membership, context, *LEAVINGS)
    # A resolution after a leaving belongs to another accession than an acceptance before it.
    left = last_to_begin(fact for fact in leavings if fact.when.before(resolution.when))
    for index, fact in indexed_facts(membership, context, "accepted"):
        left_between = left is not None and fact.when.before(left.when)
        if fact.when.before(resolution.when) and not left_between:
            yield hit("facts", index, "date", accepted=fact.when, resolved=resolution.when)


@rule(
    "MEM002",
    Severity.WARNING,
    "The certificate ({certified}) is earlier than the admission ({accepted}).",
    hint="Compare both dates with their sources. The certificate follows the vote.",
    source="https://www.oststadt-aktiv.de/dortmund-jetzt-mitglied-der-europaeischen-staedte-"
    "koalition-gegen-rassismus/",
)
def certificate_before_acceptance(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """The certificate does not come before the vote on the admission."""
    acceptance = first_to_begin(facts_begun(membership, context, "accepted"))
    for index, fact in indexed_facts(membership, context, "certified"):
        if acceptance and fact.when.before(acceptance.when):
            yield hit("facts", index, "date", certified=fact.when, accepted=acceptance.when)


@rule(
    "MEM003",
    Severity.WARNING,
    "The date {date} is before the coalition was founded ({founded}).",
    hint="Check the year for a typing error.",
    source="https://www.eccar.info/en/vision-and-mission",
)
def older_than_the_coalition(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """Entries are not older than the coalition."""
    for index, fact in indexed_facts(membership, context):
        if fact.word != "proposed" and fact.when.last and fact.when.last < FOUNDED:
            yield hit("facts", index, "date", date=fact.when, founded=FOUNDED)


@rule(
    "MEM004",
    Severity.NOTE,
    "The membership ended ({date}), but no earlier accession is recorded.",
    hint="Add the date and the body of the admission, if known.",
    source=OURS,
)
def leaving_without_entry(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """An accession comes before the end of a membership."""
    entering = (*ENTRIES, "seated", "named", *TAKE_OVERS)
    entry = first_to_begin(facts_begun(membership, context, *entering))
    for index, fact in indexed_facts(membership, context, *LEAVINGS):
        if entry is None or fact.when.before(entry.when):
            yield hit("facts", index, date=fact.when)


@rule(
    "MEM005",
    Severity.WARNING,
    "The authority joined the association ({date}) before it was constituted ({constituted}).",
    hint="The authority may have joined the earlier, unregistered coalition: write accepted.",
    source=SECOND_STEP,
)
def enrolment_before_the_association(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """Nobody joins the association before it was constituted."""
    for index, fact in indexed_facts(membership, context, "enrolled"):
        if fact.when.before(ASSOCIATION):
            yield hit("facts", index, "date", date=fact.when, constituted=ASSOCIATION)


@rule(
    "MEM006",
    Severity.ERROR,
    "The entry was withdrawn ({retracted}) before it was recorded ({recorded}).",
    hint="Compare the two dates.",
    source=OURS,
)
def retracted_before_recorded(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """An entry is recorded before it is withdrawn."""
    for index, fact in enumerate(membership.facts):
        recorded = membership.recorded_day(fact)
        if fact.retracted and recorded and fact.retracted < recorded:
            yield hit("facts", index, "retracted", retracted=fact.retracted, recorded=recorded)


@rule(
    "MEM007",
    Severity.WARNING,
    "The date {date} is later than the day of recording ({recorded}).",
    hint="Entries have already happened. Write a plan or an announcement as a note.",
    source=OURS,
)
def dated_after_recorded(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """An entry is recorded after it happened."""
    for index, fact in enumerate(membership.facts):
        recorded = membership.recorded_day(fact) if fact.retracted is None else None
        if recorded and fact.when.first and recorded < fact.when.first:
            yield hit("facts", index, "date", date=fact.when, recorded=recorded)


@rule(
    "MEM008",
    Severity.WARNING,
    "The notice takes effect ({effective}) before it was given ({date}).",
    hint="Compare both dates with the letter.",
    source=OURS,
)
def notice_effective_before_given(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """A notice does not take effect before it was given."""
    for index, fact in indexed_facts(membership, context):
        if isinstance(fact, GaveNotice) and fact.effective and fact.effective.before(fact.when):
            yield hit("facts", index, "effective", date=fact.when, effective=fact.effective)


@rule(
    "MEM009",
    Severity.WARNING,
    "This entry repeats entry {first}.",
    hint="Keep one of the two, with the sources of both.",
    source=OURS,
)
def told_twice(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """Each event is recorded once."""
    first: dict[MembershipFact, int] = {}
    for index, fact in enumerate(membership.facts):
        if fact.retracted is None:
            earlier = first.setdefault(_without_evidence(fact), index)
            if earlier != index:
                yield hit("facts", index, first=earlier + 1)


def _without_evidence(fact: MembershipFact) -> MembershipFact:
    """The same *fact* without what may differ where two sources report it."""
    texts: dict[str, Any] = {key: composed(text) for key, text in _texts(fact)}
    return evolve(fact, sources=(), recorded=None, retracted=None, note=None, **texts)


def _texts(fact: MembershipFact) -> Iterator[tuple[str, str]]:
    """The texts of *fact* that are not ASCII, by the names of its fields, without its note."""
    for name in ("by", "reference", "undoes", "reason"):
        value = getattr(fact, name, None)
        if isinstance(value, str) and not value.isascii():
            yield name, value


@rule(
    "MEM010",
    Severity.NOTE,
    "The withdrawn resolution is not stated.",
    hint="Write the reference of the resolution under undoes.",
    source=OURS,
)
def rescinds_without_naming_it(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """The withdrawal of a resolution names the resolution."""
    for index, fact in indexed_facts(membership, context, "rescinded"):
        if isinstance(fact, Rescinded) and not fact.undoes:
            yield hit("facts", index, "undoes")


@rule(
    "MEM011",
    Severity.NOTE,
    "The withdrawn resolution “{undoes}” is not recorded.",
    hint="Compare the number with that of the resolution, or record the resolution as resolved.",
    source=OURS,
)
def rescinds_what_is_not_on_record(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """A withdrawn resolution is recorded."""
    resolved = (fact for fact in membership.facts if isinstance(fact, Resolved))
    known = {composed(fact.reference or "") for fact in resolved}
    for index, fact in indexed_facts(membership, context, "rescinded"):
        if isinstance(fact, Rescinded) and fact.undoes and composed(fact.undoes) not in known:
            yield hit("facts", index, "undoes", undoes=fact.undoes)


@rule(
    "MEM012",
    Severity.NOTE,
    "No resolution under such a condition is recorded.",
    hint="Write the condition of the resolution under condition, or compare purpose and number.",
    source=CONDITION,
)
def condition_of_no_resolution(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """A condition that was met belongs to a recorded resolution."""
    conditional = Conditions(
        (fact.purpose, fact.reference)
        for fact in membership.facts
        if isinstance(fact, Resolved) and fact.condition
    )
    for index, fact in indexed_facts(membership, context):
        if isinstance(fact, ConditionMet) and not conditional.has(fact.purpose, fact.resolution):
            yield hit("facts", index)


@rule(
    "MEM013",
    Severity.WARNING,
    "The seat ends ({until}) before it begins ({begin}).",
    hint="Compare both dates with the source.",
    source=OURS,
)
def seat_ends_before_it_begins(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """A seat does not end before it begins."""
    for index, fact in indexed_facts(membership, context):
        if isinstance(fact, Seated) and fact.until:
            begin = fact.from_ or fact.when
            if fact.until.before(begin):
                yield hit("facts", index, "until", until=fact.until, begin=begin)


@rule(
    "MEM014",
    Severity.NOTE,
    "{date} is the last day of a year; it counts as the first day without membership.",
    hint="If the city was still a member on that day, write the next day. The fee of a year "
    "may depend on it.",
    source=OURS,
)
def ended_on_the_last_day_of_a_year(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """The end of a membership is dated on the first day without it."""
    for index, fact in enumerate(membership.facts):
        if fact.retracted is None and fact.kind in LEAVINGS and _is_end_of_year(fact.when):
            yield hit("facts", index, "date", date=fact.when)
        effective = fact.effective if isinstance(fact, GaveNotice) else None
        if effective and fact.retracted is None and _is_end_of_year(effective):
            yield hit("facts", index, "effective", date=effective)


def _is_end_of_year(when: When) -> bool:
    """Whether *when* is exactly the last day of a year."""
    return when.exact and when.last is not None and (when.last.month, when.last.day) == (12, 31)


RULES = (
    acceptance_before_resolution,
    certificate_before_acceptance,
    older_than_the_coalition,
    leaving_without_entry,
    enrolment_before_the_association,
    retracted_before_recorded,
    dated_after_recorded,
    notice_effective_before_given,
    told_twice,
    rescinds_without_naming_it,
    rescinds_what_is_not_on_record,
    condition_of_no_resolution,
    seat_ends_before_it_begins,
    ended_on_the_last_day_of_a_year,
)
