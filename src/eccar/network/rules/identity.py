"""Rules ``NET8…``: the document among those it is checked together with."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...checking import identities
from ...checking.rules import OURS, Hit, hit, rule
from ...values.errors import Severity
from ..context import NetworkContext


@rule(
    "NET801",
    Severity.WARNING,
    identities.SAME,
    hint="If both are the same document, keep one. If not, give each an id of its own.",
    source=OURS,
)
def another_document_of_one_identity(document: Any, context: NetworkContext) -> Iterator[Hit]:
    """Documents of the coalition, and practices of one authority, have different ids."""
    if identities.of_same_identity(document, context):
        yield hit("id", identity=document.identity)


RULES = (another_document_of_one_identity,)
"""Evaluated for all documents of the network."""
