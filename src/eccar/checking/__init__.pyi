# Generated from the table in __init__.py by scripts/stubs.py; do not edit.
from .catalog import rules_of as rules_of
from .context import RuleContext as RuleContext
from .evaluation import Ignore as Ignore
from .evaluation import evaluate as evaluate
from .findings import Finding as Finding
from .findings import Path as Path
from .findings import Place as Place
from .reports import Ignored as Ignored
from .reports import Outcome as Outcome
from .reports import Report as Report
from .reports import UnevaluatedRule as UnevaluatedRule
from .rules import Hit as Hit
from .rules import NotEvaluated as NotEvaluated
from .rules import Rule as Rule
from .rules import hit as hit
from .rules import not_evaluated as not_evaluated
from .rules import rule as rule
from .summary import CheckRow as CheckRow
from .summary import CheckSummary as CheckSummary
from .summary import RuleCount as RuleCount
from .summary import check_summary as check_summary

__all__ = [
    "CheckRow",
    "CheckSummary",
    "Finding",
    "Hit",
    "Ignore",
    "Ignored",
    "NotEvaluated",
    "Outcome",
    "Path",
    "Place",
    "Report",
    "Rule",
    "RuleContext",
    "RuleCount",
    "UnevaluatedRule",
    "check_summary",
    "evaluate",
    "hit",
    "not_evaluated",
    "rule",
    "rules_of",
]
