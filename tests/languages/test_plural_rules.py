"""Plural rules, held against those of Babel, which takes them from Unicode CLDR."""

from __future__ import annotations

import pickle
from decimal import Decimal
from fractions import Fraction

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from eccar.languages.plural_rules import RULES, categories, category
from eccar.values.plurals import CATEGORIES, Forms, plural

each_language = pytest.mark.parametrize("code", RULES)

WHOLE = st.integers(0, 300) | st.integers(0, 10**7) | st.sampled_from([10**6, 10**9, 3 * 10**6])
WRITTEN = st.builds(
    lambda digits, places: Decimal(digits).scaleb(-places), st.integers(0, 10**8), st.integers(0, 4)
)


def by_babel(code: str, number: Decimal | int) -> str:
    """The category that Babel has for *number*."""
    return str(Locale.parse(code).plural_form(number))


@each_language
def test_every_number_up_to_three_hundred(code: str) -> None:
    """All forms of all languages occur below 300."""
    numbers = range(301)

    assert [category(code, number) for number in numbers] == [
        by_babel(code, number) for number in numbers
    ]


@given(st.sampled_from(sorted(RULES)), WHOLE)
def test_whole_numbers(code: str, number: int) -> None:
    """Whole numbers have the category that CLDR gives them, and their sign changes nothing."""
    assert category(code, number) == by_babel(code, number) == category(code, -number)


@given(st.sampled_from(sorted(RULES)), WRITTEN)
def test_numbers_as_they_are_written(code: str, number: Decimal) -> None:
    """Zeros at the end count as they are written: 1.0 is not 1 in most languages."""
    assert category(code, number) == by_babel(code, number)


@given(st.sampled_from(sorted(RULES)), st.integers(0, 10**6), st.integers(1, 99))
def test_a_float_is_written_without_zeros_at_its_end(code: str, whole: int, part: int) -> None:
    """A float and a fraction have the category of what is shown of them."""
    number = Fraction(whole * 100 + part, 100)
    shown = Decimal(repr(float(number)))

    assert category(code, float(number)) == by_babel(code, shown)
    assert category(code, number) == by_babel(code, shown)
    assert category(code, float(whole)) == by_babel(code, whole)


@each_language
def test_the_categories_of_a_language(code: str) -> None:
    """A language has forms for the categories of CLDR, but for that of exact millions."""
    known = {*Locale.parse(code).plural_form.tags, "other"}
    millions = known - set(categories(code))

    assert set(categories(code)) <= known <= set(CATEGORIES)
    assert millions <= {"many"}
    assert all(category(code, number) != "many" for number in range(10**5) if millions)


def test_a_region_has_the_rule_of_its_language() -> None:
    """Austria counts as Germany does; a language that is not known counts as English."""
    assert category("fr-CH", 0) == "one"
    assert categories("pl-PL") == categories("pl")
    assert category("xx", 0) == "other"


FORMS = Forms({"none": "no days", "one": "a day", "other": "{days} days"}, "days")


@pytest.mark.parametrize(
    ("days", "form"), [(0, "no days"), (1, "a day"), (2, "{days} days"), (1.5, "{days} days")]
)
def test_a_form_is_selected_by_a_number(days: float, form: str) -> None:
    """Exactly 0 has a form of its own where there is one."""
    assert FORMS.form({"days": days}) == form


def test_without_a_number_the_other_form_is_taken() -> None:
    """A value that is no number selects nothing, and as text a template is its other form."""
    assert FORMS.form({}) == FORMS.form({"days": "many"}) == FORMS == "{days} days"


def test_forms_can_be_pickled() -> None:
    """A copy selects as the original does."""
    forms = plural("age", one="a year", other="{age} years")
    copy = pickle.loads(pickle.dumps(forms))  # noqa: S301  # What is loaded was made here.

    assert copy == forms
    assert copy.form({"age": 1}) == "a year"
