"""The rules ``PLN…``: contradictions in a plan or an inventory, and what is not on record.

Hundreds by topic: 0 order of days, 1 the plan and its points, 2 measures, 3 indicators, 4 links, 5
resources, 6 languages, 7 follow-up, 8 the document among others, 9 personal data. A rule says at
which stages of a plan it is evaluated, so that a new draft does not have a hundred findings. What
is merely not on record is never an error.
"""

from __future__ import annotations

from typing import Any

from ...checking.rules import Rule
from . import (
    dates,
    details,
    follow_up,
    identity,
    indicators,
    languages,
    links,
    measures,
    persons,
    plan,
    points,
    reported,
    resources,
    reviews,
    values,
)

_TOPICS = (
    dates,
    points,
    plan,
    reported,
    measures,
    details,
    indicators,
    values,
    links,
    resources,
    languages,
    follow_up,
    reviews,
    identity,
    persons,
)


def _listed_as(*names: str) -> tuple[Rule[Any, Any], ...]:
    """The rules that the topics list under *names*, in the order of the codes."""
    rules = (rule for topic in _TOPICS for name in names for rule in getattr(topic, name, ()))
    return tuple(sorted(rules, key=lambda rule: rule.code))


PLAN_RULES = _listed_as("RULES", "PLANS_ONLY")
"""Every rule for plans."""

INVENTORY_RULES = _listed_as("RULES", "INVENTORIES_ONLY")
"""Every rule for inventories; most apply to plans, too."""
