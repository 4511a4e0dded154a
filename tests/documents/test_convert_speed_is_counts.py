"""What makes reading fast, held by counts: nothing is asked twice; and that no class is cheated."""

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

from eccar import DocumentError, from_dict, load, to_dict
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
    found: Counter[str] = Counter()

    def note(frame: FrameType, event: str, _: object) -> None:
        if event == "call":
            code = frame.f_code
            found[f"{Path(code.co_filename).name}:{code.co_name}"] += 1

    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(None)
    return found


def reading(measures: int) -> Counter[str]:
    """What is called to read a plan of so many measures, when its readers are there."""
    content = json.dumps(plan(measures)).encode()
    load(content)
    return calls(lambda: load(content))


def refused(data: object) -> DocumentError:
    """The error that reading *data* ends in."""
    with pytest.raises(DocumentError) as caught:
        from_dict(data)
    return caught.value


def test_each_object_is_read_once_and_no_constructor_runs() -> None:
    """A class has one function that reads it; attrs is not asked to do the same again."""
    found = reading(100)

    for name in ("Measure", "Indicator", "Value", "Started"):
        assert found[f"<reader of {name}>:read"] == 100
    built = {name for name in found if "eccar.plan" in name or "eccar.sources" in name}
    assert not built


def test_no_form_is_asked_twice() -> None:
    """An id is matched once, without a call; plain words are by no pattern at all."""
    found = reading(100)

    assert found["forms.py:__call__"] == reading(0)["forms.py:__call__"]
    assert found["ranges.py:__call__"] == 100, "points in lists"
    assert not {name for name in found if name in ("forms.py:one", "forms.py:each")}


def test_dates_and_sources_that_come_again_are_known() -> None:
    """The notation of a date, and a short plain source, are taken apart once."""
    found = reading(100)

    assert not found["dates.py:notation"]
    assert not found["sources.py:source"]


def test_the_calls_of_a_measure_do_not_grow_with_the_plan() -> None:
    """Time is linear, and a measure with all its parts takes no more than so many calls."""
    one, some, many = (reading(number).total() for number in (1, 101, 1001))

    assert many - one == 10 * (some - one)
    assert (some - one) / 100 <= 40


def test_nothing_is_read_again_to_find_what_is_wrong() -> None:
    """A fault deep within costs its telling, and no second reading of what is around it."""
    data = plan(50)
    for one in data["measures"]:
        one["indicators"][0]["observations"][0]["value"] = "5.5"
    findings = refused(data).findings
    found = calls(lambda: refused(data))

    assert len(findings) == 50
    assert str(findings[49].path) == "measures[49].indicators[0].observations[0].value"
    assert found["<reader of Value>:read"] == found["<reader of Measure>:read"] == 50


def test_a_reader_is_compiled_once() -> None:
    """Reading a second document compiles nothing."""
    assert "generated.py:compiled" not in reading(1)


def objects(value: Any) -> Iterator[Any]:
    """*value* and all values of classes of attrs within it."""
    if attrs.has(type(value)):
        yield value
        for one in attrs.fields(type(value)):
            yield from objects(getattr(value, one.name))
    elif isinstance(value, tuple):
        for part in value:
            yield from objects(part)


def holds_against_its_constructors(read: Any) -> None:
    """Hold what was *read* against what its classes themselves make of the same parts, to the types."""
    for value in objects(read):
        of = type(value)
        told = {one.alias: getattr(value, one.name) for one in attrs.fields(of)}
        again = of(**told)
        assert again == value
        kinds = [(type(getattr(one, name)) for name in told) for one in (again, value)]
        assert list(kinds[0]) == list(kinds[1])


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
    """So no reader has to ask them."""
    holds_against_its_constructors(from_dict(to_dict(value)))


def test_what_was_read_is_frozen_and_of_its_own_class() -> None:
    """Nothing is left of the way in which it was made."""
    value: Any = from_dict(plan(1)).measures[0]

    assert [type(value)] == [Measure]
    with pytest.raises(FrozenInstanceError):
        value.id = "2"
    with pytest.raises(FrozenInstanceError):
        del value.id
    assert copy.deepcopy(value) == pickle.loads(pickle.dumps(value)) == value  # noqa: S301  # It is our own.


def _in_order(of: Any, _: object, last: int) -> None:
    if last < of.first:
        raise ODD()


@frozen(kw_only=True)
class Particular:
    """A class that asks for more than its types say."""

    first: int = 5
    last: int = field(default=5, validator=_in_order)
    kept: Annotated[str, Pattern("a+", ODD)] = field(
        default="a", validator=Pattern("a|aa", ODD).validate
    )

    def __attrs_post_init__(self) -> None:
        if self.first == 0:
            raise ODD()


def test_what_else_a_class_asks_for_is_asked() -> None:
    """Validators that ask for more than was read are run, and so is what runs after them."""
    assert convert.structure({"last": 6}, Particular) == Particular(last=6)
    for wrong in ({"first": 6}, {"last": 4}, {"kept": "aaa"}, {"kept": "b"}, {"first": 0}):
        with pytest.raises(DocumentError) as caught:
            convert.structure(wrong, Particular)
        assert [one.code for one in caught.value.findings] == ["ODD001"]


def test_words_that_are_spared_the_pattern_would_match_it() -> None:
    """What reads as printable is text for each character there is."""
    for number in range(sys.maxunicode + 1):
        letter = chr(number)
        if letter.isprintable() and not letter.isspace():
            assert TEXT(letter) + TEXT(f" {letter}") + TEXT(f"a{letter}")
