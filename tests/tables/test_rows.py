"""What rows of single tables say, and which calls are refused."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from decimal import Decimal
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import eccar
from eccar import City, Membership
from eccar.fees import Account, Paid
from eccar.membership import Accepted, Left, Named
from eccar.plan import ActionPlan
from eccar.testing.strategies import days, memberships

ON = "2026-11-22"
MUSTERSTADT = City(id="de/musterstadt", names={"de": "Musterstadt"}, country="DE")
INVENTED = Membership(
    city=MUSTERSTADT,
    recorded="2026-01-01",
    facts=[
        Accepted(when="2010-03", by="Steering Committee", sources=["Minutes (invented)"]),
        Left(when="2020-05-01", retracted="2021-01-01"),
        Named(when="2022"),
    ],
)
PLAN = ActionPlan(authorities=["de/musterstadt", "fr/exempleville"], titles={"de": "Plan"})


@given(memberships(), st.lists(days(), max_size=4), st.none() | days())
def test_spells_tile_the_time_and_say_what_a_day_says(
    membership: Membership, some: list[dt.date], known_on: dt.date | None
) -> None:
    """The spells follow each other without gap or overlap; each day is in one, which says its standing."""
    spells = eccar.rows([membership], "standings", known_on=known_on)
    edges = [row["valid_from"] for row in spells]

    assert edges[0] == dt.date.min
    assert [row["valid_until"] for row in spells] == [*edges[1:], None]
    assert all(first < second for first, second in pairwise(edges))
    for day in {*some, *edges, *(edge - dt.timedelta(1) for edge in edges[1:])}:
        standing = membership.standing_on(day, known_on)
        (row,) = eccar.rows([membership], "standings", on=day, known_on=known_on)
        (spell,) = (other for other in spells if holds(other, day))
        assert row == spell
        assert row["status"] == standing.status
        assert row["is_certain"] == standing.certain
        possible = {standing.status, *standing.possibly}
        assert row["may_be_member"] == (eccar.Status.MEMBER in possible)


def holds(row: dict[str, Any], day: dt.date) -> bool:
    """What a database asks: whether the *day* lies in the span of a *row*."""
    until = row["valid_until"]
    return bool(row["valid_from"] <= day and (until is None or day < until))


@given(memberships())
def test_neighbouring_spells_differ(membership: Membership) -> None:
    """A spell ends only where something changes."""
    spells = eccar.rows([membership], "standings")
    said = [[row[name] for name in ("status", "is_certain", "may_be_member")] for row in spells]

    assert all(first != second for first, second in pairwise(said))


@given(memberships(), days(), st.none() | days())
def test_members_agree_with_standings(
    membership: Membership, on: dt.date, known_on: dt.date | None
) -> None:
    """The table of members says the status of the day."""
    (member,) = eccar.rows([membership], "members", on=on, known_on=known_on)
    (spell,) = eccar.rows([membership], "standings", on=on, known_on=known_on)

    for name in ("status", "is_certain", "may_be_member", "known_on"):
        assert member[name] == spell[name]


def test_facts_by_day_and_by_what_was_known() -> None:
    """All facts; those that count on a day and are not retracted; those known on a day."""
    number = "fact_number"

    assert eccar.rows([INVENTED], "facts").column(number) == [1, 2, 3]
    assert eccar.rows([INVENTED], "facts", on="2023-01-01").column(number) == [1, 3]
    assert eccar.rows([INVENTED], "facts", on="2010-03-30").column(number) == []
    later = INVENTED.record(Named(when="2023", recorded="2026-06-01"))
    assert eccar.rows([later], "facts", known_on="2026-05-31").column(number) == [1, 3]


def test_a_fact() -> None:
    """A rough date is three columns; what is not on record is empty."""
    row = eccar.rows([INVENTED], "facts")[0]

    assert (row["happened"], row["happened_first"], row["happened_last"]) == (
        "2010-03",
        dt.date(2010, 3, 1),
        dt.date(2010, 3, 31),
    )
    assert (row["authority_id"], row["country"]) == ("de/musterstadt", "DE")
    assert (row["source"], row["source_count"]) == ("Minutes (invented)", 1)
    assert row["reference"] is None


def test_a_fee_that_cannot_be_determined_is_no_zero() -> None:
    """Without a count of people the amount is empty, and its state says why; outside, it is 0."""
    city = eccar.rows([INVENTED], "fees", on="2015-06-01")[0]
    outside = eccar.rows([INVENTED], "fees", on="2009-06-01")[0]

    assert (city["amount"], city["amount_state"]) == (None, "not-determined")
    assert (outside["amount"], outside["amount_state"]) in {
        (Decimal(0), None),
        (None, "not-determined"),
    }
    assert outside["is_member"] is False


def test_fees_are_made_of_assessments_too() -> None:
    """An assessment has its own year, so no day is needed; it is of no document."""
    assessment = eccar.assess(MUSTERSTADT, eccar.fee_schedule(), year=2026)
    (row,) = eccar.rows([assessment], "fees")

    assert (row["fee_year"], row["authority_id"], row["document"]) == (2026, "de/musterstadt", None)


def test_a_payment() -> None:
    """An amount is exact; its effect says that the city owes less."""
    paid = Paid(when="2026-03-01", amount="500.10 EUR", year=2026)
    account = Account(city="de/musterstadt", kept_since="2020-01-01", facts=[paid])
    (row,) = eccar.rows([account], "postings")

    assert (row["amount"], row["effect"], row["currency"]) == (
        Decimal("500.10"),
        Decimal("-500.10"),
        "EUR",
    )
    assert row["country"] == "DE"


def test_a_joint_plan_has_its_authorities_in_a_table() -> None:
    """Of several authorities, none is picked; the table of authorities has a row for each."""
    points = eccar.rows([PLAN], "coverage", on=ON)

    assert {(row["authority_id"], row["country"]) for row in points} == {(None, None)}
    assert [(row["authority_id"], row["country"]) for row in eccar.rows([PLAN], "authorities")] == [
        ("de/musterstadt", "DE"),
        ("fr/exempleville", "FR"),
    ]
    assert points.column("point_number") == [*range(1, 11)]


def test_findings_of_documents_are_those_of_their_reports() -> None:
    """Documents are checked together; reports can be given instead, and need no day."""
    things = [INVENTED, PLAN]
    reports = eccar.check_together(things, on=ON)
    names = ("as_of", "code", "check_result", "severity", "pointer", "message")

    assert eccar.rows(things, "findings", on=ON).select(*names) == eccar.rows(
        reports, "findings"
    ).select(*names)
    assert {row["document"] for row in eccar.rows(things, "findings", on=ON)} == {
        INVENTED.identity,
        PLAN.identity,
    }
    with pytest.raises(ValueError, match="depends on a day"):
        eccar.rows([*reports, INVENTED], "findings")


def test_one_document_alone() -> None:
    """A single document need not be put into a list."""
    assert eccar.rows(INVENTED, "facts") == eccar.rows([INVENTED], "facts")  # type: ignore[arg-type]  # One document is taken, too.


def test_columns_can_be_asked_for_by_name() -> None:
    """One column as a list, or rows with some columns; slices keep the columns."""
    rows = eccar.rows([INVENTED], "facts")

    assert rows.column("fact") == ["accepted", "left", "named"]
    assert list(rows.select("fact", "country")[:1]) == [{"fact": "accepted", "country": "DE"}]
    assert [column.name for column in rows.select("fact", "country").columns] == ["fact", "country"]
    assert rows[:0].columns == rows.columns
    assert repr(rows) == "<Rows facts: 3 rows, 17 columns>"


@pytest.mark.parametrize(
    "ask", [lambda rows: rows.column("contry"), lambda rows: rows.select("contry")]
)
def test_an_unknown_column_names_the_nearest(ask: Any) -> None:
    """A column that does not exist is refused, with the one that is probably meant."""
    with pytest.raises(
        ValueError, match="The table facts has no column 'contry'; perhaps 'country'"
    ):
        ask(eccar.rows([INVENTED], "facts"))


@pytest.mark.parametrize(
    ("what", "options", "error", "message"),
    [
        ("memberz", {}, ValueError, "There is no table 'memberz'; perhaps 'members' is meant."),
        ("", {}, ValueError, "There is no table ''; there are: authorities, awards"),
        (None, {}, ValueError, "There is no table None; there are: "),
        ("members", {}, ValueError, "The table members depends on a day: give one"),
        ("names", {"on": ON}, ValueError, "The table names does not depend on a day"),
        ("population", {"known_on": ON}, ValueError, "does not depend on when facts were known"),
        ("facts", {"on": "soon"}, ValueError, "“soon” is not a day"),
        ("postings", {}, TypeError, "is made of: account. Number 1 of the things given is a membership"),
    ],
)  # fmt: skip
def test_what_is_refused(what: Any, options: Any, error: Any, message: str) -> None:
    """Each wrong call says what is wrong and what is possible."""
    with pytest.raises(error, match=message):
        eccar.rows([INVENTED], what, **options)


def test_two_kinds_mixed() -> None:
    """A thing of another kind is named by its number and its kind."""
    with pytest.raises(TypeError, match="Number 2 of the things given is a plan"):
        eccar.rows([INVENTED, PLAN], "facts")
    with pytest.raises(TypeError, match="Number 1 of the things given is a str"):
        eccar.rows("de/musterstadt", "facts")


class OwnMembership(Membership):
    """A class derived from that of a kind."""


def test_classes_derived_from_a_document_are_taken() -> None:
    """They are of the same kind."""
    own = OwnMembership(city=MUSTERSTADT)

    assert eccar.rows([own], "authorities")[0]["document_kind"] == "membership"
    assert len(eccar.rows([own], "members", on=ON)) == 1


@pytest.mark.parametrize("what", ["authorities", "postings", "standings"])
def test_no_other_domain_is_loaded(what: str) -> None:
    """The definition of a table loads the domain that it is of, and no other."""
    script = f"""if True:
        import sys, eccar
        from eccar.tables.query import definition
        assert not {{"eccar.fees", "eccar.membership", "eccar.plan"}} & set(sys.modules)
        definition({what!r})
        assert "eccar.plan" not in sys.modules
    """
    subprocess.run([sys.executable, "-c", script], check=True)
