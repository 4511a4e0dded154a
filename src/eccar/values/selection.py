"""Which authorities an answer about many is limited to, and what that leaves out."""

from __future__ import annotations

import enum
from collections.abc import Iterable

from attrs import field, frozen

from .brief import Brief


def _ids(ids: Iterable[str]) -> frozenset[str]:
    return frozenset(ids)


@frozen(kw_only=True)
class Selection(Brief):
    """Which authorities an answer about many is limited to, with those that it leaves out.

    Attributes:
        countries: The codes of the countries; empty for all.
        statuses: The statuses; empty for all.
        others: The ids of the authorities that are left out, since they are not of these.
        undecided: Those of them whose record leaves one of the statuses open; in order.
        without_membership: Those of them of which there is no membership, or several, so that the
            status is not known; in order.
    """

    countries: tuple[str, ...] = ()
    statuses: tuple[enum.StrEnum, ...] = ()
    others: frozenset[str] = field(default=frozenset(), converter=_ids)
    undecided: tuple[str, ...] = ()
    without_membership: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Whether the answer is limited at all."""
        return bool(self.countries or self.statuses)

    def includes(self, authorities: Iterable[str]) -> bool:
        """Whether a document of these *authorities* is selected: one of them is enough.

        A document of no authority, such as a schedule, is selected if there is no limit.
        """
        every = tuple(authorities)
        return any(id_ not in self.others for id_ in every) if every else not self


ALL = Selection()
"""No limit."""


def country_of(authority: str) -> str:
    """The country with which the id of an *authority* begins, by its code.

    >>> country_of("pl/krakow")
    'PL'
    """
    return authority.partition("/")[0].upper()
