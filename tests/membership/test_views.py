"""Views of memberships: the fields of facts, votes, and doubt."""

from __future__ import annotations

import datetime as dt

import pytest

import eccar
from eccar import City, Membership, language
from eccar.languages import LANGUAGES
from eccar.membership import (
    Accepted,
    ConditionMet,
    GaveNotice,
    MergedInto,
    Rescinded,
    Resolved,
    Seated,
    Signed,
    TookOver,
)
from eccar.membership.choices import VoteResult, Votes
from eccar.membership.facts import MembershipFact
from eccar.membership.views.memberships import details

from ..pages import Page

FACTS_WITH_DETAILS: list[tuple[MembershipFact, list[str]]] = [
    (Accepted(when="2024"), []),
    (Accepted(when="2024", recorded="2024-03-06"), ["recorded on 6 March 2024"]),
    (Resolved(when="2024", purpose="join"), []),
    (Rescinded(when="2024"), []),
    (Rescinded(when="2024", undoes="12/2014"), ["withdrawn resolution: 12/2014"]),
    (
        Signed(when="2024", declarations=["adheres", "reports-actions"]),
        [language("en").say(item) for item in Signed(when="2024", declarations=["adheres", "reports-actions"]).declarations],
    ),
    (TookOver(when="2024", other="de/y", passes="yes"), ["authority taken over: de/y"]),
    (MergedInto(when="2024", other="de/y"), ["merged into: de/y"]),
    (GaveNotice(when="2025-06-30"), []),
    (
        GaveNotice(when="2025-06-30", effective="2025-12-31", recorded=dt.date(2025, 7, 1)),
        ["recorded on 1 July 2025"],
    ),
    (
        Seated(when="2021-12-03", body="Steering Committee", from_="2022-01-01", until="2025"),
        ["seat from 1 January 2022", "last day of the seat: 2025"],
    ),
    (ConditionMet(when="2015-09", purpose="join", resolution="79/2015"), ["resolution: 79/2015"]),
]  # fmt: skip


@pytest.mark.parametrize(("fact", "lines"), FACTS_WITH_DETAILS, ids=lambda item: str(item)[:30])
def test_details(fact: MembershipFact, lines: list[str]) -> None:
    """Each own field has a line, empty ones and those of the word have none."""
    assert list(details(fact, language("en"))) == lines


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_language_has_the_details(lang: str) -> None:
    """In each language the lines are as many, and hold no placeholder."""
    for fact, lines in FACTS_WITH_DETAILS:
        described = list(details(fact, language(lang)))
        assert len(described) == len(lines)
        assert not any("{" in line for line in described)


@pytest.mark.parametrize(
    ("votes", "lines"),
    [
        (Votes(in_favour=17, abstained=4), ["in favour 17, against –, abstained 4"]),
        (Votes(result=VoteResult.UNANIMOUS), ["unanimous"]),
        (Votes(), []),
    ],
)
def test_votes_are_shown_as_far_as_they_are_known(votes: Votes, lines: list[str]) -> None:
    """An unknown count of votes is a dash, not zero."""
    town = City(id="de/musterstadt", names={"de": "Musterstadt"}, country="DE")
    shown = eccar.text(Membership(city=town, facts=[Accepted(when="2024", votes=votes)]), more=True)

    assert [line.strip() for line in shown.split("\n")[3:]] == lines


def test_doubt_and_the_day_of_knowledge_are_shown() -> None:
    """The view of an uncertain standing has the other possibilities and the day of knowledge."""
    town = City(id="de/musterstadt", names={"de": "Musterstadt"}, country="DE")
    membership = Membership(city=town, facts=[eccar.membership.Named(when="2010")])
    standing = membership.standing_on("2020-01-01", known_on="2021-01-01")

    for shown in (eccar.text(standing, more=True), Page(eccar.html(standing)).words):
        assert "On 1 January 2020, as known on 1 January 2021" in shown
        assert "also possible: no membership" in shown
        assert "1 fact has no day of recording and counts as known." in shown
