"""Hypothesis strategies for documents of the coalition, and for all that they are made of.

Each is a function that gives a strategy, named as the type is.
"""

from __future__ import annotations

from hypothesis import strategies as st

from ..network import facts
from ..network.coalition import Coalition, Completeness, StatutoryPurpose
from ..network.facts import COALITION_FACTS, CoalitionFact
from ..network.references import LISTS
from ..values.dates import When
from ..values.vocabulary import Audience
from . import measure_strategies as parts
from . import network_entry_strategies as entries
from . import strategies as common
from .json_strategies import extras
from .measure_strategies import SOURCES, Fields, few, made


def coalition_facts(
    dates: st.SearchStrategy[When] | None = None,
    *,
    kinds: tuple[type[CoalitionFact], ...] = COALITION_FACTS,
) -> st.SearchStrategy[CoalitionFact]:
    """What happened to the coalition, of any kind or of those *kinds*."""
    when = common.whens() if dates is None else dates
    may: Fields = {
        **parts.said(),
        "place": parts.lines(),
        "reference": st.sampled_from(common.REFERENCES),
    }
    own: dict[type[CoalitionFact], Fields] = {facts.StatutesDated: {"edition": parts.lines()}}
    return st.sampled_from(kinds).flatmap(
        lambda kind: made(kind, {**may, **own.get(kind, {})}, when=when)
    )


def completeness() -> st.SearchStrategy[Completeness]:
    """Which lists are complete."""
    return made(Completeness, dict.fromkeys(("members", *LISTS[:-1]), entries.yes_no()))


def purposes() -> st.SearchStrategy[StatutoryPurpose]:
    """Purposes by the statutes."""
    may: Fields = {"when": common.whens(), "sources": few(st.sampled_from(SOURCES))}
    return made(StatutoryPurpose, may, words=parts.titles())


def coalitions(
    items: st.SearchStrategy[CoalitionFact] | None = None,
) -> st.SearchStrategy[Coalition]:
    """Documents of the coalition with a few entries, and with any facts or those of a strategy."""
    may: Fields = {
        "recorded": common.days(),
        "audience": st.sampled_from(Audience),
        "names": parts.titles(),
        "legal_form": parts.lines(),
        "purposes": few(purposes()),
        "complete": completeness(),
        "sources": few(st.sampled_from(SOURCES)),
        "extra": extras(),
        **_lists(),
    }
    happened = few(coalition_facts() if items is None else items)
    return made(Coalition, may, id=parts.ids(), facts=happened)


def _lists() -> Fields:
    """The lists of a document, each with a few entries."""
    return {
        "bodies": few(entries.bodies()),
        "events": few(entries.events()),
        "projects": few(entries.projects()),
        "resources": few(entries.network_resources()),
        "partners": few(entries.partners()),
        "networks": few(entries.member_networks()),
        "declarations": few(entries.adopted_declarations()),
        "awards": few(entries.awards()),
        "member_counts": few(entries.member_counts()),
    }
