"""Dates to keep: which documents give which, what takes one away, and what holds for all."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import eccar
from eccar.checking.across import parts_across
from eccar.dossier import DeadlineBasis, DeadlineKind, Deadlines

from ..test_growth import MOST, counted
from .documents import CITY, account, evaluation, measure, membership, plan, report, round_

ON = "2026-11-22"
KIND = DeadlineKind


def found(*documents: Any, on: str = ON, **options: Any) -> list[tuple[str, str]]:
    """Kind and date of each deadline of Musterstadt."""
    answer = eccar.deadlines(documents, on=on, **options)
    return [(each.kind.value, str(each.when)) for each in answer.items if each.authority]


def test_a_report_is_due_on_its_own_day() -> None:
    assert found(report(due="2027-05-01")) == [("report", "2027-05-01")]


def test_a_rough_day_stays_rough() -> None:
    [(_, date)] = found(report(due="2027-21"))
    assert date == "2027-21"


def test_a_report_without_a_day_has_that_of_its_round() -> None:
    drafted = report(id="a", round="r2027")
    assert found(drafted, round_()) == [("report", "2027-05-01")]
    assert found(drafted) == []


def test_the_event_of_a_round_is_the_same_before_and_after_the_draft() -> None:
    before = eccar.deadlines([membership(), round_()], on=ON).items
    after = eccar.deadlines([membership(), round_(), report(id="a", round="r2027")], on=ON).items
    assert [each.uid for each in before] == [each.uid for each in after]


def test_a_round_asks_members_and_those_it_names() -> None:
    assert found(membership(), round_()) == [("report", "2027-05-01")]
    assert found(plan(period=None), round_()) == []
    assert found(plan(period=None), round_(invited=[CITY])) == [("report", "2027-05-01")]
    assert found(membership(), round_(invited=["de/lindenau"])) == []


def test_a_round_that_is_closed_asks_nobody() -> None:
    closed = round_(facts=[{"fact": "closed", "date": "2026-11-01"}])
    assert found(membership(), closed) == []


def test_more_time_moves_the_day() -> None:
    until = {"fact": "extended", "date": "2026-11-01", "until": "2027-09-01"}
    assert found(membership(), round_(facts=[until])) == [("report", "2027-09-01")]
    assert found(report(due="2027-05-01", facts=[until])) == [("report", "2027-09-01")]
    assert found(report(due="2027-05-01", facts=[until]), on="2026-10-01") == [
        ("report", "2027-05-01")
    ]


def test_who_is_excused_is_not_expected() -> None:
    excused = {"fact": "excused", "date": "2026-11-01"}
    assert found(report(due="2027-05-01", facts=[excused])) == []
    for_city = round_(facts=[{**excused, "authorities": [CITY]}])
    assert found(membership(), for_city) == []
    assert found(report(round="r2027"), for_city) == []


def test_what_is_submitted_is_not_due() -> None:
    sent = {"fact": "submitted", "date": "2026-10-01"}
    assert found(report(due="2027-05-01", facts=[sent])) == []
    assert found(report(due="2027-05-01", facts=[sent]), on="2026-09-30") == [
        ("report", "2027-05-01")
    ]


def test_a_correction_makes_no_report_due_again() -> None:
    first = report(id="a", due="2026-05-01", facts=[{"fact": "submitted", "date": "2026-04-01"}])
    assert found(first, report(id="b", due="2026-05-01", replaces=["a"])) == []


def test_a_report_to_two_is_due_until_both_have_it() -> None:
    both = ["coalition", "own-council"]
    sent = {"fact": "submitted", "date": "2026-10-01"}
    act = {"fact": "decided", "date": "2026-09-01", "act": "takes-note"}
    assert found(report(to=both, due="2027-05-01", facts=[sent])) == [("report", "2027-05-01")]
    assert found(report(to=both, due="2027-05-01", facts=[act, sent])) == []


def test_the_council_needs_its_paper_before() -> None:
    drafted = report(due="2027-05-01", lead_time="6 weeks")
    assert found(drafted) == [("council-paper", "2027-03-20"), ("report", "2027-05-01")]
    rough = report(due="2027-05", lead_time="1 month")
    assert found(rough)[0] == ("council-paper", "2027-04-01/2027-04-30")
    act = {"fact": "decided", "date": "2026-11-01", "act": "adopts"}
    assert found(report(due="2027-05-01", lead_time="6 weeks", facts=[act])) == [
        ("report", "2027-05-01")
    ]


@pytest.mark.parametrize("date", ["2026-10-01", "2027-01-01"])
def test_no_report_is_expected_of_a_city_that_has_left_by_then(date: str) -> None:
    left = membership(
        {"fact": "accepted", "date": "2020-01-01"},
        {"fact": "left", "date": date},
    )
    assert found(left, round_(), report(due="2027-05-01"), inferred=True) == []
    assert found(left, report(due="2027-05-01", to=["own-council"])) == [("report", "2027-05-01")]


def test_inferred_dates_are_given_only_if_asked_for() -> None:
    answer = eccar.deadlines([membership()], on=ON)
    assert (answer.not_shown, found(membership())) == (1, [])
    [probably] = [
        e for e in eccar.deadlines([membership()], on=ON, inferred=True).items if e.authority
    ]
    assert probably.basis is DeadlineBasis.INFERRED
    assert str(probably.when) == "2028-09-25"
    assert str(probably.title).endswith("(expected date)")


def test_a_date_of_a_body_takes_the_place_of_an_inferred_one() -> None:
    assert found(membership(), round_(), inferred=True) == [("report", "2027-05-01")]


def test_the_rhythm_counts_from_the_last_report() -> None:
    sent = [{"fact": "submitted", "date": "2026-01-10"}]
    last = report(id="a", period="2024/2025", facts=sent)
    assert found(membership(), last, inferred=True) == [("report", "2027-12-31")]


def test_a_yearly_date_of_29_february() -> None:
    leap = membership({"fact": "accepted", "date": "2024-02-29"})
    days = ("2026-02-28", "2026-03-01", "2028-02-29")
    assert [found(leap, on=day, inferred=True)[0][1] for day in days] == [
        "2026-02-28",
        "2028-02-29",
        "2028-02-29",
    ]


def charged(year: int, amount: str = "500 EUR", **keys: Any) -> dict[str, Any]:
    return {"fact": "charged", "date": f"{year}-01-15", "year": year, "amount": amount, **keys}


def test_an_open_fee_is_due_on_the_day_that_whoever_charged_it_set() -> None:
    due = charged(2026, due="2026-12-15")
    paid = {"fact": "paid", "date": "2026-11-01", "year": 2026, "amount": "500 EUR"}
    assert found(account(due)) == [("fee", "2026-12-15")]
    assert found(account(due, paid)) == []
    assert found(account(charged(2026))) == []


def test_a_part_that_is_open_belongs_to_the_last_charge() -> None:
    charges = charged(2026, due="2026-12-15"), charged(2026, "100 EUR", due="2026-12-31")
    paid = {"fact": "paid", "date": "2026-11-01", "year": 2026, "amount": "450 EUR"}
    answer = eccar.deadlines([account(*charges, paid)], on=ON)
    fees = [each for each in answer.items if each.kind is KIND.FEE]
    parts = [(str(each.when), str(each.title.values["amount"])) for each in fees]
    assert parts == [("2026-12-15", "50.00 EUR"), ("2026-12-31", "100.00 EUR")]


def test_milestones_until_they_are_reached() -> None:
    steps = [
        {"titles": {"de": "Konzept"}, "due": "2026-06"},
        {"titles": {"de": "Start"}, "due": "2027-03", "reached": "2026-12-01"},
        {"titles": {"de": "Ohne Termin"}},
    ]
    document = plan(period=None, measures=[measure(milestones=steps)])
    answer = eccar.deadlines([document], on=ON)
    assert [(each.item, str(each.when)) for each in answer.before] == [("m1/1", "2026-06")]
    assert [each.item for each in answer.ahead if each.authority] == ["m1/2"]
    assert found(document, on="2026-12-01") == [("milestone", "2026-06")]


@pytest.mark.parametrize("fact", ["completed", "abandoned"])
def test_a_measure_that_is_over_has_no_milestones_left(fact: str) -> None:
    over = measure(
        milestones=[{"titles": {"de": "Konzept"}, "due": "2027"}],
        progress=[{"fact": fact, "date": "2026-10-01"}],
    )
    assert found(plan(period=None, measures=[over])) == []


def test_a_plan_has_an_end_and_a_review() -> None:
    document = plan(reviewed_every="2 years")
    assert found(document) == [("review", "2027-03-12"), ("plan-end", "2028-12-31")]
    assert found(document, on="2029-01-01") == [("review", "2027-03-12")]
    facts = [{"fact": "adopted", "date": "2025-03"}, {"fact": "replaced", "date": "2026-01-01"}]
    assert found(plan(reviewed_every="2 years", facts=facts)) == []
    rough = plan(period=None, reviewed_every="2 years", facts=facts[:1])
    assert found(rough) == [("review", "2027-03-01/2027-03-31")]


def test_a_council_gets_reports_at_the_interval_of_the_plan() -> None:
    """From the adoption, then from each report that it got; not after the end of the plan."""
    yearly = plan(period=None, reported_every="1 year")
    assert found(yearly) == [("report", "2026-03-12")]
    sent = {"fact": "submitted", "date": "2026-02-20", "to": "own-council"}
    assert found(yearly, report(to=["own-council"], facts=[sent])) == [("report", "2027-02-20")]
    act = {"fact": "decided", "date": "2026-05", "act": "takes-note"}
    assert found(yearly, report(facts=[act])) == [("report", "2027-05-01/2027-05-31")]
    assert found(plan(reported_every="1 year"), on="2029-01-01") == []


def test_a_consent_ends_while_it_is_in_force() -> None:
    consent = {
        "fact": "consented",
        "date": "2026-01-01",
        "authorities": [CITY],
        "until": "2027-12-31",
    }
    asked = round_(deadline=None, facts=[consent])
    assert found(membership(), asked) == [("consent", "2027-12-31")]
    withdrawn = {**consent, "fact": "consent-withdrawn", "date": "2026-02-01"}
    del withdrawn["until"]
    assert found(membership(), round_(deadline=None, facts=[consent, withdrawn])) == []


def test_a_recommendation_asks_for_something_until_it_is_carried_out() -> None:
    """Accepted or not; one without a day gives none, and none is due before the evaluation."""
    done = {"fact": "carried-out", "date": "2026-12-01"}
    refused = {"fact": "not-accepted", "date": "2026-10-01"}
    made = evaluation(
        [
            {"id": "1", "due": "2027", "facts": [done]},
            {"id": "2", "due": "2027-06", "facts": [refused]},
            {"id": "3"},
        ],
        [{"fact": "delivered", "date": "2026-09-01"}],
    )

    assert found(made, on="2026-08-31") == []
    assert found(made) == [("recommendation", "2027-06"), ("recommendation", "2027")]
    assert found(made, on="2026-12-01") == [("recommendation", "2027-06")]


def test_an_order_is_due_until_measures_are_named() -> None:
    """Also an order that follows measures of an earlier one."""
    ordered = {"fact": "ordered", "date": "2026-09-10", "until": "2026-12"}
    named = {"fact": "measures-named", "date": "2026-12-15"}
    again = {"fact": "ordered", "date": "2027-01-10", "until": "2027-06"}
    made = evaluation([], [ordered, named, again])

    assert found(made, on="2026-09-09") == []
    assert found(made) == [("recommendation", "2026-12")]
    assert found(made, on="2026-12-15") == []
    assert found(made, on="2027-01-10") == [("recommendation", "2027-06")]


def test_the_international_day_is_there_once_for_all() -> None:
    answer = eccar.deadlines([membership(), membership(city="de/lindenau")], on="2027-03-21")
    [day] = answer.items
    assert (day.kind, str(day.when), day.authority) == (KIND.DAY_AGAINST_RACISM, "2027-03-21", "")
    assert str(eccar.deadlines([], on="2027-03-22").items[0].when) == "2028-03-21"


def test_a_joint_document_gives_each_date_once() -> None:
    joint = plan(authorities=[CITY, "de/lindenau"])
    answer = eccar.deadlines([joint, membership(), membership(city="de/lindenau")], on=ON)
    assert [each.kind for each in answer.items if each.authority] == [KIND.PLAN_END]


def test_a_report_on_behalf_of_an_authority_is_among_its_documents() -> None:
    county = report(authorities=["de/kreis"], on_behalf_of=[CITY], due="2027-05-01", id="a")
    [own] = [each for each in eccar.dossiers([membership(), county]) if each.subject == CITY]
    assert own.reports == (county,)
    assert own.deadlines_on(ON, inferred=True).not_shown == 0


def test_until_limits_and_an_unknown_day_is_no_date() -> None:
    documents = report(id="a", due="2027-05-01"), report(id="b", due="unknown")
    assert found(*documents, until="2027-04-30") == []
    assert found(*documents, until="2027-05-01") == [("report", "2027-05-01")]


def test_a_dossier_answers_for_itself() -> None:
    dossier = eccar.dossiers([membership(), report(id="a", due="2027-05-01"), plan()])[0]
    answer = dossier.deadlines_on(ON)
    assert answer.authorities == (CITY,)
    assert answer.next is not None
    assert answer.next.kind is KIND.REPORT
    assert dossier.document("report:de/musterstadt:a") == report(id="a", due="2027-05-01")
    assert dossier.document("report:de/musterstadt:b") is None


def test_the_last_report_is_the_head_of_its_chain() -> None:
    sent = [{"fact": "submitted", "date": "2026-01-10"}]
    again = [{"fact": "submitted", "date": "2026-03-10"}]
    first = report(id="a", period="2024/2025", facts=sent)
    second = report(id="b", period="2024/2025", facts=again, replaces=["a"])
    older = report(id="c", period="2022/2023", facts=[{"fact": "submitted", "date": "2024-02-01"}])
    [dossier] = eccar.dossiers([second, older, first])
    assert dossier.report_on(ON) is second
    assert dossier.report_on("2024-03-01") is older
    assert dossier.report_on("2020-01-01") is None


DAYS = st.dates(dt.date(2026, 1, 1), dt.date(2028, 12, 31))
"""The days on which something is asked, and on which something is due."""


@st.composite
def contents(draw: st.DrawFn) -> list[Any]:
    """Documents of Musterstadt whose dates are all known from the start."""
    steps = [
        {"titles": {"de": "Schritt"}, "due": str(due)} for due in draw(st.lists(DAYS, max_size=4))
    ]
    charges = [
        charged(2020 + number, due=str(due))
        for number, due in enumerate(draw(st.lists(DAYS, max_size=3)))
    ]
    reports = [
        report(id=f"r{number}", due=str(due), lead_time="6 weeks")
        for number, due in enumerate(draw(st.lists(DAYS, max_size=3)))
    ]
    asked = [
        {"id": str(number), "due": str(due)}
        for number, due in enumerate(draw(st.lists(DAYS, max_size=3)))
    ]
    document = plan(period=str(draw(DAYS)), measures=[measure(milestones=steps)])
    return [membership(), document, account(*charges), *reports, evaluation(asked, [])]


@given(contents(), DAYS, DAYS)
def test_without_new_facts_a_later_day_has_the_same_dates_but_those_that_passed(
    documents: list[Any], first: dt.date, second: dt.date
) -> None:
    """What passes of itself is the end of a plan and the international day; all else stays open."""
    first, second = sorted((first, second))
    passing = {KIND.PLAN_END, KIND.DAY_AGAINST_RACISM}
    before, after = (eccar.deadlines(documents, on=day) for day in (first, second))
    gone = set(before.items) - set(after.items)
    assert all(each.kind in passing and each.before(second) for each in gone)
    assert {each.kind for each in set(after.items) - set(before.items)} <= {KIND.DAY_AGAINST_RACISM}


@given(contents(), DAYS, st.randoms())
def test_the_order_of_documents_has_no_meaning(
    documents: list[Any], on: dt.date, random: Any
) -> None:
    shuffled = [*documents]
    random.shuffle(shuffled)
    assert eccar.deadlines(shuffled, on=on).items == eccar.deadlines(documents, on=on).items


@given(contents(), DAYS)
def test_each_date_has_a_uid_of_its_own_and_they_are_in_order(
    documents: list[Any], on: dt.date
) -> None:
    answer: Deadlines = eccar.deadlines(documents, on=on, inferred=True)
    assert len({each.uid for each in answer.items}) == len(answer.items)
    assert [*answer.before, *answer.ahead] == [*answer.items]
    assert all(
        not later.when.before(earlier.when)
        for earlier, later in zip(answer.items, answer.items[1:], strict=False)
    )


@pytest.mark.parametrize("lang", ["en", "de", "fr", "pl", "it", "es", "nl", "sv"])
def test_every_title_has_words(lang: str) -> None:
    """No key of the wording is shown, whatever the kind and whether the document has a title."""
    every = [
        *(membership(), plan(reviewed_every="1 year"), account(charged(2026, due="2026-12-15"))),
        plan(id="q", measures=[measure(milestones=[{"titles": {"de": "x"}, "due": "2027"}])]),
        *(report(id="a", due="2027-05-01", lead_time="1 week"), round_(titles={"de": "Runde"})),
        report(id="b", titles={"de": "Bericht"}, due="2027-06-01", lead_time="1 week"),
        evaluation(
            [{"id": "1", "due": "2027"}, {"id": "2", "due": "2027", "words": {"de": "Daten"}}],
            [{"fact": "ordered", "date": "2026-09-10", "until": "2027"}],
        ),
        evaluation([], [{"fact": "ordered", "date": "2026-09-10", "until": "2027"}], titles=None),
    ]
    answer = eccar.deadlines(every, on=ON, inferred=True)
    text = eccar.text(answer, lang)
    assert "dossier." not in text
    assert {each.kind for each in answer.items} >= {*KIND} - {KIND.CONSENT}


def city_documents(number: int) -> list[Any]:
    """A round, and of so many cities the membership, a plan, an account and a report each."""
    cities = [f"de/stadt{index}" for index in range(number)]
    steps = [{"titles": {"de": "Schritt"}, "due": "2027-03"}]
    return [
        round_(),
        *(membership(city=city) for city in cities),
        *(plan(authorities=[city], measures=[measure(milestones=steps)]) for city in cities),
        *(attrs.evolve(account(charged(2026, due="2026-12-15")), city=city) for city in cities),
        *(report(id="a", authorities=[city], round="r2027") for city in cities),
    ]


def yearly_reports(number: int) -> list[Any]:
    """So many yearly reports of Musterstadt, each submitted, and the next one."""
    years = range(2026 - number, 2026)
    sent = (
        report(
            id=f"r{year}",
            period=str(year),
            facts=[{"fact": "submitted", "date": f"{year + 1}-02-01"}],
        )
        for year in years
    )
    return [membership(), *sent, report(id="next", due="2027-02-01")]


@pytest.mark.parametrize("make", [city_documents, yearly_reports])
def test_dates_grow_with_the_documents(make: Callable[[int], list[Any]]) -> None:
    """Twice as many cities, or reports of one city, make about twice as many calls."""
    once, twice = (counted(partial(eccar.deadlines, make(number), on=ON)) for number in (50, 100))
    assert twice < MOST * once


@pytest.mark.parametrize("make", [city_documents, yearly_reports])
def test_rules_across_documents_grow_with_them(make: Callable[[int], list[Any]]) -> None:
    """Likewise for the rules across documents."""

    def across(documents: list[Any]) -> None:
        parts_across(documents, lambda value, others: eccar.check(value, on=ON, related=others))

    once, twice = (counted(partial(across, make(number))) for number in (50, 100))
    assert twice < MOST * once


def test_rows_have_all_dates_inferred_ones_included() -> None:
    rows = [*eccar.rows([membership(), plan()], "deadlines", on=ON)]
    assert [(row["deadline_kind"], row["deadline_basis"], row["due"]) for row in rows] == [
        ("report", "inferred", "2028-09-25"),
        ("plan-end", "document", "2028-12-31"),
    ]


def test_what_is_due_by_the_end_of_a_year_comes_after_its_days() -> None:
    """A rough date is sorted by its last day: due in 2027 is due by its end."""
    reports = [
        report(id=due, period=period, due=due)
        for due, period in (
            ("2027", "2020"),
            ("2027-05", "2021"),
            ("2027-05-20", "2022"),
            ("2028-01-02", "2023"),
        )
    ]
    dates = [str(each.when) for each in eccar.deadlines(reports, on=ON).items if each.authority]

    assert dates == ["2027-05-20", "2027-05", "2027", "2028-01-02"]
