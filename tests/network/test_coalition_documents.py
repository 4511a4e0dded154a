"""Documents of the coalition: they survive a round trip, and are limited to what an audience may read."""

from __future__ import annotations

import enum
import json
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from eccar import from_dict, load, to_dict
from eccar.documents.writing import dumps
from eccar.kinds import schema_file
from eccar.network import (
    BodyFigureKind,
    BodyKind,
    Coalition,
    Completeness,
    CountedAuthorities,
    Event,
    EventKind,
    PartnerKind,
    PartnerRole,
    ResourceKind,
    SeatBeginning,
    SeatEnding,
    SeatRole,
)
from eccar.network.facts import COALITION_FACTS
from eccar.network.references import LISTS
from eccar.testing import network_strategies as made
from eccar.values.packaged import text
from eccar.values.vocabulary import Audience, YesNo, audience_of

GOLDEN = Path(__file__).parents[1] / "golden" / "coalition-1.yaml"
SCHEMA = jsonschema_rs.validator_for(json.loads(text(*schema_file("coalition"))))


def golden() -> Coalition:
    """The golden document, which has every field."""
    return load(GOLDEN, Coalition)


@given(made.coalitions())
def test_every_document_comes_back(value: Coalition) -> None:
    """As plain data, YAML and JSON it is read as the same value, and written again as the same."""
    plain = to_dict(value)

    read: Any = from_dict(plain)
    assert read == value
    assert to_dict(read) == plain
    assert SCHEMA.is_valid(plain)
    for format_ in ("yaml", "json"):
        written = dumps(value, format=format_)
        back: Any = load(written.encode(), format=format_)
        assert back == value
        assert dumps(back, format=format_) == written


def test_a_document_without_anything_is_short() -> None:
    """A document has no key for absent values."""
    assert dumps(Coalition(id="office")) == "eccar: coalition/1\naudience: office\nid: office\n"


@pytest.mark.parametrize(
    "choices",
    [
        *(BodyFigureKind, BodyKind, CountedAuthorities, EventKind, PartnerKind, PartnerRole),
        *(ResourceKind, SeatBeginning, SeatEnding, SeatRole, YesNo),
    ],
    ids=lambda cls: str(cls.__name__),
)
def test_the_golden_document_has_every_word(choices: type[enum.StrEnum]) -> None:
    """No word of the closed lists of the coalition is left out."""
    content = GOLDEN.read_text("utf-8")

    assert [choice for choice in choices if choice not in content] == []


def test_the_golden_document_has_every_kind_of_fact_and_every_list() -> None:
    """No kind of fact and no list is left out."""
    assert {type(fact) for fact in golden().facts} == set(COALITION_FACTS)
    assert all(getattr(golden(), name) for name in LISTS)


def test_the_golden_document() -> None:
    """What was read of the document once is read of it for ever."""
    coalition = golden()
    committee, event = coalition.bodies[0], coalition.events[0]
    seat = committee.seats[0]

    assert (coalition.identity, coalition.subject) == ("coalition:office", "")
    assert [str(fact.when) for fact in coalition.facts[:2]] == ["2004-03", "2004-12-10"]
    assert (seat.authority, committee.seats[1].authority) == ("de/musterstadt", None)
    assert (str(seat.from_), str(seat.until)) == ("2023-11-15", "2025-11")
    assert [(count.count, count.total) for count in event.counts] == [(86, 150), (3, None)]
    assert coalition.complete == Completeness(
        members="no", bodies="yes", events="no", projects="no", resources="yes",
        partners="no", networks="yes", declarations="no", awards="yes",
    )  # fmt: skip
    assert [(each.least, each.most) for each in coalition.member_counts] == [
        (151, float("inf")),
        (12, 12),
    ]


# ── what an audience may read ──


@given(made.coalitions(), st.sampled_from(Audience))
def test_limited_to_an_audience_it_has_all_that_may_be_read_and_no_more(
    value: Coalition, audience: Audience
) -> None:
    """An entry stays if it names no audience, or one that includes the asked one; all else is as before."""
    limited = value.limited_to(audience)

    for name in LISTS:
        kept = tuple(
            entry
            for entry in getattr(value, name)
            if entry.audience in (None, *(each for each in Audience if each.includes(audience)))
        )
        assert getattr(limited, name) == kept
    lists = {name: getattr(value, name) for name in LISTS}
    assert evolve(limited, **lists, complete=value.complete) == value
    assert limited.limited_to(audience) == limited
    if value.audience.includes(audience):
        assert audience_of(limited).includes(audience)


@given(made.coalitions())
def test_for_the_office_nothing_is_left_out(value: Coalition) -> None:
    """The office may read all."""
    assert value.limited_to(Audience.OFFICE) == value


def test_a_list_that_has_lost_an_entry_claims_nothing() -> None:
    """Only the claims of these lists become unknown."""
    lists = {"bodies": "yes", "events": "yes", "members": "yes"}
    events = [
        Event(id="a", titles={"en": "Meeting (invented)"}, audience="office"),
        Event(id="b", titles={"en": "Conference (invented)"}),
    ]
    value = Coalition(id="office", audience="public", events=events, complete=Completeness(**lists))
    limited = value.limited_to(Audience.PUBLIC)

    assert [event.id for event in limited.events] == ["b"]
    assert limited.complete == Completeness(**{**lists, "events": "unknown"})


def test_a_document_is_for_the_narrowest_audience_of_its_entries() -> None:
    """A public document with an entry for members is, as a whole, for members."""
    event = Event(id="a", titles={"en": "Meeting (invented)"}, audience="members")
    value = Coalition(id="office", audience="public", events=[event])

    assert audience_of(value) is Audience.MEMBERS
    assert audience_of(value.limited_to(Audience.PUBLIC)) is Audience.PUBLIC
    assert audience_of(evolve(value, audience="office")) is Audience.OFFICE
