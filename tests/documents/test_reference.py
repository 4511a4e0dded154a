"""The compiled readers against cattrs: class by class, the same values and the same errors."""

from __future__ import annotations

import copy
import datetime as dt
import functools
import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from eccar import DocumentError, load, to_dict
from eccar.documents import json as json_reader
from eccar.documents import toml as toml_reader
from eccar.documents import yaml as yaml_reader
from eccar.documents.convert import structure, unstructure
from eccar.documents.layout import family_of, fields_of, strip_optional, text_parser
from eccar.documents.structuring import scalars
from eccar.documents.upgrades import upgrade
from eccar.fees.packaged import fee_observations, fee_schedule
from eccar.kinds import KINDS, class_of
from eccar.plan.packaged import ten_points
from eccar.testing import plan_strategies, strategies
from eccar.values.errors import InvalidValue
from eccar.values.figures import statutes

from .reference import LEAVES, Errors, errors_of, reference

ROOT = Path(__file__).parents[2]
FOLDERS = ("tests/golden", "examples", "src/eccar/membership/register", "tests/cases/documents")
READERS: dict[str, Any] = {".json": json_reader.parse, ".toml": toml_reader.parse}
FILES = [
    file
    for folder in FOLDERS
    for file in sorted((ROOT / folder).rglob("*"))
    if file.suffix in (".yaml", ".json", ".toml")
    and file.name not in ("expected.toml", "values.json")
]
REFERENCE = reference()
ODD: tuple[Any, ...] = (
    None, True, 0, -1, 11, 2024, 10**15, 1.5, math.nan, "", " ", "x", "a\nb", "\ud800", "2024",
    "2024-13", "2024-03-06", "2025/2024", "../2024", "unknown", "5", "1.00 EUR", "de", "de/stadt",
    "https://example.org", "https://", [], [None, "x"], ["x", 1, 1], [{}], {}, {"de": "x"},
    {"de": " ", "x y": "x"}, {"url": "x", "text": ""}, {"fact": "left"}, {"fact": "x", "by": 5},
    {1: "x"}, {"a": [math.inf, {"b": b""}]}, dt.date(2024, 3, 6), b"x",
)  # fmt: skip
EXTRA_KEYS: tuple[Any, ...] = ("x", "50 EUR", 5, "\ud800")


def compiled_outcome(data: Any, cls: Any) -> Any:
    """The value that the compiled readers make of *data*, or the paths and codes of its errors."""
    try:
        return structure(data, cls)
    except DocumentError as error:
        return {(finding.path.parts, finding.code) for finding in error.findings}


def reference_outcome(data: Any, cls: Any) -> Any:
    """The same by cattrs."""
    try:
        return REFERENCE.structure(data, cls)
    except Exception as error:  # noqa: BLE001  # What is no error of reading is raised again.
        return errors_of(error)


def agree(data: Any, cls: Any) -> None:
    """Both give equal values, of the same types throughout, or the same errors."""
    ours, theirs = compiled_outcome(data, cls), reference_outcome(data, cls)
    assert ours == theirs, (cls, data)
    assert types(ours) == types(theirs), (cls, data)


def types(value: Any) -> Any:
    """The types of *value* and of all within it.

    Whole numbers count as floats: the constructor of coordinates makes floats of them, the
    compiled readers leave them, and both are equal.
    """
    if isinstance(value, tuple):
        return [types(item) for item in value]
    if attrs.has(type(value)):
        fields = attrs.fields(type(value))
        return type(value), [types(getattr(value, field.name)) for field in fields]
    return float if type(value) is int else type(value)


def plain_data(file: Path) -> Any:
    """The plain data in a file, or ``None`` if it is no YAML, JSON or TOML that can be read."""
    content = file.read_bytes()
    try:
        parsed: Any = READERS.get(file.suffix, yaml_reader.parse)(content.decode())
    except (UnicodeDecodeError, DocumentError):
        return None
    return parsed[0] if isinstance(parsed, tuple) else parsed


def document(data: Any) -> tuple[Any, Any] | None:
    """The class and the content of a document, or ``None`` if it does not say what it is."""
    try:
        cls, content = upgrade(dict(scalars.mapping(data)))
    except InvalidValue:
        return None
    return cls, content


@pytest.mark.parametrize("file", FILES, ids=lambda file: "/".join(file.parts[-2:]))
def test_documents_of_the_repository(file: Path) -> None:
    """Golden documents, examples, packaged records, and documents with errors."""
    if located := document(plain_data(file)):
        agree(located[1], located[0])


def classes(hint: Any) -> Iterator[Any]:
    """The classes that documents write as mappings, among the type *hint* and all within it."""
    hint = strip_optional(hint)
    for inner in getattr(hint, "__args__", ()):
        yield from classes(inner)
    if attrs.has(hint) and hint not in LEAVES and not text_parser(hint):
        yield hint
        for kind in family_of(hint).values():
            yield from classes(kind)
        for field in fields_of(hint):
            yield from classes(field.type)


CLASSES = sorted({cls for kind in KINDS for cls in classes(class_of(kind))}, key=str)


def objects(value: Any) -> Iterator[Any]:
    """*value* and all objects of attrs within it."""
    if attrs.has(type(value)):
        yield value
        for field in attrs.fields(type(value)):
            yield from objects(getattr(value, field.name))
    elif isinstance(value, tuple):
        for item in value:
            yield from objects(item)


@functools.cache
def samples() -> dict[Any, list[dict[str, Any]]]:
    """Plain data of each class from the golden documents and examples; together with every key."""
    collected: dict[Any, list[dict[str, Any]]] = {}
    for file in FILES:
        if file.parts[len(ROOT.parts)] == "examples" or "golden" in file.parts:
            for value in objects(load(file)):
                _add(collected.setdefault(type(value), []), value)
    return collected


def _add(known: list[dict[str, Any]], value: Any) -> None:
    """Add *value* as plain data, if it has keys that are not yet *known*."""
    data = unstructure(value)
    if isinstance(data, dict) and set(data) - {key for sample in known for key in sample}:
        known.append(data)


def variants(data: dict[str, Any]) -> Iterator[Any]:
    """*data* with one key left out, with each value replaced by odd ones, with other keys."""
    yield {}
    for key in data:
        yield {other: value for other, value in data.items() if other != key}
        for value in ODD:
            yield {**data, key: value}
    for key in EXTRA_KEYS:
        yield {**data, key: 1}


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: str(cls.__name__))
def test_each_class(cls: Any) -> None:
    """Each key of each class, left out and with odd values; and odd values instead of a mapping."""
    for data in samples().get(cls, ()):
        agree(data, cls)
        for variant in variants(data):
            agree(variant, cls)
    for value in ODD:
        agree(value, cls)


def test_the_samples_have_every_class() -> None:
    """No class is tested with odd values alone, but for the bases of families."""
    missing = [cls for cls in CLASSES if not samples().get(cls) and not family_of(cls)]

    assert not missing


@pytest.mark.parametrize("packaged", [statutes, fee_schedule, fee_observations, ten_points])
def test_packaged_tables(packaged: Any) -> None:
    """What the library reads from its own tables is read alike."""
    value = packaged()
    agree(unstructure(value), type(value))


documents = (
    strategies.memberships()
    | strategies.accounts()
    | strategies.fee_schedules()
    | plan_strategies.plans()
    | plan_strategies.inventories()
)


def places(data: Any) -> Iterator[tuple[Any, Any]]:
    """Every mapping and list within *data*, with each of its keys or indices."""
    keys = (
        list(data) if isinstance(data, dict) else range(len(data)) if isinstance(data, list) else ()
    )
    for key in keys:
        yield data, key
        yield from places(data[key])


@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(documents, st.data())
def test_mutated_documents(value: Any, draw: st.DataObject) -> None:
    """A valid document is read alike, and so it is with a few values removed, replaced or moved."""
    data = copy.deepcopy(to_dict(value))
    del data["eccar"]
    agree(data, type(value))
    for _ in range(draw.draw(st.integers(1, 4))):
        every = list(places(data))
        if not every:
            break
        parent, key = draw.draw(st.sampled_from(every))
        change = draw.draw(st.sampled_from(["remove", "replace", "move", "add"]))
        if change == "remove":
            del parent[key]
        elif change == "replace":
            parent[key] = copy.deepcopy(draw.draw(st.sampled_from(ODD)))
        elif change == "move":
            other, place = draw.draw(st.sampled_from(every))
            parent[key] = copy.deepcopy(other[place]) if place in range_of(other) else None
        elif isinstance(parent, dict):
            parent[draw.draw(st.sampled_from(EXTRA_KEYS))] = 1
    agree(data, type(value))


def range_of(parent: Any) -> Any:
    """The keys or indices of a mapping or list."""
    return parent if isinstance(parent, dict) else range(len(parent))


def test_a_difference_would_be_noticed() -> None:
    """The errors of cattrs are translated with their paths and not dropped."""
    data = {"names": {"de": " "}, "country": "DE", "population": [{"date": "2024"}], "x": 1}
    expected: Errors = {
        ((), "DOC105"),
        (("names", "de"), "DOC210"),
        (("population", 0), "DOC105"),
        (("x",), "DOC104"),
    }
    city = next(cls for cls in CLASSES if cls.__name__ == "City")
    assert reference_outcome(data, city) == expected
