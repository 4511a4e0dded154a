"""Classes of other packages that hold values of the library: those of cattrs and of pydantic.

What each reads and writes is compared with ``from_dict`` and ``to_dict``, or with the published
schema; the place of every error is its path after the place of the value.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import cattrs
import jsonschema
import pydantic
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic.json_schema import model_json_schema

import eccar
from eccar import ActionPlan, City, DocumentError, Inventory, Membership, Money, Source, Text, When
from eccar.documents.convert import unstructure
from eccar.documents.structuring.readers import reader
from eccar.kinds import KINDS, class_of
from eccar.membership import Accepted, MembershipFact
from eccar.testing import plan_strategies, strategies
from eccar.testing.fee_strategies import money

GOLDEN = Path(__file__).parents[1] / "golden"
FILES = sorted(GOLDEN.glob("*-1*.json"))
ODD: tuple[Any, ...] = (None, True, 11, 1.5, "", "x", "2024-13", [], ["x"], [{}], {}, {"x": 1})
MEMBERSHIP: dict[str, Any] = {
    "eccar": "membership/1",
    "city": {"id": "de/musterstadt", "names": {"de": "Musterstadt"}, "country": "DE"},
}


@attrs.frozen
class Twinning:
    """A class of another package that holds values and documents of the library."""

    city: City
    since: When
    membership: Membership | None = None
    documents: list[ActionPlan | Inventory] = attrs.Factory(list)
    costs: dict[str, Money] = attrs.Factory(dict)
    facts: tuple[MembershipFact, ...] = ()
    sources: list[Source] = attrs.Factory(list)
    titles: Text | None = None


class Model(pydantic.BaseModel):
    """The same as a model of pydantic."""

    city: City
    since: When
    membership: Membership | None = None
    documents: list[ActionPlan | Inventory] = []
    costs: dict[str, Money] = {}
    facts: tuple[MembershipFact, ...] = ()
    sources: list[Source] = []
    titles: Text | None = None


CONTENT = {
    "city": strategies.cities(),
    "since": strategies.whens(),
    "membership": st.none() | strategies.memberships(),
    "documents": st.lists(plan_strategies.plans() | plan_strategies.inventories(), max_size=1),
    "costs": st.dictionaries(st.text(max_size=3), money(), max_size=2),
    "facts": st.lists(strategies.facts(), max_size=2).map(tuple),
    "sources": st.lists(strategies.sources(), max_size=2),
    "titles": st.none() | strategies.words(),
}


@settings(max_examples=20)  # Each example holds several documents.
@given(st.builds(Twinning, **CONTENT))
def test_cattrs_reads_what_it_wrote(twinning: Twinning) -> None:
    """Any values come back equal, through JSON, each as documents have it."""
    converter = eccar.converter()
    data = json.loads(json.dumps(converter.unstructure(twinning)))

    assert converter.structure(data, Twinning) == twinning
    assert data["documents"] == [eccar.to_dict(document) for document in twinning.documents]
    assert data["city"] == unstructure(twinning.city)


@settings(max_examples=20)
@given(st.fixed_dictionaries(CONTENT))
def test_pydantic_reads_what_it_wrote(content: dict[str, Any]) -> None:
    """Any values come back equal, through JSON; what Python holds are the values themselves."""
    model = Model(**content)

    assert Model.model_validate_json(model.model_dump_json()) == model
    assert model.model_dump() == content
    assert json.loads(model.model_dump_json()) == json.loads(
        json.dumps(eccar.converter().unstructure(Twinning(**content)))
    )


def damaged(data: Any) -> Iterator[Any]:
    """*data* with each value within it, down to some depth, replaced by odd ones."""
    keys = list(data) if isinstance(data, dict) else range(len(data))
    for place, key in enumerate(keys):
        odd = list(ODD[place % 3 :: 3])
        if isinstance(data[key], dict | list):
            odd += list(damaged(data[key]))[:40]
        for value in odd:
            wrong = data.copy()
            wrong[key] = value
            yield wrong


def expected(data: Any, cls: Any) -> set[tuple[tuple[str | int, ...], str]]:
    """The paths and codes of the errors of a document."""
    try:
        eccar.from_dict(data, cls)
    except DocumentError as error:
        return {(finding.path.parts, finding.code) for finding in error.findings}
    return set()


def of_cattrs(error: BaseException, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, str]]:
    """The paths and codes of the errors within an *error* of cattrs."""
    if isinstance(error, DocumentError):
        for finding in error.findings:
            yield (*path, *finding.path.parts), finding.code
        return
    assert isinstance(error, cattrs.BaseValidationError)
    for inner in error.exceptions:
        [note] = inner.__notes__
        place = getattr(note, "name", None) or getattr(note, "index", None)
        yield from of_cattrs(inner, (*path, place or 0))


@pytest.mark.parametrize("kind", KINDS)
def test_errors_have_the_place_of_the_value_and_their_path(kind: str) -> None:
    """In documents damaged in many ways, both find what ``from_dict`` finds, at its place."""
    cls = class_of(kind)
    data = json.loads((GOLDEN / f"{kind}-1.json").read_text("utf-8"))
    model: Any = pydantic.create_model("model", held=(list[cls], ...))  # type: ignore[valid-type]  # A class of the loop.
    holder = attrs.make_class("holder", {"held": attrs.field(type=list[cls])})  # type: ignore[valid-type]  # The same.
    converter = eccar.converter()
    number = 0
    for wrong in damaged(data):
        errors = expected(wrong, cls) if "eccar" in wrong else set()
        if not errors:
            continue
        number += 1
        wanted = {(("held", 1, *path), code) for path, code in errors}
        with pytest.raises(pydantic.ValidationError) as refused:
            model(held=[data, wrong])
        assert {(item["loc"], item["type"]) for item in refused.value.errors()} == wanted
        with pytest.raises(cattrs.ClassValidationError) as caught:
            converter.structure({"held": [data, wrong]}, holder)
        assert set(of_cattrs(caught.value)) == wanted
    assert number > 20


def test_a_document_of_another_kind_is_refused() -> None:
    """The kind that a document says it is has to be one of those that belong there."""
    plan = json.loads((GOLDEN / "plan-1.json").read_text("utf-8"))
    city = MEMBERSHIP["city"]
    with pytest.raises(pydantic.ValidationError, match="This document is plan/1; expected"):
        Model.model_validate({"city": city, "since": "2024", "membership": plan})
    with pytest.raises(cattrs.ClassValidationError) as caught:
        eccar.converter().structure(
            {"city": city, "since": "2024", "documents": [MEMBERSHIP]}, Twinning
        )
    [(path, code)] = of_cattrs(caught.value)
    assert (path, code) == (("documents", 0, "eccar"), "DOC116")


def test_a_document_without_its_kind_is_one_of_the_newest_version() -> None:
    """So the converter of the first release wrote it, in a place for one kind."""
    data = {key: value for key, value in MEMBERSHIP.items() if key != "eccar"}
    converter = eccar.converter()

    assert converter.structure(data, Membership) == eccar.from_dict(MEMBERSHIP)
    assert converter.unstructure(eccar.from_dict(MEMBERSHIP))["eccar"] == "membership/1"


def test_cattrs_lists_the_errors_with_their_places() -> None:
    """``transform_error`` of cattrs gives one line for each value, with our sentences."""
    wrong = {"city": {**MEMBERSHIP["city"], "country": "Germany"}, "since": "soon"}
    with pytest.raises(cattrs.ClassValidationError) as caught:
        eccar.converter().structure(wrong, Twinning)
    lines = cattrs.transform_error(caught.value, format_exception=lambda error, _: str(error))

    assert [re.sub(" .* @ ", " … @ ", line) for line in lines] == [
        "country: … @ $.city",
        "DOC204 … @ $.since",
    ]


def test_a_kind_of_fact_comes_back_through_cattrs() -> None:
    """A fact keeps its kind, also in a class that holds one kind only."""

    @attrs.frozen
    class Decision:
        adopted: Accepted

    made = eccar.converter()
    decision = Decision(Accepted(when="2025-01-01"))

    assert made.structure(made.unstructure(decision), Decision) == decision
    with pytest.raises(cattrs.ClassValidationError):
        made.structure({"adopted": {"fact": "left", "date": "2025-01-01"}}, Decision)


def test_errors_of_pydantic_leave_the_input_out() -> None:
    """A personal entry in a wrong place is not carried into logs."""
    wrong = {**MEMBERSHIP, "contact": "Erika Mustermann, erika@example.org"}
    with pytest.raises(pydantic.ValidationError) as caught:
        pydantic.TypeAdapter(Membership).validate_python(wrong)

    [error] = caught.value.errors()
    assert (error["type"], error["loc"], error["input"]) == ("DOC104", ("contact",), "…")
    assert error["msg"] == f"{error['ctx']['message']} {error['ctx']['hint']}"
    assert "erika" not in str(caught.value).lower()


def local(data: Any) -> Any:
    """A *schema* with the references of OpenAPI as the published ones are."""
    return json.loads(json.dumps(data).replace("#/components/schemas/", "#/$defs/"))


@pytest.mark.parametrize("mode", ["validation", "serialization"])
@pytest.mark.parametrize("kind", KINDS)
def test_the_json_schema_is_the_published_one(kind: str, mode: Any) -> None:
    """Of a document and all its definitions, however references are written."""
    cls = class_of(kind)
    published = eccar.schema(kind)
    definitions = published.pop("$defs")
    model: Any = pydantic.create_model("model", held=(cls, ...), city=(City, ...), day=(When, ...))
    made = local(model_json_schema(model, mode=mode, ref_template="#/components/schemas/{model}"))

    assert made["properties"]["held"] == {"$ref": f"#/$defs/{cls.__name__}"}
    assert made["properties"]["day"] == {"$ref": "#/$defs/date"}
    own = {key: value for key, value in published.items() if key not in ("$schema", "$id")}
    assert made["$defs"].pop(cls.__name__) == own
    assert definitions.items() <= made["$defs"].items()


def test_a_model_with_a_class_of_the_same_name() -> None:
    """A class of others that is called as one of ours has its own definition."""
    theirs = pydantic.create_model("City", mayor=(str, ...))
    both: Any = pydantic.create_model("Both", ours=(City, ...), theirs=(theirs, ...))
    made = both.model_json_schema()
    named = {
        key: made["$defs"][value["$ref"].rpartition("/")[2]]
        for key, value in made["properties"].items()
    }

    assert "names" in named["ours"]["properties"]
    assert set(named["theirs"]["properties"]) == {"mayor"}


class Verdict(pydantic.BaseModel):
    """A model that holds answers."""

    standing: eccar.Standing
    report: eccar.Report


def test_answers_are_written_and_not_read() -> None:
    """A model holds the answers themselves; JSON has their plain forms, and so has its schema."""
    krakow = eccar.coalition()["pl/krakow"]
    standing, report = krakow.standing_on("2026-11-22"), eccar.check(krakow, on="2026-11-22")
    data = json.loads(Verdict(standing=standing, report=report).model_dump_json())
    made = Verdict.model_json_schema(mode="serialization")
    published = eccar.schema("standing", refs="#/$defs/{name}")

    assert data == {"standing": eccar.to_dict(standing), "report": eccar.to_dict(report)}
    jsonschema.validate(data, made)
    assert published.pop("$defs").items() <= made["$defs"].items()
    assert made["$defs"]["Standing"] == published
    with pytest.raises(pydantic.ValidationError, match="instance of Standing"):
        Verdict.model_validate(data)
    converter = eccar.converter()
    assert converter.unstructure({"standing": standing}) == {"standing": eccar.to_dict(standing)}
    with pytest.raises(TypeError, match="A Standing is an answer"):
        converter.structure(data["standing"], eccar.Standing)


def test_what_is_no_part_of_a_document_is_refused_when_the_model_is_made() -> None:
    """A class without a form in documents cannot be a field."""
    with pytest.raises(TypeError, match="A Path is no part of a document"):
        pydantic.TypeAdapter(eccar.Path)


def test_pydantic_is_loaded_only_by_itself() -> None:
    """Reading and writing documents does not load it, though it is installed."""
    script = (
        "import sys, eccar; eccar.to_dict(eccar.coalition()['pl/krakow']); eccar.converter(); "
        "sys.exit('pydantic_core' in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", script], check=True)


def test_what_documents_cannot_hold_is_a_type_error() -> None:
    """A type without a form in documents, and a value that is no document, raise ``TypeError``."""
    with pytest.raises(TypeError, match="no way of writing"):
        reader(complex)
    with pytest.raises(TypeError, match="A City is neither a document nor an answer"):
        eccar.to_dict(City(id="pl/krakow", names={"pl": "Kraków"}, country="PL"))
    with pytest.raises(TypeError, match="no view"):
        eccar.text("text")  # type: ignore[arg-type]  # Just what is refused.


def test_a_text_that_looks_like_an_address_is_written_in_full() -> None:
    """A source whose text would be read as an address is written as a mapping."""
    odd = Source(text="https:// is how an address begins")

    assert unstructure(odd) == {"text": "https:// is how an address begins"}
    assert reader(Source)(unstructure(odd)) == odd
    assert unstructure(Source(text="https://example.org")) == {"text": "https://example.org"}
