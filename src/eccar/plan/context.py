"""What rules about plans are asked in: the day, all figures, and what stands of the plan that day."""

from __future__ import annotations

import datetime as dt
from typing import TypeAlias

from attrs import field, frozen

from ..statutes import At
from .coverage import Coverage
from .inventory import Inventory
from .measures import Measure
from .plan import ActionPlan

Written: TypeAlias = ActionPlan | Inventory
"""The documents that hold measures."""

Turn: TypeAlias = tuple[int, Measure]
"""A measure with its place in the document."""


@frozen(kw_only=True)
class PlanAt(At):
    """What all rules are asked in, the measures, and those of them that stand on the day.

    ``seen`` is the last day of which the record can tell: the day asked about, or that of recording.
    """

    told: tuple[Turn, ...] = field(repr=False)
    standing: tuple[Turn, ...] = field(repr=False)
    coverage: Coverage = field(repr=False)
    seen: dt.date

    @classmethod
    def of(cls, at: At, written: Written) -> PlanAt:
        """The same day, figures and documents, with the measures of a plan or an inventory."""
        told = tuple(enumerate(written.on_record))
        return cls(
            day=at.day,
            statutes=at.statutes,
            beside=at.beside,
            told=told,
            standing=tuple((turn, one) for turn, one in told if not one.gone_on(at.day)),
            coverage=written.coverage_on(at.day),
            seen=max(at.day, written.recorded or at.day),
        )
