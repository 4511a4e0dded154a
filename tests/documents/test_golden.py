"""The golden document: every field and every kind of fact, loaded for ever to the same value."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import attrs
import pytest

import eccar
from eccar import Membership, from_dict, load, save, to_dict
from eccar.cities import City, FormerName, Identifiers
from eccar.membership.facts import FACTS, GaveNotice, Resolved, Signed, VoteResult
from eccar.sources import Source, SourceKind
from eccar.vocabulary import Audience, Declaration

GOLDEN = Path(__file__).parents[1] / "golden"
FILES = [GOLDEN / "membership-1.yaml", GOLDEN / "membership-1.json"]
PAGE = Source(
    url="https://www.example.org/minutes?item=4&lang=de",
    text="Minutes of the council",
    kind=SourceKind.AUTHORITY,
    seen=eccar.day("2026-11-20"),
)

each_file = pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.suffix))


@pytest.fixture(params=FILES, ids=lambda file: str(file.suffix))
def membership(request: pytest.FixtureRequest) -> Membership:
    """The golden membership, from YAML and from JSON."""
    loaded = load(request.param)
    assert isinstance(loaded, Membership)
    return loaded


def test_both_formats_tell_the_same() -> None:
    """The YAML and the JSON are the same value."""
    yaml, json = map(load, FILES)
    assert yaml == json


@each_file
def test_saves_to_the_same_bytes(file: Path, tmp_path: Path) -> None:
    """What was written long ago is written so today."""
    copy = tmp_path / file.name
    save(load(file), copy)
    assert copy.read_bytes() == file.read_bytes()


@each_file
def test_has_every_kind_of_fact(file: Path) -> None:
    """No kind of fact is left out."""
    assert {type(fact) for fact in load(file).facts} == set(FACTS)


def test_has_every_field(membership: Membership) -> None:
    """Every attribute of every class is used somewhere in it."""
    used: set[tuple[type[Any], str]] = set()
    _uses(membership, used)
    lacking = {
        (of.__name__, one.name)
        for of in {of for of, _ in used}
        for one in attrs.fields(of)
        if (of, one.name) not in used and not _told_by_another(of, one.name, used)
    }
    assert lacking == set()


def _told_by_another(of: type[Any], name: str, used: set[tuple[type[Any], str]]) -> bool:
    """Whether a field that all facts have is used by some fact."""
    return issubclass(of, eccar.Fact) and any(
        name == one and issubclass(other, eccar.Fact) for other, one in used
    )


def _uses(value: Any, used: set[tuple[type[Any], str]]) -> None:
    if isinstance(value, tuple):
        for part in value:
            _uses(part, used)
    elif attrs.has(type(value)):
        for one in attrs.fields(type(value)):
            part = getattr(value, one.name)
            if part is not None and part not in ((), {}):
                used.add((type(value), one.name))
                _uses(part, used)


def test_the_city(membership: Membership) -> None:
    """All about the authority is as it was written."""
    city: City = membership.city
    assert (city.id, city.country, city.kind) == ("de/musterstadt", "DE", "city")
    assert city.names.by_language == (
        ("de", "Musterstadt"),
        ("hsb", "Wzorowe Město"),
        ("sr-Latn", "Uzorgrad"),
    )
    assert city.identifiers == Identifiers(
        lau="05315000", nuts="DEA23", wikidata="Q365", national="05 3 15 000"
    )
    assert city.coordinates is not None
    assert (city.coordinates.latitude, city.coordinates.longitude) == (50.9375, -6.9603)
    assert city.population[0].inhabitants == 107304
    assert city.population[0].sources == (PAGE,)
    assert city.population[1].when == eccar.when(2009)
    [former] = city.formerly
    assert isinstance(former, FormerName)
    assert former.sources == (Source(text="Gazette 7/1994"),)


def test_the_document(membership: Membership) -> None:
    """What stands above the facts is as it was written."""
    assert membership.recorded == eccar.day("2026-11-22")
    assert membership.audience is Audience.OFFICE
    assert [unit.unit for unit in membership.coordination] == ["Office for equality", "Unit 5"]
    assert membership.coordination[0].since == eccar.when("2012")
    assert membership.extra["NO"] == "no"
    assert membership.extra["code"] == "0123"
    assert membership.extra["small"] == -1e-07
    assert membership.extra["files"] == [
        "a.pdf",
        {"pages": 12, "weight": 0.5, "read": True, "by": None},
    ]


def test_a_fact_with_everything(membership: Membership) -> None:
    """The fact that uses every field is as it was written."""
    fact = membership.facts[4]
    assert isinstance(fact, Resolved)
    assert str(fact.when) == "2011-02-28/2011-03-01"
    assert (fact.purpose, fact.by, fact.reference) == ("join", "City council", "CXX/15/11")
    assert fact.sources == (PAGE, Source(text="Press archive, p. 3"))
    assert (str(fact.recorded), str(fact.retracted)) == ("2011-04-01", "2012-01-01")
    assert fact.note == "Two lines:\nthe second one."
    assert fact.jointly_with == ("de/nachbarstadt", "fr/ville")
    assert fact.votes == eccar.Votes(
        in_favour=30, against=0, abstained=2, result=VoteResult.MAJORITY
    )


def test_the_fields_of_single_kinds(membership: Membership) -> None:
    """What only some kinds of facts have is as it was written."""
    by_kind = {fact.kind: fact for fact in membership.facts}
    signed, notice = by_kind["signed"], by_kind["gave-notice"]
    assert isinstance(signed, Signed)
    assert signed.declarations == tuple(Declaration)
    assert isinstance(notice, GaveNotice)
    assert notice.effective == eccar.when("2018-12-31")
    words = [fact.word for fact in membership.facts if fact.kind == "took-over"]
    assert words == [f"took-over, passes: {passes}" for passes in ("yes", "no", "unknown")]


def test_as_plain_data(membership: Membership) -> None:
    """To plain data and back, it is the same."""
    data = to_dict(membership)
    assert list(data)[:2] == ["eccar", "recorded"]
    assert data["facts"][0]["fact"] == "proposed"
    assert from_dict(data) == membership
