"""Rules ``NET5…``: good practices, what shows their effect, and by which right others may read them."""

from __future__ import annotations

from collections.abc import Iterator

from ...checking.rules import OURS, Hit, NotEvaluated, hit, not_evaluated, rule
from ...plan.inventory import Inventory
from ...plan.plan import ActionPlan
from ...reports.report import ProgressReport
from ...values.errors import Severity
from ...values.vocabulary import Audience
from ..context import NetworkContext
from ..practices.practice import Practice
from ..references import identity_and_measure

MOST_STEPS = 3
"""First steps that a practice names; who reads more begins none."""

_TEMPLATE = "https://archive.urbact.eu/good-practices/home"

AnySource = ActionPlan | Inventory | ProgressReport


@rule(
    "NET501",
    Severity.NOTE,
    "No evidence of the effect is recorded.",
    hint="Add an evaluation, figures, an observation or a statement under evidence, if there is one.",
    source=_TEMPLATE,
)
def no_evidence(practice: Practice, context: NetworkContext) -> Iterator[Hit]:
    """A good practice says what shows its effect."""
    if not practice.evidence:
        yield hit("evidence")


@rule(
    "NET502",
    Severity.NOTE,
    "The practice names {count} first steps.",
    hint="Keep the three that somebody who wants to copy it takes first.",
    source=OURS,
)
def many_first_steps(practice: Practice, context: NetworkContext) -> Iterator[Hit]:
    """A good practice names at most three first steps."""
    if len(practice.first_steps) > MOST_STEPS:
        yield hit("first_steps", MOST_STEPS, count=len(practice.first_steps))


@rule(
    "NET503",
    Severity.WARNING,
    "Others can read the practice, and neither a publication nor a consent is in force.",
    hint="Record under publication where it was published, or which unit agreed; or set audience: office.",
    source=OURS,
)
def for_others_without_permission(practice: Practice, context: NetworkContext) -> Iterator[Hit]:
    """Others read a practice only if it was published, or the city agreed."""
    if practice.audience is not Audience.OFFICE and not practice.permission_on(context.day):
        yield hit("publication")


@rule(
    "NET504",
    Severity.WARNING,
    "{identity} has no measure “{measure}”.",
    hint="Correct the reference, or add the measure.",
    source=OURS,
    reason="The document {identity} is not at hand.",
)
def drawn_from_no_measure(
    practice: Practice, context: NetworkContext
) -> Iterator[Hit | NotEvaluated]:
    """The measure that a practice was drawn from is in the document that it names."""
    if practice.drawn_from is None:
        return
    identity, measure = identity_and_measure(practice.drawn_from)
    known = [_measures(each) for each in _documents(identity, context)]
    if not known:
        yield not_evaluated("drawn_from", identity=identity)
    elif not any(measure in measures for measures in known):
        yield hit("drawn_from", identity=identity, measure=measure)


def _documents(identity: str, context: NetworkContext) -> Iterator[AnySource]:
    """The related documents with this *identity*: plans, inventories and reports."""
    _, _, rest = identity.partition(":")
    authorities = rest.partition(":")[0].split("+")
    classes: tuple[type[AnySource], ...] = (ActionPlan, Inventory, ProgressReport)
    for cls in classes:
        for document in context.others(cls, *authorities):
            if document.identity == identity:
                yield document


def _measures(document: AnySource) -> frozenset[str | None]:
    """The ids of the measures of a *document*."""
    if isinstance(document, ProgressReport):
        return frozenset(entry.measure for entry in document.measures)
    return frozenset(measure.id for measure in document.measures)


PRACTICES_ONLY = (
    no_evidence,
    many_first_steps,
    for_others_without_permission,
    drawn_from_no_measure,
)
"""Evaluated for good practices."""
