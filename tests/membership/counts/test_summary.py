"""The statuses of many authorities, and which of them are selected: laws over any memberships."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import eccar
from eccar.membership import StatusSummary, select, status_summary
from eccar.testing import strategies
from eccar.values.records import duplicates
from eccar.values.selection import country_of

DAY = "2024-06-01"

several = st.lists(strategies.memberships(), max_size=4)
many = several | several.map(lambda items: [*items, *items[:1]])


def summary(memberships: list[eccar.Membership]) -> StatusSummary:
    return status_summary(memberships, on=DAY)


@settings(max_examples=8)  # Each example holds several memberships.
@given(memberships=many)
def test_every_authority_has_a_row_or_is_named(memberships: list[eccar.Membership]) -> None:
    """Each id is in exactly one place: a row, in their order, or among those left out."""
    value = summary(memberships)
    shown = [standing.city.id for standing in value.standings]

    assert shown == sorted({*shown})
    assert not {*shown} & {*value.records.left_out}
    assert {*shown, *value.records.left_out} == {item.subject for item in memberships}
    assert value.records.left_out == duplicates(memberships)


@settings(max_examples=8)  # Each example holds several memberships.
@given(memberships=many)
def test_a_row_is_the_standing_by_itself(memberships: list[eccar.Membership]) -> None:
    """A summary says of an authority what its own membership says."""
    single = {item.subject: item.standing_on(DAY) for item in memberships}

    for standing in summary(memberships).standings:
        assert standing == single[standing.city.id]


@settings(max_examples=8)  # Each example holds several memberships.
@given(memberships=many)
def test_the_counts_are_all_rows(memberships: list[eccar.Membership]) -> None:
    """Each status once, in the order of the lifecycle; together they are all rows."""
    value = summary(memberships)

    assert [count.status for count in value.counts] == [*eccar.Status]
    assert sum(count.count for count in value.counts) == len(value.standings)
    assert sum(count.certain for count in value.counts) == sum(
        standing.certain for standing in value.standings
    )


@settings(max_examples=8)  # Each example holds several memberships.
@given(memberships=many, data=st.data())
def test_a_selection_keeps_what_is_asked_for(
    memberships: list[eccar.Membership], data: st.DataObject
) -> None:
    """Selected is who has one of the statuses in one of the countries; of the others none."""
    ids = [membership.subject for membership in memberships]
    countries = data.draw(st.sets(st.sampled_from([*map(country_of, ids), "XK"])))
    statuses = data.draw(st.sets(st.sampled_from([*eccar.Status])))
    selection = select(ids, memberships, on=DAY, countries=countries, statuses=statuses)
    value = status_summary(memberships, on=DAY, selection=selection)
    expected = {
        standing.city.id
        for standing in summary(memberships).standings
        if (not countries or country_of(standing.city.id) in countries)
        and (not statuses or standing.status in statuses)
    }

    assert {standing.city.id for standing in value.standings} == expected
    assert {*selection.undecided, *selection.without_membership} <= selection.others


@settings(max_examples=8)  # Each example holds several memberships.
@given(memberships=many)
def test_without_a_limit_all_are_selected(memberships: list[eccar.Membership]) -> None:
    """No limit leaves nothing out, and is false."""
    selection = select([item.subject for item in memberships], memberships, on=DAY)

    assert not selection
    assert selection.others == frozenset()
    assert selection.includes(())


def test_a_limit_leaves_out_what_is_of_no_authority() -> None:
    """A schedule is of no city, so it is of none of those selected."""
    selection = select([], on=DAY, countries=["AT"])

    assert selection
    assert not selection.includes(())
    assert selection.includes(["de/x", "at/y"])


def test_an_unknown_status_is_refused() -> None:
    """A status is a word of the lifecycle."""
    with pytest.raises(ValueError, match="joined"):
        select([], on=DAY, statuses=["joined"])


@settings(max_examples=8)  # Each example holds several memberships.
@given(memberships=many, lang=st.sampled_from(["en", "de", "fr", "pl"]))
def test_the_table_has_a_row_for_each(memberships: list[eccar.Membership], lang: str) -> None:
    """The table for programs has a row for each authority, shown or left out."""
    value = summary(memberships)
    lines = eccar.render.csv(value, lang).split("\r\n")

    assert lines[0].startswith("country,city,name,status,certain,possibly,since,left_out")
    assert len(value.standings) + len(value.records.left_out) <= len(lines) - 2
