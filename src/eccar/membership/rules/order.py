"""Rules ``MEM0…``: the order of the days."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from ...checking.context import RuleContext
from ...checking.rules import Hit, hit, rule
from ...values.errors import Severity
from ...values.figures import ASSOCIATION, FOUNDED
from ..facts import Fact, GaveNotice, Rescinded
from ..membership import Membership
from ._select import (
    ENTRIES,
    JOIN,
    LEAVINGS,
    OURS,
    SECOND_STEP,
    STEPS,
    TAKE_OVERS,
    earliest,
    facts,
    told,
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
    leavings = facts(membership, context, *LEAVINGS)
    for turn, fact in told(membership, context, "accepted"):
        left_since = [one for one in leavings if fact.when < one.when]
        resolutions = [
            one
            for one in facts(membership, context, JOIN)
            if not any(leaving.when < one.when for leaving in left_since)
        ]
        if resolutions and all(fact.when < one.when for one in resolutions):
            resolved = earliest(resolutions).when
            yield hit("facts", turn, "date", accepted=fact.when, resolved=resolved)


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
    acceptances = facts(membership, context, "accepted")
    for turn, fact in told(membership, context, "certified"):
        if acceptances and all(fact.when < one.when for one in acceptances):
            yield hit(
                "facts", turn, "date", certified=fact.when, accepted=earliest(acceptances).when
            )


@rule(
    "MEM003",
    Severity.WARNING,
    "The date ({date}) lies before the coalition was founded ({founded}).",
    hint="Look for a mistyped year.",
    source="https://www.eccar.info/en/vision-and-mission",
)
def older_than_the_coalition(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """Nothing happened between a city and the coalition before there was one."""
    for turn, fact in told(membership, context):
        if fact.word != "proposed" and fact.when.last and fact.when.last < FOUNDED:
            yield hit("facts", turn, "date", date=fact.when, founded=FOUNDED)


@rule(
    "MEM004",
    Severity.NOTE,
    "A leaving is on record ({date}), and no entry before it.",
    hint="Add when and by whom the authority was accepted, if that is known.",
    source=OURS,
)
def leaving_without_entry(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """Whoever leaves had entered before."""
    entries = facts(membership, context, *ENTRIES, "named", *TAKE_OVERS)
    for turn, fact in told(membership, context, *LEAVINGS):
        if all(fact.when < one.when for one in entries):
            yield hit("facts", turn, date=fact.when)


@rule(
    "MEM005",
    Severity.WARNING,
    "Enrolled in the association ({date}) before it was constituted ({constituted}).",
    hint="It may be the earlier, unregistered coalition that was joined then: write accepted.",
    source=SECOND_STEP,
)
def enrolment_before_the_association(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """Nobody joins an association before it is constituted."""
    for turn, fact in told(membership, context, "enrolled"):
        if fact.when < ASSOCIATION:
            yield hit("facts", turn, "date", date=fact.when, constituted=ASSOCIATION)


@rule(
    "MEM006",
    Severity.ERROR,
    "Taken back ({retracted}) before it was put on record ({recorded}).",
    hint="Compare the two days; what was never on record cannot be taken back.",
    source=OURS,
)
def retracted_before_recorded(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """A fact is put on record before it is taken back."""
    for turn, fact in enumerate(membership.facts):
        recorded = membership.recorded_day(fact)
        if fact.retracted and recorded and fact.retracted < recorded:
            yield hit("facts", turn, "retracted", retracted=fact.retracted, recorded=recorded)


@rule(
    "MEM007",
    Severity.WARNING,
    "The date ({date}) is later than the day it was put on record ({recorded}).",
    hint="What is on record has happened; record a plan or an announcement as a note.",
    source=OURS,
)
def dated_after_recorded(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """A fact is put on record when it has happened, not before."""
    for turn, fact in enumerate(membership.facts):
        recorded = membership.recorded_day(fact) if fact.retracted is None else None
        if recorded and fact.when.first and recorded < fact.when.first:
            yield hit("facts", turn, "date", date=fact.when, recorded=recorded)


@rule(
    "MEM008",
    Severity.WARNING,
    "The notice takes effect ({effective}) before it was given ({date}).",
    hint="Compare both days with the letter.",
    source=OURS,
)
def notice_effective_before_given(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """A notice takes effect on or after the day it is given."""
    for turn, fact in told(membership, context):
        if isinstance(fact, GaveNotice) and fact.effective and fact.effective < fact.when:
            yield hit("facts", turn, "effective", date=fact.when, effective=fact.effective)


@rule(
    "MEM009",
    Severity.WARNING,
    "This fact stands already as number {first}.",
    hint="Keep one of the two; sources can stand side by side in it.",
    source=OURS,
)
def told_twice(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """Each fact is told once."""
    seen: list[tuple[int, Fact]] = []
    for turn, fact in enumerate(membership.facts):
        if fact.retracted is None:
            twins = [first for first, one in seen if _same(one, fact)]
            if twins:
                yield hit("facts", turn, first=twins[0] + 1)
            seen.append((turn, fact))


def _same(one: Fact, other: Fact) -> bool:
    """Whether two facts tell of the same thing, on whose word soever."""
    return _bare(one) == _bare(other)


def _bare(fact: Fact) -> Fact:
    return evolve(fact, sources=(), recorded=None, retracted=None, note=None)


@rule(
    "MEM010",
    Severity.NOTE,
    "It is not on record which resolution was taken back here.",
    hint="Name the reference of the resolution under undoes, as that resolution has it.",
    source=OURS,
)
def rescinds_what_is_not_on_record(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """Taking back names a resolution that is on record."""
    known = {fact.reference for fact in facts(membership, context) if fact.kind == "resolved"}
    for turn, fact in told(membership, context):
        if isinstance(fact, Rescinded) and (not fact.undoes or fact.undoes not in known):
            yield hit("facts", turn, "undoes")


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
    rescinds_what_is_not_on_record,
)
