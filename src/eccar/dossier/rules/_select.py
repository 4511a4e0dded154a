"""What several rules across documents look for: reports, with what they are on."""

from __future__ import annotations

from collections.abc import Iterator

from ...plan.inventory import Inventory
from ...plan.measures.measure import Measure
from ...plan.plan import ActionPlan
from ...reports.entries import MeasureReport
from ...reports.evaluation.evaluation import Evaluation
from ...reports.report import ProgressReport
from ...values.dates import When
from ...values.sources import Source
from ..dossier import Dossier


def reports(dossier: Dossier) -> Iterator[tuple[int, ProgressReport]]:
    """The progress reports, each with its place among the documents."""
    for index, document in enumerate(dossier.documents):
        if isinstance(document, ProgressReport):
            yield index, document


def evaluations(dossier: Dossier) -> Iterator[tuple[int, Evaluation]]:
    """The evaluations, each with its place among the documents."""
    for index, document in enumerate(dossier.documents):
        if isinstance(document, Evaluation):
            yield index, document


def answers(dossier: Dossier) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """The recommendations that measures answer, each after its place among the documents."""
    for index, document in enumerate(dossier.documents):
        if isinstance(document, ActionPlan | Inventory | ProgressReport):
            measures: tuple[Measure | MeasureReport, ...] = document.measures
            for number, measure in enumerate(measures):
                for place, text in enumerate(_answered(measure)):
                    if text:
                        yield ("documents", index, "measures", number, "answers", place), text


def _answered(measure: Measure | MeasureReport) -> Iterator[str | None]:
    """The references of a *measure* to recommendations; a plan has them as the texts of sources."""
    for answer in measure.answers:
        yield answer.text if isinstance(answer, Source) else answer


def has_other_documents(dossier: Dossier) -> bool:
    """Whether there is more than reports, so that what lacks could be expected here."""
    return len(dossier.reports) < len(dossier.documents)


def reports_on_plans(dossier: Dossier) -> Iterator[tuple[int, ProgressReport, ActionPlan]]:
    """The reports on a plan that is at hand once, each with its place and the plan."""
    for index, report in reports(dossier):
        document = dossier.document(report.basis.identity) if report.basis else None
        if isinstance(document, ActionPlan):
            yield index, report, document


def reports_on_measures(
    dossier: Dossier,
) -> Iterator[tuple[int, ProgressReport, ActionPlan | Inventory]]:
    """The reports on a plan or an inventory that is at hand once, each with its place and that document."""
    for index, report in reports(dossier):
        document = dossier.document(report.basis.identity) if report.basis else None
        if isinstance(document, ActionPlan | Inventory):
            yield index, report, document


def time_of(report: ProgressReport) -> When | None:
    """The day of the situation that a *report* describes, or else its period."""
    return report.as_of or report.period
