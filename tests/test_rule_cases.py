"""Every rule on invented documents: what it finds, what it lets pass, what it cannot be asked."""

from __future__ import annotations

import functools
from collections.abc import Iterable
from pathlib import Path
from string import Formatter
from typing import Any

import pytest

from eccar import Outcome, Report, Rule, Severity, check, coalition
from eccar.checking.catalog import rules_of
from eccar.documents.upgrades import name_of
from eccar.kinds import KINDS, class_of
from eccar.languages.language import language
from eccar.plan.history import Stage
from eccar.plan.inventory import Inventory
from eccar.plan.plan import ActionPlan
from eccar.show.groups import said
from eccar.testing.cases import DAY, Case, Expectation, cases
from eccar.values.vocabulary import LANGUAGES

RULES = {class_of(kind): rules_of(class_of(kind)) for kind in KINDS}
CASES = tuple(cases())
CODES = {rule.code: rule for rules in RULES.values() for rule in rules}
FAULT, FINE, UNASKED = Expectation

every_case = pytest.mark.parametrize("case", CASES, ids=str)
every_code = pytest.mark.parametrize("code", CODES)


@functools.cache
def asked(case: Case) -> tuple[Any, dict[str, Any]]:
    """The value of a case and how it is to be checked, read once for all tests."""
    value = case.value()
    return value, case.wishes(value)


@functools.cache
def report_on(case: Case) -> Report:
    """The report on a case, made once for all tests."""
    value, wishes = asked(case)
    return check(value, **wishes)


def reported(case: Case, rules: Iterable[Rule[Any, Any]]) -> Report:
    """The report of some *rules* on a case."""
    value, wishes = asked(case)
    return check(value, **wishes, rules=rules)


@every_case
def test_case(case: Case) -> None:
    """A case yields what its name says, and nothing else, of the rule in whose folder it stands."""
    report = report_on(case)
    not_evaluated = {one.code for one in report.not_evaluated}

    assert (case.code in report.codes()) == (case.expectation is FAULT)
    assert (case.code in not_evaluated) == (case.expectation is UNASKED)
    assert case.code in report.evaluated


@every_case
def test_a_report_rests_on_nothing_else(case: Case) -> None:
    """Read and checked again it is the same; each rule alone, or each half, gives its part of it."""
    whole, alone = report_on(case), reported(case, [CODES[case.code]])

    assert case.check() == whole
    assert alone.findings == tuple(one for one in whole.findings if one.code == case.code)
    assert alone.not_evaluated == tuple(one for one in whole.not_evaluated if one.code == case.code)
    assert alone.evaluated == (case.code,)
    for part in (0, 1):
        half = RULES[type(asked(case)[0])][part::2]
        codes = {rule.code for rule in half}
        found = reported(case, half).findings
        assert found == tuple(one for one in whole.findings if one.code in codes)


@every_case
def test_every_finding_can_be_said(case: Case) -> None:
    """The sentences of a rule name no value that its findings lack, in any language."""
    report = report_on(case)
    worst = {one.severity for one in report.findings}
    calm = Outcome.INCOMPLETE if report.not_evaluated else Outcome.PASSED

    for lang in map(language, LANGUAGES):
        for one in report.findings:
            assert lang.message(one)
            assert lang.hint(one)
        for gap in report.not_evaluated:
            assert lang.reason(gap)
    assert all(str(one) for one in (*report.findings, *report.not_evaluated))
    assert report.outcome is (Outcome.FAILED if Severity.ERROR in worst else calm)


@every_case
def test_case_says_what_it_shows(case: Case) -> None:
    """A case begins with the kind of document, what it shows in one sentence, and “invented”."""
    value, _ = asked(case)

    assert says_what_it_shows(case.document) == name_of(type(value))
    assert case.document.read_text(encoding="utf-8").splitlines()[1] == f"# {case.shows}"
    assert CODES[case.code] in RULES[type(value)]
    assert set(value.extra.get("case", {})) <= {"on", "figures"}


@every_case
def test_what_stands_beside_a_case_says_what_it_is(case: Case) -> None:
    """What a case is checked with is invented too; other fees are a schedule of fees."""
    for file in accompanying(case):
        assert says_what_it_shows(file) in map(name_of, RULES)
    assert case.schedule() is None or name_of(type(case.schedule())) == "fee-schedule/1"


def says_what_it_shows(file: Path) -> str:
    """The kind of document that a *file* says it is, in the first of its three lines."""
    head, shows, invented, *_ = file.read_text(encoding="utf-8").splitlines()
    assert shows.startswith("# ")
    assert shows.endswith(".")
    assert invented == "# invented"
    return head.removeprefix("eccar: ")


def accompanying(case: Case) -> set[Path]:
    """The files with which a *case* is checked."""
    return set(case.document.parent.glob(f"{case.name}.*.yaml"))


@every_code
def test_every_rule_has_cases(code: str) -> None:
    """There is a fault and a fine case for each rule, and an unasked one where it has an excuse."""
    shown = {case.expectation for case in CASES if case.code == code}

    assert {FAULT, FINE} <= shown
    assert (UNASKED in shown) == bool(CODES[code].reason)


def test_no_case_is_lost() -> None:
    """Each folder is that of a rule, and each file a case or checked beside one."""
    folder = CASES[0].document.parents[1]
    files = {file for code in CODES for file in (folder / code).iterdir()}
    found = {case.document for case in CASES}
    related = {file for case in CASES for file in accompanying(case)}
    used = [part for case in CASES for part in (*case.related(), case.schedule()) if part]

    assert {case.code for case in CASES} == set(CODES)
    assert files == found | related
    assert not found & related
    assert len(used) == len(related)


def test_every_kind_of_document_has_rules() -> None:
    """Whatever can be written down can be checked, and each code is that of one rule.

    Plans and inventories share rules, but none twice.
    """
    assert set(RULES) == {class_of(kind) for kind in KINDS}
    for rules in RULES.values():
        assert all(CODES[rule.code] is rule for rule in rules)
        assert len({rule.code for rule in rules}) == len(rules)


@every_code
def test_stages_are_those_of_plans(code: str) -> None:
    """A rule is asked at stages that there are; what there are no stages of is asked always."""
    rule, staged = CODES[code], RULES[ActionPlan] + RULES[Inventory]

    assert set(rule.stages) <= set(Stage)
    assert not rule.stages or rule in staged
    assert (Stage.INVENTORY in rule.stages) <= (rule in RULES[Inventory])
    assert set(rule.stages) != {Stage.INVENTORY} or rule not in RULES[ActionPlan]


@every_code
def test_many_findings_can_be_said_at_once(code: str) -> None:
    """What is said of many findings names nothing but their number and values that each has."""
    reports = [report_on(case) for case in CASES if case.code == code]
    found = [one for report in reports for one in report.findings if one.code == code]
    for lang in map(language, LANGUAGES):
        many = lang.entry(CODES[code], "many")
        named = {name for _, name, _, _ in Formatter().parse(many) if name}

        assert all(named <= {"count", *one.values} for one in found)
        assert all(said((one, one), lang) for one in found)


def test_cases_are_sorted() -> None:
    """Cases come by code, and by name within a code, each once."""
    order = [(case.code, case.document.name) for case in CASES]

    assert order == sorted(set(order))


def test_nobody_real_is_in_a_case() -> None:
    """The authorities of the cases are in no register."""
    real = {membership.city.id for membership in coalition()}
    invented = {one.subject for case in CASES for one in (case.value(), *case.related())}

    assert not real & invented
    assert "de/musterstadt" in invented


def test_other_folders_can_hold_cases(tmp_path: Path) -> None:
    """Who writes rules of their own keeps cases for them in a folder of their own."""
    (tmp_path / "CTY001").mkdir()
    (tmp_path / "documents").mkdir()
    head = (
        "eccar: membership/1\ncity: {id: de/musterstadt, names: {de: Musterstadt}, country: DE}\n"
    )
    for name in ("CTY001/fine", "CTY001/fault-empty", "CTY001/fault-empty.beside", "documents/x"):
        (tmp_path / f"{name}.yaml").write_text(head, encoding="utf-8")
    said = tmp_path / "CTY001/unasked.yaml"
    said.write_text(f"{head}extra: {{case: {{on: 2024-01-01, figures: none}}}}\n", encoding="utf-8")

    fault, fine, not_evaluated = cases(tmp_path)

    assert (str(fault), fault.expectation) == ("CTY001/fault-empty", FAULT)
    assert [one.city.id for one in fault.related()] == ["de/musterstadt"]
    assert (fine.related(), fine.on(), fine.figures(), fine.shows) == ((), DAY, None, "")
    assert (str(not_evaluated.on()), str(not_evaluated.check().on)) == ("2024-01-01", "2024-01-01")
    assert not_evaluated.figures() is not None
    assert not_evaluated.schedule() is None


def test_a_case_can_bring_its_own_fees(tmp_path: Path) -> None:
    """What is asked by other fees than those of the library stands beside the case."""
    (tmp_path / "CTY001").mkdir()
    account = "eccar: account/1\ncity: de/musterstadt\nkept_since: 2026-01-01\n"
    table = (
        "{since: 2020-01-01, source: Us, basis: decided, seen: 2026-01-01, bands: [{fee: 1 EUR}]}"
    )
    fees = f"eccar: fee-schedule/1\ntables:\n- {table}\n"
    (tmp_path / "CTY001/fine.yaml").write_text(account, encoding="utf-8")
    (tmp_path / "CTY001/fine.schedule.yaml").write_text(fees, encoding="utf-8")

    [fine] = cases(tmp_path)

    found = fine.schedule()
    assert found is not None
    assert str(found.tables[0].band(1).fee) == "1.00 EUR"
    assert fine.related() == ()
    assert fine.check().outcome is Outcome.INCOMPLETE
