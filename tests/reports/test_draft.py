"""Drafts: what comes from the plan, what from the report before it, and what is marked."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import eccar
from eccar.plan.points import NUMBERS
from eccar.reports import (
    PointState,
    ProgressReport,
    Questionnaire,
    draft,
    inferred_due,
    proposed_period,
)
from eccar.reports.rounds.editions import ask_the_same, editions_of
from eccar.values.dates import when
from eccar.values.texts import text

from .documents import ADVICE, CITY, membership, plan, report

ON = "2027-01-15"
WORDS = {"de": "Die Stelle berät dreimal in der Woche."}


def measure(id: str, *progress: dict[str, Any], **more: Any) -> dict[str, Any]:
    """A measure under point 3, as plain data."""
    return {"id": id, "points": [3], "titles": {"de": id}, "progress": list(progress), **more}


def said(id: str, **more: Any) -> dict[str, Any]:
    """What a report says of a measure, as plain data."""
    return {"measure": id, "state": "running", "words": WORDS, **more}


def without_marks(document: ProgressReport) -> dict[str, Any]:
    """The entries of a report, without where they were carried over from."""
    return {
        name: [evolve(entry, carried_over=None) for entry in getattr(document, name)]
        for name in ("responses", "points", "measures")
    }


def questionnaire(edition: str, **item: Any) -> Questionnaire:
    """An edition of an invented questionnaire with one item."""
    items = [{"id": "q1", "titles": {"en": "What was achieved?"}, **item}]
    data = {"eccar": "questionnaire/1", "id": edition, "items": items}
    return eccar.from_dict(data, Questionnaire)


def test_from_nothing_a_report_has_the_ten_points() -> None:
    """A first report has ten empty points, and nothing is missing from it."""
    first = draft(None, "2026", on=ON, authorities=[CITY])

    assert [entry.point for entry in first.points] == list(NUMBERS)
    assert {entry.state for entry in first.points} == {PointState.NOT_STATED}
    assert (first.basis, first.earlier, first.responses, first.measures) == (None, None, (), ())
    assert first.as_of == when("2026-12-31")
    checked = eccar.check(first, on=ON)
    assert (checked.findings, checked.not_evaluated) == ((), ())


def test_the_short_form_is_complete() -> None:
    """Ten lines and three responses have no finding that asks for more, submitted or not."""
    points = [{"point": number, "state": "under-way", "words": WORDS} for number in NUMBERS]
    items = ["achievements", "difficulties", "next-steps"]
    short = report(
        "2026",
        to=["coalition"],
        points=points,
        responses=[{"item": item, "words": WORDS} for item in items],
    )
    sent = evolve(
        short,
        facts=report(
            facts=[{"fact": "submitted", "date": "2027-01-20", "digest": short.content_digest}]
        ).facts,
    )
    for document in (short, sent):
        checked = eccar.check(
            document, on="2027-02-01", related=[plan(), membership(accepted="2019")]
        )
        assert (checked.findings, checked.not_evaluated) == ((), ())


@pytest.mark.parametrize(
    ("admitted", "period"),
    [
        ("2024-05-17", "2024-05-17/2026"),
        ("2024-05", "2024-05/2026"),
        ("2024", "2024/2026"),
        ("2027-01-05", "2027-01-05/2027-01-15"),
        ("../2024-05-17", None),
        (None, None),
    ],
)
def test_the_first_period_begins_with_the_admission(
    admitted: str | None, period: str | None
) -> None:
    """As exact or as rough as the admission is; if that is not known, no period is proposed."""
    member = membership(accepted=admitted, recorded="2027-01-14")
    proposed = proposed_period(member, None, dt.date.fromisoformat(ON))

    assert (str(proposed) if proposed else None) == period
    if period:
        assert draft(member, on=ON).period == when(period)


@pytest.mark.parametrize(
    ("before", "on", "period"),
    [
        ("2023/2024", "2027-01-15", "2025/2026"),
        ("2023/2024", "2025-06-01", "2025/2026"),
        ("2023/2024", "2030-01-15", "2025/2029"),
        ("2024", "2026-01-15", "2025/2026"),
        ("2023/2024-02-29", "2026-01-15", "2024-03-01/2026-02-28"),
        ("2026-03-01/2028-02-29", "2028-03-01", "2028-03-01/2030-02-28"),
    ],
)
def test_the_next_period_follows_the_last(before: str, on: str, period: str) -> None:
    """It begins on the day after, also after a 29 February, and lasts two years or until last year."""
    proposed = proposed_period(None, report("x", before), dt.date.fromisoformat(on))

    assert str(proposed) == period


@pytest.mark.parametrize("endless", ["2025/..", "2025/9999", None])
def test_after_a_period_without_an_end_none_is_proposed(endless: str | None) -> None:
    """The end of the calendar and an open end have no day after them."""
    assert proposed_period(None, report("x", endless), dt.date(2027, 1, 15)) is None


@pytest.mark.parametrize(
    ("last", "admitted", "due"),
    [
        ("2023/2024", None, "2026-12-31"),
        ("2023/2024-02-29", None, "2026-02-28"),
        (None, "2024-02-29", "2026-02-28"),
        (None, "2024", "2026-12-31"),
        ("2023/2024", "2019", "2026-12-31"),
        (None, None, None),
        ("2023/..", None, None),
    ],
)
def test_the_inferred_day(last: str | None, admitted: str | None, due: str | None) -> None:
    """Two years after the last period, or the admission; of a rough day after its last day."""
    before = report("x", last) if last else None
    inferred = inferred_due(membership(accepted=admitted), before, dt.date(2027, 1, 15))

    assert (str(inferred) if inferred else None) == due


def test_from_a_plan() -> None:
    """State of each point and measure at the end of the period, with the unit and the digest."""
    source = plan([ADVICE, measure("later", {"fact": "started", "date": "2027-01-10"})])
    drafted = draft(source, "2025/2026", on=ON)

    assert [(str(each.measure), str(each.state)) for each in drafted.measures] == [
        ("advice", "running"),
        ("later", "not-on-record"),
    ]
    assert drafted.points[2].state is PointState.UNDER_WAY
    assert drafted.basis is not None
    assert drafted.basis.identity == source.identity
    checked = eccar.check(drafted, on=ON, related=[source])
    assert (checked.findings, checked.not_evaluated) == ((), ())


def test_from_an_inventory_and_a_membership() -> None:
    """An inventory is a source as a plan is; the unit is the one that coordinates on the day."""
    inventory = eccar.from_dict(
        {
            "eccar": "inventory/1",
            "authorities": [CITY],
            "recorded": "2026-12-01",
            "measures": [ADVICE],
        },
        eccar.Inventory,
    )
    units = [
        {"unit": "Jugendamt", "since": "2019"},
        {"unit": "Stabsstelle Vielfalt", "since": "2025"},
        {"unit": "Amt der Zukunft", "since": "2028"},
    ]
    member = membership(accepted="2019-05", coordination=units)
    drafted = draft(inventory, on=ON, membership=member)

    assert drafted.responsible == "Stabsstelle Vielfalt"
    assert str(drafted.period) == "2019-05/2026"
    assert [str(each.measure) for each in drafted.measures] == ["advice"]
    assert drafted.point(3) is not None
    assert drafted.points[2].state is PointState.UNDER_WAY


def test_observations_and_milestones_are_those_of_the_period() -> None:
    """What was observed, reached or due outside of the period is left out."""
    steps = [
        ("reached before", "2025-06", "2024-12"),
        ("reached late", "2024-06", "2025-03"),
        ("due and not reached", "2026-06", None),
        ("due, and reached after it", "2026-06", "2027-01-05"),
        ("due later", "2027-06", None),
        ("of no day", None, None),
    ]
    milestones = [
        {
            key: value
            for key, value in zip(
                ("titles", "due", "reached"), ({"de": step[0]}, *step[1:]), strict=True
            )
            if value
        }
        for step in steps
    ]
    years = ["2024", "2025", "2026-06-30", "2026/2027", "2027"]
    indicators = [
        {
            "id": "cases",
            "titles": {"de": "Fälle"},
            "observations": [{"date": year, "value": 1} for year in years],
        },
        {"id": "none", "titles": {"de": "Keine"}, "observations": [{"date": "2024", "value": 1}]},
    ]
    resources = [
        {"state": "spent", "amount": "100.00 EUR", "years": [2024]},
        {"state": "spent", "amount": "200.00 EUR", "years": [2025]},
        {"state": "approved", "amount": "300.00 EUR", "years": [2026]},
    ]
    source = plan([measure("a", milestones=milestones, indicators=indicators, resources=resources)])
    (entry,) = draft(source, "2025/2026", on=ON).measures

    assert [str(each.titles) for each in entry.milestones] == [
        "reached late",
        "due and not reached",
        "due, and reached after it",
    ]
    assert [[str(value.when) for value in each.observations] for each in entry.indicators] == [
        ["2025", "2026-06-30"]
    ]
    assert [str(each.amount) for each in entry.spending] == ["200.00 EUR"]


def carried(drafted: ProgressReport, id: str) -> tuple[str | None, str | None]:
    """What was carried over to a measure: the words, and the id under which the earlier report has them."""
    entry = next(each for each in drafted.measures if each.measure == id)
    mark = entry.carried_over
    return (str(entry.words) if entry.words else None, mark.measure if mark else None)


REPLACED = {"fact": "replaced-by", "date": "2025-02"}
MERGED = {"fact": "merged-into", "date": "2025-06"}


def test_words_follow_what_was_merged_and_replaced() -> None:
    """Over two steps, what was said of a measure goes to the one that it lives on in."""
    source = plan(
        [
            measure("a", {**REPLACED, "other": "b"}),
            measure("b", {**MERGED, "other": "c"}),
            measure("c", {"fact": "started", "date": "2025-07"}),
        ]
    )
    drafted = draft(source, "2025/2026", report("2024", "2023/2024", measures=[said("a")]), on=ON)

    assert carried(drafted, "c") == (str(WORDS["de"]), "a")
    assert carried(drafted, "a") == carried(drafted, "b") == (None, None)


def test_own_words_come_first() -> None:
    """A measure that has words of its own keeps them; without any it gets those of what became of it."""
    source = plan(
        [
            measure("a", {**MERGED, "other": "c"}),
            measure("c", {"fact": "started", "date": "2025-07"}),
        ]
    )
    own = {"de": "Der Kurs läuft."}
    both = report("2024", "2023/2024", measures=[said("a"), said("c", words=own)])
    silent = report("2024", "2023/2024", measures=[said("a"), {"measure": "c", "state": "running"}])

    assert carried(draft(source, "2025/2026", both, on=ON), "c") == (own["de"], None)
    assert carried(draft(source, "2025/2026", silent, on=ON), "c") == (WORDS["de"], "a")


def test_measures_that_replace_each_other_end_the_search() -> None:
    """A circle in the plan is a finding about the plan; a draft is made all the same."""
    source = plan(
        [measure("a", {**REPLACED, "other": "b"}), measure("b", {**REPLACED, "other": "a"})]
    )
    drafted = draft(source, "2025/2026", report("2024", "2023/2024", measures=[said("a")]), on=ON)

    assert [each.measure for each in drafted.measures] == ["a", "b"]


def test_what_ended_before_the_period_is_not_reported() -> None:
    """Nor are declarations; what ended within the period is."""
    source = plan(
        [
            measure("before", {"fact": "completed", "date": "2024-05"}),
            measure("within", {"fact": "completed", "date": "2025-05"}),
            measure("given-up", {"fact": "abandoned", "date": "2025-05", "reason": "Keine Stelle"}),
            measure("statement", kind="declaration"),
        ]
    )

    assert [each.measure for each in draft(source, "2025/2026", on=ON).measures] == [
        "within",
        "given-up",
    ]


def test_a_plan_that_was_revised_within_the_period() -> None:
    """The measures are those of the plan as it is; what it no longer has is carried over, and marked."""
    earlier = report(
        "2024",
        "2023/2024",
        measures=[
            said("advice"),
            said(
                "course",
                indicators=[{"indicator": "i", "observations": [{"date": 2024, "value": 3}]}],
                self_assessment={"scale": "own", "step": "done"},
            ),
            {"titles": {"de": "Fest"}, "words": WORDS},
            {"titles": {"de": "Preis"}, "words": WORDS},
        ],
    )
    source = plan([ADVICE, measure("new", {"fact": "started", "date": "2026-02"})], revision="2")
    drafted = draft(source, "2025/2026", earlier, on=ON)

    assert [each.measure or str(each.titles) for each in drafted.measures] == [
        *("advice", "new", "course", "Fest", "Preis")
    ]
    course = drafted.measures[2]
    assert course.carried_over is not None
    assert (course.indicators, course.self_assessment) == ((), None)
    codes = eccar.check(drafted, on=ON, related=[source, earlier]).codes()
    assert codes == ("REP202", "REP205")


def test_there_and_back_only_the_marks_change() -> None:
    """Of three reports in a row, the last has the entries of the first, marked with where they are from."""
    first = report(
        "2024",
        "2023/2024",
        as_of="2024-12-31",
        points=[{"point": 3, "state": "under-way", "words": WORDS}],
        responses=[{"item": "achievements", "words": WORDS}],
        measures=[said("advice"), {"titles": {"de": "Fest"}, "words": WORDS}],
    )
    second = draft(None, "2025/2026", first, on=ON)
    third = draft(None, "2027/2028", second, on="2029-01-15")
    back = draft(None, "2023/2024", second, on=ON)
    full = evolve(first, points=second.points)

    assert without_marks(second) == without_marks(third) == without_marks(back)
    assert without_marks(second) == without_marks(full)
    assert {mark.origin for mark in third.carried_over} == {first.identity}
    assert {str(mark.as_of) for mark in third.carried_over} == {"2024-12-31"}
    confirmed = draft(
        None, "2027/2028", evolve(second, confirmed=dt.date(2027, 1, 20)), on="2029-01-15"
    )
    assert {mark.origin for mark in confirmed.carried_over} == {second.identity}
    assert len(second.not_confirmed) == len(third.not_confirmed) == 4


def test_what_was_counted_or_assessed_is_not_carried_over() -> None:
    """A point of which only counts are on record has nothing that could be confirmed for another period."""
    point = {"point": 3, "counts": [{"count": 5, "total": 6, "state": "running"}]}
    earlier = report("2024", "2023/2024", points=[point])
    drafted = draft(None, "2025/2026", earlier, on=ON)

    assert drafted.carried_over == ()


@pytest.mark.parametrize(
    ("edition", "item", "kept"),
    [
        ("edition-1", {}, True),
        ("edition-2", {"unchanged_since": "edition-1"}, True),
        ("edition-2", {}, False),
        ("edition-2", {"unchanged_since": "edition-0"}, False),
        ("edition-1", {"id": "q2"}, False),
    ],
)
def test_a_response_is_kept_where_the_question_is_the_same(
    edition: str, item: dict[str, Any], kept: bool
) -> None:
    """Of another edition only if the item says that it is unchanged; as not yet entered."""
    response = {"item": "q1", "questionnaire": "edition-1", "words": WORDS, "entered": "2025-01-10"}
    earlier = report(
        "2024", "2023/2024", responses=[response, {"item": "difficulties", "words": WORDS}]
    )
    drafted = draft(None, "2025/2026", earlier, on=ON, questionnaire=questionnaire(edition, **item))

    assert [(each.item, each.questionnaire, each.entered) for each in drafted.responses] == [
        *[("q1", edition, None)] * kept,
        ("difficulties", None, None),
    ]
    assert [each.item for each in draft(None, "2026", earlier, on=ON).responses] == ["difficulties"]


@given(
    st.integers(2, 6).flatmap(
        lambda length: st.tuples(
            *[st.integers(0, number - 1) if number else st.none() for number in range(length)]
        )
    ),
    st.data(),
)
def test_a_response_is_kept_over_any_number_of_editions(
    since: tuple[int | None, ...], data: st.DataObject
) -> None:
    """A chain of drafts, each to a later edition that is unchanged since any before it: nothing is lost.

    Until somebody confirms it, the response is marked with the day of the report it was written for, and
    from then on with that of the report in which it was confirmed.
    """
    editions = [
        questionnaire(str(number), **({} if first is None else {"unchanged_since": str(first)}))
        for number, first in enumerate(since)
    ]
    written = {"item": "q1", "questionnaire": "0", "words": WORDS}
    current = report("r0", "2000", as_of="2000-12-31", responses=[written])
    confirmed, expected = data.draw(st.sets(st.integers(1, len(editions)))), current
    for number, asked in enumerate(editions[1:], 1):
        on = f"{2001 + number}-01-15"
        current = draft(None, 2000 + number, current, on=on, questionnaire=asked, editions=editions)
        [response] = current.responses

        assert (response.questionnaire, response.words) == (asked.id, text(WORDS))
        assert response.carried_over is not None
        assert response.carried_over.origin == expected.identity
        assert response.carried_over.as_of == expected.as_of
        if number in confirmed:
            current = expected = evolve(current, confirmed=on)


def test_editions_that_are_unchanged_since_each_other_end_the_search() -> None:
    """A circle of editions is followed once; an edition that nothing leads to is another question."""
    circle = [questionnaire("a", unchanged_since="b"), questionnaire("b", unchanged_since="a")]

    assert editions_of("q1", "a", circle) == {"a", "b"}
    assert not ask_the_same("q1", "a", "c", circle)


def test_a_joint_plan_and_one_of_its_cities() -> None:
    """One city may report on a plan that it has with another; a third may not."""
    joint = plan(authorities=["de/beispielburg", CITY], id="joint")
    single = draft(joint, "2025/2026", on=ON, authorities=[CITY])

    assert single.authorities == (CITY,)
    assert eccar.check(single, on=ON, related=[joint]).not_evaluated == ()
    assert draft(joint, "2025/2026", on=ON).authorities == ("de/beispielburg", CITY)
