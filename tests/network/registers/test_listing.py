"""Lists joined from several documents: equal entries fall together, others are kept side by side."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

import eccar
from eccar.network import Coalition, Completeness, Event
from eccar.network.registers.listing import EntryList


def events() -> st.SearchStrategy[Event]:
    ids = st.sampled_from(["2024-a", "2024-b", "2025-c"])
    return st.builds(
        lambda key, title: Event(id=key, titles={"en": title}), ids, st.sampled_from(["One", "Two"])
    )


def documents() -> st.SearchStrategy[list[Coalition]]:
    lists = st.lists(st.lists(events(), max_size=4), max_size=3)
    return lists.map(
        lambda every: [Coalition(id=f"d{n}", events=list(e)) for n, e in enumerate(every)]
    )


@given(documents())
def test_each_different_entry_is_there_once(every: list[Coalition]) -> None:
    joined = EntryList[Event]("events", every)
    values = [entry for document in every for entry in document.events]

    assert set(joined) == set(values)
    assert len(joined) == len(set(values))


@given(documents())
def test_the_order_of_documents_changes_no_contradiction(every: list[Coalition]) -> None:
    first, other = EntryList[Event]("events", every), EntryList[Event]("events", every[::-1])

    assert set(first.contradictions) == set(other.contradictions)
    assert set(first.contradictions) == {
        entry.id for entry in first if len({each for each in first if each.id == entry.id}) > 1
    }


@given(documents())
def test_an_id_gives_the_entry_unless_documents_differ(every: list[Coalition]) -> None:
    joined = EntryList[Event]("events", every)
    for entry in joined:
        if entry.id in joined.contradictions:
            with pytest.raises(KeyError, match="documents differ on events/"):
                joined[entry.id]
            assert entry in joined.versions(entry.id)
        else:
            assert joined[entry.id] is entry


def test_an_unknown_id_names_the_nearest() -> None:
    document = Coalition(id="d", events=[Event(id="2024-heidelberg", titles={"en": "Heidelberg"})])

    with pytest.raises(KeyError, match="perhaps '2024-heidelberg' is meant"):
        EntryList[Event]("events", [document])["2024-heidelburg"]


def test_an_entry_has_the_day_and_the_audience_of_its_document_unless_its_own() -> None:
    own = Event(id="a", titles={"en": "A"}, recorded="2026-05-01", audience="office")
    without = Event(id="b", titles={"en": "B"})
    document = Coalition(id="d", recorded="2026-03-01", audience="members", events=[own, without])
    joined = EntryList[Event]("events", [document])
    known = [
        [entry.id for entry in joined.known_on(on)]
        for on in _days("2026-02-01", "2026-04-01", "2026-06-01")
    ]

    assert known == [[], ["b"], ["a", "b"]]
    assert [joined.audience_of(entry).value for entry in joined] == ["office", "members"]


def _days(*texts: str) -> list[dt.date]:
    return [eccar.day(text) for text in texts]


@pytest.mark.parametrize(
    ("claims", "complete"),
    [
        ([], "unknown"),
        ([None], "unknown"),
        (["no"], "no"),
        (["no", None], "unknown"),
        (["no", "yes"], "yes"),
        (["no", "no"], "no"),
    ],
)
def test_a_list_is_complete_if_one_document_claims_it(
    claims: list[str | None], complete: str
) -> None:
    every = [
        Coalition(id=f"d{number}", complete=_claim(claim)) for number, claim in enumerate(claims)
    ]

    assert EntryList[Event]("events", every).complete == complete


def _claim(claim: str | None) -> Completeness | None:
    return Completeness(events=claim) if claim else None
