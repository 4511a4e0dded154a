"""Whatever is public can be sent to another process, copied, compared, and inspected."""

from __future__ import annotations

import copy
import inspect
import json
import pickle
import pkgutil
import re
import subprocess
import sys
import typing
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import attrs
import pytest

import eccar
from eccar.checking.catalog import Catalog, Explanation, catalog
from eccar.checking.related import related_documents
from eccar.checking.rules import Rule
from eccar.desk.papers.paper import paper
from eccar.dossier.answers import document_overview
from eccar.dossier.dossier import dossiers
from eccar.dossier.overview import DossierOverview
from eccar.dossier.page import DossierPage
from eccar.dossier.summary import dossier_summary
from eccar.fees.context import FeesContext
from eccar.fees.member_years import member_years
from eccar.kinds import KINDS
from eccar.membership.overview import MembershipOverview
from eccar.plan.context import PlanContext
from eccar.reports.chain.overview import ReportOverview
from eccar.reports.context import ReportContext
from eccar.reports.evaluation.overview import EvaluationOverview
from eccar.testing.cases import cases
from eccar.values.displayable import Displayable
from eccar.values.vocabulary import Audience

from ..desk.samples import answers_about_lists
from ..incidents.release_samples import answers_about_releases
from ..incidents.samples import answers_about_incidents
from ..network.practices.samples import answers_about_practices
from ..network.registers.samples import answers_about_the_register
from ..network.similarity.samples import answers_about_similarity
from ..reports.samples import answers_about_evaluations

PACKAGES = (
    "eccar",
    "eccar.checking",
    "eccar.dossier",
    "eccar.fees",
    "eccar.membership",
    "eccar.plan",
    "eccar.reports",
    "eccar.tables",
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


GOLDEN = Path(__file__).parents[1] / "golden"
LETTER = Path(__file__).parents[2] / "examples" / "letter"
DAY = "2026-11-22"
ON_A_DAY = (
    *("standing_on", "coverage_on", "timeline_on"),
    *("statement_on", "stage_on", "state_on"),
)


def golden(kind: str) -> Any:
    """The golden document of a *kind*, which has every field."""
    return eccar.load(GOLDEN / f"{kind}-1.yaml")


def of_documents() -> Iterator[object]:
    """What is said about one document on a day: of each kind, and of every ninth case of a rule."""
    for value in (*map(golden, KINDS), *(case.document.value() for case in list(cases())[::9])):
        yield value
        report = eccar.check(value, on=DAY, ignore=dict.fromkeys(ignorable(value), "invented"))
        yield report
        yield document_overview(value, report, eccar.day(DAY))
        yield from (getattr(value, name)(DAY) for name in ON_A_DAY if hasattr(value, name))
        yield related_documents([value])
        if isinstance(value, eccar.ActionPlan | eccar.Inventory):
            changed = attrs.evolve(value, recorded="2026-11-23", measures=value.measures[1:])
            yield eccar.diff(value, changed)
            yield from (measure.indicators for measure in value.measures)
            yield eccar.plan.shared_on([value], "answered-within-a-month", DAY)


def ignorable(value: object) -> list[str]:
    """The code of one rule for documents such as *value*."""
    return [rule.code for rule in eccar.checking.rules_of(type(value))][:1]


def of_fees() -> Iterator[object]:
    """What is said about fees, from the membership and the account of one city."""
    membership, schedule = golden("membership"), eccar.fee_schedule()
    account = attrs.evolve(golden("account"), city=membership.city.id)
    yield eccar.assess(membership, schedule, year=2026)
    yield eccar.account(membership, account, schedule, on=DAY)
    yield eccar.dues([membership], [account], schedule, year=2026, on=DAY)
    yield eccar.fees.joining_cost(78_432, schedule, year=2026)
    names = ("membership", "account", "fee-schedule", "payee")
    documents: list[Any] = [eccar.load(LETTER / f"{name}.yaml") for name in names]
    yield eccar.fees.letter(*documents, year=2026, on="2026-02-05")
    yield eccar.fees.forecast([membership], schedule, [2026, 2027])
    yield eccar.fees.what_if([membership], schedule, golden("fee-schedule"), year=2026)
    yield member_years(membership, 2026)
    yield eccar.fees.fee_observations()
    yield eccar.plan.per_inhabitants(eccar.plan.Value(when="2024", value=5), membership.city)


def of_many() -> Iterator[object]:
    """What is counted of many cities."""
    memberships, plan = [golden("membership")], golden("plan")
    yield eccar.membership.members_over_time(memberships, last=DAY)
    yield eccar.membership.members_by_country(memberships, on=DAY)
    yield eccar.fees.fees_by_band(memberships, eccar.fee_schedule(), year=2026)
    yield eccar.plan.coverage_matrix([plan], on=DAY)
    chosen = eccar.membership.select(["de/x"], memberships, on=DAY, statuses=["member"])
    yield eccar.membership.status_summary(memberships, on=DAY, selection=chosen)
    yield eccar.checking.check_summary(eccar.check_together(memberships, on=DAY), on=DAY)
    yield eccar.fees.accounts_summary([golden("account").statement_on(DAY)], on=DAY)
    yield dossier_summary([*memberships, golden("account"), plan], on=DAY)


def of_several() -> Iterator[object]:
    """What is put together from several answers, or is about none."""
    yield from answers_about_lists()
    yield from answers_about_evaluations()
    yield from answers_about_similarity()
    yield from answers_about_practices()
    yield from answers_about_the_register()
    membership = golden("membership")
    standing, report = membership.standing_on(DAY), eccar.check(membership, on=DAY)
    yield MembershipOverview(
        membership=membership, standing=standing, missing=membership.missing_on(DAY), report=report
    )
    yield DossierOverview(
        subject=membership.subject,
        on=eccar.day(DAY),
        memberships=(membership,),
        accounts=(golden("account"),),
        reports=(report,),
    )
    yield eccar.read((GOLDEN / "plan-1.yaml").read_bytes(), format="yaml")
    yield Catalog(tuple(catalog().values()))
    yield Explanation(catalog()["MEM101"])
    yield eccar.ten_points()
    yield eccar.ten_points().edition_on(DAY)
    yield eccar.membership.reference("CXXIX/3569/24")
    yield eccar.language("de")
    yield eccar.values.statutes()
    yield eccar.RuleContext(day=DAY, related=[membership])
    yield PlanContext.of(eccar.RuleContext(day=DAY), golden("plan"))
    yield FeesContext.of(eccar.RuleContext(day=DAY), golden("account"))


def of_reports() -> Iterator[object]:
    """What moved from one report to the next, and which of several counts."""
    report = golden("report")
    bare = eccar.reports.ProgressReport(authorities=report.authorities, id="2026-a")
    yield eccar.reports.compare_reports(report, bare)
    yield eccar.reports.draft(golden("plan"), "2025/2026", on="2027-01-15")
    yield from eccar.reports.chains([report, bare])
    yield ReportContext.of(eccar.RuleContext(day=DAY), report)
    checked, state = eccar.check(report, on=DAY), report.state_on(DAY)
    yield ReportOverview(report=report, state=state, checked=checked)
    evaluation = golden("evaluation")
    yield EvaluationOverview(
        evaluation=evaluation,
        state=evaluation.state_on(DAY),
        checked=eccar.check(evaluation, on=DAY),
    )


def of_dossiers() -> Iterator[object]:
    """A paper and a page, of the documents of one authority."""
    [dossier] = dossiers([eccar.Inventory(authorities=["de/musterstadt"])])
    yield paper("accession", dossier, "2026-11-28")
    yield DossierPage(dossier=dossier, on="2026-11-28")
    yield dossier.deadlines_on("2026-11-28")


def of_rounds() -> Iterator[object]:
    """What is said of a round to each audience, and a report's responses to a questionnaire."""
    report, form = golden("report"), golden("questionnaire")
    round_ = attrs.evolve(golden("round"), id=report.round or "2027")
    for audience in Audience:
        yield eccar.reports.round_overview(round_, [report], on=DAY, audience=audience)
    yield eccar.reports.responses_to(form, report)


def answers() -> Iterator[object]:
    """An example of every answer."""
    yield from of_documents()
    yield from of_fees()
    yield from of_several()
    yield from of_many()
    yield from of_reports()
    yield from of_dossiers()
    yield from of_rounds()
    yield from answers_about_incidents()
    yield from answers_about_releases()


def test_answers_can_be_sent_and_copied() -> None:
    """Reports, standings, coverages, differences: what comes back is equal."""
    different = [type(value).__name__ for value in answers() if not same_elsewhere(value)]

    assert different == []


def classes() -> set[type[Any]]:
    """Every class of the library that attrs made, but for those of the command and of tests."""
    names = [module.name for module in pkgutil.walk_packages(eccar.__path__, "eccar.")]
    modules: list[Any] = [
        import_module(name)
        for name in names
        if not re.search(r"\.(commands?|testing|structuring|__main__)\b", name)
    ]
    return {
        cls
        for module in modules
        for cls in vars(module).values()
        if isinstance(cls, type) and cls.__module__ == module.__name__ and attrs.has(cls)
    }


def test_every_answer_has_an_example() -> None:
    """Of every class with a view of its own, one instance at least was sent and copied."""
    shown = {cls for cls in classes() if issubclass(cls, Displayable) and hasattr(cls, "view")}

    assert {cls.__name__ for cls in shown} <= {type(value).__name__ for value in answers()}


@pytest.mark.parametrize("cls", sorted(classes(), key=str))
def test_the_types_of_every_class_resolve(cls: type[Any]) -> None:
    """Those of its attributes and of its methods, for whoever inspects them at run time."""
    assert all(field.type is not None for field in attrs.fields(attrs.resolve_types(cls)))
    for base in cls.__mro__:
        for method in vars(base).values() if base.__module__.startswith("eccar.") else ():
            function = getattr(method, "fget", None) or getattr(method, "__func__", method)
            if inspect.isfunction(function) and "<attrs" not in function.__code__.co_filename:
                typing.get_type_hints(function)


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
    code = "import pickle, types, eccar.values.mappings; pickle.dumps(types.MappingProxyType({}))"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)

    assert "TypeError" in ran.stderr


CITY = {"id": "be/muster", "names": {"nl": "Muster", "fr": "Mustre"}, "country": "BE"}


@pytest.mark.parametrize("official", [[], ["nl"], ["fr", "nl"]])
def test_the_order_of_keys_has_no_meaning(official: list[str]) -> None:
    """A value from a store that sorts keys is equal, hashes alike, and answers in one language."""
    city = CITY | {"official_languages": official}
    data = {"eccar": "membership/1", "city": city, "extra": {"b": {"d": 1, "c": 2}, "a": 3}}
    before = eccar.from_dict(data, eccar.Membership)
    after = eccar.from_dict(
        json.loads(json.dumps(eccar.to_dict(before), sort_keys=True)), eccar.Membership
    )

    assert after == before
    assert hash(after) == hash(before)
    assert after.city.name("en") == before.city.name("en")
    assert after.city.name() == ("Mustre" if official[:1] == ["fr"] else "Muster")


@pytest.mark.parametrize("official", [[], ["el"], ["mt"]])
def test_a_city_has_its_own_name_for_readers_of_other_languages(official: list[str]) -> None:
    """Of names in no language of the reader, it is the official one, else that of which the id was made."""
    names = {"ar": "مثال", "el": "Παράδειγμα", "it": "Esèmpio", "uk": "Приклад"}
    city = eccar.City(id="it/esempio", names=names, country="IT", official_languages=official)
    foreign = eccar.City(id="it/altro", names=names, country="IT")

    assert city.name("pl", "en") == ("Παράδειγμα" if official == ["el"] else "Esèmpio")
    assert city.name("uk") == "Приклад"
    assert foreign.name("pl") == "مثال"


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
