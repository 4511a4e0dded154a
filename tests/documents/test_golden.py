"""The golden documents: every field and every kind of fact, loaded for ever to the same values."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import attrs
import pytest

import eccar
from eccar import Account, FeeSchedule, Membership, Money, from_dict, load, save, to_dict
from eccar.documents.layout import family_of
from eccar.fees.accounts.facts import POSTINGS, Charged, Reversible
from eccar.fees.proration import PartYear, PartYearRule
from eccar.kinds import KINDS
from eccar.kinds import version_of as version
from eccar.membership.choices import VoteResult
from eccar.membership.facts import FACTS, GaveNotice, Resolved, Signed
from eccar.reports.chain.facts import REPORT_FACTS
from eccar.reports.evaluation.facts import EVALUATION_FACTS
from eccar.reports.rounds.facts import ROUND_FACTS
from eccar.values.cities import City, CityKind, FormerName, Identifiers
from eccar.values.sources import Source, SourceKind
from eccar.values.vocabulary import Audience, Basis, Declaration

GOLDEN = Path(__file__).parents[1] / "golden"
FILES = sorted((*GOLDEN.glob("*.yaml"), *GOLDEN.glob("*-1.json")))
NAMES = [f"{kind}-{number}" for kind in KINDS for number in range(1, version(kind) + 1)]
PAGE = Source(
    url="https://www.example.org/minutes?item=4&lang=de",
    text="Minutes of the council",
    kind=SourceKind.AUTHORITY,
    seen=eccar.day("2026-11-20"),
)

each_file = pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.name))
each_kind = pytest.mark.parametrize("kind", KINDS)


def golden(name: str, ending: str) -> Any:
    """The value of one golden document."""
    return load(GOLDEN / f"{name}.{ending}")


@pytest.fixture(params=["yaml", "json"])
def ending(request: pytest.FixtureRequest) -> str:
    """Each format, by the ending of its files."""
    return str(request.param)


@pytest.fixture
def membership(ending: str) -> Membership:
    """The golden membership, from YAML and from JSON."""
    loaded: Membership = golden("membership-1", ending)
    return loaded


@pytest.fixture
def account(ending: str) -> Account:
    """The golden account, from YAML and from JSON."""
    loaded: Account = golden("account-1", ending)
    return loaded


def test_every_version_has_golden_documents() -> None:
    """There is one of every version of every kind, as YAML and as JSON."""
    assert {f"{name}.{ending}" for name in NAMES for ending in ("yaml", "json")} <= {
        file.name for file in FILES
    }


@pytest.mark.parametrize("name", NAMES)
def test_both_formats_tell_the_same(name: str) -> None:
    """The YAML and the JSON are the same value."""
    assert golden(name, "yaml") == golden(name, "json")


@each_file
def test_saves_to_the_same_bytes(file: Path, tmp_path: Path) -> None:
    """What was written long ago is written so today."""
    copy = tmp_path / file.name
    save(load(file), copy)
    assert copy.read_bytes() == file.read_bytes()


@each_file
def test_plain_data_and_back(file: Path) -> None:
    """To plain data and back, it is the same."""
    value = load(file)
    assert from_dict(to_dict(value)) == value


@pytest.mark.parametrize(
    ("kind", "facts"),
    [
        ("membership", FACTS),
        ("account", POSTINGS),
        ("report", REPORT_FACTS),
        ("round", ROUND_FACTS),
        ("evaluation", EVALUATION_FACTS),
    ],
)
def test_has_every_kind_of_fact(kind: str, facts: tuple[type[Any], ...]) -> None:
    """No kind of fact is left out; a new one has a golden document of its own."""
    values: Iterable[Any] = (load(file) for file in FILES if file.name.startswith(f"{kind}-"))
    assert {type(fact) for value in values for fact in value.facts} == set(facts)


@each_kind
def test_has_every_field(kind: str) -> None:
    """Every attribute of every class is used somewhere in the documents of its kind."""
    used: set[tuple[type[Any], str]] = set()
    for file in FILES:
        if file.name.startswith(f"{kind}-"):
            _uses(load(file), used)
    lacking = {
        (cls.__name__, field.name)
        for cls in {cls for cls, _ in used}
        for field in attrs.fields(cls)
        if (cls, field.name) not in used and not _told_by_another(cls, field.name, used)
    }
    assert lacking == set()


def _told_by_another(cls: type[Any], name: str, used: set[tuple[type[Any], str]]) -> bool:
    """Whether a field that all facts of a family have is used by some fact of it."""
    base = next(filter(family_of, cls.__mro__), None)
    return base is not None and any(
        name == field and issubclass(other, base) for other, field in used
    )


def _uses(value: Any, used: set[tuple[type[Any], str]]) -> None:
    if isinstance(value, tuple):
        for part in value:
            _uses(part, used)
    elif attrs.has(type(value)):
        for field in attrs.fields(type(value)):
            part = getattr(value, field.name)
            if part is not None and part not in ((), {}):
                used.add((type(value), field.name))
                _uses(part, used)


@pytest.mark.parametrize(
    ("name", "choices"),
    [("account-1", Reversible)]
    + [("fee-schedule-1", choice) for choice in (PartYear, Basis, CityKind)]
    + [("membership-1", choice) for choice in (Declaration, SourceKind)],
)
def test_has_every_word(name: str, choices: type[enum.StrEnum]) -> None:
    """No word of the closed lists that a kind of document brings is left out."""
    text = (GOLDEN / f"{name}.json").read_text("utf-8")
    assert [choice for choice in choices if f'"{choice}"' not in text] == []


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
    """The values before the facts are as written."""
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
    assert fact.votes == eccar.membership.Votes(
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
    kinds = [fact.word for fact in membership.facts if fact.kind == "took-over"]
    assert kinds == [f"took-over, passes: {passes}" for passes in ("yes", "no", "unknown")]


def test_as_plain_data(membership: Membership) -> None:
    """To plain data and back, it is the same."""
    data = to_dict(membership)
    assert list(data)[:2] == ["eccar", "recorded"]
    assert data["facts"][0]["fact"] == "proposed"
    assert from_dict(data) == membership


def test_spans_of_population() -> None:
    """A population can be a span, and has a basis."""
    counts = golden("membership-1-population", "yaml").city.population
    assert [(count.inhabitants, count.at_most, count.most) for count in counts] == [
        (60000, 70000, 70000),
        (65432, None, 65432),
        (65000, 65000, 65000),
        (1, 100_000_000, 100_000_000),
        (64000, None, 64000),
    ]
    assert [count.basis for count in counts] == ["assumed", "decided", "inferred", None, "observed"]
    assert counts[2].sources == (PAGE,)


def test_a_location_has_sources() -> None:
    """Coordinates name who says so; a document from before they could is read as it was."""
    place = golden("membership-1-coordinates", "yaml").city.coordinates
    assert [source.text or source.url for source in place.sources] == [
        "Map of the city (invented)",
        "https://www.example.org/map",
    ]
    assert golden("membership-1", "yaml").city.coordinates.sources == ()


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        (
            "en",
            "Location: latitude 50.5°, longitude −10.25° – source: Map of the city (invented); ",
        ),
        ("de", "Lage: Breite 50,5°, Länge −10,25° – Quelle: Map of the city (invented); "),
    ],
)
def test_a_location_is_shown_with_its_sources(lang: str, line: str) -> None:
    """In the document shown in full, as text and as a page."""
    document = golden("membership-1-coordinates", "yaml")
    assert line in " ".join(eccar.text(document, lang=lang, more=True).split())
    assert line.partition(" – ")[0].partition(": ")[2] in eccar.html(document, lang=lang)


def test_the_account(account: Account) -> None:
    """The values before the facts of an account are as written."""
    assert (account.city, account.currency) == ("de/musterstadt", "CHF")
    assert account.kept_since == dt.date(2015, 1, 1)
    assert (account.recorded, account.audience) == (dt.date(2026, 11, 22), Audience.MEMBERS)
    assert account.extra["amount"] == "1,500 EUR"


def test_a_charge_with_everything(account: Account) -> None:
    """The fact that uses every field of a charge is as it was written."""
    assert account.facts[0] == Charged(
        when="2015-01-15",
        due="2015-02-15",
        notice="0123",
        order="4711/15-b",
        amount="1500.00 CHF",
        year=2015,
        reference="RF18 5390 0754 7034",
        by="Office",
        sources=[PAGE, "Ledger, p. 3"],
        recorded="2015-01-16",
        note="Two lines:\nthe second one.",
    )


def test_what_the_account_comes_to(account: Account) -> None:
    """A sum that was once made of the golden facts is made of them for ever."""
    assert str(account.balance_on("2026-11-22")) == "20.40 CHF"
    assert account.open_by_year_on("2026-11-22") == {2015: Money(2040, "CHF")}
    assert str(account.balance_on("2017-08-31")) == "0.00 CHF"
    assert str(account.balance_on("2017-09-01")) == "20.50 CHF"
    assert account.open_by_year_on("2015-01-15") == {2015: Money(150_000, "CHF")}


def test_the_schedule(ending: str) -> None:
    """The tables are as written, in the same order."""
    schedule: FeeSchedule = golden("fee-schedule-1", ending)
    days = [dt.date(2026, 1, 1), dt.date(2025, 7, 1), dt.date(2004, 12, 10), dt.date(2009, 1, 1)]
    assert [entry.since for entry in schedule.tables] == days
    table = schedule.tables[0]
    assert (table.source, table.basis, table.seen) == (PAGE, "decided", dt.date(2026, 11, 22))
    assert table.population_day.month_day == "06-30"
    assert table.population_day.in_year(2026) == dt.date(2024, 6, 30)
    assert table.joining == PartYearRule(
        rule=PartYear.BY_MONTH,
        basis=Basis.DECIDED,
        source="https://www.example.org/minutes",
        note="The month of joining counts.",
    )
    assert [band.up_to for band in table.bands] == [19_999, 100_000, 100_000_000, None]
    assert schedule.extra["small"] == -1e-07


@pytest.mark.parametrize(
    ("year", "inhabitants", "kind", "fee"),
    [
        (2026, 19_999, "city", "0.00 EUR"),
        (2026, 20_000, "city", "512.50 EUR"),
        (2199, 1, "region", "1.00 EUR"),
        (2026, 2, "district", "2.00 EUR"),
        (2026, 20_000, "canton", "750.00 EUR"),
        (2025, 20_000, "city", "300.00 EUR"),
        (2008, 101, "city", "80.00 CHF"),
    ],
)
def test_the_bands(year: int, inhabitants: int, kind: CityKind, fee: str) -> None:
    """The bands keep their values."""
    table = golden("fee-schedule-1", "yaml").table_for(year)
    assert table is not None
    assert str(table.band(inhabitants, kind).fee) == fee
