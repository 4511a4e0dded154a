"""Differences of plans as plain data and as a table, for other programs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, TypedDict

from ...documents.convert import unstructure
from ...documents.upgrades import name_of
from ...languages.language import Language
from ...render.blocks import Table
from ...render.localized import localize
from ..comparison.difference import ChangedMeasure, FieldChange, PlanDifference
from ..inventory import PlanDocument
from ..measures.measure import Measure
from .difference_sentences import measure_sentences, plan_sentences, with_titles_of_both


class VersionData(TypedDict):
    """One of the two versions that are compared."""

    kind: Annotated[str, "Its kind and schema version: `plan/1`."]
    authorities: Annotated[tuple[str, ...], "The ids of its authorities."]
    identity: Annotated[str, "Its identity."]
    in_part: Annotated[bool, "Whether it may lack measures."]


class FieldChangeData(TypedDict):
    """A field with another value."""

    name: Annotated[str, "The key of the field in documents."]
    indicator: Annotated[str | None, "The id of the indicator that it belongs to, if it is one's."]
    before: Annotated[tuple[Any, ...], "What is there no longer, as in documents."]
    after: Annotated[tuple[Any, ...], "What is new, as in documents."]


class RenamedData(TypedDict):
    """A measure that may only have another id."""

    old: Annotated[str, "The old id."]
    new: Annotated[str, "The new id."]


class ChangedMeasureData(TypedDict):
    """A measure that is in both versions, and what changed in it."""

    id: Annotated[str, "The id of the measure."]
    changes: Annotated[list[FieldChangeData], "The fields that changed."]
    sentences: Annotated[list[str], "The same in sentences."]


class DifferenceData(TypedDict):
    """What changed from one version of a plan or an inventory to the next."""

    old: Annotated[VersionData, "The earlier version."]
    new: Annotated[VersionData, "The later version."]
    same: Annotated[bool, "Whether nothing changed."]
    changes: Annotated[list[FieldChangeData], "What changed in the document itself."]
    sentences: Annotated[list[str], "The same in sentences."]
    added: Annotated[tuple[Measure, ...], "The measures that are new, as in documents."]
    removed: Annotated[tuple[Measure, ...], "The measures no longer there, as in documents."]
    perhaps_renamed: Annotated[list[RenamedData], "Measures that may only have another id."]
    changed: Annotated[list[ChangedMeasureData], "The measures that are in both and differ."]


def difference_data(difference: PlanDifference, lang: Language) -> DifferenceData:
    """The changes by field, and as sentences."""
    lang = with_titles_of_both(difference, lang)
    return {
        "old": _version(difference.old),
        "new": _version(difference.new),
        "same": difference.same,
        "changes": [*map(field_change_data, difference.changes)],
        "sentences": [*plan_sentences(difference, lang)],
        "added": difference.added,
        "removed": difference.removed,
        "perhaps_renamed": [{"old": old, "new": new} for old, new in difference.perhaps_renamed],
        "changed": [_changed(changed, lang) for changed in difference.changed],
    }


def difference_table(difference: PlanDifference, lang: Language) -> Table:
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


def _changed(changed: ChangedMeasure, lang: Language) -> ChangedMeasureData:
    return {
        "id": changed.after.id,
        "changes": [*map(field_change_data, changed.changes)],
        "sentences": [*measure_sentences(changed, lang)],
    }


def _version(document: PlanDocument) -> VersionData:
    return {
        "kind": name_of(type(document)),
        "authorities": document.authorities,
        "identity": document.identity,
        "in_part": document.in_part,
    }


def field_change_data(change: FieldChange) -> FieldChangeData:
    """A changed field, with its values as in documents."""
    return {
        "name": change.name,
        "indicator": change.indicator,
        "before": tuple(map(unstructure, change.before)),
        "after": tuple(map(unstructure, change.after)),
    }
