"""Which steps are not on record yet."""

from __future__ import annotations

import datetime as dt

import pytest

from eccar import City, Membership
from eccar.checking.context import RuleContext
from eccar.membership import (
    Accepted,
    Applied,
    Authorised,
    Certified,
    Declined,
    Left,
    MembershipFact,
    Presented,
    Rescinded,
    Resolved,
    Signed,
    Step,
)
from eccar.values.figures import Authorisation, DatedFigure, Statutes, statutes

LAWS = statutes()


def membership(*facts: MembershipFact, country: str = "DE") -> Membership:
    town = City(id=f"{country.lower()}/musterstadt", names={"de": "Musterstadt"}, country=country)
    return Membership(city=town, facts=facts)


WAY = (
    Resolved(when="2024-03-06", purpose="join"),
    Applied(when="2024-04-01"),
    Signed(when="2024-04-02"),
    Presented(when="2024-09"),
    Accepted(when="2024-09-25"),
    Certified(when="2024-09-26"),
)


def test_steps_are_taken_one_after_the_other() -> None:
    """Each step is missing until the day it may have been taken."""
    steps = [Step.RESOLUTION, Step.APPLICATION, Step.ACT_OF_ACCESSION, Step.PRESENTATION]
    steps += [Step.ACCEPTANCE, Step.CERTIFICATE]
    days = ["2024-03-05", "2024-03-06", "2024-04-01", "2024-04-02", "2024-09-01", "2024-09-25"]

    for taken, on in enumerate(days):
        assert membership(*WAY).missing_on(on) == tuple(steps[taken:])
    assert membership(*WAY).missing_on("2024-09-26") == ()


@pytest.mark.parametrize(
    "undone",
    [Declined(when="2024-08-01"), Rescinded(when="2024-08-01"), Left(when="2025-01-01")],
    ids=lambda fact: fact.kind,
)
def test_what_was_undone_has_to_be_done_again(undone: MembershipFact) -> None:
    """After a refusal, a rescission or a leaving the way begins anew."""
    way = WAY if undone.kind == "left" else WAY[:3]

    assert Step.RESOLUTION in membership(*way, undone).missing_on("2026-01-01")
    assert membership(*way).missing_on("2026-01-01")[:1] != (Step.RESOLUTION,)


def test_a_retracted_step_was_not_taken() -> None:
    """What is no longer on record counts no more."""
    taken = Applied(when="2024-04-01", retracted="2025-01-01")

    assert Step.APPLICATION in membership(taken).missing_on("2026-01-01")


@pytest.mark.parametrize(("country", "asked"), [("PL", True), ("TR", True), ("DE", False)])
def test_consent_is_required_where_the_law_requires_it(country: str, *, asked: bool) -> None:
    """An authorisation is missing only where sourced data say that national law requires one."""
    record = membership(country=country)

    assert (Step.AUTHORISATION in record.missing_on("2024-01-01", LAWS)) is asked
    assert Step.AUTHORISATION not in record.missing_on("2024-01-01")
    assert Step.AUTHORISATION not in record.missing_on("2004-12-09", LAWS)
    given = record.record(Authorised(when="2023-12"))
    assert Step.AUTHORISATION not in given.missing_on("2024-01-01", LAWS)


def test_the_last_figure_to_have_begun_holds() -> None:
    """On the eve of a new figure the older one holds; before the first there is none."""

    def figure(since: str, value: int) -> DatedFigure:
        return DatedFigure(
            key="quiet_years",
            value=value,
            since=dt.date.fromisoformat(since),
            source="https://example.org",
            basis="assumed",
            seen=dt.date(2026, 11, 22),
        )

    record = Statutes(figures=[figure("2020-01-01", 6), figure("2010-01-01", 4)])

    assert record.figure("quiet_years", dt.date(2009, 12, 31)) is None
    assert [
        record.figure("quiet_years", dt.date.fromisoformat(on)).value  # type: ignore[union-attr]  # They hold.
        for on in ("2010-01-01", "2019-12-31", "2020-01-01")
    ] == [4, 4, 6]
    assert RuleContext(day="2015-01-01", statutes=record).figure("quiet_years") == record.figures[1]
    assert RuleContext(day="2015-01-01", statutes=record).figure("other") is None


def test_packaged_figures_say_where_they_are_from() -> None:
    """Every packaged figure and law has a source, a basis, and the day it was last compared."""
    record: list[DatedFigure | Authorisation] = [*LAWS.figures, *LAWS.authorisations]
    for item in record:
        assert item.source
        assert item.basis in {"decided", "observed", "inferred", "assumed"}
        assert item.since <= item.seen
