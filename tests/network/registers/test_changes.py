"""What changed between two days, or two registers."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

import eccar
from eccar.membership import Status
from eccar.network import compare_registers
from eccar.testing.strategies import days, memberships
from eccar.values.errors import InvalidValue


def registers() -> st.SearchStrategy[eccar.network.Register]:
    """Registers of a few memberships, one of each authority."""
    every = st.lists(memberships(), max_size=3, unique_by=lambda each: each.subject)
    return every.map(eccar.network.register)


@given(registers(), days())
def test_nothing_changes_within_a_day(register: eccar.network.Register, on: dt.date) -> None:
    changes = register.changes_between(on, on)

    assert not changes.members
    assert not changes.entries


@given(registers(), st.tuples(days(), days()).map(sorted))
def test_who_joined_or_left_follows_from_what_is_known_now(
    register: eccar.network.Register, span: list[dt.date]
) -> None:
    since, until = span
    changes = register.changes_between(since, until)
    known = [membership.as_known_on(until) for membership in register]
    moved = {
        each.subject: (each.standing_on(since).status, each.standing_on(until).status)
        for each in known
    }
    joined = {id for id, (before, after) in moved.items() if before is not after is Status.MEMBER}
    left = {id for id, (before, after) in moved.items() if after is not before is Status.MEMBER}

    assert {each.city.id for each in changes.of_kind("joined")} <= joined
    assert {each.city.id for each in changes.of_kind("left")} <= left
    for id in joined - {each.city.id for each in changes.of_kind("joined")}:
        membership = next(each for each in known if each.subject == id)
        because = membership.standing_on(until).because
        recorded = because and (because.recorded or membership.recorded)
        assert recorded
        assert recorded > since  # It was not known before, and may have happened then.
        assert because
        assert because.may_have_happened_by(since) or recorded > until


def register_of(*documents: str) -> eccar.network.Register:
    return eccar.network.register(map(eccar.loads, documents))


MEMBER = """
eccar: membership/1
recorded: 2026-01-01
city: {id: de/musterstadt, names: {de: Musterstadt}, country: DE}
facts:
"""


@pytest.mark.parametrize(
    ("facts", "kinds"),
    [
        ("- {fact: accepted, date: 2026-03-01, recorded: 2026-03-05}", ["joined"]),
        ("- {fact: accepted, date: 2020-03-01, recorded: 2026-03-05}", ["newly-known"]),
        ("- {fact: accepted, date: 2020-03-01}", []),
        (
            "- {fact: accepted, date: 2020-03-01}\n- {fact: left, date: 2026-03-01, recorded: 2026-03-01}",
            ["left"],
        ),
        ("- {fact: accepted, date: 2020-03-01, retracted: 2026-03-01}", ["corrected"]),
        ("- {fact: applied, date: 2026-03-01, recorded: 2026-03-01}", ["status-changed"]),
        ("- {fact: accepted, date: 2026-12-01, recorded: 2026-03-01}", []),
        ("- {fact: accepted, date: 2026-03-01, recorded: 2026-12-01}", []),
        ("- {fact: named, date: unknown, recorded: 2026-03-01}", ["newly-known"]),
        ("- {fact: accepted, date: 2026, recorded: 2026-03-01}", ["newly-known"]),
        ("- {fact: accepted, date: 2026-02/2026-03}", ["joined"]),
    ],
)
def test_the_kind_of_a_change(facts: str, kinds: list[str]) -> None:
    register = register_of(MEMBER + facts)
    changes = register.changes_between("2026-02-01", "2026-04-01")

    assert [change.kind.value for change in changes.members] == kinds


def test_from_one_register_to_another() -> None:
    """What is new, what is gone, and an authority of which there are now two different documents."""
    accepted = MEMBER + "- {fact: accepted, date: 2020-03-01}"
    named = MEMBER + "- {fact: named, date: 2020-03-01}"
    other = accepted.replace("musterstadt", "beispielstadt")
    old, new = register_of(accepted), register_of(accepted, named, other)
    changes = compare_registers(old, new, since="2026-02-01", until="2026-04-01")

    assert [(each.kind.value, each.city.id) for each in changes.members] == [
        ("newly-known", "de/beispielstadt"),
        ("contradicted", "de/musterstadt"),
    ]
    back = compare_registers(
        register_of(other), register_of(named), since="2026-02-01", until="2026-04-01"
    )
    assert [(each.kind.value, each.city.id) for each in back.members] == [
        ("newly-known", "de/musterstadt"),
        ("corrected", "de/beispielstadt"),
    ]


def test_entries_are_newly_known_corrected_or_contradicted() -> None:
    event = "{{id: {}, titles: {{en: {}}}}}"
    document = "eccar: coalition/1\nid: {}\nrecorded: 2026-01-01\nevents: [{}]\n"
    a, b, changed = event.format("a", "A"), event.format("b", "B"), event.format("a", "Changed")
    old = register_of(document.format("office", a))
    changes = [
        [(each.kind.value, each.reference) for each in _compare(old, new).entries]
        for new in (
            register_of(document.format("office", f"{a}, {b}")),
            register_of(document.format("office", changed)),
            register_of(document.format("office", a), document.format("group", changed)),
            register_of(document.format("office", b)),
        )
    ]

    assert changes == [
        [("newly-known", "events/b")],
        [("corrected", "events/a")],
        [("contradicted", "events/a")],
        [("corrected", "events/a"), ("newly-known", "events/b")],
    ]


def test_an_entry_is_contradicted_from_the_day_on_which_the_other_version_was_recorded() -> None:
    """One register shows it between two days; before and after them, nothing changed."""
    document = (
        "eccar: coalition/1\nid: {0}\nrecorded: {1}\nevents: [{{id: a, titles: {{en: {0}}}}}]\n"
    )
    register = register_of(
        document.format("office", "2026-01-01"), document.format("group", "2026-02-15")
    )
    days = [
        ("2026-01-10", "2026-02-01"),
        ("2026-02-01", "2026-03-01"),
        ("2026-03-01", "2026-04-01"),
    ]
    changes = [register.changes_between(*each).entries for each in days]

    assert [[each.kind.value for each in entries] for entries in changes] == [
        [],
        ["contradicted"],
        [],
    ]


def _compare(
    old: eccar.network.Register, new: eccar.network.Register
) -> eccar.network.RegisterChanges:
    return compare_registers(old, new, since="2026-02-01", until="2026-02-01")


def test_the_days_are_in_order() -> None:
    with pytest.raises(InvalidValue, match="ends before it begins"):
        register_of().changes_between("2026-02-02", "2026-02-01")
