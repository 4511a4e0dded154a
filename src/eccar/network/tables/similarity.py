"""The tables of similar cities and of similar measures, made of answers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Any

from ...plan.measures.measure import MeasureKind
from ...plan.measures.progress import State
from ...tables.cells import words_cells
from ...tables.columns import (
    AUTHORITY,
    Row,
    TableColumn,
    TableDefinition,
    day_column,
    flag,
    integer,
    number,
    term,
    text,
)
from ...values.cities import CityKind
from ..similarity.differences import CityDifference, PartialDifference
from ..similarity.similar_cities import SimilarCities
from ..similarity.similar_measures import SimilarMeasure, SimilarMeasures
from ..similarity.weights import DistancePart

UNKNOWN = "it is not known of one of the two, or its weight is 0"
"""The meaning of an empty cell of a part."""

NOT_STATED = "not stated"

# ── similar cities ──


def _part_columns() -> Iterator[TableColumn]:
    """The least and the greatest difference of each part."""
    for part in DistancePart:
        meaning = f"What the part “{part.value}” adds to the distance at"
        yield number(
            f"{part.value}_part_least", f"{meaning} least, with its weight.", missing=UNKNOWN
        )
        yield number(
            f"{part.value}_part_most", f"{meaning} most, with its weight.", missing=UNKNOWN
        )


_DIFFERENCE = (
    text("asked_id", "The id of the city that is asked about."),
    day_column("as_of", "The day."),
    flag("is_comparable", "Whether all is known of the authority that is known of the city asked about."),
    number("distance_least", "The sum of the known parts, each at its least."),
    number("distance_most", "The sum of the known parts, each at its greatest."),
)  # fmt: skip


def _difference(each: CityDifference, on: dt.date) -> Row:
    return {
        "asked_id": each.city.id,
        "as_of": on,
        "is_comparable": each.comparable,
        "distance_least": each.least,
        "distance_most": each.most,
    }


def _cities(
    answers: Sequence[SimilarCities], _: dt.date | None, __: dt.date | None
) -> Iterator[Row]:
    for answer in answers:
        for each in (*answer.nearest, *answer.not_compared):
            yield {**_city(each), **_difference(each, answer.on), **_parts(each.parts)}


def _city(each: CityDifference) -> Row:
    other, count = each.other, each.other.population
    return {
        "authority_id": other.id,
        "country": other.country,
        "document": None,
        "authority_kind": other.kind and other.kind.value,
        "inhabitants": count and count.inhabitants,
        "inhabitants_most": count and count.most,
        "distance_km": each.kilometres,
    }


def _parts(parts: Sequence[PartialDifference]) -> Row:
    known = {each.part: each for each in parts}
    cells: dict[str, Any] = {}
    for part in DistancePart:
        each = known.get(part)
        cells[f"{part.value}_part_least"] = each and each.least
        cells[f"{part.value}_part_most"] = each and each.most
    return cells


SIMILAR_CITIES = TableDefinition(
    name="similar_cities",
    meaning="One city that is like the one asked about, nearest first; then those that cannot be compared.",
    columns=(
        *AUTHORITY,
        term("authority_kind", "The kind of authority.", CityKind, missing=NOT_STATED),
        integer(
            "inhabitants",
            "The latest count taken by the day, or its lower bound.",
            unit="inhabitants",
            missing="no count by the day is stated",
        ),
        integer(
            "inhabitants_most",
            "The upper bound of that count; the same where the number is known.",
            unit="inhabitants",
            missing="no count by the day is stated",
        ),
        number(
            "distance_km",
            "The distance along the surface of the Earth.",
            unit="kilometres",
            missing="one of the two places is not stated",
        ),
        *_DIFFERENCE,
        *_part_columns(),
    ),
    of=(),
    answers=("SimilarCities",),
    make=_cities,
    takes_day=False,
)

# ── similar measures ──


def _measures(
    answers: Sequence[SimilarMeasures], _: dt.date | None, __: dt.date | None
) -> Iterator[Row]:
    for answer in answers:
        for each in answer.measures:
            yield _measure(each, answer, is_general=False)
        for each in answer.general:
            yield _measure(each, answer, is_general=True)


def _measure(each: SimilarMeasure, answer: SimilarMeasures, *, is_general: bool) -> Row:
    title, language = words_cells(each.measure.titles)
    return {
        "authority_id": each.difference.other.id,
        "country": each.difference.other.country,
        "document": each.identity,
        **_difference(each.difference, answer.on),
        "measure_id": each.measure.id,
        "title": title,
        "title_language": language,
        "measure_kind": each.measure.kind.value,
        "measure_state": each.state.value,
        "is_before_end": each.before_end,
        "lead": each.unit,
        "shared_by": " ".join(each.shared) or None,
        "is_general": is_general,
        "document_file": each.file,
    }


SIMILAR_MEASURES = TableDefinition(
    name="similar_measures",
    meaning="One measure of another city like what is asked for, those of the nearest city first; then general ones.",
    columns=(
        *AUTHORITY,
        *_DIFFERENCE,
        text("measure_id", "The id of the measure in its document."),
        text("title", "The title of the measure."),
        text("title_language", "The language of the title, by BCP 47."),
        term("measure_kind", "What sort of entry it is.", MeasureKind),
        term("measure_state", "The state on the day.", State),
        flag("is_before_end", "Whether it was so before its plan ended, and nothing is known since."),
        text("lead", "The unit that leads the measure, which is the one to ask.", missing=NOT_STATED),
        text(
            "shared_by",
            "In what it is like what is asked for, separated by spaces: point domain role ground hostility.",
            missing="it is a general measure, alike by its points only",
        ),
        flag("is_general", "Whether it is a general measure, under nine or ten points."),
        text("document_file", "The file of the document.", missing="it is packaged, or not known"),
    ),
    of=(),
    answers=("SimilarMeasures",),
    make=_measures,
    takes_day=False,
)  # fmt: skip
