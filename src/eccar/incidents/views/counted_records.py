"""The view of counts of records: how many were counted, what was left out, and what to look at."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, TypedDict

from ...languages.language import Language
from ...render.blocks import Block, Heading, Items, Paragraph
from ...render.localized import fitted, verdict
from ...values.texts import Count, Rendered
from ..records.counted import CountedDimension, CountedRecords, UnknownCode

SECTION = "incidents.command"
"""The section of the wording with the remarks, which the command writes, too."""


class UnknownCodeData(TypedDict):
    """A code that the mapping does not have."""

    heading: Annotated[str, "The column."]
    code: Annotated[str | None, "The code; none for those that may be about persons."]
    count: Annotated[int, "How many records have it."]
    lines: Annotated[list[int], "The first lines of a CSV file with it."]


class CountedRecordsData(TypedDict):
    """How many records were counted, and what was left out. The counts themselves are in a table."""

    by: Annotated[list[str], "What was counted by."]
    read: Annotated[int, "The records in the file."]
    counted: Annotated[int, "The records in the total."]
    period: Annotated[str | None, "The period; none without a dated record."]
    period_given: Annotated[bool, "Whether it was asked for."]
    outside: Annotated[int, "Records outside the period."]
    undated: Annotated[int, "Records without a date."]
    invalid: Annotated[int, "Records with a date that is none."]
    after_recording: Annotated[int, "Records with a date after that of their recording."]
    unknown: Annotated[list[UnknownCodeData], "The codes that the mapping does not have."]
    remarks: Annotated[list[str], "All of it as sentences, and what to look at."]


def counted_records_data(counts: CountedRecords, lang: Language) -> CountedRecordsData:
    """How many records were counted and what was left out as plain data, for other programs."""
    dates = counts.dates
    return {
        "by": [dimension.name for dimension in counts.dimensions],
        "read": counts.read,
        "counted": counts.total,
        "period": str(counts.period) if counts.period else None,
        "period_given": counts.period_given,
        "outside": counts.outside,
        "undated": dates.undated,
        "invalid": dates.invalid,
        "after_recording": dates.after_recording,
        "unknown": [
            {
                "heading": each.heading,
                "code": each.code,
                "count": each.count,
                "lines": list(each.lines),
            }
            for each in counts.unknown
        ],
        "remarks": [*left_out(counts, lang), *to_look_at(counts, lang)],
    }


def counted_records(counts: CountedRecords, lang: Language) -> Iterator[Block]:
    """How many records were counted by what, and the remarks; never a number of a category."""
    names = tuple(_name(dimension, lang) for dimension in counts.dimensions)
    yield Heading(_word("title_of", lang, names=names) if names else _word("title", lang))
    yield verdict(_word("counted", lang, count=Count(counts.total), read=counts.read))
    if counts.period is not None and counts.period_given:
        yield Paragraph(_word("period", lang, period=counts.period))
    if items := [*left_out(counts, lang), *to_look_at(counts, lang)]:
        yield fitted(Items(items, bullets=True))
    yield fitted(Paragraph(_word("inside", lang)))


def left_out(counts: CountedRecords, lang: Language) -> Iterator[str]:
    """The records that are in no table, or whose dates are doubtful, and the codes that mean nothing."""
    dates = counts.dates
    for key, number in (
        ("outside", counts.outside),
        ("undated", dates.undated),
        ("invalid", dates.invalid),
        ("after_recording", dates.after_recording),
    ):
        if number:
            remark = lang.word(SECTION, key, count=Count(number))
            yield _with_lines(remark, number, dates.lines.get(key, ()), lang)
    yield from (_unknown(item, lang) for item in counts.unknown)


def to_look_at(counts: CountedRecords, lang: Language) -> Iterator[str]:
    """What somebody has to decide or to look at before a table is published."""
    if counts.period is not None and not counts.period_given:
        yield lang.word(SECTION, "period_assumed", period=counts.period)
    if counts.period_given and not counts.total:
        yield lang.word(SECTION, "no_records")
    for dimension in counts.dimensions:
        for column in counts.mapping.by_name.get(dimension.name, ()):
            if column.any_code:
                yield lang.word(SECTION, "any_code", heading=column.heading)


def _unknown(item: UnknownCode, lang: Language) -> str:
    """How many records have a code that the mapping does not have; the code, if it is repeated."""
    if item.code is None:
        remark = lang.word(SECTION, "not_shown", count=Count(item.count), heading=item.heading)
    else:
        values = {"heading": item.heading, "code": item.code}
        remark = lang.word(SECTION, "unknown", count=Count(item.count), **values)
    return _with_lines(remark, item.count, item.lines, lang)


def _with_lines(remark: str, count: int, lines: tuple[int, ...], lang: Language) -> str:
    """The *remark*, and behind it the *lines* of the file; of more records, the first ones."""
    if not lines:
        return remark
    if count == 1:
        return lang.word(SECTION, "line", remark=Rendered(remark), line=lines[0])
    key = "lines" if count == len(lines) else "first_lines"
    return lang.word(SECTION, key, remark=Rendered(remark), lines=lines)


def _name(dimension: CountedDimension, lang: Language) -> str:
    """What a dimension is called: a span of time, else its axis."""
    return lang.say(dimension.step or dimension.axis)


def _word(key: str, lang: Language, **values: object) -> str:
    return lang.word("incidents.counted_records", key, **values)
