"""The rules ``FEE…``: what is odd in an account or a schedule of fees, or not on record.

Hundreds by topic: 0 the facts of an account, 1 claims, 2 what the schedule asks, 3 the
membership, 4 the schedule itself. None of them ever changes a balance.
"""

from __future__ import annotations

from typing import Any

from ...checking.rules import Rule
from . import arrears as claims
from . import charges as asked
from . import ledger, members, tables

ACCOUNT_RULES: tuple[Rule[Any, Any], ...] = (
    *ledger.RULES,
    *claims.RULES,
    *asked.RULES,
    *members.RULES,
)
"""Every rule for accounts, in the order of the codes."""

SCHEDULE_RULES: tuple[Rule[Any, Any], ...] = tables.RULES
"""Every rule for schedules of fees, in the order of the codes."""
