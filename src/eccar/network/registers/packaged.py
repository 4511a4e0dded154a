"""The packaged register: memberships, and what is on record about the coalition, from public sources."""

from __future__ import annotations

import functools
from typing import Any

from ...kinds import REGISTER
from ...membership.packaged import registered_membership
from ...values.packaged import names
from ..packaged import packaged_coalition
from ..practices.packaged import packaged_practices
from ..similarity.plans import packaged_plans
from .register import Register


class PackagedRegister(Register):
    """The packaged register, of which one membership is read without the others."""

    def _places(self, key: str) -> tuple[str, ...]:
        """The name of the file of the authority *key*: only that file is read."""
        name = f"{key.removeprefix('membership:').replace('/', '-')}.yaml"
        return (name,) if "/" in key and name in self._names else ()


@functools.cache
def coalition() -> Register:
    """The packaged register: memberships by the ids of their authorities, each read when it is needed.

    It is made of public sources, is far from complete, and is not the coalition's own register.
    Each call gives the same object, so that no file is read twice.

    Example:
        >>> import eccar
        >>> register = eccar.coalition()
        >>> register["pl/krakow"].city.name("pl")
        'Kraków'
        >>> [membership.city.id for membership in register.where(country="PL", kind="city")]
        ['pl/krakow', 'pl/oswiecim', 'pl/wroclaw']
    """
    return PackagedRegister(names(*REGISTER), registered_membership, _others, packaged=True)


def _others() -> tuple[Any, ...]:
    """All packaged documents that are no memberships."""
    return (packaged_coalition(), *packaged_practices(), *packaged_plans())
