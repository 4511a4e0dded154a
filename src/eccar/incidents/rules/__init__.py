"""The rules ``INC…``: contradictions in tables of incidents, and what a release gives away.

Hundreds by topic: 1 words and mappings, 2 figures that contradict each other, 3 what has to be said with them,
4 releases, 8 the document among others, 9 personal data. What is merely not recorded is never an error.
"""

from __future__ import annotations

from typing import Any

from ...checking.rules import Rule

MAPPING_RULES: tuple[Rule[Any, Any], ...] = ()
"""Every rule for mappings."""

TABLE_RULES: tuple[Rule[Any, Any], ...] = ()
"""Every rule for tables of incidents."""

RELEASE_RULES: tuple[Rule[Any, Any], ...] = ()
"""Every rule for releases."""
