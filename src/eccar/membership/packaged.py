"""The packaged memberships, of which the register is made.

They are made of real accessions from public sources, are far from complete, and are not the
coalition's own register.
"""

from __future__ import annotations

import functools

from attrs import evolve

from ..documents.reading import read
from ..kinds import REGISTER
from ..values.packaged import data, names
from .facts import Seated
from .membership import Membership


def registered_membership(name: str) -> Membership:
    """The packaged membership in the file *name*."""
    membership: Membership = read(data(*REGISTER, name), name=name).value
    return membership


def is_registered(membership: Membership) -> bool:
    """Whether *membership* is that of the packaged register, unchanged.

    Seats do not count: documents of the coalition have them, and a register gives them to
    memberships.
    """
    name = f"{membership.subject.replace('/', '-')}.yaml"
    return name in _names() and _without_seats(membership) == _registered(name)


@functools.cache
def _names() -> frozenset[str]:
    """The names of the files of the packaged register."""
    return frozenset(names(*REGISTER))


@functools.cache
def _registered(name: str) -> Membership:
    """The packaged membership in the file *name*, kept to compare others with it."""
    return _without_seats(registered_membership(name))


def _without_seats(membership: Membership) -> Membership:
    facts = tuple(fact for fact in membership.facts if not isinstance(fact, Seated))
    return membership if len(facts) == len(membership.facts) else evolve(membership, facts=facts)
