"""At which stage the text of a report is: still being written, final, submitted, or an excerpt from elsewhere."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Iterable, Sequence

from ...values.facts import in_order
from .facts import Act, Decided, Forwarded, Published, Received, ReportFact, Returned, Submission


class ReportStage(enum.StrEnum):
    """Whether a report is still being written: rules may ask other things of one that is not.

    A report is ``final`` once a body has decided about it, or it was published, whether or not it
    is on record that it was submitted. An ``excerpt`` holds what sources say of the report of a
    city, and nobody writes on it.
    """

    DRAFT = "draft"
    EXCERPT = "excerpt"
    FINAL = "final"
    SUBMITTED = "submitted"


_SENT = (Submission, Received, Returned, Forwarded)
"""Facts that a report has only once it was sent."""


def report_stage(
    facts: Sequence[ReportFact], on: dt.date | None = None, *, excerpt: bool = False
) -> ReportStage:
    """The stage that a report with these *facts*, put on record, has certainly reached.

    Args:
        facts: The facts.
        on: The day; without one all facts count, whatever their day.
        excerpt: Whether the document holds only what sources say of the report.
    """
    known = facts if on is None else in_order(facts, on)
    if any(isinstance(fact, _SENT) for fact in known):
        return ReportStage.SUBMITTED
    if _is_decided(known) or any(isinstance(fact, Published) for fact in known):
        return ReportStage.FINAL
    return ReportStage.EXCERPT if excerpt else ReportStage.DRAFT


def _is_decided(known: Iterable[ReportFact]) -> bool:
    """Whether a body dealt with the report, and did not refer it back in its last sitting."""
    decided = [fact for fact in known if isinstance(fact, Decided)]
    last = [fact.act for fact in decided if fact.when == decided[-1].when]
    return bool(last) and Act.REFERS_BACK not in last
