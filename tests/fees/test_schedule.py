"""Schedules of fees: every population has one band, every day one table, and no hole is accepted."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eccar.fees.packaged import fee_schedule
from eccar.fees.schedule import Band, Edge, FeeSchedule, FeeTable, OwnBands
from eccar.testing import strategies as made
from eccar.values import CityKind
from eccar.values.displayable import Message
from eccar.values.errors import InvalidValue
from eccar.values.texts import Count, CountRange

LARGEST = 100_000_000


PEOPLE = st.integers(1, LARGEST)


def table(*bands: Band, since: str = "2009-01-01", **fields: Any) -> FeeTable:
    defaults: dict[str, Any] = {"source": "Invented.", "basis": "assumed", "seen": "2026-01-01"}
    return FeeTable(since=since, bands=bands or (Band(fee="500 EUR"),), **{**defaults, **fields})


def refused(ask: Callable[[], Any]) -> tuple[str, str]:
    """The code and the message with which *ask* is refused."""
    with pytest.raises(InvalidValue) as refusal:
        ask()
    return refusal.value.fault.code, str(refusal.value)


@given(made.bands(), PEOPLE)
def test_every_population_has_exactly_one_band(bands: list[Band], people: int) -> None:
    """From one inhabitant to a hundred million, one band holds, and it is the one that is given."""
    fee_table = table(*bands)
    below = [0, *(band.up_to or LARGEST for band in bands)]
    holding = [
        band
        for above, band in zip(below, bands, strict=False)
        if above < people <= (band.up_to or LARGEST)
    ]

    assert holding == [fee_table.band(people)]


@given(made.bands())
def test_the_bands_reach_from_one_to_all(bands: list[Band]) -> None:
    """The first band holds one inhabitant, the last a hundred million, each its own ceiling."""
    fee_table = table(*bands)

    assert fee_table.band(1) is fee_table.bands[0]
    assert fee_table.band(LARGEST) is fee_table.bands[-1]
    for band, above in zip(fee_table.bands[:-1], fee_table.bands[1:], strict=True):
        assert fee_table.band(band.up_to or 0) is band
        assert fee_table.band((band.up_to or 0) + 1) is above


@given(made.tables(), PEOPLE, st.sampled_from(CityKind))
def test_each_kind_pays_by_its_own_bands(fee_table: FeeTable, people: int, kind: CityKind) -> None:
    """A kind with bands of its own pays by them, all others by those of the table."""
    own = [own.bands for own in fee_table.own if kind in own.kinds]

    assert fee_table.bands_for(kind) == (own[0] if own else fee_table.bands)
    assert fee_table.band(people, kind) in fee_table.bands_for(kind)
    assert fee_table.band(people, kind).fee.currency == fee_table.currency
    assert fee_table.knows(kind) == bool(own or not fee_table.kinds or kind in fee_table.kinds)


@pytest.mark.parametrize("people", [0, -1, LARGEST + 1, 10**12])
def test_a_population_that_cannot_be_is_refused(people: int) -> None:
    """Zero, negative counts and more than a hundred million have no band."""
    code, message = refused(lambda: table().band(people))

    assert code == "DOC227"
    assert str(people).replace("-", "−") in message


B = Band


@pytest.mark.parametrize(
    ("bands", "code", "named"),
    [
        ([], "DOC251", ["no bands"]),
        (
            [B(up_to=20_000, fee="0 EUR"), B(up_to=20_000, fee="5 EUR"), B(fee="9 EUR")],
            "DOC252",
            ["Band 2", "20000"],
        ),
        (
            [B(up_to=20_000, fee="0 EUR"), B(up_to=5_000, fee="5 EUR"), B(fee="9 EUR")],
            "DOC252",
            ["Band 2", "5000", "20000"],
        ),
        (
            [B(up_to=20_000, fee="0 EUR"), B(above=25_000, fee="5 EUR")],
            "DOC253",
            ["1 and 2", "20001 to 25000"],
        ),
        ([B(above=10, fee="5 EUR")], "DOC260", ["above 10"]),
        (
            [B(up_to=20_000, fee="0 EUR"), B(above=15_000, fee="5 EUR")],
            "DOC254",
            ["1 and 2", "15001 to 20000"],
        ),
        ([B(fee="0 EUR"), B(up_to=20_000, fee="5 EUR")], "DOC255", ["Band 1"]),
        ([B(fee="0 EUR"), B(fee="5 EUR")], "DOC255", ["Band 1"]),
        ([B(up_to=20_000, fee="0 EUR")], "DOC256", ["20000"]),
        (
            [B(up_to=20_000, fee="1 EUR"), B(fee="5 CHF")],
            "DOC247",
            ["1.00 EUR", "5.00 CHF"],
        ),
    ],
)
def test_bands_that_do_not_fit_are_refused(bands: list[Band], code: str, named: list[str]) -> None:
    """Holes, overlaps, falling ceilings and missing ends are refused, and the message names them."""
    tables: tuple[Callable[[], Any], ...] = (
        lambda: FeeTable(
            since="2009-01-01", source="Invented.", basis="assumed", seen="2026-01-01", bands=bands
        ),
        lambda: OwnBands(kinds=["canton"], bands=bands),
    )
    for ask in tables:
        refused_with, message = refused(ask)

        assert refused_with == code
        assert all(text in message for text in named)


@given(made.bands(), st.data())
def test_every_hole_and_overlap_is_seen(bands: list[Band], data: st.DataObject) -> None:
    """A band that says it begins elsewhere than where the one before ends is refused."""
    index = data.draw(st.integers(0, len(bands) - 1))
    ends = (bands[index - 1].up_to or 0) if index else 0
    begins = data.draw(PEOPLE.filter(lambda people: people != ends))
    moved = Band(above=begins, up_to=bands[index].up_to, fee=bands[index].fee)
    code, message = refused(lambda: table(*bands[:index], moved, *bands[index + 1 :]))

    assert code == ("DOC254" if begins < ends else "DOC253" if index else "DOC260")
    assert str(max(begins, ends)) in message
    assert index == 0 or str(min(begins, ends) + 1) in message


def test_a_fee_is_not_less_than_nothing() -> None:
    """No band pays its authorities."""
    assert refused(lambda: Band(fee="-5 EUR"))[0] == "DOC246"


def test_an_edge_is_not_upside_down() -> None:
    """The least that an edge can be is no more than the most."""
    code, message = refused(lambda: Edge(least=20_001, most=20_000))

    assert code == "DOC228"
    assert "20000" in message
    assert "20001" in message


def own(*kinds: str, fee: str = "100 EUR") -> OwnBands:
    return OwnBands(kinds=kinds, bands=[Band(fee=fee)])


@pytest.mark.parametrize(
    "fields",
    [
        {"own": [own("canton"), own("district", "canton")]},
        {"own": [own("canton", "canton")]},
        {"own": [own("canton")], "kinds": ["city", "canton"]},
        {"kinds": ["canton", "city", "canton"]},
    ],
)
def test_a_kind_has_its_bands_once(fields: dict[str, Any]) -> None:
    """A kind that is named twice would have two fees."""
    code, message = refused(lambda: table(**fields))

    assert code == "DOC259"
    assert "canton" in message


def test_a_table_is_in_one_currency() -> None:
    """The bands of a kind are in the currency of the table."""
    code, message = refused(lambda: table(own=[own("canton", fee="100 CHF")]))

    assert code == "DOC247"
    assert "500.00 EUR" in message
    assert "100.00 CHF" in message


@given(st.lists(st.dates(dt.date(1990, 1, 1)), min_size=1, max_size=5, unique=True), st.dates())
def test_the_last_table_to_have_begun_holds(days: list[dt.date], on: dt.date) -> None:
    """On the eve of a table the older one holds, from its day on the new one."""
    schedule = FeeSchedule(tables=[table(since=str(day_)) for day_ in days])
    begun = [day_ for day_ in days if day_ <= on]
    held = schedule.table_on(on)

    assert (held and held.since) == (max(begun) if begun else None)


def test_on_the_eve_of_a_table_the_older_one_holds() -> None:
    """A year is charged by the table that was in force on its first day."""
    old, new, late = (table(since=day) for day in ("2009-01-01", "2020-01-01", "2021-01-02"))
    schedule = FeeSchedule(tables=[late, old, new])

    assert schedule.table_on("2008-12-31") is None
    assert schedule.table_on("2019-12-31") == old
    assert schedule.table_on("2020-01-01") == new
    assert schedule.table_on("2021-01-01") == new
    assert schedule.table_on("2021-01-02") == late
    assert schedule.table_for(2008) is None
    assert schedule.table_for(2019) == old
    assert schedule.table_for(2020) == new
    assert schedule.table_for(2021) == new
    assert schedule.table_for(2022) == late


def test_two_tables_of_one_day_are_refused() -> None:
    """Two tables cannot begin on one day."""
    tables = [table(), table(since="2020-01-01"), table(since="2020-01-01")]
    code, message = refused(lambda: FeeSchedule(tables=tables))

    assert code == "DOC257"
    assert "2020-01-01" in message


def test_a_schedule_has_a_table() -> None:
    """A schedule without a table says nothing."""
    assert refused(lambda: FeeSchedule(tables=[]))[0] == "DOC258"


@pytest.mark.parametrize("year", [0, -1, 1899, 2200, 9999, 10**12])
def test_years_out_of_range_are_refused(year: int) -> None:
    """A year is one from 1900 to 2199."""
    code, message = refused(lambda: fee_schedule().table_for(year))

    assert code == "DOC229"
    assert str(year).replace("-", "−") in message


def test_a_schedule_has_no_subject() -> None:
    """Its subject is empty, so that no authority has it."""
    assert fee_schedule().subject == ""
    assert fee_schedule().tables[0].currency == "EUR"


def test_a_band_is_named_by_its_inhabitants() -> None:
    """A band says from where to where it reaches, as a key with counts for the wording."""
    few, some, many = B(up_to=20_000, fee="0 EUR"), B(up_to=50_000, fee="1 EUR"), B(fee="2 EUR")
    named = table(few, some, many)
    names = [name for name, _ in named.named_bands(named.bands)]

    assert names == [
        Message("fees.band.up_to", {"up_to": Count(20_000)}),
        Message("fees.band.between", {"count": CountRange(20_001, 50_000)}),
        Message("fees.band.above", {"least": Count(50_001)}),
    ]
    assert [name.key for name, _ in table().named_bands((many,))] == ["fees.band.all"]
    assert [band for _, band in named.named_bands(named.bands)] == [few, some, many]
