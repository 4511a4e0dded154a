"""Invented cities, memberships, schedules and accounts that the tests of fees share."""

from __future__ import annotations

from typing import Any

from eccar import City, Membership
from eccar.fees.accounts.account import Account
from eccar.fees.accounts.facts import Posting
from eccar.fees.proration import PartYearRule, PopulationDay
from eccar.fees.schedule import Band, FeeSchedule, Table
from eccar.membership import Accepted, MembershipFact
from eccar.values import Population

FREE, MIDDLE, LARGE = (
    Band(up_to=20_000, fee="0.00 EUR"),
    Band(up_to=100_000, fee="500.00 EUR"),
    Band(fee="1000.00 EUR"),
)


def count(when: str, inhabitants: int, at_most: int | None = None) -> Population:
    """So many people, or a span, on a date."""
    return Population(when=when, inhabitants=inhabitants, at_most=at_most)


def city(*counts: Population, id: str = "de/musterstadt", kind: str = "city") -> City:
    """An invented authority, of which 50,000 were counted in 2009 if nothing else is told."""
    told = counts or (count("2008-12-31", 50_000),)
    return City(id=id, names={"de": "Musterstadt"}, country="DE", kind=kind, population=told)


def uncounted() -> City:
    """An invented city of which nobody knows how many live there."""
    return City(id="de/musterstadt", names={"de": "Musterstadt"}, country="DE")


def member(*facts: MembershipFact, of: City | None = None) -> Membership:
    """An invented membership: since 2010, if no facts are told."""
    told = facts or (Accepted(when="2010-01-01"),)
    return Membership(city=of or city(), facts=told, recorded="2026-11-22")


def part(rule: str, basis: str = "decided") -> PartYearRule:
    """A rule for a part of a year, by default one that leaves nothing open."""
    return PartYearRule(rule=rule, basis=basis)


def counting(**about: Any) -> PopulationDay:
    """A rule for the count that is taken, by default one that leaves nothing open."""
    return PopulationDay(**{"basis": "decided", "old_after": 50, **about})


def table(*bands: Band, since: str = "2009-01-01", **about: Any) -> Table:
    """An invented table, all of whose rules are known if no other are told."""
    told: dict[str, Any] = {
        "source": "Invented.",
        "basis": "decided",
        "seen": "2026-11-22",
        "population_day": counting(),
        "joining": part("full"),
        "leaving": part("full"),
    }
    return Table(since=since, bands=bands or (FREE, MIDDLE, LARGE), **{**told, **about})


def schedule(*tables: Table) -> FeeSchedule:
    """An invented schedule: of one table from 2009 on, if no other are told."""
    return FeeSchedule(tables=tables or (table(),))


def account(*facts: Posting, kept_since: str = "2010-01-01", **about: Any) -> Account:
    """An invented account with these facts."""
    told: dict[str, Any] = {"city": "de/musterstadt", "recorded": "2026-11-22"}
    return Account(kept_since=kept_since, facts=facts, **{**told, **about})
