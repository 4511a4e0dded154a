"""Rules ``MEM1…``: what is not on record."""

from __future__ import annotations

from collections.abc import Iterator

from ...checking import placeholders
from ...checking.context import RuleContext
from ...checking.rules import OURS, Hit, hit, rule
from ...values.cities import AuthorityId
from ...values.errors import Severity
from ...values.figures import REGISTERED
from ..choices import Passes
from ..facts import GaveNotice, Signed, TookOver
from ..lifecycle import Status
from ..membership import Membership, Step
from ._select import (
    DECLARE,
    ENTRIES,
    FORM,
    JOIN,
    LEAVE,
    LEAVINGS,
    LISTS,
    PLAN,
    PREPARE,
    SECOND_STEP,
    STEPS,
    facts_begun,
    indexed_facts,
    last_to_end,
)
from .quiet import candidate_not_heard_of, member_not_heard_of


@rule(
    "MEM101",
    Severity.NOTE,
    "There is no document of an application or a signed act of accession.",
    hint="Find the letter to the steering committee or the signed form. Record it as applied "
    "or signed.",
    source=STEPS,
)
def no_application(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """A city applies to the steering committee with the signed act of accession."""
    applied = facts_begun(membership, context, "applied", "signed")
    if facts_begun(membership, context, "accepted") and not applied:
        yield hit("facts")


@rule(
    "MEM102",
    Severity.WARNING,
    "There is no document of a resolution to join.",
    hint=(
        "Find the decision of the council or executive. Record it as resolved with purpose: join."
    ),
    source=STEPS,
)
def no_resolution(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """The competent body of the authority resolved to join."""
    entered = facts_begun(membership, context, *ENTRIES, "signed", "applied")
    if entered and not facts_begun(membership, context, *JOIN, *PREPARE, *DECLARE):
        yield hit("facts")


@rule(
    "MEM103",
    Severity.NOTE,
    "The resolution ({date}) only prepares the accession; no resolution to join is recorded.",
    hint="Find a later decision to join. Without one, the coalition may ask for it.",
    source="https://politik-bei-uns.de/file/5a42597944875ce977e4d494",
)
def resolved_only_to_prepare(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """A resolution to join follows the resolution to prepare it."""
    if not facts_begun(membership, context, *JOIN):
        for index, fact in indexed_facts(membership, context, *PREPARE):
            yield hit("facts", index, "purpose", date=fact.when)


@rule(
    "MEM104",
    Severity.NOTE,
    "The accession ({date}) is earlier than the registration of the association "
    "({registered}); joining the association is not recorded.",
    hint=(
        "Find a second resolution of 2008 or 2009. Record it, and record the joining as enrolled."
    ),
    source=SECOND_STEP,
)
def no_enrolment(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """Earlier members joined the registered association in a separate step."""
    if facts_begun(membership, context, "enrolled"):
        return
    latest = last_to_end(facts_begun(membership, context, *LEAVINGS))
    for index, fact in indexed_facts(membership, context, "accepted", "certified"):
        early = fact.when.last and fact.when.last < REGISTERED
        if early and (latest is None or latest.when.before(fact.when)):
            yield hit("facts", index, date=fact.when, registered=REGISTERED)
            return


@rule(
    "MEM107",
    Severity.WARNING,
    "National law ({law}) requires the consent of {by}; no document is given.",
    hint="Find the letter of consent and record it as authorised.",
    source="the law named in the finding; see values/figures.toml",
)
def no_authorisation(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """If national law requires a consent, it is documented."""
    if membership.standing_on(context.day).status in (
        Status.OUTSIDE,
        Status.INTENDING,
        Status.FORMER,
    ):
        return
    required = context.statutes.authorisation(membership.city.country, context.day)
    if required and Step.AUTHORISATION in membership.missing_on(context.day, context.statutes):
        yield hit("facts", law=required.cited, by=required.by)


@rule(
    "MEM108",
    Severity.NOTE,
    "Named as a member ({date}), but no accession is recorded.",
    hint="Find the vote of the steering committee or the certificate. Record it as accepted "
    "or certified.",
    source="http://www.saarbruecken.de/de/leben_in_saarbruecken/familie_und_soziales/"
    "zuwanderung_und_integration/europaeische_staedtekoalition_gegen_rassismus/"
    "ueber_die_staedtekoalition",
)
def only_named(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """A membership is based on an accession, not only on a list."""
    if not facts_begun(membership, context, *ENTRIES, "seated", "took-over, passes: yes"):
        for index, fact in indexed_facts(membership, context, "named"):
            yield hit("facts", index, date=fact.when)
            return


@rule(
    "MEM109",
    Severity.NOTE,
    "Missing from a list ({date}) that is described as complete; no departure is recorded.",
    hint="Ask the authority or the coalition. The list may be wrong.",
    source=LISTS,
)
def not_on_the_list(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """An authority missing from a complete list has left."""
    leaving = last_to_end(facts_begun(membership, context, *LEAVINGS))
    if Status.FORMER not in membership.standing_on(context.day).possibly:
        return
    for index, fact in indexed_facts(membership, context, "not-listed"):
        day = min(fact.effective_from(membership.recorded) or context.day, context.day)
        [(_, _, statuses)] = membership.changes_between(day, day)
        if Status.MEMBER in statuses and (not leaving or leaving.when.before(fact.when)):
            yield hit("facts", index, date=fact.when)


@rule(
    "MEM110",
    Severity.WARNING,
    "The notice has taken effect ({effective}), but no departure is recorded.",
    hint="Record the departure as left, or explain the withdrawal of the notice in a note.",
    source=OURS,
)
def notice_without_leaving(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """A departure follows a notice that has taken effect."""
    leaving = last_to_end(facts_begun(membership, context, *LEAVINGS))
    for index, fact in indexed_facts(membership, context):
        ends = fact.effective.last if isinstance(fact, GaveNotice) and fact.effective else None
        if ends and ends <= context.day and (leaving is None or leaving.when.before(fact.when)):
            yield hit("facts", index, "effective", effective=ends)


@rule(
    "MEM111",
    Severity.NOTE,
    "It is not stated whether the membership of {other} passed to this authority.",
    hint="Ask the coalition, and write passes: yes or no.",
    source="https://brf.be/regional/1777503",
)
def taken_over_with_unknown_effect(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """After a merger, it is stated whether the membership passed."""
    for index, fact in indexed_facts(membership, context):
        if isinstance(fact, TookOver) and fact.passes is Passes.UNKNOWN:
            yield hit("facts", index, "passes", other=AuthorityId(fact.other))


@rule(
    "MEM112",
    Severity.NOTE,
    "A resolution to leave was adopted ({date}); no notice or departure is recorded.",
    hint="Find the letter to the coalition, or a later resolution to stay.",
    source=OURS,
)
def resolved_to_leave_without_notice(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """A notice follows a resolution to leave."""
    latest = last_to_end(facts_begun(membership, context, "gave-notice", "rescinded", *LEAVINGS))
    for index, fact in indexed_facts(membership, context, *LEAVE):
        if latest is None or latest.when.before(fact.when):
            yield hit("facts", index, date=fact.when)


@rule(
    "MEM113",
    Severity.NOTE,
    "The unit that coordinates the membership is not stated.",
    hint="Name the unit under coordination, without a person’s name.",
    source=PLAN,
)
def no_coordinating_unit(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """A signatory names the unit for follow-up and coordination."""
    status = membership.standing_on(context.day).status
    if status in (Status.CANDIDATE, Status.MEMBER) and not membership.coordination:
        yield hit("coordination")


@rule(
    "MEM114",
    Severity.NOTE,
    "The declarations of the act of accession are not stated.",
    hint="The form has four declarations: adheres, part-of-policies, provides-resources, "
    "reports-actions.",
    source=FORM,
)
def signed_without_declarations(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """The declarations of a signed act of accession are stated."""
    for index, fact in indexed_facts(membership, context):
        if isinstance(fact, Signed) and not fact.declarations:
            yield hit("facts", index)


@rule("MEM115", Severity.WARNING, placeholders.MESSAGE, hint=placeholders.HINT, source=OURS)
def left_to_be_filled_in(membership: Membership, _: RuleContext) -> Iterator[Hit]:
    """A membership contains no text from the template."""
    for path, text in placeholders.placeholders(membership):
        yield hit(*path, text=text)


RULES = (
    no_application,
    no_resolution,
    resolved_only_to_prepare,
    no_enrolment,
    member_not_heard_of,
    candidate_not_heard_of,
    no_authorisation,
    only_named,
    not_on_the_list,
    notice_without_leaving,
    taken_over_with_unknown_effect,
    resolved_to_leave_without_notice,
    no_coordinating_unit,
    signed_without_declarations,
    left_to_be_filled_in,
)
