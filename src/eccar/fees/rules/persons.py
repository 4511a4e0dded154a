"""Rules ``FEE6…``: personal data in accounts, payees and schedules of fees that others read."""

from __future__ import annotations

from collections.abc import Iterator

from ...checking import persons
from ...checking.rules import OURS, Hit, rule
from ...values.errors import Severity
from ...values.persons import PersonalData
from ..accounts.account import Account
from ..context import FeesContext
from ..payment.payee import Payee
from ..schedule import FeeSchedule


@rule("FEE601", Severity.WARNING, persons.MESSAGE, hint=persons.HINT, source=OURS)
def personal_data_in_account(account: Account, context: FeesContext) -> Iterator[Hit]:
    """An account for others contains no names, addresses or telephone numbers of persons."""
    return persons.personal_data_hits(account)


@rule("FEE602", Severity.WARNING, persons.MESSAGE, hint=persons.HINT, source=OURS)
def personal_data_in_schedule(schedule: FeeSchedule, context: FeesContext) -> Iterator[Hit]:
    """A schedule for others contains no names, addresses or telephone numbers of persons."""
    return persons.personal_data_hits(schedule)


@rule("FEE603", Severity.WARNING, persons.MESSAGE, hint=persons.HINT, source=OURS)
def personal_data_of_payee(payee: Payee, context: FeesContext) -> Iterator[Hit]:
    """A payee is an organisation with the mailbox of a unit, not a person."""
    for answer in persons.personal_data_hits(payee):
        number = answer.values["what"] == (PersonalData.TELEPHONE,)
        if not number or answer.parts[0] not in _NUMBERS:
            yield answer


_NUMBERS = {"tax_number", "register"}
"""The keys of a payee under which numbers can look like those of telephones."""

ACCOUNT_RULES = (personal_data_in_account,)
PAYEE_RULES = (personal_data_of_payee,)
SCHEDULE_RULES = (personal_data_in_schedule,)
