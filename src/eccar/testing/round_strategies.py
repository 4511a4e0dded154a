"""Hypothesis strategies for reporting rounds and questionnaires.

Each is a function that gives a strategy, named as the type is.
"""

from __future__ import annotations

from hypothesis import strategies as st

from ..plan.points import NUMBERS
from ..reports.entries import Question
from ..reports.rounds import facts
from ..reports.rounds.facts import ROUND_FACTS, RoundFact
from ..reports.rounds.questionnaire import ItemType, Questionnaire, QuestionnaireItem
from ..reports.rounds.round import ReportingRound
from ..values.constraints import LANGUAGE
from ..values.dates import When, period
from ..values.vocabulary import Audience, Basis
from . import measure_strategies as parts
from . import strategies as common
from .json_strategies import extras
from .measure_strategies import SOURCES, Fields

MOST_CHARACTERS = 100_000
"""The greatest length that an item can have."""


def round_facts(
    dates: st.SearchStrategy[When] | None = None,
    *,
    authorities: st.SearchStrategy[list[str]] | None = None,
    kinds: tuple[type[RoundFact], ...] = ROUND_FACTS,
) -> st.SearchStrategy[RoundFact]:
    """What happens to rounds, of any kind or of those *kinds*, and for which *authorities*."""
    when = common.whens() if dates is None else dates
    may: Fields = {**parts.said(), "reference": st.sampled_from(common.REFERENCES)}
    own: dict[type[RoundFact], Fields] = {
        facts.RoundExtended: {"until": when},
        facts.RoundExcused: {"reason": st.none() | parts.lines()},
        facts.Consented: {"until": st.none() | when},
    }
    named = parts.authorities() if authorities is None else authorities
    return st.sampled_from(kinds).flatmap(
        lambda kind: parts.made(kind, may, when=when, authorities=named, **own.get(kind, {}))
    )


def rounds(items: st.SearchStrategy[RoundFact] | None = None) -> st.SearchStrategy[ReportingRound]:
    """Reporting rounds with any facts, or with those of a strategy."""
    may: Fields = {
        "recorded": common.days(),
        "audience": st.sampled_from(Audience),
        "titles": parts.titles(),
        "period": common.whens().map(period),
        "questionnaire": parts.ids(),
        "languages": parts.few(common.formed(LANGUAGE)),
        "deadline": common.whens(),
        "invited": parts.authorities(),
        "counts": parts.few(parts.reported_counts()),
        "sources": parts.few(st.sampled_from(SOURCES)),
        "extra": extras(),
    }
    happened = parts.few(round_facts() if items is None else items)
    return parts.made(ReportingRound, may, id=parts.ids(), facts=happened)


def items() -> st.SearchStrategy[QuestionnaireItem]:
    """Items of a questionnaire."""
    may: Fields = {
        "type": st.sampled_from(ItemType),
        "choices": parts.few(parts.lines()),
        "max_length": st.integers(1, MOST_CHARACTERS),
        "required": st.booleans(),
        "point": st.sampled_from(NUMBERS),
        "question": st.sampled_from(Question),
        "unchanged_since": parts.ids(),
    }
    return parts.made(QuestionnaireItem, may, id=parts.ids(), titles=parts.titles())


def questionnaires() -> st.SearchStrategy[Questionnaire]:
    """Questionnaires with a few items."""
    may: Fields = {
        "recorded": common.days(),
        "audience": st.sampled_from(Audience),
        "titles": parts.titles(),
        "since": common.whens(),
        "languages": parts.few(common.formed(LANGUAGE)),
        "basis": st.sampled_from(Basis),
        "sources": parts.few(st.sampled_from(SOURCES)),
        "extra": extras(),
    }
    form = st.lists(items(), min_size=1, max_size=3)
    return parts.made(Questionnaire, may, id=parts.ids(), items=form)
