"""The published schema: made from the classes, and as strict as reading is."""

from __future__ import annotations

import copy
import datetime as dt
import functools
import json
import operator
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import jsonschema_rs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eccar import City, DocumentError, coalition, from_dict, load, to_dict
from eccar.documents.schema import _described, dumps, schema
from eccar.kinds import KINDS, schema_file
from eccar.kinds import version_of as version
from eccar.testing import plan_strategies as plans
from eccar.testing import strategies as made
from eccar.testing.json_strategies import anything
from eccar.values.dates import DAY_PATTERN
from eccar.values.packaged import text

KEPT = {
    "DOC205": "a span that ends before it begins",
    "DOC015": "a document nested too deep",
    "DOC213": "half a character",
    "DOC228": "a greater number that is smaller",
    "DOC229": "an account that begins in a year that cannot be asked about",
    "DOC247": "two currencies in one table",
    **{f"DOC25{digit}": "bands and tables that do not fit together" for digit in range(1, 10)},
    "DOC260": "a first band that begins above somebody",
}
"""What only reading can see; duplicate keys and size are seen before there is any data."""


def published(kind: str) -> str:
    """The published schema of this *kind*, as text."""
    return text(*schema_file(kind))


SCHEMAS = {kind: json.loads(published(kind)) for kind in KINDS}
FAST = {kind: jsonschema_rs.validator_for(schema) for kind, schema in SCHEMAS.items()}
SLOW = jsonschema.Draft202012Validator(SCHEMAS["membership"])
DOCUMENTS = {
    "membership": made.memberships(most=3),
    "account": made.accounts(most=3),
    "fee-schedule": made.fee_schedules(),
    "plan": plans.plans(),
    "inventory": plans.inventories(),
}


def documents(kind: str) -> st.SearchStrategy[Any]:
    """Documents of a *kind*; without a strategy for it, its golden document."""
    if kind in DOCUMENTS:
        return DOCUMENTS[kind]
    return st.just(load(Path(__file__).parents[1] / "golden" / f"{kind}-1.yaml"))


ODD: list[Any] = [
    None, True, False, 0, -1, 1, 2009, 999, 10**15, 0.5, 1e16, "", " ", "x", "a\x00", "\x1b[1m",
    "2024", "2024-13", "2024-02-30", "2023-02-29", "2024-02-29", "2024-W10-3", "20240306", "unknown",
    "../..", "2020/2019", "２０２４", "PL", "pl", "NO", "pl/krakow", "pl/krakow\n", "http://",
    "https://example.org", "https://a b", "javascript:x", "join", "press", [], {}, [None], ["x"],
    {"x": 1}, {"text": "x"}, {"pl": "x"}, {"PL": "x"}, {"fact": "accepted", "date": "2024"},
    {"fact": "named"}, "\ud800", "x" * 5000, "500 EUR", "0.5 CHF", "500.005 EUR", "-1 EUR", "1 XXX",
    "1,500 EUR", "1500", {"fact": "paid", "date": "2024", "amount": "5 EUR"}, "01-01", "02-29", 1850,
]  # fmt: skip
"""Values that belong in some places and in others not."""


def places(data: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    yield path
    inside = (
        data.items()
        if isinstance(data, dict)
        else enumerate(data)
        if isinstance(data, list)
        else ()
    )
    for key, value in inside:
        yield from places(value, (*path, key))


def with_value(data: Any, path: tuple[Any, ...], value: Any) -> Any:
    if not path:
        return value
    changed = copy.copy(data)
    changed[path[0]] = with_value(data[path[0]], path[1:], value)
    return changed


def without(data: Any, path: tuple[Any, ...]) -> Any:
    changed = copy.deepcopy(data)
    inner = changed
    for key in path[:-1]:
        inner = inner[key]
    del inner[path[-1]]
    return changed


def light(data: Any, path: tuple[Any, ...]) -> tuple[Any, tuple[Any, ...]]:
    """*data* without the entries of lists that are not on *path*, and the path in the result."""
    lighter: Any = data
    way: tuple[Any, ...] = ()
    for part in path:
        inner = functools.reduce(operator.getitem, way, lighter)
        if isinstance(part, int):
            lighter, way = with_value(lighter, way, [inner[part]]), (*way, 0)
        else:
            kept = {
                key: entry for key, entry in inner.items() if key == part or not _entries(entry)
            }
            lighter, way = with_value(lighter, way, kept), (*way, part)
    return (data, path) if codes(lighter) else (lighter, way)


def _entries(value: Any) -> bool:
    """Whether *value* is a list of mappings, which most documents can do without."""
    return isinstance(value, list) and any(isinstance(entry, dict) for entry in value)


def codes(data: Any) -> set[str]:
    try:
        from_dict(data)
    except DocumentError as error:
        return {finding.code for finding in error.findings}
    return set()


def agree(data: Any, kind: str = "membership") -> None:
    """The schema and reading say the same of *data*, but for what only reading can see."""
    refused = codes(data)
    if any(
        isinstance(value, str) and re.search("[\ud800-\udfff]", value) for value in _leaves(data)
    ):
        assert refused
    elif refused & set(KEPT) or _whole_number_with_a_point(data):
        pass
    else:
        assert FAST[kind].is_valid(data) is (not refused), (refused, data)


def _leaves(data: Any) -> Iterator[Any]:
    if isinstance(data, dict):
        yield from data
        for value in data.values():
            yield from _leaves(value)
    elif isinstance(data, list):
        for value in data:
            yield from _leaves(value)
    else:
        yield data


def _whole_number_with_a_point(data: Any) -> bool:
    return any(isinstance(value, float) and value.is_integer() for value in _leaves(data))


@pytest.mark.parametrize("kind", KINDS)
def test_the_published_schema_is_that_of_the_classes(kind: str) -> None:
    """What is checked in is what the generator makes; make generated renews it."""
    assert published(kind) == dumps(kind)
    jsonschema.Draft202012Validator.check_schema(schema(kind))


@pytest.mark.parametrize("kind", KINDS)
def test_every_key_is_described(kind: str) -> None:
    """An editor can say of every key what it means."""
    for name, definition in {"top": SCHEMAS[kind], **SCHEMAS[kind]["$defs"]}.items():
        for key, described in definition.get("properties", {}).items():
            assert described["description"].endswith("."), (name, key)
            assert described["title"], (name, key)


def test_the_register_follows_the_schema() -> None:
    """Every packaged document is valid, to a fast and to a thorough validator."""
    for membership in coalition():
        data = to_dict(membership)
        assert FAST["membership"].is_valid(data)
        assert SLOW.is_valid(data)


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=40)
@given(st.data())
def test_what_is_written_follows_the_schema(kind: str, data: st.DataObject) -> None:
    """Whatever the library writes is valid, and reads as it was."""
    value = data.draw(documents(kind))
    agree(to_dict(value), kind)
    assert from_dict(to_dict(value)) == value


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=60)
@given(st.data())
def test_what_reading_refuses_the_schema_refuses(kind: str, data: st.DataObject) -> None:
    """A document with one thing changed is refused by both or by neither."""
    document = to_dict(data.draw(documents(kind)))
    path = data.draw(st.sampled_from(list(places(document))))
    if path and data.draw(st.booleans()):
        agree(without(document, path), kind)
    agree(with_value(document, path, data.draw(st.sampled_from(ODD) | anything())), kind)


@pytest.mark.parametrize("kind", KINDS)
def test_every_odd_value_in_every_place(kind: str) -> None:
    """One document with everything in it, with every odd value put in every place in turn."""
    golden = Path(__file__).parents[1] / "golden" / f"{kind}-{version(kind)}.json"
    document = json.loads(golden.read_text("utf-8"))

    kinds = {
        tuple(part for part in path if isinstance(part, str)): path for path in places(document)
    }
    for full in kinds.values():
        few, path = light(document, full)
        for odd in ODD:
            if not path or path[0] != "eccar" or not isinstance(odd, str):
                agree(with_value(few, path, odd), kind)
        if path:
            agree(without(few, path), kind)


def test_the_pattern_of_days_is_the_calendar() -> None:
    """Days that do not exist are refused by the pattern itself."""
    pattern = re.compile(DAY_PATTERN)
    for year in (1, 4, 100, 400, 1900, 2000, 2023, 2024, 9999):
        for month in range(14):
            for day in range(33):
                written = f"{year:04}-{month:02}-{day:02}"
                assert bool(pattern.fullmatch(written)) is _exists(year, month, day), written
    assert not pattern.fullmatch("0000-01-01")


def _exists(year: int, month: int, day: int) -> bool:
    try:
        dt.date(year, month, day)
    except ValueError:
        return False
    return True


def test_a_key_without_a_description_is_an_error() -> None:
    """A schema cannot be generated for a key without a description."""
    with pytest.raises(KeyError, match=r"field\.city\.colour"):
        _described(City, "colour")
