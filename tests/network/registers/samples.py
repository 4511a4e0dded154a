"""Answers about the register: the packaged one, and one of invented documents."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import eccar
from eccar.network import compare_registers, events_by_year, offers

GOLDEN = Path(__file__).parents[2] / "golden"
ON = "2026-11-22"


def golden_register() -> eccar.network.Register:
    """The register of the golden documents, which have every field."""
    names = ("membership-1", "coalition-1", "practice-1")
    return eccar.network.register(eccar.load(GOLDEN / f"{name}.yaml") for name in names)


def answers_about_the_register() -> Iterator[Any]:
    """Every answer of each register: with and without what limits it."""
    for register in (golden_register(), eccar.coalition()):
        yield from _of_members(register)
        yield register.bodies_on(ON)
        yield from (register.seats_on(body.id, ON) for body in register.bodies)
        yield register.events_between()
        yield events_by_year(register.events_between())
        yield register.events_between("2014-01-01", "2026-12-31", ["conference", "assembly"])
        city = register[0].city
        yield offers(register, on=ON)
        yield offers(register, on="2016-05-01", city=city, points=[3, 10], languages=["de", "en"])
        yield register.changes_between("2007-01-01", ON)
        yield compare_registers(eccar.network.register([]), register, since="2020-01-01", until=ON)
        yield compare_registers(register, eccar.network.register([]), since="2020-01-01", until=ON)


def _of_members(register: eccar.network.Register) -> Iterator[Any]:
    for on in ("2015-10-15", ON):
        yield register.members_on(on)
        yield register.members_on(on, known_on="2020-01-01")
        yield register.inhabitants_on(on)
        yield register.voting_on(on)
        yield from (register.member_groups_on(on, by) for by in ("country", "kind", "size"))
