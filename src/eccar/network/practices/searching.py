"""Finding practices by words and by what they are about; every match says how it matches."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypeAlias

from attrs import evolve

from ...documents.register import registered_city
from ...languages.names import alphabetical
from ...plan.points import POINT
from ...values.characters import plain_letters
from ...values.cities import City
from ...values.constraints import COUNTRY, LANGUAGE
from ...values.dates import day
from ...values.selection import country_of
from ...values.vocabulary import Audience, Ground, Hostility, Role
from .matches import FoundWord, PracticeMatch, PracticeSearch, SearchCriterion, words_of
from .practice import Practice, PracticeField


def find_practices(
    practices: Iterable[Practice],
    query: str = "",
    *,
    points: Iterable[int] = (),
    domain: str = "",
    roles: Iterable[Role | str] = (),
    grounds: Iterable[Ground | str] = (),
    hostility: Iterable[Hostility | str] = (),
    countries: Iterable[str] = (),
    languages: Iterable[str] = (),
    cities: Mapping[str, City] | None = None,
    audience: Audience | str | None = None,
    on: dt.date | str | None = None,
) -> PracticeSearch:
    """The practices that have all words of the *query*, and one of the values of each criterion that is given.

    A word is found within others, in every language of the practice, without case and marks: *Łódź*
    by ``lodz``. Nothing is weighed; a practice that says nothing about a criterion is listed apart.

    Args:
        practices: The practices that are searched.
        query: Words that all have to be there; quotes and operators have no meaning.
        points: Numbers of points.
        domain: A field of work, such as ``housing``.
        roles: Roles in which the city acts.
        grounds: Grounds of discrimination.
        hostility: Forms of hostility.
        countries: Codes of countries, such as ``BE``.
        languages: Codes of languages in which the city has documents or answers, or the practice is
            described.
        cities: Authorities by their ids, for their names, besides those of the packaged register.
        audience: Whom the answer is for; others than the office get what was published or agreed
            to.
        on: The day on which that has to be in force; needed for others than the office.

    Raises:
        InvalidValue: There is no such point, country or language.
        ValueError: There is no such role, ground, form of hostility or audience, or the day is
            missing.

    >>> from eccar.network import packaged_practices
    >>> answer = find_practices(packaged_practices(), "PRAKTIJKTESTEN", points=[7])
    >>> [match.practice.identity for match in answer.matches]
    ['practice:be/gent:practice-tests']
    """
    asked = None if audience is None else Audience(audience)
    wanted = PracticeSearch(
        query=query,
        points=tuple(int(POINT(number)) for number in points),
        domain=domain,
        roles=tuple(map(Role, roles)),
        grounds=tuple(map(Ground, grounds)),
        hostility=tuple(map(Hostility, hostility)),
        countries=tuple(COUNTRY(code) for code in countries),
        languages=tuple(LANGUAGE(code) for code in languages),
        asked=asked,
    )
    given = tuple(practices)
    known = [each for each in given if asked is None or _may_read(each, asked, on)]
    return _searched(wanted, known, cities or {}, withheld=len(given) - len(known))


def _may_read(practice: Practice, audience: Audience, on: dt.date | str | None) -> bool:
    """Whether an *audience* may read a *practice* on a day."""
    if audience is Audience.OFFICE:
        return True
    if on is None:
        message = "Which practices others may read depends on a day: give one, as on='2026-11-22'."
        raise ValueError(message)
    return practice.audience.includes(audience) and practice.permission_on(day(on)) is not None


def _searched(
    wanted: PracticeSearch, practices: Iterable[Practice], cities: Mapping[str, City], withheld: int
) -> PracticeSearch:
    """The answer to what is *wanted*, in the order of the authorities and titles."""
    every, terms = tuple(practices), words_of(wanted.query)
    names = _Names(cities)
    fitting = [] if wanted.has_no_words else _fitting(every, terms, [*_tests(wanted)], names)
    matches = sorted(fitting, key=_order)
    return evolve(
        wanted,
        matches=(match for match in matches if not match.not_stated),
        possible=(match for match in matches if match.not_stated),
        searched=len(every),
        withheld=withheld,
    )


class _Names(dict[str, str]):
    """The names of authorities in all languages, as ``plain_letters`` gives them, by their ids."""

    def __init__(self, cities: Mapping[str, City]) -> None:
        super().__init__()
        self._cities = cities

    def __missing__(self, authority: str) -> str:
        city = self._cities.get(authority) or registered_city(authority)
        names = "\n".join(dict(city.names.by_language).values()) if city else ""
        return self.setdefault(authority, plain_letters(names))


def _order(match: PracticeMatch) -> tuple[Any, ...]:
    practice = match.practice
    return practice.authority, alphabetical(str(practice.titles)), practice.id


Test: TypeAlias = "tuple[SearchCriterion, Callable[[Practice], bool | None]]"
"""A criterion, and whether a practice meets it; ``None`` if the practice says nothing about it."""


def _fitting(
    practices: Iterable[Practice],
    terms: tuple[str, ...],
    tests: list[Test],
    names: Mapping[str, str],
) -> Iterator[PracticeMatch]:
    for practice in practices:
        answers = [(criterion, test(practice)) for criterion, test in tests]
        if any(answer is False for _, answer in answers):
            continue
        places = _places(practice, terms, names)
        if places is not None:
            not_stated = (criterion for criterion, answer in answers if answer is None)
            yield PracticeMatch(practice=practice, found=places, not_stated=not_stated)


def _places(
    practice: Practice, terms: tuple[str, ...], names: Mapping[str, str]
) -> list[FoundWord] | None:
    """Where a *practice* has each of the *terms*; ``None`` if it lacks one."""
    places: list[FoundWord] = []
    texts = practice.folded_texts
    for word in terms:
        parts = [part for part, text in texts.items() if word in text]
        if not parts and word in names[practice.authority]:
            parts = [PracticeField.AUTHORITY]
        if not parts:
            return None
        places.append(FoundWord(word, tuple(parts)))
    return places


def _tests(wanted: PracticeSearch) -> Iterator[Test]:
    """The criteria of a search, each with its test."""
    lists = (
        (SearchCriterion.POINT, wanted.points, "points"),
        (SearchCriterion.ROLE, wanted.roles, "roles"),
        (SearchCriterion.GROUND, wanted.grounds, "grounds"),
        (SearchCriterion.HOSTILITY, wanted.hostility, "hostility"),
    )
    for criterion, values, name in lists:
        if values:
            yield criterion, _has_one_of(name, values)
    if wanted.domain:
        yield SearchCriterion.DOMAIN, _in_domain(words_of(wanted.domain))
    if wanted.countries:
        yield SearchCriterion.COUNTRY, lambda p: country_of(p.authority) in wanted.countries
    if wanted.languages:
        yield SearchCriterion.LANGUAGE, lambda p: not languages_of(p).isdisjoint(wanted.languages)


def _has_one_of(name: str, values: tuple[object, ...]) -> Callable[[Practice], bool | None]:
    def test(practice: Practice) -> bool | None:
        stated = getattr(practice, name)
        return any(value in stated for value in values) if stated else None

    return test


def _in_domain(terms: tuple[str, ...]) -> Callable[[Practice], bool | None]:
    def test(practice: Practice) -> bool | None:
        text = practice.folded_texts.get(PracticeField.DOMAIN)
        return None if text is None else bool(terms) and all(word in text for word in terms)

    return test


def languages_of(practice: Practice) -> frozenset[str]:
    """The languages of a *practice*: those that it names, and those that it is described in."""
    return frozenset((*practice.languages, *(practice.description or practice.titles)))
