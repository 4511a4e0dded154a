"""Several lists become one inventory; what may be the same is shown, and joined only if it was decided. All is invented."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import eccar
from eccar.desk.lists.merging import (
    MergeDecision,
    decisions_from_text,
    decisions_to_text,
    likely_duplicates,
    merge,
)
from eccar.plan.measures.measure import Measure

DAY = dt.date(2026, 11, 29)


def inventory(*entries: Measure) -> eccar.Inventory:
    return eccar.Inventory(authorities=["de/musterstadt"], measures=entries)


def entry(title: str, id: str = "", **values: Any) -> Measure:
    name = id or title.lower().replace(" ", "-")
    return Measure(id=name, titles={"de": title}, **values)


LISTS = {
    "a.yaml": inventory(
        entry("Festival der Kulturen", lead="Kulturamt"), entry("Beratung", points=[3])
    ),
    "b.yaml": inventory(
        entry("Festival der Kulturen im Park", id="fest", lead="Gartenamt", partners=["Vereine"]),
        entry("Beratung", points=[7], description={"de": "Kostenlos."}),
    ),
    "c.yaml": inventory(entry("Etwas anderes")),
}


def test_likely_duplicates_are_of_different_lists_with_what_differs() -> None:
    """Side by side: every attribute in which they differ, and no other."""
    pairs = likely_duplicates(LISTS)

    assert [pair.key for pair in pairs] == [
        "a.yaml#festival-der-kulturen + b.yaml#fest",
        "a.yaml#beratung + b.yaml#beratung",
    ]
    assert [each.attribute for each in pairs[0].differences] == ["titles", "lead", "partners"]
    assert [each.attribute for each in pairs[1].differences] == ["points", "description"]


def test_nothing_is_joined_that_was_not_decided() -> None:
    """A pair without a decision is an error, not a guess."""
    with pytest.raises(ValueError, match="festival"):
        merge(LISTS, {}, recorded=DAY)


def test_the_first_counts_and_the_second_adds_what_it_lacks() -> None:
    """Lists are united, texts kept, nothing is written over."""
    decisions = {pair.key: MergeDecision.SAME for pair in likely_duplicates(LISTS)}
    merged = merge(LISTS, decisions, recorded=DAY).inventory

    assert [each.id for each in merged.measures] == [
        "festival-der-kulturen",
        "beratung",
        "etwas-anderes",
    ]
    festival, advice, _ = merged.measures
    assert (festival.lead, festival.partners) == ("Kulturamt", ("Vereine",))
    assert (advice.points, str(advice.description)) == ((3, 7), "Kostenlos.")
    assert not merged.complete


def test_what_is_different_stays_apart_with_an_id_of_its_own() -> None:
    """Every entry of every list is there."""
    decisions = {pair.key: MergeDecision.DIFFERENT for pair in likely_duplicates(LISTS)}
    merged = merge(LISTS, decisions, recorded=DAY)

    assert len(merged.inventory.measures) == 5
    assert [each.id for each in merged.inventory.measures][1::2] == ["beratung", "beratung-2"]
    assert not merged.joined
    assert eccar.loads(eccar.dumps(merged.inventory)) == merged.inventory


def test_the_same_through_others_is_one_entry() -> None:
    """Of three that are the same, one is left."""
    lists = {f"{name}.yaml": inventory(entry("Beratung")) for name in "abc"}
    decisions = {pair.key: MergeDecision.SAME for pair in likely_duplicates(lists)}

    assert len(decisions) == 3
    assert len(merge(lists, decisions, recorded=DAY).inventory.measures) == 1


@given(
    st.lists(
        st.lists(st.sampled_from(["Beratung", "Kurse", "Fest im Park", "Fest"]), unique=True),
        min_size=1,
        max_size=3,
    ),
    st.data(),
)
def test_no_entry_is_lost(titles: list[list[str]], data: st.DataObject) -> None:
    """Whatever is decided, each title is in the result, and ids are unique."""
    lists = {f"{n}.yaml": inventory(*map(entry, each)) for n, each in enumerate(titles)}
    decisions = {
        pair.key: data.draw(st.sampled_from(MergeDecision)) for pair in likely_duplicates(lists)
    }
    merged = merge(lists, decisions, recorded=DAY).inventory
    ids = [each.id for each in merged.measures]

    assert len(ids) == len(set(ids))
    assert len(ids) <= sum(map(len, titles))
    for each in titles:
        assert len(ids) >= len(each)


def test_decisions_come_back_from_their_file() -> None:
    """And a line that is none is refused."""
    pairs = likely_duplicates(LISTS)
    decided = [(pairs[0], MergeDecision.SAME), (pairs[1], MergeDecision.DIFFERENT)]

    assert decisions_from_text(decisions_to_text(decided)) == {
        pair.key: each for pair, each in decided
    }
    with pytest.raises(ValueError, match="perhaps"):
        decisions_from_text("a + b = perhaps")
