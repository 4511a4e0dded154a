"""Packaged data: a minimal questionnaire, which is this library's own, and scales that bodies publish."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Iterable, Mapping

from attrs import evolve

from ..documents.convert import structure
from ..documents.reading import read
from ..languages import chain
from ..plan.packaged import ten_points
from ..values.packaged import data, table
from ..values.texts import text
from .entries import PointState
from .rounds.questionnaire import Questionnaire, QuestionnaireItem
from .scales import Scale

MINIMAL = "minimal"
"""The id of the packaged questionnaire."""


@functools.cache
def minimal_questionnaire() -> Questionnaire:
    """The minimal questionnaire of this library: achievements, difficulties, next steps, and the ten points.

    It is inferred from what is public, and not a questionnaire of the coalition, whose items are
    not public.

    >>> minimal = minimal_questionnaire()
    >>> len(minimal.items), str(minimal.basis)
    (13, 'inferred')
    >>> minimal.items[3].point, minimal.items[3].titles["fr"]
    (1, 'Le renforcement de la vigilance contre le racisme')
    """
    file = f"{MINIMAL}.toml"
    questionnaire: Questionnaire = read(data("eccar.reports", file), name=file).value
    return evolve(questionnaire, items=(*questionnaire.items, *_points(questionnaire.languages)))


def _points(languages: tuple[str, ...]) -> tuple[QuestionnaireItem, ...]:
    """An item for each of the ten points, with its short title in these *languages*."""
    return tuple(
        QuestionnaireItem(
            id=f"point-{point.number}",
            titles=text({code: point.titles[code] for code in languages}),
            point=point.number,
        )
        for point in ten_points().editions[0].points
    )


@functools.cache
def packaged_scales() -> Mapping[str, Scale]:
    """The packaged scales by their ids; none is the default, and none is the coalition's.

    >>> sorted(packaged_scales())
    ['eca', 'in-words', 'ogp']
    """
    scales = (structure(item, Scale) for item in table("eccar.reports", "scales.toml")["scales"])
    return {scale.id: scale for scale in scales}


def known_scales(own: Iterable[Scale]) -> dict[str, Scale]:
    """The scales that a document can name, by their ids: its *own*, and those that are packaged."""
    return {**packaged_scales(), **{scale.id: scale for scale in own}}


def template_slots(lang: str, today: dt.date) -> dict[str, str]:
    """An entry for each of the ten points with its title in the language *lang*; years around *today*."""
    edition = ten_points().edition_on(today) or ten_points().editions[-1]
    entries = (
        f"- {{point: {point.number}, state: {PointState.NOT_STATED}}}  # {point.titles.best(*chain(lang))}"
        for point in edition.points
    )
    return {
        "point_entries": "\n".join(entries),
        "first_year": str(today.year - 2),
        "last_year": str(today.year - 1),
        "next_year": str(today.year + 1),
    }
