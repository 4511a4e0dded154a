"""Writing: the functions that cattrs generates give what a plain walk through the value gives."""

from __future__ import annotations

import datetime as dt
import enum
import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given

import eccar
from eccar import DocumentError, load, to_dict
from eccar.documents.convert import structure, unstructure
from eccar.documents.layout import base_of, fields_of, key_of, strip_optional, text_parser
from eccar.fees.packaged import fee_observations, fee_schedule
from eccar.plan.measures.indicators import Indicator
from eccar.plan.measures.values import Value
from eccar.plan.packaged import ten_points
from eccar.testing import plan_strategies, strategies
from eccar.values.dates import When
from eccar.values.errors import InvalidValue
from eccar.values.facts import shared_base
from eccar.values.figures import statutes
from eccar.values.sources import Source, source
from eccar.values.texts import Text
from eccar.values.typed import WRITTEN_WHEN_EMPTY
from eccar.values.vocabulary import Basis

from .test_reference import CLASSES

ROOT = Path(__file__).parents[2]
FILES = [
    *sorted((ROOT / "tests" / "golden").glob("*-1.json")),
    *sorted((ROOT / "examples").rglob("*.yaml")),
    *sorted((ROOT / "src" / "eccar" / "membership" / "register").glob("*.yaml")),
]
NOT_JSON = {"a": [float("nan")]}


def walk(value: Any) -> Any:
    """*value* as plain data, by its class alone: what the generated functions have to give."""
    match value:
        case enum.StrEnum():
            return value.value
        case None | str() | bool() | int() | float():
            return value
        case When():
            return str(value)
        case dt.date():
            return value.isoformat()
        case Text():
            return dict(value.by_language)
        case tuple():
            return [walk(item) for item in value]
        case Mapping():
            return json.loads(json.dumps(dict(value)))
        case Source():
            return plain_source(value) or walk_object(value)
    if text_parser(type(value)):
        return str(value)
    return walk_object(value)


def walk_object(value: Any) -> dict[str, Any]:
    """An object as a mapping: the tag, the date and the keys of its own kind first."""
    data = {
        key_of(field.name): walk(part)
        for field in attrs.fields(type(value))
        for part in (getattr(value, field.name),)
        if field.default is attrs.NOTHING
        or WRITTEN_WHEN_EMPTY in field.metadata
        or (part is not None and part not in ((), {}))
    }
    if base_of(type(value)) is None:
        return data
    common = {key_of(field.name) for field in attrs.fields(shared_base(type(value)))}
    own = {key: data.pop(key) for key in list(data) if key not in common}
    return {"fact": value.kind, "date": data.pop("date"), **own, **data}


def plain_source(value: Source) -> str | None:
    """The text that is read as the same source, if there is one."""
    text = value.url or str(value.text)
    try:
        return text if source(text) == value else None
    except InvalidValue:
        return None


def same(value: Any) -> None:
    """The generated functions give what the walk gives: values, types and the order of keys."""
    assert repr(unstructure(value)) == repr(walk(value))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_documents_of_the_repository(file: Path) -> None:
    """Golden documents, examples and packaged records are written as the walk writes them."""
    same(load(file))


@pytest.mark.parametrize("packaged", [statutes, fee_schedule, fee_observations, ten_points])
def test_packaged_tables(packaged: Any) -> None:
    """What is no document of its own is written alike."""
    same(packaged())


@given(
    strategies.memberships()
    | strategies.accounts()
    | strategies.fee_schedules()
    | plan_strategies.plans()
    | plan_strategies.inventories()
)
def test_any_document(value: Any) -> None:
    """Whatever the strategies make is written as the walk writes it."""
    same(value)


@pytest.mark.parametrize(
    "value",
    [
        None, True, 5, 2.5, "text", eccar.when("2024-23"), dt.date(2024, 3, 6), Basis.DECIDED,
        Text((("de", "x"),)), eccar.money("5.00 EUR"), (1, "a", eccar.when("2024")), {"a": [1, None]},
        Source(url="https://example.org"), Source(text="Minutes"), Source(text="http:// no address"),
        Source(url="https://example.org", text="Minutes"), Source(text="a", seen="2024-03-06"),
    ],
    ids=repr,
)  # fmt: skip
def test_single_values(value: Any) -> None:
    """Parts of documents can be written alone, too."""
    same(value)


def test_what_is_never_empty_is_never_none() -> None:
    """An attribute with a default that is not empty is always written, so it cannot be ``None``."""
    for cls in CLASSES:
        for field in fields_of(cls):
            default: Any = field.default
            made = default.factory() if isinstance(default, attrs.Factory) else default  # type: ignore[arg-type]  # In its stubs, Factory is a function.
            assert made in (None, (), {}) or strip_optional(field.type) is field.type


def test_any_other_value_is_a_type_error() -> None:
    """What is none of ours is refused, and not passed through."""
    with pytest.raises(TypeError, match="no way of writing"):
        unstructure(object())


def test_errors_have_their_paths() -> None:
    """Every value that is no JSON is named, with indices, wherever a mapping can hold it."""
    value = Value(when="2024", value=1, of={"a": []})
    value.of["a"].append(NOT_JSON["a"][0])
    indicator = Indicator(id="a", titles={"de": "Zahl"}, observations=[value, value])

    with pytest.raises(DocumentError) as caught:
        unstructure(indicator)
    assert [(str(finding.path), finding.code) for finding in caught.value.findings] == [
        ("observations[0].of.a[0]", "DOC022"),
        ("observations[1].of.a[0]", "DOC022"),
    ]


def loaded(code: str) -> set[str]:
    """The modules that are loaded after *code*."""
    script = f"import sys; {code}; print(); print(*sys.modules)"
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return set(ran.stdout.splitlines()[-1].split())


KRAKOW = str(ROOT / "examples" / "krakow")
OFFICE = str(ROOT / "examples" / "office")


@pytest.mark.parametrize(
    "arguments",
    [
        ["status", f"{KRAKOW}/membership.yaml", "--on", "2026-11-22"],
        ["show", f"{KRAKOW}/membership.yaml", "--on", "2026-11-22"],
        ["show", f"{KRAKOW}/plan.yaml", "--on", "2026-11-22"],
        ["check", f"{KRAKOW}/plan.yaml", "--on", "2026-11-22"],
        ["coverage", f"{KRAKOW}/plan.yaml", "--on", "2026-11-22"],
        ["fee", f"{KRAKOW}/membership.yaml", "--year", "2026", "--on", "2026-11-22"],
        ["dues", f"{OFFICE}/musterstadt", "--on", "2026-12-31"],
    ],
    ids=lambda arguments: " ".join(arguments[:2]).replace(KRAKOW, ""),
)
def test_text_is_printed_without_cattrs(arguments: list[str]) -> None:
    """Cattrs is imported when something is written as data, and by nothing else."""
    call = f"from eccar.command import main; main({arguments!r})"

    modules = loaded(call)
    assert "eccar.documents.structuring.readers" in modules
    assert "cattrs" not in modules


def test_cattrs_is_imported_when_something_is_written() -> None:
    """Not to read a document, but to write it."""
    read = f"import eccar; value = eccar.load({KRAKOW + '/membership.yaml'!r})"

    assert "cattrs" not in loaded(read)
    assert "cattrs" in loaded(f"{read}; eccar.to_dict(value)")


def test_what_was_written_is_read_again() -> None:
    """Plain sources that look like addresses come back as they were."""
    for value in (Source(text="http:// no address"), Source(text="Minutes")):
        assert structure(unstructure(value), Source) == value
        assert to_dict is eccar.to_dict
