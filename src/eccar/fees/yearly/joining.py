"""What joining would cost an authority that is no member: a year, and the year of joining."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from attrs import frozen

from ...values.cities import CityKind
from ...values.dates import year_span
from ...values.displayable import Displayable, Message
from ...values.money import Money
from ...values.vocabulary import Basis
from ..schedule import Band
from .fee import YearlyFee, amounts_in_words


@frozen(kw_only=True)
class JoiningCost(YearlyFee, Displayable):
    """What a year of membership would cost; see ``joining_cost``, and ``Assessment.joining``.

    Attributes:
        kind: The kind of authority.
        inhabitants: The number of inhabitants that was asked about; ``None`` if a city was.
        bands: The bands in which the authority may be, each after its description; more than one
            near an edge that no source gives.
    """

    view = "assessments.joining_cost"

    kind: CityKind = CityKind.CITY
    inhabitants: int | None = None
    bands: tuple[tuple[Message, Band], ...] = ()

    @property
    def amounts(self) -> tuple[Money, ...]:
        """All that a year may cost, from the least to the most; one amount if nothing is open."""
        known = {self.fee, *(doubt.amount for doubt in self.otherwise)}
        return tuple(sorted(amount for amount in known if amount is not None))

    @property
    def first_year(self) -> tuple[Money, Money] | None:
        """The least and the most that the year of joining may cost, whatever the day of joining.

        The most is a whole year, for whoever joins on 1 January; the least is what the rule of the
        table asks of whoever joins on 31 December, or nothing if that rule is not sourced. ``None``
        if it is not known what a year costs.
        """
        if self.table is None or not self.amounts:
            return None
        joining = self.table.joining
        part = joining.rule.after(year_span(self.year)[1]) if joining.sourced else 0
        return self.amounts[0].share(Fraction(part)), self.amounts[-1]

    @property
    def answer(self) -> Message:
        """What a year would cost and how that is known, in one sentence."""
        if self.table is None:
            return Message("fees.joining.no_table", {"year": self.year})
        values = {
            "fee": amounts_in_words(self.amounts),
            "basis": Message(f"fees.known.{self.basis}"),
        }
        if self.fee is None:
            return Message("fees.joining.by_size", values)
        if not self.amounts[-1]:
            return Message("fees.joining.free", values)
        exact = self.basis is Basis.DECIDED and not self.otherwise
        return Message("fees.joining.exactly" if exact else "fees.joining.about", values)

    def explain(self) -> tuple[Message, ...]:
        """The answer as sentences: a year, the year of joining, the grounds, and each doubt."""
        return (*self.costs(), *self.grounds())

    def costs(self) -> Iterator[Message]:
        """What a year would cost, the same in the currency of the rate, and the year of joining."""
        yield self.answer
        yield from self._converted(self.amounts)
        if self.table is None or self.first_year is None or not self.amounts[-1]:
            return
        rule, (least, most) = self.table.joining, self.first_year
        values = {"least": least, "most": most, "rule": rule.rule, "basis": rule.basis}
        key = "first_year_range" if rule.sourced else "first_year_open"
        key = "first_year" if least == most else key
        yield Message(f"fees.joining.{key}", values)

    def grounds(self) -> Iterator[Message]:
        """The sentences about band, population, table and basis, and about each doubt."""
        yield from self._grounds()
        yield from (doubt.sentence for doubt in self.otherwise)
