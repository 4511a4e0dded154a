"""Whatever is public can be sent to another process, copied, compared, and inspected."""

from __future__ import annotations

import copy
import inspect
import json
import pickle
import subprocess
import sys
import types
import typing
from collections.abc import Iterator
from typing import Any

import pytest

import eccar
from eccar.checking.rules import Rule
from eccar.testing.cases import cases

PACKAGES = (
    "eccar",
    "eccar.checking",
    "eccar.fees",
    "eccar.membership",
    "eccar.plan",
    "eccar.values",
)


def public() -> Iterator[tuple[str, Any]]:
    """Every public name with its value."""
    for package in PACKAGES:
        module = __import__(package, fromlist=["__all__"])
        yield from ((f"{package}.{name}", getattr(module, name)) for name in module.__all__)


def same_elsewhere(value: object) -> bool:
    """Whether *value* equals what comes back from pickle, and its copies."""
    copies = (pickle.loads(pickle.dumps(value)), copy.copy(value), copy.deepcopy(value))  # noqa: S301  # It is ours.
    return all(type(other) is type(value) and other == value for other in copies)


@pytest.mark.parametrize(("name", "value"), [*public()])
def test_what_is_public_can_be_pickled_and_inspected(name: str, value: Any) -> None:
    """Its type hints resolve, those of its methods too, but for the ones that attrs generates."""
    assert same_elsewhere(value), name
    if not inspect.isfunction(value) and not isinstance(value, type):
        return
    typing.get_type_hints(value)
    for method in vars(value).values() if isinstance(value, type) else ():
        function = getattr(method, "fget", None) or getattr(method, "__func__", method)
        if inspect.isfunction(function) and not function.__code__.co_filename.startswith("<attrs"):
            typing.get_type_hints(function)


def answers() -> Iterator[object]:
    """An example of what each public function and method returns."""
    for case in list(cases())[::9]:
        value = case.value()
        yield value
        yield eccar.check(value, on="2026-11-22")
        for name in ("standing_on", "coverage_on", "timeline_on", "statement_on", "stage_on"):
            if method := getattr(value, name, None):
                yield method("2026-11-22")
        if hasattr(value, "measures"):
            yield eccar.diff(value, value)
    yield eccar.fee_schedule()
    yield eccar.ten_points()
    yield eccar.language("de")


def test_answers_can_be_sent_and_copied() -> None:
    """Reports, standings, coverages, differences: what comes back is equal."""
    different = [type(value).__name__ for value in answers() if not same_elsewhere(value)]

    assert different == []


def test_a_document_keeps_its_positions() -> None:
    """A document that was read finds its places in another process, too."""
    text = (
        '{"eccar": "membership/1",\n "city": {"id": "de/a", "names": {"de": "A"}, "country": "DE"}}'
    )
    path = eccar.Path(("city",))
    for source, kind in ((text, "json"), (text, "yaml")):
        document = eccar.read(source.encode(), format=kind)
        other = pickle.loads(pickle.dumps(document))  # noqa: S301  # It is ours.

        assert other == document
        assert other.place(path) == document.place(path)


def test_errors_can_be_sent() -> None:
    """A refused document says the same in another process."""
    with pytest.raises(eccar.DocumentError) as caught:
        eccar.from_dict({"eccar": "membership/1", "facts": 5})
    other = pickle.loads(pickle.dumps(caught.value))  # noqa: S301  # It is ours.

    assert str(other) == str(caught.value)
    assert other.findings == caught.value.findings


@eccar.rule("TOWN01", eccar.Severity.NOTE, "No unit.", hint="Add one.", source="ours")
def no_unit(membership: eccar.Membership, context: eccar.RuleContext) -> Iterator[Any]:
    """A member names a unit."""
    yield from ()


def test_a_rule_is_pickled_by_its_place() -> None:
    """The rule of a module is itself again; what was changed in it is kept."""
    assert pickle.loads(pickle.dumps(no_unit)) is no_unit  # noqa: S301  # It is ours.
    changed = __import__("attrs").evolve(no_unit, severity=eccar.Severity.ERROR)
    assert same_elsewhere(changed)
    assert copy.deepcopy(no_unit) is no_unit


def test_a_rule_within_a_function_says_that_it_cannot_be_pickled() -> None:
    """The sentence says what to do."""

    @eccar.rule("TOWN02", eccar.Severity.NOTE, "No unit.", hint="Add one.", source="ours")
    def local(membership: eccar.Membership, context: eccar.RuleContext) -> Iterator[Any]:
        """A member names a unit."""
        yield from ()

    assert isinstance(local, Rule)
    with pytest.raises(pickle.PicklingError, match=r"TOWN02 cannot be pickled.*top of a module"):
        pickle.dumps(local)
    assert copy.deepcopy(local) is local


def test_values_of_others_are_left_alone() -> None:
    """A read-only mapping of Python is pickled, or not, as it would be without this package."""
    code = "import pickle, types, eccar.values.texts as _; pickle.dumps(types.MappingProxyType({}))"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)

    assert "TypeError" in ran.stderr
    assert not isinstance(eccar.values.text({"de": "a"}), types.MappingProxyType)


CITY = {"id": "be/muster", "names": {"nl": "Muster", "fr": "Mustre"}, "country": "BE"}


@pytest.mark.parametrize("official", [[], ["nl"], ["fr", "nl"]])
def test_the_order_of_keys_has_no_meaning(official: list[str]) -> None:
    """A value from a store that sorts keys is equal, hashes alike, and answers in one language."""
    city = CITY | {"official_languages": official}
    data = {"eccar": "membership/1", "city": city, "extra": {"b": {"d": 1, "c": 2}, "a": 3}}
    before = eccar.from_dict(data)
    after = eccar.from_dict(json.loads(json.dumps(eccar.to_dict(before), sort_keys=True)))

    assert after == before
    assert hash(after) == hash(before)
    assert after.city.name("en") == before.city.name("en")
    assert after.city.name() == ("Muster" if official[:1] == ["nl"] else "Mustre")


def observed(groups: object) -> Any:
    """A plan with one observation of *groups*."""
    observation = {"date": "2024", "value": 1, "of": groups}
    indicator = {"id": "i", "titles": {"de": "x"}, "observations": [observation]}
    measure = {"id": "m", "points": [1], "titles": {"de": "x"}, "indicators": [indicator]}
    head = {"eccar": "plan/1", "authorities": ["de/muster"], "titles": {"de": "x"}}
    return eccar.from_dict({**head, "measures": [measure]})


GROUPS: list[Any] = [
    1,
    True,
    "1",
    [1],
    [True],
    {"women": 1},
    ["women"],
    [],
    {},
    [["women", 1]],
    None,
]


def test_values_that_differ_are_never_equivalent() -> None:
    """``diff`` reports each change of JSON, and nothing where only keys or items were reordered."""
    for old in GROUPS:
        for new in GROUPS:
            same = eccar.diff(observed({"g": old}), observed({"g": new})).same

            assert same is (json.dumps(old) == json.dumps(new)), (old, new)
