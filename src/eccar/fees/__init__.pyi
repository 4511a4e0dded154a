# Generated from the table in __init__.py by scripts/stubs.py; do not edit.
from .accounts.account import Account as Account
from .accounts.account import AccountStatement as AccountStatement
from .accounts.facts import Charged as Charged
from .accounts.facts import Paid as Paid
from .accounts.facts import Posting as Posting
from .accounts.facts import Refunded as Refunded
from .accounts.facts import Reversed as Reversed
from .accounts.facts import Waived as Waived
from .assessing import assess as assess
from .assessing import joining_cost as joining_cost
from .assessment import Assessment as Assessment
from .assessment import Outside as Outside
from .decision import FeeDecision as FeeDecision
from .observations import Observation as Observation
from .observations import Observations as Observations
from .packaged import fee_observations as fee_observations
from .packaged import fee_schedule as fee_schedule
from .payment.claims import Claim as Claim
from .payment.letter import Letter as Letter
from .payment.letter import letter as letter
from .payment.payee import Contact as Contact
from .payment.payee import Payee as Payee
from .reconciliation import AccountReview as AccountReview
from .reconciliation import YearDue as YearDue
from .reconciliation import account as account
from .rules import ACCOUNT_RULES as ACCOUNT_RULES
from .rules import PAYEE_RULES as PAYEE_RULES
from .rules import SCHEDULE_RULES as SCHEDULE_RULES
from .runs.accounts_summary import AccountRow as AccountRow
from .runs.accounts_summary import AccountsSummary as AccountsSummary
from .runs.accounts_summary import accounts_summary as accounts_summary
from .runs.by_band import BandFees as BandFees
from .runs.by_band import FeesByBand as FeesByBand
from .runs.by_band import fees_by_band as fees_by_band
from .runs.projections import ScheduleDifference as ScheduleDifference
from .runs.projections import forecast as forecast
from .runs.projections import what_if as what_if
from .runs.totals import LeftOut as LeftOut
from .runs.totals import Omission as Omission
from .runs.totals import Total as Total
from .runs.totals import YearTotal as YearTotal
from .runs.yearly_run import Dues as Dues
from .runs.yearly_run import DuesRow as DuesRow
from .runs.yearly_run import dues as dues
from .schedule import Band as Band
from .schedule import FeeSchedule as FeeSchedule
from .schedule import FeeTable as FeeTable
from .yearly.fee import Doubt as Doubt
from .yearly.fee import Reason as Reason
from .yearly.joining import JoiningCost as JoiningCost
from .yearly.rates import Rate as Rate
from .yearly.rates import rate as rate

__all__ = [
    "ACCOUNT_RULES",
    "PAYEE_RULES",
    "SCHEDULE_RULES",
    "Account",
    "AccountReview",
    "AccountRow",
    "AccountStatement",
    "AccountsSummary",
    "Assessment",
    "Band",
    "BandFees",
    "Charged",
    "Claim",
    "Contact",
    "Doubt",
    "Dues",
    "DuesRow",
    "FeeDecision",
    "FeeSchedule",
    "FeeTable",
    "FeesByBand",
    "JoiningCost",
    "LeftOut",
    "Letter",
    "Observation",
    "Observations",
    "Omission",
    "Outside",
    "Paid",
    "Payee",
    "Posting",
    "Rate",
    "Reason",
    "Refunded",
    "Reversed",
    "ScheduleDifference",
    "Total",
    "Waived",
    "YearDue",
    "YearTotal",
    "account",
    "accounts_summary",
    "assess",
    "dues",
    "fee_observations",
    "fee_schedule",
    "fees_by_band",
    "forecast",
    "joining_cost",
    "letter",
    "rate",
    "what_if",
]
