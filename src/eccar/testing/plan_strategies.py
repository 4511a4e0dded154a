"""Hypothesis strategies for plans and inventories.

Each is a function that gives a strategy, named as the type is.
"""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from ..plan import history
from ..plan.history import PLAN_FACTS, RHYTHM, PlanFact
from ..plan.inventory import Inventory
from ..plan.measures.measure import Measure
from ..plan.plan import ActionPlan, Domain, Participation, Silence
from ..plan.points import NUMBERS
from ..values.constraints import LANGUAGE
from ..values.dates import When
from ..values.vocabulary import Audience
from . import measure_strategies as parts
from . import strategies as common
from .json_strategies import anything
from .measure_strategies import SOURCES, Fields

ids, points, progress_facts = parts.ids, parts.points, parts.progress_facts
resources, milestones, measures = parts.resources, parts.milestones, parts.measures
numbers, shares, values, indicators = parts.numbers, parts.shares, parts.values, parts.indicators


def plan_facts(
    dates: st.SearchStrategy[When] | None = None,
    *,
    kinds: tuple[type[PlanFact], ...] = PLAN_FACTS,
    bare: bool = False,
) -> st.SearchStrategy[PlanFact]:
    """What happens to plans, of any kind or of the kinds *of*; *bare* facts say the least."""
    own: dict[type[PlanFact], Fields] = {history.Replaced: {"other": st.none() | parts.lines()}}
    may = (
        {}
        if bare
        else {
            **parts.said(),
            "reference": st.sampled_from(common.REFERENCES),
            "authorities": parts.authorities(),
        }
    )
    when = common.whens() if dates is None else dates
    return st.one_of([parts.made(kind, may, when=when, **own.get(kind, {})) for kind in kinds])


def domains() -> st.SearchStrategy[Domain]:
    """Fields of a city's own grouping."""
    return st.builds(Domain, id=ids(), titles=parts.titles(), points=points())


def participation() -> st.SearchStrategy[Participation]:
    """Who took part in making a plan, how and when."""
    says: Fields = {"who": parts.lines(), "how": parts.lines()}
    may: Fields = {
        **says,
        "when": common.whens(),
        "sources": parts.few(st.sampled_from(SOURCES)),
    }
    return st.one_of([parts.made(Participation, may, **{key: says[key]}) for key in says])


def silences() -> st.SearchStrategy[Silence]:
    """Points without an action, most with the reason."""
    return st.builds(Silence, point=st.sampled_from(NUMBERS), because=st.none() | parts.lines())


def rhythms() -> st.SearchStrategy[str]:
    """Intervals of review."""
    return common.formed(RHYTHM)


def plans(items: st.SearchStrategy[Measure] | None = None) -> st.SearchStrategy[ActionPlan]:
    """Plans of one authority or of two, with any measures, or with those *of* a strategy."""
    may: Fields = {
        "recorded": common.days(),
        "audience": st.sampled_from(Audience),
        "id": ids(),
        "languages": parts.few(common.formed(LANGUAGE)),
        "complete": st.booleans(),
        "period": common.whens(),
        "reviewed_every": rhythms(),
        "reported_every": rhythms(),
        "reported_counts": parts.few(parts.reported_counts()),
        "revision": parts.lines(),
        "edition": common.days(),
        "responsible": parts.lines(),
        "strategy": st.sampled_from(SOURCES),
        "sources": parts.few(st.sampled_from(SOURCES)),
        "diagnosis": parts.few(st.sampled_from(SOURCES)),
        "participation": parts.few(participation()),
        "domains": parts.few(domains()),
        "budget": common.amounts(),
        "none_because": parts.few(silences()),
        "extra": _extras(),
    }
    return parts.made(
        ActionPlan,
        may,
        authorities=parts.authorities(least=1),
        titles=parts.titles(),
        facts=parts.few(plan_facts()),
        measures=parts.few(measures() if items is None else items),
    )


def inventories(items: st.SearchStrategy[Measure] | None = None) -> st.SearchStrategy[Inventory]:
    """Lists of what is there, complete or not, with any measures, or with those *of* a strategy."""
    may: Fields = {
        "recorded": common.days(),
        "audience": st.sampled_from(Audience),
        "id": ids(),
        "titles": parts.titles(),
        "reported_counts": parts.few(parts.reported_counts()),
        "sources": parts.few(st.sampled_from(SOURCES)),
        "extra": _extras(),
    }
    return parts.made(
        Inventory,
        may,
        authorities=parts.authorities(least=1),
        complete=st.booleans(),
        measures=parts.few(measures() if items is None else items),
    )


def _extras() -> st.SearchStrategy[dict[str, Any]]:
    return st.dictionaries(parts.lines(), anything(), max_size=2)
