"""The difference between two cities in words, and the sum of its named parts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from ...languages.language import Language
from ...languages.names import country_name
from ...render.summaries import place_cell
from ...values.characters import printable
from ...values.cities import City
from ...values.texts import Count, CountRange, capitalized
from ..similarity.differences import CityDifference, PartialDifference
from ..similarity.profiles import CityProfile
from ..similarity.weights import Distance, DistancePart

SECTION = "network.citydifference"
"""The section of the wording with the words for differences."""

ONE_KILOMETRE = 1
"""Kilometres below which no number is given."""


def naming(cities: Iterable[CityProfile], lang: Language) -> Language:
    """The language, which also knows the names of *cities*."""
    known: dict[str, City] = {each.id: each.city for each in cities if each.city is not None}
    return lang.naming(known)


def city_name(city: CityProfile, lang: Language) -> str:
    """The name of a city and its country: “Bern (CH)”."""
    return place_cell((city.country, lang.name_of(city.id)))


def difference_words(difference: CityDifference, on: dt.date, lang: Language) -> str:
    """The difference in words: “14,000 against 16,000 inhabitants, both German-speaking, 85 km apart”.

    What is not known of the city that is asked about is not repeated for each of the others.
    """
    return ", ".join(_words(difference, on, lang))


def _words(difference: CityDifference, on: dt.date, lang: Language) -> Iterator[str]:
    if difference.other.city is None:
        yield _country(difference, lang)
        yield lang.word(SECTION, "country_only")
        return
    yield from _inhabitants(difference, on, lang)
    yield from _languages(difference, lang)
    yield _country(difference, lang)
    yield from _kind(difference, lang)
    yield from _place(difference, lang)


def _inhabitants(difference: CityDifference, on: dt.date, lang: Language) -> Iterator[str]:
    own, other = difference.city.population, difference.other.population
    if other is None:
        if _counts(DistancePart.INHABITANTS, difference):
            city = difference.other.city
            undated = city is not None and bool(city.population)
            yield lang.word(SECTION, "no_size_on" if undated else "no_size", day=on)
        return
    count = _count(other.inhabitants, other.most)
    if own is None:
        yield lang.word(SECTION, "size", count=count)
    else:
        yield lang.word(SECTION, "against", own=_count(own.inhabitants, own.most), count=count)


def _counts(part: DistancePart, difference: CityDifference) -> bool:
    """Whether a *part* counts, so that it is said if it is not known."""
    return any(each.part is part for each in difference.parts)


def _count(least: int, most: int) -> Count | CountRange:
    return Count(least) if least == most else CountRange(least, most)


def _languages(difference: CityDifference, lang: Language) -> Iterator[str]:
    """The official languages that are shared, that none is, or that those of the other city are not known."""
    if not difference.other.languages:
        if _counts(DistancePart.LANGUAGE, difference):
            yield lang.word(SECTION, "no_language_known")
    elif shared := difference.shared_languages:
        named = all(lang.has("network.speaking", code) for code in shared)
        names = [lang.word("network.speaking", code) if named else code for code in shared]
        key = "both_speak" if named else "both_have"
        yield lang.whole(SECTION, key, languages=lang.listed(names))
    elif difference.city.languages:
        yield lang.word(SECTION, "no_language_shared")


def _country(difference: CityDifference, lang: Language) -> str:
    if difference.city.country == difference.other.country:
        return lang.word(SECTION, "same_country")
    country = country_name(difference.other.country, lang.code)
    return lang.whole(SECTION, "other_country", country=country)


def _kind(difference: CityDifference, lang: Language) -> Iterator[str]:
    """The kind of the other authority, if it is another one."""
    own, other = difference.city.kind, difference.other.kind
    if own is not None and own is not other:
        yield lang.word(SECTION, "other_kind", kind=other)


def _place(difference: CityDifference, lang: Language) -> Iterator[str]:
    """How far apart the two are, or that the place of the other one is not known."""
    kilometres = difference.kilometres
    if kilometres is not None:
        key = "apart" if kilometres >= ONE_KILOMETRE else "next_to"
        yield lang.word(SECTION, key, kilometres=Count(round(kilometres)))
    elif difference.city.coordinates is not None and _counts(DistancePart.KILOMETRES, difference):
        yield lang.word(SECTION, "no_place")


def sum_text(difference: CityDifference, lang: Language) -> str:
    """The distance as the sum of its named parts: “inhabitants 0.19 + kind of authority 0 = 0.19”."""
    parts = " + ".join(_part(part, lang) for part in difference.parts if part.known)
    total = _number(difference.least, difference.most, lang)
    known = lang.whole(SECTION, "sum", parts=parts, sum=total)
    lacking = [part for part in difference.possible if part in difference.unknown]
    if not lacking:
        return capitalized(known)
    return capitalized(lang.apart((known, lang.word(SECTION, "unknown", parts=lacking))))


def _part(part: PartialDifference, lang: Language) -> str:
    least, most = part.least or 0.0, part.most or 0.0
    return f"{lang.say(part.part)} {_number(least, most, lang)}"


def _number(least: float, most: float, lang: Language) -> str:
    low, high = lang.decimal(round(least, 2)), lang.decimal(round(most, 2))
    return low if low == high else lang.range(low, high)


def weights_text(weights: Distance, lang: Language) -> str:
    """How much each part counts, in a sentence."""
    return lang.whole(SECTION, "weights", weights=lang.apart(_weights(weights, lang)))


def _weights(weights: Distance, lang: Language) -> Iterator[str]:
    for part in DistancePart:
        yield lang.word(
            "network.weight",
            part.value if weights.weight(part) else "left_out",
            part=part,
            number=float(weights.weight(part)),
            kilometres=float(weights.half_distance),
        )


def unknown_text(
    city: CityProfile, possible: tuple[DistancePart, ...], weights: Distance, lang: Language
) -> Iterator[str]:
    """What is not known of the city that is asked about, so that others are not compared by it."""
    lacking = [part for part in weights.parts if part not in possible]
    if city.city is None:
        yield lang.whole(SECTION, "nothing_of_own", city=printable(lang.name_of(city.id)))
    elif lacking:
        name = lang.name_of(city.id)
        yield lang.whole(SECTION, "unknown_of_own", city=name, parts=lacking)
