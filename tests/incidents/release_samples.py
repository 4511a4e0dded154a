"""Answers about releases, for the tests of all answers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from attrs import evolve

import eccar
from eccar.incidents import IncidentTable, Release
from eccar.incidents.disclosure.attack import attack
from eccar.incidents.publishing.plan import plan_release
from eccar.incidents.publishing.rule import rule_of

GOLDEN = Path(__file__).parents[1] / "golden"

GIVEN_AWAY = """\
eccar: release/1
id: given-away
control: {method: suppression, threshold: 3}
dimensions:
- {id: ground, axis: ground, complete: true, categories: [{code: age}, {code: sex}, {code: birth}, {code: other}]}
cells:
- {count: 15}
- {codes: [age], count: 10}
- {codes: [sex], count: 3}
- {codes: [birth], state: suppressed}
- {codes: [other], state: suppressed}
"""
"""15 = 10 + 3 + x + x, where zeros are shown: both are 1 (invented)."""


def given_away() -> Release:
    """A release from which two hidden counts follow."""
    return eccar.loads(GIVEN_AWAY, Release)


def small_town() -> IncidentTable:
    """The table of the template."""
    from eccar.languages.scaffold import template

    return eccar.loads(template("incident-table", "en", eccar.day("2027-01-20")), IncidentTable)


def answers_about_releases() -> Iterator[Any]:
    """Audits with every outcome but that of a time limit, plans, and proposals."""
    rounded = eccar.load(GOLDEN / "release-1-rounded.yaml", Release)
    yield attack(rounded, threshold=3)
    yield attack(rounded, [evolve(rounded, id="earlier", data_day="2024-01-15")], threshold=3)
    yield attack(given_away())
    clash = evolve(
        given_away(),
        cells=[evolve(cell, count=2) if not cell.codes else cell for cell in given_away().cells],
    )
    yield attack(clash)
    plan = plan_release(small_town(), rule_of("minimum-3"))
    yield plan
    yield from plan.proposals
