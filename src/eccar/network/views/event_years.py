"""Views of the events by year: a picture with its table."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, TypedDict

from ...languages.language import Language
from ...render.bars import BarLegend, BarRow, bars
from ...render.blocks import Block, Figure, Heading, Paragraph, Table
from ...render.charts import described
from ...render.localized import verdict
from ...values.texts import Count
from ...values.vocabulary import YesNo
from ..entries.events import EventKind
from ..registers.event_years import EventsByYear, EventYear
from .basis import basis, wrapped


class EventYearData(TypedDict):
    """The recorded events of a calendar year."""

    year: Annotated[int, "The year."]
    least: Annotated[int, "The events that are certainly of the year."]
    most: Annotated[int, "These, and the events whose date leaves another year open."]


class EventsByYearData(TypedDict):
    """The recorded events by year."""

    kinds: Annotated[list[EventKind], "The kinds that are asked for; if empty, all."]
    complete: Annotated[YesNo, "Whether a document claims that its list of events is complete."]
    years: Annotated[
        list[EventYearData], "Every year from the first to the last that has an event."
    ]
    year_not_known: Annotated[int, "How many further events are of a year that is not known."]
    cancelled: Annotated[int, "How many were cancelled, and are in no year."]


def events_by_year_data(value: EventsByYear, _: Language) -> EventsByYearData:
    """The years as plain data, for other programs."""
    return {
        "kinds": list(value.kinds),
        "complete": value.complete,
        "years": [
            {"year": each.year, "least": each.least, "most": each.most} for each in value.years
        ],
        "year_not_known": value.year_not_known,
        "cancelled": value.cancelled,
    }


def events_by_year_table(value: EventsByYear) -> Table:
    """The table for programs: a row for each year."""
    rows = ((each.year, each.least, each.most) for each in value.years)
    return Table("", heads=("year", "least", "most"), rows=rows)


def events_by_year(value: EventsByYear, lang: Language) -> Iterator[Block]:
    """A bar for each year; what is not certain of it is hatched, and a column of the table."""
    title = _word("title", lang)
    yield Heading(title)
    yield verdict(_word("count", lang, count=Count(sum(each.least for each in value.years))))
    if value.years:
        description = described(title, lang)
        yield Figure(_picture(value, description, lang), description, title)
        yield _table(value, lang)
    yield wrapped(*map(Paragraph, _left_out(value, lang)))
    yield wrapped(basis("list", value.complete, lang, packaged=value.packaged))


def _picture(value: EventsByYear, description: str, lang: Language) -> str:
    legend = BarLegend(
        certain=_word("certain", lang),
        uncertain=_word("uncertain", lang),
        more=lang.word("many", "more", count=Count(len(value.years))),
    )
    rows = [_bar(each, lang) for each in value.years]
    return bars(rows, legend, title=_word("title", lang), description=description, lang=lang)


def _bar(year: EventYear, lang: Language) -> BarRow:
    ends = dict.fromkeys((year.least, year.most))
    return BarRow(
        name=str(year.year),
        certain=year.least,
        uncertain=year.most - year.least,
        numbers="–".join(map(lang.number, ends)),
    )


def _table(value: EventsByYear, lang: Language) -> Table:
    """The years with their numbers; a column of what is not certain, if there is any."""
    heads = ("year", "certain", "possible")
    rows = [_row(each, lang) for each in value.years]
    shown = 3 if any(each.most > each.least for each in value.years) else 2
    return Table(
        _word("caption", lang),
        heads=[_word(head, lang) for head in heads[:shown]],
        rows=(row[:shown] for row in rows),
        numbers=(1, 2)[: shown - 1],
    )


def _row(year: EventYear, lang: Language) -> tuple[str, ...]:
    numbers = (year.least, year.most - year.least)
    return (str(year.year), *(lang.number(number, column=True) for number in numbers))


def _left_out(value: EventsByYear, lang: Language) -> Iterator[str]:
    """How many events are in no year, and why."""
    for key, number in (("not_known", value.year_not_known), ("cancelled", value.cancelled)):
        if number:
            yield _word(key, lang, count=Count(number))


def _word(key: str, lang: Language, **values: object) -> str:
    return lang.word("network.eventyears", key, **values)
