"""A progress report: what one authority, or several, report of a period, and what happened to it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from attrs import converters, evolve, field, frozen

from ..documents.digest import digest
from ..plan.measures.reported_counts import ReportedCount, to_reported_counts
from ..plan.plan import ONE_OR_MORE_AUTHORITIES, Authorities
from ..values.constraints import CITY_ID, ID, TEXT, WORDS, CityId, Id, texts
from ..values.dates import Period, When, day, period, when
from ..values.facts import put_on_record
from ..values.identity import Identified
from ..values.mappings import freeze
from ..values.sources import Source, sources
from ..values.texts import Text, text
from ..values.typed import typed_fields
from ..values.vocabulary import Audience
from .chain.facts import Addressee, ReportFact, Submission, to_report_facts
from .chain.stage import ReportStage, report_stage
from .chain.state import ReportState, report_state
from .entries import (
    MeasureReport,
    PointReport,
    Response,
    to_measure_reports,
    to_point_reports,
    to_responses,
)
from .lead_time import LEAD_TIME, LeadTime
from .references import CarriedOver, ReportedOn
from .scales import Scale, SelfAssessment, to_scales

NOT_CONTENT = frozenset({"eccar", "recorded", "audience", "facts", "extra"})
"""The keys of a report that are no content: they may change after it was submitted."""


def _addressees(items: Iterable[Addressee | str]) -> tuple[Addressee, ...]:
    return tuple(map(Addressee, texts(items)))


@frozen(kw_only=True, field_transformer=typed_fields)
class ProgressReport(Identified):
    """What one authority, or several together, report of a period.

    The short form is complete: the state of each of the ten points, and three responses. Once it is
    submitted, a report is not edited: a corrected one is a report of its own, which names the one
    that it ``replaces``.

    Attributes:
        recorded: The day the facts were put on record, for those without a day of their own.
        audience: For whom the document is meant; by default the office alone.
        id: What tells the report from others of its authorities.
        authorities: The ids of the authorities that report.
        on_behalf_of: The ids of the authorities for which they report, too.
        titles: The title of the report.
        period: The period that it is of.
        as_of: The day of the situation that it describes; later events are not in it.
        to: To whom it is made: to the coalition, to the own council, or to both.
        round: The id of the round of the coalition that it is for.
        due: The day that a body set for it.
        lead_time: How long before that day the council needs the paper: ``6 weeks``.
        responsible: The unit that is responsible for it; never a person.
        basis: The plan or inventory that it is on.
        earlier: The id of the report before it.
        replaces: The ids of the submissions that it replaces.
        confirmed: The day on which all that was carried over was confirmed.
        responses: The responses to questions, and to items of a questionnaire.
        points: What is reported of the ten points.
        counts: Counts of measures as a whole, “53 of 58 begun”; nothing is calculated from them.
        measures: What is reported of single measures.
        self_assessment: The authority's own assessment of the whole, on a scale that it names.
        scales: The scales of its assessments that are not packaged.
        facts: What happened to the report.
        sources: Where it is, or what it rests on.
        extra: What the document has besides, kept as it is.
    """

    view = "reports.report"

    recorded: dt.date | None = field(default=None, converter=converters.optional(day))
    audience: Audience = field(default=Audience.OFFICE, converter=Audience)
    id: Id | None = field(default=None, validator=ID.validate)
    authorities: Authorities = field(converter=texts, validator=ONE_OR_MORE_AUTHORITIES.validate)
    on_behalf_of: tuple[CityId, ...] = field(
        default=(), converter=texts, validator=CITY_ID.validate_each
    )
    titles: Text | None = field(
        default=None, converter=converters.optional(text), validator=WORDS.validate
    )
    period: Period | None = field(default=None, converter=converters.optional(period))
    as_of: When | None = field(default=None, converter=converters.optional(when))
    to: tuple[Addressee, ...] = field(default=(), converter=_addressees)
    round: Id | None = field(default=None, validator=ID.validate)
    due: When | None = field(default=None, converter=converters.optional(when))
    lead_time: LeadTime | None = field(default=None, validator=LEAD_TIME.validate)
    responsible: str | None = field(default=None, validator=TEXT.validate)
    basis: ReportedOn | None = None
    earlier: Id | None = field(default=None, validator=ID.validate)
    replaces: tuple[Id, ...] = field(default=(), converter=texts, validator=ID.validate_each)
    confirmed: dt.date | None = field(default=None, converter=converters.optional(day))
    responses: tuple[Response, ...] = field(default=(), converter=to_responses)
    points: tuple[PointReport, ...] = field(default=(), converter=to_point_reports)
    counts: tuple[ReportedCount, ...] = field(default=(), converter=to_reported_counts)
    measures: tuple[MeasureReport, ...] = field(default=(), converter=to_measure_reports)
    self_assessment: SelfAssessment | None = None
    scales: tuple[Scale, ...] = field(default=(), converter=to_scales)
    facts: tuple[ReportFact, ...] = field(default=(), converter=to_report_facts)
    sources: tuple[Source, ...] = field(default=(), converter=sources)
    extra: Mapping[str, Any] = field(factory=dict, converter=freeze, hash=False)

    @property
    def subject(self) -> str:
        """The ids of the authorities whose report it is."""
        return ", ".join(self.authorities)

    @cached_property
    def facts_on_record(self) -> tuple[ReportFact, ...]:
        """The facts, with the day of recording of the report where they have none."""
        return put_on_record(self.facts, self.recorded)

    @cached_property
    def content_digest(self) -> str:
        """The digest of the content: of all but the facts, the day of recording and the audience."""
        return digest(self, leave_out=NOT_CONTENT)

    def state_on(
        self,
        on: dt.date | str,
        *,
        due: When | None = None,
        replaced_by: Iterable[str] = (),
    ) -> ReportState:
        """How far the report has come by the day *on*, and what else the record leaves open.

        Reports that it replaces are not looked at: ``Chain.state_of`` does.

        Args:
            on: The day, a date or ``"2026-11-22"``.
            due: The deadline of its round, if the report has no day of its own.
            replaced_by: The ids of the reports that replace it; ``chain.heads`` finds them.
        """
        return report_state(
            self.facts_on_record,
            day(on),
            authorities=self.authorities,
            id=self.id,
            titles=self.titles,
            period=self.period,
            due=self.due or due,
            replaced_by=replaced_by,
            earlier_not_at_hand=(id_ for id_ in self.replaces if id_ != self.id),
        )

    def stage_on(self, on: dt.date | str) -> ReportStage:
        """Whether the report is still being written on the day *on*."""
        return report_stage(self.facts_on_record, day(on), excerpt=self.is_excerpt)

    @property
    def stage(self) -> ReportStage:
        """The same by all its facts, whatever their day: for views, which have none."""
        return report_stage(self.facts_on_record, excerpt=self.is_excerpt)

    @property
    def is_excerpt(self) -> bool:
        """Whether it holds what sources say of a report: they are cited, and everybody may read it."""
        cited = self.sources or any(fact.sources for fact in self.facts)
        return bool(cited) and self.audience is Audience.PUBLIC

    def counts_on(self, on: dt.date) -> bool:
        """Whether its addressee certainly has the report on the day *on*, so that it may replace another.

        The own council has what it decided about, and what was published.
        """
        stage = self.stage_on(on)
        own = Addressee.COALITION not in self.to
        return stage is ReportStage.SUBMITTED or (own and stage is ReportStage.FINAL)

    def record(self, *facts: ReportFact) -> ProgressReport:
        """A copy of the report with *facts* added after those it has."""
        return evolve(self, facts=(*self.facts, *facts))

    def submissions_on(self, on: dt.date) -> tuple[Submission, ...]:
        """The submissions and resubmissions that count on the day *on*, in document order."""
        return tuple(
            fact
            for fact in self.facts_on_record
            if isinstance(fact, Submission) and fact.effective_by(on)
        )

    @property
    def carried_over(self) -> tuple[CarriedOver, ...]:
        """The marks of all entries that were carried over, in document order."""
        return tuple(
            entry.carried_over
            for entries in (self.responses, self.points, self.measures)
            for entry in entries
            if entry.carried_over
        )

    @property
    def not_confirmed(self) -> tuple[CarriedOver, ...]:
        """Those that nobody has confirmed since."""
        return () if self.confirmed else tuple(m for m in self.carried_over if not m.confirmed)

    def point(self, number: int) -> PointReport | None:
        """What is reported of the point *number*; ``None`` if nothing is."""
        return next((each for each in self.points if each.point == number), None)

    def response(self, item: str, questionnaire: str | None = None) -> Response | None:
        """The first response to an *item* of a *questionnaire*, or to a question of every report."""
        return self._by_item.get((item, questionnaire))

    @cached_property
    def _by_item(self) -> Mapping[tuple[str, str | None], Response]:
        return {(each.item, each.questionnaire): each for each in reversed(self.responses)}


def mark_of(
    earlier: ProgressReport, before: CarriedOver | None = None, measure: str | None = None
) -> CarriedOver:
    """The mark of an entry that was carried over from an *earlier* report.

    Args:
        earlier: The report that the entry is in.
        before: The mark that the entry has there. If nobody confirmed it, it stays: the content is
            still that of the report where it was written.
        measure: The id under which the earlier report has the measure, if it is another one now.
    """
    if before is not None and not (before.confirmed or earlier.confirmed):
        return evolve(before, measure=before.measure or measure)
    as_of: When | None = earlier.as_of or earlier.period
    return CarriedOver(origin=earlier.identity, as_of=as_of, measure=measure)
