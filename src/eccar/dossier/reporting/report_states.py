"""How far a report has come on a day, by the documents that were read with it."""

from __future__ import annotations

import datetime as dt

from ...checking.related import RelatedDocuments
from ...reports.chain.heads import chains, chains_by_report
from ...reports.chain.state import ReportState
from ...reports.report import ProgressReport
from ...reports.rounds.round import ReportingRound


def state_among(report: ProgressReport, related: RelatedDocuments, on: dt.date) -> ReportState:
    """The state of a *report* on a day, with the deadline of its round and what replaced it.

    Args:
        report: The report.
        related: The documents that were read with it.
        on: The day.
    """
    known = related.to(report)
    rounds = (each for each in known.of_class(ReportingRound) if each.id == report.round)
    round_ = next(rounds, None) if report.round else None
    due = round_.deadline_for(report.authorities[0], on) if round_ else None
    at_hand = known.derived(ProgressReport, report.authorities, chains_by_report)
    chain = at_hand.get(id(report))
    if chain is None:
        others = known.of(ProgressReport, report.authorities)
        chain = chains((report, *others))[0]
    return chain.state_of(report, on, due)
