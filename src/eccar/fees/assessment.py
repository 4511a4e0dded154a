"""The fee of an authority for a year, the grounds for it, and what else it could be."""

from __future__ import annotations

import enum
from collections.abc import Iterator, Mapping
from typing import Any

from attrs import field, frozen

from ..values.cities import City, Population
from ..values.displayable import Displayable, Message
from ..values.money import Money
from ..values.sources import Source
from ..values.texts import freeze
from ..values.vocabulary import Basis
from .member_years import MemberYear
from .schedule import Band, FeeTable

_WEAKNESS = {basis: index for index, basis in enumerate(Basis)}
"""The order of bases from the strongest to the weakest."""


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
    """Something that the fee could also be.

    Attributes:
        reason: Why it could be another.
        amount: What it would be then; ``None`` if that cannot be calculated.
        values: The values that the sentence of the reason names.
    """

    reason: Reason
    amount: Money | None = None
    values: Mapping[str, Any] = field(factory=dict, converter=freeze, hash=False)

    @property
    def message(self) -> Message:
        """The sentence that gives the reason, as a key with values for the wording."""
        return Message(f"fees.doubt.{self.reason}", self.values)


@frozen(kw_only=True)
class Assessment(Displayable):
    """The fee of an authority for a year, with its grounds; see ``assess``.

    Attributes:
        city: The authority.
        year: The fee year, which is the calendar year.
        amount: What is owed for the year; ``None`` where no table was in force or no population
            is on record. Outside membership it is 0.
        fee: What the band asks for a whole year; ``None`` as for the amount.
        band: The band, if one is known.
        above: The greatest number of inhabitants that is too small for the band.
        table: The table in force on the first day of the year.
        population: The count of people that was taken.
        year_as_member: The part of the year in which it was a member; ``None`` if a city was
            assessed as if it were a member all year.
        otherwise: What else the amount could be, each with its reason.
    """

    view = "assessments.assessment"

    city: City
    year: int
    amount: Money | None = None
    fee: Money | None = None
    band: Band | None = None
    above: int = 0
    table: FeeTable | None = None
    population: Population | None = None
    year_as_member: MemberYear | None = None
    otherwise: tuple[Doubt, ...] = ()

    @property
    def certain(self) -> bool:
        """Whether there is an amount, and no doubt about it."""
        return self.amount is not None and not self.otherwise

    @property
    def basis(self) -> Basis | None:
        """How the fee is known: the weaker of the bases of its table and its band."""
        if self.table is None:
            return None
        bases = (self.table.basis, (self.band and self.band.basis) or self.table.basis)
        return max(bases, key=_WEAKNESS.__getitem__)

    @property
    def source(self) -> Source | None:
        """The source of the fee: that of the band, else of the table."""
        if self.band is not None and self.band.source is not None:
            return self.band.source
        return self.table.source if self.table else None

    @property
    def stale(self) -> bool:
        """Whether the year lies after the one in which the table was last compared."""
        return self.table is not None and self.table.stale_in(self.year)

    @property
    def band_name(self) -> Message | None:
        """The band described by its numbers of inhabitants, as a key for the wording."""
        return None if self.band is None else self.band.name_above(self.above)

    @property
    def member(self) -> bool:
        """Whether it was a member in the year; true as well if a city alone was assessed."""
        return self.year_as_member is None or self.year_as_member.member

    @property
    def may_be_owed(self) -> bool:
        """Whether a fee is or may be owed; that there was no table yet is no reason for it."""
        return self.member or any(doubt.reason is not Reason.NO_TABLE for doubt in self.otherwise)

    def explain(self) -> tuple[Message, ...]:
        """The grounds as sentences for a council paper: keys with values for the wording.

        First the amount, then band, population, table, basis, part of the year, and each doubt.
        """
        sentences = [self._amount()]
        if self.band is not None:
            values = {"band": self.band_name, "fee": self.band.fee, "source": self.band.source}
            key = "fees.fee.band_sourced" if self.band.source else "fees.fee.band"
            sentences.append(Message(key, values))
        if self.population is not None:
            sentences.append(Message("fees.fee.population", {"count": self.population}))
        if self.table is not None:
            sentences.append(Message("fees.fee.table", _table_values(self.table)))
            sentences.append(Message(f"fees.fee.{self.basis}"))
        sentences.extend(self._part_of_year())
        sentences.extend(_otherwise(doubt) for doubt in self.otherwise)
        return tuple(sentences)

    def _amount(self) -> Message:
        values = {"city": self.city, "year": self.year}
        if self.amount is None:
            return Message("fees.fee.unknown", values)
        if not self.member:
            key = "outside" if self.fee else "outside_unknown"
            return Message(f"fees.fee.{key}", {**values, "fee": self.fee})
        key = "owes" if self.year_as_member else "would_owe"
        return Message(f"fees.fee.{key}", {**values, "amount": self.amount})

    def _part_of_year(self) -> Iterator[Message]:
        """How a year of joining or leaving is charged; “by” a day where the record is rough."""
        year, table = self.year_as_member, self.table
        if year is None or table is None or not year.member:
            return
        for key, day, rule in (
            ("joined", year.joined, table.joining),
            ("left", year.left, table.leaving),
        ):
            if day is not None:
                values = {"day": day, "rule": rule.rule, "basis": rule.basis}
                yield Message(f"fees.fee.{key}" if year.exact else f"fees.fee.{key}_by", values)


def _table_values(table: FeeTable) -> dict[str, object]:
    return {"since": table.since, "source": table.source, "seen": table.seen}


def _otherwise(doubt: Doubt) -> Message:
    if doubt.amount is None:
        return Message("fees.fee.could_differ", {"why": doubt.message})
    return Message("fees.fee.could_be", {"amount": doubt.amount, "why": doubt.message})
