"""The views of bodies: like is counted with like, marks are explained, and lines fit a terminal."""

from __future__ import annotations

from typing import Any

import pytest

import eccar
from eccar.languages import LANGUAGES
from eccar.network import Body, BodyFigure, Coalition, Partner, Seat, register

WIDE = 80
ON = "2026-11-22"


def invented(*seats: Seat, **more: Any) -> eccar.network.Register:
    """A register with one invented body and a partner."""
    body = Body(
        id="group", names={"en": "Group", "de": "Gruppe"}, kind="working-group", seats=seats, **more
    )
    partner = Partner(id="x", names={"en": "Institute X", "de": "Institut X"}, kind="research")
    return register(
        [Coalition(id="invented", audience="public", bodies=[body], partners=[partner])]
    )


def verdict_of(record: eccar.network.Register, lang: str = "en") -> str:
    return eccar.text(record.seats_on("group", ON), lang=lang).splitlines()[1]


def test_the_verdict_counts_cities_with_cities_and_says_what_it_counts() -> None:
    size = BodyFigure(figure="authorities", number=26, when="2025")
    seats = [Seat(holder=holder, from_="2025", until="2029") for holder in ("de/a", "partners/x")]

    assert verdict_of(invented(*seats, figures=[size])) == "1 of 26 cities, 1 partner."
    assert verdict_of(invented(*seats)) == "1 city, 1 partner."
    assert verdict_of(invented(Seat(holder="de/a", role="lead", when="2020"))) == "1 possible seat."
    assert verdict_of(invented()) == "No seat is recorded for this day."


def test_the_mark_of_a_possible_seat_is_explained() -> None:
    text = eccar.text(invented(Seat(holder="de/a", when="2020")).seats_on("group", ON))

    assert "? possible, but not certain" in text


def test_a_partner_has_its_name_without_a_command() -> None:
    """The answer has the name, so that whoever prints it reads no id."""
    seats = invented(Seat(holder="partners/x", from_="2025", until="2029")).seats_on("group", ON)

    assert "Institute X" in str(seats)
    assert "Institut X" in eccar.text(seats, lang="de")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_lines_about_the_packaged_bodies_fit_a_terminal(lang: str) -> None:
    record = eccar.coalition()
    answers = [record.bodies_on(ON), *(record.seats_on(body.id, ON) for body in record.bodies)]
    lines = [line for answer in answers for line in eccar.text(answer, lang=lang).splitlines()]

    assert max(map(len, lines)) <= WIDE


@pytest.mark.parametrize(
    ("lang", "seat"),
    [
        ("de", "Gremium: Vorstand (Vorsitz)"),
        ("en", "Executive Board (presidency)"),
        ("fr", "(présidence)"),
        ("pl", "(przewodnictwo)"),
    ],
)
def test_a_membership_names_the_seat_in_the_language_of_the_reader(lang: str, seat: str) -> None:
    membership = eccar.loads(
        "eccar: membership/1\ncity: {id: de/musterstadt, names: {de: Musterstadt}, country: DE}\n"
        "facts: [{fact: seated, date: 2023-06, body: Executive Board (presidency)}]\n",
        eccar.Membership,
    )

    assert seat in eccar.text(membership, lang=lang, more=True)
