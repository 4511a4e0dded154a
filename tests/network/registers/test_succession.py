"""Which of several recorded seats are those of a day: one for each holder, and none of earlier holders."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

import eccar
from eccar.network import Body, BodyFigure, Coalition, Seat, register

ON = "2026-06-01"


def seats_of(*seats: Seat, on: str = ON, facts: Any = (), **more: Any) -> Any:
    """The seats of an invented body on a day."""
    body = Body(id="board", names={"en": "Board"}, kind="board", seats=seats, **more)
    coalition = Coalition(id="invented", audience="public", bodies=[body], facts=facts)
    return register([coalition]).seats_on("board", on)


def holders(seats: Any) -> list[str]:
    return [each.seat.holder for each in seats]


def test_a_holder_is_counted_once() -> None:
    """The certain entry of a seat goes first; of possible ones, the last that began."""
    answer = seats_of(
        Seat(holder="de/a", when="2018"),
        Seat(holder="de/a", from_="2025", until="2029"),
        Seat(holder="de/b", when="2019"),
        Seat(holder="de/b", when="2021"),
        Seat(holder="de/b", role="lead", when="2021"),
    )

    assert holders(answer.certain) == ["de/a"]
    assert [(each.seat.role, str(each.seat.when)) for each in answer.possible] == [
        ("member", "2021"),
        ("lead", "2021"),
    ]


@pytest.mark.parametrize(
    ("on", "now", "earlier"),
    [
        ("2010-06-01", ["de/a"], []),
        ("2015-06-01", ["de/a", "de/b"], []),
        ("2016-06-01", ["de/b"], ["de/a"]),
        ("2031-06-01", ["de/b"], ["de/a"]),
    ],
)
def test_a_presidency_that_was_obtained_again_is_not_possible(
    on: str, now: list[str], earlier: list[str]
) -> None:
    """As soon as the next one has certainly begun, and even if that one ended since."""
    answer = seats_of(
        Seat(holder="de/a", role="president", when="2010"),
        Seat(holder="de/b", role="president", when="2015"),
        on=on,
    )

    assert holders(answer.seats) == now
    assert holders(answer.earlier) == earlier


@pytest.mark.parametrize("role", ["member", "vice-president", "host", "lead"])
def test_other_seats_do_not_pass_from_one_to_another(role: str) -> None:
    """Two authorities can host the office jointly; so a later holder says nothing of an earlier one."""
    answer = seats_of(
        Seat(holder="de/a", role=role, when="2010"), Seat(holder="de/b", role=role, when="2015")
    )

    assert holders(answer.possible) == ["de/a", "de/b"]


@pytest.mark.parametrize(
    ("role", "on", "possible"),
    [
        ("member", "2024-12-31", True),
        ("member", "2025-01-01", False),
        ("host", "2025-01-01", True),
    ],
)
def test_the_longest_term_that_a_source_gives_ends_a_seat(
    role: str, on: str, possible: bool
) -> None:
    """Four years after the last day on which it can have begun; hosts are not elected for a term."""
    terms = [BodyFigure(figure="term-in-years", number=number) for number in (4, 2)]
    answer = seats_of(Seat(holder="de/a", role=role, when="2020"), figures=terms, on=on)

    assert (holders(answer.possible), holders(answer.earlier)) == (
        (["de/a"], []) if possible else ([], ["de/a"])
    )


@pytest.mark.parametrize(
    ("number", "precision", "possible"),
    [
        (2, None, ["partners/x"]),
        (3, None, ["de/c", "partners/x"]),
        (2, "at-least", ["de/c", "partners/x"]),
    ],
)
def test_a_body_of_which_all_authorities_are_known_has_no_others(
    number: int, precision: str | None, possible: list[str]
) -> None:
    """The figure counts authorities; a partner sits beyond it, and a rough figure excludes nobody."""
    size = BodyFigure(figure="authorities", number=number, precision=precision, when="2025")
    known = [Seat(holder=holder, from_="2025", until="2029") for holder in ("de/a", "de/b")]
    open_ = [Seat(holder=holder, when="2020") for holder in ("de/c", "partners/x")]
    answer = seats_of(*known, *open_, figures=[size])

    assert holders(answer.certain) == ["de/a", "de/b"]
    assert holders(answer.possible) == possible


FOUNDED = {"fact": "founding-declared", "date": "2004-12-10"}


def founded() -> Any:
    """An invented record with the day of the foundation, and a body without days."""
    document = {
        "eccar": "coalition/1",
        "id": "invented",
        "audience": "public",
        "facts": [{"fact": "initiated", "date": "2004"}, FOUNDED],
        "bodies": [
            {
                "id": "office",
                "names": {"en": "Office"},
                "kind": "office",
                "seats": [{"holder": "de/musterstadt", "role": "host"}],
            }
        ],
    }
    return register([eccar.from_dict(document, Coalition)])


@pytest.mark.parametrize(("on", "exists"), [("2004-12-09", False), ("2004-12-10", True)])
def test_nothing_of_the_coalition_is_possible_before_its_foundation(on: str, exists: bool) -> None:
    record = founded()

    assert bool(record.bodies_on(on).bodies) is exists
    assert bool(record.seats_on("office", on).possible) is exists


def test_no_seat_is_possible_before_its_body_existed() -> None:
    seat = Seat(holder="de/a")

    assert not seats_of(seat, since="2007", on="2006-12-31").seats
    assert seats_of(seat, since="2007", on="2007-01-01").possible


def test_the_packaged_record_has_no_bodies_before_the_coalition() -> None:
    assert not eccar.coalition().bodies_on(dt.date(2003, 1, 1)).bodies
    assert "No body is recorded" in eccar.text(eccar.coalition().bodies_on("2003-01-01"))
