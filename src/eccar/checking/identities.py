"""Documents of one identity, and documents without an id of their own: what rules of all kinds share."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from ..values.identity import Identified, authorities_of, identity_of
from .context import RuleContext

SAME = "Another document has the same identity: {identity}."
KEEP_ONE = "Keep one of the two and add what only the other contains."
NO_ID = "There are several documents of this kind, and this one has no id."
ADD_ID = "Add a short id and keep it in all versions of the document."

AnyDocument = TypeVar("AnyDocument", bound=Identified)


def siblings(document: AnyDocument, context: RuleContext) -> tuple[AnyDocument, ...]:
    """The related documents of the class and the authorities of *document*."""
    return context.others(type(document), *authorities_of(document))


def of_same_identity(document: AnyDocument, context: RuleContext) -> tuple[AnyDocument, ...]:
    """The related documents that have the identity of *document*."""
    known = context.related.derived(type(document), authorities_of(document), _by_identity)
    same = known.get(identity_of(document), ())
    return tuple(other for other in same if other is not context.related.checked)


def _by_identity(documents: Iterable[AnyDocument]) -> dict[str, list[AnyDocument]]:
    """The *documents* by their identity."""
    known: dict[str, list[AnyDocument]] = {}
    for document in documents:
        known.setdefault(identity_of(document), []).append(document)
    return known
