"""Rules ``MEM5…``: the document among those it is checked together with."""

from __future__ import annotations

from collections.abc import Iterator

from ...checking import identities
from ...checking.context import RuleContext
from ...checking.rules import OURS, Hit, hit, rule
from ...values.errors import Severity
from ..membership import Membership


@rule("MEM501", Severity.WARNING, identities.SAME, hint=identities.KEEP_ONE, source=OURS)
def two_documents_of_one_membership(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """The membership of an authority is in one document."""
    if identities.of_same_identity(membership, context):
        yield hit("city", "id", identity=membership.identity)


RULES = (two_documents_of_one_membership,)
