"""The rules ``INC…``: contradictions in tables of incidents, and what a release gives away.

Hundreds by topic: 1 words and mappings, 2 figures that contradict each other, 3 what has to be said
with them, 4 releases, 8 the document among others, 9 personal data. What is merely not recorded is
never an error.
"""

from __future__ import annotations

from typing import Any

from ...checking.rules import Rule
from . import figures, identity, persons, releases, statements, words

_TOPICS = (words, figures, statements, releases, identity, persons)


def _listed_as(*names: str) -> tuple[Rule[Any, Any], ...]:
    """The rules that the topics list under *names*, in the order of the codes."""
    rules = (rule for topic in _TOPICS for name in names for rule in getattr(topic, name, ()))
    return tuple(sorted(rules, key=lambda rule: rule.code))


MAPPING_RULES = persons.RULES
"""Every rule for mappings."""

TABLE_RULES = _listed_as("RULES")
"""Every rule for tables of incidents."""

RELEASE_RULES = _listed_as("RULES", "RELEASES_ONLY")
"""Every rule for releases."""
