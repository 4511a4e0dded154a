"""Resources of a measure: money and staff, per year or once, promised or spent; or a statement."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from typing import Annotated, ClassVar

from attrs import converters, field, frozen

from ...values.brief import Brief
from ...values.constraints import TEXT, RequireOneOf, check_required
from ...values.money import AMOUNT, Amount, Money, money
from ...values.ranges import YEAR, Range, Year
from ...values.sources import Source, sources
from ...values.typed import typed_fields
from ..errors import NO_RESOURCE, NO_STAFF

STAFF = Range(0, 10_000, NO_STAFF, whole=False)
Staff = Annotated[float, STAFF]


class Per(enum.StrEnum):
    """For what time an amount is meant."""

    YEAR = "year"
    ONCE = "once"
    PERIOD = "period"


class Assurance(enum.StrEnum):
    """How sure a resource is."""

    ESTIMATED = "estimated"
    APPLIED_FOR = "applied-for"
    APPROVED = "approved"
    SUBJECT_TO_BUDGET = "subject-to-budget"
    SPENT = "spent"


class ResourceStatement(enum.StrEnum):
    """What plans say of resources instead of a number."""

    EXISTING_BUDGET = "existing-budget"
    EXISTING_STAFF = "existing-staff"
    NO_ADDITIONAL_COST = "no-additional-cost"
    NOT_QUANTIFIED = "not-quantified"


def _years(items: Iterable[int]) -> tuple[int, ...]:
    return tuple(items)


@frozen(kw_only=True, field_transformer=typed_fields)
class Resource(Brief):
    """Money or staff for a measure, or what is said instead of a number.

    An amount that does not say for what time it is counts once.
    """

    amount: Amount | None = field(
        default=None, converter=converters.optional(money), validator=AMOUNT.validate
    )
    staff: Staff | None = field(default=None, validator=STAFF.validate)
    per: Per | None = field(default=None, converter=converters.optional(Per))
    years: tuple[Year, ...] = field(default=(), converter=_years, validator=YEAR.validate_each)
    state: Assurance | None = field(default=None, converter=converters.optional(Assurance))
    stated: ResourceStatement | None = field(
        default=None, converter=converters.optional(ResourceStatement)
    )
    funding: str | None = field(default=None, validator=TEXT.validate)
    sources: tuple[Source, ...] = field(default=(), converter=sources)
    note: str | None = field(default=None, validator=TEXT.validate)

    needs: ClassVar[RequireOneOf] = RequireOneOf(
        (("amount",), ("staff",), ("stated",), ("funding",)), NO_RESOURCE
    )
    __attrs_post_init__ = check_required

    @property
    def known(self) -> bool:
        """Whether it says where the means come from; *not quantified* alone does not."""
        quantified = bool(self.amount or self.staff or self.funding)
        return quantified or self.stated not in (None, ResourceStatement.NOT_QUANTIFIED)

    def total(self, years: int) -> Money | None:
        """The amount over a plan that lasts *years*, or ``None`` if there is no amount.

        An amount per year counts for each of its own years, if it names any, else for *years*.
        """
        if self.amount is None or self.per is not Per.YEAR:
            return self.amount
        times = len(set(self.years)) or years
        return Money(self.amount.hundredths * times, self.amount.currency)
