"""Memberships with the seats that documents of the coalition give their authorities."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ...membership.membership import Membership
from .register import register


def with_seats(documents: Iterable[Any]) -> tuple[Any, ...]:
    """The same *documents*, each membership with the seats of its authority as facts, *seated*.

    The seats are those in the documents of the coalition among them; without any, nothing changes.
    """
    every = tuple(documents)
    memberships = iter(register(every))
    return tuple(next(memberships) if isinstance(each, Membership) else each for each in every)
