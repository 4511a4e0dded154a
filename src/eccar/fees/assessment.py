"""What a table asks of an authority for a year, on which grounds, and what else it could be."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from typing import Any

from attrs import field, frozen

from ..values.cities import City, Population
from ..values.displayable import Displayable, Message
from ..values.money import Money
from ..values.sources import Source
from ..values.texts import freeze
from ..values.vocabulary import Basis
from .member_years import MemberYear
from .schedule import Band, Table

_WEAKNESS = {basis: turn for turn, basis in enumerate(Basis)}


class Reason(enum.StrEnum):
    """Why a fee could be another than the one assessed."""

    NO_TABLE = "no-table"
    STALE_TABLE = "stale-table"
    NEW_TABLE = "new-table"
    NO_POPULATION = "no-population"
    OLD_POPULATION = "old-population"
    LATER_POPULATION = "later-population"
    OTHER_POPULATION = "other-population"
    POPULATION_SPAN = "population-span"
    EDGE = "edge"
    KIND = "kind"
    JOINED = "joined"
    LEFT = "left"
    MEMBERSHIP = "membership"


@frozen(kw_only=True)
class Doubt:
    """Something that the fee could also be, and why; without an amount, nobody can tell what."""

    reason: Reason
    amount: Money | None = None
    values: Mapping[str, Any] = field(factory=dict, converter=freeze, hash=False)

    @property
    def message(self) -> Message:
        """The sentence that says why."""
        return Message(f"doubt.{self.reason}", self.values)


@frozen(kw_only=True)
class Assessment(Displayable):
    """The fee of an authority for a year, with its grounds; see ``assess``.

    ``amount`` is what is owed for the year, ``fee`` what the band asks for a whole one; neither is
    there where no table was in force or no population is on record. ``otherwise`` holds what else
    it could be. Without a membership (``year_as_member`` is nothing) a whole year is assessed.
    """

    view = "assessments.assessment"

    city: City
    year: int
    amount: Money | None = None
    fee: Money | None = None
    band: Band | None = None
    above: int = 0
    table: Table | None = None
    population: Population | None = None
    year_as_member: MemberYear | None = None
    otherwise: tuple[Doubt, ...] = ()

    @property
    def certain(self) -> bool:
        """Whether there is an amount, and nothing else that it could be."""
        return self.amount is not None and not self.otherwise

    @property
    def basis(self) -> Basis | None:
        """How the fee is known: by the weaker of what its table and its band rest on."""
        if self.table is None:
            return None
        told = (self.table.basis, (self.band and self.band.basis) or self.table.basis)
        return max(told, key=_WEAKNESS.__getitem__)

    @property
    def source(self) -> Source | None:
        """Who says so: the source of the band, else of the table."""
        if self.band is not None and self.band.source is not None:
            return self.band.source
        return self.table.source if self.table else None

    @property
    def stale(self) -> bool:
        """Whether the year lies after the one in which the table was last compared."""
        return self.table is not None and self.table.stale_in(self.year)

    @property
    def band_name(self) -> Message | None:
        """The band by its numbers of inhabitants, for the wording."""
        return None if self.band is None else self.band.name_above(self.above)

    @property
    def member(self) -> bool:
        """Whether a fee is owed at all: no membership was asked about, or there was one."""
        return self.year_as_member is None or self.year_as_member.member

    @property
    def concerns(self) -> bool:
        """Whether anything is or may be owed; a year before the first table says nothing of that."""
        return self.member or any(one.reason is not Reason.NO_TABLE for one in self.otherwise)

    def explain(self) -> tuple[Message, ...]:
        """The sentences for a council paper, as keys with values for the wording."""
        told = [self._amount()]
        if self.band is not None:
            about = {"band": self.band_name, "fee": self.band.fee, "source": self.band.source}
            told.append(Message("fee.band_sourced" if self.band.source else "fee.band", about))
        if self.population is not None:
            told.append(Message("fee.population", {"count": self.population}))
        if self.table is not None:
            told.append(Message("fee.table", _about_table(self.table)))
            told.append(Message(f"fee.{self.basis}"))
        told.extend(self._part_of_year())
        told.extend(_otherwise(doubt) for doubt in self.otherwise)
        return tuple(told)

    def _amount(self) -> Message:
        about = {"city": self.city.names, "year": self.year}
        if self.amount is None:
            return Message("fee.unknown", about)
        if not self.member:
            return Message(
                "fee.outside" if self.fee else "fee.outside_unknown", {**about, "fee": self.fee}
            )
        key = "owes" if self.year_as_member else "would_owe"
        return Message(f"fee.{key}", {**about, "amount": self.amount})

    def _part_of_year(self) -> tuple[Message, ...]:
        year, table = self.year_as_member, self.table
        if year is None or table is None or not year.member:
            return ()
        found = []
        for key, day, rule in (
            ("joined", year.joined, table.joining),
            ("left", year.left, table.leaving),
        ):
            if day is not None:
                about = {"day": day, "rule": rule.rule, "basis": rule.basis}
                found.append(Message(f"fee.{key}" if year.exact else f"fee.{key}_by", about))
        return tuple(found)


def _about_table(table: Table) -> dict[str, object]:
    return {"since": table.since, "source": table.source, "seen": table.seen}


def _otherwise(doubt: Doubt) -> Message:
    if doubt.amount is None:
        return Message("fee.could_differ", {"why": doubt.message})
    return Message("fee.could_be", {"amount": doubt.amount, "why": doubt.message})
