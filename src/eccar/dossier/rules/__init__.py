"""The rules ``DOS…``: contradictions between documents of one authority, and references to none of them.

Hundreds by topic: 1 which documents belong together, 2 facts that contradict each other, 3 what
other documents let one expect. They say only what no rule for a single document says; that two
plans are adopted for one time, for example, is PLN707.
"""

from __future__ import annotations

from typing import Any

from ...checking.rules import Rule
from . import belonging, contradictions, expected

_TOPICS = (belonging, contradictions, expected)

RULES: tuple[Rule[Any, Any], ...] = tuple(
    sorted((rule for topic in _TOPICS for rule in topic.RULES), key=lambda rule: rule.code)
)
"""Every rule across the documents of an authority."""
