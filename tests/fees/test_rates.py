"""Rates of exchange: what is read, what is refused, and how amounts are converted."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal, localcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eccar.fees import Rate, assess, joining_cost, rate
from eccar.languages.language import language
from eccar.values.errors import InvalidValue
from eccar.values.money import MAX_AMOUNT, Money, money

from . import city, schedule

NBP = "4.2531 PLN/EUR, NBP 2026-11-27"


def test_a_rate_is_read() -> None:
    """Its parts are kept as they were given, and its text reads back to an equal rate."""
    read = rate(NBP)

    assert (read.units, read.currency, read.per) == ("4.2531", "PLN", "EUR")
    assert (read.source, read.day.isoformat()) == ("NBP", "2026-11-27")
    assert rate(str(read)) == rate(read) == read
    assert str(rate("25.00 CZK/EUR, Česká národní banka 2026-11-27")).startswith("25.00 CZK")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "4.2531",
        "4,2531 PLN/EUR, NBP 2026-11-27",
        "4.2531 PLN, NBP 2026-11-27",
        "4.2531 PLN/EUR",
        "4.2531 PLN/EUR, NBP",
        "4.2531 PLN/EUR, 2026-11-27",
        "4.2531 PLN/EUR, NBP 27.11.2026",
        "4.2531 PLN/EUR, NBP 2026-02-30",
        "4.2531 PLN/PLN, NBP 2026-11-27",
        "4.2531 XYZ/EUR, NBP 2026-11-27",
        "0 PLN/EUR, NBP 2026-11-27",
        "0.000 PLN/EUR, NBP 2026-11-27",
        "-4.2531 PLN/EUR, NBP 2026-11-27",
        "1e3 PLN/EUR, NBP 2026-11-27",
        "٤.2531 PLN/EUR, NBP 2026-11-27",
        "4.2531 PLN/EUR,  NBP 2026-11-27",
        "4.2531 PLN/EUR, N\x1bBP 2026-11-27",
        "4.2531 PLN/EUR, NBP 2026-11-27\n",
        4.2531,
        None,
    ],
)
def test_anything_else_is_refused_with_an_example(text: object) -> None:
    """There is one sentence, and it shows a rate that is read."""
    with pytest.raises(InvalidValue) as refused:
        rate(text)  # type: ignore[arg-type]  # Values of other types are refused, too.

    assert refused.value.fault.code == "DOC265"
    assert NBP in refused.value.fault.hint


@given(
    st.integers(0, MAX_AMOUNT * 100 - 1),
    st.decimals("0.000000001", "999999999", places=9, allow_nan=False),
)
def test_an_amount_is_converted_exactly(hundredths: int, units: Decimal) -> None:
    """It is the product, rounded to hundredths, halves up, whatever the context of decimals."""
    by = rate(f"{units:f} PLN/EUR, invented 2026-11-27")
    with localcontext() as context:
        context.prec = 60
        product = Decimal(hundredths) * units
        expected = int(product.quantize(Decimal(1), rounding=ROUND_HALF_UP))

    assert by.converted(Money(hundredths, "EUR")) == Money(expected, "PLN")


def test_a_rate_for_another_currency_is_refused() -> None:
    """Nothing is converted by a rate for another currency, in no answer."""
    francs = "0.95 CHF/USD, invented 2026-11-27"
    for ask in (
        lambda: rate(francs).converted(money("5 EUR")),
        lambda: assess(city(), schedule(), year=2026, rate=francs),
        lambda: joining_cost(5, schedule(), year=2026, rate=francs),
    ):
        with pytest.raises(InvalidValue) as refused:
            ask()
        assert refused.value.fault.code == "DOC266"


def test_an_answer_names_rate_source_and_day() -> None:
    """In an assessment and in a cost of joining, in the signs of each language."""
    assessment = assess(city(), schedule(), year=2026, rate=NBP)
    cost = joining_cost(50_000, schedule(), year=2026, rate=rate(NBP))
    said = "In PLN: PLN\xa02,126.55 (4.2531 PLN/EUR, NBP, 27 November 2026)"

    for answer in (assessment, cost):
        assert isinstance(answer.rate, Rate)
        sentences = [language("en").sentence(message) for message in answer.explain()]
        assert sentences[1] == said
    assert "(4,2531 PLN/EUR, NBP, 27.\xa0November 2026)" in language("de").sentence(
        cost.explain()[1]
    )
