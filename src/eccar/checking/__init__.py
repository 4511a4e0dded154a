"""The rule engine: rules, the context of their evaluation, findings, reports."""

from .. import _lazy

__getattr__, __dir__, __all__ = _lazy(
    __name__,
    {
        "catalog": "rules_of",
        "context": "RuleContext",
        "findings": "Finding Path Place",
        "reports": "Ignored Outcome Report UnevaluatedRule",
        "evaluation": "Ignore evaluate",
        "summary": "CheckRow CheckSummary RuleCount check_summary",
        "rules": "Hit NotEvaluated Rule hit not_evaluated rule",
    },
)
