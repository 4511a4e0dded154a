"""Reversals: which facts they undo, and what is left of them."""

from __future__ import annotations

from typing import Any

import pytest

import eccar
from eccar import account as review
from eccar import check
from eccar.fees import Charged, Paid, Posting, Refunded, Reversed, Waived
from eccar.fees.accounts.account import Account
from eccar.fees.accounts.facts import POSTINGS, Reversible
from eccar.values.money import Money

from .. import account, charged, member, schedule

ON = "2026-11-22"


def paid(amount: str, when: str = "2020-06-01", year: int | None = None, **fields: Any) -> Paid:
    return Paid(when=when, amount=amount, year=year, **fields)


def undone(what: str, amount: str = "500 EUR", year: int | None = 2020, **fields: Any) -> Reversed:
    return Reversed(when="2020-09-01", amount=amount, year=year, what=what, **fields)


def balance(ledger: Account, on: str = ON) -> str:
    return str(ledger.balance_on(on))


@pytest.mark.parametrize(
    ("fact", "what", "left"),
    [
        (charged(2020), "charged", "0.00 EUR"),
        (paid("500 EUR", year=2020), "paid", "0.00 EUR"),
        (Waived(when="2020-05-01", amount="500 EUR", year=2020), "waived", "0.00 EUR"),
        (Refunded(when="2020-05-01", amount="500 EUR", year=2020), "refunded", "0.00 EUR"),
        (charged(2020, "600 EUR"), "charged", "100.00 EUR"),
        (paid("600 EUR", year=2020), "paid", "-100.00 EUR"),
    ],
)
def test_a_reversal_undoes_a_fact(fact: Posting, what: str, left: str) -> None:
    """What was undone is as if it had not been, from the day of the reversal on."""
    ledger = account(fact, undone(what))

    assert balance(ledger) == left
    assert balance(ledger, "2020-08-31") == str(Money(fact.effect, "EUR"))
    assert ledger.facts[0] == fact


def test_every_kind_but_a_reversal_can_be_undone() -> None:
    """A reversal is not reversed: what it undid is recorded again."""
    assert {kind.kind for kind in POSTINGS} == {*Reversible, "reversed"}
    assert Posting.family == {kind.kind: kind for kind in POSTINGS}


def unreversed(*facts: Posting) -> list[str]:
    """What is left of the charges for 2020, by notice."""
    charges = account(*facts).unreversed_charges_on(2020, ON)
    return [f"{charge.notice}: {charge.amount}" for charge in charges]


A, B = charged(2020, notice="A", reference="Z-1"), charged(2020, "300 EUR", notice="B")


def test_a_reversal_takes_the_charge_that_it_names() -> None:
    """It names a notice or a reference; without one the first charge is taken."""
    assert unreversed(A, B) == ["A: 500.00 EUR", "B: 300.00 EUR"]
    assert unreversed(A, B, undone("charged", "300 EUR", undoes="B")) == ["A: 500.00 EUR"]
    assert unreversed(B, A, undone("charged", undoes="Z-1")) == ["B: 300.00 EUR"]
    assert unreversed(A, B, undone("charged")) == ["B: 300.00 EUR"]
    assert unreversed(A, B, undone("charged", undoes="C")) == ["B: 300.00 EUR"]


def test_a_reversal_takes_a_part() -> None:
    """The rest of a charge is left; without a name, what exceeds it is taken from the next."""
    assert unreversed(A, B, undone("charged", "200 EUR")) == ["A: 300.00 EUR", "B: 300.00 EUR"]
    assert unreversed(A, B, undone("charged", "700 EUR")) == ["B: 100.00 EUR"]
    assert unreversed(A, B, undone("charged", "900 EUR")) == []
    assert unreversed(A, undone("charged", year=2021), undone("paid")) == ["A: 500.00 EUR"]
    assert unreversed(A, undone("charged", "200 EUR"), undone("charged", "300 EUR")) == []


def reversed_charge(year: int | None, amount: str = "500 EUR", **more: Any) -> Reversed:
    return Reversed(when="2026-05-01", amount=amount, year=year, what="charged", **more)


def test_a_reversal_takes_what_it_names_in_its_own_year_first() -> None:
    """One reference on the charges of two years leads each reversal to its own."""
    kept = account(
        charged(2025, reference="Z"),
        charged(2026, "800 EUR", reference="Z"),
        kept_since="2025-01-01",
    )
    after = kept.record(*review(member(), kept, schedule(), on=ON).proposed)

    for year in (2025, 2026):
        [standing] = after.unreversed_charges_on(year, ON)
        assert str(standing.amount) == "500.00 EUR"


def test_a_reversal_without_a_year_takes_what_it_names() -> None:
    """A charge that was undone by its notice is no charge, even if the reversal names another year."""
    kept = account(
        charged(2026, notice="A"), reversed_charge(None, undoes="A"), kept_since="2026-01-01"
    )

    assert kept.charges_on(ON) == {}
    assert [year.verdict for year in review(member(), kept, schedule(), on=ON).years] == [
        "not-charged"
    ]


@pytest.mark.parametrize("year", [None, 2020, 2019])
def test_the_year_of_a_reversal_is_that_of_the_notice(year: int | None) -> None:
    """The year that is open is the one that was charged and not reversed, whatever a reversal says."""
    kept = account(
        charged(2020, notice="N1"),
        charged(2024, notice="N2"),
        reversed_charge(year, undoes="N2"),
    )

    assert kept.open_by_year_on(ON) == {2020: Money(50_000, "EUR")}
    assert kept.charges_on(ON) == {2020: Money(50_000, "EUR")}
    assert ("FEE015" in check(kept, on=ON).codes()) == (year is not None)


def test_a_payment_that_bounced_counts_in_its_own_year() -> None:
    """The year of the payment is open again, not the year that the reversal has."""
    kept = account(
        charged(2020),
        charged(2021),
        paid("500 EUR", year=2020, reference="B1"),
        undone("paid", year=2021, undoes="B1"),
        paid("500 EUR", "2021-06-01", year=2021, reference="B2"),
    )

    assert kept.open_by_year_on(ON) == {2020: Money(50_000, "EUR")}


@pytest.mark.parametrize("kind", [Paid, Waived])
def test_a_payment_without_a_year_settles_the_notice_that_it_names(kind: type[Posting]) -> None:
    """A payment or waiver with the number of a notice is for the year of that notice."""
    kept = account(
        charged(2020, notice="N1"),
        charged(2021, notice="N2"),
        kind(when="2021-06-01", amount="500 EUR", reference="N2"),
    )

    assert kept.open_by_year_on(ON) == {2020: Money(50_000, "EUR")}


def test_a_notice_of_two_years_decides_no_year() -> None:
    """Where two years have the notice, a payment without a year goes to the oldest."""
    kept = account(
        charged(2019),
        charged(2020, notice="N"),
        charged(2021, notice="N"),
        paid("500 EUR", reference="N"),
    )

    assert list(kept.open_by_year_on(ON)) == [2020, 2021]


def test_what_exceeds_all_candidates_counts_in_the_last_of_their_years() -> None:
    """A reversal of more than there was leaves a credit in the youngest year that it may undo."""
    kept = account(
        charged(2020, notice="N"),
        charged(2021, notice="N"),
        reversed_charge(None, "1200 EUR", undoes="N"),
    )

    assert kept.tally_on(ON).owed == {2020: 0, 2021: -20_000}


def test_a_reversal_with_a_number_goes_before_one_without() -> None:
    """It undoes its own notice, though an earlier reversal could have taken that, too."""
    early = Reversed(when="2020-04-01", amount="500 EUR", year=2020, what="charged")
    late = Reversed(when="2020-05-01", amount="500 EUR", year=2020, what="charged", undoes="A")

    assert unreversed(A, charged(2020, notice="C"), early, late) == []


def test_a_reversal_that_names_nothing_is_not_for_one_of_several_years() -> None:
    """Where it may be for either year, neither charge is undone, and a rule asks."""
    kept = account(charged(2020), charged(2021), reversed_charge(None))

    assert list(kept.charges_on(ON)) == [2020, 2021]
    assert "FEE006" in check(kept, on=ON).codes()


def test_a_reversal_dated_before_the_notice_that_it_names() -> None:
    """It undoes the notice all the same; without a number, it undoes nothing later."""
    early: dict[str, Any] = {
        "when": "2024-01-10",
        "amount": "500 EUR",
        "what": "charged",
        "year": 2024,
    }
    named = account(charged(2024, notice="N2"), Reversed(**early, undoes="N2"))
    unnamed = account(charged(2024, notice="N2"), Reversed(**early))

    assert named.charges_on(ON) == {}
    assert unnamed.charges_on(ON) == {2024: Money(50_000, "EUR")}
    assert "FEE016" in check(named, on=ON).codes()
    assert "FEE006" in check(unnamed, on=ON).codes()


def test_currencies_are_not_undone_by_each_other() -> None:
    """A reversal in another currency leaves a charge as it is, and a rule names it."""
    kept = account(charged(2020, notice="N1"), undone("charged", "500 CHF", undoes="N1"))
    report = check(kept, on=ON)

    assert kept.open_by_year_on(ON) == {2020: Money(50_000, "EUR")}
    assert set(report.codes()) >= {"FEE003"}
    assert not {"FEE005", "FEE006", "FEE015"} & set(report.codes())


def test_each_reversal_looks_only_at_what_it_names() -> None:
    """Each reversal looks only at what it names, however long the account is."""
    looked: list[str] = []

    class Looking(str):
        __slots__ = ()

        def __hash__(self) -> int:
            looked.append(self)
            return str.__hash__(self)

    facts: list[Any] = []
    for number in range(300):
        name = Looking(f"N{number}")
        facts.append(Charged(when="2026-02-01", amount="5 EUR", year=2026, notice=name))
        facts.append(
            Reversed(when="2026-03-01", amount="5 EUR", year=2026, what="charged", undoes=name)
        )
    kept = Account(city="de/musterstadt", kept_since="2026-01-01", facts=facts)

    assert kept.unreversed_charges_on(2026, ON) == ()
    assert len(looked) < 20 * len(facts)


def test_a_reversal_with_a_number_leaves_the_earlier_charges_to_others() -> None:
    """One without a number cannot undo what came later; together they undo all that they say."""
    kept = account(
        charged(2024, "1.50 EUR", when="2024-01-01", notice="N"),
        Reversed(when="2024-01-01", amount="0.01 EUR", year=2024, what="charged"),
        charged(2024, "1.50 EUR", when="2024-01-02", notice="N"),
        Reversed(when="2024-03-01", amount="1.49 EUR", year=2024, what="charged", undoes="N"),
        Reversed(when="2024-03-01", amount="1.50 EUR", year=2024, what="charged", undoes="N"),
    )

    assert kept.charges_on(ON) == {}
    assert kept.open_by_year_on(ON) == {}


def test_a_notice_in_decomposed_letters_is_the_same_notice() -> None:
    """Whichever way a program wrote the letters of its number (invented)."""
    recorded = eccar.from_dict(
        {
            "eccar": "account/1",
            "city": "de/musterstadt",
            "currency": "EUR",
            "kept_since": "2020-01-01",
            "facts": [
                {"fact": "charged", "date": "2024-01-10", "year": 2024, "amount": "500.00 EUR",
                 "notice": "GEBÜHR-1"},
                {"fact": "reversed", "date": "2024-02-10", "what": "charged", "year": 2024,
                 "amount": "500.00 EUR", "undoes": "GEBU\u0308HR-1"},
            ],
        }, Account
    )  # fmt: skip
    codes = eccar.check(recorded, on="2024-12-31").codes()

    assert not recorded.balance_on("2024-12-31")
    assert not {"FEE005", "FEE006"} & set(codes)
