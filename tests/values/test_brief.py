"""What a terminal shows of a value: one short line that says what it is."""

from __future__ import annotations

import enum
import inspect
import re
from collections.abc import Iterator
from typing import Any

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import eccar
from eccar.values.brief import LONGEST, Brief
from eccar.values.characters import printable

from .test_public_values import DAY, answers, golden, public

PERSON = "Frau Erika Muster, Tel. 0221 12345678"


def held(value: Any) -> Iterator[Any]:
    """*value* and all values of the library within it."""
    yield value
    if not attrs.has(type(value)):
        return
    for field in attrs.fields(type(value)):
        part = getattr(value, field.name)
        for item in part if isinstance(part, tuple) else (part,):
            if attrs.has(type(item)):
                yield from held(item)


def test_a_representation_is_one_short_line() -> None:
    """Of every answer and document, and of every fact, measure, finding and rule in them."""
    lines = {
        repr(part) for value in answers() for part in held(value) if not isinstance(part, tuple)
    }

    assert len(lines) > 500
    assert [line for line in lines if len(line) > LONGEST or not line.isprintable()] == []


@pytest.mark.parametrize(
    ("value", "line"),
    [
        (golden("membership").standing_on(DAY), "<Standing de/musterstadt 2026-11-22: "),
        (golden("membership"), "<Membership de/musterstadt 2026-11-22, facts: "),
        (golden("plan"), "<ActionPlan de/amt-muster+de/musterstadt 2025/2027, facts: "),
        (golden("payee"), "<Payee kasse>"),
        (eccar.check(golden("membership"), on=DAY), "<Report de/musterstadt 2026-11-22: "),
        (eccar.membership.RULES[0], "<Rule MEM"),
        (eccar.Path(("facts", 0, "date")), "<Path facts[0].date>"),
        (eccar.source("https://www.eccar.info/en"), "<Source www.eccar.info>"),
        (eccar.values.text({"de": "Ein Wort"}), "<Text de>"),
        (eccar.membership.Accepted(when="2024-09-25"), "<Accepted 2024-09-25>"),
        (eccar.rows([], "facts").columns[0], "<TableColumn authority_id: text>"),
    ],
)
def test_it_says_what_the_value_is(value: object, line: str) -> None:
    """The class, the authority and the day, and what follows from them."""
    assert repr(value).startswith(line)
    assert repr([value]) == f"[{value!r}]"


def texts(data: Any) -> Any:
    """*data* with a person in each text that a document may choose freely."""
    if isinstance(data, dict):
        free = {"by", "note", "text", "de", "unit", "because", "who", "how", "words", "reason"}
        return {
            key: PERSON if key in free and isinstance(part, str) else texts(part)
            for key, part in data.items()
        }
    return [texts(part) for part in data] if isinstance(data, list) else data


@pytest.mark.parametrize("kind", ["membership", "account", "plan", "inventory"])
def test_it_repeats_no_free_words(kind: str) -> None:
    """Who acted, notes and titles are in the long form only."""
    value = eccar.from_dict(texts(eccar.to_dict(golden(kind))))
    parts = [*held(value), *held(eccar.check(value, on=DAY))]

    assert any(PERSON in str(getattr(part, "by", "")) for part in parts) or kind == "inventory"
    assert not [part for part in parts if "Muster," in repr(part)]


def test_what_looks_personal_is_hidden_in_an_id() -> None:
    """An id in which an address or a number with a name was kept by a program."""

    @attrs.frozen
    class Thing(Brief):
        id: str

    assert repr(Thing("erika.muster@example.org")) == repr(Thing(PERSON)) == "<Thing …>"


@attrs.frozen(kw_only=True)
class Whatever(Brief):
    """Every kind of attribute that a representation shows."""

    id: str
    city: str
    authorities: tuple[str, ...]
    language: str
    year: int


@given(
    st.builds(
        Whatever,
        id=st.text(),
        city=st.text(min_size=200),
        authorities=st.lists(st.text()).map(tuple),
        language=st.text(),
        year=st.integers(),
    )
)
@example(Whatever(id="x\u202ey\x1b[31m", city="a" * 300, authorities=(), language="", year=10**200))
def test_whatever_the_attributes_hold(value: Whatever) -> None:
    """Values that were never validated are shown on one line, too."""
    assert len(repr(value)) <= LONGEST
    assert printable(repr(value)) == repr(value)


def test_every_public_class_has_a_short_representation() -> None:
    """That of all values; the others have one of their own, of which there are examples."""
    classes = {cls for _, cls in public() if isinstance(cls, type)}
    from_where = {
        next(base for base in cls.__mro__ if "__repr__" in vars(base))
        for cls in classes
        if not issubclass(cls, (enum.Enum, Exception))
    }

    assert from_where - {Brief, object} == set(map(type, SHOWN_DIFFERENTLY))
    assert [value for value in SHOWN_DIFFERENTLY if len(repr(value)) > LONGEST] == []


SHOWN_DIFFERENTLY = (
    eccar.money("99999999999.99 EUR"),
    eccar.when("2004-12-10/2005-01-01"),
    eccar.rows([], "facts"),
)
"""Values with a representation of their own, as long as they become."""


def test_own_kinds_of_documents_are_short_as_well() -> None:
    """Whatever is derived from a value of the library inherits the representation."""

    @attrs.frozen(kw_only=True)
    class Extended(eccar.Membership):
        remark: str = ""

    membership = golden("membership")
    extended = Extended(city=membership.city, facts=membership.facts, remark=PERSON)

    assert repr(extended) == f"<Extended de/musterstadt, facts: {len(membership.facts)}>"


def test_the_front_door_is_described_on_a_screen() -> None:
    """The verbs that one needs first, each of which is there."""
    described = eccar.__doc__ or ""
    verbs = re.findall(r"^    (?:\w+\.)?(\w+)\(", described, re.MULTILINE)

    assert len(described.splitlines()) <= 24 + len(verbs) // 10
    assert all(len(line) <= 100 for line in described.splitlines())
    assert len(verbs) == 12
    for verb in verbs:
        assert hasattr(eccar, verb) or verb in {"standing_on", "coverage_on"}, verb


FUNCTIONS = {
    name: inspect.unwrap(value)
    for name, value in public()
    if callable(value) and inspect.isfunction(inspect.unwrap(value))
}


@pytest.mark.parametrize("name", FUNCTIONS)
def test_help_of_a_function_is_a_screen_with_an_example(name: str) -> None:
    """Forty lines at most, with a line that can be typed; of those in the packages, too."""
    described = inspect.getdoc(FUNCTIONS[name]) or ""

    assert ">>> " in described, name
    assert len(described.splitlines()) <= 40
