"""The documents that come with the library: the first register of memberships.

It is made of real accessions from public sources, is far from complete, and is not the
coalition's own register.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator

from ..documents.reading import read
from ..values.cities import City
from ..values.packaged import data, names
from .membership import Membership

_REGISTER = ("eccar.membership", "register")


def coalition() -> Iterator[Membership]:
    """The packaged memberships, by the ids of their authorities; each call reads them again."""
    for name in names(*_REGISTER):
        yield read(data(*_REGISTER, name), name=name).value


@functools.cache
def registered_city(city_id: str) -> City | None:
    """The authority with the id *city_id* as the register describes it, if it is there."""
    name = f"{city_id.replace('/', '-')}.yaml"
    if name not in names(*_REGISTER):
        return None
    city: City = read(data(*_REGISTER, name), name=name).value.city
    return city if city.id == city_id else None
