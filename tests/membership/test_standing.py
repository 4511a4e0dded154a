"""The standing on a day: the laws of the design, the oracle, and the cases that were named."""

from __future__ import annotations

import datetime as dt

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from eccar import City, Membership, Standing, Status, When, day, when
from eccar.membership import (
    Accepted,
    Applied,
    Excluded,
    GaveNotice,
    IntentDeclared,
    Left,
    MembershipFact,
    Named,
    NotListed,
    Proposed,
    Rescinded,
    Resolved,
    Seated,
    TookOver,
)
from eccar.membership.facts import FACTS
from eccar.membership.lifecycle import DOUBTS, SHOWING, WEAK, moves
from eccar.membership.possibilities import MAX_PENDING, MAX_TRACKED
from eccar.testing import strategies as made

from . import oracle

TOWN = City(id="de/musterstadt", names={"de": "Musterstadt"}, country="DE")
STRONG = tuple(kind for kind in FACTS if kind not in (NotListed, Named, TookOver))


def membership(*facts: MembershipFact, recorded: str | None = None) -> Membership:
    return Membership(city=TOWN, facts=facts, recorded=recorded)


def answer(standing: Standing) -> tuple[str, set[str]]:
    return standing.status.value, {status.value for status in standing.possibly}


# The laws


near = st.dates(dt.date(2020, 1, 1), dt.date(2020, 1, 6))
near_spans = st.tuples(near, near).map(lambda ends: when("/".join(map(str, sorted(ends)))))
near_dates = st.one_of(
    near.map(when),
    near_spans,
    near.map(lambda item: when(f"../{item}")),
    near.map(lambda item: when(f"{item}/..")),
    st.just(when("unknown")),
)


@given(
    st.lists(
        st.builds(evolve, made.facts(near_dates, bare=True), recorded=st.none() | near), max_size=5
    ),
    st.none() | near,
    near,
)
def test_the_answer_is_that_of_brute_force(
    facts: list[MembershipFact], recorded: dt.date | None, on: dt.date
) -> None:
    """Status and possibilities are what telling every history gives."""
    standing = Membership(city=TOWN, facts=facts, recorded=recorded).standing_on(on)

    assert standing.exact
    assert standing.status == oracle.status(facts, recorded, on)
    assert {standing.status} | standing.possibly == oracle.possible(facts, recorded, on)
    assert standing.status not in standing.possibly


rough_facts = st.lists(
    st.builds(evolve, made.facts(near_dates, bare=True), recorded=st.none() | near), max_size=6
)


@given(rough_facts, st.none() | near, near, st.integers(0, 3))
def test_beyond_the_limit_nothing_that_is_possible_is_left_out(
    facts: list[MembershipFact], recorded: dt.date | None, on: dt.date, limit: int
) -> None:
    """With a lower limit, so that brute force can follow: a superset is given, and the same status."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("eccar.membership.possibilities.MAX_PENDING", limit)
        standing = Membership(city=TOWN, facts=facts, recorded=recorded).standing_on(on)
    possible = oracle.possible(facts, recorded, on)

    assert standing.status == oracle.status(facts, recorded, on)
    assert {standing.status} | standing.possibly >= possible
    if standing.exact:
        assert {standing.status} | standing.possibly == possible


@given(rough_facts, st.none() | near, near)
def test_pending_facts_are_those_that_have_begun_and_do_not_count(
    facts: list[MembershipFact], recorded: dt.date | None, on: dt.date
) -> None:
    """Where a status is open, each fact that may have happened or not is named, and no other."""
    standing = Membership(city=TOWN, facts=facts, recorded=recorded).standing_on(on)
    spans = zip(facts, oracle.spans(facts, recorded), strict=True)
    pending = [
        fact for fact, (first, last) in spans if first and first <= on < (last or dt.date.max)
    ]

    assert all(fact in pending for fact in standing.pending)
    if not standing.certain:
        assert {fact.word for fact in pending if moves(fact.word)} == {
            fact.word for fact in standing.pending
        }


def test_untracked_facts_can_lead_from_one_to_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond the limit, a list without the city can follow an entry that is not tracked either."""
    monkeypatch.setattr("eccar.membership.possibilities.MAX_PENDING", 0)
    record = membership(NotListed(when="2010"), Accepted(when="2010"))

    assert answer(record.standing_on("2010-06-01")) == ("outside", {"member", "former"})


middle = dt.date(2016, 1, 1)
later_dates = st.one_of(
    st.dates(middle, made.LAST).map(when),
    st.integers(2016, 2029).map(lambda year: when(f"{year}/..")),
    st.integers(2016, 2029).map(when),
)


@given(
    st.lists(made.facts(bare=True), min_size=1, max_size=8),
    made.facts(later_dates, bare=True),
    st.dates(made.FIRST, middle - dt.timedelta(1)),
    st.none() | made.days(),
)
def test_what_comes_later_does_not_change_what_was(
    facts: list[MembershipFact], more: MembershipFact, on: dt.date, recorded: dt.date | None
) -> None:
    """A fact that cannot have begun by a day leaves the standing on that day alone."""
    before = Membership(city=TOWN, facts=facts, recorded=recorded)

    assert before.record(more).standing_on(on) == before.standing_on(on)


@given(
    st.lists(
        made.facts(made.exact_dates(), bare=True), max_size=8, unique_by=lambda item: item.when
    ),
    st.randoms(use_true_random=False),
    made.days(),
)
def test_the_order_of_telling_does_not_matter(
    facts: list[MembershipFact], chance: object, on: dt.date
) -> None:
    """Facts with distinct dates give the same standing in any order."""
    shuffled = list(facts)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]  # Hypothesis gives a random.Random.

    assert membership(*shuffled).standing_on(on) == membership(*facts).standing_on(on)


strong_facts = made.facts(made.exact_dates(), kinds=STRONG, bare=True).filter(
    lambda fact: fact.word not in {*WEAK, *SHOWING, *(word for _, word in DOUBTS)}
)


@given(st.lists(strong_facts, min_size=1, max_size=8), made.days())
def test_exact_dates_leave_no_doubt(facts: list[MembershipFact], on: dt.date) -> None:
    """Exact dates and no weak evidence make the answer certain."""
    assert membership(*facts).standing_on(on).certain


@given(st.lists(made.facts(bare=True), max_size=8), made.days())
def test_because_is_the_fact_that_changed_the_status(
    facts: list[MembershipFact], on: dt.date
) -> None:
    """The reason is one of the facts, it is dated by the day, and ``since`` is its date, or by then."""
    standing = membership(*facts, recorded="2026-11-22").standing_on(on)

    if standing.because is None:
        assert standing.status is Status.OUTSIDE
        assert standing.since is None
    else:
        assert standing.because in facts
        date = standing.because.when
        shown = standing.because.word in SHOWING
        assert standing.since == (date.or_earlier() if shown else date)
    assert standing.last_evidence is None or standing.last_evidence in facts


recorded_facts = st.builds(
    evolve,
    made.facts(bare=True),
    recorded=st.none() | made.days(),
    retracted=st.none() | made.days(),
)


@given(st.lists(recorded_facts, max_size=5), st.none() | made.days(), made.days(), made.days())
def test_what_was_known_is_what_had_been_recorded(
    facts: list[MembershipFact], recorded: dt.date | None, on: dt.date, known: dt.date
) -> None:
    """Asking what was known on a day is asking a record that holds only what was known then."""
    record = Membership(city=TOWN, facts=facts, recorded=recorded)
    standing = record.standing_on(on, known_on=known)
    believed = [
        fact
        for fact in facts
        if (fact.recorded or recorded or known) <= known
        and not (fact.retracted and fact.retracted <= known)
    ]
    unretracted = [evolve(fact, retracted=None) for fact in believed]

    assert standing.known_on == known
    assert answer(standing) == answer(evolve(record, facts=unretracted).standing_on(on))
    assert standing.because == evolve(record, facts=unretracted).standing_on(on).because
    assert record.as_known_on(known) == evolve(record, facts=unretracted)
    assert list(standing.taken_as_known) == [
        item for item in believed if not (item.recorded or recorded)
    ]


@given(st.lists(recorded_facts, max_size=5), made.days())
def test_what_is_retracted_counts_no_more(facts: list[MembershipFact], on: dt.date) -> None:
    """Without a day of knowledge, a fact that was ever retracted is as if it were not there."""
    left = [fact for fact in facts if fact.retracted is None]

    assert answer(membership(*facts).standing_on(on)) == answer(membership(*left).standing_on(on))


def test_beyond_ten_pending_facts_a_marked_superset_is_given() -> None:
    """With more rough facts at once than can be followed, too much is possible, never too little."""
    kinds = [Accepted, Left, Applied, IntentDeclared, Named, NotListed]
    few = [kinds[index % 6](when="2010") for index in range(MAX_PENDING)]
    many = [kinds[index % 6](when="2010") for index in range(MAX_PENDING + 3)]

    exact = membership(*few).standing_on("2010-06-01")
    superset = membership(*many).standing_on("2010-06-01")

    assert exact.exact
    assert not superset.exact
    assert exact.possibly <= superset.possibly | {superset.status}
    assert any(message.key == "membership.explain.superset" for message in superset.explain())
    assert membership(*many).standing_on("2009-12-31").exact


@pytest.mark.parametrize(("pending", "exact"), [(10, True), (11, False)])
def test_ten_pending_facts_can_be_followed(pending: int, *, exact: bool) -> None:
    """Ten facts that overlap are followed exactly, eleven are not."""
    record = membership(*(Applied(when="2010", note=str(index)) for index in range(pending)))

    assert MAX_PENDING == 10
    assert record.standing_on("2010-06-01").exact is exact


@pytest.mark.parametrize(("opened", "exact"), [(MAX_TRACKED, True), (MAX_TRACKED + 1, False)])
def test_so_many_rough_facts_are_followed(opened: int, *, exact: bool) -> None:
    """Rough facts one after the other are followed exactly up to the limit."""
    record = membership(*(Applied(when=f"{year}-01") for year in range(2005, 2005 + opened)))

    assert record.standing_on("9999-01-01").exact is exact


def test_facts_that_move_nothing_are_never_pending() -> None:
    """However many motions there are of one rough year, nothing becomes uncertain by them."""
    record = membership(*(Proposed(when="2010", note=str(index)) for index in range(30)))

    assert record.standing_on("2010-06-01").exact
    assert record.standing_on("2010-06-01").certain


def test_a_closed_fact_takes_only_itself_away() -> None:
    """When one pending fact is over, another can still happen after what happens next."""
    record = membership(
        Applied(when="2010-01/2010-03"),
        Accepted(when="2010-01/2010-12"),
        Left(when="2010-06-01"),
    )

    assert answer(record.standing_on("2010-04-01")) == ("candidate", {"member"})
    assert answer(record.standing_on("2010-07-01")) == ("former", {"member"})


def test_a_record_of_very_many_rough_facts_is_answered_at_once() -> None:
    """Many rough facts of a hostile file do not prevent an answer."""
    facts = [Named(when=f"20{index % 20 + 5:02}/20{index % 20 + 6:02}") for index in range(3000)]

    standing = membership(*facts).standing_on("2030-01-01")

    assert standing.status is Status.MEMBER
    assert not standing.exact


# The named cases

NAMED_CASES: list[tuple[str, Membership, str, tuple[str, set[str]]]] = [
    (
        "a joint partner without acceptance is a candidate",
        membership(Applied(when="2025-03-01", jointly_with=["ch/bulle"])),
        "2025-12-01",
        ("candidate", set()),
    ),
    (
        "a resolution and an acceptance of one rough year",
        membership(Resolved(when="2024", purpose="join"), Accepted(when="2024-05/2024-09")),
        "2024-06-15",
        ("outside", {"resolved", "member"}),
    ),
    (
        "left on an unknown day: before the entry",
        membership(Accepted(when="2010-05-01"), Left(when="unknown"), recorded="2026-11-22"),
        "2009-12-31",
        ("outside", set()),
    ),
    (
        "left on an unknown day: the day of the entry",
        membership(Accepted(when="2010-05-01"), Left(when="unknown"), recorded="2026-11-22"),
        "2010-05-01",
        ("member", set()),
    ),
    (
        "left on an unknown day: the day after the entry",
        membership(Accepted(when="2010-05-01"), Left(when="unknown"), recorded="2026-11-22"),
        "2010-05-02",
        ("member", {"former"}),
    ),
    (
        "left on an unknown day: long after the entry",
        membership(Accepted(when="2010-05-01"), Left(when="unknown"), recorded="2026-11-22"),
        "2026-11-21",
        ("member", {"former"}),
    ),
    (
        "left on an unknown day: from the day it was recorded",
        membership(Accepted(when="2010-05-01"), Left(when="unknown"), recorded="2026-11-22"),
        "2026-11-22",
        ("former", set()),
    ),
    (
        "left on an unknown and unrecorded day: only possible, for ever",
        membership(Accepted(when="2010-05-01"), Left(when="unknown")),
        "2090-01-01",
        ("member", {"former"}),
    ),
    (
        "a year that is not over counts from the day it was recorded",
        membership(Accepted(when="2026", recorded="2026-11-22")),
        "2026-11-22",
        ("member", set()),
    ),
    (
        "a year that is not over: on the eve of the recording",
        membership(Accepted(when="2026", recorded="2026-11-22")),
        "2026-11-21",
        ("outside", {"member"}),
    ),
    (
        "a year recorded when it was over counts from its end",
        membership(Accepted(when="2025"), recorded="2026-11-22"),
        "2025-12-30",
        ("outside", {"member"}),
    ),
    (
        "a leaving announced for a day counts from that day: before",
        membership(Accepted(when="2010"), Left(when="2026-12-31"), recorded="2026-11-22"),
        "2026-12-30",
        ("member", set()),
    ),
    (
        "a leaving announced for a day counts from that day",
        membership(Accepted(when="2010"), Left(when="2026-12-31"), recorded="2026-11-22"),
        "2026-12-31",
        ("former", set()),
    ),
    (
        "an open date that was never recorded counts on no day, not even the calendar's last",
        membership(Accepted(when="2010/..")),
        "9999-12-31",
        ("outside", {"member"}),
    ),
    (
        "accepted twice",
        membership(Accepted(when="2005-12-15"), Accepted(when="2006-09-07")),
        "2020-01-01",
        ("member", set()),
    ),
    (
        "excluded, and accepted again: between",
        membership(Accepted(when="2008"), Excluded(when="2012-05-01"), Accepted(when="2014-03-01")),
        "2013-01-01",
        ("former", set()),
    ),
    (
        "excluded, and accepted again: after",
        membership(Accepted(when="2008"), Excluded(when="2012-05-01"), Accepted(when="2014-03-01")),
        "2014-03-01",
        ("member", set()),
    ),
    (
        "too rough to tell whether entry or leaving came first",
        membership(Left(when="2015"), Accepted(when="2015-06-01")),
        "2016-01-01",
        ("former", {"member"}),
    ),
    (
        "named, and then a resolution: if the source was wrong, it is resolved now",
        membership(Named(when="2005-03-01"), Resolved(when="2008-07-21", purpose="join")),
        "2009-01-01",
        ("member", {"resolved"}),
    ),
    (
        "named after leaving",
        membership(Accepted(when="2008"), Left(when="2012"), Named(when="2014")),
        "2015-01-01",
        ("former", {"member"}),
    ),
    (
        "a resolution under a condition, and then none",
        membership(
            Resolved(when="2015-05-06", purpose="join", condition="Consent to the budget"),
            Rescinded(when="2015-12-01"),
        ),
        "2016-01-01",
        ("outside", set()),
    ),
    (
        "elected to a body in a rough year",
        membership(IntentDeclared(when="2004-12-10"), Seated(when="2009", body="Committee")),
        "2009-06-01",
        ("intending", {"member"}),
    ),
    (
        "a leaving without any entry stands on its last day alone",
        membership(Left(when="../2015-06-30")),
        "2015-06-29",
        ("outside", set()),
    ),
]


@pytest.mark.parametrize(
    ("record", "on", "expected"),
    [case[1:] for case in NAMED_CASES],
    ids=[case[0] for case in NAMED_CASES],
)
def test_named_case(record: Membership, on: str, expected: tuple[str, set[str]]) -> None:
    """Each case that the design names has its answer."""
    assert answer(record.standing_on(on)) == expected


def test_a_second_acceptance_does_not_move_the_first() -> None:
    """A fact that merely confirms moves neither the reason nor the date."""
    first, second = Accepted(when="2005-12-15"), Accepted(when="2006-09-07")
    standing = membership(first, second).standing_on("2020-01-01")

    assert standing.because is first
    assert str(standing.since) == "2005-12-15"
    assert standing.last_evidence is second


def test_partners_do_not_move_each_other() -> None:
    """The facts of a partner do not change a standing."""
    alone = membership(Accepted(when="2025-10"))
    jointly = membership(Accepted(when="2025-10", jointly_with=["ch/bulle"]))

    assert answer(alone.standing_on("2025-11-01")) == answer(jointly.standing_on("2025-11-01"))


def test_a_day_may_be_text_or_a_date_but_has_no_time() -> None:
    """The day is a calendar day, in each accepted form."""
    record = membership(Accepted(when="2024-09-25"))

    assert record.standing_on("2024-09-25") == record.standing_on(dt.date(2024, 9, 25))
    with pytest.raises(ValueError, match="time of day"):
        record.standing_on(dt.datetime(2024, 9, 25, 12))  # noqa: DTZ001  # Just what is refused.
    assert day(dt.date(2024, 9, 25)) == day("2024-09-25")


def test_a_fact_is_recorded_once() -> None:
    """Recording puts new facts after the old, and none twice."""
    fact = Accepted(when="2024-09-25")
    once = membership().record(fact)

    assert once.facts == (fact,)
    assert once.record(fact, fact) == once


def test_when_compares_by_its_span() -> None:
    """Two notations of one span are equal; one is before another if it lies wholly before it."""
    assert when("2022-24") == when("2022-12/2023-02")
    assert hash(when("2022-24")) == hash(when("2022-12/2023-02"))
    assert when("2023") < when("2024-01-01")
    assert when("2024-01-01") > when("2023")
    assert not when("2024").before(when("2024-06"))
    assert not when("unknown").before(when("2024"))
    assert when("2024") != "2024"
    assert when("2024").has(day("2024-06-01"))
    assert not when("../2023").has(day("2024-06-01"))
    assert isinstance(when("2024"), When)


@pytest.mark.parametrize("before", [(), (Applied(when="2020-02-01"),)])
@pytest.mark.parametrize(
    "leaving", [GaveNotice(when="2025-06-30"), Resolved(when="2025-06-30", purpose="leave")]
)
def test_who_gives_notice_of_leaving_may_be_a_member(
    before: tuple[MembershipFact, ...], leaving: MembershipFact
) -> None:
    """Without an entry on record the status does not deny the membership that a notice implies."""
    standing = membership(*before, leaving).standing_on("2025-09-01")

    assert Status.MEMBER in standing.possibly
    assert not standing.certain
    assert "no membership recorded." not in str(standing)
    assert "2025" in str(standing)
