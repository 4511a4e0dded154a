"""Rules ``REP5…``: an evaluation, its judgements, and what was evaluated."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any, TypeAlias

from ...checking.rules import OURS, Hit, NotEvaluated, hit, not_evaluated, rule
from ...documents.digest import digest
from ...values.errors import Severity
from ..context import ReportContext
from ..evaluation.evaluation import Evaluation
from ..evaluation.facts import Delivered
from ..report import ProgressReport

ASSESSED = "https://www.stadt-koeln.de/artikel/70944/index.html"

Place: TypeAlias = tuple[str | int, ...]

_NOT_AT_HAND = "“{identity}” was not checked together with the evaluation."


@rule(
    "REP501",
    Severity.WARNING,
    "The evaluation was delivered ({delivered}) before “{identity}” was submitted ({submitted}).",
    hint="Check the two dates, or name the version that was evaluated.",
    source=ASSESSED,
    reason=_NOT_AT_HAND,
)
def delivered_before_submitted(
    evaluation: Evaluation, context: ReportContext
) -> Iterator[Hit | NotEvaluated]:
    """A report is evaluated after it was submitted."""
    for place, identity, documents in _evaluated(evaluation, context):
        if not identity.startswith("report:"):
            continue
        if not documents:
            yield not_evaluated(*place, identity=identity)
        reports = (each for each in documents if isinstance(each, ProgressReport))
        submissions = [fact.when for each in reports for fact in each.submissions_on(dt.date.max)]
        for index, fact in enumerate(evaluation.facts):
            early = submissions and all(fact.when.before(when) for when in submissions)
            if isinstance(fact, Delivered) and early:
                values = {"identity": identity, "delivered": fact.when}
                yield hit("facts", index, "date", submitted=submissions[0], **values)


@rule(
    "REP502",
    Severity.WARNING,
    "The digest is not that of “{identity}” as it is now.",
    hint="Keep the version that was evaluated, or correct the digest.",
    source=OURS,
    reason=_NOT_AT_HAND,
)
def digest_of_no_version(
    evaluation: Evaluation, context: ReportContext
) -> Iterator[Hit | NotEvaluated]:
    """A digest is that of a version of the evaluated document."""
    for place, identity, documents in _evaluated(evaluation, context):
        wanted = evaluation.evaluated[int(place[1])].digest
        if wanted is None:
            continue
        if not documents:
            yield not_evaluated(*place, identity=identity)
        elif wanted not in {_digest(each) for each in documents}:
            yield hit(*place, "digest", identity=identity)


@rule(
    "REP503",
    Severity.NOTE,
    "“{body}” has its seat in the evaluated authority.",
    hint="Add under independence how its independence was kept.",
    source=OURS,
)
def assessor_of_the_authority(evaluation: Evaluation, context: ReportContext) -> Iterator[Hit]:
    """The evaluation says how a body with its seat in the evaluated authority was independent."""
    for index, assessor in enumerate(evaluation.assessors):
        if assessor.seat in evaluation.authorities and assessor.independence is None:
            yield hit("assessors", index, "independence", body=assessor.name)


def _evaluated(
    evaluation: Evaluation, context: ReportContext
) -> Iterator[tuple[Place, str, list[Any]]]:
    """What was evaluated: the place in the document, the identity, and the related documents with it."""
    for index, subject in enumerate(evaluation.evaluated):
        if subject.identity is not None:
            documents = context.related.documents
            matching = [each for each in documents if each.identity == subject.identity]
            yield ("evaluated", index), subject.identity, matching


def _digest(document: Any) -> str:
    """The digest of the content of a *document*: of a report, as its submissions name it."""
    return document.content_digest if isinstance(document, ProgressReport) else digest(document)


EVALUATIONS_ONLY = (
    delivered_before_submitted,
    digest_of_no_version,
    assessor_of_the_authority,
)
"""Evaluated for evaluations."""
