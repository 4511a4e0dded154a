"""Answers about the register in words: whole sentences, what they rest on, and lists one can send."""

from __future__ import annotations

import datetime as dt
import re

import pytest

import eccar
from eccar.languages import LANGUAGES
from eccar.languages.language import language
from eccar.membership import Status
from eccar.network.registers.voting import VotingRight, VotingRights
from eccar.values.records import Records
from eccar.values.vocabulary import YesNo

ON = "2026-01-01"


def membership(number: int, fact: str) -> dict[str, object]:
    return {
        "eccar": "membership/1",
        "recorded": "2025-06-01",
        "city": {"id": f"de/stadt-{number}", "names": {"de": f"Stadt {number}"}, "country": "DE"},
        "facts": [dict(zip(("fact", "date"), fact.split(), strict=True))],
    }


def register_of(*documents: dict[str, object]) -> eccar.network.Register:
    return eccar.network.register(map(eccar.from_dict, documents))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("facts", [["left 2020"], ["named 2020"], ["left 2020", "named 2020"]])
def test_the_answer_on_votes_is_of_whole_sentences(facts: list[str], lang: str) -> None:
    """Each begins with a capital or a number, whichever of them are there."""
    register = register_of(*(membership(number, fact) for number, fact in enumerate(facts)))
    verdict = eccar.text(register.voting_on(ON), lang).replace("\n    ", " ").splitlines()[1]
    sentences = re.split(r"(?<=\.) ", verdict)

    assert len(sentences) == len(facts)
    for sentence in sentences:
        assert sentence.endswith(".")
        assert sentence[0].isupper() or sentence[0].isdigit()


def test_numbers_of_persons_have_one_form_behind_a_number_in_polish() -> None:
    """All but two to four persons alone take the genitive, so the form for 22 is that for 25."""
    polish = language("pl")
    said = [
        polish.word("network.members", "possible", count=eccar.values.texts.Count(count))
        for count in (3, 22, 25, 42)
    ]

    assert {text.partition(" ")[2].partition(" ")[2] for text in said} == {"kolejnych możliwych"}


@pytest.mark.parametrize(
    ("register", "complete", "said"),
    [
        ("packaged", "unknown", "public sources say"),
        ("own", "unknown", "documents say"),
        ("own", "yes", "A document claims"),
    ],
)
def test_every_answer_says_what_it_rests_on(register: str, complete: str, said: str) -> None:
    """The packaged register on public sources, also in part; one's own on its documents."""
    document: dict[str, object] = {
        "eccar": "coalition/1",
        "id": "office",
        "complete": dict.fromkeys(("members", "bodies", "events"), complete),
    }
    answering = (
        eccar.coalition()
        if register == "packaged"
        else register_of(membership(1, "accepted 2020"), document)
    )
    former = eccar.membership.select(
        [each.subject for each in answering], answering, on=ON, statuses=[Status.FORMER]
    )
    answers = (
        answering.members_on(ON),
        answering.members_on(ON, selection=former),
        answering.member_groups_on(ON, "size"),
        answering.bodies_on(ON),
        answering.events_between(),
    )

    for answer in answers:
        text = eccar.text(answer, "en")
        assert said in text.replace("\n    ", " ")
        if not isinstance(answer, eccar.network.EventOverview):
            assert max(map(len, text.splitlines())) <= 80


def test_a_list_of_changes_is_short_and_names_dates_and_sources() -> None:
    """A page lists a few changes with date and source, of many it gives the names; each city once."""
    count = {"id": "2025", "count": 180, "date": "2025-10", "sources": ["A page (invented)."]}
    coalition: dict[str, object] = {
        "eccar": "coalition/1",
        "id": "office",
        "recorded": "2025-06-01",
        "audience": "public",
        "member_counts": [count],
    }
    many = register_of(*(membership(number, "named 2020") for number in range(30)), coalition)
    page = re.sub(r"<[^>]+>", "", eccar.html(many.changes_between("2025-01-01", ON), "en"))

    assert "180 members; October 2025" in page
    assert "A page (invented)." in page
    assert page.count("Stadt 7 ") == 1
    assert "named as a member" not in page


def test_voting_names_whom_the_statutes_give_a_vote() -> None:
    """Where a right is *yes*, *no* or not known, each has its heading and its sentence."""
    standings = [
        eccar.from_dict(membership(number, "accepted 2020"), eccar.Membership).standing_on(ON)
        for number in range(3)
    ]
    rights = tuple(
        VotingRight(standing=each, may_vote=answer)
        for each, answer in zip(standings, YesNo, strict=True)
    )
    answer = VotingRights(
        on=dt.date(2026, 1, 1), figure=None, rights=rights, records=Records(documents=3)
    )

    assert (
        "1 authority may vote. 1 authority has no vote. For 1 authority, it is not known."
        in eccar.text(answer, "en")
    )
