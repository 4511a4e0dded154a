"""The plan of the benchmark as strict models of pydantic, with the keys that it uses.

They ask for the same forms of text, and dates are read by the library itself, which pydantic
cannot know; money stays text here.
"""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, FiniteFloat, PlainValidator

from eccar.plan.measures.indicator_progress import Direction
from eccar.plan.measures.measure import MeasureKind
from eccar.plan.measures.resources import Assurance, Per
from eccar.values.constraints import CITY_ID, ID, LANGUAGE, TEXT, URL, Pattern
from eccar.values.dates import When, when
from eccar.values.sources import SourceKind
from eccar.values.vocabulary import Ground, Role


def _of(form: Pattern) -> object:
    return Field(pattern=f"^(?:{form.pattern})$")


Words = Annotated[str, _of(TEXT)]
Tag = Annotated[str, _of(LANGUAGE)]
Id = Annotated[str, _of(ID)]
CityId = Annotated[str, _of(CITY_ID)]
Url = Annotated[str, _of(URL)]
Money = Annotated[str, Field(pattern=r"^(?:0|[1-9][0-9]{0,11})(?:\.[0-9]{1,2})? [A-Z]{3}$")]
Rough = Annotated[When, PlainValidator(when)]
Point = Annotated[int, Field(ge=1, le=10)]
Year = Annotated[int, Field(ge=1900, le=2199)]
ByLanguage = Annotated[dict[Tag, Words], Field(min_length=1)]


class Strict(BaseModel):
    """A model that takes nothing for something else, knows all its keys and never changes."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


class Source(Strict):
    url: Url | None = None
    text: Words | None = None
    kind: SourceKind | None = None
    seen: dt.date | None = None


Sources = tuple[Words | Source, ...]


class Value(Strict):
    date: Rough
    value: FiniteFloat | None = None
    part: FiniteFloat | None = None
    whole: FiniteFloat | None = None
    words: ByLanguage | None = None
    of: dict[str, str] = {}
    sources: Sources = ()
    note: Words | None = None


class Indicator(Strict):
    id: Id
    titles: ByLanguage
    unit: Words | None = None
    direction: Direction | None = None
    dimensions: tuple[Words, ...] = ()
    common: Id | None = None
    baselines: tuple[Value, ...] = ()
    targets: tuple[Value, ...] = ()
    observations: tuple[Value, ...] = ()
    note: Words | None = None


class Resource(Strict):
    amount: Money | None = None
    staff: Annotated[FiniteFloat, Field(ge=0, le=10_000)] | None = None
    per: Per = Per.PERIOD
    years: tuple[Year, ...] = ()
    state: Assurance | None = None
    funding: Words | None = None
    sources: Sources = ()
    note: Words | None = None


class Milestone(Strict):
    titles: ByLanguage
    due: Rough | None = None
    reached: Rough | None = None
    note: Words | None = None


class Happened(Strict):
    date: Rough
    by: Words | None = None
    sources: Sources = ()
    recorded: dt.date | None = None
    note: Words | None = None


class Planned(Happened):
    fact: Literal["planned"]


class Started(Happened):
    fact: Literal["started"]


class PlanStep(StrEnum):
    DRAFTED = "drafted"
    ADOPTED = "adopted"


class PlanFact(Happened):
    fact: PlanStep
    reference: Words | None = None


class Measure(Strict):
    id: Id
    points: tuple[Point, ...]
    titles: ByLanguage
    description: ByLanguage | None = None
    kind: MeasureKind = MeasureKind.ACTION
    domain: Id | None = None
    roles: tuple[Role, ...] = ()
    grounds: tuple[Ground, ...] = ()
    whom: tuple[Words, ...] = ()
    addressed_to: tuple[Words, ...] = ()
    carried_by: tuple[CityId, ...] = ()
    lead: Words | None = None
    partners: tuple[Words, ...] = ()
    starts: Rough | None = None
    ends: Rough | None = None
    ongoing: bool = False
    resources: tuple[Resource, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    depends_on: tuple[Id, ...] = ()
    progress: tuple[Annotated[Planned | Started, Field(discriminator="fact")], ...] = ()
    indicators: tuple[Indicator, ...] = ()
    answers: Sources = ()
    sources: Sources = ()
    note: Words | None = None


class ActionPlan(Strict):
    eccar: Literal["plan/1"]
    recorded: dt.date | None = None
    authorities: tuple[CityId, ...]
    titles: ByLanguage
    languages: tuple[Tag, ...] = ()
    period: Rough | None = None
    responsible: Words | None = None
    budget: Money | None = None
    facts: tuple[PlanFact, ...] = ()
    measures: tuple[Measure, ...] = ()
