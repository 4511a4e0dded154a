"""The sentences of the rules for fees, and the findings of other rules in their cases."""

from __future__ import annotations

import pytest

from eccar import check
from eccar.fees.accounts.account import Account
from eccar.fees.rules import ACCOUNT_RULES, SCHEDULE_RULES
from eccar.testing.cases import cases

SENTENCES = """
FEE001 warning 500.00 EUR was paid for 2027, and no charge for that year is on record.
FEE002 error 2026 was charged twice: 500.00 EUR and 500.00 EUR.
FEE003 error 480.00 CHF is in another currency than the account, which is kept in EUR.
FEE004 warning This is dated 2026-11-23, after the day asked about (2026-11-22).
FEE005 warning This undoes “R-2026-71”, and nothing of that kind (charged) with that notice or reference is on record by then.
FEE006 error More was undone than there was: 600.00 EUR of 500.00 EUR (paid).
FEE007 warning Due on 2025-12-31, before it was charged (2026-01-15).
FEE008 warning The notice “R-2025-17” stands here a second time.
FEE009 warning This is dated 2025-11-15, before the account begins (2026-01-01).
FEE010 warning The payment of 250.00 EUR on 2026-02-10 is on record twice.
FEE011 warning For 2026 more was waived (600.00 EUR) than charged (500.00 EUR).
FEE012 note No source is given for this fact.
FEE013 warning The day of this fact is open, and so is the day it was put on record: the balance is not certain.
FEE014 warning “-” only keeps the place free for what is to be told here.
FEE015 warning This is for 2020, but “R-2026-17” is for 2026.
FEE016 warning This is dated 2026-01-10, before what it undoes (2026-01-15).
FEE101 note 500.00 EUR for 2022 is open, 3 years after that year ended.
FEE102 note 500.00 EUR for 2026 was due on 2026-02-15 and is outstanding.
FEE103 note The city has a credit of 100.00 EUR.
FEE201 warning For 2026 1000.00 EUR was charged; the schedule asks for 500.00 EUR.
FEE202 note No valid charge for 2026, a year of membership, is on record.
FEE203 note The fee for 2026 rests on a count of 2015-12-31, which is 10 years old.
FEE204 note 2026 was charged by a table that was last compared with its source on 2024-12-31.
FEE301 warning 2025 was charged, and by what is on record the city was no member in that year.
FEE302 note The city left the coalition on 2025-01-01, and 500.00 EUR is open.
FEE303 warning No membership of de/musterstadt is among the documents that could be read.
FEE401 warning The fee falls from 1000.00 EUR to 500.00 EUR, though the authorities are larger.
FEE402 note The table since 2009-01-01 was last compared with its source on 2016-11-22.
FEE403 note The table is decided, says its basis; yet joining is only inferred.
FEE403 note The table is decided, says its basis; yet leaving is only assumed.
FEE404 note The table begins on 2024-07-01, not on the first day of a year: it counts from 2025.
FEE405 warning “‹Titel der Unterlage oder Adresse der Seite›” only keeps the place free for what is to be told here.
FEE501 warning Another document has the same identity, account:de/musterstadt.
FEE502 warning Another document has the same identity, fee-schedule:draft.
FEE503 note There are several documents of this kind, and no id tells this one from the others.
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
