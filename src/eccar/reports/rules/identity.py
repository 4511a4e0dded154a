"""Rules ``REP8…``: the document among those it is checked together with."""

from __future__ import annotations

from collections.abc import Iterator

from ...checking import identities
from ...checking.rules import OURS, Hit, hit, rule
from ...values.errors import Severity
from ..context import ReportContext
from ..report import ProgressReport
from ..rounds.questionnaire import Questionnaire
from ..rounds.round import ReportingRound


@rule(
    "REP801",
    Severity.WARNING,
    identities.SAME,
    hint="If one corrects the other, give it an id of its own, and name the other under replaces. If both "
    "are the same document, keep one.",
    source=OURS,
)
def two_documents_of_one_identity(
    document: ProgressReport | ReportingRound | Questionnaire, context: ReportContext
) -> Iterator[Hit]:
    """Reports of the same authorities, rounds, and editions of a questionnaire have different ids."""
    if identities.of_same_identity(document, context):
        yield hit("id", identity=document.identity)


@rule("REP802", Severity.NOTE, identities.NO_ID, hint=identities.ADD_ID, source=OURS)
def one_of_several_without_id(report: ProgressReport, context: ReportContext) -> Iterator[Hit]:
    """If authorities have several reports, each has an id."""
    if report.id is None and identities.siblings(report, context):
        yield hit("id")


RULES = (two_documents_of_one_identity,)
"""Evaluated for reports, rounds and questionnaires."""

REPORTS_ONLY = (one_of_several_without_id,)
"""Evaluated for reports only."""
