"""Creditor references: valid for every city and year, and never shared."""

from __future__ import annotations

import re
import sys

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from stdnum import iso11649

from eccar.fees.payment import errors
from eccar.fees.payment.reference import creditor_reference, valid_reference
from eccar.values.constraints import CITY_ID
from eccar.values.errors import InvalidValue

ids = st.from_regex(CITY_ID.pattern, fullmatch=True)
years = st.integers(1900, 2199)
FORM = re.compile(r"RF[0-9]{2}[A-Z0-9]{1,21}")


def by_hand(reference: str) -> int:
    """The remainder that ISO 11649 asks to be 1, reckoned without the library."""
    turned = reference[4:] + reference[:4]
    return int("".join(str(int(letter, 36)) for letter in turned)) % 97


@given(ids, years)
@example("de/musterstadt", 2024)
@example("de/a-very-long-id-of-an-invented-association-of-many-municipalities", 2199)
def test_a_reference_is_valid_whatever_the_city(city: str, year: int) -> None:
    """It has the form and the check digits of ISO 11649, and is the same each time."""
    made = creditor_reference(city, year)
    assert FORM.fullmatch(made)
    assert iso11649.is_valid(made)
    assert by_hand(made) == 1
    assert made == creditor_reference(city, year) == valid_reference(made)


@given(st.tuples(ids, years), st.tuples(ids, years))
@example(("de/a-b", 2024), ("de/ab", 2024))
@example(("de/a-bc", 2024), ("de/ab-c", 2024))
@example(("de/musterstadt", 2024), ("de/musterstadt", 2025))
@example(("de/muster1999", 2024), ("de/muster", 1999))
@example(("de/musterstadt-am-fluss-nord", 2024), ("de/musterstadt-am-fluss-sued", 2024))
@example(("de/musterstadtamfluss1", 2024), ("de/musterstadtamfluss2", 2024))
def test_two_cities_or_years_never_share_one(
    first: tuple[str, int], second: tuple[str, int]
) -> None:
    """However long or alike their ids are, a payment belongs to one city and one year."""
    assert (creditor_reference(*first) == creditor_reference(*second)) == (first == second)


def test_a_short_id_can_be_read_in_it() -> None:
    """Where nothing is lost, it holds the id and the year as they are."""
    assert creditor_reference("de/musterstadt", 2024)[4:] == "DEMUSTERSTADT2024"
    assert creditor_reference("de/muster-stadt", 2024)[4:].startswith("2024DEMUSTE")
    assert len(creditor_reference("de/muster-stadt", 2024)) == 25


@pytest.mark.parametrize("notice", ["17", "2024017", "A17b", "X" * 21])
def test_a_notice_number_is_taken_where_it_fits(notice: str) -> None:
    """At most 21 ASCII letters and digits are taken over unchanged."""
    assert creditor_reference("de/musterstadt", 2024, notice)[4:] == notice.upper()


@pytest.mark.parametrize("notice", [None, "", "2024-17", "17/2024", "X" * 22, "Ä17", "١٧", "17\n"])
def test_any_other_notice_number_is_not_bent(notice: str | None) -> None:
    """Where a sign would have to be left out, the id of the city is taken instead."""
    expected = creditor_reference("de/musterstadt", 2024)
    assert creditor_reference("de/musterstadt", 2024, notice) == expected


@pytest.mark.parametrize(("city", "year"), [("Musterstadt", 2024), ("de/musterstadt", 0),
                                            ("de/musterstadt", 9999), ("", 2024)])  # fmt: skip
def test_no_reference_without_a_city_or_a_year(city: str, year: int) -> None:
    """What is no id and what is no year is refused as everywhere."""
    with pytest.raises(InvalidValue):
        creditor_reference(city, year)


def test_a_reference_may_have_spaces() -> None:
    """Papers print it in groups of four; banks keep it compact."""
    assert valid_reference("RF18 5390 0754 7034") == "RF18539007547034"
    assert valid_reference("rf18539007547034") == "RF18539007547034"


@pytest.mark.parametrize("text", ["RF17539007547034", "RF18", "", "18539007547034", "RF18-5390-0754-7034",
                                  "RF18539007547034\n", "RF1853900754703٤", "RF18" + "0" * 22,
                                  "Fee 2024"])  # fmt: skip
def test_what_is_no_reference_is_refused(text: str) -> None:
    """Wrong check digits, other signs and other lengths are refused, not corrected."""
    with pytest.raises(InvalidValue) as caught:
        valid_reference(text)
    assert caught.value.fault is errors.NOT_A_REFERENCE


@pytest.mark.parametrize("lacking", ["stdnum", "stdnum.iso7064", "stdnum.iso11649"])
def test_without_the_library_it_says_what_to_install(
    lacking: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who has not installed the extra learns how."""
    for name in [module for module in sys.modules if module.split(".")[0] == "stdnum"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, lacking, None)
    with pytest.raises(InvalidValue, match=r"python-stdnum.*pip install .eccar\[pay\]"):
        creditor_reference("de/musterstadt", 2024)
