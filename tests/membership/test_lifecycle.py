"""What councils and assemblies did: intents, conditions, consents, seats, and votes on them."""

from __future__ import annotations

from typing import Any

import pytest

import eccar
from eccar import City, Membership, Status
from eccar.languages import LANGUAGES
from eccar.membership import (
    Accepted,
    Applied,
    Authorised,
    ConditionMet,
    IntentDeclared,
    Left,
    MembershipFact,
    Named,
    NotListed,
    Resolved,
    Seated,
)
from eccar.membership.choices import Purpose, Votes
from eccar.membership.facts import FACTS, Decision
from eccar.values.dates import when
from eccar.values.figures import Statutes

CONDITION = "Consent to the budget"


def membership(*facts: MembershipFact, country: str = "DE", **more: Any) -> Membership:
    """A membership of an invented town with *facts*."""
    town = City(id=f"{country.lower()}/musterstadt", names={"de": "Musterstadt"}, country=country)
    return Membership(city=town, facts=facts, **more)


def answer(record: Membership, on: str) -> tuple[str, set[str]]:
    """The status on a day, and what else is possible."""
    standing = record.standing_on(on)
    return standing.status.value, {status.value for status in standing.possibly}


# Resolutions


def test_a_resolution_to_declare_the_intent_is_an_intent() -> None:
    """The council resolved, but not to join."""
    record = membership(Resolved(when="2011-03-08", purpose="declare-intent"))

    assert answer(record, "2011-03-08") == ("intending", set())
    assert "resolution adopted" not in str(record.standing_on("2012-01-01")).splitlines()[1]


@pytest.mark.parametrize(
    ("purpose", "status"),
    [("join", "resolved"), ("prepare", "intending"), ("declare-intent", "intending")],
)
def test_a_condition_makes_a_resolution_weak_until_it_is_met(purpose: str, status: str) -> None:
    """While the condition is open, there may be no resolution; afterwards there is one."""
    conditional = Resolved(when="2015-05-06", purpose=purpose, condition=CONDITION)
    met = ConditionMet(when="2015-09-01", purpose=purpose)

    assert answer(membership(conditional), "2016-01-01") == (status, {"outside"})
    assert answer(membership(conditional, met), "2015-08-31") == (status, {"outside"})
    assert answer(membership(conditional, met), "2015-09-01") == (status, set())


def test_an_admission_leaves_no_doubt_of_a_condition() -> None:
    """Who was admitted is a member, whether or not the condition is on record as met."""
    conditional = Resolved(when="2015-05-06", purpose="join", condition=CONDITION)
    record = membership(conditional, Accepted(when="2015-10-08"))

    assert answer(record, "2015-10-08") == ("member", set())


def test_a_condition_met_in_a_rough_month() -> None:
    """Within the month, the resolution is weak still, and the fact is named."""
    conditional = Resolved(when="2015-05-06", purpose="join", condition=CONDITION)
    record = membership(conditional, ConditionMet(when="2015-09", purpose="join"))
    standing = record.standing_on("2015-09-15")

    assert not standing.certain
    assert standing.pending == record.facts[1:]
    assert record.standing_on("2015-09-30").certain


def test_a_condition_is_shown_in_every_sentence_about_the_resolution() -> None:
    """What the resolution depends on is in the grounds of the standing."""
    record = membership(Resolved(when="2015-05-06", purpose="join", condition=CONDITION))

    shown = " ".join(str(record.standing_on("2016-01-01")).split())

    assert f"condition: {CONDITION}" in shown


# Consent as a condition of effect

RESOLVED = Resolved(when="2024-03-06", purpose="join")
TAKES_EFFECT = "takes effect with the consent of the minister of foreign affairs (no document)"


def test_where_the_law_asks_for_a_consent_the_standing_says_so() -> None:
    """Adopted, but in effect only with the consent, of which there is no document."""
    standing = membership(RESOLVED, country="PL").standing_on("2024-06-01")
    first = eccar.text(standing, more=True).splitlines()[1]

    assert first == f"On 1 June 2024: resolution to join adopted, {TAKES_EFFECT}."


@pytest.mark.parametrize(
    ("record", "on"),
    [
        (membership(RESOLVED), "2024-06-01"),
        (membership(RESOLVED, Authorised(when="2024-05"), country="PL"), "2024-06-01"),
        (membership(RESOLVED, Authorised(when="unknown"), country="PL"), "2024-06-01"),
        (membership(RESOLVED, Authorised(when="2024"), country="PL"), "2024-06-01"),
        (membership(RESOLVED, Accepted(when="2024-09-25"), country="PL"), "2024-09-25"),
        (membership(RESOLVED, country="TR"), "2024-06-01"),
        (membership(IntentDeclared(when="2024-01-01"), country="PL"), "2024-06-01"),
        (membership(Applied(when="2024-01-01"), country="PL"), "2024-06-01"),
        (membership(country="PL"), "2024-06-01"),
    ],
    ids=[
        *("no such law", "consent", "consent without a day", "consent of a rough year"),
        *("admitted later", "another law", "intent only", "no resolution", "nothing"),
    ],
)
def test_where_a_consent_is_not_asked_for_or_on_record(record: Membership, on: str) -> None:
    """A consent on record, however rough, is not denied, and no admission is."""
    standing = record.standing_on(on)

    assert standing.consent is None
    assert "consent of" not in str(standing).splitlines()[1]


def test_a_later_admission_is_not_denied() -> None:
    """A member stays a member, certainly, though there is no document of the consent."""
    record = membership(RESOLVED, Accepted(when="2024-09-25"), country="PL")

    assert answer(record, "2024-09-25") == ("member", set())


def test_a_consent_that_was_retracted_is_none() -> None:
    """What was taken back as wrong is no document of it."""
    consent = Authorised(when="2024-05", retracted="2025-01-01")
    record = membership(RESOLVED, consent, country="PL", recorded="2024-06-01")

    assert record.standing_on("2024-06-01").consent is not None
    assert record.standing_on("2024-06-01", known_on="2024-12-31").consent is None


def test_a_candidate_is_told_of_the_consent_among_the_grounds() -> None:
    """The status is that of a candidate; that the resolution waits for a consent is said below."""
    record = membership(RESOLVED, Applied(when="2024-04-01"), country="PL")
    first, *rest = eccar.text(record.standing_on("2024-06-01"), more=True).splitlines()[1:]

    assert first == "On 1 June 2024: candidate."
    assert any("The resolution takes effect with the consent of" in line for line in rest)


def test_laws_can_be_handed_in() -> None:
    """Without a law, no consent is asked for."""
    record = membership(RESOLVED, country="PL")

    assert record.standing_on("2024-06-01", laws=Statutes()).consent is None
    assert record.standing_on("2004-12-09").consent is None


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_language_says_that_there_is_no_document(lang: str) -> None:
    """In each language, both sentences have words of their own and no placeholder left."""
    candidate = (RESOLVED, Applied(when="2024-04-01"))
    for facts in ((RESOLVED,), candidate):
        text = eccar.text(
            membership(*facts, country="PL").standing_on("2024-06-01"), lang=lang, more=True
        )
        assert "{" not in text
        assert ("the consent of the minister" in text) is (lang == "en")


# Seats

SEAT = Seated(when="2021-12-03", body="Steering Committee", by="General Assembly")


def test_a_seat_proves_the_membership() -> None:
    """Stronger than being named, from any status."""
    intent = IntentDeclared(when="2004-12-10")

    assert answer(membership(intent, Named(when="2021-12-03")), "2022-01-01")[1] == {"intending"}
    assert answer(membership(intent, SEAT), "2022-01-01") == ("member", set())
    assert answer(membership(intent, SEAT), "2021-12-02") == ("intending", set())


def test_a_seat_after_leaving_contradicts_it() -> None:
    """The city may have rejoined, or one of both is wrong; an entry or another leaving decides."""
    left, taken = Left(when="2020"), Accepted(when="2022-06-01")

    assert answer(membership(left, SEAT), "2022-01-01") == ("member", {"former"})
    assert answer(membership(left, SEAT, Named(when="2023")), "2024-01-01") == (
        "member",
        {"former"},
    )
    assert answer(membership(left, SEAT, taken), "2024-01-01") == ("member", set())
    assert answer(membership(left, SEAT, Left(when="2023")), "2024-01-01") == ("former", set())


def test_a_seat_says_by_when_and_never_since_when() -> None:
    """Who sits in a body is a member by then; an entry says since when."""
    standing = membership(SEAT).standing_on("2022-01-01")
    rough = membership(Seated(when="2009-11/2009-12", body="Steering Committee"))

    assert standing.since == when("../2021-12-03")
    assert standing.because == SEAT
    assert rough.standing_on("2022-01-01").since == when("../2009-12")
    assert membership(Accepted(when="2021-12-03")).standing_on("2022-01-01").since == when(
        "2021-12-03"
    )


def test_a_seat_takes_the_doubt_of_an_earlier_naming_away() -> None:
    """After the election it is certain what a list had said before."""
    record = membership(Named(when="2010"), SEAT, NotListed(when="2023-01-01"))

    assert answer(record, "2021-12-02") == ("member", {"outside"})
    assert answer(record, "2021-12-03") == ("member", set())
    assert answer(record, "2023-01-01") == ("member", {"former"})


def test_a_seat_is_written_as_it_was_read() -> None:
    """All its keys, from and until among them, make a round trip."""
    fact = {
        "fact": "seated",
        "date": "2021-12-03",
        "body": "Steering Committee",
        "from": "2022-01-01",
        "until": "2025",
        "by": "General Assembly",
        "votes": {"result": "unanimous"},
    }
    city = {"id": "de/musterstadt", "names": {"de": "Musterstadt"}, "country": "DE"}
    record = eccar.from_dict({"eccar": "membership/1", "city": city, "facts": [fact]})

    assert eccar.to_dict(record)["facts"] == [fact]
    assert list(eccar.to_dict(record)["facts"][0]) == list(fact)


# Votes

VOTING = {
    *("proposed", "intent-declared", "resolved", "rejected", "rescinded", "deferred", "declined"),
    *("withdrawn", "accepted", "excluded", "seated"),
}


def test_a_vote_is_of_facts_that_a_body_decides() -> None:
    """The kinds are listed, so that a new one is decided upon."""
    assert {kind.kind for kind in FACTS if issubclass(kind, Decision)} == VOTING


@pytest.mark.parametrize("kind", FACTS, ids=lambda kind: kind.kind)
def test_votes_are_refused_where_nobody_votes(kind: type[MembershipFact]) -> None:
    """In documents and in Python, other facts have no votes."""
    own: dict[str, Any] = {
        "resolved": {"purpose": "join"},
        "condition-met": {"purpose": "join"},
        "seated": {"body": "Steering Committee"},
        "took-over": {"other": "de/x", "passes": "yes"},
        "merged-into": {"other": "de/x"},
    }.get(kind.kind, {})
    city = {"id": "de/musterstadt", "names": {"de": "Musterstadt"}, "country": "DE"}
    fact = {"fact": kind.kind, "date": "2020", **own, "votes": {"in_favour": 3}}
    document = {"eccar": "membership/1", "city": city, "facts": [fact]}

    if kind.kind in VOTING:
        first: Any = eccar.from_dict(document, eccar.Membership).facts[0]
        assert first.votes == Votes(in_favour=3)
        return
    with pytest.raises(eccar.DocumentError) as caught:
        eccar.from_dict(document)
    assert [(finding.code, str(finding.path)) for finding in caught.value.findings] == [
        ("DOC104", "facts[0].votes")
    ]
    with pytest.raises(TypeError):
        kind(when="2020", **{**own, "votes": Votes(in_favour=3)})


@pytest.mark.parametrize("purpose", Purpose)
def test_every_purpose_has_a_status(purpose: Purpose) -> None:
    """From outside, a resolution leads to the status of its purpose; one to leave leads nowhere."""
    expected = {"join": Status.RESOLVED, "leave": Status.OUTSIDE}.get(purpose, Status.INTENDING)

    assert (
        membership(Resolved(when="2020-01-01", purpose=purpose)).standing_on("2020-01-01").status
        is expected
    )
