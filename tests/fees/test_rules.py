"""What each rule about fees finds, to the letter; and what else the cases show."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from eccar import Money, When, check
from eccar.fees.accounts.account import Account
from eccar.fees.rules import ACCOUNT_RULES, SCHEDULE_RULES
from eccar.testing.cases import Case, Expectation, cases

FOUND = """
FEE001/fault-begins                  facts[0].year          amount=500.00 EUR year=2026
FEE001/fault-charge-without-year     facts[3].year          amount=20.00 EUR year=2027
FEE001/fault-charged-later           facts[0].year          amount=500.00 EUR year=2026
FEE001/fault                         facts[2].year          amount=500.00 EUR year=2027
FEE002/fault-parts                   facts[1]               amounts=250.00 EUR+250.00 EUR year=2026
FEE002/fault-reversed-in-part        facts[1]               amounts=500.00 EUR+300.00 EUR year=2026
FEE002/fault-reversed-later          facts[1]               amounts=500.00 EUR+500.00 EUR year=2026
FEE002/fault-three                   facts[2]               amounts=500.00 EUR+500.00 EUR year=2026
FEE002/fault                         facts[1]               amounts=500.00 EUR+500.00 EUR year=2026
FEE003/fault-charge                  facts[2].amount        amount=2100.00 PLN currency=EUR
FEE003/fault-kept-in-francs          facts[0].amount        amount=500.00 EUR currency=CHF
FEE003/fault-later                   facts[2].amount        amount=480.00 CHF currency=EUR
FEE003/fault                         facts[2].amount        amount=480.00 CHF currency=EUR
FEE004/fault-every-kind              facts[2].date          date=2027-01-15 day=2026-11-22
FEE004/fault-every-kind              facts[3].date          date=2027-02-10 day=2026-11-22
FEE004/fault-every-kind              facts[4].date          date=2027-03-01 day=2026-11-22
FEE004/fault-every-kind              facts[5].date          date=2027-03-02 day=2026-11-22
FEE004/fault-every-kind              facts[6].date          date=2027-03-03 day=2026-11-22
FEE004/fault-open                    facts[2].date          date=2026-12-01/.. day=2026-11-22
FEE004/fault-rough                   facts[1].date          date=2026-12 day=2026-11-22
FEE004/fault                         facts[1].date          date=2026-11-23 day=2026-11-22
FEE005/fault-later                   facts[1].undoes        undoes=R-2026-20
FEE005/fault-other-kind              facts[1].undoes        undoes=B-2026-31
FEE005/fault-payment                 facts[2].undoes        undoes=B-2026-13
FEE005/fault                         facts[1].undoes        undoes=R-2026-71
FEE006/fault-cent                    facts[2].amount        there=500.00 EUR undone=500.01 EUR what=paid
FEE006/fault-charge                  facts[1].amount        there=500.00 EUR undone=600.00 EUR what=charged
FEE006/fault-other-year              facts[3].amount        there=0.00 EUR undone=100.00 EUR what=charged
FEE006/fault-refund                  facts[2].amount        there=0.00 EUR undone=50.00 EUR what=refunded
FEE006/fault-twice                   facts[2].amount        there=500.00 EUR undone=1000.00 EUR what=charged
FEE006/fault-waiver                  facts[3].amount        there=50.00 EUR undone=60.00 EUR what=waived
FEE006/fault                         facts[2].amount        there=500.00 EUR undone=600.00 EUR what=paid
FEE007/fault-eve                     facts[0].due           date=2026-01-15 due=2026-01-14
FEE007/fault-rough                   facts[0].due           date=2026-02 due=2026-01-31
FEE007/fault                         facts[0].due           date=2026-01-15 due=2025-12-31
FEE008/fault-thrice                  facts[2].notice        notice=R-1
FEE008/fault-thrice                  facts[4].notice        notice=R-1
FEE008/fault                         facts[2].notice        notice=R-2025-17
FEE009/fault-eve                     facts[0].date          date=2025-12-31 kept_since=2026-01-01
FEE009/fault-rough                   facts[0].date          date=2025-24 kept_since=2026-03-01
FEE009/fault-rough                   facts[1].date          date=2026-02-10 kept_since=2026-03-01
FEE009/fault                         facts[0].date          date=2025-11-15 kept_since=2026-01-01
FEE010/fault-no-year                 facts[2]               amount=250.00 EUR date=2026-02-10
FEE010/fault-other-notation          facts[2]               amount=250.00 EUR date=2026-03/2026-05
FEE010/fault-thrice                  facts[2]               amount=100.00 EUR date=2026-02-10
FEE010/fault-thrice                  facts[3]               amount=100.00 EUR date=2026-02-10
FEE010/fault                         facts[2]               amount=250.00 EUR date=2026-02-10
FEE011/fault-cent                    facts[1].amount        charged=500.00 EUR waived=500.01 EUR year=2026
FEE011/fault-charge-reversed         facts[1].amount        charged=200.00 EUR waived=500.00 EUR year=2026
FEE011/fault-not-charged             facts[2].amount        charged=0.00 EUR waived=500.00 EUR year=2027
FEE011/fault-together                facts[2].amount        charged=500.00 EUR waived=600.00 EUR year=2026
FEE011/fault                         facts[1].amount        charged=500.00 EUR waived=600.00 EUR year=2026
FEE012/fault-every-kind              facts[0]
FEE012/fault-every-kind              facts[1]
FEE012/fault-every-kind              facts[2]
FEE012/fault-every-kind              facts[3]
FEE012/fault-every-kind              facts[4]
FEE012/fault-order                   facts[0]
FEE012/fault                         facts[1]
FEE013/fault-begun                   facts[0].date
FEE013/fault                         facts[0].date
FEE014/fault                         facts[1].reference     text=-
FEE101/fault-boundary                facts[0]               age=3 amount=500.00 EUR year=2022
FEE101/fault-later                   facts[0]               age=3 amount=500.00 EUR year=2022
FEE101/fault-nine-years              facts[0]               age=7 amount=500.00 EUR year=2018
FEE101/fault-nine-years              facts[1]               age=6 amount=500.00 EUR year=2019
FEE101/fault-nine-years              facts[2]               age=5 amount=500.00 EUR year=2020
FEE101/fault-nine-years              facts[3]               age=4 amount=500.00 EUR year=2021
FEE101/fault-nine-years              facts[4]               age=3 amount=500.00 EUR year=2022
FEE101/fault-part                    facts[1]               age=4 amount=0.01 EUR year=2021
FEE101/fault                         facts[0]               age=3 amount=500.00 EUR year=2022
FEE101/unasked                       –
FEE102/fault-bounced                 facts[0]               amount=500.00 EUR due=2026-02-15 year=2026
FEE102/fault-later                   facts[0]               amount=500.00 EUR due=2026-02-15 year=2026
FEE102/fault-next-day                facts[0]               amount=500.00 EUR due=2026-11-21 year=2026
FEE102/fault-oldest                  facts[1]               amount=500.00 EUR due=2026-02-15 year=2026
FEE102/fault-part                    facts[0]               amount=0.01 EUR due=2026-02-15 year=2026
FEE102/fault                         facts[0]               amount=500.00 EUR due=2026-02-15 year=2026
FEE102/fault-other-reversed          facts[0]               amount=500.00 EUR due=2026-02-15 year=2026
FEE103/fault-cent                    facts                  amount=0.01 EUR
FEE103/fault-charge-reversed         facts                  amount=100.00 EUR
FEE103/fault-no-year                 facts                  amount=120.00 EUR
FEE103/fault-other-year-open         facts                  amount=100.00 EUR
FEE103/fault-refund-later            facts                  amount=100.00 EUR
FEE103/fault                         facts                  amount=100.00 EUR
FEE201/fault-cent                    facts[0]               asked=500.00 EUR charged=499.99 EUR year=2026
FEE201/fault-free                    facts[0]               asked=0.00 EUR charged=500.00 EUR year=2026
FEE201/fault-later-table             facts[2]               asked=300.00 EUR charged=500.00 EUR year=2026
FEE201/fault-other-schedule          facts[0]               asked=300.00 EUR charged=500.00 EUR year=2026
FEE201/fault-reversed-in-part        facts[0]               asked=500.00 EUR charged=300.00 EUR year=2026
FEE201/fault                         facts[0]               asked=500.00 EUR charged=1000.00 EUR year=2026
FEE201/unasked-currency              facts[0]               year=2026
FEE201/unasked-population            facts[0]               year=2026
FEE201/unasked-table                 facts[0]               year=2007
FEE201/unasked                       facts[0]               year=2026
FEE202/fault-between                 facts                  year=2025
FEE202/fault-later                   facts                  year=2026
FEE202/fault-new-year                facts                  year=2026
FEE202/fault-nothing                 facts                  year=2024
FEE202/fault-nothing                 facts                  year=2025
FEE202/fault-nothing                 facts                  year=2026
FEE202/fault-notice-given            facts                  year=2026
FEE202/fault                         facts                  year=2026
FEE202/unasked-before-the-tables     facts                  year=2007
FEE202/unasked-stranger              city
FEE202/unasked-unknown               facts                  year=2026
FEE202/unasked                       city
FEE203/fault-boundary                facts[0]               date=2021-01-01 day=2026-01-01 year=2026 years=5
FEE203/fault-newer-not-counted-yet   facts[0]               date=2015-12-31 day=2026-01-01 year=2026 years=10
FEE203/fault-other-schedule          facts[0]               date=2023-12-31 day=2026-01-01 year=2026 years=2
FEE203/fault-rough                   facts[0]               date=2020 day=2026-01-01 year=2026 years=5
FEE203/fault                         facts[0]               date=2015-12-31 day=2026-01-01 year=2026 years=10
FEE203/unasked                       facts[0]               year=2026
FEE204/fault-next-year               facts[0]               seen=2024-12-31 year=2025
FEE204/fault-packaged                facts[0]               seen=2026-11-22 year=2027
FEE204/fault                         facts[0]               seen=2024-12-31 year=2026
FEE204/unasked                       facts[0]               year=2026
FEE301/fault-before                  facts[0].year          year=2025
FEE301/fault-candidate               facts[0].year          year=2026
FEE301/fault-later                   facts[0].year          year=2025
FEE301/fault-two                     facts[2].year          year=2025
FEE301/fault-two                     facts[4].year          year=2026
FEE301/fault                         facts[0].year          year=2025
FEE301/unasked                       facts[0]
FEE302/fault-excluded                facts                  amount=100.00 EUR date=2025-01-01
FEE302/fault-later                   facts                  amount=500.00 EUR date=2025-01-01
FEE302/fault-no-year                 facts                  amount=20.00 EUR date=2025-01-01
FEE302/fault-on-the-day              facts                  amount=500.00 EUR date=2025-01-01
FEE302/fault                         facts                  amount=500.00 EUR date=2025-01-01
FEE302/unasked                       city
FEE303/fault-misspelt                city                   city=de/musterstatt
FEE303/fault                         city                   city=de/musterstadt
FEE303/unasked-account               city
FEE303/unasked                       city
FEE401/fault-cent                    tables[0].bands[2].fee before=500.00 EUR fee=499.99 EUR
FEE401/fault-older-table             tables[1].bands[1].fee before=500.00 EUR fee=400.00 EUR
FEE401/fault-older-table             tables[1].bands[2].fee before=400.00 EUR fee=300.00 EUR
FEE401/fault                         tables[0].bands[1].fee before=1000.00 EUR fee=500.00 EUR
FEE401/fault-own                     tables[0].own[0].bands[1].fee before=900.00 EUR fee=800.00 EUR
FEE402/fault-boundary                tables[0].seen         seen=2023-12-31 since=2009-01-01
FEE402/fault-in-force                tables[1].seen         seen=2020-01-01 since=2009-01-01
FEE402/fault-second                  tables[1].seen         seen=2020-01-01 since=2020-01-01
FEE402/fault                         tables[0].seen         seen=2016-11-22 since=2009-01-01
FEE402/unasked                       tables[0]
FEE403/fault-bands                   tables[0].bands[1].basis basis=inferred what=500.00 EUR
FEE403/fault-bands                   tables[0].bands[2].basis basis=assumed what=1000.00 EUR
FEE403/fault-not-said                tables[0].population_day basis=assumed what=population_day
FEE403/fault-not-said                tables[0].joining      basis=assumed what=joining
FEE403/fault-not-said                tables[0].leaving      basis=assumed what=leaving
FEE403/fault-second-table            tables[1].population_day basis=assumed what=population_day
FEE403/fault                         tables[0].joining      basis=inferred what=joining
FEE403/fault                         tables[0].leaving      basis=assumed what=leaving
FEE403/fault-own                     tables[0].own[0].bands[0].basis basis=assumed what=900.00 EUR
FEE404/fault-last-day                tables[0].since        since=2023-12-31 year=2024
FEE404/fault-next-day                tables[0].since        since=2024-01-02 year=2025
FEE404/fault-second                  tables[1].since        since=2008-02-21 year=2009
FEE404/fault                         tables[0].since        since=2024-07-01 year=2025
FEE405/fault                         tables[0].source       text=‹Titel der Unterlage oder Adresse der Seite›
"""
"""Every finding that a rule has on its cases: case, path and values; – is the whole document."""

SAID = """
FEE001 warning 500.00 EUR was paid for 2027, and no charge for that year is on record.
FEE002 error 2026 was charged twice: 500.00 EUR, 500.00 EUR.
FEE003 error 480.00 CHF is in another currency than the account, which is kept in EUR.
FEE004 warning This is dated 2026-11-23, after the day asked about (2026-11-22).
FEE005 warning This undoes “R-2026-71”, and nothing with that notice or reference is on record.
FEE006 error More was undone than there was: 600.00 EUR of 500.00 EUR (paid).
FEE007 warning Due on 2025-12-31, before it was charged (2026-01-15).
FEE008 warning The notice “R-2025-17” stands here a second time.
FEE009 warning This is dated 2025-11-15, before the account begins (2026-01-01).
FEE010 warning The payment of 250.00 EUR on 2026-02-10 is on record twice.
FEE011 warning For 2026 more was waived (600.00 EUR) than charged (500.00 EUR).
FEE012 note No source is given for this fact.
FEE013 warning The day of this fact is open, and so is the day it was put on record: it counts in no balance.
FEE014 warning “-” only keeps the place free for what is to be told here.
FEE101 note 500.00 EUR for 2022 is open, 3 years after that year ended.
FEE102 note 500.00 EUR for 2026 was due on 2026-02-15 and is outstanding.
FEE103 note The city has a credit of 100.00 EUR.
FEE201 warning For 2026 1000.00 EUR was charged; the schedule asks for 500.00 EUR.
FEE202 note No charge for 2026 is on record, a year of membership.
FEE203 note The fee for 2026 rests on a count of 2015-12-31, which is 10 years old.
FEE204 note 2026 was charged by a table that was last compared with its source on 2024-12-31.
FEE301 warning 2025 was charged, a year for which no membership is on record.
FEE302 note The city left the coalition on 2025-01-01, and 500.00 EUR is open.
FEE303 warning There is no membership of de/musterstadt among the documents.
FEE401 warning The fee falls from 1000.00 EUR to 500.00 EUR, though the authorities are larger.
FEE402 note The table since 2009-01-01 was last compared with its source on 2016-11-22.
FEE403 note The table is decided, says its basis; yet joining is only inferred.
FEE403 note The table is decided, says its basis; yet leaving is only assumed.
FEE404 note The table begins on 2024-07-01, not on the first day of a year: it counts from 2025.
FEE405 warning “‹Titel der Unterlage oder Adresse der Seite›” only keeps the place free for what is to be told here.
"""
"""What is said of the first case of each rule."""

MORE = """
FEE001/fault-begins           FEE103
FEE001/fault-charged-later    FEE103
FEE001/fault                  FEE103
FEE002/fault                  FEE201
FEE003/fault-later            FEE004
FEE006/fault-charge           FEE103
FEE006/fault-refund           FEE103
FEE006/fault-twice            FEE103
FEE011/fault-cent             FEE103
FEE011/fault-charge-reversed  FEE103
FEE011/fault-not-charged      FEE103
FEE011/fault-together         FEE103
FEE011/fault                  FEE103
FEE301/fault-later            FEE302
"""
"""What other rules find on the cases of one: its fault is the reason, or the day asked about."""

CODES = {rule.code: rule for rule in (*ACCOUNT_RULES, *SCHEDULE_RULES)}
SHOWN = [case for case in cases() if case.code in CODES and case.expectation != Expectation.FINE]
ERROR_CODES = [case for case in SHOWN if case.expectation is Expectation.FAULT]


def lines(table: str, start: str) -> list[str]:
    """The lines of a *table* whose first word is *start*."""
    return [line for line in table.splitlines() if line and line.split()[0] == start]


def line(case: Case, one: Any) -> str:
    """One finding as a line of the table."""
    values = " ".join(f"{key}={shown(value)}" for key, value in sorted(one.values.items()))
    return f"{case!s:<36} {str(one.path) or '–':<22} {values}".rstrip()


def shown(value: object) -> str:
    """A value as the table has it."""
    return "+".join(map(str, value)) if isinstance(value, tuple) else str(value)


@pytest.mark.parametrize("case", SHOWN, ids=str)
def test_findings(case: Case) -> None:
    """On each case a rule finds just what the table says: how often, where, about which values."""
    report = case.check()
    answers: list[Any] = [*report.findings, *report.not_evaluated]

    assert [line(case, one) for one in answers if one.code == case.code] == lines(FOUND, str(case))


def test_tables_hold_no_case_that_is_gone() -> None:
    """Each line of the tables is of a case, or of a rule."""
    assert {one.split()[0] for one in FOUND.splitlines() if one} == set(map(str, SHOWN))
    assert {one.split()[0] for one in MORE.splitlines() if one} <= set(map(str, ERROR_CODES))
    assert {one.split()[0] for one in SAID.splitlines() if one} == set(CODES)


@pytest.mark.parametrize("code", CODES)
def test_sentences(code: str) -> None:
    """The grade and the sentence of each rule are those of the table."""
    [case] = [one for one in ERROR_CODES if str(one) == f"{code}/fault"]
    found = [one for one in case.check().findings if one.code == code]

    assert [f"{one.code} {one.severity} {one.message}" for one in found] == lines(SAID, code)


@pytest.mark.parametrize("case", ERROR_CODES, ids=str)
def test_a_fault_is_one_fault(case: Case) -> None:
    """A case shows its own rule failing, and others only where the table says so."""
    others = [code for code in case.check().codes() if code != case.code]

    assert [f"{case!s:<29} {' '.join(others)}"] * bool(others) == lines(MORE, str(case))


@pytest.mark.parametrize("case", SHOWN, ids=str)
def test_values_wait_for_a_language(case: Case) -> None:
    """Dates and amounts reach the wording as what they are, not as text in some language."""
    dates = {"date", "day", "due", "kept_since", "seen", "since"}
    amounts = {"amount", "asked", "before", "charged", "fee", "there", "undone", "waived"}
    for one in case.check().findings:
        for key, value in one.values.items():
            if key in dates:
                assert isinstance(value, When | dt.date), (one.code, key)
            if key in amounts:
                assert isinstance(value, Money), (one.code, key)


def test_an_account_without_facts_is_no_fault() -> None:
    """Nothing was charged yet, and nothing is said but what could not be asked."""
    empty = Account(city="de/musterstadt", kept_since="2026-01-01", recorded="2026-11-22")

    report = check(empty, on="2026-11-22")

    assert report.codes() == ()
    assert [one.code for one in report.not_evaluated] == ["FEE202", "FEE303"]
