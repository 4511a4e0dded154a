"""The authorities of the packaged register, without the facts of their memberships."""

from __future__ import annotations

import functools

from ..kinds import REGISTER
from ..values.cities import City
from ..values.packaged import data, names
from .reading import part


@functools.cache
def registered_city(city_id: str) -> City | None:
    """The authority with the id *city_id* as the register describes it, if it is there."""
    name = f"{city_id.replace('/', '-')}.yaml"
    if name not in names(*REGISTER):
        return None
    city = part(data(*REGISTER, name), "city", City, name=name)
    return city if city.id == city_id else None


def registered_cities() -> tuple[City, ...]:
    """The authorities of the packaged register, in the order of their ids."""
    return tuple(part(data(*REGISTER, name), "city", City, name=name) for name in names(*REGISTER))
