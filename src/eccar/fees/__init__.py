"""Fees: schedules, what is owed for a year and why, accounts, payment, the rules ``FEE…``."""

from .. import _lazy

__getattr__, __dir__, __all__ = _lazy(
    __name__,
    {
        "accounts.account": "Account AccountStatement",
        "accounts.facts": "Charged Paid Posting Refunded Reversed Waived",
        "assessing": "assess joining_cost",
        "assessment": "Assessment Outside",
        "yearly.joining": "JoiningCost",
        "decision": "FeeDecision",
        "observations": "Observation Observations",
        "packaged": "fee_observations fee_schedule",
        "payment.claims": "Claim",
        "payment.letter": "Letter letter",
        "payment.payee": "Contact Payee",
        "yearly.rates": "Rate rate",
        "reconciliation": "AccountReview YearDue account",
        "rules": "ACCOUNT_RULES PAYEE_RULES SCHEDULE_RULES",
        "runs.accounts_summary": "AccountRow AccountsSummary accounts_summary",
        "runs.by_band": "BandFees FeesByBand fees_by_band",
        "runs.projections": "ScheduleDifference forecast what_if",
        "runs.totals": "LeftOut Omission Total YearTotal",
        "runs.yearly_run": "Dues DuesRow dues",
        "yearly.fee": "Doubt Reason",
        "schedule": "Band FeeSchedule FeeTable",
    },
)
