"""Rules ``REP1…``: the period of a report, and the order of days in a report or a round."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ...checking.rules import OURS, Answer, Hit, hit, not_evaluated, rule
from ...values.dates import When
from ...values.displayable import Message
from ...values.errors import Severity
from ...values.facts import Fact
from ...values.identity import identity_text
from ..chain.facts import Forwarded, Received, Resubmitted, Returned, Submission, Submitted
from ..context import ReportContext
from ..report import ProgressReport
from ..rounds.facts import Closed, Opened
from ..rounds.round import ReportingRound
from ._select import NOT_AT_HAND, Located, certainly_before, earliest, located


@rule(
    "REP101",
    Severity.WARNING,
    "{date} is outside {span} ({period}).",
    hint="Correct the date or the period. Leave out what is of another period.",
    source=OURS,
    reason=NOT_AT_HAND,
)
def outside_the_period(report: ProgressReport, context: ReportContext) -> Iterator[Answer]:
    """A report is of the period of its plan, and the observations in it are of its own period."""
    if report.period is None:
        return
    if report.basis is not None and context.reported_on is None:
        yield not_evaluated("period", identity=report.basis.identity)
    plan = getattr(context.reported_on, "period", None)
    if _apart(report.period, plan):
        span = Message("reports.period_of.plan")
        yield hit("period", date=report.period, span=span, period=plan)
    for path, when in _observed(report):
        if _apart(when, report.period):
            span = Message("reports.period_of.report")
            yield hit(*path, date=when, span=span, period=report.period)


def _apart(when: When, period: When | None) -> bool:
    """Whether *when* and a *period* have certainly no day in common."""
    return certainly_before(when, period) or certainly_before(period, when)


def _observed(report: ProgressReport) -> Iterator[Located[When]]:
    """The dates of all observations, each with its path."""
    for index, entry in enumerate(report.measures):
        for number, indicator in enumerate(entry.indicators):
            path = ("measures", index, "indicators", number, "observations")
            for place, value in enumerate(indicator.observations):
                yield (*path, place, "date"), value.when


@rule(
    "REP102",
    Severity.NOTE,
    "The period of the report ({period}) does not begin on the day after that of the earlier "
    "report ({before}).",
    hint="Check both periods. If nothing was reported of the time between them, nothing is to be done.",
    source=OURS,
    reason=NOT_AT_HAND,
)
def gap_or_overlap_of_periods(report: ProgressReport, context: ReportContext) -> Iterator[Answer]:
    """A report begins on the day after the period of the report before it."""
    if report.earlier is None or report.period is None:
        return
    if context.earlier is None:
        identity = identity_text("report", report.authorities, report.earlier)
        yield not_evaluated("earlier", identity=identity)
        return
    before = context.earlier.period
    if before and not _follows(report.period, before):
        yield hit("period", period=report.period, before=before)


def _follows(period: When, before: When) -> bool:
    """Whether a *period* may begin on the day after that *before* it; open ends leave it open."""
    if period.first is None or before.last is None:
        return True
    return period.first == before.last + dt.timedelta(1)


@rule(
    "REP103",
    Severity.WARNING,
    "Dates out of order: first {what} ({date}), then {then} ({later}).",
    hint="Correct one of the two dates. Leave out what is not known.",
    source=OURS,
)
def days_out_of_order(document: ProgressReport | ReportingRound, _: ReportContext) -> Iterator[Hit]:
    """A period is over before its report is submitted; reports are submitted before they are received,
    returned or forwarded; rounds are opened before they end.
    """
    if isinstance(document, ProgressReport):
        yield from _in_a_report(document)
    else:
        yield from _in_a_round(document)


def _in_a_report(report: ProgressReport) -> Iterator[Hit]:
    facts = tuple(located(report.facts, "facts"))
    submission = earliest(fact.when for _, fact in facts if isinstance(fact, Submission))
    first = earliest(fact.when for _, fact in facts if isinstance(fact, Submitted))
    end = report.period.last if report.period else None
    for path, fact in facts:
        if isinstance(fact, Submission) and end and fact.when.last and fact.when.last < end:
            yield _hit(path, fact, "period", report.period)
        if isinstance(fact, Resubmitted) and certainly_before(fact.when, first):
            yield _hit(path, fact, "submitted", first)
        if isinstance(fact, _BY_THE_ADDRESSEE) and certainly_before(fact.when, submission):
            yield _hit(path, fact, "submitted", submission)


_BY_THE_ADDRESSEE = (Received, Returned, Forwarded)
"""What can happen to a report once it was submitted."""


def _in_a_round(round_: ReportingRound) -> Iterator[Hit]:
    opened = earliest(fact.when for fact in round_.facts if isinstance(fact, Opened))
    if certainly_before(round_.deadline, opened):
        named = _words("deadline", "opened")
        yield hit("deadline", **named, date=round_.deadline, later=opened)
    for path, fact in located(round_.facts, "facts"):
        if isinstance(fact, Closed) and certainly_before(fact.when, opened):
            yield _hit(path, fact, "opened", opened)


def _hit(path: tuple[str | int, ...], fact: Fact, then: str, later: When | None) -> Hit:
    return hit(*path, "date", **_words(fact.kind, then), date=fact.when, later=later)


def _words(what: str, then: str) -> dict[str, Message]:
    return {"what": Message(f"reports.order.{what}"), "then": Message(f"reports.order.{then}")}


REPORTS_ONLY = (outside_the_period, gap_or_overlap_of_periods)
"""Evaluated for reports only."""

REPORTS_AND_ROUNDS = (days_out_of_order,)
"""Evaluated for reports and rounds."""
