# Generated from the table in __init__.py by scripts/stubs.py; do not edit.
from .rules import ACCOUNT_RULES as ACCOUNT_RULES
from .accounts.account import Account as Account
from .accounts.account import AccountStatement as AccountStatement
from .assessment import Assessment as Assessment
from .schedule import Band as Band
from .accounts.facts import Charged as Charged
from .reconciliation import Dues as Dues
from .schedule import FeeSchedule as FeeSchedule
from .payment.letter import Letter as Letter
from .observations import Observation as Observation
from .observations import Observations as Observations
from .accounts.facts import Paid as Paid
from .payment.payee import Payee as Payee
from .accounts.facts import Posting as Posting
from .accounts.facts import Refunded as Refunded
from .accounts.facts import Reversed as Reversed
from .rules import SCHEDULE_RULES as SCHEDULE_RULES
from .runs.projections import ScheduleDifference as ScheduleDifference
from .schedule import Table as Table
from .accounts.facts import Waived as Waived
from .reconciliation import YearDue as YearDue
from .runs.projections import YearTotal as YearTotal
from .runs.yearly_run import YearlyRun as YearlyRun
from .assessing import assess as assess
from .reconciliation import dues as dues
from .packaged import fee_observations as fee_observations
from .packaged import fee_schedule as fee_schedule
from .runs.projections import forecast as forecast
from .payment.letter import letter as letter
from .runs.projections import what_if as what_if
from .runs.yearly_run import yearly as yearly

__all__ = [
    "ACCOUNT_RULES",
    "Account",
    "AccountStatement",
    "Assessment",
    "Band",
    "Charged",
    "Dues",
    "FeeSchedule",
    "Letter",
    "Observation",
    "Observations",
    "Paid",
    "Payee",
    "Posting",
    "Refunded",
    "Reversed",
    "SCHEDULE_RULES",
    "ScheduleDifference",
    "Table",
    "Waived",
    "YearDue",
    "YearTotal",
    "YearlyRun",
    "assess",
    "dues",
    "fee_observations",
    "fee_schedule",
    "forecast",
    "letter",
    "what_if",
    "yearly",
]
