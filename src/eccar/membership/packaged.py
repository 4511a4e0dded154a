"""The documents that come with the library: the first register of memberships.

It is made of real accessions from public sources, is far from complete, and is not the
coalition's own register.
"""

from __future__ import annotations

import functools

from ..documents.collection import Documents
from ..documents.reading import read
from ..kinds import REGISTER
from ..values.packaged import data, names
from .membership import Membership


class Register(Documents[Membership]):
    """The packaged memberships, in the order of the ids of their authorities; see ``coalition``."""

    def _places(self, key: str) -> tuple[str, ...]:
        """The name of the file of the authority *key*: only that file is read."""
        name = _file(key.removeprefix("membership:"))
        return (name,) if "/" in key and name in self._names else ()


def coalition() -> Register:
    """The packaged memberships, by the ids of their authorities; each is read when it is needed.

    Example:
        >>> import eccar
        >>> register = eccar.coalition()
        >>> register["pl/krakow"].city.name("pl")
        'Kraków'
        >>> [membership.city.id for membership in register.where(country="PL", kind="city")]
        ['pl/krakow', 'pl/oswiecim', 'pl/wroclaw']
    """
    return Register(names(*REGISTER), _membership)


def _membership(name: str) -> Membership:
    membership: Membership = read(data(*REGISTER, name), name=name).value
    return membership


def is_registered(membership: Membership) -> bool:
    """Whether *membership* is that of the packaged register, unchanged."""
    name = _file(membership.subject)
    return name in names(*REGISTER) and _registered(name) == membership


@functools.cache
def _registered(name: str) -> Membership:
    """The packaged membership in the file *name*, kept to compare others with it."""
    return _membership(name)


def _file(city_id: str) -> str:
    return f"{city_id.replace('/', '-')}.yaml"
