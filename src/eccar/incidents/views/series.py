"""Views of series of figures: a picture with its table, the breaks, and the caveat."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Annotated, TypedDict

from ...languages.language import Language
from ...render.blocks import Block, CellContent, Figure, Heading, Items, Paragraph, Span, Table
from ...render.charts import described
from ...render.localized import fitted, lang_span, verdict
from ...values.dates import Period
from ...values.texts import Count, capitalized
from ..counts.cell import CellState, EarlierFigure
from ..counts.comparability import ComparabilityReason
from ..counts.series import IncidentSeries, SeriesPoint
from ..counts.table import CountTable
from ..words.axes import CountUnit
from .comparisons import ComparabilityDifferenceData, difference_data
from .names import category_name, said
from .series_picture import SeriesLegend, SeriesRow, series_picture
from .table_names import table_names


class EarlierFigureData(TypedDict):
    """What was published for a figure before."""

    count: Annotated[int, "The count as it was."]
    recorded: Annotated[dt.date, "The day of the data that it was from, or of its publication."]
    note: Annotated[str | None, "Why it was revised."]


class SeriesPointData(TypedDict):
    """A figure of a series."""

    period: Annotated[Period, "The time that it sums up."]
    table: Annotated[str, "The id of the table that it is from."]
    data_day: Annotated[dt.date | None, "The day of the data of that table."]
    state: Annotated[CellState | None, "What the figure is; nothing if it is not published."]
    count: Annotated[int | None, "The count, if there is one."]
    earlier: Annotated[list[EarlierFigureData], "What was published before, the latest first."]
    side_by_side: Annotated[bool, "Whether the figure before it is of the same period."]
    differences: Annotated[
        list[ComparabilityDifferenceData], "Why it is not comparable with the figure before it."
    ]
    not_stated: Annotated[list[ComparabilityReason], "What one of both tables does not state."]


class IncidentSeriesData(TypedDict):
    """The figures of one cell over several periods."""

    codes: Annotated[list[str], "The codes of the cell; none for the total."]
    unit: Annotated[CountUnit | None, "What is counted, if it is the same in all tables."]
    points: Annotated[list[SeriesPointData], "The figures, by period."]


def incident_series_data(value: IncidentSeries, lang: Language) -> IncidentSeriesData:
    """The series as plain data, for other programs."""
    return {
        "codes": list(value.codes),
        "unit": value.unit,
        "points": [_point_data(point, lang) for point in value.points],
    }


def _point_data(point: SeriesPoint, lang: Language) -> SeriesPointData:
    return {
        "period": point.period,
        "table": point.table.id,
        "data_day": point.table.data_day,
        "state": point.state,
        "count": point.count,
        "earlier": [
            {"count": each.count, "recorded": each.recorded, "note": each.note}
            for each in point.earlier
        ],
        "side_by_side": point.side_by_side,
        "differences": [difference_data(each, lang) for each in point.differences],
        "not_stated": list(point.not_stated),
    }


_COLUMNS = ("period", "table", "data_day", "state", "count", "break")


def incident_series_table(value: IncidentSeries) -> Table:
    """The table for programs: a row for each figure."""
    return Table("", heads=_COLUMNS, rows=map(_program_row, value.points))


def _program_row(point: SeriesPoint) -> tuple[str | int, ...]:
    day, count = point.table.data_day, point.count
    reasons = " ".join(_reasons(point))
    cells = (day.isoformat() if day else "", point.state or "", "" if count is None else count)
    return (str(point.period), point.table.id, *cells, reasons)


def incident_series(value: IncidentSeries, lang: Language) -> Iterator[Block]:
    """A bar for each figure with its breaks, a table, why the series breaks, and the caveat."""
    title = _title(value, lang)
    yield Heading(title)
    yield verdict(_verdict(value, lang))
    if value.points:
        description = described(title, lang)
        yield Figure(_picture(value, title, description, lang), description, title)
        yield _table(value, lang)
    if value.breaks:
        yield fitted(Items([_break(point, lang) for point in value.breaks], bullets=True))
    lacking = dict.fromkeys(each for point in value.points for each in point.not_stated)
    if lacking:
        yield fitted(Paragraph(_word("not_stated", lang, reasons=tuple(lacking))))
    yield fitted(*map(Paragraph, _caveats(value, lang)))


def _title(value: IncidentSeries, lang: Language) -> str:
    """What is counted, and the names of the categories."""
    unit = lang.say(value.unit) if value.unit else said("figures", lang)
    names = tuple(_name(value, code, lang) for code in value.codes)
    return capitalized(_word("title_of", lang, unit=unit, names=names) if names else unit)


def _name(value: IncidentSeries, code: str, lang: Language) -> str:
    """The name of a category in the first table that has it."""
    for table in value.tables:
        if dimension := table.dimension_by_code.get(code):
            return category_name(dimension, dimension.by_code[code], lang)
    return code


def _verdict(value: IncidentSeries, lang: Language) -> str:
    if not value.breaks:
        return _word("count", lang, count=Count(len(value.points)))
    return _word("breaks", lang, count=Count(len(value.breaks)))


def _picture(value: IncidentSeries, title: str, description: str, lang: Language) -> str:
    legend = SeriesLegend(
        exact=_word("legend_exact", lang),
        rounded=_word("legend_rounded", lang),
        hidden=_word("legend_hidden", lang),
        interruption=_word("legend_break", lang),
        more=lang.word("many", "more", count=Count(len(value.points))),
    )
    rows = [_row(point, lang) for point in value.points]
    return series_picture(rows, legend, title=title, description=description, lang=lang)


def _row(point: SeriesPoint, lang: Language) -> SeriesRow:
    least, most = _bounds(point)
    return SeriesRow(
        name=lang.say(point.period),
        least=least,
        most=most,
        words=_figure(point, lang),
        hidden=point.state is CellState.SUPPRESSED,
        interruption=_interruption(point, lang) if point.differences else "",
    )


def _bounds(point: SeriesPoint) -> tuple[int, int]:
    """The least and the greatest count that a figure can be; of a rounded one by its base."""
    count, control = point.count or 0, point.table.control
    if point.state is not CellState.ROUNDED or control.base is None:
        return count, count
    return control.rounded_from(count)


def _figure(point: SeriesPoint, lang: Language) -> str:
    """The count, or why there is none."""
    if point.count is not None:
        return lang.number(point.count)
    return lang.say(point.state) if point.state else _word("not_in_table", lang)


def _table(value: IncidentSeries, lang: Language) -> Table:
    names = _table_names(value, lang)
    heads = ("head_period", "head_figure", "head_data_day", "head_table", "head_remarks")
    return Table(
        _word("caption", lang),
        heads=[_word(head, lang) for head in heads],
        rows=[
            (
                lang.say(point.period),
                _figure(point, lang),
                lang.say(point.table.data_day) if point.table.data_day else "–",
                names[point.table],
                tuple(_remarks(point, lang)) or "–",
            )
            for point in value.points
        ],
        numbers=(1,),
    )


def _table_names(value: IncidentSeries, lang: Language) -> dict[CountTable, CellContent]:
    """The name of each table, in one line; with what tells those of the same name apart."""
    names: dict[CountTable, CellContent] = {}
    for table, name in zip(value.tables, table_names(value.tables, lang), strict=True):
        title = lang_span(table.titles, lang) if table.titles else Span(table.id)
        names[table] = ((title, name.removeprefix(title.text)),)
    return names


def _remarks(point: SeriesPoint, lang: Language) -> Iterator[str]:
    if point.state is CellState.ROUNDED:
        yield lang.say(point.state)
    if point.side_by_side:
        yield _word("side_by_side", lang)
    if point.differences:
        yield _interruption(point, lang)
    yield from (_revision(each, lang) for each in point.earlier)


def _reasons(point: SeriesPoint) -> tuple[ComparabilityReason, ...]:
    """In what respects a figure differs from the one before it, each once."""
    return tuple(dict.fromkeys(each.reason for each in point.differences))


def _interruption(point: SeriesPoint, lang: Language) -> str:
    """In what respects a figure differs from the one before it; of a stated break, what changed."""
    aspects = (each.values.get("aspect", each.reason) for each in point.differences)
    return _word("break", lang, reasons=tuple(dict.fromkeys(aspects)))


def _revision(figure: EarlierFigure, lang: Language) -> str:
    return _word("revised", lang, number=Count(figure.count), day=figure.recorded)


def _break(point: SeriesPoint, lang: Language) -> tuple[str, ...]:
    """A break: before which period it is, and each reason with the tables' own notes."""
    lines = [_word("before", lang, period=point.period)]
    for each in point.differences:
        lines += filter(None, (lang.sentence(each.message), each.note))
    return tuple(lines)


def _caveats(value: IncidentSeries, lang: Language) -> Iterator[Span | str]:
    """What the tables say that has to be said with their figures, and the common caveat if none is readable."""
    own = dict.fromkeys(lang_span(each.caveats, lang) for each in value.tables if each.caveats)
    yield from own
    if not any(each.lang in lang.codes for each in own):
        yield said("caveat", lang)


def _word(key: str, lang: Language, **values: object) -> str:
    return lang.word("incidents.incident_series", key, **values)
