"""The view of the cities like one: the nearest in words, and those that cannot be compared."""

from __future__ import annotations

from collections.abc import Iterator

from ...languages.language import Language
from ...render.blocks import Alternatives, Block, Details, Heading, Items, Paragraph, Table
from ...render.fitting import WIDTH, shortened
from ...render.localized import verdict
from ...values.texts import Count
from ..similarity.differences import CityDifference
from ..similarity.similar_cities import SimilarCities
from .difference_text import (
    city_name,
    difference_words,
    naming,
    sum_text,
    unknown_text,
    weights_text,
)

SECTION = "network.similarcities"
"""The section of the wording with the sentences about similar cities."""


def similar_cities(answer: SimilarCities, lang: Language) -> Iterator[Block]:
    """How many cities can be compared, the nearest in words; in full, the sum of the parts of each."""
    every = (*answer.nearest, *answer.not_compared)
    lang = naming((answer.city, *(each.other for each in every)), lang)
    heading = lang.whole(SECTION, "heading", city=lang.name_of(answer.city.id), day=answer.on)
    said, rest = compared_text(answer, lang), tuple(_rest(answer, lang))
    yield Details(
        brief=(
            Heading(shortened(heading, WIDTH)),
            Paragraph(said),
            Items((_line(each, answer, lang) for each in answer.nearest), bullets=True),
            *map(Paragraph, rest),
        ),
        full=(
            Heading(heading),
            Alternatives(lines=[Paragraph(said)], page=[verdict(said)]),
            Items((_in_full(each, answer, lang) for each in answer.nearest), bullets=True),
            *map(Paragraph, rest),
            *_not_compared(answer, lang),
            Paragraph(weights_text(answer.weights, lang)),
        ),
        most=None,
    )


def compared_text(answer: SimilarCities, lang: Language) -> str:
    """How many of the cities can be compared, and by what."""
    if not answer.others:
        return lang.word(SECTION, "nobody")
    values = {"count": Count(answer.compared), "of": Count(answer.others)}
    return lang.word(SECTION, "compared", parts=answer.possible, **values)


def _line(each: CityDifference, answer: SimilarCities, lang: Language) -> str:
    return lang.line(city_name(each.other, lang), difference_words(each, answer.on, lang))


def _in_full(each: CityDifference, answer: SimilarCities, lang: Language) -> tuple[str, str]:
    """A city in words, and below it the sum of the parts."""
    return _line(each, answer, lang), sum_text(each, lang)


def _rest(answer: SimilarCities, lang: Language) -> Iterator[str]:
    """What is not listed: cities that are further away, those that cannot be compared, and why."""
    if more := answer.compared - len(answer.nearest):
        yield lang.word(SECTION, "more", count=Count(more))
    yield from unknown_text(answer.city, answer.possible, answer.weights, lang)
    if others := answer.others - answer.compared:
        lacking = [f"{lang.say(part)} ({lang.number(number)})" for part, number in answer.lacking]
        yield lang.whole(SECTION, "not_compared", count=Count(others), lacking=lang.listed(lacking))


def _not_compared(answer: SimilarCities, lang: Language) -> Iterator[Block]:
    """The first of the cities that cannot be compared, by name."""
    if answer.not_compared:
        yield Heading(lang.word(SECTION, "cannot"), 2)
        yield Items((_line(each, answer, lang) for each in answer.not_compared), bullets=True)
        if more := answer.others - answer.compared - len(answer.not_compared):
            yield Paragraph(lang.word(SECTION, "more_not_compared", count=Count(more)))


def similar_cities_table(answer: SimilarCities) -> Table:
    """A city a row, nearest first and then those that cannot be compared, for spreadsheets."""
    heads = ("city", "other", "country", "comparable", "inhabitants", "inhabitants_most",
             "kilometres", "least", "most", "unknown")  # fmt: skip
    every = (*answer.nearest, *answer.not_compared)
    return Table("", heads=heads, rows=(_row(each) for each in every))


def _row(each: CityDifference) -> tuple[str, ...]:
    count, kilometres = each.other.population, each.kilometres
    return (
        each.city.id,
        each.other.id,
        each.other.country,
        "yes" if each.comparable else "no",
        "" if count is None else str(count.inhabitants),
        "" if count is None else str(count.most),
        "" if kilometres is None else f"{kilometres:.1f}",
        f"{each.least:.4f}",
        f"{each.most:.4f}",
        " ".join(each.unknown),
    )
