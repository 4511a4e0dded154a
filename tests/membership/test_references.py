"""References of councils: every shape that was seen, and Roman numbers written and misspelt."""

from __future__ import annotations

import string
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eccar.membership import reference
from eccar.membership.references import Reference, Shape, roman

SEEN: list[tuple[str, Shape, dict[str, Any]]] = [
    ("CXXIX/3569/24", Shape.SESSION, {"session": 129, "number": "3569", "year": 2024}),
    ("CXXIX/3569/2024", Shape.SESSION, {"session": 129, "number": "3569", "year": 2024}),
    ("I/1/05", Shape.SESSION, {"session": 1, "number": "1", "year": 2005}),
    ("druk 4009", Shape.INSTRUMENT, {"body": "druk", "number": "4009"}),
    ("VO/2019/08277", Shape.PAPER, {"body": "VO", "year": 2019, "number": "08277"}),
    ("ÄÖ/2019/1", Shape.PAPER, {"body": "ÄÖ", "year": 2019, "number": "1"}),
    ("08/SVV/0292", Shape.YEAR_BODY, {"year": 2008, "body": "SVV", "number": "0292"}),
    ("79/2017", Shape.NUMBER_YEAR, {"number": "79", "year": 2017}),
    ("123/17", Shape.NUMBER_YEAR, {"number": "123", "year": 2017}),
    ("01/022/09", Shape.BODY_YEAR, {"body": "01", "number": "022", "year": 2009}),
    ("01/022/2009", Shape.BODY_YEAR, {"body": "01", "number": "022", "year": 2009}),
    ("1678/IX", Shape.NUMBER_TERM, {"number": "1678", "term": 9}),
    ("Vorlage 1678/IX", Shape.NUMBER_TERM, {"number": "1678", "term": 9}),
    ("Dnr 803-1016/2015", Shape.DIARY, {"number": "803-1016", "year": 2015}),
    ("Dnr 12/2015", Shape.DIARY, {"number": "12", "year": 2015}),
    ("§128", Shape.PARAGRAPH, {"number": "128"}),
    ("§ 128", Shape.PARAGRAPH, {"number": "128"}),
    ("KS 235", Shape.INSTRUMENT, {"body": "KS", "number": "235"}),
    ("Postulat n° 169", Shape.INSTRUMENT, {"body": "Postulat", "number": "169"}),
    ("Postulat n°169", Shape.INSTRUMENT, {"body": "Postulat", "number": "169"}),
    ("Postulat Nr. 169", Shape.INSTRUMENT, {"body": "Postulat", "number": "169"}),
]
"""References as councils write them (Kraków, Lübeck, Potsdam, Jülich, Eschweiler, Düsseldorf,
Mönchengladbach, Stockholm, Fribourg), and some that only differ a little."""

OTHERS = [
    "CXXIX/35/4",
    "CXXIX/35/024",
    "cxxix/3569/24",
    "CXXIX//24",
    "CXXIX/3569",
    "CXXIX/3569/24 ",
    " CXXIX/3569/24",
    "CXXIX/3569/24\n",
    "CXXIX / 3569 / 24",
    "CXXIX/٣٥٦٩/24",
    "VO/19/08277",
    "LONGER/2019/1",
    "2008/SVV/0292",
    "08/S/0292",
    "1/022/09",
    "79/2017a",
    "79-2017",
    "1678/9X",
    "Dnr 803-/2015",
    "Dnr 803/15",
    "dnr 803/2015",
    "§",
    "§ 128 b",
    "§  128",
    "Postulat 169 b",
    "n° 169",
    "Item 5 of the agenda",
    "169",
    "A-17/b/2024-x",
]
"""References of no shape that is known, some by a hair."""

MALFORMED = [
    "CXXIXX",
    "IIII",
    "VV",
    "IIX",
    "IC",
    "IM",
    "XM",
    "LL",
    "DD",
    "VX",
    "CCCC",
    "XXXX",
    "IXI",
    "XCX",
    "CMC",
    "IVI",
    "CDC",
    "XLX",
    "MCMC",
    "IXX",
]
"""Letters of Roman numbers that write none."""

REAL = {
    "I": 1,
    "III": 3,
    "IV": 4,
    "V": 5,
    "IX": 9,
    "XIV": 14,
    "XL": 40,
    "XLIX": 49,
    "L": 50,
    "XC": 90,
    "XCIX": 99,
    "C": 100,
    "CXXIX": 129,
    "CD": 400,
    "D": 500,
    "CM": 900,
    "CMXCIX": 999,
    "M": 1000,
    "MCMXLIV": 1944,
    "MMXXVI": 2026,
    "MMMCMXCIX": 3999,
}

DIGITS = (
    ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"),
    ("", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"),
    ("", "C", "CC", "CCC", "CD", "D", "DC", "DCC", "DCCC", "CM"),
    ("", "M", "MM", "MMM"),
)
"""How each decimal digit of a number is written, ones first: not how the library counts."""


def written(number: int) -> str:
    """*number* in Roman letters, digit by digit."""
    digits = [int(digit) for digit in reversed(str(number))]
    return "".join(reversed([DIGITS[place][digit] for place, digit in enumerate(digits)]))


EVERY = {written(number): number for number in range(1, 4000)}


@pytest.mark.parametrize(("text", "shape", "parts"), SEEN, ids=[text for text, _, _ in SEEN])
def test_shapes(text: str, shape: Shape, parts: dict[str, Any]) -> None:
    """A shape that was seen is read as far as it goes, and nothing is read into it."""
    read = reference(text)

    assert read == Reference(text=text, shape=shape, **parts)
    assert str(read) == text
    assert not read.malformed


@pytest.mark.parametrize("text", OTHERS)
def test_other_texts_are_kept_as_written(text: str) -> None:
    """What has no known shape is text, and no guess is made."""
    read = reference(text)

    assert read == Reference(text=text)
    assert str(read) == text


def test_every_shape_has_been_seen() -> None:
    """No shape is there without an example."""
    assert {shape for _, shape, _ in SEEN} == set(Shape)


@pytest.mark.parametrize("letters", MALFORMED)
def test_malformed_numbers(letters: str) -> None:
    """Letters that make no number are reported as malformed."""
    session, term = reference(f"{letters}/3569/24"), reference(f"1678/{letters}")

    assert roman(letters) is None
    assert session == Reference(
        text=f"{letters}/3569/24", shape=Shape.SESSION, number="3569", year=2024, malformed=True
    )
    assert term == Reference(
        text=f"1678/{letters}", shape=Shape.NUMBER_TERM, number="1678", malformed=True
    )


@pytest.mark.parametrize(("letters", "number"), REAL.items(), ids=list(REAL))
def test_numbers(letters: str, number: int) -> None:
    """Roman numbers as on papers and buildings."""
    assert roman(letters) == number
    assert written(number) == letters


@pytest.mark.parametrize("letters", ["", " ", "A", "cxxix", "IX ", "Ⅸ", "MCMXLIVx", "0"])
def test_no_numbers(letters: str) -> None:
    """What is not written in capital Roman letters is no number."""
    assert roman(letters) is None


@given(st.integers(1, 3999))
def test_what_is_written_is_read(number: int) -> None:
    """Every number from 1 to 3999 is read back from how it is usually written."""
    assert roman(written(number)) == number
    assert reference(f"{written(number)}/1/24").session == number
    assert reference(f"1/{written(number)}").term == number


@given(st.text("IVXLCDM", min_size=1, max_size=9))
def test_no_other_letters_write_a_number(letters: str) -> None:
    """Up to 3999 there is one way to write a number: any other letters are malformed."""
    number = roman(letters)

    assert number == EVERY.get(letters) or (number or 0) > 3999
    assert reference(f"{letters}/1/24").malformed is (number is None)


@given(st.integers(0, 99), st.integers(1, 9999))
def test_two_digits_are_of_this_century(year: int, number: int) -> None:
    """The coalition is of this century, and so are the papers about it."""
    assert reference(f"{number}/{year:02}").year == 2000 + year
    assert reference(f"{number}/{2000 + year}").year == 2000 + year


@given(st.text() | st.text("IVXLCDM/0123456789§n° " + string.ascii_uppercase))
def test_any_text_is_kept(text: str) -> None:
    """Whatever is written is kept to the letter, and nothing raises."""
    read = reference(text)

    assert str(read) == read.text == text
    assert (read.shape is None) == (read.number is None)
    assert read.malformed <= (read.shape in {Shape.SESSION, Shape.NUMBER_TERM})
