"""The rules ``NET…``: contradictions in documents of the coalition and in practices, and between them.

Hundreds by topic: 1 references and ids, 2 bodies and seats, 3 events and projects, 4 members and
published counts, 5 practices, 8 the document among others, 9 templates and personal data. What is
merely not on record is never an error.
"""

from __future__ import annotations

from typing import Any

from ...checking.rules import Rule
from . import counts, entries, identity, persons, practices, seats

_TOPICS = (entries, seats, counts, practices, identity, persons)


def _listed_as(*names: str) -> tuple[Rule[Any, Any], ...]:
    """The rules that the topics list under *names*, in the order of the codes."""
    rules = (rule for topic in _TOPICS for name in names for rule in getattr(topic, name, ()))
    return tuple(sorted(rules, key=lambda rule: rule.code))


COALITION_RULES = _listed_as("RULES", "COALITION_ONLY")
"""Every rule for documents of the coalition."""

PRACTICE_RULES = _listed_as("RULES", "PRACTICES_ONLY")
"""Every rule for good practices."""
