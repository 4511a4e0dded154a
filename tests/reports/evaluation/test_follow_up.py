"""What became of recommendations by a day: the response, the follow-up, and what is open since when."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import eccar
from eccar.plan import ActionPlan
from eccar.reports import (
    AnsweredBy,
    Assessor,
    CarriedOut,
    Delivered,
    Evaluation,
    FollowedUp,
    FollowUp,
    Judged,
    MeasureReport,
    NoLongerFollowed,
    NotAccepted,
    Noted,
    ProgressReport,
    Recommendation,
    RecommendationAccepted,
    RecommendationResponse,
    Repeats,
    SameAs,
    Split,
    TakenUp,
    follow_up,
)
from eccar.reports.evaluation.recommendation_facts import RecommendationFact
from eccar.values.dates import when

EXAMPLE = Path(__file__).parents[3] / "examples/reports/musterstadt/evaluation-2025.yaml"
RESPONSES = (RecommendationAccepted, Noted, NotAccepted, TakenUp)
FIRST, LAST = dt.date(2025, 5, 20), dt.date(2028, 12, 31)
DAYS = st.dates(FIRST, LAST)


def evaluation(*recommendations: Recommendation) -> Evaluation:
    """An invented evaluation of 20 May 2025."""
    return Evaluation(
        id="opinion-2025",
        authorities=["de/musterstadt"],
        assessors=[Assessor(name="Scientific council")],
        facts=[Delivered(when=FIRST)],
        recommendations=recommendations,
    )


def recommendation(*facts: RecommendationFact, id: str = "1") -> Recommendation:
    """A recommendation with these facts."""
    return Recommendation(id=id, words={"en": "Publish the data."}, facts=facts)


def answer(on: dt.date | str, *facts: RecommendationFact) -> tuple[RecommendationResponse, bool]:
    """The response and whether it is open, of one recommendation with these facts."""
    (state,) = follow_up([evaluation(recommendation(*facts))], on=on).states
    return state.response, state.open


def facts() -> st.SearchStrategy[RecommendationFact]:
    """Facts of exact days, of every kind but those that refer to others."""
    simple = st.sampled_from([*RESPONSES, FollowedUp, CarriedOut, NoLongerFollowed]).flatmap(
        lambda kind: st.builds(kind, when=DAYS)
    )
    steps = st.sampled_from(["fully", "in-most-respects", "in-some-respects", "not"])
    judged = st.builds(Judged, when=DAYS, scale=st.just("eca"), step=steps)
    return st.one_of(simple, judged)


@given(st.lists(facts(), max_size=6), DAYS)
def test_the_answer_on_a_day_follows_from_the_facts_by_then(
    items: list[RecommendationFact], on: dt.date
) -> None:
    """Facts of later days change nothing, and the order in the document only those of one day."""
    by_then = [fact for fact in items if (fact.when.last or on) <= on]
    in_time = sorted(by_then, key=lambda fact: fact.when.sort_key())

    assert answer(on, *items) == answer(on, *by_then) == answer(on, *in_time)


@given(st.lists(facts(), max_size=6), DAYS)
def test_the_last_response_and_the_last_closing_fact_decide(
    items: list[RecommendationFact], on: dt.date
) -> None:
    """By brute force: each fact in the order of time takes the place of the one before."""
    response, open_ = RecommendationResponse.NOT_ON_RECORD, True
    for fact in sorted(items, key=lambda fact: fact.when.sort_key()):
        if (fact.when.last or on) > on:
            continue
        response = fact.response or response
        if isinstance(fact, Judged):
            open_ = fact.step != "fully"
        elif isinstance(fact, (CarriedOut, NoLongerFollowed)):
            open_ = False
        elif isinstance(fact, FollowedUp):
            open_ = True

    assert answer(on, *items) == (response, open_)


@pytest.mark.parametrize("kind", RESPONSES, ids=lambda kind: kind.kind)
def test_no_response_closes_a_recommendation(kind: type[RecommendationFact]) -> None:
    """What was noted or not accepted is followed like what was accepted."""
    response, open_ = answer("2026-01-01", kind(when="2025-09-10"))

    assert response == kind.response
    assert open_


def test_a_recommendation_is_open_since_it_was_made_or_opened_again() -> None:
    """There need not be any day until which it is to be carried out."""
    closed = CarriedOut(when="2026-03-01")
    again = Judged(when="2027-04-01", scale="eca", step="in-some-respects")
    made = evaluation(recommendation(closed, again))

    since = [
        follow_up([made], on=on).states[0].since
        for on in ("2026-01-01", "2026-06-01", "2028-01-01")
    ]

    assert since == [when("2025-05-20"), None, when("2027-04-01")]


def test_a_rough_day_leaves_open_whether_it_is_closed() -> None:
    """In September it may have been carried out, from October it certainly was."""
    made = evaluation(recommendation(CarriedOut(when="2026-09")))

    september, october = (follow_up([made], on=on).states[0] for on in ("2026-09-15", "2026-10-01"))

    assert (september.open, september.perhaps_otherwise) == (True, True)
    assert (october.open, october.perhaps_otherwise) == (False, False)


def test_a_whole_is_open_while_a_part_is() -> None:
    """The whole is done when both parts are; nothing is calculated from them but how many are."""
    made = evaluation(
        recommendation(Split(when="2025-11-03", into=["1a", "1b"])),
        recommendation(CarriedOut(when="2026-03-01"), id="1a"),
        recommendation(NoLongerFollowed(when="2027-03-01", reason="Out of date."), id="1b"),
    )

    before, after = (follow_up([made], on=on).states[0] for on in ("2026-06-01", "2027-06-01"))

    follow = follow_up([made], on="2026-06-01")
    assert (follow.open_count, len(follow.counted), len(follow.states)) == (1, 2, 3)
    assert (before.open, before.parts_closed, len(before.parts)) == (True, 1, 2)
    assert (after.open, after.parts_closed) == (False, 2)


@pytest.mark.parametrize(
    "others",
    [
        [("1", ["1"])],
        [("1", ["2"]), ("2", ["1"])],
        [("1", ["2", "3"]), ("2", ["3"]), ("3", ["1", "9"])],
    ],
    ids=["itself", "each-other", "over-a-third"],
)
def test_a_circle_of_parts_ends(others: list[tuple[str, list[str]]]) -> None:
    """Recommendations that are split into each other are open by their own facts."""
    made = evaluation(
        *(recommendation(Split(when="2025-11-03", into=into), id=id_) for id_, into in others)
    )

    follow = follow_up([made], on="2026-01-01")
    assert len(follow.open) == follow.open_count == len(others)


def test_measures_answer_recommendations_of_several_bodies() -> None:
    """A measure of a plan names what it answers; so may a report, and a fact of the recommendation."""
    plan = eccar.from_dict(
        {
            "eccar": "plan/1",
            "authorities": ["de/musterstadt"],
            "titles": {"de": "Plan (erfunden)"},
            "measures": [
                {
                    "id": "advice-data",
                    "points": [2],
                    "titles": {"de": "Daten (erfunden)"},
                    "answers": ["opinion-2025/1", "cerd-2023/12"],
                }
            ],
        },
        ActionPlan,
    )
    report = ProgressReport(
        authorities=["de/musterstadt"],
        measures=[MeasureReport(measure="training", answers=["opinion-2025/1"])],
    )
    committee = evolve(evaluation(recommendation(id="12")), id="cerd-2023")
    made = evaluation(recommendation(AnsweredBy(when="2025-11-03", measures=["advice-data"])))

    answers = follow_up([made, committee], on="2026-01-01", plans=[plan], reports=[report])

    first, second = (answers.state(reference) for reference in ("opinion-2025/1", "cerd-2023/12"))
    assert first is not None
    assert second is not None
    assert [each.measure for each in first.measures] == ["advice-data", "advice-data", "training"]
    assert [each.measure for each in second.measures] == ["advice-data"]


def test_references_between_recommendations() -> None:
    """What repeats an earlier one says so; what is the same as another is followed there."""
    made = evaluation(
        recommendation(Repeats(when="2025-05-20", other="opinion-2023/4")),
        recommendation(SameAs(when="2025-11-03", other="1"), id="2"),
    )

    first, second = follow_up([made], on="2026-01-01").states

    assert (first.repeats, first.open) == ("opinion-2023/4", True)
    assert (second.same_as, second.open) == ("1", False)


def test_an_evaluation_that_comes_later_is_left_out() -> None:
    """On the eve nothing is open; on the day the recommendations are."""
    made = evaluation(recommendation())

    eve, on_the_day = (follow_up([made], on=on) for on in ("2025-05-19", "2025-05-20"))

    assert eve.states == ()
    assert len(on_the_day.open) == 1


def test_an_invented_chain_on_three_days() -> None:
    """Each recommendation of the example is on each day as it was entered."""
    made = eccar.load(EXAMPLE, Evaluation)

    def states(follow: FollowUp) -> dict[str, tuple[str, bool]]:
        return {s.recommendation.id: (str(s.response), s.open) for s in follow.states}

    assert [
        states(follow_up([made], on=on)) for on in ("2025-07-01", "2026-03-01", "2028-05-01")
    ] == [
        dict.fromkeys(("1", "2", "3"), ("not-on-record", True)),
        {
            "1": ("accepted", True),
            "2": ("noted", True),
            "2a": ("taken-up", True),
            "2b": ("not-on-record", True),
            "3": ("not-accepted", True),
        },
        {
            "1": ("accepted", False),
            "2": ("noted", True),
            "2a": ("taken-up", False),
            "2b": ("not-on-record", True),
            "3": ("not-accepted", True),
        },
    ]


def test_twenty_years_of_fifty_recommendations_are_read_once() -> None:
    """The cost grows with the facts: each fact is asked a constant number of times, whatever the years."""
    asked: list[int] = []

    class Counted(Noted):
        __slots__ = ()

        def effective_by(self, on: dt.date, recorded: dt.date | None = None) -> bool:
            asked.append(1)
            return super().effective_by(on, recorded)

    def calls(years: int) -> int:
        asked.clear()
        made = [
            evolve(
                evaluation(*(recommendation(Noted(when=FIRST), id=str(i)) for i in range(50))),
                id=f"opinion-{year}",
            )
            for year in range(years)
        ]
        counted = [
            evolve(each, recommendations=[_counted(r) for r in each.recommendations])
            for each in made
        ]
        follow_up(counted, on="2028-01-01")
        return len(asked)

    def _counted(item: Recommendation) -> Recommendation:
        return evolve(item, facts=[Counted(when=FIRST)])

    assert calls(1) >= 50
    assert calls(20) == 20 * calls(1)
