"""Hypothesis strategies for measures, and for all that they are made of.

Each is a function that gives a strategy, named as the type is. Most words and sources are taken
from a few: making up new ones for every part of a plan takes too long.
"""

from __future__ import annotations

import math
from functools import cache
from typing import Any, TypeAlias, TypeVar

from hypothesis import strategies as st

from ..plan.measures import progress
from ..plan.measures.indicator_progress import Direction
from ..plan.measures.indicators import Indicator
from ..plan.measures.measure import Measure, MeasureKind, Milestone
from ..plan.measures.progress import PROGRESS, Progress, State
from ..plan.measures.reported_counts import Precision, ReportedCount
from ..plan.measures.resources import Assurance, Per, Resource, ResourceStatement
from ..plan.measures.values import Value
from ..plan.points import NUMBERS
from ..values.constraints import CITY_ID, ID
from ..values.dates import When
from ..values.sources import source
from ..values.texts import Text, text
from ..values.vocabulary import Ground, Hostility, Role
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
    kinds: tuple[type[Progress], ...] = PROGRESS,
    bare: bool = False,
) -> st.SearchStrategy[Progress]:
    """What happens to measures, of any kind or of the kinds *of*; *bare* facts say the least."""
    own: dict[type[Progress], Fields] = {
        progress.Postponed: {"to": st.none() | common.whens()},
        progress.Abandoned: {"reason": st.none() | lines()},
        progress.Merged: {"other": st.none() | ids()},
        progress.ReplacedBy: {"other": st.none() | ids()},
    }
    may = {} if bare else said()
    when = common.whens() if dates is None else dates
    return st.one_of([made(kind, may, when=when, **own.get(kind, {})) for kind in kinds])


def resources(currency: str | None = None) -> st.SearchStrategy[Resource]:
    """Money in one *currency* or in any, staff, or what is said instead of a number."""
    says: Fields = {
        "amount": common.amounts(currency),
        "staff": st.integers(0, 10_000) | st.floats(0, 10_000),
        "stated": st.sampled_from(ResourceStatement),
    }
    may: Fields = {
        **says,
        "years": st.lists(
            st.integers(common.FIRST.year, common.LAST.year), max_size=3, unique=True
        ),
        "state": st.sampled_from(Assurance),
        "funding": lines(),
        **noted(),
    }
    per = st.none() | st.sampled_from(Per)
    return st.one_of([made(Resource, may, per=per, **{name: says[name]}) for name in says])


def numbers(least: float = -FAR) -> st.SearchStrategy[float]:
    """What can be counted or measured, from the *least* on."""
    return st.integers(math.ceil(least), FAR) | st.floats(least, FAR)


def shares(
    dates: st.SearchStrategy[When] | None = None, *, bare: bool = False
) -> st.SearchStrategy[Value]:
    """Values that tell a part and its whole; *bare* ones are of everybody and say no more."""
    when = common.whens() if dates is None else dates
    return made(Value, _beside(bare=bare), when=when, part=numbers(), whole=numbers(0.001))


def values(
    dates: st.SearchStrategy[When] | None = None, *, bare: bool = False
) -> st.SearchStrategy[Value]:
    """Values of any sort: numbers, shares, words; *bare* ones are of everybody and say no more."""
    when, may = common.whens() if dates is None else dates, _beside(bare=bare)
    return st.one_of(
        made(Value, may, when=when, value=numbers()),
        shares(dates, bare=bare),
        made(Value, may, when=when, words=titles()),
    )


def indicators(items: st.SearchStrategy[Value] | None = None) -> st.SearchStrategy[Indicator]:
    """Indicators with any values, or with those *of* a strategy."""
    items = values() if items is None else items
    may: Fields = {
        "unit": lines(),
        "direction": st.sampled_from(Direction),
        "dimensions": few(lines()),
        "common": ids(),
        "note": lines(),
    }
    return made(
        Indicator,
        may,
        id=ids(),
        titles=titles(),
        baselines=few(items),
        targets=few(items),
        observations=few(items),
    )


def milestones() -> st.SearchStrategy[Milestone]:
    """Steps on the way of a measure."""
    may: Fields = {"due": common.whens(), "reached": common.whens(), "note": lines()}
    return made(Milestone, may, titles=titles())


def reported_counts() -> st.SearchStrategy[ReportedCount]:
    """What sources report of a whole."""
    precision = st.sampled_from(Precision)
    says: Fields = {"words": titles(), "state": st.sampled_from(State)}
    may: Fields = {
        **says,
        "precision": precision,
        "total": st.integers(0, FAR),
        "total_precision": precision,
        "when": common.whens(),
        **noted(),
    }
    counts = st.integers(0, FAR)
    return st.one_of([made(ReportedCount, may, count=counts, **{key: says[key]}) for key in says])


def measures(
    items: st.SearchStrategy[Progress] | None = None, *, bare: bool = False
) -> st.SearchStrategy[Measure]:
    """Measures of any kind, with any progress, or with that *of* a strategy.

    *Bare* ones say no more than what tells where they stand on a day.
    """
    when: Fields = {"starts": common.whens(), "ends": common.whens(), "ongoing": st.booleans()}
    items = progress_facts(bare=bare) if items is None else items
    return made(
        Measure,
        when if bare else {**when, **_about()},
        id=ids(),
        points=points(),
        titles=st.sampled_from(TITLES) if bare else titles(),
        kind=st.sampled_from(MeasureKind),
        progress=few(items),
    )


@cache
def _about() -> Fields:
    """The fields of a measure other than its schedule."""
    return {
        "description": titles(),
        "domain": ids(),
        "roles": few(st.sampled_from(Role)),
        "grounds": few(st.sampled_from(Ground)),
        "hostility": few(st.sampled_from(Hostility)),
        "whom": few(lines()),
        "addressed_to": few(lines()),
        "carried_by": authorities(),
        "lead": lines(),
        "partners": few(lines()),
        "resources": few(resources()),
        "milestones": few(milestones()),
        "depends_on": few(ids()),
        "reported_counts": few(reported_counts()),
        "indicators": few(indicators()),
        "answers": few(st.sampled_from(SOURCES)),
        **noted(),
    }


def made(
    kind: type[Made], may: Fields, /, **must: st.SearchStrategy[Any]
) -> st.SearchStrategy[Made]:
    """Values of a *kind* with all that they must tell, and up to four things that they *may*."""
    if not may:
        return st.builds(kind, **must)
    some = st.lists(st.sampled_from(sorted(may)), max_size=4, unique=True)
    return some.map(sorted).flatmap(
        # Hypothesis keeps what builds returns, whatever the order of what it is given; what is kept
        # has to draw in the same order, or a test is called flaky.
        lambda names: st.builds(kind, **{**must, **{name: may[name] for name in names}})
    )


def said() -> Fields:
    """The fields of a fact other than its date."""
    return {"by": lines(), "recorded": common.days(), **noted()}


def noted() -> Fields:
    """The note and the sources that almost every class has."""
    return {"sources": few(st.sampled_from(SOURCES)), "note": lines()}


def _beside(*, bare: bool) -> Fields:
    """The group, note and sources of a value; nothing if it is *bare*."""
    names = st.sampled_from(("gender", "age", "district"))
    groups = st.dictionaries(names, lines() | st.integers(0, 99), max_size=2)
    return {} if bare else {"of": groups, **noted()}


def lines() -> st.SearchStrategy[str]:
    """Words of one line or two."""
    return st.sampled_from(LINES)


def titles() -> st.SearchStrategy[Text]:
    """Titles in one language or several."""
    return st.sampled_from(TITLES) | common.words()


def authorities(*, least: int = 0) -> st.SearchStrategy[list[str]]:
    """Ids of authorities, none or up to two, each once."""
    return st.lists(common.formed(CITY_ID), min_size=least, max_size=2, unique=True)


def few(items: st.SearchStrategy[Any]) -> st.SearchStrategy[list[Any]]:
    """Nothing, one or two of what a strategy makes."""
    return st.lists(items, max_size=2)
