"""The rules ``REP…``: contradictions in a report, a round or a questionnaire, and between them.

Hundreds by topic: 1 periods, 2 entries, 3 the chain, 4 rounds and questionnaires, 5 evaluations, 6
recommendations, 8 the document among others, 9 templates and personal data. What is merely not on
record is never an error.
"""

from __future__ import annotations

from typing import Any

from ...checking.rules import Rule
from . import chain, entries, evaluations, identity, periods, persons, recommendations, rounds

_TOPICS = (
    periods,
    entries,
    chain,
    rounds,
    evaluations,
    recommendations,
    identity,
    persons,
)


def _listed_as(*names: str) -> tuple[Rule[Any, Any], ...]:
    """The rules that the topics list under *names*, in the order of the codes."""
    rules = (rule for topic in _TOPICS for name in names for rule in getattr(topic, name, ()))
    return tuple(sorted(rules, key=lambda rule: rule.code))


REPORT_RULES = _listed_as(
    "RULES",
    "REPORTS_ONLY",
    "REPORTS_AND_ROUNDS",
    "REPORTS_AND_EVALUATIONS",
    "ALL_BUT_ROUNDS",
)
"""Every rule for reports."""

ROUND_RULES = _listed_as("RULES", "REPORTS_AND_ROUNDS", "ROUNDS_AND_QUESTIONNAIRES")
"""Every rule for rounds."""

QUESTIONNAIRE_RULES = _listed_as("RULES", "ALL_BUT_ROUNDS", "ROUNDS_AND_QUESTIONNAIRES")
"""Every rule for questionnaires."""

EVALUATION_RULES = _listed_as(
    "RULES", "EVALUATIONS_ONLY", "REPORTS_AND_EVALUATIONS", "ALL_BUT_ROUNDS"
)
"""Every rule for evaluations and their recommendations."""
