"""Hypothesis strategies for plans and inventories, and for all that they are made of.

Each is a function that gives a strategy, named as the type is. Most words and sources are taken
from a few: making up new ones for every part of a plan takes too long.
"""

from __future__ import annotations

import math
from typing import Any, TypeAlias, TypeVar

from hypothesis import strategies as st

from ..dates import When
from ..forms import CITY_ID, LANGUAGE
from ..plan import history, progress
from ..plan.history import PLAN_FACTS, PlanFact
from ..plan.ids import ID
from ..plan.indicators import Direction, Indicator, Value
from ..plan.measures import Measure, MeasureKind, Milestone
from ..plan.plan import ActionPlan, Domain, Inventory, Participation, Silence
from ..plan.points import NUMBERS
from ..plan.progress import PROGRESS, Progress
from ..plan.resources import Assurance, Per, Resource, Statement
from ..sources import source
from ..texts import Text, text
from ..vocabulary import Audience, Ground, Hostility, Role
from . import strategies as common

LINES = ("Office for equality", "Żółw & <b>Söhne</b>", "null", "3.1", "# no", "Two\nlines: “a”")
TITLES = tuple(map(text, ({"de": "Beratung"}, {"en": "Advice", "pl": "Porady"}, {"sv": "ja"})))
SOURCES = tuple(map(source, ("https://example.org/plan?year=2009#3", "Minutes, §12")))
IDS = ("3.1", "A_1", "advice-centre", "3.10", "null", "1e3", "0", "a" * 60)
"""A few words, titles, sources and ids, some of which look like something else."""

FAR = 1_000_000_000
"""The greatest number that is counted."""

Fields: TypeAlias = dict[str, st.SearchStrategy[Any]]
Made = TypeVar("Made")


def ids() -> st.SearchStrategy[str]:
    """Ids of measures, indicators and domains."""
    return st.one_of(st.sampled_from(IDS), common.formed(ID))


def points(*, least: int = 0) -> st.SearchStrategy[list[int]]:
    """Numbers of several points, each once."""
    return st.lists(st.sampled_from(NUMBERS), min_size=least, max_size=3, unique=True)


def progress_facts(
    dates: st.SearchStrategy[When] | None = None,
    *,
    of: tuple[type[Progress], ...] = PROGRESS,
    bare: bool = False,
) -> st.SearchStrategy[Progress]:
    """What happens to measures, of any kind or of the kinds *of*; *bare* facts say the least."""
    own: dict[type[Progress], Fields] = {
        progress.Postponed: {"to": st.none() | common.whens()},
        progress.Abandoned: {"reason": _lines()},
        progress.Merged: {"other": ids()},
        progress.Replaced: {"other": ids()},
    }
    may = {} if bare else _said()
    when = common.whens() if dates is None else dates
    return st.sampled_from(of).flatmap(
        lambda kind: _made(kind, may, when=when, **own.get(kind, {}))
    )


def plan_facts(
    dates: st.SearchStrategy[When] | None = None,
    *,
    of: tuple[type[PlanFact], ...] = PLAN_FACTS,
    bare: bool = False,
) -> st.SearchStrategy[PlanFact]:
    """What happens to plans, of any kind or of the kinds *of*; *bare* facts say the least."""
    own: dict[type[PlanFact], Fields] = {history.ReplacedBy: {"other": st.none() | _lines()}}
    may = {} if bare else {**_said(), "reference": st.sampled_from(common.REFERENCES)}
    when = common.whens() if dates is None else dates
    return st.sampled_from(of).flatmap(
        lambda kind: _made(kind, may, when=when, **own.get(kind, {}))
    )


def resources(currency: str | None = None) -> st.SearchStrategy[Resource]:
    """Money in one *currency* or in any, staff, or what is said instead of a number."""
    says: Fields = {
        "amount": common.amounts(currency),
        "staff": st.integers(0, 10_000) | st.floats(0, 10_000),
        "stated": st.sampled_from(Statement),
    }
    may: Fields = {
        **says,
        "years": st.lists(
            st.integers(common.FIRST.year, common.LAST.year), max_size=3, unique=True
        ),
        "state": st.sampled_from(Assurance),
        "funding": _lines(),
        **_noted(),
    }
    per = st.sampled_from(Per)
    return st.one_of([_made(Resource, may, per=per, **{name: says[name]}) for name in says])


def numbers(least: float = -FAR) -> st.SearchStrategy[float]:
    """What can be counted or measured, from the *least* on."""
    return st.integers(math.ceil(least), FAR) | st.floats(least, FAR)


def shares(
    dates: st.SearchStrategy[When] | None = None, *, bare: bool = False
) -> st.SearchStrategy[Value]:
    """Values that tell a part and its whole; *bare* ones are of everybody and say no more."""
    when = common.whens() if dates is None else dates
    return _made(Value, _beside(bare=bare), when=when, part=numbers(), whole=numbers(0.001))


def values(
    dates: st.SearchStrategy[When] | None = None, *, bare: bool = False
) -> st.SearchStrategy[Value]:
    """Values of any sort: numbers, shares, words; *bare* ones are of everybody and say no more."""
    when, may = common.whens() if dates is None else dates, _beside(bare=bare)
    return st.one_of(
        _made(Value, may, when=when, value=numbers()),
        shares(dates, bare=bare),
        _made(Value, may, when=when, words=_titles()),
    )


def indicators(of: st.SearchStrategy[Value] | None = None) -> st.SearchStrategy[Indicator]:
    """Indicators with any values, or with those *of* a strategy."""
    told = values() if of is None else of
    may: Fields = {
        "unit": _lines(),
        "direction": st.sampled_from(Direction),
        "dimensions": _few(_lines()),
        "common": ids(),
        "note": _lines(),
    }
    return _made(
        Indicator,
        may,
        id=ids(),
        titles=_titles(),
        baseline=st.none() | told,
        targets=_few(told),
        observations=_few(told),
    )


def milestones() -> st.SearchStrategy[Milestone]:
    """Steps on the way of a measure."""
    may: Fields = {"due": common.whens(), "reached": common.whens(), "note": _lines()}
    return _made(Milestone, may, titles=_titles())


def measures(of: st.SearchStrategy[Progress] | None = None) -> st.SearchStrategy[Measure]:
    """Measures of any kind, with any progress, or with that *of* a strategy."""
    may: Fields = {
        "description": _titles(),
        "domain": ids(),
        "roles": _few(st.sampled_from(Role)),
        "grounds": _few(st.sampled_from(Ground)),
        "hostility": _few(st.sampled_from(Hostility)),
        "whom": _few(_lines()),
        "addressed_to": _few(_lines()),
        "carried_by": _authorities(),
        "lead": _lines(),
        "partners": _few(_lines()),
        "starts": common.whens(),
        "ends": common.whens(),
        "ongoing": st.booleans(),
        "resources": _few(resources()),
        "milestones": _few(milestones()),
        "depends_on": _few(ids()),
        "indicators": _few(indicators()),
        "answers": _lines(),
        **_noted(),
    }
    return _made(
        Measure,
        may,
        id=ids(),
        points=points(),
        titles=_titles(),
        kind=st.sampled_from(MeasureKind),
        progress=_few(progress_facts() if of is None else of),
    )


def domains() -> st.SearchStrategy[Domain]:
    """Fields of a city's own grouping."""
    return st.builds(Domain, id=ids(), titles=_titles(), points=points())


def participation() -> st.SearchStrategy[Participation]:
    """Who took part in making a plan, how and when."""
    may: Fields = {
        "how": _lines(),
        "when": common.whens(),
        "sources": _few(st.sampled_from(SOURCES)),
    }
    return _made(Participation, may, who=_lines())


def silences() -> st.SearchStrategy[Silence]:
    """Reasons why there is no action under a point."""
    return st.builds(Silence, point=st.sampled_from(NUMBERS), because=_lines())


def plans(of: st.SearchStrategy[Measure] | None = None) -> st.SearchStrategy[ActionPlan]:
    """Plans of one authority or of two, with any measures, or with those *of* a strategy."""
    may: Fields = {
        "recorded": common.days(),
        "audience": st.sampled_from(Audience),
        "languages": _few(common.formed(LANGUAGE)),
        "period": common.whens(),
        "revision": _lines(),
        "edition": common.days(),
        "responsible": _lines(),
        "strategy": _lines(),
        "diagnosis": _few(st.sampled_from(SOURCES)),
        "participation": _few(participation()),
        "domains": _few(domains()),
        "budget": common.amounts(),
        "none_because": _few(silences()),
        "extra": _extras(),
    }
    return _made(
        ActionPlan,
        may,
        authorities=_authorities(least=1),
        titles=_titles(),
        facts=_few(plan_facts()),
        measures=_few(measures() if of is None else of),
    )


def inventories(of: st.SearchStrategy[Measure] | None = None) -> st.SearchStrategy[Inventory]:
    """Lists of what is there, complete or not, with any measures, or with those *of* a strategy."""
    may: Fields = {
        "recorded": common.days(),
        "audience": st.sampled_from(Audience),
        "extra": _extras(),
    }
    told = _few(measures() if of is None else of)
    return _made(
        Inventory, may, authorities=_authorities(least=1), complete=st.booleans(), measures=told
    )


def _made(
    kind: type[Made], may: Fields, /, **must: st.SearchStrategy[Any]
) -> st.SearchStrategy[Made]:
    """Values of a *kind* with all that they must tell, and up to four things that they *may*."""
    if not may:
        return st.builds(kind, **must)
    some = st.lists(st.sampled_from(sorted(may)), max_size=4, unique=True)
    return some.flatmap(
        lambda names: st.builds(kind, **{**must, **{name: may[name] for name in names}})
    )


def _said() -> Fields:
    return {"by": _lines(), "recorded": common.days(), **_noted()}


def _noted() -> Fields:
    return {"sources": _few(st.sampled_from(SOURCES)), "note": _lines()}


def _beside(*, bare: bool) -> Fields:
    """What a value can say beside itself: of whom, on whose word; nothing if it is *bare*."""
    names = st.sampled_from(("gender", "age", "district"))
    groups = st.dictionaries(names, _lines() | st.integers(0, 99), max_size=2)
    return {} if bare else {"of": groups, **_noted()}


def _lines() -> st.SearchStrategy[str]:
    return st.sampled_from(LINES)


def _titles() -> st.SearchStrategy[Text]:
    return st.sampled_from(TITLES) | common.words()


def _authorities(*, least: int = 0) -> st.SearchStrategy[list[str]]:
    return st.lists(common.formed(CITY_ID), min_size=least, max_size=2, unique=True)


def _extras() -> st.SearchStrategy[dict[str, Any]]:
    return st.dictionaries(_lines(), common.anything(), max_size=2)


def _few(of: st.SearchStrategy[Any]) -> st.SearchStrategy[list[Any]]:
    return st.lists(of, max_size=2)
