"""Whom a round asks that names nobody: its members, and not those of a later day."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import eccar
from eccar.reports import ReportingRound, round_members, round_overview
from eccar.values.displayable import Displayable

from ..documents import membership

ON = dt.date(2026, 11, 29)
OPENED = {"fact": "opened", "date": "2023-02-01"}


def a_round(*facts: dict[str, Any], **fields: Any) -> ReportingRound:
    """An invented round that names nobody."""
    return eccar.from_dict(
        {"eccar": "round/1", "id": "2023", "facts": facts, **fields}, ReportingRound
    )


@pytest.mark.parametrize(
    ("round_", "days"),
    [
        (a_round(), ()),
        (a_round({"fact": "opened", "date": "unknown"}), ()),
        (a_round({"fact": "closed", "date": "2023-06-30"}), ()),
        (a_round(OPENED), ("2023-02-01",)),
        (a_round(deadline="2023-05"), ("2023-05-01", "2023-05-31")),
        (a_round(OPENED, deadline="2023-05"), ("2023-02-01", "2023-05-31")),
        (a_round(OPENED, period="2019/2020"), ("2023-02-01",)),
        (a_round(period="2021/2022"), ("2022-12-31",)),
        (a_round({**OPENED, "authorities": ["fr/ville"]}, period="2022"), ("2022-12-31",)),
        (a_round(deadline="2027-03-31"), ("2026-11-29",)),
    ],
)
def test_the_days_are_those_of_the_round(round_: ReportingRound, days: tuple[str, ...]) -> None:
    """From its opening to its deadline, or else at the end of its period; never after the day asked about."""
    assert tuple(map(str, round_.member_days(ON))) == days
    assert round_.is_dated is bool(days)


@pytest.mark.parametrize(
    ("accepted", "asked"),
    [("2023-02-01", True), ("2023-02-02", None), ("2023-05-01", None), ("2023-05-02", False),
     ("2023", None), ("2022", True), (None, False)],
)  # fmt: skip
def test_members_of_its_time_are_asked(accepted: str | None, asked: bool | None) -> None:
    """Who joined while it went on may have been asked; who joined later, was not."""
    round_ = a_round(OPENED, deadline="2023-05-01")
    members = round_members(round_, [membership(accepted=accepted)], ON)

    assert (members.asked != (), members.perhaps != ()) == (asked is True, asked is None)


@given(
    joined=st.dates(dt.date(2022, 1, 1), dt.date(2026, 11, 1)),
    opened=st.dates(dt.date(2022, 1, 1), ON),
)
def test_nobody_is_asked_before_joining(joined: dt.date, opened: dt.date) -> None:
    """Whatever is known later, a round never asks who was no member when it was opened."""
    round_ = a_round({"fact": "opened", "date": str(opened)})
    members = round_members(round_, [membership(accepted=str(joined))], ON)

    assert bool(members.asked) is (joined <= opened)


@pytest.mark.parametrize("accepted", ["2020-01-01", "2024-09-25"])
def test_a_round_of_unknown_time_expects_nobody(accepted: str) -> None:
    """Its time is not recorded: so are its members not, and that is said."""
    document = membership(accepted=accepted)
    members = round_members(a_round(), [document], ON)
    overview = round_overview(a_round(), [], on=ON, members=[document.city.id])

    assert (members.asked, members.perhaps, overview.entries) == ((), (), ())


@pytest.mark.parametrize("accepted", ["2020-01-01", "2024-09-25"])
def test_a_member_has_no_date_of_a_round_before_it_joined(accepted: str) -> None:
    """Dates are judged like the round itself."""
    round_ = a_round(OPENED, deadline="2023-05-01")
    answer = eccar.deadlines([membership(accepted=accepted), round_], on=ON)

    dates = [
        str(each.when)
        for each in answer.items
        if each.authority and each.identity == round_.identity
    ]
    assert dates == (["2023-05-01"] if accepted < "2023" else [])


@pytest.mark.parametrize(
    ("lang", "unknown", "perhaps", "named"),
    [
        ("en", "It is not recorded who was asked", "it is not known whether it was a member", "not named;"),
        ("de", "Wer um einen Bericht gebeten wurde, ist nicht verzeichnet", "ist nicht bekannt, ob sie",
         "nicht namentlich;"),
        ("fr", "Les collectivités sollicitées ne sont pas enregistrées", "n’est pas établie", "non nommés"),
        ("pl", "Nie odnotowano, kogo poproszono", "nie wiadomo, czy było członkiem", "nie wymieniono;"),
    ],
)  # fmt: skip
def test_it_is_said_in_words(lang: str, unknown: str, perhaps: str, named: str) -> None:
    """What is not known of those asked is a sentence, in the overview and in the round itself."""

    def shown(value: Displayable) -> str:
        return " ".join(eccar.text(value, lang).split())

    undated, dated = a_round(), a_round(OPENED, deadline="2023-05-01")
    overview = round_overview(dated, [], on=ON, members=["fr/ville"], perhaps=["de/musterstadt"])

    assert unknown in shown(round_overview(undated, [], on=ON))
    assert perhaps in shown(overview)
    assert overview.perhaps_asked == ("de/musterstadt",)
    assert named in shown(dated)
    assert named not in shown(undated)
