"""The dates to keep: as a table in the order of time, and as a table for programs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from attrs import evolve

from ...languages.language import Language
from ...render.blocks import Alternatives, Block, CellContent, Details, Heading, Paragraph, Table
from ...render.fitting import WIDTH, columns, shortened
from ...render.localized import label, names_of
from ...render.spans import NONE
from ...values.texts import Count
from ..dates.deadlines import Deadline, Deadlines

HEADS = (
    *("authority", "kind", "date", "first", "last", "basis", "title"),
    *("identity", "item", "uid"),
)
"""The heads for programs, the same in every language."""


def deadlines(value: Deadlines, lang: Language) -> Iterator[Block]:
    """What has passed and is still open, then what is ahead; how many inferred dates are left out."""
    lang = naming(value, lang)
    yield Heading(lang.word("dossier.deadlines", "title", day=value.on))
    if not value.items:
        yield Paragraph(lang.word("dossier.deadlines", "none"))
    if value.before:
        yield _part("before", lang)
        yield _below(_table(value.before, value, lang))
        yield _part("ahead", lang)
    if value.ahead:
        table = _table(value.ahead, value, lang)
        yield _below(table) if value.before else table
    if value.not_shown:
        count = Count(value.not_shown)
        yield Paragraph(lang.word("dossier.deadlines", "not_shown", count=count))


def _part(key: str, lang: Language) -> Block:
    """What the table below has: a heading on a page, a label in a terminal."""
    text = lang.word("dossier.deadlines", key)
    return Alternatives(lines=[Paragraph(label(text, lang))], page=[Heading(text, level=2)])


def _below(table: Details) -> Details:
    """The *table* below a heading of its own, which serves as its caption."""
    return evolve(
        table,
        full=[
            evolve(each, captioned=False) if isinstance(each, Table) else each
            for each in table.full
        ],
    )


def naming(value: Deadlines, lang: Language) -> Language:
    """The language *lang*, which knows the cities of the answer."""
    return lang.naming({city.id: city for city in value.cities})


def when_of(deadline: Deadline, lang: Language) -> str:
    """The date of a *deadline*, as exact or as rough as it is."""
    return lang.say(deadline.when)


def title_of(deadline: Deadline, lang: Language) -> str:
    """What is due, in words."""
    return lang.sentence(deadline.title)


def authority_of(deadline: Deadline, lang: Language) -> str:
    """The names of the authorities; empty for a date of all."""
    return names_of(filter(None, deadline.authority.split(", ")), lang)


def basis_of(deadline: Deadline, lang: Language) -> str:
    """Who set the date."""
    return lang.say(deadline.basis)


class _Line(NamedTuple):
    """What is said of a date, in words: both tables are made of these, so that each is worded once."""

    when: str
    what: str
    authority: str
    basis: str


def _line_of(deadline: Deadline, lang: Language) -> _Line:
    said = when_of(deadline, lang), title_of(deadline, lang)
    return _Line(*said, authority_of(deadline, lang), basis_of(deadline, lang))


def _table(items: Sequence[Deadline], value: Deadlines, lang: Language) -> Details:
    """A table of dates; in a terminal each in one line, until more is asked for."""
    several = len(value.authorities) > 1
    lines = [_line_of(each, lang) for each in items]
    return Details(
        brief=[_in_lines(lines, several, lang)],
        full=[_in_full(lines, several, lang)],
        most=None,
        single=True,
    )


def _in_full(lines: Sequence[_Line], several: bool, lang: Language) -> Table:
    names = ("when", "what", *(("authority",) if several else ()), "basis")
    return Table(
        lang.word("dossier.deadlines", "caption"),
        heads=(lang.word("dossier.deadlines", name) for name in names),
        rows=(_row(each, several) for each in lines),
        broad=(1,),
    )


def _row(line: _Line, several: bool) -> Iterator[CellContent]:
    yield line.when
    yield line.what
    if several:
        yield line.authority or NONE
    yield line.basis


def _in_lines(lines: Sequence[_Line], several: bool, lang: Language) -> Table:
    """Date and title, cut so that each row is a line; of several authorities, their names before it."""
    names = ("when", "what")
    dates = [line.when for line in lines]
    room = WIDTH - max(map(columns, (*dates, lang.word("dossier.deadlines", "when")))) - 2
    return Table(
        lang.word("dossier.deadlines", "caption"),
        heads=(lang.word("dossier.deadlines", name) for name in names),
        rows=(
            (line.when, shortened(_named(line.authority if several else "", line.what, lang), room))
            for line in lines
        ),
    )


def named(deadline: Deadline, lang: Language) -> str:
    """The title behind the name of the authority, if it is a date of one."""
    return _named(authority_of(deadline, lang), title_of(deadline, lang), lang)


def _named(authority: str, title: str, lang: Language) -> str:
    return lang.line(authority, title) if authority else title


def deadlines_table(value: Deadlines, lang: Language) -> Table:
    """The table for programs: codes instead of words, days as documents write them."""
    return Table(
        lang.word("dossier.deadlines", "caption"),
        heads=HEADS,
        rows=(_values(each, lang) for each in value.items),
    )


def _values(deadline: Deadline, lang: Language) -> Iterator[CellContent]:
    date = deadline.when
    ends = (str(day) if day else "" for day in (date.first, date.last))
    yield from (deadline.authority, deadline.kind.value, date.notation, *ends)
    yield from (deadline.basis.value, title_of(deadline, lang))
    yield from (deadline.identity or "", deadline.item, deadline.uid)
