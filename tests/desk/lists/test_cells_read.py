"""What people write in cells is read in one way, or not at all."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eccar.desk.cells import Address, Cell
from eccar.desk.lists.cell_texts import clean_text, parts_of
from eccar.desk.lists.names import id_of, unique_ids
from eccar.desk.lists.quantities import read_amount, read_points, read_posts
from eccar.desk.lists.times import read_date, read_period
from eccar.values.constraints import ID
from eccar.values.dates import when
from eccar.values.money import money


@pytest.mark.parametrize(
    ("value", "notation"),
    [
        (dt.date(2026, 3, 1), "2026-03-01"),
        (2026, "2026"),
        (2026.0, "2026"),
        ("2026", "2026"),
        ("2026-03", "2026-03"),
        ("1.3.2026", "2026-03-01"),
        ("01. 03. 2026", "2026-03-01"),
        ("31/12/2026", "2026-12-31"),
        ("03/2026", "2026-03"),
        ("März 2026", "2026-03"),
        ("1er mars 2026", "2026-03-01"),
        ("1 marca 2026 r.", "2026-03-01"),
        ("marzec 2026", "2026-03"),
        ("2026 r.", "2026"),
        ("Q2 2026", "2026-04/2026-06"),
        ("II kwartał 2026 r.", "2026-04/2026-06"),
        ("IV. Quartal 2026", "2026-10/2026-12"),
        ("3. Quartal 2026", "2026-07/2026-09"),
        ("2e trimestre 2026", "2026-04/2026-06"),
        ("Frühjahr 2026", "2026-21"),
        ("automne 2026", "2026-23"),
    ],
)
def test_dates_as_people_write_them(value: object, notation: str) -> None:
    """Each form is read as rough as it is."""
    assert read_date(value) == when(notation)


@pytest.mark.parametrize(
    "value", ["26", "1.3.26", "bald", "", "31.2.2026", 26, 2026.5, True, "2026?", "Mai/Juni 2026"]
)
def test_dates_that_are_not_sure_are_not_read(value: object) -> None:
    """No century, month or day is guessed."""
    assert read_date(value) is None


def test_a_date_with_slashes_is_not_read_in_english_if_it_could_be_two() -> None:
    """03/04/2026 is in March for some and in April for others."""
    assert read_date("03/04/2026", day_first=False) is None
    assert read_date("03/04/2026") == when("2026-04-03")
    assert read_date("13/04/2026", day_first=False) == when("2026-04-13")


@pytest.mark.parametrize(
    ("value", "starts", "ends", "ongoing"),
    [
        ("2024-2026", "2024", "2026", False),
        ("2024 – 2026", "2024", "2026", False),
        ("2024/2026", "2024", "2026", False),
        ("01.01.2024 bis 31.12.2026", "2024-01-01", "2026-12-31", False),
        ("von 2024 bis 2026", "2024", "2026", False),
        ("2024 à 2026", "2024", "2026", False),
        ("od 2024 do 2026", "2024", "2026", False),
        ("seit 2019", "2019", None, False),
        ("depuis 2019", "2019", None, False),
        ("seit 2019, fortlaufend", "2019", None, True),
        ("2019 ff.", "2019", None, False),
        ("bis 2027", None, "2027", False),
        ("fortlaufend", None, None, True),
        ("bezterminowo", None, None, True),
        ("2026", "2026", None, False),
    ],
)
def test_periods_as_people_write_them(
    value: str, starts: str | None, ends: str | None, ongoing: bool
) -> None:
    """The start, the end, and whether there is none."""
    period = read_period(value)

    assert period is not None
    assert period.starts == (when(starts) if starts else None)
    assert period.ends == (when(ends) if ends else None)
    assert period.ongoing is ongoing


@pytest.mark.parametrize("value", ["2026-2024", "mehrjährig", "2 Jahre", "Frühling/Sommer 26"])
def test_periods_that_are_not_sure_are_not_read(value: str) -> None:
    """Nothing is guessed."""
    assert read_period(value) is None


@pytest.mark.parametrize(
    ("value", "heading", "amount"),
    [
        ("12.000 €", "", "12000.00 EUR"),
        ("1.234,50 EUR", "", "1234.50 EUR"),
        ("12 000,00 zł", "", "12000.00 PLN"),
        ("EUR 1,234.50", "", "1234.50 EUR"),
        ("CHF 12'000", "", "12000.00 CHF"),
        ("5 T€", "", "5000.00 EUR"),
        ("2,5 tys. zł", "", "2500.00 PLN"),
        (1500, "Kosten (EUR)", "1500.00 EUR"),
        (1500.5, "Kosten in €", "1500.50 EUR"),
        ("3.500,50", "Kosten (EUR)", "3500.50 EUR"),
        ("12,000", "Costs (EUR)", "12000.00 EUR"),
    ],
)
def test_amounts_as_people_write_them(value: Any, heading: str, amount: str) -> None:
    """Separators of thousands and decimals are distinguished by the digits behind them."""
    read = read_amount(value, heading)

    assert read is not None
    assert read.money == money(amount)


@pytest.mark.parametrize(
    ("value", "heading"),
    [
        ("12.000", "Kosten"),
        (1500, "Kosten"),
        ("1000-2000 €", ""),
        ("keine", "Kosten (EUR)"),
        ("12 € und 5 CHF", ""),
        (0.1234, "Kosten (EUR)"),
        (True, "Kosten (EUR)"),
        (-5, "Kosten (EUR)"),
        (1e18, "Kosten (EUR)"),
        ("1,2345 €", ""),
    ],
)
def test_amounts_that_are_not_sure_are_not_read(value: Any, heading: str) -> None:
    """A currency is never guessed, nor a number rounded."""
    assert read_amount(value, heading) is None


@given(st.integers(0, 10**11), st.sampled_from([".", " ", "\u202f", "'"]))
def test_every_amount_is_read_as_it_was_written(hundredths: int, separator: str) -> None:
    """However thousands are separated."""
    whole, part = divmod(hundredths, 100)
    text = f"{whole:,}".replace(",", separator) + f",{part:02} EUR"
    read = read_amount(text)

    assert read is not None
    assert read.money.hundredths == hundredths


def test_the_time_for_which_an_amount_is_comes_from_the_cell_or_the_heading() -> None:
    """Years in the heading are those of the amount; “ca.” makes an estimate."""
    estimated = read_amount("ca. 5.000 € jährlich")
    of_years = read_amount(100, "Kosten 2026 (EUR)")

    assert estimated is not None
    assert (estimated.per, estimated.state) == ("year", "estimated")
    assert of_years is not None
    assert (of_years.years, of_years.per) == ((2026,), "year")


@pytest.mark.parametrize(
    ("value", "points"),
    [
        (3, (3,)),
        (3.0, (3,)),
        ("3", (3,)),
        ("3, 7", (3, 7)),
        ("3/7", (3, 7)),
        ("Punkt 3 und 7", (3, 7)),
        ("3; 3", (3,)),
        (3.7, None),
        ("3.7", None),
        ("3-7", None),
        (11, None),
        ("0", None),
        ("Bildung", None),
        (True, None),
        ("", None),
    ],
)
def test_numbers_of_points(value: Any, points: tuple[int, ...] | None) -> None:
    """3.7 may be 3 and 7, or a number that a program made of both; it is not read."""
    assert read_points(value) == points


@pytest.mark.parametrize(
    ("value", "posts"),
    [("0,5 VZÄ", 0.5), (1.5, 1.5), ("2 Stellen", 2.0), ("wenige", None), (0, None), (True, None)],
)
def test_posts(value: Any, posts: float | None) -> None:
    """Shares of posts."""
    assert read_posts(value) == posts


@given(st.lists(st.text(max_size=200), max_size=20))
def test_ids_are_valid_and_unique(titles: list[str]) -> None:
    """Whatever the titles are."""
    ids = unique_ids(titles)

    assert len(set(ids)) == len(titles)
    assert all(ID(each) == each for each in ids)


def test_ids_are_readable() -> None:
    """Umlauts are written out, and long titles cut between words."""
    assert id_of("Straßenfest für Vielfalt") == "strassenfest-fuer-vielfalt"
    assert id_of("Łódź – miasto otwarte") == "lodz-miasto-otwarte"
    assert len(id_of("sehr lange " * 20)) <= 50


@given(st.text(max_size=100))
def test_clean_texts_have_no_control_characters(text: str) -> None:
    """Whatever a cell holds, a document can hold its text."""
    clean, _ = clean_text(Cell(Address("L", 1, 1), text))

    seen = clean.replace("\n", "")
    assert all(character.isprintable() for character in seen if ord(character) < 128)


def test_soft_line_breaks_and_bullets_part_texts() -> None:
    """As programs for spreadsheets write them."""
    assert clean_text(Cell(Address("L", 1, 1), "a_x000D_\nb\x0bc\r\nd\x07")) == (
        "a\nb\nc\nd",
        "\\x07",
    )
    assert parts_of("• a\n• b; c") == ["a", "b", "c"]
