"""Members by country, kind or size: intervals, in an order that is never one of the numbers."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Iterable

from attrs import frozen

from ...membership.counts.counted import NOBODY, on_record, selected, tally_on
from ...membership.membership import Membership
from ...values.brief import Brief
from ...values.cities import City, CityKind
from ...values.displayable import Displayable
from ...values.records import Records
from ...values.vocabulary import Audience, YesNo

SIZES = (20_000, 100_000, 500_000)
"""The least inhabitants of each size but the first: where the fee is known, or inferred, to change."""


class GroupedBy(enum.StrEnum):
    """By what members are grouped."""

    COUNTRY = "country"
    KIND = "kind"
    SIZE = "size"


@frozen(kw_only=True)
class MemberGroup(Brief):
    """The members of a country, a kind or a size on a day.

    Attributes:
        key: The code of the country, the kind, or the least inhabitants of the size; ``None`` where
            the number of inhabitants is not on record, or leaves the size open.
        authorities: How many authorities of the group are on record, members or not.
        least: The members for certain.
        most: The members and all others whose record leaves membership open.
    """

    key: str | int | None
    authorities: int
    least: int
    most: int


@frozen(kw_only=True)
class MemberGroups(Displayable):
    """The members on a day by country, kind or size.

    Attributes:
        on: The day.
        by: By what they are grouped.
        groups: The groups that have authorities on record.
        known_on: The day on which the facts were known, if not all on record count.
        records: The memberships that are counted, and what is left out.
        complete: Whether a document claims that the register has all members.
        packaged: Whether it is the packaged register, from public sources.
    """

    view = "members.member_groups"

    on: dt.date
    by: GroupedBy
    groups: tuple[MemberGroup, ...]
    known_on: dt.date | None = None
    records: Records
    complete: YesNo = YesNo.UNKNOWN
    packaged: bool = False

    @property
    def audience(self) -> Audience:
        """Whom the answer is for: the narrowest audience of the documents."""
        return self.records.audience

    def _brief(self) -> str:
        return f"{self.on} by {self.by}, groups: {len(self.groups)}"


def member_groups(
    memberships: Iterable[Membership],
    on: dt.date,
    by: GroupedBy,
    *,
    known_on: dt.date | None = None,
    complete: YesNo = YesNo.UNKNOWN,
    packaged: bool = False,
) -> MemberGroups:
    """The members on the day *on*, grouped; of several memberships of one authority none is counted."""
    kept, records = selected(on_record(memberships, known_on), known_on)
    groups: dict[str | int | None, list[Membership]] = {}
    for membership in kept:
        groups.setdefault(_key(membership.city, on, by), []).append(membership)
    return MemberGroups(
        on=on,
        by=by,
        groups=tuple(_group(key, groups[key], on) for key in sorted(groups, key=_place)),
        known_on=known_on,
        records=records,
        complete=complete,
        packaged=packaged,
    )


def _group(key: str | int | None, memberships: list[Membership], on: dt.date) -> MemberGroup:
    tally = NOBODY
    for membership in memberships:
        tally = tally.plus(tally_on(membership, on))
    return MemberGroup(key=key, authorities=len(memberships), least=tally.least, most=tally.most)


def _key(city: City, on: dt.date, by: GroupedBy) -> str | int | None:
    if by is GroupedBy.COUNTRY:
        return city.country
    return city.kind if by is GroupedBy.KIND else _size(city, on)


def _size(city: City, on: dt.date) -> int | None:
    """The least inhabitants of the size of a *city*; ``None`` where it is not known or open."""
    count = city.population_on(on)
    if count is None:
        return None
    least, most = (
        max(size for size in (0, *SIZES) if size <= n) for n in (count.inhabitants, count.most)
    )
    return least if least == most else None


def _place(key: str | int | None) -> tuple[bool, int, str]:
    """What groups are sorted by: kinds as listed, countries by code, sizes from the smallest."""
    if isinstance(key, CityKind):
        return False, list(CityKind).index(key), ""
    return key is None, key if isinstance(key, int) else 0, key if isinstance(key, str) else ""
