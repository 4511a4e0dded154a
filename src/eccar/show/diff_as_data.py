"""Differences of plans as plain data: what the command prints for other tools."""

from __future__ import annotations

from typing import Any

from ..documents.convert import unstructure
from ..documents.upgrades import name_of
from ..languages.language import Language
from ..plan.comparison.difference import Change, PlanDifference
from .plan_difference import of_changed, of_whole

Data = dict[str, Any]


def diff_data(told: PlanDifference, lang: Language) -> Data:
    """What changed, by name and in sentences; what is told of a measure is as in documents."""
    return {
        "old": _about(told.old),
        "new": _about(told.new),
        "same": told.same,
        "about": [_change(change) for change in told.about],
        "said": of_whole(told, lang),
        "added": [unstructure(one) for one in told.added],
        "removed": [unstructure(one) for one in told.removed],
        "perhaps_renamed": [{"old": old, "new": new} for old, new in told.perhaps_renamed],
        "changed": [
            {
                "id": one.after.id,
                "changes": [_change(change) for change in one.changes],
                "said": of_changed(one, lang),
            }
            for one in told.changed
        ],
    }


def _about(document: Any) -> Data:
    return {"kind": name_of(type(document)), "authorities": list(document.authorities)}


def _change(change: Change) -> Data:
    return {
        "name": change.name,
        "indicator": change.of,
        "before": [unstructure(one) for one in change.before],
        "after": [unstructure(one) for one in change.after],
    }
