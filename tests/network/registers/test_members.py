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
def test_only_who_certainly_is_no_member_may_not_vote(
    register: eccar.network.Register, on: dt.date
) -> None:
    """Without a figure of the statutes, nobody certainly may."""
    rights = register.voting_on(on)

    assert rights.figure is None
    assert not rights.with_answer("yes")
    for right in rights.rights:
        certain = right.standing.certain and right.standing.status is not Status.MEMBER
        assert (right.may_vote == "no") is certain


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
