"""Rules ``REP3…``: what was submitted, what it was on, and which of several reports counts."""

from __future__ import annotations

from collections.abc import Iterator

from ...checking.rules import OURS, Answer, Hit, hit, not_evaluated, rule
from ...values.errors import Severity
from ...values.facts import in_order
from ..chain.facts import Submission
from ..chain.stage import ReportStage
from ..context import ReportContext
from ..report import ProgressReport
from ._select import NOT_AT_HAND


@rule(
    "REP301",
    Severity.WARNING,
    "The content has changed since the report was submitted ({date}).",
    hint="Restore what was submitted. A correction is a report of its own, with an id of its own, that "
    "names this one under replaces.",
    source=OURS,
)
def changed_after_submission(report: ProgressReport, context: ReportContext) -> Iterator[Hit]:
    """The content of a report is that of its last submission."""
    known = in_order(report.facts_on_record, context.day)
    last = next((fact for fact in reversed(known) if isinstance(fact, Submission)), None)
    if last is not None and last.digest not in {None, report.content_digest}:
        yield hit("facts", report.facts_on_record.index(last), "digest", date=last.when)


@rule(
    "REP302",
    Severity.NOTE,
    "The document {identity} has changed since the report was drafted from it.",
    hint="Draft the report again from it, or check each entry and correct the digest under basis.",
    source=OURS,
    reason=NOT_AT_HAND,
    stages={ReportStage.DRAFT: Severity.NOTE},
)
def basis_changed(report: ProgressReport, context: ReportContext) -> Iterator[Answer]:
    """A report that is still being written is on the present content of its plan."""
    if report.basis is None or report.basis.digest is None:
        return
    if context.reported_on is None:
        yield not_evaluated("basis", "digest", identity=report.basis.identity)
    elif not context.as_reported_on:
        yield hit("basis", "digest", identity=report.basis.identity)


@rule(
    "REP303",
    Severity.ERROR,
    "Reports replace each other in a circle: {reports}.",
    hint="Remove the entry under replaces of the report that was submitted first.",
    source=OURS,
)
def replaced_in_a_circle(report: ProgressReport, context: ReportContext) -> Iterator[Hit]:
    """No report replaces itself, not even over others."""
    if report.replaces:
        circle = context.chain(report).circles.get(report.id or "", ())
        if circle:
            yield hit("replaces", reports=tuple(sorted(circle)))


@rule(
    "REP304",
    Severity.WARNING,
    "It is not clear which report counts, this one or {reports}: they are for the same period, or "
    "replace the same report.",
    hint="Name under replaces, in the one that counts, all the others.",
    source=OURS,
    reason="A report that is replaced is not at hand: {reports}.",
)
def several_reports_count(report: ProgressReport, context: ReportContext) -> Iterator[Answer]:
    """For each period and addressee, one report is replaced by no other."""
    chain = context.chain(report)
    rivals = chain.rivals(report, context.day)
    if rivals and chain.not_at_hand:
        yield not_evaluated("replaces", reports=chain.not_at_hand)
    elif rivals:
        yield hit("replaces", reports=tuple(each.identity for each in rivals))


REPORTS_ONLY = (
    changed_after_submission,
    basis_changed,
    replaced_in_a_circle,
    several_reports_count,
)
"""Evaluated for reports only."""
