"""Events by year: every recorded event is counted once, or is in doubt, or is named as left out."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

import eccar
from eccar.network import Coalition, Event, EventsByYear, EventYear, events_by_year
from eccar.network.registers.event_years import MOST_YEARS

DATES = st.none() | st.sampled_from(
    (
        *("2019", "2019-05", "2019-05-06", "2019-12-30/2020-01-02", "2021/2023", "../2019"),
        *("2019/..", "unknown", "1950/2020", "2024-24"),
    )
)


def events_of(*dates: str | None, cancelled: int = 0) -> EventsByYear:
    """Invented events with these dates, of which the first so many were cancelled."""
    events = [
        Event(
            id=f"{place}",
            titles={"en": f"Workshop {place}"},
            kinds=["workshop"],
            when=date,
            cancelled="2019-01-01" if place < cancelled else None,
            sources=["Invented"],
        )
        for place, date in enumerate(dates)
    ]
    document = Coalition(id="invented", events=events)
    return events_by_year(eccar.network.register([document]).events_between())


@given(st.lists(DATES, max_size=8))
def test_numbers_are_those_of_a_count_day_by_day(dates: list[str | None]) -> None:
    """Of a year are certainly the events all of whose days are in it; at most those that have one in it."""
    answer = events_of(*dates)
    spans = [
        (date.first, date.last)
        for date in map(eccar.when, filter(None, dates))
        if date.first and date.last and date.last.year - date.first.year < MOST_YEARS
    ]

    for each in answer.years:
        first, last = dt.date(each.year, 1, 1), dt.date(each.year, 12, 31)
        assert each.least == sum(first <= begin and end <= last for begin, end in spans)
        assert each.most == sum(begin <= last and first <= end for begin, end in spans)
    assert answer.year_not_known == len(dates) - len(spans)
    years = [each.year for each in answer.years]
    assert years == (list(range(years[0], years[-1] + 1)) if years else [])
    assert sum(each.least for each in answer.years) <= len(spans)


def test_cancelled_events_are_in_no_year() -> None:
    """They are counted by themselves."""
    answer = events_of("2019", "2020", cancelled=1)

    assert (answer.cancelled, answer.years) == (1, (EventYear(year=2020, least=1, most=1),))


@pytest.mark.parametrize("lang", ["en", "de", "fr", "pl"])
def test_a_column_of_doubt_only_where_there_is_doubt(lang: str) -> None:
    """A date that spans two years adds the column."""
    plain, doubtful = (
        eccar.markdown(events_of(date), lang=lang).splitlines() for date in ("2019", "2019/2020")
    )

    head, wider = (next(line for line in each if line[:1] == "|") for each in (plain, doubtful))
    assert head.count("|") + 1 == wider.count("|")
