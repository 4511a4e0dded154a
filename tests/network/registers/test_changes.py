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
    """Whoever certainly was no member and is one has joined, unless a fact only says by when it has."""
    since, until = span
    changes = register.changes_between(since, until)

    for membership in register:
        before, after = membership.standing_on(since), membership.standing_on(until)
        kinds = {each.kind for each in changes.members if each.city == membership.city}
        fact = after.because
        if before.certain and after.certain and fact and fact.when.first:
            was, now = before.status, after.status
            if was is not now is Status.MEMBER and fact.word != "seated":
                assert "joined" in kinds
            if now is not was is Status.MEMBER:
                assert "left" in kinds


@given(registers(), st.tuples(days(), days()).map(sorted))
def test_what_certainly_changed_was_between_the_days(
    register: eccar.network.Register, span: list[dt.date]
) -> None:
    since, until = span
    for change in register.changes_between(since, until).members:
        if change.kind in {"joined", "left"} and change.certain:
            date = change.facts[-1].when
            assert date.first
            assert date.last
            assert since < date.first <= date.last <= until


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
        ("- {fact: accepted, date: 2026-03-01, recorded: 2026-12-01}", ["joined"]),
        ("- {fact: named, date: unknown, recorded: 2026-03-01}", ["newly-known"]),
        ("- {fact: accepted, date: unknown, recorded: 2026-03-01}", ["newly-known"]),
        ("- {fact: accepted, date: ../2026-03-01, recorded: 2026-03-01}", ["newly-known"]),
        ("- {fact: accepted, date: 2026, recorded: 2026-03-01}", ["joined?"]),
        ("- {fact: accepted, date: 2026-02/2026-03}", ["joined?"]),
        ("- {fact: accepted, date: 2026-03/2026-05, recorded: 2026-06-01}", ["joined?"]),
        ("- {fact: accepted, date: 2026-02-02/2026-03}", ["joined"]),
        ("- {fact: named, date: 2026-03-01}", ["joined?"]),
        ("- {fact: left, date: 2026-03-01}", ["left"]),
        (
            "- {fact: accepted, date: 2020}\n- {fact: left, date: 2026-03/2026-05, recorded: 2026-06-01}",
            ["left?"],
        ),
        (
            "- {fact: resolved, purpose: join, date: 2025-01-01, recorded: 2026-03-05}\n- {fact: accepted, date: 2026-03-01, recorded: 2026-03-05}",
            ["joined"],
        ),
    ],
)
def test_the_kind_of_a_change(facts: str, kinds: list[str]) -> None:
    """With a question mark, what is only possible; each city once for what happened to it."""
    register = register_of(MEMBER + facts)
    changes = register.changes_between("2026-02-01", "2026-04-01")

    said = [f"{change.kind}{'' if change.certain else '?'}" for change in changes.members]
    assert said == kinds


def test_a_seat_is_no_joining() -> None:
    """It shows a membership that may be older: newly known, if it was recorded between the days."""
    seat = "- {{fact: seated, date: 2026-03-01, body: Committee, recorded: {}}}"
    early, late = (register_of(MEMBER + seat.format(on)) for on in ("2026-03-05", "2026-12-01"))
    changes = [each.changes_between("2026-02-01", "2026-04-01").members for each in (early, late)]

    assert [[change.kind.value for change in every] for every in changes] == [["newly-known"], []]


def test_who_left_and_has_a_seat_later_has_left() -> None:
    facts = """
- {fact: accepted, date: 2010-01-01}
- {fact: left, date: 2021-01-01}
- {fact: seated, date: 2023-01-01, body: Committee}
"""
    register = register_of(MEMBER + facts)
    changes = register.changes_between("2020-01-01", "2025-12-31")
    members = register.members_on("2025-12-31")

    assert [change.kind.value for change in changes.members] == ["left"]
    assert (members.least, members.possible) == (0, 1)


def test_what_is_known_on_a_day_counts() -> None:
    """By default all that is known now; else nothing that was recorded later, and that nothing was."""
    fact = "- {fact: accepted, date: 2026-03-01}"
    register = register_of(MEMBER.replace("2026-01-01", "2026-12-01") + fact)
    now = register.changes_between("2026-02-01", "2026-04-01")
    then = register.changes_between("2026-02-01", "2026-04-01", known_on="2026-04-01")

    assert [change.kind.value for change in now.members] == ["joined"]
    assert (now.authorities, now.recorded) == (1, dt.date(2026, 12, 1))
    assert (then.authorities, then.recorded, then.members) == (0, None, ())
    assert "Nothing was recorded by 1 April 2026." in eccar.text(then, "en")


def test_authorities_with_several_documents_are_left_out_and_named() -> None:
    """And a contradiction on the day on which the second was recorded."""
    fact = "- {fact: accepted, date: 2020-03-01}"
    register = register_of(
        MEMBER + fact, MEMBER.replace("2026-01-01", "2026-03-01") + fact.replace("2020", "2021")
    )
    spans = [
        ("2026-01-15", "2026-02-01"),
        ("2026-02-01", "2026-04-01"),
        ("2026-04-01", "2026-05-01"),
    ]
    changes = [register.changes_between(*span) for span in spans]

    assert [[each.kind.value for each in every.members] for every in changes] == [
        [],
        ["contradicted"],
        [],
    ]
    for every in changes:
        assert every.left_out == ("de/musterstadt",)
        assert "appears in several documents and is left out: de/musterstadt." in eccar.text(
            every, "en"
        )


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
