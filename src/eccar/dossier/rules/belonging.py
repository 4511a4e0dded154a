"""Rules ``DOS1…``: which documents belong together."""

from __future__ import annotations

from collections.abc import Iterator

from ...checking.rules import OURS, Hit, hit, rule
from ...reports.references import ReportedOn
from ...values.cities import AuthorityId
from ...values.errors import Severity
from ...values.identity import identity_of
from ..context import DossierContext
from ..dossier import Dossier
from ._select import answers, evaluations, has_other_documents, reports


@rule(
    "DOS101",
    Severity.NOTE,
    "The report is on {identity}, which is not among these documents.",
    hint="Add the document to the folder, or correct the identity under basis.",
    source=OURS,
)
def report_on_a_document_not_at_hand(dossier: Dossier, context: DossierContext) -> Iterator[Hit]:
    """The plan or the inventory that a report is on lies with the report."""
    if not has_other_documents(dossier):
        return
    at_hand = {identity_of(document) for document in dossier.documents}
    for index, report in reports(dossier):
        basis = report.basis
        if basis and basis.identity not in at_hand and not _foreign(basis, report.subject):
            yield hit("documents", index, "basis", "identity", identity=basis.identity)


@rule(
    "DOS102",
    Severity.WARNING,
    "The report is on a document of {others}, and none of them reports.",
    hint="Correct the identity under basis, or the authorities of the report.",
    source=OURS,
)
def report_on_a_document_of_others(dossier: Dossier, context: DossierContext) -> Iterator[Hit]:
    """A report is on a plan or an inventory of an authority that reports, or is reported for."""
    for index, report in reports(dossier):
        subject = ", ".join((*report.authorities, *report.on_behalf_of))
        if report.basis and (others := _foreign(report.basis, subject)):
            yield hit("documents", index, "basis", "identity", others=others)


def _foreign(basis: ReportedOn, subject: str) -> tuple[AuthorityId, ...]:
    """The authorities of the document that a report is on, if none of them is of the *subject*."""
    authorities = basis.identity.split(":")[1].split("+")
    own = set(subject.split(", "))
    return () if own.intersection(authorities) else tuple(map(AuthorityId, authorities))


@rule(
    "DOS103",
    Severity.WARNING,
    "This is a document of {authority}; the only membership among these documents is that of {city}.",
    hint="Move it to the folder of its authority, or correct the id of the authority.",
    source=OURS,
)
def document_of_another_authority(dossier: Dossier, context: DossierContext) -> Iterator[Hit]:
    """The folder of a member has only documents of this member; of a folder of many nothing is said."""
    other = context.only_other
    if other is None or other.membership is None or dossier.membership is not None:
        return
    known = set(map(id, other.documents))
    for index, document in enumerate(dossier.documents):
        if id(document) not in known:
            authority = AuthorityId(dossier.subject.split(", ")[0])
            yield hit("documents", index, authority=authority, city=AuthorityId(other.subject))


@rule(
    "DOS104",
    Severity.NOTE,
    "The evaluation is of {identity}, which is not among these documents.",
    hint="Add the document to the folder, or correct the identity under evaluated.",
    source=OURS,
)
def evaluation_of_a_document_not_at_hand(
    dossier: Dossier, context: DossierContext
) -> Iterator[Hit]:
    """The plan or the inventory that was evaluated lies with the evaluation.

    Of reports, and of a document with its digest, REP501 and REP502 say that they could not be
    compared.
    """
    if len(dossier.evaluations) == len(dossier.documents):
        return
    at_hand = {identity_of(document) for document in (*dossier.documents, *dossier.rounds)}
    for index, evaluation in evaluations(dossier):
        for number, subject in enumerate(evaluation.evaluated):
            identity = subject.identity
            if identity is None or subject.digest or identity.startswith("report:"):
                continue
            if identity not in at_hand:
                place = ("documents", index, "evaluated", number, "identity")
                yield hit(*place, identity=identity)


@rule(
    "DOS105",
    Severity.WARNING,
    "The evaluation {evaluation} has no recommendation “{id}”.",
    hint="Correct the id under answers, or add the recommendation to the evaluation.",
    source=OURS,
)
def answer_to_no_recommendation(dossier: Dossier, context: DossierContext) -> Iterator[Hit]:
    """A measure that answers a recommendation of an evaluation at hand names one that is there."""
    known: dict[str, set[str]] = {}
    for evaluation in (*dossier.evaluations, *dossier.general_evaluations):
        ids = (each.id for each in evaluation.recommendations)
        known.setdefault(evaluation.id, set()).update(ids)
    for place, reference in answers(dossier):
        evaluation_id, slash, id_ = reference.partition("/")
        if slash and id_ not in known.get(evaluation_id, {id_}):
            yield hit(*place, evaluation=evaluation_id, id=id_)


RULES = (
    report_on_a_document_not_at_hand,
    report_on_a_document_of_others,
    document_of_another_authority,
    evaluation_of_a_document_not_at_hand,
    answer_to_no_recommendation,
)
