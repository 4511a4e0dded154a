"""The rules ``MEM…``: contradictions in the record of a membership, and what is not on record.

Hundreds by topic: 0 order of days, 1 not on record, 2 contradictions, 3 evidence, 4 the
authority, 5 the document among others. What is merely not on record is never an error: absence of a
record is not absence of the thing.
"""

from __future__ import annotations

from typing import Any

from ...checking.rules import Rule
from . import authority, contradictions, evidence, gaps, identity, order, unfinished

RULES: tuple[Rule[Any, Any], ...] = (
    *order.RULES,
    *gaps.RULES,
    *unfinished.RULES,
    *contradictions.RULES,
    *evidence.RULES,
    *authority.RULES,
    *identity.RULES,
)
"""Every rule for memberships, in the order of the codes."""
