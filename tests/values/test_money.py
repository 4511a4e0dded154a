"""Money: exact, never mixed, never a number, and read from one notation alone."""

from __future__ import annotations

import contextlib
import decimal
import math
import operator
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any, cast

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from eccar.testing import strategies as made
from eccar.values.errors import InvalidValue
from eccar.values.money import AMOUNT, CURRENCIES, MAX_AMOUNT, Money, money, total

EUROS = made.money("EUR")
SMALL = made.amounts("EUR")
PARTS = st.fractions(0, 1, max_denominator=366)


def refusal(ask: Callable[[], Any]) -> str:
    """The code with which *ask* is refused."""
    with pytest.raises(InvalidValue) as refused:
        ask()
    return refused.value.fault.code


# Reading and writing


@given(made.money())
def test_what_is_written_is_read_again(amount: Money) -> None:
    """An amount survives its own text, and its picture is the call that makes it."""
    assert money(str(amount)) == amount
    assert repr(amount) == f"money({str(amount)!r})"
    assert hash(money(str(amount))) == hash(amount)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("1500.00 EUR", "1500.00 EUR"),
        ("1500 EUR", "1500.00 EUR"),
        ("0.5 CHF", "0.50 CHF"),
        ("0 PLN", "0.00 PLN"),
        ("-0.05 EUR", "-0.05 EUR"),
        ("-0 EUR", "0.00 EUR"),
        ("999999999999.99 EUR", "999999999999.99 EUR"),
    ],
)
def test_amounts_are_written_with_two_decimals(text: str, written: str) -> None:
    """Up to two decimals are read; two are written."""
    assert str(money(text)) == written
    assert money(text).amount == Decimal(written.split(maxsplit=1)[0])


def test_an_amount_is_taken_as_it_is() -> None:
    """What is an amount already needs no reading."""
    amount = money("1 EUR")

    assert money(amount) is amount


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (1500.0, "DOC242"),
        (1500, "DOC242"),
        (Decimal(1500), "DOC242"),
        (10**400, "DOC242"),
        ("1500.00", "DOC242"),
        ("-5", "DOC242"),
        (math.nan, "DOC241"),
        (math.inf, "DOC241"),
        (Decimal("NaN"), "DOC241"),
        (Decimal("1e400"), "DOC242"),
        (True, "DOC241"),
        (None, "DOC241"),
        (Fraction(1, 2), "DOC241"),
        ("", "DOC241"),
        ("NaN", "DOC241"),
        ("NaN EUR", "DOC241"),
        ("1e400", "DOC241"),
        ("1e400 EUR", "DOC241"),
        ("EUR 1500.00", "DOC241"),
        ("01500.00 EUR", "DOC241"),
        ("+5 EUR", "DOC241"),
        ("５ EUR", "DOC241"),
        (" 5 EUR", "DOC241"),
        ("5 EUR\n", "DOC241"),
        ("5. EUR", "DOC241"),
        ("5 eur", "DOC243"),
        ("5.00 eur", "DOC243"),
        ("5 Eur", "DOC243"),
        ("5.00 euro", "DOC243"),
        ("5.00 €", "DOC243"),
        ("5.00€", "DOC243"),
        ("5,00 €", "DOC244"),
        ("5.00 XYZ", "DOC243"),
        ("5.00 XAU", "DOC243"),
        ("1,500 EUR", "DOC244"),
        ("1 500 EUR", "DOC244"),
        ("1\u202f500 EUR", "DOC244"),
        ("1'500 CHF", "DOC244"),
        ("1_500 EUR", "DOC244"),
        ("1.500,00 EUR", "DOC244"),
        ("1,500.00 EUR", "DOC244"),
        ("-1.500,00 EUR", "DOC244"),
        ("0.001 EUR", "DOC245"),
        ("1.500 EUR", "DOC244"),
        ("1500.005 EUR", "DOC245"),
        ("15.0005 EUR", "DOC245"),
        ("1000000000000 EUR", "DOC248"),
        ("99999999999999999999.99 EUR", "DOC248"),
    ],
)
def test_what_is_no_amount_is_refused_by_name(value: Any, code: str) -> None:
    """Only one way of writing is read; every other one is refused with what is wrong in it."""
    assert refusal(lambda: money(value)) == code


@given(st.text(max_size=20) | st.floats() | st.integers(-(10**20), 10**20) | st.binary(max_size=5))
def test_anything_else_is_refused_and_nothing_worse(value: Any) -> None:
    """Any value is an amount or is refused."""
    read: Money | None = None
    with contextlib.suppress(InvalidValue):
        read = money(value)

    assert read is None or (isinstance(value, str) and read.currency in CURRENCIES)


def test_a_document_holds_no_negative_amount() -> None:
    """The kind of fact gives the direction of an amount."""
    assert refusal(lambda: AMOUNT(money("-0.01 EUR"))) == "DOC246"
    assert AMOUNT(money("0 EUR")) == money("0 EUR")


def test_no_amount_on_record_is_without_end() -> None:
    """An amount in a document has a maximum; a sum may exceed it, and is exact."""
    most = Money(MAX_AMOUNT * 100 - 1, "EUR")

    assert refusal(lambda: AMOUNT(Money(MAX_AMOUNT * 100, "EUR"))) == "DOC248"
    assert AMOUNT(most) == money(str(most))
    assert str(total([most] * 1000, "EUR")) == "999999999999990.00 EUR"


def test_no_amount_is_in_an_unknown_currency() -> None:
    """A currency is one of the list, whichever way the amount was made."""
    assert refusal(lambda: Money(100, "eur")) == "DOC243"
    assert refusal(lambda: Money(100, "")) == "DOC243"


# Arithmetic


@given(SMALL, SMALL, SMALL)
def test_sums_are_exact(first: Money, other: Money, third: Money) -> None:
    """Adding and taking away is that of whole hundredths, in any order."""
    assert first + other == other + first
    assert (first + other) + third == first + (other + third)
    assert (first + other) - other == first
    assert first - other == -(other - first)
    assert abs(first - other) == abs(other - first)
    assert total([first, other, third], "EUR") == first + other + third
    assert (first + other).amount == first.amount + other.amount


@given(SMALL, SMALL)
def test_no_context_of_the_caller_changes_a_sum(first: Money, other: Money) -> None:
    """A lower precision of the caller's decimal context changes no amount."""
    text, expected, third = str(first), first + other, first.share(Fraction(1, 3))
    with decimal.localcontext(prec=1, rounding=decimal.ROUND_UP):
        assert str(first + other) == str(expected)
        assert money(text) == first
        assert str(money(text).amount) == text.removesuffix(" EUR")
        assert first.share(Fraction(1, 3)) == third


def test_the_sum_of_nothing_is_nothing() -> None:
    """A sum knows its currency even where there is nothing to add."""
    assert total([], "CHF") == money("0.00 CHF")
    assert not total([], "CHF")
    assert money("0.01 CHF")


@given(EUROS, EUROS)
def test_amounts_are_ordered_by_size(first: Money, other: Money) -> None:
    """Of two amounts in one currency one is less, or both are the same."""
    assert (first < other) == (first.hundredths < other.hundredths)
    assert (first <= other) == (first < other or first == other)
    assert (first > other) == (other < first)
    assert (first >= other) == (other <= first)


MIXED: list[Callable[[Money, Money], Any]] = [
    lambda first, other: first + other,
    lambda first, other: first - other,
    lambda first, other: first < other,
    lambda first, other: first <= other,
    lambda first, other: first > other,
    lambda first, other: first >= other,
    lambda first, other: total([first, other], "EUR"),
]


@pytest.mark.parametrize("mix", MIXED)
def test_two_currencies_never_meet(mix: Callable[[Money, Money], Any]) -> None:
    """Nothing is converted: an operation on two currencies is refused, and names both amounts."""
    with pytest.raises(InvalidValue, match=r"1\.00 EUR.*1\.00 CHF|1\.00 CHF.*1\.00 EUR") as refused:
        mix(money("1 EUR"), money("1 CHF"))

    assert refused.value.fault.code == "DOC247"


@given(made.money())
def test_an_amount_is_never_a_number(amount: Money) -> None:
    """An amount equals no number and no text, and not the same number of another currency."""
    other = "CHF" if amount.currency == "EUR" else "EUR"
    numbers = (amount.amount, float(amount.amount), amount.hundredths, str(amount))

    assert all(amount != number for number in numbers)
    assert amount != Money(amount.hundredths, other)
    assert amount not in set(numbers)


def test_numbers_are_not_added() -> None:
    """The sum of an amount and a number is an error: the number has no currency."""
    with pytest.raises(TypeError):
        5 + money("5 EUR")  # type: ignore[operator]  # Just what is refused.


# Shares


@pytest.mark.parametrize(
    ("amount", "part", "share"),
    [
        ("1500 EUR", Fraction(4, 12), "500.00 EUR"),
        ("1500 EUR", Fraction(98, 366), "401.64 EUR"),
        ("500 EUR", Fraction(1, 365), "1.37 EUR"),
        ("0.01 EUR", Fraction(1, 2), "0.01 EUR"),
        ("0.03 EUR", Fraction(1, 2), "0.02 EUR"),
        ("0.01 EUR", Fraction(49, 100), "0.00 EUR"),
        ("-0.01 EUR", Fraction(1, 2), "0.00 EUR"),
        ("0 EUR", Fraction(1, 3), "0.00 EUR"),
    ],
)
def test_a_half_is_rounded_upwards(amount: str, part: Fraction, share: str) -> None:
    """A share is rounded to the nearest hundredth, a half of one upwards."""
    assert str(money(amount).share(part)) == share


@given(EUROS, PARTS)
@example(money("0.01 EUR"), Fraction(1, 2))
def test_shares_lose_and_invent_no_more_than_a_hundredth(amount: Money, part: Fraction) -> None:
    """A share is the nearest hundredth, and two that make the whole make all but a hundredth."""
    share, rest = amount.share(part), amount.share(1 - part)

    assert abs(share.hundredths - amount.hundredths * part) <= Fraction(1, 2)
    assert abs((share.hundredths + rest.hundredths) - amount.hundredths) <= 1


@given(EUROS)
def test_the_whole_is_itself(amount: Money) -> None:
    """All of an amount is the amount, and none of it is nothing."""
    assert amount.share(Fraction(1)) == amount
    assert amount.share(Fraction(0)) == Money(0, "EUR")


# Refusals


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (1500, "The amount 1500 has no currency"),
        (None, "“None” is no"),
        ("much", "“much” is no"),
        ("5.00 eur", "“eur” is no"),
        ("5.00€", "“€” is no"),
        ("1000000000000 EUR", "must be below 1000000000000"),
    ],
)
def test_a_refusal_names_the_wrong_part(value: Any, message: str) -> None:
    """The message quotes the value, or the part of it that is wrong."""
    with pytest.raises(InvalidValue, match=message):
        money(value)


def test_the_smallest_negative_amount() -> None:
    """One hundredth below zero is written with its sign, and refused in documents."""
    least = Money(-1, "EUR")

    assert str(least) == "-0.01 EUR"
    assert (abs(least), least.share(Fraction(2))) == (Money(1, "EUR"), Money(-2, "EUR"))
    with pytest.raises(InvalidValue, match=r"“-0\.01 EUR”"):
        AMOUNT(least)


def test_money_is_made_of_whole_hundredths_and_combined_with_money_alone() -> None:
    """No fraction of a hundredth is kept, and no number is added or compared."""
    five: Any = money("5 EUR")
    fraction: Any = 1.5
    with pytest.raises(InvalidValue):
        money(cast("str", Decimal("sNaN")))
    with pytest.raises(InvalidValue):
        Money(fraction, "EUR")
    operators = ("add", "sub", "lt", "le", "gt", "ge")
    for operate in (getattr(operator, name) for name in operators):
        with pytest.raises(TypeError):
            operate(five, 5)
