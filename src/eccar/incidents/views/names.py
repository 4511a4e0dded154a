"""What a table of incidents, its dimensions and its categories are called in the reader's language."""

from __future__ import annotations

import enum
from collections.abc import Iterable

from ...languages.language import Language
from ...render.localized import localize
from ...values.characters import printable
from ...values.texts import Count, capitalized
from ..counts.dimension import Category, CountDimension
from ..counts.table import CountTable
from ..words.axes import IncidentAxis
from ..words.vocabulary import words_of

SECTION = "incidents.counts"
"""The section of the wording with the sentences of views."""

CONTROL = "incidents.control"
"""The section of the wording with the methods of protection as sentences."""


def said(key: str, lang: Language, **values: object) -> str:
    """The words under *key* for views of figures, with *values* filled in."""
    return lang.word(SECTION, key, **values)


def small_numbers(most: int, lang: Language) -> str:
    """The numbers from 1 to *most* in words: ``1``, ``1 or 2``, ``1 to 4``."""
    key = {1: "small_one", 2: "small_two"}.get(most, "small_more")
    return lang.word(CONTROL, key, most=Count(most))


def unit_name(table: CountTable, lang: Language) -> str:
    """What is counted: incidents, reports; figures, if that is not stated."""
    return lang.say(table.unit) if table.unit else said("figures", lang)


def dimension_name(dimension: CountDimension, lang: Language) -> str:
    """The name of a *dimension*; by default that of its axis."""
    return localize(dimension.titles, lang) if dimension.titles else lang.say(dimension.axis)


def category_name(dimension: CountDimension, category: Category, lang: Language) -> str:
    """The name of a *category*: its own, else that of a word of the library or of its scheme, else its code."""
    if category.titles:
        return localize(category.titles, lang)
    if dimension.axis is IncidentAxis.TIME and category.period is None:
        return lang.period(dimension.period_of(category.code))
    word = words_of(dimension.axis, dimension.scheme).get(category.code)
    if word is None:
        return printable(category.code)
    return lang.say(word) if isinstance(word, enum.StrEnum) else localize(word, lang)


def codes_in_words(table: CountTable, codes: Iterable[str], lang: Language) -> str:
    """The names of the categories of a cell, in the order of the dimensions; without any, the total."""
    by_dimension = table.by_dimension(codes)
    names = [
        category_name(dimension, dimension.by_code[by_dimension[dimension.id]], lang)
        for dimension in table.dimensions
        if dimension.id in by_dimension
    ]
    return capitalized(", ".join(names)) if names else said("total", lang)
