"""The authority that a name or an id stands for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from ...documents.suggest import nearest
from ...languages.names import alphabetical
from ...values.brief import Brief
from ...values.cities import City
from ...values.constraints import CITY_ID
from .profiles import Subject


@frozen(kw_only=True)
class FoundCity(Brief):
    """What a typed city stands for.

    Attributes:
        subject: The authority; an id if nothing is on record of it; ``None`` if it is not known
            which is meant.
        several: The ids of those that have this name, if there are several.
        near: The id that is perhaps meant, if there is none.
    """

    subject: Subject | None = None
    several: tuple[str, ...] = ()
    near: str = ""


def named_city(typed: str, known: Iterable[City]) -> FoundCity:
    """The authority that *typed* stands for, which is its id or one of its names.

    Names are compared without capitals and marks: present and former ones, in any language, and the
    local part of ids. Of several authorities with one id, the first counts. An id of which nothing
    is on record stands for itself.

    >>> lodz = City(id="pl/lodz", names={"pl": "Łódź"}, country="PL")
    >>> named_city("lodz", [lodz]).subject is lodz, named_city("Lodzi", [lodz]).near
    (True, 'pl/lodz')
    """
    cities: dict[str, City] = {}
    for city in known:
        cities.setdefault(city.id, city)
    if typed in cities:
        return FoundCity(subject=cities[typed])
    if _is_id(typed):
        return FoundCity(subject=typed)
    names: dict[str, set[str]] = {}
    for city in cities.values():
        for name in _names(city):
            names.setdefault(alphabetical(name)[0], set()).add(city.id)
    return _by_name(alphabetical(typed.strip())[0], names, cities)


def _by_name(typed: str, names: dict[str, set[str]], cities: dict[str, City]) -> FoundCity:
    ids = sorted(names.get(typed, ()))
    if len(ids) == 1:
        return FoundCity(subject=cities[ids[0]])
    if ids:
        return FoundCity(several=tuple(ids))
    near = nearest(typed, tuple(names))
    return FoundCity(near=min(names[near]) if near in names else "")


def _names(city: City) -> Iterator[str]:
    """The names of a city, present and former, and the local part of its id."""
    yield city.id.partition("/")[2]
    for names in (city.names, *(former.names for former in city.formerly)):
        yield from (name for _, name in names.by_language)


def _is_id(text: str) -> bool:
    try:
        CITY_ID(text)
    except ValueError:
        return False
    return True
