"""Invented cities, memberships, schedules and accounts that the tests of fees share."""

from __future__ import annotations

from typing import Any

from eccar import City, Membership
from eccar.fees.accounts.account import Account
from eccar.fees.accounts.facts import Charged, Posting
from eccar.fees.proration import PartYearRule, PopulationDay
from eccar.fees.schedule import Band, FeeSchedule, FeeTable
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
    """An invented authority, with 50,000 inhabitants in 2008 unless other counts are given."""
    population = counts or (count("2008-12-31", 50_000),)
    return City(id=id, names={"de": "Musterstadt"}, country="DE", kind=kind, population=population)


def uncounted() -> City:
    """An invented city without a count of its inhabitants."""
    return City(id="de/musterstadt", names={"de": "Musterstadt"}, country="DE")


def member(*facts: MembershipFact, authority: City | None = None) -> Membership:
    """An invented membership: since 2010 unless other facts are given."""
    history = facts or (Accepted(when="2010-01-01"),)
    return Membership(city=authority or city(), facts=history, recorded="2026-11-22")


def part(rule: str, basis: str = "decided") -> PartYearRule:
    """A rule for a part of a year, by default one that is decided."""
    return PartYearRule(rule=rule, basis=basis)


def population_day(**fields: Any) -> PopulationDay:
    """A rule for the count that is taken, by default one that is decided."""
    return PopulationDay(**{"basis": "decided", "old_after": 50, **fields})


def table(*bands: Band, since: str = "2009-01-01", **fields: Any) -> FeeTable:
    """An invented table with decided rules, unless *fields* say otherwise."""
    defaults: dict[str, Any] = {
        "source": "Invented.",
        "basis": "decided",
        "seen": "2026-11-22",
        "population_day": population_day(),
        "joining": part("full"),
        "leaving": part("full"),
    }
    return FeeTable(since=since, bands=bands or (FREE, MIDDLE, LARGE), **{**defaults, **fields})


def schedule(*tables: FeeTable) -> FeeSchedule:
    """An invented schedule: of one table from 2009 on unless other tables are given."""
    return FeeSchedule(tables=tables or (table(),))


def account(*facts: Posting, kept_since: str = "2010-01-01", **fields: Any) -> Account:
    """An invented account with these facts."""
    defaults: dict[str, Any] = {"city": "de/musterstadt", "recorded": "2026-11-22"}
    return Account(kept_since=kept_since, facts=facts, **{**defaults, **fields})


def charged(year: int | None, amount: str = "500 EUR", when: str = "", **fields: Any) -> Charged:
    """A charge for a fee year, by default of 500 euros on 1 March of the year."""
    return Charged(when=when or f"{year or 2020}-03-01", amount=amount, year=year, **fields)
