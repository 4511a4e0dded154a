"""Differences of plans as plain data and as a table: what the command prints for other tools."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...documents.convert import unstructure
from ...documents.upgrades import name_of
from ...languages.language import Language
from ...render.blocks import Table
from ...render.localized import localize
from ..comparison.difference import ChangedMeasure, FieldChange, PlanDifference
from .data import Data
from .difference_sentences import measure_sentences, plan_sentences, with_titles_of_both


def diff_data(difference: PlanDifference, lang: Language) -> Data:
    """The changes by field and as sentences in *lang*; values are as in documents."""
    lang = with_titles_of_both(difference, lang)
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


def diff_table(difference: PlanDifference, lang: Language) -> Table:
    """A change a row, for spreadsheets: what was done, to which measure, and the sentence."""
    lang = with_titles_of_both(difference, lang)
    return Table("", heads=("change", "measure", "said"), rows=_rows(difference, lang))


def _rows(difference: PlanDifference, lang: Language) -> Iterator[tuple[str, str, str]]:
    yield from (("changed", "", text) for text in plan_sentences(difference, lang))
    for change in ("added", "removed"):
        for measure in getattr(difference, change):
            yield change, measure.id, localize(measure.titles, lang)
    for changed in difference.changed:
        for text in measure_sentences(changed, lang):
            yield "changed", changed.after.id, text


def _changed(changed: ChangedMeasure, lang: Language) -> Data:
    return {
        "id": changed.after.id,
        "changes": [_change(change) for change in changed.changes],
        "said": measure_sentences(changed, lang),
    }


def _document(document: Any) -> Data:
    return {
        "kind": name_of(type(document)),
        "authorities": list(document.authorities),
        "identity": document.identity,
        "in_part": document.in_part,
    }


def _change(change: FieldChange) -> Data:
    return {
        "name": change.name,
        "indicator": change.indicator,
        "before": [unstructure(value) for value in change.before],
        "after": [unstructure(value) for value in change.after],
    }
