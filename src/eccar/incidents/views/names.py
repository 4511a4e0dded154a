"""What a table of incidents, its dimensions and its categories are called in the reader's language."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Mapping

from ...languages.language import Language
from ...render.localized import localize
from ...values.characters import printable
from ...values.texts import capitalized
from ...values.vocabulary import Ground, Hostility
from ..counts.dimension import Category, CountDimension
from ..counts.table import CountTable
from ..words.axes import IncidentAxis, IncidentSetting, ProceedingStage, RecordingSource

SECTION = "incidents.counts"
"""The section of the wording with the sentences of views."""

_WORDS: Mapping[IncidentAxis, type[enum.StrEnum]] = {
    IncidentAxis.GROUND: Ground,
    IncidentAxis.HOSTILITY: Hostility,
    IncidentAxis.SETTING: IncidentSetting,
    IncidentAxis.SOURCE: RecordingSource,
    IncidentAxis.STAGE: ProceedingStage,
}
"""The closed list of the library whose words are the codes on an axis."""


def said(key: str, lang: Language, **values: object) -> str:
    """The words under *key* for views of figures, with *values* filled in."""
    return lang.word(SECTION, key, **values)


def unit_name(table: CountTable, lang: Language) -> str:
    """What is counted: incidents, reports; figures, if that is not stated."""
    return lang.say(table.unit) if table.unit else said("figures", lang)


def dimension_name(dimension: CountDimension, lang: Language) -> str:
    """The name of a *dimension*; by default that of its axis."""
    return localize(dimension.titles, lang) if dimension.titles else lang.say(dimension.axis)


def category_name(dimension: CountDimension, category: Category, lang: Language) -> str:
    """The name of a *category*: its own, else that of a word of the library, else its code."""
    if category.titles:
        return localize(category.titles, lang)
    if dimension.axis is IncidentAxis.TIME and category.period is None:
        return lang.period(dimension.period_of(category.code))
    choices = _WORDS.get(dimension.axis) if dimension.scheme is None else None
    known = {item.value: item for item in choices or ()}
    return lang.say(known[category.code]) if category.code in known else printable(category.code)


def codes_in_words(table: CountTable, codes: Iterable[str], lang: Language) -> str:
    """The names of the categories of a cell, in the order of the dimensions; without any, the total."""
    by_dimension = table.by_dimension(codes)
    names = [
        category_name(dimension, dimension.by_code[by_dimension[dimension.id]], lang)
        for dimension in table.dimensions
        if dimension.id in by_dimension
    ]
    return capitalized(", ".join(names)) if names else said("total", lang)
