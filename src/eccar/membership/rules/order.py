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
    "The acceptance ({accepted}) lies before the resolution ({resolved}).",
    hint="Compare both days with their sources; where acceptance did come first, say so in a note.",
    source=STEPS,
)
def acceptance_before_resolution(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """A city is accepted after its own body has resolved to join."""
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
    "The certificate ({certified}) is older than the acceptance ({accepted}).",
    hint="Compare both days with their sources; a certificate follows the vote.",
    source="https://www.oststadt-aktiv.de/dortmund-jetzt-mitglied-der-europaeischen-staedte-"
    "koalition-gegen-rassismus/",
)
def certificate_before_acceptance(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """The certificate is handed over at or after the vote on the admission."""
    acceptance = first_to_begin(facts_begun(membership, context, "accepted"))
    for index, fact in indexed_facts(membership, context, "certified"):
        if acceptance and fact.when.before(acceptance.when):
            yield hit("facts", index, "date", certified=fact.when, accepted=acceptance.when)


@rule(
    "MEM003",
    Severity.WARNING,
    "The date ({date}) lies before the coalition was founded ({founded}).",
    hint="Look for a mistyped year.",
    source="https://www.eccar.info/en/vision-and-mission",
)
def older_than_the_coalition(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """Nothing happened between a city and the coalition before there was one."""
    for index, fact in indexed_facts(membership, context):
        if fact.word != "proposed" and fact.when.last and fact.when.last < FOUNDED:
            yield hit("facts", index, "date", date=fact.when, founded=FOUNDED)


@rule(
    "MEM004",
    Severity.NOTE,
    "A leaving is on record ({date}), and no entry before it.",
    hint="Add when and by whom the authority was accepted, if that is known.",
    source=OURS,
)
def leaving_without_entry(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """Whoever leaves had entered before."""
    entering = (*ENTRIES, "seated", "named", *TAKE_OVERS)
    entry = first_to_begin(facts_begun(membership, context, *entering))
    for index, fact in indexed_facts(membership, context, *LEAVINGS):
        if entry is None or fact.when.before(entry.when):
            yield hit("facts", index, date=fact.when)


@rule(
    "MEM005",
    Severity.WARNING,
    "Enrolled in the association ({date}) before it was constituted ({constituted}).",
    hint="It may be the earlier, unregistered coalition that was joined then: write accepted.",
    source=SECOND_STEP,
)
def enrolment_before_the_association(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """Nobody joins an association before it is constituted."""
    for index, fact in indexed_facts(membership, context, "enrolled"):
        if fact.when.before(ASSOCIATION):
            yield hit("facts", index, "date", date=fact.when, constituted=ASSOCIATION)


@rule(
    "MEM006",
    Severity.ERROR,
    "Taken back ({retracted}) before it was put on record ({recorded}).",
    hint="Compare the two days; what was never on record cannot be taken back.",
    source=OURS,
)
def retracted_before_recorded(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """A fact is put on record before it is taken back."""
    for index, fact in enumerate(membership.facts):
        recorded = membership.recorded_day(fact)
        if fact.retracted and recorded and fact.retracted < recorded:
            yield hit("facts", index, "retracted", retracted=fact.retracted, recorded=recorded)


@rule(
    "MEM007",
    Severity.WARNING,
    "The date ({date}) is later than the day it was put on record ({recorded}).",
    hint="What is on record has happened; record a plan or an announcement as a note.",
    source=OURS,
)
def dated_after_recorded(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """A fact is put on record when it has happened, not before."""
    for index, fact in enumerate(membership.facts):
        recorded = membership.recorded_day(fact) if fact.retracted is None else None
        if recorded and fact.when.first and recorded < fact.when.first:
            yield hit("facts", index, "date", date=fact.when, recorded=recorded)


@rule(
    "MEM008",
    Severity.WARNING,
    "The notice takes effect ({effective}) before it was given ({date}).",
    hint="Compare both days with the letter.",
    source=OURS,
)
def notice_effective_before_given(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """A notice takes effect on or after the day it is given."""
    for index, fact in indexed_facts(membership, context):
        if isinstance(fact, GaveNotice) and fact.effective and fact.effective.before(fact.when):
            yield hit("facts", index, "effective", date=fact.when, effective=fact.effective)


@rule(
    "MEM009",
    Severity.WARNING,
    "This fact stands already as number {first}.",
    hint="Keep one of the two; sources can stand side by side in it.",
    source=OURS,
)
def told_twice(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """Each fact is told once."""
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
    "It is not on record which resolution was taken back here.",
    hint="Name the reference of the resolution under undoes, as that resolution has it.",
    source=OURS,
)
def rescinds_without_naming_it(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """Taking back names the resolution that it takes back."""
    for index, fact in indexed_facts(membership, context, "rescinded"):
        if isinstance(fact, Rescinded) and not fact.undoes:
            yield hit("facts", index, "undoes")


@rule(
    "MEM011",
    Severity.NOTE,
    "No resolution “{undoes}”, which was taken back here, is on record.",
    hint="Compare the number with that of the resolution, or record that one as resolved.",
    source=OURS,
)
def rescinds_what_is_not_on_record(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """The resolution that was taken back is on record."""
    resolved = (fact for fact in membership.facts if isinstance(fact, Resolved))
    known = {composed(fact.reference or "") for fact in resolved}
    for index, fact in indexed_facts(membership, context, "rescinded"):
        if isinstance(fact, Rescinded) and fact.undoes and composed(fact.undoes) not in known:
            yield hit("facts", index, "undoes", undoes=fact.undoes)


@rule(
    "MEM012",
    Severity.NOTE,
    "No resolution under a condition that this could belong to is on record.",
    hint="Give the condition of the resolution under condition, or compare purpose and number.",
    source=CONDITION,
)
def condition_of_no_resolution(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """A condition that was met is that of a resolution on record."""
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
    hint="Compare both days with the source.",
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
    "{date} is the last day of a year; it is read as the first day without membership.",
    hint="If the city was a member on that day, too, write the day after it: the fee of a year may depend "
    "on it.",
    source=OURS,
)
def ended_on_the_last_day_of_a_year(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """A leaving is dated on the first day without membership, and a notice takes effect on it."""
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
