"""The findings of other rules in the cases of the rules for fees."""

from __future__ import annotations

from eccar import check
from eccar.fees.accounts.account import Account
from eccar.fees.rules import ACCOUNT_RULES, SCHEDULE_RULES
from eccar.testing.cases import cases

ALSO_FOUND = """
FEE001/1 FEE103
FEE001/begins FEE103
FEE001/charged-later FEE103
FEE002/1 FEE201
FEE003/later FEE004
FEE006/charge FEE103
FEE006/refund FEE103
FEE006/twice FEE103
FEE011/1 FEE103
FEE011/cent FEE103
FEE011/charge-reversed FEE103
FEE011/not-charged FEE103
FEE011/together FEE103
FEE301/later FEE302
"""
"""What other rules find on a case that shows a finding, because of that finding or of the day."""


CODES = {rule.code: rule for rule in (*ACCOUNT_RULES, *SCHEDULE_RULES)}


CASES = [case for case in cases() if case.code in CODES and case.expectation]


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
