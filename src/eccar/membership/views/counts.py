"""Views of counts of many memberships: over time and by country, each a picture with its table."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ...languages.language import Language
from ...languages.names import alphabetical, country_name
from ...render.bars import BarLegend, BarRow, bars
from ...render.blocks import Block, CellContent, Figure, Table
from ...render.charts import chart, described
from ...values.texts import Count
from ..counts.by_country import CountryCount, MembersByCountry
from ..counts.over_time import MemberCount, MembersOverTime
from .over_time_picture import picture

_MAX_YEARS = 100
_HEADS = ("least", "members", "most")
"""The heads of numbers for programs."""

_NUMBERS = ("certain", "by_status", "possible")


def members_over_time(over_time: MembersOverTime, lang: Language) -> Iterator[Block]:
    """The members day by day as a line with a band; in the table, at the end of each year."""
    last = over_time.counts[-1]
    title = lang.word(
        "membership.counts",
        "over_time",
        members=span(last.least, last.most, lang),
        day=over_time.last,
    )
    name = lang.word("membership.counts", "picture_over_time")
    description = described(title, lang)
    figure = Figure(picture(over_time, name, description, lang), description, name)
    table = Table(
        lang.word("membership.counts", "caption_over_time"),
        heads=_heads("day", lang),
        rows=(
            (lang.say(day), *_numbers(over_time.count_on(day), lang)) for day in _days(over_time)
        ),
        numbers=(1, 2, 3),
        wide=True,
    )
    yield from chart(
        title, figure, table, over_time.records, lang=lang, notes=_notes(over_time, lang)
    )


def members_by_country(by_country: MembersByCountry, lang: Language) -> Iterator[Block]:
    """A bar for each country, in alphabetical order; in the table also how many are on record."""
    counts = sorted(by_country.counts, key=lambda count: alphabetical(_country(count, lang)))
    members = span(by_country.least, by_country.most, lang)
    title = lang.word("membership.counts", "by_country", members=members, day=by_country.on)
    name = lang.word("membership.counts", "picture_by_country")
    description = described(title, lang)
    legend = BarLegend(
        certain=lang.word("membership.counts", "certain"),
        uncertain=lang.word("membership.counts", "uncertain"),
        more=lang.word("many", "more", count=Count(len(counts))),
    )
    rows = [_bar(count, lang) for count in counts]
    drawn = bars(rows, legend, title=name, description=description, lang=lang)
    table = Table(
        lang.word("membership.counts", "caption_by_country"),
        heads=(*_heads("country", lang), lang.word("membership.counts", "on_record")),
        rows=(*(_row(count, lang) for count in counts), *_sum(by_country, lang)),
        numbers=(1, 2, 3, 4),
        wide=True,
    )
    figure = Figure(drawn, description, name)
    yield from chart(
        title, figure, table, by_country.records, lang=lang, notes=_notes(by_country, lang)
    )


def members_over_time_table(over_time: MembersOverTime, _: Language) -> Table:
    """The table for programs: every day on which a number changes."""
    rows = ((count.since.isoformat(), *_plain(count)) for count in over_time.counts)
    return Table("", heads=("since", *_HEADS), rows=rows)


def members_by_country_table(by_country: MembersByCountry, lang: Language) -> Table:
    """The table for programs: countries in the order of their codes, without a sum."""
    rows = (
        (count.country, _country(count, lang), count.authorities, *_plain(count))
        for count in by_country.counts
    )
    return Table("", heads=("country", "name", "authorities", *_HEADS), rows=rows)


def _plain(count: MemberCount | CountryCount) -> tuple[int, int, int]:
    return count.least, count.members, count.most


def span(least: int, most: int, lang: Language) -> str:
    """A number, or the least and the most that it can be."""
    ends = dict.fromkeys((least, most))
    return "–".join(map(lang.number, ends))


def _notes(value: MembersOverTime | MembersByCountry, lang: Language) -> Iterator[str]:
    """What is counted, and as of when the facts were known, if not all count."""
    yield lang.word("membership.counts", "explained")
    if value.known_on:
        text = lang.word("label", "known_on", day=value.known_on)
        yield lang.ended(f"{text[:1].upper()}{text[1:]}")


def _heads(first: str, lang: Language) -> tuple[str, ...]:
    return tuple(lang.word("membership.counts", key) for key in (first, *_NUMBERS))


def _numbers(count: MemberCount | CountryCount | MembersByCountry, lang: Language) -> Iterator[str]:
    numbers = (count.least, count.members, count.most)
    return (lang.number(number, column=True) for number in numbers)


def _days(over_time: MembersOverTime) -> Iterator[dt.date]:
    """The first day, the end of each year, or of every tenth if there are many, and the last day."""
    first, last = over_time.first, over_time.last
    years = range(first.year, last.year)
    step = 1 if len(years) <= _MAX_YEARS else 10
    ends = (dt.date(year, 12, 31) for year in years if year % step == 0)
    yield from dict.fromkeys((first, *ends, last))


def _country(count: CountryCount, lang: Language) -> str:
    return country_name(count.country, lang.code)


def _bar(count: CountryCount, lang: Language) -> BarRow:
    return BarRow(
        name=_country(count, lang),
        certain=count.least,
        uncertain=count.most - count.least,
        numbers=span(count.least, count.most, lang),
    )


def _row(count: CountryCount, lang: Language) -> tuple[CellContent, ...]:
    return (
        _country(count, lang),
        *_numbers(count, lang),
        lang.number(count.authorities, column=True),
    )


def _sum(by_country: MembersByCountry, lang: Language) -> Iterator[tuple[CellContent, ...]]:
    """The row of all countries together, if there are any."""
    if by_country.counts:
        authorities = sum(count.authorities for count in by_country.counts)
        name = lang.word("membership.counts", "all_countries")
        yield name, *_numbers(by_country, lang), lang.number(authorities, column=True)
