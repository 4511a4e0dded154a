"""What makes reading and writing fast, held by counts; and that every object is as its class makes it."""

from __future__ import annotations

import copy
import json
import pickle
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FrameType
from typing import Annotated, Any

import attrs
import pytest
from attrs import field, frozen
from attrs.exceptions import FrozenInstanceError
from hypothesis import given

from eccar import ActionPlan, DocumentError, from_dict, load, to_dict
from eccar.documents import convert
from eccar.fees.packaged import fee_observations, fee_schedule
from eccar.plan.measures.measure import Measure
from eccar.plan.packaged import ten_points
from eccar.testing import plan_strategies, strategies
from eccar.values.constraints import TEXT, Pattern
from eccar.values.errors import ErrorCode
from eccar.values.figures import statutes

ROOT = Path(__file__).parents[2]
FILES = [
    *sorted((ROOT / "examples").rglob("*.yaml")),
    *sorted((ROOT / "tests" / "golden").glob("*-1.json")),
]
ODD = ErrorCode(code="ODD001", message="odd", hint="even")


def plan(measures: int) -> dict[str, Any]:
    """A plan of so many measures, each with an indicator, a value and sources."""
    return {
        "eccar": "plan/1",
        "authorities": ["de/musterstadt"],
        "titles": {"de": "Aktionsplan"},
        "measures": [measure(number) for number in range(measures)],
    }


def measure(number: int) -> dict[str, Any]:
    """A measure with an indicator, a fact and sources."""
    value = {"date": "2024-03-06", "value": 5.5, "sources": ["https://www.example.org"]}
    return {
        "id": f"1.{number}",
        "points": [1],
        "titles": {"de": "Eine Maßnahme", "en": "A measure"},
        "progress": [{"fact": "started", "date": "2024", "by": "Stadtrat"}],
        "indicators": [{"id": f"1.{number}.a", "titles": {"de": "Zahl"}, "observations": [value]}],
    }


def calls(work: Callable[[], object]) -> Counter[str]:
    """The Python functions that *work* calls, by file and name, with how often."""
    counts: Counter[str] = Counter()

    def note(frame: FrameType, event: str, _: object) -> None:
        if event == "call":
            code = frame.f_code
            counts[f"{Path(code.co_filename).name}:{code.co_name}"] += 1

    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(None)
    return counts


def reading(measures: int) -> Counter[str]:
    """What is called to read a plan of so many measures, once its readers are compiled."""
    content = json.dumps(plan(measures)).encode()
    load(content)
    return calls(lambda: load(content))


def refused(data: object) -> DocumentError:
    """The error that reading *data* ends in."""
    with pytest.raises(DocumentError) as caught:
        from_dict(data)
    return caught.value


def test_each_object_is_read_once_and_no_constructor_runs() -> None:
    """A class has one function that reads it; attrs does not convert again."""
    counts = reading(100)

    for name in ("Measure", "Indicator", "Value", "Started"):
        assert counts[f"<reader of {name}>:read"] == 100
    built = {name for name in counts if "eccar.plan" in name or "eccar.values.sources" in name}
    assert not built


def test_no_form_is_checked_twice() -> None:
    """An id is matched once, without a call; plain text by no pattern at all."""
    counts = reading(100)

    assert counts["constraints.py:__call__"] == reading(0)["constraints.py:__call__"]
    assert counts["ranges.py:__call__"] == 100, "points in lists"
    assert not {
        name
        for name in counts
        if name in ("constraints.py:validate", "constraints.py:validate_each")
    }


def test_dates_and_sources_that_come_again_are_cached() -> None:
    """The notation of a date, and a short plain source, are parsed once."""
    counts = reading(100)

    assert not counts["dates.py:notation"]
    assert not counts["sources.py:source"]


def test_the_calls_of_a_measure_do_not_grow_with_the_plan() -> None:
    """Time is linear, and a measure with all its parts takes no more than so many calls."""
    few, some, many = (reading(number).total() for number in (1, 101, 1001))

    assert many - few == 10 * (some - few)
    assert (some - few) / 100 <= 40


def test_nothing_is_read_again_to_find_what_is_wrong() -> None:
    """An error deep within costs its report, and no second reading of what is around it."""
    data = plan(50)
    for one_measure in data["measures"]:
        one_measure["indicators"][0]["observations"][0]["value"] = "5.5"
    findings = refused(data).findings
    counts = calls(lambda: refused(data))

    assert len(findings) == 50
    assert str(findings[49].path) == "measures[49].indicators[0].observations[0].value"
    assert counts["<reader of Value>:read"] == counts["<reader of Measure>:read"] == 50


def test_a_reader_is_compiled_once() -> None:
    """Reading a second document compiles nothing."""
    assert "codegen.py:compiled" not in reading(1)


def objects(value: Any) -> Iterator[Any]:
    """*value* and all values of classes of attrs within it."""
    if attrs.has(type(value)):
        yield value
        for field in attrs.fields(type(value)):
            yield from objects(getattr(value, field.name))
    elif isinstance(value, tuple):
        for part in value:
            yield from objects(part)


def holds_against_its_constructors(read: Any) -> None:
    """Hold what was *read* against what its classes themselves make of the same parts, to the types."""
    for value in objects(read):
        cls = type(value)
        arguments = {field.alias: getattr(value, field.name) for field in attrs.fields(cls)}
        again = cls(**arguments)
        assert again == value
        types = [[type(getattr(made, name)) for name in arguments] for made in (again, value)]
        assert types[0] == types[1]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_the_constructor_takes_whatever_was_read(file: Path) -> None:
    """Converters give back what was read, and validators have nothing against it."""
    holds_against_its_constructors(load(file))


@pytest.mark.parametrize("packaged", [statutes, fee_schedule, fee_observations, ten_points])
def test_the_constructor_takes_the_packaged_data(packaged: Callable[[], Any]) -> None:
    """Converters give back what was read from TOML, too."""
    holds_against_its_constructors(packaged())


@given(
    strategies.memberships()
    | strategies.accounts()
    | strategies.fee_schedules()
    | plan_strategies.plans()
    | plan_strategies.inventories()
)
def test_converters_give_back_whatever_can_be_read(value: Any) -> None:
    """So no reader has to call them."""
    holds_against_its_constructors(from_dict(to_dict(value)))


def test_what_was_read_is_frozen_and_of_its_own_class() -> None:
    """Nothing shows that it was made unfrozen."""
    value: Any = from_dict(plan(1), ActionPlan).measures[0]

    assert [type(value)] == [Measure]
    with pytest.raises(FrozenInstanceError):
        value.id = "2"
    with pytest.raises(FrozenInstanceError):
        del value.id
    assert copy.deepcopy(value) == pickle.loads(pickle.dumps(value)) == value  # noqa: S301  # It is our own.


def _in_order(value: Any, _: object, last: int) -> None:
    if last < value.first:
        raise ODD()


@frozen(kw_only=True)
class Particular:
    """A class that requires more than its types say."""

    first: int = 5
    last: int = field(default=5, validator=_in_order)
    kept: Annotated[str, Pattern("a+", ODD)] = field(
        default="a", validator=Pattern("a|aa", ODD).validate
    )

    def __attrs_post_init__(self) -> None:
        if self.first == 0:
            raise ODD()


def test_what_else_a_class_requires_is_checked() -> None:
    """Validators that require more than the type are run, and so is what runs after them."""
    assert convert.structure({"last": 6}, Particular) == Particular(last=6)
    for wrong in ({"first": 6}, {"last": 4}, {"kept": "aaa"}, {"kept": "b"}, {"first": 0}):
        with pytest.raises(DocumentError) as caught:
            convert.structure(wrong, Particular)
        assert [finding.code for finding in caught.value.findings] == ["ODD001"]


def test_text_that_is_spared_the_pattern_would_match_it() -> None:
    """Printable text that begins with a letter below U+034F matches the pattern, whatever follows."""
    for letter in filter(str.isprintable, map(chr, range(sys.maxunicode + 1))):
        assert TEXT(f"a{letter}")
        if " " < letter < "\u034f":
            assert TEXT(letter)
