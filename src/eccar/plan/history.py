"""What happened to a plan as a whole: drafted, adopted, revised, evaluated, replaced."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Iterable, Mapping
from typing import ClassVar

from attrs import field, frozen

from ..forms import TEXT
from .happened import Happened


class Stage(enum.StrEnum):
    """How far a plan has come; what is asked of it depends on that."""

    DRAFT = "draft"
    ADOPTED = "adopted"
    EVALUATED = "evaluated"
    REPLACED = "replaced"


@frozen(kw_only=True)
class PlanFact(Happened):
    """Something that happened to a plan, when, by whom, and on whose word."""

    kind: ClassVar[str] = ""
    leads_to: ClassVar[Stage | None] = None
    family: ClassVar[Mapping[str, type[PlanFact]]] = {}

    reference: str | None = field(default=None, validator=TEXT.one)


class Drafted(PlanFact):
    """The plan, or a new version of it, was written."""

    __slots__ = ()
    kind = "drafted"
    leads_to = Stage.DRAFT


class Adopted(PlanFact):
    """A body adopted the plan."""

    __slots__ = ()
    kind = "adopted"
    leads_to = Stage.ADOPTED


class Revised(PlanFact):
    """The plan was changed; how far it has come stays as it is."""

    __slots__ = ()
    kind = "revised"


class Evaluated(PlanFact):
    """Somebody judged what the plan came to."""

    __slots__ = ()
    kind = "evaluated"
    leads_to = Stage.EVALUATED


@frozen(kw_only=True)
class ReplacedBy(PlanFact):
    """Another plan took its place."""

    kind = "replaced"
    leads_to = Stage.REPLACED

    other: str | None = field(default=None, validator=TEXT.one)


PLAN_FACTS: tuple[type[PlanFact], ...] = (Drafted, Adopted, Revised, Evaluated, ReplacedBy)
"""Every kind of fact that a plan can have."""

PlanFact.family = {one.kind: one for one in PLAN_FACTS}


def stage_on(facts: Iterable[PlanFact], on: dt.date) -> Stage:
    """How far *facts* have brought a plan by the day *on*; before any of them it is a draft."""
    stage = Stage.DRAFT
    for fact in sorted(facts, key=lambda fact: fact.stands_on):
        if fact.stands_on <= on and fact.leads_to is not None:
            stage = fact.leads_to
    return stage
