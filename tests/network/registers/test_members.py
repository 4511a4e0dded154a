"""Members on a day, against a count of the standings; groups, votes and inhabitants against both."""

from __future__ import annotations

import datetime as dt
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

import eccar
from eccar.membership import Status
from eccar.network import Coalition, Completeness, GroupedBy, PublishedCount
from eccar.testing.strategies import days, memberships
from eccar.values.figures import DatedFigure, Statutes


def registers() -> st.SearchStrategy[eccar.network.Register]:
    """Registers of a few memberships, one of each authority."""
    every = st.lists(memberships(), max_size=4, unique_by=lambda each: each.subject)
    return every.map(eccar.network.register)


@given(registers(), days())
def test_members_are_counted_by_their_standings(
    register: eccar.network.Register, on: dt.date
) -> None:
    standings = [membership.standing_on(on) for membership in register]
    answer = register.members_on(on)

    assert answer.authorities == len(standings)
    assert answer.least == sum(
        each.status is Status.MEMBER and not each.possibly for each in standings
    )
    assert answer.most == sum(Status.MEMBER in {each.status, *each.possibly} for each in standings)
    assert answer.possible == answer.most - answer.least


@given(registers(), days(), st.sampled_from(GroupedBy))
def test_groups_together_are_all(
    register: eccar.network.Register, on: dt.date, by: GroupedBy
) -> None:
    groups, answer = register.member_groups_on(on, by).groups, register.members_on(on)

    assert sum(group.authorities for group in groups) == answer.authorities
    assert sum(group.least for group in groups) == answer.least
    assert sum(group.most for group in groups) == answer.most


@given(registers(), days())
def test_only_who_left_or_was_not_admitted_may_not_vote(
    register: eccar.network.Register, on: dt.date
) -> None:
    """Without a figure of the statutes, nobody certainly may."""
    rights = register.voting_on(on)
    refusals = ("declined", "withdrawn", "rejected", "rescinded")

    assert rights.figure is None
    assert not rights.with_answer("yes")
    for right in rights.with_answer("no"):
        standing = right.standing
        assert standing.certain
        last = standing.because or standing.last_evidence
        assert standing.status is Status.FORMER or (last and last.word in refusals)
    for right in rights.with_answer("unknown"):
        assert right.standing.status is not Status.FORMER or not right.standing.certain


@pytest.mark.parametrize(
    ("facts", "answer"),
    [
        (["accepted 2010-01-01", "left 2020-01-01"], "no"),
        (["applied 2019-01-01", "declined 2020-01-01"], "no"),
        (["proposed 2019-01-01", "rejected 2020-01-01"], "no"),
        (["applied 2009-01-01"], "unknown"),
        (["intent-declared 2004-12-10"], "unknown"),
        (["proposed 2019-01-01"], "unknown"),
        ([], "unknown"),
        (["accepted 2010-01-01", "left 2020-01-01", "named 2022-01-01"], "unknown"),
    ],
)
def test_an_old_candidacy_is_no_proof_that_nobody_is_a_member(
    facts: list[str], answer: str
) -> None:
    """It may have been admitted without a trace; only a register that has all members closes that."""
    document = membership("de/a", *facts)
    complete = Coalition(id="office", complete=Completeness(members="yes"))
    registers = register_of(document), eccar.network.register([eccar.from_dict(document), complete])
    answers = [each.voting_on("2026-01-01").rights[0].may_vote.value for each in registers]

    closed = bool(facts) and "named" not in facts[-1]
    assert answers == [answer, "no" if closed else "unknown"]


def test_those_that_only_began_to_join_are_counted_apart() -> None:
    register = register_of(
        membership("de/a", "applied 2009-01-01"),
        membership("de/b", "accepted 2009-01-01"),
        membership("de/c", "named 2009-01-01"),
        membership("de/d", "rejected 2009-01-01"),
    )
    answer = register.members_on("2026-01-01")

    assert (answer.least, answer.possible, answer.begun, answer.authorities) == (1, 1, 1, 4)
    assert "1 more authority only began to join" in eccar.text(answer, "en")


def test_two_documents_of_one_authority_are_left_out_of_every_answer_and_named() -> None:
    register = register_of(
        membership("de/a", "accepted 2010-01-01", population=population(10)),
        membership("de/a", "accepted 2011-01-01", population=population(10)),
        membership("de/b", "accepted 2010-01-01", population=population(5)),
    )
    on = "2026-01-01"
    answers = (
        register.members_on(on),
        register.voting_on(on),
        register.member_groups_on(on, "country"),
        register.inhabitants_on(on),
    )

    assert answers[0].least == answers[2].groups[0].least == len(answers[1].rights) == 1
    assert answers[3].least == 5
    for answer in answers:
        for said in (eccar.text(answer, "en"), eccar.html(answer, "en")):
            assert "1 city appears in several documents and is left out: de/a." in said


def test_answers_as_known_on_a_day() -> None:
    """What was recorded later is left out of every answer, and who was not on record is not counted."""
    late = {**membership("de/b", "accepted 2010-01-01", population=population(5))}
    register = register_of(
        {
            **membership("de/a", "accepted 2010-01-01", population=population(10)),
            "recorded": "2025-01-01",
        },
        {**late, "recorded": "2026-01-01"},
        {
            "eccar": "coalition/1",
            "id": "office",
            "bodies": [
                {
                    "id": "committee",
                    "names": {"en": "Committee"},
                    "kind": "committee",
                    "recorded": "2025-01-01",
                    "seats": [
                        {"holder": "de/a", "from": 2024, "until": 2028},
                        {"holder": "de/b", "from": 2024, "until": 2028, "recorded": "2026-01-01"},
                    ],
                },
                {
                    "id": "late",
                    "names": {"en": "Late"},
                    "kind": "committee",
                    "recorded": "2026-01-01",
                },
            ],
        },
    )
    on, known = "2026-06-01", "2025-06-01"
    members, nothing = register.members_on(on, known), register.members_on(on, "2020-01-01")

    assert (members.least, members.authorities) == (1, 1)
    assert nothing.authorities == 0
    assert "Nothing was recorded by 1 January 2020." in eccar.text(nothing, "en")
    assert [each.standing.city.id for each in register.voting_on(on, known_on=known).rights] == [
        "de/a"
    ]
    assert register.member_groups_on(on, "country", known).groups[0].authorities == 1
    assert register.inhabitants_on(on, known).least == 10
    assert [each.body.id for each in register.bodies_on(on, known).bodies] == ["committee"]
    assert [each.seat.holder for each in register.seats_on("committee", on, known).seats] == [
        "de/a"
    ]


def test_an_answer_limited_to_statuses_counts_these() -> None:
    register = register_of(
        membership("de/a", "applied 2009-01-01"), membership("de/b", "accepted 2009-01-01")
    )
    on, ids = "2026-01-01", ["de/a", "de/b"]
    candidates, former = (
        eccar.text(
            register.members_on(
                on, selection=eccar.membership.select(ids, register, on=on, statuses=[status])
            ),
            "en",
        )
        for status in ("candidate", "former")
    )

    assert "1 city: 1 candidate." in candidates
    assert "for certain" not in candidates
    assert "0 cities." in former
    assert "Since" not in former  # There is no table.


def test_practices_are_joined_by_their_identities() -> None:
    practice: dict[str, object] = {
        "eccar": "practice/1",
        "id": "advice",
        "authority": "de/a",
        "titles": {"en": "Advice"},
    }
    register = register_of(practice, dict(practice), {**practice, "id": "housing"})

    assert [each.id for each in register.practices] == ["advice", "housing"]
    assert register.practices["practice:de/a:housing"].id == "housing"
    assert len(eccar.coalition().practices) == len(eccar.network.packaged_practices())


def test_a_register_without_some_documents_does_not_claim_to_have_all_members() -> None:
    documents: tuple[dict[str, object], ...] = (
        membership("de/a", "accepted 2010-01-01"),
        {**membership("de/b", "accepted 2010-01-01"), "audience": "office"},
        {
            "eccar": "coalition/1",
            "id": "office",
            "audience": "public",
            "complete": {"members": "yes"},
        },
    )
    register = register_of(*documents)

    assert register.members_on("2026-01-01").complete == "yes"
    for limited in (
        register.limited_to("public"),
        pickle.loads(pickle.dumps(register.limited_to("public"))),  # noqa: S301  # Our own.
        eccar.network.register(register, shortened=True),
    ):
        assert limited.members_on("2026-01-01").complete == "unknown"


@given(registers(), days())
def test_with_a_figure_certain_members_may_vote(
    register: eccar.network.Register, on: dt.date
) -> None:
    figure = DatedFigure(
        key="votes_of_a_member",
        value=1,
        since="2004-12-10",
        source="https://example.org/statutes",
        basis="assumed",
        seen="2026-11-22",
    )
    answer = register.voting_on(on, Statutes(figures=[figure]))

    assert len(answer.with_answer("yes")) == register.members_on(on).least - sum(
        each.without_facts and each.status is Status.MEMBER
        for each in register.members_on(on).summary.standings
    )


def membership(city: str, *facts: str, **more: object) -> dict[str, object]:
    return {
        "eccar": "membership/1",
        "city": {"id": city, "names": {"de": city}, "country": "DE", **more},
        "facts": [dict(zip(("fact", "date"), fact.split(), strict=True)) for fact in facts],
    }


def population(number: int, **more: object) -> list[dict[str, object]]:
    return [{"date": "2020-12-31", "inhabitants": number, "sources": ["Invented."], **more}]


def register_of(*documents: dict[str, object]) -> eccar.network.Register:
    return eccar.network.register(map(eccar.from_dict, documents))


def test_a_part_of_a_member_counts_within_it() -> None:
    """A district and its town: the town is not counted twice; of a circle, each counts by itself."""
    register = register_of(
        membership("de/kreis", "accepted 2010-01-01", population=population(1000)),
        membership(
            "de/stadt", "accepted 2012-01-01", population=population(300), part_of=["de/kreis"]
        ),
        membership(
            "de/dorf", "accepted 2012-01-01", population=population(20), part_of=["de/stadt"]
        ),
        membership("de/eins", "accepted 2012-01-01", population=population(5), part_of=["de/zwei"]),
        membership("de/zwei", "accepted 2012-01-01", population=population(7), part_of=["de/eins"]),
        membership("de/leer", "accepted 2012-01-01"),
    )
    answer = register.inhabitants_on("2026-01-01")

    assert (answer.least, answer.most) == (1012, 1012)
    assert answer.within == ("de/dorf", "de/stadt")
    assert answer.not_known == ("de/leer",)
    assert register.inhabitants_on("2011-01-01").least == 0  # The counts are later.


def test_a_city_and_a_metropolitan_city_of_one_name_are_two() -> None:
    register = register_of(
        membership("it/cagliari", "accepted 2012-01-01", population=population(10)),
        membership(
            "it/cagliari-metropolitan",
            "accepted 2012-01-01",
            kind="metropolitan",
            population=population(30),
        ),
    )

    assert register.inhabitants_on("2026-01-01").least == 40


def test_what_may_be_a_member_counts_with_its_upper_bound_only() -> None:
    register = register_of(
        membership("de/a", "accepted 2010-01-01", population=population(10, at_most=15)),
        membership("de/b", "named 2010-01-01", population=population(100)),
        membership("de/c", "left 2010-01-01", population=population(1000)),
    )
    answer = register.inhabitants_on("2026-01-01")

    assert (answer.least, answer.most) == (10, 115)


@pytest.mark.parametrize(
    ("on", "ids"),
    [
        ("2015-10-15", ["a", "b"]),
        ("2015-10-31", ["a", "b"]),
        ("2015-11-01", ["a", "b", "late"]),
        ("2004-12-31", ["year"]),
        ("2030-01-01", ["late"]),
    ],
)
def test_the_published_counts_of_a_month_or_those_around_it(on: str, ids: list[str]) -> None:
    counts = [
        PublishedCount(id="late", count=180, precision="more-than", when="2025-10"),
        PublishedCount(id="a", count=105, when="2015-10"),
        PublishedCount(id="b", count=126, when="2015-10-08/2015-10-09"),
        PublishedCount(id="year", count=28, when="2007-12"),
        PublishedCount(id="german", count=24, country="DE", when="2015-10"),
        PublishedCount(id="intents", count=41, counted="intents", when="2015-10"),
    ]
    register = eccar.network.register([Coalition(id="invented", member_counts=counts)])
    published = [count.id for count in register.members_on(on).published]

    assert sorted(published) == sorted(ids)


def test_the_register_is_complete_only_if_a_document_claims_it() -> None:
    documents = [Coalition(id="a"), Coalition(id="b", complete=Completeness(members="yes"))]

    assert eccar.network.register(documents[:1]).members_on("2026-01-01").complete == "unknown"
    assert eccar.network.register(documents).members_on("2026-01-01").complete == "yes"


def test_a_register_gives_each_membership_its_seats_once() -> None:
    """Whether the membership has the same fact itself, or the register is made again."""
    seat = {
        "holder": "de/a",
        "date": "2025-10-24",
        "from": "2025",
        "until": "2029",
        "sources": ["A list."],
    }
    body = {"id": "committee", "names": {"en": "Committee"}, "kind": "committee", "seats": [seat]}
    register = register_of(
        membership("de/a"), {"eccar": "coalition/1", "id": "invented", "bodies": [body]}
    )
    again = eccar.network.register([*register, *register.others])

    assert [fact.kind for fact in register["de/a"].facts] == ["seated"]
    assert register["de/a"].standing_on("2026-01-01").status is Status.MEMBER
    assert [*again] == [*register] == [*pickle.loads(pickle.dumps(register))]  # noqa: S301  # Our own.
    assert again.coalition == register.coalition
    assert register.where(country="DE")[0] == register["de/a"]


def test_what_is_not_for_an_audience_is_not_in_its_register() -> None:
    body = {
        "id": "committee",
        "names": {"en": "Committee"},
        "kind": "committee",
        "audience": "office",
    }
    document: dict[str, object] = {
        "eccar": "coalition/1",
        "id": "invented",
        "audience": "public",
        "bodies": [body, {**body, "id": "assembly", "audience": "public"}],
    }
    own = {**membership("de/a"), "audience": "members"}
    limited = register_of(own, document).limited_to("public")

    assert [each.id for each in limited.bodies] == ["assembly"]
    assert len(limited) == 0
