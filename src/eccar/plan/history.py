"""What happened to a plan as a whole; how far it has come follows from one table."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Iterable, Mapping

from attrs import field, frozen

from ..values.constraints import CITY_ID, TEXT, CityId, texts
from ..values.facts import Fact, Family, in_order
from ..values.typed import typed_fields


class Stage(enum.StrEnum):
    """How far a plan has come; what is asked of it depends on that. An inventory is before any plan."""

    INVENTORY = "inventory"
    DRAFT = "draft"
    ADOPTED = "adopted"
    EVALUATED = "evaluated"
    REPLACED = "replaced"


@frozen(kw_only=True, field_transformer=typed_fields)
class PlanFact(Fact):
    """Something that happened to a plan.

    Attributes:
        reference: The number of the paper or decision, as written.
        authorities: The authorities of the plan for which it happened; if none is named, all.
    """

    reference: str | None = field(default=None, validator=TEXT.validate)
    authorities: tuple[CityId, ...] = field(
        default=(), converter=texts, validator=CITY_ID.validate_each
    )


class Drafted(PlanFact):
    """The plan, or a new version of it, was written."""

    __slots__ = ()
    kind = "drafted"


class Adopted(PlanFact):
    """A body adopted the plan."""

    __slots__ = ()
    kind = "adopted"


class Revised(PlanFact):
    """The plan was changed."""

    __slots__ = ()
    kind = "revised"


class Evaluated(PlanFact):
    """Somebody judged what the plan came to."""

    __slots__ = ()
    kind = "evaluated"


@frozen(kw_only=True, field_transformer=typed_fields)
class Replaced(PlanFact):
    """Another plan took its place."""

    kind = "replaced"

    other: str | None = field(default=None, validator=TEXT.validate)


PLAN_FACTS: tuple[type[PlanFact], ...] = (Drafted, Adopted, Revised, Evaluated, Replaced)
"""Every kind of fact that a plan can have."""

PlanFact.family = Family(PLAN_FACTS)

TABLE: Mapping[tuple[Stage, str], Stage] = {
    (Stage.DRAFT, "adopted"): Stage.ADOPTED,
    (Stage.DRAFT, "replaced"): Stage.REPLACED,
    (Stage.ADOPTED, "evaluated"): Stage.EVALUATED,
    (Stage.ADOPTED, "replaced"): Stage.REPLACED,
    (Stage.EVALUATED, "adopted"): Stage.ADOPTED,
    (Stage.EVALUATED, "replaced"): Stage.REPLACED,
    (Stage.REPLACED, "adopted"): Stage.ADOPTED,
}
"""To which stage a fact brings a plan, by its word; what is not in here moves nothing."""


def stage_on(facts: Iterable[PlanFact], on: dt.date) -> Stage:
    """How far *facts* have brought a plan by the day *on*; before any of them it is a draft."""
    stage = Stage.DRAFT
    for fact in in_order(facts, on):
        stage = TABLE.get((stage, fact.kind), stage)
    return stage
