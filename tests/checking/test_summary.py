"""The findings of many documents: what is counted is what the reports say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import eccar
from eccar import Report, Severity
from eccar.checking import check_summary
from eccar.testing import strategies

DAY = "2024-06-01"

documents = st.lists(strategies.memberships(), max_size=5)


@settings(max_examples=8)  # Each example holds several documents.
@given(documents=documents)
def test_the_numbers_are_those_of_the_reports(documents: list[eccar.Membership]) -> None:
    """By city and by rule, each finding is counted once."""
    reports = eccar.check_together(documents, on=DAY)
    value = check_summary(reports, on=DAY)
    by_rule = Counter(
        (finding.code, finding.severity) for report in reports for finding in report.findings
    )
    by_city = Counter(report.subject for report in reports for _ in report.findings)

    assert {(rule.code, rule.severity): rule.findings for rule in value.rules} == by_rule
    assert [row.subject for row in value.rows] == sorted({item.subject for item in documents})
    assert {row.subject: sum(row.counts.values()) for row in value.rows if row.codes} == by_city
    assert sum(row.documents for row in value.rows) == len(reports)


@settings(max_examples=8)  # Each example holds several documents.
@given(documents=documents)
def test_the_cities_of_a_rule_are_the_rows_with_its_code(
    documents: list[eccar.Membership],
) -> None:
    """A rule names the rows in which it is, and a row the rules."""
    value = check_summary(eccar.check_together(documents, on=DAY), on=DAY)

    for rule in value.rules:
        named = {row.subject for row in value.rows if rule.code in row.codes}
        assert {*rule.subjects} <= named
        assert rule.subjects == tuple(sorted({*rule.subjects}))
    assert {code for row in value.rows for code in row.codes} == {rule.code for rule in value.rules}


@settings(max_examples=8)  # Each example holds several documents.
@given(documents=documents)
def test_rules_are_in_order_and_rows_are_counted_by_the_gravest(
    documents: list[eccar.Membership],
) -> None:
    """Errors before warnings before notes; each row is counted once, by the gravest finding."""
    value = check_summary(eccar.check_together(documents, on=DAY), on=DAY)
    weights = [([*Severity].index(rule.severity), rule.code) for rule in value.rules]

    assert weights == sorted(weights)
    assert sum(value.counts.values()) == len(value.rows)


def test_no_report_is_kept() -> None:
    """The reports are taken one by one; of each only one finding of a rule remains."""
    alive: list[str] = []
    membership = next(iter(eccar.coalition()))

    def reports() -> Iterator[Report]:
        for _ in range(3):
            alive.append("made")
            yield eccar.check(membership, on=DAY)

    value = check_summary(reports(), on=DAY)

    assert alive == ["made"] * 3
    assert [row.documents for row in value.rows] == [3]


@pytest.mark.parametrize("lang", ["en", "de", "fr", "pl"])
def test_documents_of_no_city_come_last_and_are_no_city(lang: str) -> None:
    """A schedule is checked, too, but is not counted as a city."""
    membership = next(iter(eccar.coalition()))
    every = eccar.check_together([eccar.fee_schedule(), membership], on=DAY)
    text = eccar.text(check_summary(every, on=DAY), lang)
    alone = eccar.text(check_summary(every[1:], on=DAY), lang)
    lines = text.splitlines()
    last = next(index for index, line in enumerate(lines) if line.startswith("1 "))

    assert lines[last] in alone
    assert "Graz (AT)" in lines[last - 2]
