"""Numbers in words: rounded half up, written out without an exponent, with the language's signs."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from eccar import language
from eccar.languages import LANGUAGES
from eccar.plan import Value

NUMBERS = st.floats(-1e15, 1e15, allow_nan=False) | st.integers(-(10**30), 10**30)


def written(text: str, code: str) -> Decimal:
    """The number that *text* writes in the language with this *code*."""
    signs = language(code).conventions
    digits = text.replace(signs.thousands, "").replace(signs.point, ".")
    return Decimal(digits.replace("−", "-"))


def percentage(part: float, whole: float, code: str = "en") -> str:
    """The percentage in the words for a share."""
    text = language(code).say(Value(when="2025", part=part, whole=whole))
    return text.rpartition("(")[2].partition("%")[0].strip() if "%" in text else ""


@pytest.mark.parametrize("code", LANGUAGES)
def test_powers_of_ten_are_written_out(code: str) -> None:
    """No number is so large or so small that an exponent is written."""
    for exponent in range(-320, 309):
        for number in (float(f"1e{exponent}"), -float(f"3.5e{min(exponent, 307)}")):
            text = language(code).say(number)

            assert "e" not in text.lower(), text
            assert float(written(text, code)) == number


@given(NUMBERS, st.sampled_from(LANGUAGES))
def test_a_number_is_written_in_all_its_digits(number: float, code: str) -> None:
    """What is written is the number, neither rounded nor cut."""
    assert written(language(code).decimal(number), code) == Decimal(repr(number))


@given(st.integers(1, 100_000), st.integers(1, 2000), st.sampled_from(LANGUAGES))
@example(6665, 10_000, "de")
@example(1, 400, "pl")
def test_halves_go_up(part: int, whole: int, code: str) -> None:
    """A percentage has one decimal, and the half of a tenth goes up, as amounts of money do."""
    exact = Decimal(part * 100) / Decimal(whole)
    rounded = exact.quantize(Decimal("0.1"), rounding=ROUND_HALF_UP)
    shown = percentage(part, whole, code)

    assert written(shown, code) == rounded if rounded else shown == ""


@pytest.mark.parametrize(
    ("part", "whole", "shown"),
    [(66.65, 100, "66.7"), (12.45, 100, "12.5"), (1, 400, "0.3"), (-1, 400, "−0.3"), (0, 7, "0")],
)
def test_percentages(part: float, whole: float, shown: str) -> None:
    """Numbers are rounded as they are written, not as a computer keeps them."""
    assert percentage(part, whole) == shown


@given(st.integers(-(10**6), 10**6))
def test_every_half_of_a_tenth_goes_away_from_zero(twentieths: int) -> None:
    """The sign changes nothing in the digits."""
    text = language("en").tenths(Fraction(2 * twentieths + 1, 20))

    assert written(text, "en") == Decimal(twentieths + (twentieths >= 0)) / 10


@pytest.mark.parametrize("code", LANGUAGES)
def test_values_of_indicators_are_written_out(code: str) -> None:
    """The words for a value have the number in full, however small it is."""
    for exponent in range(-300, 15):
        number = float(f"2e{exponent}")
        text = language(code).say(Value(when="2025", value=number))

        assert text.startswith(language(code).decimal(number)), text
