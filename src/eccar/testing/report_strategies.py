"""Hypothesis strategies for progress reports, and for all that they are made of.

Each is a function that gives a strategy, named as the type is.
"""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from ..plan.measures.progress import State
from ..reports.chain import facts
from ..reports.chain.facts import REPORT_FACTS, Act, Addressee, ReportFact
from ..reports.entries import (
    IndicatorReport,
    MeasureReport,
    PointReport,
    PointState,
    Question,
    Response,
)
from ..reports.lead_time import LEAD_TIME
from ..reports.references import DIGEST, IDENTITY, CarriedOver, ReportedOn
from ..reports.report import ProgressReport
from ..reports.scales import Scale, ScaleStep, SelfAssessment
from ..values.constraints import LANGUAGE, URL
from ..values.dates import When
from ..values.texts import text
from ..values.vocabulary import Audience
from . import measure_strategies as parts
from . import strategies as common
from .json_strategies import anything
from .measure_strategies import SOURCES, Fields, few, made


def digests() -> st.SearchStrategy[str]:
    """Digests of documents."""
    return common.formed(DIGEST)


def identities() -> st.SearchStrategy[str]:
    """Identities of documents, most of which a sentence names by kind and id."""
    plain = st.sampled_from(("report:de/a:2024", "plan:de/a:action-plan", "inventory:de/a"))
    return plain | common.formed(IDENTITY)


def lead_times() -> st.SearchStrategy[str]:
    """How long before a day a paper has to be handed in."""
    return common.formed(LEAD_TIME)


def report_facts(
    dates: st.SearchStrategy[When] | None = None,
    *,
    kinds: tuple[type[ReportFact], ...] = REPORT_FACTS,
    bare: bool = False,
) -> st.SearchStrategy[ReportFact]:
    """What happens to reports, of any kind or of the *kinds*; *bare* facts say the least."""
    may = {} if bare else {**parts.said(), "reference": st.sampled_from(common.REFERENCES)}
    when = common.whens() if dates is None else dates
    return st.sampled_from(kinds).flatmap(
        lambda kind: made(kind, may, when=when, **_own_fields().get(kind, {}))
    )


def _own_fields() -> dict[type[ReportFact], Fields]:
    """What only facts of a kind say."""
    reason: Fields = {"reason": st.none() | parts.lines()}
    sent: Fields = {"to": st.sampled_from(Addressee), "digest": st.none() | digests()}
    return {
        facts.Decided: {"act": st.sampled_from(Act)},
        facts.Submitted: sent,
        facts.Resubmitted: sent,
        facts.Returned: reason,
        facts.Excused: reason,
        facts.Forwarded: {"to_body": st.none() | parts.lines()},
        facts.Extended: {"until": common.whens()},
        facts.Published: {
            "url": st.none() | common.formed(URL),
            "languages": few(common.formed(LANGUAGE)),
        },
    }


def carried_over() -> st.SearchStrategy[CarriedOver]:
    """Marks of entries that were carried over, confirmed or not."""
    may: Fields = {"as_of": common.whens(), "measure": parts.ids(), "confirmed": common.days()}
    return made(CarriedOver, may, origin=identities())


def scales() -> st.SearchStrategy[Scale]:
    """Scales of two steps or three."""
    ids = st.lists(parts.ids(), min_size=2, max_size=3, unique=True)
    steps = ids.map(lambda ids: [ScaleStep(id=id_, titles=text({"de": id_})) for id_ in ids])
    may: Fields = {
        "titles": parts.titles(),
        "since": common.whens(),
        "sources": few(st.sampled_from(SOURCES)),
    }
    return made(Scale, may, id=parts.ids(), steps=steps)


def self_assessments() -> st.SearchStrategy[SelfAssessment]:
    """Assessments, on a scale at hand or not."""
    may: Fields = {"words": parts.titles()}
    return made(SelfAssessment, may, scale=parts.ids(), step=parts.ids())


def responses() -> st.SearchStrategy[Response]:
    """Responses to a question of every report, or to an item of a questionnaire."""
    may: Fields = {
        "questionnaire": parts.ids(),
        "entered": common.days(),
        "carried_over": carried_over(),
    }
    items = st.sampled_from(tuple(map(str, Question))) | parts.ids()
    return made(Response, may, item=items, words=parts.titles())


def point_reports() -> st.SearchStrategy[PointReport]:
    """What is reported of points."""
    may: Fields = {
        "state": st.sampled_from(PointState),
        "words": parts.titles(),
        "counts": few(parts.reported_counts()),
        "self_assessment": self_assessments(),
        "carried_over": carried_over(),
    }
    return made(PointReport, may, point=st.integers(1, 10))


def indicator_reports() -> st.SearchStrategy[IndicatorReport]:
    """The observations of an indicator that are reported."""
    may: Fields = {"titles": parts.titles(), "observations": few(parts.values())}
    return made(IndicatorReport, may, indicator=parts.ids())


def measure_reports() -> st.SearchStrategy[MeasureReport]:
    """What is reported of measures, by id, by title or by both."""
    names: Fields = {"measure": parts.ids(), "titles": parts.titles()}
    may: Fields = {
        **names,
        "points": parts.points(),
        "state": st.sampled_from(State),
        "since": common.whens(),
        "words": parts.titles(),
        "milestones": few(parts.milestones()),
        "indicators": few(indicator_reports()),
        "spending": few(parts.resources()),
        "difficulties": parts.titles(),
        "next_steps": parts.titles(),
        "answers": few(parts.lines()),
        "self_assessment": self_assessments(),
        "carried_over": carried_over(),
    }
    return st.one_of([made(MeasureReport, may, **{name: names[name]}) for name in names])


def reports(
    items: st.SearchStrategy[ReportFact] | None = None,
) -> st.SearchStrategy[ProgressReport]:
    """Reports of one authority or of two, with any facts, or with those *of* a strategy."""
    may: Fields = {
        "recorded": common.days(),
        "audience": st.sampled_from(Audience),
        "id": parts.ids(),
        "on_behalf_of": parts.authorities(),
        "titles": parts.titles(),
        "period": common.whens(),
        "as_of": common.whens(),
        "to": st.lists(st.sampled_from(Addressee), max_size=2, unique=True),
        "round": parts.ids(),
        "due": common.whens(),
        "lead_time": lead_times(),
        "responsible": parts.lines(),
        "basis": st.builds(ReportedOn, identity=identities(), digest=st.none() | digests()),
        "earlier": parts.ids(),
        "replaces": few(parts.ids()),
        "confirmed": common.days(),
        "responses": few(responses()),
        "counts": few(parts.reported_counts()),
        "measures": few(measure_reports()),
        "self_assessment": self_assessments(),
        "scales": few(scales()),
        "sources": few(st.sampled_from(SOURCES)),
        "extra": extras(),
    }
    return made(
        ProgressReport,
        may,
        authorities=parts.authorities(least=1),
        points=few(point_reports()),
        facts=few(report_facts() if items is None else items),
    )


def extras() -> st.SearchStrategy[dict[str, Any]]:
    """What documents have besides."""
    return st.dictionaries(parts.lines(), anything(), max_size=2)
