"""Summaries of many: a heading, a table with a row for each, sums, what needs attention, what is left out.

The rows are in the order of countries and names, never of numbers.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from ..languages.language import Language
from ..languages.names import alphabetical
from ..values.cities import City
from ..values.records import Records
from ..values.selection import Selection, country_of
from ..values.texts import Count
from .blocks import Alternatives, Block, Details, Heading, Paragraph, Table
from .charts import counted, source
from .localized import fitted, label, verdict

MAX_NAMES = 20
"""Authorities or files that a sentence names."""

DOUBT = "\xa0?"
"""What stands behind an answer that is to be confirmed; no line breaks before it."""

LEFT_OUT = "left_out"
"""The head of the column for programs that says why an authority or a file has no values."""

Row = TypeVar("Row")


def summary(
    title: str,
    table: Table,
    sums: Sequence[str],
    *,
    brief: Table | None = None,
    attention: Iterable[Block] = (),
    selection: Selection,
    records: Records,
    lang: Language,
) -> Iterator[Block]:
    """The blocks of a summary: *title*, *table*, *sums*, *attention*, and what is left out.

    The first of the sums is the verdict of a page. A terminal shows the table *brief* until more is
    asked for, if it is another.
    """
    first, *others = sums
    yield Heading(title)
    yield Alternatives(lines=(), page=[verdict(first), *map(Paragraph, others)])
    if table.rows:
        yield Details(brief=[brief or table], full=[table], most=None, single=True)
    yield Alternatives(lines=[fitted(*map(Paragraph, sums))], page=())
    yield fitted(*attention)
    yield fitted(*map(Paragraph, limits(selection, records, lang)))
    if records.registered:
        yield fitted(Paragraph(f"{counted(records, lang)}."))
    yield Alternatives(lines=(), page=[Paragraph(source(records, lang))])


def as_known(title: str, known_on: dt.date | None, lang: Language) -> str:
    """The *title* with the day as of which the record was read, if one was asked for."""
    if known_on is None:
        return title
    return f"{title}, {lang.word('label', 'known_on', day=known_on)}"


def cities(count: int, lang: Language, parts: Iterable[str] = ()) -> str:
    """The number of cities, and what they consist of."""
    number = lang.word("summary", "cities", count=Count(count))
    consisting = ", ".join(parts)
    return f"{lang.line(number, consisting) if consisting else number}."


def named(
    key: str,
    names: Sequence[str],
    lang: Language,
    *,
    most: int | None = MAX_NAMES,
    **values: object,
) -> str:
    """The sentence under *key*, which counts authorities or files and gives the first of their *names*.

    *key* begins with its section: ``membership.summary.uncertain``. All are named if *most* is
    ``None``.
    """
    section, _, name = key.rpartition(".")
    count, shown = Count(len(names)), first_names(names, lang, most)
    return lang.whole(section, name, count=count, names=shown, **values)


def first_names(names: Sequence[str], lang: Language, most: int | None = MAX_NAMES) -> str:
    """The first of *names*, and how many more there are; all of them if *most* is ``None``."""
    shown, more = ", ".join(names[:most]), len(names) - (len(names) if most is None else most)
    return shown if more <= 0 else lang.whole("summary", "more", names=shown, more=Count(more))


def listed(heading: str, items: Iterable[Block], lang: Language) -> Iterator[Block]:
    """*items* below the *heading* that says what they are, if there are any."""
    contents = tuple(items)
    if contents:
        yield Paragraph(label(heading, lang))
        yield from contents


def limits(selection: Selection, records: Records, lang: Language) -> Iterator[str]:
    """To which authorities the answer is limited, and all that is left out."""
    if selection:
        only = lang.say((*selection.countries, *selection.statuses))
        count = Count(len(selection.others))
        yield lang.whole("summary", "selected", only=only, count=count)
    for key, authorities in (
        ("undecided", selection.undecided),
        ("without_membership", selection.without_membership),
        ("twice", records.left_out),
    ):
        if authorities:
            yield named(f"summary.{key}", [*map(lang.name_of, authorities)], lang)
    if records.unread:
        yield named("summary.unread", [*map(lang.say, records.unread)], lang)


def place(id_: str, city: City | None, lang: Language) -> tuple[str, str]:
    """The country of an authority by its code, and its name as far as it is known."""
    if city is None:
        return country_of(id_), lang.name_of(id_)
    return city.country, lang.authority(city)


def place_cell(where: tuple[str, str]) -> str:
    """A country and a name as the first cell of a row."""
    country, name = where
    return f"{name} ({country})"


def ordered(rows: Iterable[tuple[tuple[str, str], Row]]) -> list[tuple[tuple[str, str], Row]]:
    """*rows*, each after its country and name, in the order of these."""
    return sorted(rows, key=lambda row: (row[0][0], alphabetical(row[0][1])))


def program_table(
    heads: Sequence[str],
    rows: Iterable[Iterable[object]],
    records: Records,
    lang: Language,
) -> Table:
    """The table for programs: the *rows*, then a row for each city and each file that is left out.

    *heads* begin with country, city and name; a column that says why a row is left out comes last.
    """
    empty = [""] * (len(heads) - 3)
    contents: list[tuple[str, ...]] = [(*map(_plain, row), "") for row in rows]
    contents += [
        (country_of(id_), id_, lang.name_of(id_), *empty, "duplicate") for id_ in records.left_out
    ]
    contents += [("", file, "", *empty, "unread") for file in records.unread]
    return Table("", heads=(*heads, LEFT_OUT), rows=contents)


def _plain(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
    return str(value)
