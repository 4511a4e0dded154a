"""How far a report has come on a day, by which facts, and what else the record leaves open."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable

from attrs import frozen

from ...values.dates import Period, When
from ...values.displayable import Displayable
from ...values.facts import in_order
from ...values.identity import identity_text
from ...values.texts import Text
from .facts import (
    Addressee,
    Decided,
    Excused,
    Extended,
    Published,
    ReportFact,
    ReportStep,
    Submission,
)
from .last_fact import reached, with_publications

_WAY = (
    ReportStep.ENTERED,
    ReportStep.RELEASED,
    ReportStep.DECIDED,
    ReportStep.SUBMITTED,
    ReportStep.RECEIVED,
    ReportStep.FORWARDED,
)
"""The way of a report that is not returned."""


_NOTHING = (ReportStep.NOT_ON_RECORD,)
"""The step in whose place a publication is one."""

_BY_THE_ADDRESSEE = (ReportStep.RECEIVED, ReportStep.RETURNED, ReportStep.FORWARDED)
"""The steps that are those of the addressee."""


@frozen(kw_only=True)
class ReportState(Displayable):
    """How far a report has come on a day.

    Attributes:
        authorities: The ids of the authorities whose report it is.
        id: The id of the report, if it has one.
        titles: Its title.
        period: The period that it is of.
        on: The day.
        step: The step that it has reached.
        because: The fact by which it has reached it.
        possibly: The other steps that the record leaves open, in the order of the way.
        pending: The facts that may have happened by the day and leave the step open.
        not_on_record: The steps before the one reached of which nothing is on record.
        decisions: What bodies decided about it by the day, in the order of time.
        submitted: The first submission by the day to each addressee, by which it was in time or
            not.
        published: The publications by the day.
        due: Until when it is expected, with extensions; ``None`` if no body set a day.
        excused: The fact by which the addressee does not expect it.
        replaced_by: The ids of the reports that replaced it, among those at hand.
        earlier_not_at_hand: The ids of the reports that it replaces, directly or over others, and
            that are not at hand: it may have been submitted before.
    """

    view = "states.report_state"

    authorities: tuple[str, ...]
    id: str | None = None
    titles: Text | None = None
    period: Period | None = None
    on: dt.date
    step: ReportStep
    because: ReportFact | None = None
    possibly: tuple[ReportStep, ...] = ()
    pending: tuple[ReportFact, ...] = ()
    not_on_record: tuple[ReportStep, ...] = ()
    decisions: tuple[Decided, ...] = ()
    submitted: tuple[Submission, ...] = ()
    published: tuple[Published, ...] = ()
    due: When | None = None
    excused: Excused | None = None
    replaced_by: tuple[str, ...] = ()
    earlier_not_at_hand: tuple[str, ...] = ()

    def _brief(self) -> str:
        certainty = "certain" if self.certain else "not certain"
        return f"{'+'.join(self.authorities)} {self.on}: {self.step}, {certainty}"

    @property
    def identity(self) -> str:
        """The identity of the report."""
        return identity_text("report", self.authorities, self.id or "")

    @property
    def certain(self) -> bool:
        """Whether the record leaves no other step open."""
        return not self.possibly

    def submission_to(self, addressee: Addressee) -> Submission | None:
        """The first submission to an *addressee*; ``None`` if none is on record."""
        return next((fact for fact in self.submitted if fact.to is addressee), None)

    def has_reached(self, addressee: Addressee, to: Collection[Addressee]) -> bool:
        """Whether an *addressee* certainly has the report, which is made *to* it, perhaps among others.

        A submission says so. Of a report to one addressee alone, also that it was received,
        returned or forwarded, whether or not the submission is on record.
        """
        alone = {*to} == {addressee}
        return self.submission_to(addressee) is not None or (
            alone and self.step in _BY_THE_ADDRESSEE
        )

    @property
    def in_time(self) -> bool | None:
        """Whether the first submission was in time; ``None`` if that is not known, or not yet decided.

        It is the first to the coalition, or to the own council if the coalition has none. A
        correction that is submitted later changes nothing. If one that it replaces is not at hand,
        that may have been in time.
        """
        if self.due is None or self.due.last is None or not self.submitted:
            return None
        first = (self.submission_to(Addressee.COALITION) or self.submitted[0]).when
        if first.last is not None and first.last <= (self.due.first or self.due.last):
            return True
        is_late = first.first is not None and first.first > self.due.last
        return False if is_late and not self.earlier_not_at_hand else None


def report_state(
    facts: tuple[ReportFact, ...],
    on: dt.date,
    *,
    authorities: tuple[str, ...],
    id: str | None = None,
    titles: Text | None = None,
    period: Period | None = None,
    due: When | None = None,
    replaced_by: Iterable[str] = (),
    earlier_not_at_hand: Iterable[str] = (),
) -> ReportState:
    """How far a report with these *facts*, put on record, has come by the day *on*.

    Args:
        facts: The facts, with the day of recording where it bounds their dates.
        on: The day.
        authorities: The authorities whose report it is.
        id: The id of the report.
        titles: Its title.
        period: The period that it is of.
        due: The day that a body set, before any extension.
        replaced_by: The ids of the reports that replace it.
        earlier_not_at_hand: The ids of those that it replaces, and that are not at hand.
    """
    way = reached(facts, on, ReportStep, lambda fact: fact.leads_to)
    published = [fact for fact in facts if isinstance(fact, Published)]
    now = with_publications(way, published, on, ReportStep.PUBLISHED, _NOTHING)
    known = in_order(facts, on)
    extensions = [fact.until for fact in known if isinstance(fact, Extended)]
    return ReportState(
        authorities=authorities,
        id=id,
        titles=titles,
        period=period,
        on=on,
        step=now.step,
        because=now.because,
        possibly=now.possibly,
        pending=now.pending,
        not_on_record=_not_on_record(known, now.step),
        decisions=tuple(fact for fact in known if isinstance(fact, Decided)),
        submitted=first_submissions(known),
        published=tuple(fact for fact in known if isinstance(fact, Published)),
        due=[due, *extensions][-1],
        excused=next((fact for fact in reversed(known) if isinstance(fact, Excused)), None),
        replaced_by=tuple(replaced_by),
        earlier_not_at_hand=tuple(earlier_not_at_hand),
    )


def _not_on_record(known: Iterable[ReportFact], step: ReportStep) -> tuple[ReportStep, ...]:
    """The steps of the way before *step* that none of the facts *known* is on record for."""
    reached = {fact.leads_to for fact in known}
    end = _WAY.index(step) if step in _WAY else _WAY.index(ReportStep.RECEIVED)
    before = _WAY[:end] if step not in (*_NOTHING, ReportStep.PUBLISHED) else ()
    return tuple(each for each in before if each not in reached)


def first_submissions(known: Iterable[ReportFact]) -> tuple[Submission, ...]:
    """The first of the submissions *known* to each addressee."""
    first: dict[Addressee, Submission] = {}
    for fact in known:
        if isinstance(fact, Submission):
            first.setdefault(fact.to, fact)
    return tuple(first.values())
