"""Recording that a report was sent: the fact, with the digest of the content that was sent."""

from __future__ import annotations

import datetime as dt

from ...values.dates import When
from ...values.dates import day as to_day
from ...values.dates import when as to_when
from ..errors import SUBMITTED_BEFORE
from ..report import ProgressReport
from .facts import Addressee, ReportStep, Resubmitted, Submission, Submitted


def submit(
    report: ProgressReport,
    when: When | dt.date | str,
    *,
    to: Addressee | str = Addressee.COALITION,
    by: str | None = None,
    recorded: dt.date | str | None = None,
) -> ProgressReport:
    """The *report* with the fact that it was submitted, and the digest of its content.

    Of a report that replaces another one, or that was returned, the fact is that it was submitted
    again.

    Args:
        report: The report, as it was sent.
        when: When it was sent, as exactly as that is known.
        to: To whom.
        by: The unit that sent it; never a person.
        recorded: The day on which that is put on record.

    Raises:
        InvalidValue: The report was submitted to the addressee before, and not returned (DOC520).

    >>> from eccar.reports import draft
    >>> report = draft(authorities=["de/musterstadt"], period="2026", on="2027-01-15")
    >>> sent = submit(report, "2027-02-01", by="Integration unit")
    >>> sent.facts[0].digest == report.content_digest, str(sent.state_on("2027-02-01").step)
    (True, 'submitted')
    """
    date, to = to_when(when), Addressee(to)
    known_on = to_day(recorded) if recorded else date.last or dt.date.max
    is_returned = report.state_on(known_on).step is ReportStep.RETURNED
    before = submission_to(report, to)
    if before and not is_returned:
        raise SUBMITTED_BEFORE(date=before.when, id=report.id or "…")
    fact = Resubmitted if report.replaces or is_returned else Submitted
    return report.record(
        fact(when=date, to=to, digest=report.content_digest, by=by, recorded=recorded)
    )


def submission_to(report: ProgressReport, to: Addressee) -> Submission | None:
    """The first submission of the *report* to an addressee, by its facts; ``None`` if there is none."""
    return next(
        (fact for fact in report.facts if isinstance(fact, Submission) and fact.to is to), None
    )
