"""Documents of plans and inventories: they survive a round trip, and golden files keep their values."""

from __future__ import annotations

import enum
import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import jsonschema
import jsonschema_rs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from eccar import from_dict, load, save, to_dict
from eccar.documents.writing import dumps
from eccar.kinds import schema_file
from eccar.plan.coverage import Cover
from eccar.plan.history import PLAN_FACTS, Stage
from eccar.plan.inventory import Inventory
from eccar.plan.measures.columns import Column
from eccar.plan.measures.indicator_progress import Direction
from eccar.plan.measures.measure import MeasureKind
from eccar.plan.measures.progress import PROGRESS
from eccar.plan.measures.resources import Assurance, Per, Resource, ResourceStatement
from eccar.plan.measures.values import Value
from eccar.plan.plan import ActionPlan
from eccar.testing import plan_strategies as made
from eccar.values.packaged import text
from eccar.values.vocabulary import Ground, Hostility, Role

GOLDEN = Path(__file__).parents[1] / "golden"
ON = "2026-11-22"
KINDS = ("plan", "inventory")
DOCUMENTS: dict[str, st.SearchStrategy[Any]] = {
    "plan": made.plans(),
    "inventory": made.inventories(),
}
each_kind = pytest.mark.parametrize("kind", KINDS)
each_format = pytest.mark.parametrize("format_", ["yaml", "json"])


def golden(kind: str, format_: str = "yaml") -> Any:
    """The value of one golden document."""
    return load(GOLDEN / f"{kind}-1.{format_}")


# They come back whole


@each_kind
@given(st.data())
def test_every_document_comes_back(kind: str, data: st.DataObject) -> None:
    """As plain data, YAML and JSON it is read as the same value, and written again as the same."""
    value = data.draw(DOCUMENTS[kind])
    plain = to_dict(value)

    assert from_dict(plain) == value
    assert to_dict(from_dict(plain)) == plain
    for format_ in ("yaml", "json"):
        written = dumps(value, format=format_)
        back = load(written.encode(), format=format_)
        assert back == value
        assert dumps(back, format=format_) == written


@each_kind
@each_format
def test_saving_what_was_loaded_keeps_the_bytes(kind: str, format_: str, tmp_path: Path) -> None:
    """A file in canonical form stays as it is, byte by byte, however often it is saved."""
    file = tmp_path / f"copy.{format_}"
    save(golden(kind, format_), file)
    first = file.read_bytes()
    save(load(file), file)

    assert first == file.read_bytes() == (GOLDEN / f"{kind}-1.{format_}").read_bytes()


@each_kind
def test_the_first_line_says_what_it_is(kind: str) -> None:
    """Whatever reads a document knows from its first line which it is, and in which version."""
    assert dumps(golden(kind)).startswith(f"eccar: {kind}/1\n")
    assert next(iter(to_dict(golden(kind)))) == "eccar"


def test_the_form_of_a_plan() -> None:
    """Measures, their facts and their values are written in the order of the classes."""
    data = {
        "eccar": "plan/1",
        "titles": {"de": "Zehn Punkte (erfunden)"},
        "authorities": ["de/musterstadt"],
        "measures": [
            {
                "progress": [
                    {"recorded": "2025-06-01", "date": 2025, "fact": "postponed", "to": 2026}
                ],
                "titles": {"de": "Beratung"},
                "points": [3],
                "id": "3.10",
                "resources": [{"staff": 0.5, "amount": "500 EUR"}],
            }
        ],
    }
    assert dumps(from_dict(data)) == (
        "eccar: plan/1\n"
        "audience: office\n"
        "authorities:\n"
        "- de/musterstadt\n"
        "titles:\n"
        "  de: Zehn Punkte (erfunden)\n"
        "measures:\n"
        "- id: '3.10'\n"
        "  points:\n"
        "  - 3\n"
        "  titles:\n"
        "    de: Beratung\n"
        "  kind: action\n"
        "  ongoing: false\n"
        "  resources:\n"
        "  - amount: 500.00 EUR\n"
        "    staff: 0.5\n"
        "  progress:\n"
        "  - fact: postponed\n"
        "    date: '2025'\n"
        "    to: '2026'\n"
        "    recorded: 2025-06-01\n"
    )


def test_absent_values_are_not_written() -> None:
    """A document has no key for absent values, and one for ``false``."""
    bare = ActionPlan(authorities=["de/musterstadt"], titles={"de": "Plan (erfunden)"})
    list_ = Inventory(authorities=["de/musterstadt"])

    assert dumps(bare) == (
        "eccar: plan/1\naudience: office\nauthorities:\n- de/musterstadt\n"
        "titles:\n  de: Plan (erfunden)\n"
    )
    assert dumps(list_) == (
        "eccar: inventory/1\naudience: office\nauthorities:\n- de/musterstadt\ncomplete: false\n"
    )


@each_format
def test_a_measure_under_no_point_comes_back(format_: str) -> None:
    """An empty list that has to be there is written, and read again."""
    data = {
        "eccar": "plan/1",
        "authorities": ["de/musterstadt"],
        "titles": {"de": "Plan (erfunden)"},
        "measures": [{"id": "a", "points": [], "titles": {"de": "Ohne Punkt"}}],
    }
    value = from_dict(data)

    assert load(dumps(value, format=format_).encode(), format=format_) == value


# What the golden ones say


@each_format
def test_the_golden_plan_has_every_kind_of_fact(format_: str) -> None:
    """No kind of fact of a plan or of a measure is left out."""
    plan: ActionPlan = golden("plan", format_)

    assert {type(fact) for fact in plan.facts} == set(PLAN_FACTS)
    assert {type(fact) for measure in plan.measures for fact in measure.progress} == set(PROGRESS)


@pytest.mark.parametrize(
    "choices", [MeasureKind, Role, Ground, Hostility, Per, Assurance, ResourceStatement, Direction]
)
def test_the_golden_plan_has_every_word(choices: type[enum.StrEnum]) -> None:
    """No word of the closed lists that plans bring is left out."""
    content = (GOLDEN / "plan-1.json").read_text("utf-8")

    assert [choice for choice in choices if f'"{choice}"' not in content] == []


@each_format
def test_the_golden_plan(format_: str) -> None:
    """What was read of the plan once is read of it for ever."""
    plan: ActionPlan = golden("plan", format_)
    coverage = plan.coverage_on(ON)

    assert plan.subject == "de/musterstadt, de/amt-muster"
    assert [measure.id for measure in plan.measures] == [
        "3.10", "3.1", "7.1", "declared", "A_1", "null", "1e3", "0",
    ]  # fmt: skip
    assert [plan.stage_on(on) for on in ("2024-12-09", "2024-12-10", "2026-06-30", ON)] == [
        Stage.DRAFT,
        Stage.ADOPTED,
        Stage.EVALUATED,
        Stage.REPLACED,
    ]
    assert [row.cover for row in coverage.rows] == [
        Cover.NO_LONGER, Cover.DESCRIBED, Cover.COVERED, Cover.NO_LONGER, Cover.RECOMMENDED,
        Cover.EXPLAINED, Cover.DESCRIBED, Cover.NO_LONGER, Cover.RECOMMENDED, Cover.IN_ENDED_PLAN,
    ]  # fmt: skip
    assert coverage.total[Column.RUNNING] == 0
    assert coverage.total[Column.NO_LONGER] == 3
    assert str(plan.measures[0].due_on(ON)) == "2027-06"
    assert dict(plan.extra)["small"] == -1e-07


@each_format
def test_a_measure_with_everything(format_: str) -> None:
    """The most deeply nested value of a plan is as written."""
    measure = golden("plan", format_).measures[0]
    indicator = measure.indicators[0]

    assert measure.resources[0] == Resource(
        amount="12000.50 EUR",
        staff=0.5,
        per="year",
        years=[2025, 2026],
        state="estimated",
        stated="not-quantified",
        funding="A foundation (invented)",
        sources=["Budget 2025, p. 12"],
        note="Of which a half is for rooms.",
    )
    assert str(measure.description) == "Erfunden: <b>fett</b> & „kursiv“.\nZweite Zeile."
    assert measure.whom == ("people affected", "null")
    assert measure.partners[1] == "05315000"
    assert indicator.observations[1] == Value(
        when="2025-01/2025-06", part=12.5, whole=37.5, of={"gender": "women", "district": 5}
    )
    assert indicator.progress_on(ON).part == Fraction(1, 2)
    assert [str(source) for source in measure.answers] == [
        "Recommendation 12 of 2023 (invented)",
        "Report 2023 (invented), https://www.example.org/report",
    ]


@each_format
def test_the_golden_inventory(format_: str) -> None:
    """What was read of the inventory once is read of it for ever."""
    inventory: Inventory = golden("inventory", format_)
    coverage = inventory.coverage_on(ON)

    assert inventory.complete
    assert [row.cover for row in coverage.rows] == [
        Cover.GAP, Cover.DESCRIBED, Cover.COVERED, Cover.COVERED, Cover.GAP,
        Cover.GAP, Cover.GAP, Cover.GAP, Cover.NO_LONGER, Cover.GAP,
    ]  # fmt: skip
    assert coverage.total[Column.EXISTING_SERVICES] == 1
    assert inventory.measures[0].indicators[0].observed_on(ON, {"quartier": "Nord"}) == Value(
        when=2025, value=7, of={"quartier": "Nord"}
    )


# The schema


@each_kind
def test_the_golden_ones_follow_the_schema(kind: str) -> None:
    """A fast and a thorough validator find nothing wrong with them."""
    schema = json.loads(text(*schema_file(kind)))
    data = json.loads((GOLDEN / f"{kind}-1.json").read_text("utf-8"))

    jsonschema.Draft202012Validator(schema).validate(data)
    jsonschema_rs.validator_for(schema).validate(data)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("measures", 0, "id"), "μέτρο"),
        (("measures", 0, "id"), 3.1),
        (("measures", 0, "points", 0), 11),
        (("measures", 0, "points", 0), "3"),
        (("measures", 0, "titles"), {}),
        (("measures", 0, "ongoing"), "yes"),
        (("measures", 0, "resources", 0, "staff"), -1),
        (("measures", 0, "resources", 0, "amount"), "-1.00 EUR"),
        (("measures", 0, "progress", 0, "fact"), "finished"),
        (("measures", 0, "indicators", 0, "targets", 0, "whole"), "2"),
        (("measures", 0, "indicators", 1, "targets", 0, "value"), True),
        (("measures", 0, "indicators", 1, "targets", 0, "value"), 10**15),
        (("facts", 0, "fact"), "started"),
        (("none_because", 0, "point"), 0),
        (("budget",), 120000),
    ],
)
def test_the_schema_refuses_what_reading_refuses(path: tuple[Any, ...], value: Any) -> None:
    """An editor that knows the schema marks what the library would not read."""
    schema = json.loads(text(*schema_file("plan")))
    data = json.loads((GOLDEN / "plan-1.json").read_text("utf-8"))
    inner = data
    for part in path[:-1]:
        inner = inner[part]
    inner[path[-1]] = value

    assert not jsonschema_rs.validator_for(schema).is_valid(data)
    assert not jsonschema.Draft202012Validator(schema).is_valid(data)
    with pytest.raises(ValueError, match="DOC"):
        from_dict(data)
