"""The rules ``FEE…`` for accounts and schedules of fees.

The hundreds are topics: 0 the facts of an account, 1 arrears, 2 charges compared with the schedule,
3 the membership, 4 the schedule itself, 5 the document among others, 6 personal data, 7 a payee.
None of the rules ever changes a balance.
"""

from __future__ import annotations

from typing import Any

from ...checking.rules import Rule
from . import arrears, charges, identity, ledger, members, payees, persons, reversals, tables

_TOPICS = (
    ledger.RULES,
    reversals.RULES,
    arrears.RULES,
    charges.RULES,
    members.RULES,
    identity.ACCOUNT_RULES,
    persons.ACCOUNT_RULES,
)

ACCOUNT_RULES: tuple[Rule[Any, Any], ...] = tuple(
    sorted((rule for rules in _TOPICS for rule in rules), key=lambda rule: rule.code)
)
"""Every rule for accounts, in the order of the codes."""

PAYEE_RULES: tuple[Rule[Any, Any], ...] = (*payees.RULES, *persons.PAYEE_RULES)
"""Every rule for payees, in the order of the codes."""

SCHEDULE_RULES: tuple[Rule[Any, Any], ...] = (
    *tables.RULES,
    *identity.SCHEDULE_RULES,
    *persons.SCHEDULE_RULES,
)
"""Every rule for schedules of fees, in the order of the codes."""
