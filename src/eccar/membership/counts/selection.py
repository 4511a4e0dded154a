"""Selecting authorities by their country, and by their status on a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from ...values.dates import day
from ...values.records import duplicates, once
from ...values.selection import ALL, Selection, country_of
from ..lifecycle import Status
from ..membership import Membership


def select(
    authorities: Iterable[str],
    memberships: Iterable[Membership] = (),
    *,
    on: dt.date | str,
    known_on: dt.date | str | None = None,
    countries: Iterable[str] = (),
    statuses: Iterable[Status | str] = (),
) -> Selection:
    """Limit an answer about many *authorities* to some countries, and to some statuses on a day.

    An authority has the status that its membership gives. Where its record leaves another one open,
    too, it is not selected by that one, but named in ``undecided``.

    Args:
        authorities: The ids of all authorities that the answer would be about.
        memberships: The memberships that give the statuses.
        on: The day.
        known_on: The day on which the facts were known; by default all on record count.
        countries: The codes of the countries by ISO 3166-1; by default all.
        statuses: The statuses, as ``Status`` or its word; by default all.

    Raises:
        InvalidValue: If a day is invalid.
        ValueError: If a word is not that of a status.

    Example:
        >>> import eccar
        >>> cities = eccar.coalition().where(country="PL")
        >>> polish = [membership.subject for membership in cities]
        >>> members = select(polish, cities, on="2024-09-25", statuses=["member"])
        >>> members.others, members.undecided
        (frozenset({'pl/oswiecim'}), ('pl/oswiecim',))
    """
    codes, chosen = tuple(dict.fromkeys(countries)), tuple(dict.fromkeys(map(Status, statuses)))
    if not codes and not chosen:
        return ALL
    ids = tuple(dict.fromkeys(authorities))
    abroad = {id_ for id_ in ids if codes and country_of(id_) not in codes}
    here = [id_ for id_ in ids if id_ not in abroad] if chosen else []
    possible = _statuses(here, memberships, day(on), known_on)
    unlike = [id_ for id_ in here if possible.get(id_, (None,))[0] not in chosen]
    return Selection(
        countries=codes,
        statuses=chosen,
        others={*abroad, *unlike},
        undecided=tuple(sorted(id_ for id_ in unlike if {*possible.get(id_, ())} & {*chosen})),
        without_membership=tuple(sorted(id_ for id_ in unlike if id_ not in possible)),
    )


def _statuses(
    authorities: Iterable[str],
    memberships: Iterable[Membership],
    on: dt.date,
    known_on: dt.date | str | None,
) -> dict[str, tuple[Status, ...]]:
    """The status of each of *authorities* with one membership, then what else is possible."""
    every, wanted = tuple(memberships), frozenset(authorities)
    made = {}
    for id_, membership in once(every, duplicates(every)).items():
        if id_ in wanted:
            standing = membership.standing_on(on, known_on)
            made[id_] = (standing.status, *standing.possibly)
    return made
