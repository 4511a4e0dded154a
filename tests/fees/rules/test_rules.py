"""The sentences of the rules for fees, and the findings of other rules in their cases."""

from __future__ import annotations

import pytest

from eccar import check
from eccar.fees.accounts.account import Account
from eccar.fees.rules import ACCOUNT_RULES, SCHEDULE_RULES
from eccar.testing.cases import cases

SENTENCES = """
FEE001 warning 500.00 EUR was paid for 2027, but no charge is recorded.
FEE002 error 2026 was charged more than once: 500.00 EUR and 500.00 EUR.
FEE003 error 480.00 CHF is not in EUR, the currency of the account.
FEE004 warning The date 2026-11-23 is after the day of the check (2026-11-22).
FEE005 warning The reversed entry “R-2026-71” (charged) is not recorded by then.
FEE006 error More was reversed than recorded: 600.00 EUR of 500.00 EUR (paid).
FEE007 warning The due date (2025-12-31) is before the charge (2026-01-15).
FEE008 warning The notice “R-2025-17” appears twice.
FEE009 warning The date 2025-11-15 is before the account begins (2026-01-01).
FEE010 warning The payment of 250.00 EUR on 2026-02-10 is recorded twice.
FEE011 warning The waiver for 2026 (600.00 EUR) exceeds the charge (500.00 EUR).
FEE012 note The entry has no source.
FEE013 warning Neither the day of the entry nor the day of recording is given; the balance is to be confirmed.
FEE014 warning “-” is still a placeholder from the template.
FEE015 warning The entry is for 2020, but “R-2026-17” is for 2026.
FEE016 warning The date 2026-01-10 is before the reversed entry (2026-01-15).
FEE101 note 500.00 EUR for 2022 has been open for 3 years.
FEE102 note 500.00 EUR for 2026 is overdue (due on 2026-02-15).
FEE103 note The city has a credit of 100.00 EUR.
FEE201 warning 1000.00 EUR was charged for 2026; the schedule asks for 500.00 EUR.
FEE202 note No valid charge is recorded for 2026, a year of membership.
FEE203 note The fee for 2026 uses a population figure of 2015-12-31, which is 10 years old.
FEE204 note The table used for 2026 was last verified on 2024-12-31.
FEE301 warning 2025 was charged, but no membership is recorded for that year.
FEE302 note The city left the coalition on 2025-01-01; 500.00 EUR is open.
FEE303 warning The membership of de/musterstadt is not among the documents read.
FEE401 warning The fee falls from 1000.00 EUR to 500.00 EUR for larger authorities.
FEE402 note The table since 2009-01-01 was last verified on 2016-11-22.
FEE403 note The table is marked as decided, but joining is only inferred.
FEE403 note The table is marked as decided, but leaving is only assumed.
FEE404 note The table begins on 2024-07-01, not on 1 January; it applies from 2025.
FEE405 warning “‹Titel der Unterlage oder Adresse der Seite›” is still a placeholder from the template.
FEE501 warning Another document has the same identity: account:de/musterstadt.
FEE502 warning Another document has the same identity: fee-schedule:draft.
FEE503 note There are several documents of this kind, and this one has no id.
FEE601 warning Possible personal data in a document that is not internal: name.
FEE602 warning Possible personal data in a document that is not internal: name and telephone.
FEE603 warning Possible personal data in a document that is not internal: name.
"""
"""The findings in the first case of each rule."""


ALSO_FOUND = """
FEE001/1 FEE103
FEE001/begins FEE103
FEE001/charged-later FEE103
FEE002/1 FEE201
FEE003/later FEE004
FEE006/charge FEE103
FEE006/number-and-year FEE103
FEE006/refund FEE103
FEE006/twice FEE103
FEE011/1 FEE103
FEE011/cent FEE103
FEE011/charge-reversed FEE103
FEE011/not-charged FEE103
FEE011/together FEE103
FEE301/later FEE302
FEE502/same-day FEE503
"""
"""What other rules find on a case that shows a finding, because of that finding or of the day."""


CODES = {rule.code: rule for rule in (*ACCOUNT_RULES, *SCHEDULE_RULES)}


CASES = [case for case in cases() if case.code in CODES and case.expectation]


@pytest.mark.parametrize("code", CODES)
def test_sentences(code: str) -> None:
    """The severity and the English sentence of each rule are those of the table."""
    case = next(case for case in CASES if case.code == code)
    lines = [line for line in SENTENCES.splitlines() if line.startswith(code)]
    findings = [finding for finding in case.check().findings if finding.code == code]

    assert [f"{item.code} {item.severity} {item.message}" for item in findings] == lines


def test_a_case_shows_one_rule() -> None:
    """A case with a finding has findings of other rules only if they are in the table."""
    lines = [
        f"{case} {code}"
        for case in CASES
        for code in case.check().codes()
        if case.expectation[0].evaluated and code != case.code
    ]

    assert sorted(lines) == ALSO_FOUND.split("\n")[1:-1]


def test_an_account_without_facts_has_no_findings() -> None:
    """Without charges, only the rules that need other documents are not evaluated."""
    empty = Account(city="de/musterstadt", kept_since="2026-01-01", recorded="2026-11-22")

    report = check(empty, on="2026-11-22")

    assert report.codes() == ()
    assert [item.code for item in report.not_evaluated] == ["FEE202", "FEE303"]
