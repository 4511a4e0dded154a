"""The documents that come with the library: the first register of memberships.

It is made of real accessions from public sources, is far from complete, and is not the
coalition's own register.
"""

from __future__ import annotations

from ..documents.collection import Documents
from ..documents.reading import read
from ..kinds import REGISTER
from ..values.packaged import data, names
from .membership import Membership


class Register(Documents[Membership]):
    """The packaged memberships, in the order of the ids of their authorities; see ``coalition``."""

    def _places(self, key: str) -> tuple[str, ...]:
        """The name of the file of the authority *key*: only that file is read."""
        name = f"{key.removeprefix('membership:').replace('/', '-')}.yaml"
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
