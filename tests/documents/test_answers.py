"""Answers as plain data: every kind has a form and a published schema, and says all that is written."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given

import eccar
from eccar import reports
from eccar.checking.catalog import Catalog, Explanation, catalog
from eccar.command.errors import refused
from eccar.command.notices import Notice
from eccar.documents import schema as schemas
from eccar.documents.answers import HeaderData, plain
from eccar.dossier.answers import document_overview
from eccar.dossier.summary import dossier_summary
from eccar.kinds import ANSWERS, KINDS, answer_of, full_name, resolve
from eccar.testing import strategies
from eccar.values.cities import AuthorityId
from eccar.values.dates import when
from eccar.values.money import money
from eccar.values.vocabulary import Audience

from ..desk.samples import answers_about_lists
from ..incidents.release_samples import answers_about_releases
from ..incidents.samples import answers_about_incidents
from ..network.practices.samples import answers_about_practices
from ..network.registers.samples import answers_about_the_register
from ..network.similarity.samples import answers_about_similarity
from ..reports.samples import answers_about_evaluations

EXAMPLES = Path(__file__).parents[2] / "examples"
GOLDEN = Path(__file__).parents[1] / "golden"
LANDED = Path(__file__).parent / "answers"
DAY = "2026-11-22"
LANGUAGES = ("en", "de", "fr", "pl")


@cache
def answers() -> tuple[Any, ...]:
    """Answers of every kind, made of the examples and the packaged register."""
    return tuple(_made())


def _of_the_catalog() -> Iterator[Any]:
    entries = tuple(catalog().values())
    yield Catalog(entries)
    yield Explanation(entries[0])


def _made() -> Iterator[Any]:
    schedule, register = eccar.fee_schedule(), eccar.coalition()
    office = [eccar.load(path) for path in sorted((EXAMPLES / "office").rglob("*.yaml"))]
    members = [item for item in office if isinstance(item, eccar.Membership)]
    accounts = [item for item in office if isinstance(item, eccar.Account)]
    plans = EXAMPLES / "plans"
    for membership in (*register[::8], *members):
        yield membership.standing_on(DAY)
        yield eccar.assess(membership, schedule, year=2026)
        yield eccar.check(membership, on=DAY)
    yield membership.standing_on(DAY, "2020-01-01")
    yield eccar.assess(
        register["pl/krakow"], schedule, year=2024, rate="4.2 PLN/EUR, NBP 2026-11-27"
    )
    yield eccar.fees.joining_cost(64210, schedule, year=2026)
    for account in accounts:
        yield account.statement_on("2026-02-02")
        member = next(item for item in members if item.subject == account.subject)
        yield eccar.account(member, account, schedule, on="2026-02-02")
    dues = eccar.fees.dues(members, accounts, schedule, year=2026, on="2026-02-02")
    yield dues
    yield eccar.fees.what_if(members, schedule, schedule, year=2026)
    old, new = (
        eccar.load(plans / f"musterstadt/plan-{year}.yaml", eccar.ActionPlan)
        for year in (2026, 2027)
    )
    yield eccar.diff(old, new)
    for path in sorted(plans.rglob("*.yaml")):
        value = eccar.load(path)
        if isinstance(value, eccar.ActionPlan | eccar.Inventory):
            yield value.coverage_on(DAY)
            yield value.timeline_on(DAY)
            report = eccar.check(value, on=DAY)
            yield from (report, *report.findings)
            yield document_overview(value, report, dt.date(2026, 11, 22))
    yield from _of_reports()
    for value in (register["pl/krakow"], accounts[0], schedule):
        yield document_overview(value, eccar.check(value, on=DAY), dt.date(2026, 11, 22))
    yield eccar.membership.members_over_time(register, last=DAY)
    yield eccar.membership.members_by_country((*register, register[0]), on=DAY)
    chosen = eccar.membership.select(
        [membership.subject for membership in register],
        register,
        on=DAY,
        countries=["PL", "DE"],
        statuses=["member"],
    )
    yield eccar.membership.status_summary(register, on=DAY, selection=chosen, unread=["x.yaml"])
    yield eccar.membership.status_summary((*register, register[0]), on=DAY, known_on=DAY)
    yield eccar.checking.check_summary(
        eccar.check_together([*register[::8], *office], on=DAY), on=DAY
    )
    yield eccar.fees.accounts_summary((account.statement_on(DAY) for account in accounts), on=DAY)
    yield dossier_summary([*register[::8], *office, old], on=DAY)
    yield eccar.deadlines([*register[:2], *office, old], on=DAY, until="2030-12-31", inferred=True)
    yield eccar.fees.fees_by_band((*register, *members), schedule, year=2026)
    yield eccar.plan.coverage_matrix([old, new], on=DAY, authorities=["de/lindenau"])
    yield eccar.ten_points().edition_on(DAY)
    yield from _of_the_catalog()
    with pytest.raises(eccar.DocumentError) as error:
        eccar.loads("eccar: membership/1\ncity: {id: 5}\nfacts: [{fact: joined}]")
    yield error.value
    yield refused("no_kind", kind="x", kinds=["membership"])
    domains = (answers_about_lists(), answers_about_rounds(), answers_about_evaluations())
    network = (answers_about_practices(), answers_about_the_register(), answers_about_similarity())
    yield from chain(*domains, *network, answers_about_incidents(), answers_about_releases())
    values = {"subject": AuthorityId("pl/krakow"), "first": "a.yaml", "second": "b.yaml"}
    yield Notice("duplicate", values, "b.yaml")


def _of_reports() -> Iterator[Any]:
    """How far reports had come on several days, and what moved from one to another."""
    for path in sorted(GOLDEN.glob("report-1*.yaml")):
        report = eccar.load(path, eccar.reports.ProgressReport)
        yield from (report.state_on(on) for on in ("2016-01-01", "2017-08-01", "2027-06-01"))
        yield document_overview(report, eccar.check(report, on=DAY), dt.date(2026, 11, 22))
    whole = eccar.load(GOLDEN / "report-1.yaml", eccar.reports.ProgressReport)
    bare = eccar.reports.ProgressReport(authorities=whole.authorities)
    yield eccar.reports.compare_reports(whole, bare)
    yield eccar.reports.compare_reports(bare, whole)
    yield eccar.reports.compare_reports(whole, whole)


def answers_about_rounds() -> Iterator[Any]:
    """The overviews of the example of a round, and the responses of its reports."""
    documents = [eccar.load(path) for path in sorted((EXAMPLES / "rounds").glob("*.yaml"))]
    [form] = [item for item in documents if isinstance(item, reports.Questionnaire)]
    [round_] = [item for item in documents if isinstance(item, reports.ReportingRound)]
    sent = [item for item in documents if isinstance(item, reports.ProgressReport)]
    for audience in Audience:
        for on in ("2027-03-30", "2027-05-01", "2027-06-01"):
            yield reports.round_overview(round_, sent, on=on, audience=audience)
    for report in sent:
        yield reports.responses_to(form, report)
        answer = reports.responses_to(reports.minimal_questionnaire(), report, "fr")
        entered = reports.with_entered(answer, dt.date(2027, 3, 30))
        yield reports.responses_to(reports.minimal_questionnaire(), entered, "fr")


def closed(schema: Any) -> Any:
    """The *schema* with no further keys allowed wherever it names the keys."""
    match schema:
        case dict():
            made = {key: closed(value) for key, value in schema.items()}
            return {**made, "additionalProperties": False} if "properties" in schema else made
        case list():
            return [*map(closed, schema)]
    return schema


@cache
def validator(kind: str) -> Any:
    """What refuses any key that the schema of a *kind* of answer does not name."""
    return jsonschema.Draft202012Validator(closed(schemas.schema(kind)))


def test_every_kind_has_an_example() -> None:
    """The laws below are about every kind."""
    assert {answer_of(type(value)) for value in answers()} == set(ANSWERS)
    assert not set(ANSWERS) & set(KINDS)


@pytest.mark.parametrize("kind", ANSWERS)
def test_what_is_written_is_what_the_schema_says(kind: str) -> None:
    """Each key of the form is there, of its type, and there is no other; whatever the language."""
    for value in answers():
        if answer_of(type(value)) == kind:
            for lang in LANGUAGES:
                data = eccar.to_dict(value, lang=lang)
                validator(kind).validate(data)
                assert json.loads(json.dumps(data, allow_nan=False)) == data
                assert list(data)[: len(HeaderData.__annotations__)] == [
                    *HeaderData.__annotations__
                ]
                assert (data["eccar"], data["lang"]) == (full_name(kind), lang)


@pytest.mark.parametrize("kind", ANSWERS)
def test_the_published_schema_is_that_of_the_form(kind: str) -> None:
    """It is made from the form, valid, allows further keys, and is the one that has landed."""
    made = eccar.schema(kind)
    jsonschema.Draft202012Validator.check_schema(made)

    assert made == schemas.schema(kind)
    assert (LANDED / f"{full_name(kind).replace('/', '-')}.json").read_text(
        "utf-8"
    ) == schemas.dumps(kind)
    assert made["properties"]["eccar"]["const"] == full_name(kind)
    assert "additionalProperties" not in made
    assert made["required"] == [*made["properties"]]


@given(strategies.memberships())
def test_any_standing_and_any_report(membership: eccar.Membership) -> None:
    """The forms hold for whatever a document says."""
    for value in (membership.standing_on(DAY), eccar.check(membership, on=DAY)):
        kind = answer_of(type(value))
        assert kind is not None
        validator(kind).validate(eccar.to_dict(value))


def test_the_identity_is_that_of_the_document() -> None:
    """An answer about one document names it; an answer about many names none."""
    krakow = eccar.coalition()["pl/krakow"]
    plan = eccar.load(EXAMPLES / "plans/gent.yaml", eccar.ActionPlan)
    named = (
        (krakow, krakow.standing_on(DAY)),
        (krakow, eccar.check(krakow, on=DAY)),
        (krakow, eccar.assess(krakow, eccar.fee_schedule(), year=2026)),
        (plan, plan.coverage_on(DAY)),
        (plan, plan.timeline_on(DAY)),
        (plan, eccar.diff(plan, plan)),
        (plan, eccar.check(plan, on=DAY)),
    )
    for document, answer in named:
        assert eccar.to_dict(answer)["identity"] == document.identity
    of_city = eccar.assess(krakow.city, eccar.fee_schedule(), year=2026)
    assert eccar.to_dict(of_city)["identity"] is None


def test_values_of_the_library_have_one_form() -> None:
    """Amounts and rough dates are objects, exact days are text."""
    assert plain(money("1500.00 EUR")) == {"amount": "1500.00", "currency": "EUR"}
    assert plain(when("2024-02")) == {
        "written": "2024-02",
        "first": "2024-02-01",
        "last": "2024-02-29",
    }
    assert plain(when("../2024")) == {"written": "../2024", "first": None, "last": "2024-12-31"}
    assert plain(dt.date(2024, 2, 1)) == "2024-02-01"


def test_the_values_of_a_finding_are_in_no_language() -> None:
    """Only sentences depend on the language."""
    for value in answers():
        if isinstance(value, eccar.Report):
            first, *others = (eccar.to_dict(value, lang=lang)["findings"] for lang in LANGUAGES)
            for other in others:
                assert [item["values"] for item in other] == [item["values"] for item in first]
                assert [item["pointer"] for item in other] == [item["pointer"] for item in first]


def test_what_is_no_answer_is_refused() -> None:
    """The message names the class."""
    with pytest.raises(TypeError, match="A dict is neither a document nor an answer"):
        eccar.to_dict({})
    with pytest.raises(TypeError, match="Standing is no document"):
        eccar.dumps(eccar.coalition()["pl/krakow"].standing_on(DAY))


def test_a_class_of_several_bases_is_of_the_kind_of_its_base() -> None:
    """A subclass elsewhere has the form of its base."""

    class Own(eccar.Standing):
        pass

    assert answer_of(Own) == "standing"
    assert {resolve(line.value) for line in ANSWERS.values()} == {
        type(value) for value in answers()
    }
