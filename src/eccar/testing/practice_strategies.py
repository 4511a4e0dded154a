"""Hypothesis strategies for good practices, and for all that they are made of.

Each is a function that gives a strategy, named as the type is.
"""

from __future__ import annotations

from hypothesis import strategies as st

from ..network.practices.practice import Evidence, EvidenceKind, FirstStep, Practice
from ..network.practices.publication import PRACTICE_FACTS, PracticeConsented, PracticeFact
from ..network.references import MEASURE, REFERENCE
from ..values.constraints import CITY_ID, LANGUAGE
from ..values.contacts import ContactPoint
from ..values.dates import When
from ..values.vocabulary import Audience, Ground, Hostility, Role
from . import measure_strategies as parts
from . import strategies as common
from .json_strategies import extras
from .measure_strategies import Fields, few, made

CONTACTS = (
    ContactPoint(unit="Office for equality"),
    ContactPoint(unit="Amt 50", mailbox="equality@example.org"),
)
"""Units that answer questions."""

_REFERENCES = ("plan:de/musterstadt:2027#advice-centre", "report:de/a+de/b:2026#3.1")


def practice_facts(
    dates: st.SearchStrategy[When] | None = None,
    *,
    kinds: tuple[type[PracticeFact], ...] = PRACTICE_FACTS,
) -> st.SearchStrategy[PracticeFact]:
    """What happens to the publication of practices, of any kind or of the *kinds*."""
    when = common.whens() if dates is None else dates
    own: dict[type[PracticeFact], Fields] = {PracticeConsented: {"until": when}}
    return st.sampled_from(kinds).flatmap(
        lambda kind: made(kind, {**parts.said(), **own.get(kind, {})}, when=when)
    )


def pieces_of_evidence() -> st.SearchStrategy[Evidence]:
    """What shows the effect of a practice, with or without figures."""
    may: Fields = {
        "unit": parts.lines(),
        "observations": few(parts.values()),
        "when": common.whens(),
        **parts.noted(),
    }
    return made(Evidence, may, kind=st.sampled_from(EvidenceKind), words=parts.titles())


def practices(
    facts: st.SearchStrategy[PracticeFact] | None = None,
) -> st.SearchStrategy[Practice]:
    """Good practices with any facts of publication, or with those of a strategy."""
    may: Fields = {
        "recorded": common.days(),
        "audience": st.sampled_from(Audience),
        "description": parts.titles(),
        "since": common.whens(),
        "until": common.whens(),
        "domain": parts.titles(),
        "roles": few(st.sampled_from(Role)),
        "grounds": few(st.sampled_from(Ground)),
        "hostility": few(st.sampled_from(Hostility)),
        "whom": few(parts.lines()),
        "effect": parts.titles(),
        "evidence": few(pieces_of_evidence()),
        "transfer": parts.titles(),
        "failed": parts.titles(),
        "first_steps": few(st.builds(FirstStep, words=parts.titles())),
        "contact": st.sampled_from(CONTACTS),
        "drawn_from": st.sampled_from(_REFERENCES) | common.formed(MEASURE),
        "related": few(common.formed(REFERENCE)),
        "languages": few(common.formed(LANGUAGE)),
        "extra": extras(),
        **parts.noted(),
    }
    return made(
        Practice,
        may,
        id=parts.ids(),
        authority=common.formed(CITY_ID),
        titles=parts.titles(),
        points=parts.points(),
        publication=few(practice_facts() if facts is None else facts),
    )
