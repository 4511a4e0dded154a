"""Every rule on its cases: it gives just what they expect, alone as among others, in all languages."""

from __future__ import annotations

import functools
import re
from pathlib import Path
from string import Formatter
from typing import Any, NamedTuple

import pytest

from eccar import Finding, Report, check, coalition
from eccar.checking.catalog import rules, rules_of
from eccar.checking.views.words import group_message
from eccar.dossier import Dossier
from eccar.fees.schedule import FeeSchedule
from eccar.kinds import KINDS, class_of
from eccar.languages import LANGUAGES
from eccar.languages.language import language
from eccar.plan.history import Stage
from eccar.plan.inventory import Inventory
from eccar.plan.plan import ActionPlan
from eccar.reports.chain.stage import ReportStage
from eccar.reports.report import ProgressReport
from eccar.testing.cases import Case, cases

CHECKED = (*map(class_of, KINDS), Dossier)
"""What has rules: the classes of documents, and that of the documents of an authority together."""

RULES = {cls: rules_of(cls) for cls in CHECKED}
CODES = {rule.code: rule for rule in rules()}
CASES = tuple(cases())

DATE_OR_AMOUNT = re.compile(r"\d{4}-\d\d(-\d\d)?|\d+\.\d\d [A-Z]{3}")

every_rule = pytest.mark.parametrize("code", CODES)


class CheckedCase(NamedTuple):
    """A case, the value of its document, how it is checked, and the report of all rules."""

    case: Case
    value: Any
    options: dict[str, Any]
    report: Report

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings of the case's own rule."""
        return tuple(item for item in self.report.findings if item.code == self.case.code)


@functools.cache
def checked(code: str) -> tuple[CheckedCase, ...]:
    """The cases of a rule, each read and checked once for all tests."""
    return tuple(_checked(case) for case in CASES if case.code == code)


def _checked(case: Case) -> CheckedCase:
    value = case.value()
    options = case.options(value)
    return CheckedCase(case, value, options, check(value, **options))


@every_rule
def test_cases(code: str) -> None:
    """Each case of a rule gives what it expects, and nothing else of that rule."""
    mismatches = [item.case.mismatch(item.report) for item in checked(code)]

    assert not any(mismatches), "\n".join(filter(None, mismatches))
    assert all(code in item.report.evaluated for item in checked(code))


@every_rule
def test_every_rule_has_cases(code: str) -> None:
    """A rule finds something in one case, nothing in another, and is not evaluated if it may be."""
    expectations = [case.expectation for case in CASES if case.code == code]
    answers = [answer for expectation in expectations for answer in expectation]

    assert () in expectations
    assert any(answer.evaluated for answer in answers)
    assert any(not answer.evaluated for answer in answers) == bool(CODES[code].reason)


@every_rule
def test_a_rule_gives_the_same_alone(code: str) -> None:
    """Alone, a rule gives its part of the report of all; read and checked again, it gives the same."""
    for _, value, options, report in checked(code):
        alone = check(value, **options, rules=[CODES[code]])

        assert alone.findings == tuple(item for item in report.findings if item.code == code)
        assert alone.not_evaluated == tuple(
            item for item in report.not_evaluated if item.code == code
        )
        assert alone.evaluated == (code,)
    first = checked(code)[0]
    assert first.case.check() == first.report


@every_rule
def test_sentences_in_all_languages(code: str) -> None:
    """The sentences of a rule name no value that its findings lack, one finding or many."""
    findings = [finding for item in checked(code) for finding in item.findings]
    gaps = [gap for item in checked(code) for gap in item.report.not_evaluated if gap.code == code]
    shared = {"count"}.union(set.intersection(*(set(finding.values) for finding in findings)))

    assert all(map(str, (*findings, *gaps)))
    for lang in map(language, LANGUAGES):
        many = Formatter().parse(lang.entry(CODES[code], "many"))
        assert {name for _, name, _, _ in many if name} <= shared
        assert all(map(lang.reason, gaps))
        for finding in findings:
            assert lang.message(finding)
            assert lang.hint(finding)
            assert group_message((finding, finding), lang)


@every_rule
def test_values_wait_for_a_language(code: str) -> None:
    """Dates, amounts and titles reach the wording as what they are, not as text in one language."""
    for item in checked(code):
        for finding in item.findings:
            texts = {key: value for key, value in finding.values.items() if type(value) is str}

            assert not [key for key, value in texts.items() if DATE_OR_AMOUNT.fullmatch(value)]
            assert not texts.keys() & {"by", "law", "title", "titles"}


@every_rule
def test_documents_of_cases(code: str) -> None:
    """Each says what it shows and that it is invented, and is of a kind that the rule is about."""
    for case, value, options, _ in checked(code):
        schedule = [case.schedule_document] if case.schedule_document else []
        for document in (case.document, *case.related_documents, *schedule):
            assert document.sentence.endswith("."), document
            assert "invented" in document.head, document
        assert CODES[code] in RULES[type(value)]
        assert all(type(related) in RULES for related in options["related"])
        assert isinstance(options["schedule"], FeeSchedule | None)
        assert set(case.document.value().extra.get("case", {})) <= {"on", "figures"}


def test_every_file_of_cases_is_of_a_rule() -> None:
    """The cases are those of the rules, and come by code."""
    assert list(dict.fromkeys(case.code for case in CASES)) == sorted(CODES)


def test_every_kind_of_document_has_rules() -> None:
    """Whatever can be written down can be checked, and each code is that of one rule.

    Plans and inventories share rules, but none twice.
    """
    assert all(RULES.values())
    for packaged in RULES.values():
        assert all(CODES[rule.code] is rule for rule in packaged)
        assert len({rule.code for rule in packaged}) == len(packaged)


@every_rule
def test_stages_are_those_of_the_kind(code: str) -> None:
    """Rules are evaluated at stages that exist; what has no stages is always checked."""
    rule, plans = CODES[code], RULES[ActionPlan] + RULES[Inventory]
    stages = set(Stage) if rule in plans else set[Any]()
    stages |= set(ReportStage) if rule in RULES[ProgressReport] else set()

    assert {*rule.stages} <= stages
    assert (Stage.INVENTORY in rule.stages) <= (rule in RULES[Inventory])
    assert set(rule.stages) != {Stage.INVENTORY} or rule not in RULES[ActionPlan]


def test_no_real_authority_is_in_a_case() -> None:
    """The authorities of the cases are in no register."""
    real = {membership.city.id for membership in coalition()}
    documents = [
        document
        for code in CODES
        for item in checked(code)
        for document in (item.value, *item.options["related"])
    ]
    invented = {document.subject for document in documents}

    assert not real & invented
    assert "de/musterstadt" in invented


def test_no_plain_text_in_braces_ends_with_a_question_mark() -> None:
    """The parser that PyYAML has in Python alone refuses it, as in a browser; the compiled one does not."""
    root = Path(__file__).parents[2]
    files = [*(root / "tests/cases").glob("*.yaml"), *(root / "examples").rglob("*.yaml")]
    plain = re.compile(r"""[a-z]: [^"'{},\[\]\n]*\?[,}]""")

    assert {file.name for file in files if plain.search(file.read_text("utf-8"))} == set()
