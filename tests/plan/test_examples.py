"""The plans and inventories under ``examples``: what they show, and what in them is invented."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import eccar
from eccar import coalition
from eccar.checking.check import check
from eccar.documents.writing import to_dict
from eccar.plan.comparison.difference import PlanDifference, diff
from eccar.plan.coverage import Cover, Coverage
from eccar.plan.history import Adopted, Stage
from eccar.plan.inventory import Inventory
from eccar.plan.measures.columns import Column
from eccar.plan.measures.measure import MeasureKind
from eccar.plan.measures.progress import State
from eccar.plan.plan import ActionPlan
from eccar.plan.points import NUMBERS
from eccar.values.errors import Severity

ON = dt.date(2026, 11, 22)
EXAMPLES = Path(__file__).parents[2] / "examples"
PLANS = EXAMPLES / "plans"
IN_PART = [PLANS / f"{name}.yaml" for name in ("bern", "gent", "goeteborg", "hannover")]
REAL = [
    *sorted(PLANS.glob("*.yaml")),
    EXAMPLES / "krakow/inventory.yaml",
    EXAMPLES / "krakow/plan.yaml",
]
INVENTED = sorted((PLANS / "musterstadt").glob("*.yaml"))
MARKS = ("(erfunden)", "(invented)", "(verzonnen)", "(dane fikcyjne)")
PLACES = re.compile(r"[a-z_]+|\[(\d+)\]")


def _name(file: Path) -> str:
    return file.relative_to(EXAMPLES).as_posix()


def plan(name: str) -> ActionPlan:
    """The plan under ``examples`` with this *name*."""
    return eccar.load(EXAMPLES / name, ActionPlan)


def inventory(name: str) -> Inventory:
    """The inventory under ``examples`` with this *name*."""
    return eccar.load(EXAMPLES / name, Inventory)


def plan_or_inventory(file: Path) -> ActionPlan | Inventory:
    """The document in a *file* with measures."""
    document = eccar.load(file)
    assert isinstance(document, ActionPlan | Inventory)
    return document


def covers(coverage: Coverage) -> dict[int, Cover | None]:
    """The state of each point."""
    return {row.number: row.cover for row in coverage.rows if row.number}


def at_path(data: Any, place: str) -> Any:
    """What stands in plain *data* at a *place* such as ``measures[0].titles``."""
    for step in PLACES.finditer(place):
        data = data[int(step[1])] if step[1] else data[step[0]]
    return data


def texts(data: Any, where: str = "") -> Iterator[tuple[str, str]]:
    """All texts in plain *data*, each with its place."""
    if isinstance(data, str):
        yield where, data
    elif isinstance(data, dict):
        for key, item in data.items():
            yield from texts(item, f"{where}.{key}".lstrip("."))
    elif isinstance(data, list):
        for number, item in enumerate(data):
            yield from texts(item, f"{where}[{number}]")


# What is fact, and what is invented


@pytest.mark.parametrize("file", [*REAL, *INVENTED], ids=_name)
def test_an_example_loads_and_says_first_what_is_invented(file: Path) -> None:
    """Whoever opens an example reads in its first lines what is invented; so do programs."""
    first = []
    for line in file.read_text(encoding="utf-8").splitlines()[1:]:
        if not line.startswith("#"):
            break
        first.append(line)
    invented = eccar.load(file).extra["invented"]

    assert "invented" in " ".join(first).lower()
    assert all(isinstance(item, str) for item in invented)


@pytest.mark.parametrize("file", REAL, ids=_name)
def test_fact_and_invention_are_distinguished(file: Path) -> None:
    """A text of a real city is marked as invented if and only if its path is listed."""
    value = eccar.load(file)
    data = {key: item for key, item in to_dict(value).items() if key != "extra"}
    places: tuple[str, ...] = tuple(value.extra["invented"])
    marked = {where for where, text in texts(data) if text.endswith(MARKS)}

    for where in marked:
        assert where.startswith(places), where
    for number, measure in enumerate(data["measures"]):
        made_up = f"measures[{number}].titles".startswith(places)
        assert measure["id"].startswith("invented-") == made_up
    for place in places:
        assert at_path(data, place)
        assert any(where.startswith(place) for where in marked), place
    for where, text in texts(data):
        if where.startswith(places) and re.search(r"\.(titles\.\w+|because)$", where):
            assert text.endswith(MARKS), where


@pytest.mark.parametrize("file", REAL, ids=_name)
def test_facts_of_a_real_city_have_a_source(file: Path) -> None:
    """A document of a real city, or each entry of it, names the pages that it rests on."""
    value = plan_or_inventory(file)

    assert value.sources or all(measure.sources for measure in value.measures)
    assert all(source.text and source.seen for source in value.sources)
    assert all(source.url or "not kept" in str(source.text) for source in value.sources)
    assert all(at_path(to_dict(value), place) for place in value.extra.get("inferred", ()))


@pytest.mark.parametrize("file", IN_PART, ids=_name)
def test_what_is_known_in_part_has_sources(file: Path) -> None:
    """Of a plan that is known in part nothing is invented; facts, counts and progress have sources."""
    value = plan(_name(file))
    progress = [fact for measure in value.measures for fact in measure.progress]

    assert value.in_part
    assert value.extra["invented"] == []
    recorded: list[Any] = [*value.facts, *value.reported_counts, *progress]
    assert all(item.sources for item in recorded)
    assert not any(measure.resources for measure in value.measures)
    assert {finding.severity for finding in check(value, on=ON).findings} <= {Severity.NOTE}


@pytest.mark.parametrize("file", [file for file in REAL if file not in IN_PART], ids=_name)
def test_nothing_is_claimed_of_a_real_city(file: Path) -> None:
    """Of a real city no progress, no amount, no target and no schedule of an action is on record."""
    for measure in plan_or_inventory(file).measures:
        assert not measure.progress
        assert not measure.resources
        assert not any(indicator.targets for indicator in measure.indicators)
        assert measure.kind is not MeasureKind.ACTION or not (measure.starts or measure.ends)


def test_real_authorities_are_in_the_register() -> None:
    """Real authorities bear the ids of the packaged register; the invented city is not in it."""
    known = {item.city.id for item in coalition()}

    assert {id_ for file in REAL for id_ in plan_or_inventory(file).authorities} == {
        "at/graz",
        "be/gent",
        "be/leuven",
        "ch/bern",
        "de/association-lauenburgische-seen",
        "de/hannover",
        "de/nuernberg",
        "de/ratzeburg",
        "pl/krakow",
        "se/goeteborg",
    }
    ids = {id_ for file in REAL for id_ in plan_or_inventory(file).authorities}
    assert ids - known <= {"se/goeteborg"}
    assert {eccar.load(file).subject for file in INVENTED} == {"de/musterstadt"}
    assert "de/musterstadt" not in known


@pytest.mark.parametrize("file", REAL, ids=_name)
def test_no_point_of_a_real_city_is_called_a_gap(file: Path) -> None:
    """What was not read of a real city is a placeholder that says so, or nothing on record."""
    assert Cover.GAP not in covers(plan_or_inventory(file).coverage_on(ON)).values()


@pytest.mark.parametrize("file", [*REAL, *INVENTED], ids=_name)
def test_no_example_has_an_error(file: Path) -> None:
    """What is not on record of a plan is no error."""
    report = check(eccar.load(file), on=ON).findings

    assert not [item.code for item in report if item.severity is Severity.ERROR]


# The shapes


def test_graz_covers_all_ten_points_by_departments() -> None:
    """The programme is of three years, adopted, with a lead for each measure and ten points."""
    graz = plan("plans/graz.yaml")

    assert str(graz.period) == "2025/2027"
    assert graz.stage_on(ON) is Stage.ADOPTED
    assert len(graz.participation) == 2
    assert {number for measure in graz.measures for number in measure.points} == set(NUMBERS)
    assert len({measure.lead for measure in graz.measures}) > 1
    assert all(measure.lead for measure in graz.measures)


def test_leuven_gathers_all_points_in_six_domains() -> None:
    """Each point is in exactly one of six domains, and each domain has a task force."""
    leuven = plan("plans/leuven.yaml")
    points = [number for domain in leuven.domains for number in domain.points]

    assert len(leuven.domains) == 6
    assert sorted(points) == list(NUMBERS)
    for domain, measure in zip(leuven.domains, leuven.measures, strict=True):
        assert (measure.domain, measure.points) == (domain.id, domain.points)
        assert str(measure.lead).startswith("Task force on ")


def test_ratzeburg_says_who_carries_what() -> None:
    """One plan of two authorities was adopted for each; a measure is of one, the other or both."""
    joint = plan("plans/ratzeburg.yaml")
    city, amt = joint.authorities
    adopted = [fact.authorities for fact in joint.facts if isinstance(fact, Adopted)]

    assert adopted == [(city,), (amt,)]
    assert {measure.carried_by for measure in joint.measures} == {(city, amt), (city,), (amt,)}
    assert joint.stage_on("2024-06-01") is Stage.ADOPTED


def test_nuernberg_describes_point_7() -> None:
    """Point 7 has a situation report only: the point is described."""
    coverage = plan("plans/nuernberg.yaml").coverage_on(ON)
    seven = coverage.row(7)

    assert seven.cover is Cover.DESCRIBED
    assert (seven[Column.SITUATION_REPORTS], seven[Column.ACTIONS]) == (1, 0)
    assert {
        number for number, cover in covers(coverage).items() if cover is Cover.NOT_REPORTED
    } == (set(NUMBERS) - {7})


def test_krakow_has_an_outline_and_an_inventory() -> None:
    """The outline says why points 3 and 7 are empty; the inventory does not claim to be complete."""
    outline = plan("krakow/plan.yaml")
    known = inventory("krakow/inventory.yaml")
    said = covers(outline.coverage_on(ON))

    assert outline.stage_on(ON) is Stage.DRAFT
    assert [number for number, cover in said.items() if cover is Cover.EXPLAINED] == [3, 7]
    assert not known.complete
    assert covers(known.coverage_on(ON))[5] is Cover.NOTHING_ON_RECORD
    assert covers(known.coverage_on("2015-01-01"))[10] is Cover.COVERED
    assert known.coverage_on(ON).row(10)[Column.NO_LONGER] == 1


def test_the_outline_of_krakow_keeps_to_the_fields_of_the_ten_points() -> None:
    """The outline puts each field that the city's page names under the points of the packaged data."""
    edition = eccar.ten_points().edition_on(ON)
    assert edition is not None

    assert [measure.points for measure in plan("krakow/plan.yaml").measures] == [
        field.points for field in edition.fields
    ]


def test_gent_is_replaced_and_its_counts_are_reported() -> None:
    """Nothing of the replaced plan counts as running; the 53 of 58 are of the source alone."""
    coverage = plan("plans/gent.yaml").coverage_on(ON)

    assert coverage.ended is not None
    assert coverage.ended.replaced
    assert coverage.total[Column.RUNNING] == 0
    assert plan("plans/gent.yaml").coverage_on("2016-03-31").total[Column.RUNNING] == 2
    assert [(item.count, item.total) for item in coverage.reported_counts] == [(53, 58), (23, 53)]
    assert len(coverage.total.measures) == 10


def test_goeteborg_is_over() -> None:
    """The period of the plan is over; of its actions no progress was read."""
    coverage = plan("plans/goeteborg.yaml").coverage_on(ON)

    assert coverage.ended is not None
    assert not coverage.ended.replaced
    assert coverage.row(7).cover is Cover.NOTHING_ON_RECORD


def test_hannover_has_a_general_measure() -> None:
    """The approach under all ten points is counted apart, and gets a finding."""
    hannover = plan("plans/hannover.yaml")
    coverage = hannover.coverage_on(ON)

    assert coverage.general.measures == ("5-3-1",)
    assert coverage.row(2).cover is Cover.GENERAL
    assert "5-3-1" not in coverage.row(3).measures
    assert [item.code for item in check(hannover, on=ON).findings] == ["PLN215"]


# The invented city


def test_musterstadt_before_its_plan() -> None:
    """Its inventory is complete, so an empty point is a gap."""
    said = covers(inventory("plans/musterstadt/inventory.yaml").coverage_on(ON))

    assert [number for number, cover in said.items() if cover is Cover.GAP] == [2, 5, 10]
    assert [number for number, cover in said.items() if cover is Cover.DESCRIBED] == [1, 7]


def test_musterstadt_plans() -> None:
    """The draft has gaps that are found; the plan as adopted and as revised has none."""
    draft = plan("plans/musterstadt/plan-draft.yaml")
    adopted = plan("plans/musterstadt/plan-2026.yaml")
    revised = plan("plans/musterstadt/plan-2027.yaml")

    assert draft.stage_on("2025-07-01") is Stage.DRAFT
    assert draft.stage_on(ON) is adopted.stage_on(ON) is Stage.REPLACED
    assert adopted.stage_on("2026-01-15") is revised.stage_on(ON) is Stage.ADOPTED
    assert {"PLN101", "PLN103", "PLN601"} <= {
        finding.code for finding in check(draft, on="2025-07-01").findings
    }
    for item in (draft, adopted, revised):
        assert check(item, on=ON).findings == ()
    assert set(covers(adopted.coverage_on("2026-01-15")).values()) == {
        Cover.NOT_REPORTED,
        Cover.COVERED,
    }


def test_a_year_later() -> None:
    """In a year one measure was merged, one given up, one put off, one finished, one added."""
    revised = plan("plans/musterstadt/plan-2027.yaml")
    change: PlanDifference = diff(plan("plans/musterstadt/plan-2026.yaml"), revised)
    states = {measure.id: measure.state_on(ON) for measure in revised.measures}

    assert [measure.id for measure in change.added] == ["practice-tests"]
    assert not change.removed
    assert len(change.changed) > 8
    assert states["mobile-advice"] is State.MERGED
    assert states["anonymous-applications"] is State.ABANDONED
    assert states["contract-clause"] is State.POSTPONED
    assert states["places"] is State.ON_HOLD
    assert states["tenants-guide"] is State.COMPLETED
    assert not any(measure.outstanding_on(ON) for measure in revised.measures)


def test_the_invented_city_is_complete() -> None:
    """Membership, account and plans together have no finding."""
    related = [eccar.load(file) for file in INVENTED]

    assert {type(item).__name__ for item in related} == {
        "Account",
        "ActionPlan",
        "Inventory",
        "Membership",
    }
    for item in related:
        assert check(item, on=ON, related=related).findings == ()
