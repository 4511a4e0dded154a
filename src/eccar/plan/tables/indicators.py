"""The tables of indicators: all their values, and their observations alone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from ...tables.cells import first_source, named_date, start_of, words_cells
from ...tables.columns import (
    AUTHORITY,
    NONE,
    SOURCE,
    Missing,
    Row,
    TableDefinition,
    date_columns,
    day_column,
    integer,
    number,
    state_column,
    term,
    text,
)
from ..inventory import PlanDocument
from ..measures.indicator_progress import Direction
from ..measures.indicators import Indicator
from ..measures.values import Value
from .columns import DOCUMENTS, MEASURE_ID

_UNIT = "that of the column unit"
_INDICATOR = (
    *AUTHORITY,
    MEASURE_ID,
    text("indicator_id", "The id of the indicator in its measure."),
    text("common_id", "The key of an indicator that several cities share.", missing=NONE),
    text("unit", "What is counted.", missing="not stated"),
)
GROUP = text(
    "of_group",
    "The part of all that the value is of, as gender=women; several parts joined by a semicolon.",
    missing="the value is of the whole",
)
"""The column with the part of all that a value is of."""

VALUE = (
    number(
        "value",
        "The number; of a share, part divided by whole.",
        unit=_UNIT,
        missing="see value_state",
    ),
    state_column("value", Missing.NOT_STATED, Missing.NOT_APPLICABLE),
    number("value_part", "Of a share, the part.", unit=_UNIT, missing="the value is no share"),
    number("value_whole", "Of a share, the whole.", unit=_UNIT, missing="the value is no share"),
    text("value_words", "The value in words.", missing="it is a number"),
    text("words_language", "The language of the words, by BCP 47.", missing="it is a number"),
)
"""The columns of the number, share or words of a value."""


def _start(document: PlanDocument, measure_id: str, indicator: Indicator) -> Row:
    return {
        **start_of(document),
        "measure_id": measure_id,
        "indicator_id": indicator.id,
        "common_id": indicator.common,
        "unit": indicator.unit,
    }


def value_cells(value: Value | None, languages: tuple[str, ...] = ()) -> Row:
    """The cells of the number, share or words of a *value*, and of the part of all that it is of."""
    content, language = words_cells(value.words if value else None, *languages)
    exact = value.number if value else None
    lacking = Missing.NOT_APPLICABLE if value else Missing.NOT_STATED
    return {
        "value": None if exact is None else float(exact),
        "value_state": lacking.value if exact is None else None,
        "value_part": _float(value.part if value else None),
        "value_whole": _float(value.whole if value else None),
        "value_words": content,
        "words_language": language,
        "of_group": _group(value),
    }


def _float(number: float | None) -> float | None:
    return None if number is None else float(number)


def _group(value: Value | None) -> str | None:
    parts = sorted(value.of.items()) if value is not None else []
    return "; ".join(f"{name}={part}" for name, part in parts) or None


# ── indicators ──

_INDICATORS = (
    *_INDICATOR,
    text("title", "The title, in the first language of the document if it has one there."),
    text("title_language", "The language of the title, by BCP 47."),
    term("direction", "Which way it is meant to move.", Direction, missing="not stated"),
    term(
        "value_kind",
        "What the value is.",
        ("baseline", "target", "observation"),
        missing="the indicator has no value",
    ),
    integer(
        "value_number",
        "Its number among the values of its kind, from 1.",
        missing="the indicator has no value",
    ),
    *VALUE,
    GROUP,
    text("period", "The date of the value, as written (EDTF).", missing="there is no value"),
    day_column("period_start", "The first day of that date.", missing="the date is open there"),
    day_column("period_end", "The last day of that date.", missing="the date is open there"),
    SOURCE,
)


def _indicators(
    documents: Sequence[PlanDocument], on: dt.date | None, _: dt.date | None
) -> Iterator[Row]:
    for document in documents:
        languages = getattr(document, "languages", ())
        for measure in document.measures:
            for indicator in measure.indicators:
                title, language = words_cells(indicator.titles, *languages)
                start = {
                    **_start(document, measure.id, indicator),
                    "title": title,
                    "title_language": language,
                    "direction": indicator.direction and indicator.direction.value,
                }
                for kind, place, value in _values(indicator):
                    yield {**start, **_indicator(kind, place, value, languages)}


def _values(indicator: Indicator) -> Iterator[tuple[str | None, int | None, Value | None]]:
    """Each value with its kind and number; without any value, one that is empty."""
    kinds = {
        "baseline": indicator.baselines,
        "target": indicator.targets,
        "observation": indicator.observations,
    }
    if not any(kinds.values()):
        yield None, None, None
    for kind, values in kinds.items():
        for place, value in enumerate(values, 1):
            yield kind, place, value


def _indicator(
    kind: str | None, place: int | None, value: Value | None, languages: tuple[str, ...]
) -> Row:
    return {
        "value_kind": kind,
        "value_number": place,
        **value_cells(value, languages),
        "period": value and value.when.notation,
        "period_start": value and value.when.first,
        "period_end": value and value.when.last,
        "source": first_source(value.sources) if value else None,
    }


INDICATORS = TableDefinition(
    name="indicators",
    meaning="One value of an indicator: a baseline, a target or an observation. An indicator without "
    "values has one row.",
    columns=_INDICATORS,
    of=DOCUMENTS,
    make=_indicators,
    takes_day=False,
)


# ── observations ──

_OBSERVATIONS = (
    *_INDICATOR,
    integer("observation_number", "Its number among those of the indicator, from 1."),
    *date_columns("observed", "The date of the observation."),
    *VALUE,
    GROUP,
    SOURCE,
    text("note", "A note on the observation.", missing=NONE),
)


def _observations(
    documents: Sequence[PlanDocument], on: dt.date | None, _: dt.date | None
) -> Iterator[Row]:
    for document in documents:
        for measure in document.measures:
            for indicator in measure.indicators:
                start = _start(document, measure.id, indicator)
                for place, value in enumerate(indicator.observations, 1):
                    if on is None or (value.when.last is not None and value.when.last <= on):
                        languages = getattr(document, "languages", ())
                        yield {**start, **_observation(place, value, languages)}


def _observation(place: int, value: Value, languages: tuple[str, ...]) -> Row:
    return {
        "observation_number": place,
        **named_date("observed", value.when),
        **value_cells(value, languages),
        "source": first_source(value.sources),
        "note": value.note,
    }


OBSERVATIONS = TableDefinition(
    name="observations",
    meaning="One observation of an indicator. With a day, only those certainly made by then.",
    columns=_OBSERVATIONS,
    of=DOCUMENTS,
    make=_observations,
)
