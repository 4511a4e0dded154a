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
from hypothesis import given
from hypothesis import strategies as st

import eccar.documents.schema as module
from eccar import City, DocumentError, coalition, from_dict, load, to_dict
from eccar.documents.schema import _described, dumps, schema
from eccar.kinds import KINDS, schema_file
from eccar.kinds import version_of as version
from eccar.testing import (
    incident_strategies,
    mapping_strategies,
    network_strategies,
    report_strategies,
)
from eccar.testing import plan_strategies as plans
from eccar.testing import round_strategies as rounds
from eccar.testing import strategies as made
from eccar.testing.json_strategies import anything
from eccar.values.dates import DAY_PATTERN
from eccar.values.packaged import text

KEPT = {
    "DOC205": "a span that ends before it begins",
    "DOC015": "a document nested too deep",
    "DOC213": "a damaged character",
    "DOC228": "a greater number that is smaller",
    "DOC229": "an account that begins in a year that cannot be asked about",
    "DOC247": "two currencies in one table",
    **{f"DOC25{digit}": "bands and tables that do not fit together" for digit in range(1, 10)},
    **{
        f"DOC27{digit}": "a payee with a wrong IBAN or BIC, or a text of several lines"
        for digit in "12356"
    },
    "DOC298": "a contact that looks like a person",
    "DOC506": "a scale with one step",
    "DOC507": "a scale with two steps of one id",
    "DOC509": "a questionnaire without items",
    "DOC515": "an evaluation by nobody",
    **{f"DOC70{digit}": "cells, codes and wholes of a table of incidents" for digit in "2345678"},
    **{
        f"DOC72{digit}": "columns and codes of a mapping that contradict each other"
        for digit in "012345"
    },
    **{f"DOC73{digit}": "columns of a mapping that do not fit together" for digit in "4689"},
    "DOC712": "a category of the axis of time without a period",
    "DOC713": "a grouping of fewer than two codes",
    "DOC714": "a dimension without categories",
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
    "report": report_strategies.reports(),
    "round": rounds.rounds(),
    "questionnaire": rounds.questionnaires(),
    "coalition": network_strategies.coalitions(),
    "incident-mapping": mapping_strategies.incident_mappings(),
    "incident-table": incident_strategies.incident_tables(),
    "release": incident_strategies.releases(),
}


def documents(kind: str) -> st.SearchStrategy[Any]:
    """Documents of a *kind*; without a strategy for it, its golden document."""
    if kind in DOCUMENTS:
        return DOCUMENTS[kind]
    return st.just(load(Path(__file__).parents[1] / "golden" / f"{kind}-1.yaml"))


ODD: list[Any] = [
    None, True, False, 0, -1, 1, 1.0, 2009, 2009.0, 999, 10**15, 0.5, 1e16, "", " ", "x", "a\x00", "\x1b[1m",
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
    elif refused - set(KEPT) or not refused:
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
            if described is True:  # The family of the fact, or the object itself, describes it.
                continue
            assert described["description"].endswith("."), (name, key)
            assert described["title"], (name, key)


def test_the_register_follows_the_schema() -> None:
    """Every packaged document is valid, to a fast and to a thorough validator."""
    for membership in coalition():
        data = to_dict(membership)
        assert FAST["membership"].is_valid(data)
        assert SLOW.is_valid(data)


@pytest.mark.parametrize("kind", KINDS)
@given(st.data())
def test_what_is_written_follows_the_schema(kind: str, data: st.DataObject) -> None:
    """Whatever the library writes is valid, and reads as it was."""
    value = data.draw(documents(kind))
    agree(to_dict(value), kind)
    assert from_dict(to_dict(value)) == value


@pytest.mark.parametrize("kind", KINDS)
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


KEYWORDS = frozenset(
    "$schema $id $ref $defs title description examples type const enum properties required additionalProperties "
    "propertyNames minProperties items minItems minimum maximum exclusiveMinimum exclusiveMaximum pattern "
    "anyOf allOf if then else".split()
)
"""Keywords of the standard; strict validators refuse a schema with any other."""

HEADS: dict[str, dict[str, Any]] = {
    "membership": {
        "city": {"id": "de/musterstadt", "names": {"de": "Musterstadt"}, "country": "DE"}
    },
    "plan": {"authorities": ["de/musterstadt"], "titles": {"de": "Plan"}},
    "account": {"city": "de/musterstadt", "kept_since": "2020-01-01"},
}
MISTAKES: list[tuple[str, Any, str]] = [
    ("membership", {"facts": [{"fact": "resolvd", "date": "2024"}]}, "'resolvd'"),
    ("membership", {"facts": [{"fact": "resolved", "purpose": "jion", "date": "2024"}]}, "'jion'"),
    ("membership", {"facts": [{"fact": "accepted", "date": "2024", "bye": "x"}]}, "'bye'"),
    ("membership", {"facts": [{"fact": "accepted", "date": "23.06.2016"}]}, "Begin with the year"),
    ("membership", {"facts": [{"fact": "accepted", "date": "2024", "note": ""}]}, "visible character"),
    ("membership", {"facts": [{"fact": "accepted", "date": "2024", "sources": [{"text": "a", "b": 1}]}]}, "'b'"),
    ("membership", {"facts": [{"fact": "accepted", "date": "2024", "sources": ["https://a b"]}]}, "has no spaces"),
    ("membership", {"facts": [None]}, "None is not of type 'object'"),
    ("membership", {"recorded": "23.06.2016"}, "2024-03-06"),
    ("membership", {"extra": {"a": [{"b": 1e30}]}}, "1e+30"),
    ("account", {"facts": [{"fact": "payed", "date": "2024", "amount": "5 EUR"}]}, "'payed'"),
    ("account", {"facts": [{"fact": "paid", "date": "2024", "amount": "5,00 EUR"}]}, "1500.00 EUR"),
    ("plan", {"facts": [{"fact": "adoptd", "date": "2024"}]}, "'adoptd'"),
    ("plan", {"measures": [{"id": "a b", "titles": {"de": "A"}, "points": [1]}]}, "no spaces"),
    ("plan", {"titles": {"DE": "Plan"}}, "small letters"),
]  # fmt: skip
"""Documents with one mistake: the kind, what is added to its head, what the message has to name."""


def schemas_within(data: Any) -> Iterator[dict[str, Any]]:
    """Every schema within a schema, itself included."""
    yield data
    for key in ("$defs", "properties"):
        for inner in data.get(key, {}).values():
            yield from schemas_within(inner) if inner is not True else ()
    for key in ("items", "additionalProperties", "propertyNames", "if", "then", "else"):
        if isinstance(data.get(key), dict):
            yield from schemas_within(data[key])
    for key in ("anyOf", "allOf"):
        for inner in data.get(key, ()):
            yield from schemas_within(inner)


@pytest.mark.parametrize("kind", KINDS)
def test_strict_validators_take_the_schema(kind: str) -> None:
    """It has keywords of the standard only, each type by itself, and defines what it requires.

    ``make test-schemas`` gives it to the strict validators themselves.
    """
    for inner in schemas_within(SCHEMAS[kind]):
        assert set(inner) <= KEYWORDS
        assert isinstance(inner.get("type", ""), str)
        assert set(inner.get("required", ())) <= set(inner.get("properties", ()))


def leaves(error: jsonschema.ValidationError) -> Iterator[jsonschema.ValidationError]:
    """The errors of which an error is made up."""
    if not error.context:
        yield error
    for inner in error.context or ():
        yield from leaves(inner)


@pytest.mark.parametrize(("kind", "more", "named"), MISTAKES)
def test_one_mistake_is_one_error_in_words(kind: str, more: dict[str, Any], named: str) -> None:
    """It names the word or says what to write; no message shows a pattern."""
    validator = jsonschema.Draft202012Validator(SCHEMAS[kind])
    head = {"eccar": f"{kind}/1", **HEADS[kind]}
    assert validator.is_valid(head)
    [error] = [leaf for outer in validator.iter_errors({**head, **more}) for leaf in leaves(outer)]

    assert named in error.message
    assert "(?" not in error.message


def test_a_misspelt_key_comes_before_the_one_that_is_lacking() -> None:
    """The first error names the word that was written."""
    fact = {"fact": "resolved", "date": "2024", "purpos": "join"}
    data = {"eccar": "membership/1", **HEADS["membership"], "facts": [fact]}
    first, second = jsonschema.Draft202012Validator(SCHEMAS["membership"]).iter_errors(data)

    assert "purpos" in first.message
    assert "'purpose' is a required property" in second.message


def test_schemas_are_published_all_or_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """If a word is missing for the last kind, no file is written, and none is emptied."""
    *_, last = KINDS
    original = module.dumps
    files = {tmp_path.joinpath(*schema_file(kind)): kind for kind in KINDS}
    for file in files:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("as before", "utf-8")
    monkeypatch.setattr(module, "folder", lambda package: str(tmp_path / package))

    def without_a_word(kind: str) -> str:
        if kind == last:
            raise KeyError(kind)
        return original(kind)

    monkeypatch.setattr(module, "dumps", without_a_word)
    with pytest.raises(KeyError):
        module.publish()
    assert {file.read_text("utf-8") for file in files} == {"as before"}

    monkeypatch.setattr(module, "dumps", original)
    module.publish()
    assert all(file.read_text("utf-8") == original(kind) for file, kind in files.items())
