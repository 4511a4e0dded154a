"""The fee of a whole year by a table: its band, its grounds, and what else it could be."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from attrs import field, frozen

from ...values.brief import Brief
from ...values.cities import Population
from ...values.displayable import Message
from ...values.mappings import freeze
from ...values.money import Money
from ...values.sources import Source
from ...values.vocabulary import Basis
from ..schedule import Band, FeeTable
from .rates import Rate

_WEAKNESS = {basis: index for index, basis in enumerate(Basis)}
"""The order of bases from the strongest to the weakest."""


class Reason(enum.StrEnum):
    """Why a fee could be another than the one assessed."""

    NO_TABLE = "no-table"
    STALE_TABLE = "stale-table"
    NEW_TABLE = "new-table"
    NO_POPULATION = "no-population"
    UNDATED_POPULATION = "undated-population"
    ROUGH_POPULATION = "rough-population"
    OLD_POPULATION = "old-population"
    LATER_POPULATION = "later-population"
    OTHER_POPULATION = "other-population"
    POPULATION_SPAN = "population-span"
    EDGE = "edge"
    KIND = "kind"
    JOINED = "joined"
    LEFT = "left"
    MEMBERSHIP = "membership"
    NOTICE = "notice"


@frozen(kw_only=True)
class Doubt(Brief):
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

    @property
    def sentence(self) -> Message:
        """The sentence that gives the other amount, if it is known, and the reason."""
        if self.amount is None:
            return Message("fees.fee.could_differ", {"why": self.message})
        return Message("fees.fee.could_be", {"amount": self.amount, "why": self.message})


@frozen(kw_only=True)
class YearlyFee(Brief):
    """What a table asks for a whole year, with its grounds; the base of two answers.

    Attributes:
        year: The fee year, which is the calendar year.
        fee: What the band asks for a whole year; ``None`` where no table was in force or no
            population is on record.
        band: The band, if one is known.
        above: The greatest number of inhabitants that is too small for the band.
        table: The table in force on the first day of the year.
        population: The count of people that was taken.
        otherwise: What else the amount could be, each with its reason.
        rate: The rate at which the answer is given in another currency, too.
    """

    year: int
    fee: Money | None = None
    band: Band | None = None
    above: int = 0
    table: FeeTable | None = None
    population: Population | None = None
    otherwise: tuple[Doubt, ...] = ()
    rate: Rate | None = None

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

    def _converted(self, amounts: Iterable[Money]) -> Iterator[Message]:
        """The sentence that gives sorted *amounts* in the currency of the rate, if there is one."""
        if self.rate is not None:
            converted = amounts_in_words(map(self.rate.converted, amounts))
            if converted is not None:
                values = {"currency": self.rate.currency, "amount": converted, "rate": self.rate}
                yield Message("fees.fee.converted", values)

    def _grounds(self) -> Iterator[Message]:
        """The sentences about band, population, table and basis."""
        if self.band is not None:
            values = {"band": self.band_name, "fee": self.band.fee, "source": self.band.source}
            key = "fees.fee.band_sourced" if self.band.source else "fees.fee.band"
            yield Message(key, values)
        if self.population is not None:
            yield Message("fees.fee.population", {"count": self.population})
        if self.table is not None:
            yield Message("fees.fee.table", _table_values(self.table))
            yield Message(f"fees.fee.{self.basis}")


def _table_values(table: FeeTable) -> dict[str, object]:
    return {"since": table.since, "source": table.source, "seen": table.seen}


def amounts_in_words(amounts: Iterable[Money]) -> Message | Money | None:
    """Sorted *amounts* as part of a sentence: one, one or the other, or from the least to the most."""
    every = tuple(amounts)
    if len(every) < 2:
        return every[0] if every else None
    key = "two" if len(every) == 2 else "several"
    return Message(f"fees.amounts.{key}", {"least": every[0], "most": every[-1]})
