"""Inventories: what is there already, and whether that is all."""

from __future__ import annotations

import datetime as dt
from typing import Any

import attrs
import pytest
from hypothesis import given

from eccar.plan.coverage import Cover, coverage
from eccar.plan.history import Stage
from eccar.plan.inventory import Inventory
from eccar.plan.measures.columns import Column
from eccar.plan.measures.measure import Measure
from eccar.plan.measures.progress import Started
from eccar.plan.timeline import timeline
from eccar.testing import plan_strategies as made
from eccar.testing.strategies import days
from eccar.values.dates import day
from eccar.values.errors import InvalidValue
from eccar.values.vocabulary import Audience

ADVICE = Measure(id="1.1", points=[1, 3], titles={"de": "Beratung"}, kind="existing-service")


def inventory(**fields: Any) -> Inventory:
    """An invented inventory with *fields*."""
    return Inventory(**{"authorities": ["de/musterstadt"], **fields})


@pytest.mark.parametrize(
    ("names", "code"),
    [([], "DOC308"), (["Musterstadt"], "DOC221"), (["de/musterstadt", ""], "DOC221")],
)
def test_somebody_has_to_be_named(names: list[str], code: str) -> None:
    """An inventory is that of one authority at least, each by the id that it has everywhere."""
    with pytest.raises(InvalidValue) as refused:
        inventory(authorities=names)

    assert refused.value.fault.code == code


def test_several_can_have_one_together() -> None:
    """A joint inventory is that of all its authorities, in the order of the document."""
    both = inventory(authorities=["de/musterstadt", "de/amt-muster"])

    assert both.subject == "de/musterstadt, de/amt-muster"


def test_an_inventory_is_for_the_office() -> None:
    """What a city lists before any plan is not for the public unless it says so."""
    assert inventory().audience is Audience.OFFICE
    assert inventory(audience="public").audience is Audience.PUBLIC


@pytest.mark.parametrize(
    ("fields", "cover"),
    [
        ({}, "nothing-on-record"),
        ({"complete": False}, "nothing-on-record"),
        ({"complete": True}, "gap"),
    ],
)
def test_an_inventory_says_whether_it_is_complete(fields: dict[str, Any], cover: str) -> None:
    """Unless it says that it is complete, an inventory has no gap; it promises nothing."""
    covered = inventory(measures=[ADVICE], **fields).coverage_on(day("2026-11-22"))

    assert covered.row(1).cover is Cover.COVERED
    assert covered.row(2).cover == cover
    assert not covered.promises


def test_what_is_there_no_longer_is_no_gap() -> None:
    """A service that has ended is neither there nor was it never."""
    document = inventory(measures=[attrs.evolve(ADVICE, ends="2025")], complete=True)

    assert document.coverage_on("2025-12-31").row(3).cover is Cover.COVERED
    assert document.coverage_on("2026-01-01").row(3).cover is Cover.NO_LONGER
    assert document.coverage_on("2026-01-01").total[Column.NO_LONGER] == 1


def test_the_content_of_an_inventory_was_recorded_with_it() -> None:
    """A year that is not over counts from the day on which the list was made."""
    started = attrs.evolve(ADVICE, kind="action", progress=[Started(when=2026)])
    document = inventory(recorded="2026-06-30", measures=[started])

    assert document.coverage_on("2026-06-29").total[Column.RUNNING] == 0
    assert document.coverage_on("2026-06-30").total[Column.RUNNING] == 1
    assert document.timeline_on("2026-06-30").bars[0].running


@given(made.inventories(), days())
def test_all_of_an_inventory_is_that_of_its_measures(inventory: Inventory, on: dt.date) -> None:
    """Nothing but what it lists, and whether that is all, makes its coverage and its timeline."""
    measures = [measure.put_on_record(inventory.recorded) for measure in inventory.measures]
    fields: dict[str, Any] = {
        name: getattr(inventory, name) for name in ("authorities", "titles", "identity")
    }

    assert inventory.on_record == tuple(measures)
    assert inventory.stage_on(on) is inventory.stage_on(str(on)) is Stage.INVENTORY
    assert inventory.coverage_on(str(on)) == coverage(
        measures,
        on=on,
        complete=inventory.complete,
        promises=False,
        reported_counts=inventory.reported_counts,
        **fields,
    )
    in_part = not inventory.complete
    assert inventory.timeline_on(on) == timeline(measures, on=on, in_part=in_part, **fields)
    assert hash(attrs.evolve(inventory)) == hash(inventory)
