"""The accounts of many cities over twenty years, and their dues."""

from __future__ import annotations

import random

from eccar import Account, City, Membership
from eccar.fees import Charged, Paid
from eccar.membership import Accepted
from eccar.values import Population

YEARS = range(2006, 2026)


def office(cities: int) -> tuple[list[Membership], list[Account]]:
    """So many members with their accounts: a charge and a payment for each of twenty years."""
    chance = random.Random(1)  # noqa: S311  # The same every time is what is wanted.
    authorities = [_city(number, chance) for number in range(cities)]
    memberships = [
        Membership(city=city, recorded="2026-01-01", facts=[Accepted(when="2005-05-01")])
        for city in authorities
    ]
    return memberships, [_account(city, chance) for city in authorities]


def _city(number: int, chance: random.Random) -> City:
    counts = [
        Population(when=f"{year}-12-31", inhabitants=chance.randrange(5_000, 900_000))
        for year in (2010, 2015, 2020, 2024)
    ]
    return City(
        id=f"de/stadt-{number}", names={"de": f"Stadt {number}"}, country="DE", population=counts
    )


def _account(city: City, chance: random.Random) -> Account:
    facts: list[Charged | Paid] = []
    for year in YEARS:
        facts.append(Charged(when=f"{year}-02-01", amount="500.00 EUR", year=year))
        if chance.random() < 0.9:  # One year in ten is not paid.
            for_year = year if chance.random() < 0.8 else None
            facts.append(Paid(when=f"{year}-04-01", amount="500.00 EUR", year=for_year))
    return Account(city=city.id, kept_since="2006-01-01", facts=facts)
