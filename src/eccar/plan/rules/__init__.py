"""The rules ``PLN…``: what is odd in a plan or an inventory, or not on record.

Hundreds by topic: 0 order of days, 1 the plan and its points, 2 measures, 3 indicators, 4 links,
5 resources, 6 languages, 7 follow-up. A rule says at which stages of a plan it is asked, so that
who begins one is not drowned. What is merely not on record is never an error.
"""

from __future__ import annotations

from typing import Any

from ...checking.rules import Rule
from . import dates, follow_up, indicators, languages, links, measures, points, resources, values
from . import plan as whole

_TOPICS = (
    dates,
    points,
    whole,
    measures,
    indicators,
    values,
    links,
    resources,
    languages,
    follow_up,
)


def _of(*names: str) -> tuple[Rule[Any, Any], ...]:
    """The rules that the topics list under *names*, in the order of the codes."""
    told = (rule for topic in _TOPICS for name in names for rule in getattr(topic, name, ()))
    return tuple(sorted(told, key=lambda rule: rule.code))


PLAN_RULES = _of("RULES", "OF_PLANS")
"""Every rule for plans."""

INVENTORY_RULES = _of("RULES", "OF_INVENTORIES")
"""Every rule for inventories; most are asked of plans, too."""
