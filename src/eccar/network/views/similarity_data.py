"""Similar cities and similar measures as plain data, for other programs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Annotated, TypedDict

from ...languages.language import Language
from ...plan.measures.measure import MeasureKind
from ...plan.measures.progress import State
from ...values.cities import CityKind, Population
from ...values.texts import Text
from ...values.vocabulary import Ground, Hostility, Role
from ..similarity.differences import CityDifference
from ..similarity.matching import SharedBy
from ..similarity.profiles import CityProfile
from ..similarity.similar_cities import SimilarCities
from ..similarity.similar_measures import SimilarMeasure, SimilarMeasures
from ..similarity.weights import Distance, DistancePart
from .difference_text import difference_words, naming


class CityProfileData(TypedDict):
    """What is known of an authority on the day."""

    city: Annotated[str, "The id of the authority."]
    names: Annotated[Text | None, "Its names; null if nothing is on record of it but its country."]
    country: Annotated[str, "The code of its country by ISO 3166-1; XK for Kosovo."]
    kind: Annotated[CityKind | None, "The kind of authority, if it is known."]
    official_languages: Annotated[tuple[str, ...], "The official languages on record."]
    population: Annotated[Population | None, "The latest count of inhabitants by the day."]


class PartialDifferenceData(TypedDict):
    """One part of a difference, with its weight."""

    part: Annotated[DistancePart, "What is compared."]
    least: Annotated[float | None, "What it adds to the distance at least; null if not known."]
    most: Annotated[
        float | None,
        "What it adds at most; another number only if a count of inhabitants is a span.",
    ]


class CityDifferenceData(TypedDict):
    """How much another city differs from the one that is asked about."""

    other: Annotated[CityProfileData, "The other city."]
    comparable: Annotated[
        bool, "Whether all is known of it that is known of the city that is asked about."
    ]
    parts: Annotated[list[PartialDifferenceData], "The parts of the distance that count."]
    least: Annotated[float, "The sum of the known parts, each at its least."]
    most: Annotated[float, "The sum of the known parts, each at its greatest."]
    unknown: Annotated[tuple[DistancePart, ...], "The parts that are not known; they add nothing."]
    kilometres: Annotated[float | None, "The kilometres between the two, if both places are known."]
    shared_languages: Annotated[tuple[str, ...], "The official languages that both have."]
    words: Annotated[str, "The difference in words."]


class DistanceData(TypedDict):
    """How much each part of the distance counts; a part with 0 is left out."""

    inhabitants: Annotated[float, "What a doubling of the number of inhabitants counts."]
    kind: Annotated[float, "What another kind of authority counts."]
    country: Annotated[float, "What another country counts."]
    language: Annotated[float, "What it counts if no official language is shared."]
    kilometres: Annotated[float, "What places count that are as far apart as can be."]
    half_distance: Annotated[float, "The kilometres at which places count half of that."]


class LackingData(TypedDict):
    """How many cities cannot be compared by a part."""

    part: Annotated[DistancePart, "What is not known of them."]
    count: Annotated[int, "How many they are; one city may lack several parts."]


class SimilarCitiesData(TypedDict):
    """The cities that are most like one on a day, nearest first; it says nothing else of them."""

    on: Annotated[dt.date, "The day asked about."]
    city: Annotated[CityProfileData, "The city that is asked about."]
    weights: Annotated[DistanceData, "How much each part of the distance counts."]
    possible: Annotated[
        tuple[DistancePart, ...],
        "The parts that are known of the city; others are compared by them.",
    ]
    others: Annotated[int, "How many other cities were read."]
    compared: Annotated[int, "How many of them can be compared."]
    nearest: Annotated[list[CityDifferenceData], "The nearest of those that can be compared."]
    not_compared: Annotated[
        list[CityDifferenceData], "The first, by name, of those that cannot be compared."
    ]
    lacking: Annotated[list[LackingData], "What is not known of those that cannot be compared."]


class SubjectsData(TypedDict):
    """What measures are asked for by."""

    points: Annotated[list[int], "The numbers of the points."]
    domain: Annotated[Text | None, "The title of the domain."]
    roles: Annotated[list[Role], "The roles of the city."]
    grounds: Annotated[list[Ground], "The grounds of discrimination."]
    hostility: Annotated[list[Hostility], "The forms of hostility."]


class SimilarMeasureData(TypedDict):
    """A measure of another city that is like what is asked for."""

    reference: Annotated[str, "The identity of its document, `#`, and its id."]
    identity: Annotated[str, "The identity of its plan or inventory."]
    file: Annotated[str | None, "The file of that document, if it is known."]
    document_titles: Annotated[Text | None, "The title of that document."]
    authorities: Annotated[tuple[str, ...], "The ids of the authorities of that document."]
    measure: Annotated[str, "The id of the measure."]
    titles: Annotated[Text, "The title of the measure."]
    measure_kind: Annotated[MeasureKind, "What sort of entry it is."]
    points: Annotated[tuple[int, ...], "The points that it serves."]
    state: Annotated[State, "Where it stands on the day."]
    before_end: Annotated[
        bool, "Whether it was so before its plan ended, and nothing is known since."
    ]
    unit: Annotated[str | None, "The unit to ask; null if none is on record."]
    shared: Annotated[tuple[SharedBy, ...], "In what it is like what is asked for."]
    difference: Annotated[CityDifferenceData, "How much the nearest of its authorities differs."]
    named_by: Annotated[
        tuple[str, ...],
        "The good practices drawn from it, by identity, and the projects that name it, by reference.",
    ]


class SimilarMeasuresData(TypedDict):
    """The measures of other cities like what is asked for, on a day; those of the nearest city first."""

    on: Annotated[dt.date, "The day asked about."]
    city: Annotated[CityProfileData, "The city that asks."]
    weights: Annotated[DistanceData, "How much each part of the distance counts."]
    asked: Annotated[SubjectsData, "What is asked for."]
    reference: Annotated[str | None, "The measure that is asked about, if it is one."]
    titles: Annotated[Text | None, "Its title."]
    measures: Annotated[list[SimilarMeasureData], "The first of the measures that were found."]
    count: Annotated[int, "How many were found, listed or not."]
    general: Annotated[
        list[SimilarMeasureData],
        "General measures, under nine or ten points; they are not counted.",
    ]
    plans: Annotated[int, "How many plans of other cities were read: nothing else was."]
    inventories: Annotated[int, "How many inventories of other cities were read."]


def similar_cities_data(answer: SimilarCities, lang: Language) -> SimilarCitiesData:
    """The cities most like one, with all parts of each distance."""
    every = (*answer.nearest, *answer.not_compared)
    lang = naming((answer.city, *(each.other for each in every)), lang)
    return {
        "on": answer.on,
        "city": _profile(answer.city),
        "weights": _weights(answer.weights),
        "possible": answer.possible,
        "others": answer.others,
        "compared": answer.compared,
        "nearest": [_difference(each, answer.on, lang) for each in answer.nearest],
        "not_compared": [_difference(each, answer.on, lang) for each in answer.not_compared],
        "lacking": [{"part": part, "count": count} for part, count in answer.lacking],
    }


def similar_measures_data(answer: SimilarMeasures, lang: Language) -> SimilarMeasuresData:
    """The measures of other cities, each with where it is found and how much its city differs."""
    every = (*answer.measures, *answer.general)
    lang = naming((answer.city, *(each.difference.other for each in every)), lang)
    asked = answer.asked
    return {
        "on": answer.on,
        "city": _profile(answer.city),
        "weights": _weights(answer.weights),
        "asked": {
            "points": sorted(asked.points),
            "domain": asked.domain,
            "roles": [role for role in Role if role in asked.roles],
            "grounds": [ground for ground in Ground if ground in asked.grounds],
            "hostility": [form for form in Hostility if form in asked.hostility],
        },
        "reference": answer.reference,
        "titles": answer.titles,
        "measures": _measures(answer.measures, answer.on, lang),
        "count": answer.count,
        "general": _measures(answer.general, answer.on, lang),
        "plans": answer.plans,
        "inventories": answer.inventories,
    }


def _profile(city: CityProfile) -> CityProfileData:
    return {
        "city": city.id,
        "names": None if city.city is None else city.city.names,
        "country": city.country,
        "kind": city.kind,
        "official_languages": city.languages,
        "population": city.population,
    }


def _weights(weights: Distance) -> DistanceData:
    return {
        "inhabitants": weights.inhabitants,
        "kind": weights.kind,
        "country": weights.country,
        "language": weights.language,
        "kilometres": weights.kilometres,
        "half_distance": weights.half_distance,
    }


def _difference(each: CityDifference, on: dt.date, lang: Language) -> CityDifferenceData:
    return {
        "other": _profile(each.other),
        "comparable": each.comparable,
        "parts": [
            {"part": part.part, "least": part.least, "most": part.most} for part in each.parts
        ],
        "least": each.least,
        "most": each.most,
        "unknown": each.unknown,
        "kilometres": each.kilometres,
        "shared_languages": each.shared_languages,
        "words": difference_words(each, on, lang),
    }


def _measures(
    measures: Iterable[SimilarMeasure], on: dt.date, lang: Language
) -> list[SimilarMeasureData]:
    return [_measure(each, on, lang) for each in measures]


def _measure(each: SimilarMeasure, on: dt.date, lang: Language) -> SimilarMeasureData:
    measure = each.measure
    return {
        "reference": each.reference,
        "identity": each.identity,
        "file": each.file,
        "document_titles": each.document_titles,
        "authorities": each.authorities,
        "measure": measure.id,
        "titles": measure.titles,
        "measure_kind": measure.kind,
        "points": measure.points,
        "state": each.state,
        "before_end": each.before_end,
        "unit": each.unit,
        "shared": each.shared,
        "difference": _difference(each.difference, on, lang),
        "named_by": each.named_by,
    }
