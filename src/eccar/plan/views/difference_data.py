"""Differences of plans as plain data: what the command prints for other tools."""

from __future__ import annotations

from typing import Any

from ...documents.convert import unstructure
from ...documents.upgrades import name_of
from ...languages.language import Language
from ..comparison.difference import ChangedMeasure, FieldChange, PlanDifference
from .data import Data
from .difference_sentences import measure_sentences, plan_sentences


def diff_data(difference: PlanDifference, lang: Language) -> Data:
    """The changes by field and as sentences in *lang*; values are as in documents."""
    return {
        "old": _document(difference.old),
        "new": _document(difference.new),
        "same": difference.same,
        "about": [_change(change) for change in difference.changes],
        "said": plan_sentences(difference, lang),
        "added": [unstructure(measure) for measure in difference.added],
        "removed": [unstructure(measure) for measure in difference.removed],
        "perhaps_renamed": [{"old": old, "new": new} for old, new in difference.perhaps_renamed],
        "changed": [_changed(changed, lang) for changed in difference.changed],
    }


def _changed(changed: ChangedMeasure, lang: Language) -> Data:
    return {
        "id": changed.after.id,
        "changes": [_change(change) for change in changed.changes],
        "said": measure_sentences(changed, lang),
    }


def _document(document: Any) -> Data:
    return {"kind": name_of(type(document)), "authorities": list(document.authorities)}


def _change(change: FieldChange) -> Data:
    return {
        "name": change.name,
        "indicator": change.indicator,
        "before": [unstructure(value) for value in change.before],
        "after": [unstructure(value) for value in change.after],
    }
