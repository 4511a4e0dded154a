"""Rules ``PLN8…``: the document among those it is checked together with."""

from __future__ import annotations

from collections.abc import Iterator

from ...checking import identities
from ...checking.rules import OURS, Hit, hit, rule
from ...values.errors import Severity
from ..context import PlanContext
from ..history import Replaced
from ..inventory import PlanDocument
from ..plan import ActionPlan


@rule(
    "PLN801",
    Severity.WARNING,
    "Another document has the same identity ({identity}), and neither is recorded as replaced.",
    hint="If both are one plan, record in the older one under facts: replaced, with the day. "
    "Otherwise give each its own id.",
    source=OURS,
)
def two_documents_of_one_identity(document: PlanDocument, context: PlanContext) -> Iterator[Hit]:
    """All versions of a document but one are recorded as replaced."""
    others = identities.of_same_identity(document, context)
    if not all(_follow_each_other(document, other) for other in others):
        yield hit("authorities", identity=document.identity)


def _follow_each_other(document: PlanDocument, other: PlanDocument) -> bool:
    """Whether one of two versions of a plan replaced the other.

    If both were replaced, by a third, the revision tells them apart.
    """
    replaced = [_is_replaced(document), _is_replaced(other)]
    return any(replaced) and not (all(replaced) and _revision(document) == _revision(other))


def _is_replaced(document: PlanDocument) -> bool:
    facts = document.facts if isinstance(document, ActionPlan) else ()
    return any(isinstance(fact, Replaced) for fact in facts)


def _revision(document: PlanDocument) -> str | None:
    return document.revision if isinstance(document, ActionPlan) else None


@rule("PLN802", Severity.NOTE, identities.NO_ID, hint=identities.ADD_ID, source=OURS)
def one_of_several_without_id(document: PlanDocument, context: PlanContext) -> Iterator[Hit]:
    """If authorities have several plans or inventories, each has an id."""
    if document.id is None and identities.siblings(document, context):
        yield hit("id")


RULES = (two_documents_of_one_identity, one_of_several_without_id)
"""Evaluated for plans and inventories."""
