"""The view of a document of the coalition: in brief what it is, in full all lists as tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import attrs
from attrs import frozen

from ...languages.language import Language
from ...plan.views.measure_text import capital, fact_text, joined, recorded_text
from ...render.blocks import (
    Alternatives,
    Block,
    CellContent,
    Details,
    Heading,
    Items,
    Line,
    Section,
    Table,
    line,
)
from ...render.localized import citations, localize, verdict
from ...render.statements import Statement
from ...values.characters import printable
from ...values.texts import Count
from ...values.texts import joined as texts_joined
from ...values.vocabulary import YesNo
from ..coalition import Coalition
from ..entries.bodies import Body
from ..entries.entry import CoalitionEntry
from ..entries.member_counts import CountedAuthorities, PublishedCount
from ..entries.seats import Seat
from ..facts import (
    CoalitionFact,
    Constituted,
    EnteredInRegister,
    FoundingDeclared,
    StatutesDated,
)
from ..references import LISTS
from . import member_counts
from .entry_text import LABELS, Titles, dates_of, details_of, holder_of, name_of, titles_of

MAX_COUNTS = 2
"""Published numbers that are shown in brief: the last ones of all members."""

_FOUNDING = (FoundingDeclared, Constituted, EnteredInRegister)
"""The facts that say in a line how the coalition was founded."""


@frozen
class _Row:
    """An entry as it is shown: what it is called, its dates, all else, and its sources."""

    name: str
    dates: tuple[str, ...]
    details: tuple[Line, ...]
    entry: CoalitionEntry | Seat


def coalition(value: Coalition, lang: Language) -> Iterator[Block]:
    """The name, how it was founded, how much is on record, and the last published numbers of members."""
    heading = Heading(_title(value, lang))
    yield Details(
        brief=(heading, *_in_brief(value, lang)),
        full=(heading, verdict(_founding(value, lang)), *_in_full(value, lang)),
    )


def _title(value: Coalition, lang: Language) -> str:
    if value.names:
        return localize(value.names, lang)
    return lang.word(LABELS, "title_of", id=value.id)


# ── in brief ──


def _in_brief(value: Coalition, lang: Language) -> Iterator[Block]:
    lines = [_founding(value, lang), _headed("on_record", _amounts(value, lang), lang)]
    if value.legal_form:
        lines.insert(0, _headed("legal_form", printable(value.legal_form), lang))
    if counts := _last_counts(value.member_counts):
        numbers = lang.apart(member_counts.dated(each, lang) for each in counts)
        lines.append(_headed("last_published", numbers, lang))
    lines.extend(_complete(value, lang))
    yield Items(lines)


def _founding(value: Coalition, lang: Language) -> str:
    """When the coalition was declared, constituted and registered, in one line."""
    facts = [fact for kind in _FOUNDING for fact in value.facts if isinstance(fact, kind)]
    if not facts:
        return lang.word(LABELS, "no_founding")
    texts = (f"{_fact_name(fact, lang)}, {lang.date(fact.when)}" for fact in facts)
    return _headed("founding", lang.apart(texts), lang)


def _amounts(value: Coalition, lang: Language) -> str:
    """How many entries each list has; an empty list is left out."""
    numbers = {name: len(getattr(value, name)) for name in LISTS}
    numbers["seats"] = sum(len(body.seats) for body in value.bodies)
    texts = [
        lang.word("network.coalitioncounted", name, count=Count(number))
        for name in (LISTS[0], "seats", *LISTS[1:])
        if (number := numbers[name])
    ]
    return lang.listed(texts) if texts else lang.word(LABELS, "nothing")


def _last_counts(counts: Iterable[PublishedCount]) -> Sequence[PublishedCount]:
    """The last of the numbers of all members whose date is known, in the order of time."""
    of_all = [
        each
        for each in counts
        if each.counted is CountedAuthorities.MEMBERS and not each.country and each.when.last
    ]
    return sorted(of_all, key=lambda each: each.when.sort_key())[-MAX_COUNTS:]


def _complete(value: Coalition, lang: Language) -> Iterator[str]:
    """Which lists are said to be complete, and which not."""
    if value.complete is None:
        return
    for key, wanted in (("complete", YesNo.YES), ("not_complete", YesNo.NO)):
        names = [
            lang.word("network.coalitionlist", field.name)
            for field in attrs.fields(type(value.complete))
            if getattr(value.complete, field.name) is wanted
        ]
        if names:
            yield _headed(key, ", ".join(names), lang)


# ── in full ──


def _in_full(value: Coalition, lang: Language) -> Iterator[Block]:
    yield _statements(_about(value, lang), lang)
    yield from _facts(value.facts, lang)
    titles = titles_of(value)
    for name in LISTS:
        rows = [_row(entry, titles, lang) for entry in getattr(value, name)]
        caption = capital(lang.word("network.coalitionlist", name))
        yield from _listed(caption, rows, "name", lang)
        if name == "bodies":
            yield from _seats(value.bodies, titles, lang)
    if value.sources:
        sources = Statement(capital(_word("sources", lang)), value.sources, names_sources=True)
        yield _statements((sources,), lang)


def _about(value: Coalition, lang: Language) -> Iterator[Statement]:
    """What holds for the whole document."""
    for key in ("id", "recorded", "legal_form"):
        known = getattr(value, key)
        if known is not None:
            yield Statement(_headed(key, joined(known, lang), lang))
    yield Statement(_headed("on_record", _amounts(value, lang), lang))
    yield from map(Statement, _complete(value, lang))
    for purpose in value.purposes:
        text = localize(purpose.words, lang)
        if purpose.when:
            text = texts_joined((text, f" ({lang.date(purpose.when)})"))
        yield Statement(_headed("purposes", text, lang), purpose.sources)


def _statements(statements: Iterable[Statement], lang: Language) -> Block:
    each = tuple(statements)
    return Alternatives(
        lines=[Items((statement.line(lang),) for statement in each)],
        page=[Items((statement.cell(lang),) for statement in each)],
    )


def _facts(facts: Sequence[CoalitionFact], lang: Language) -> Iterator[Block]:
    """The facts of the foundation and the statutes, if there are any, below a heading."""
    if facts:
        heading = Heading(_word("caption_facts", lang), level=2)
        items = Items(((_fact(fact, lang),) for fact in facts), bullets=True)
        yield Alternatives(
            lines=[Section((heading, items))], page=[heading, _fact_table(facts, lang)]
        )


def _fact(fact: CoalitionFact, lang: Language) -> Line:
    text = fact_text(_fact_name(fact, lang), fact, lang, fact.reference, *_fact_details(fact, lang))
    if not fact.sources:
        text = f"{text} – {lang.word('label', 'no_source')}"
    return Statement(capital(text), fact.sources).line(lang)


def _fact_table(facts: Iterable[CoalitionFact], lang: Language) -> Table:
    return Table(
        _word("caption_facts", lang),
        heads=(lang.word("label", key) for key in ("date", "fact", "by", "sources")),
        rows=(_fact_row(fact, lang) for fact in facts),
        captioned=False,
    )


def _fact_row(fact: CoalitionFact, lang: Language) -> Iterator[CellContent]:
    what = (
        _fact_name(fact, lang),
        *_fact_details(fact, lang),
        *recorded_text(fact, lang),
        fact.note,
    )
    yield lang.date(fact.when)
    yield tuple(printable(part) for part in what if part)
    yield tuple(printable(part) for part in (fact.by, fact.reference) if part)
    yield citations(fact.sources, lang)


def _fact_name(fact: CoalitionFact, lang: Language) -> str:
    return lang.word("network.coalitionfact", fact.kind)


def _fact_details(fact: CoalitionFact, lang: Language) -> Iterator[str]:
    """Where it happened, and which edition it is."""
    if fact.place:
        yield lang.whole(LABELS, "at", place=fact.place)
    if isinstance(fact, StatutesDated) and fact.edition:
        yield lang.whole(LABELS, "edition_of", edition=fact.edition)


def _row(entry: CoalitionEntry, titles: Titles, lang: Language) -> _Row:
    details = tuple(details_of(entry, titles, lang))
    return _Row(name_of(entry, lang), tuple(dates_of(entry, lang)), details, entry)


def _seats(bodies: Iterable[Body], titles: Titles, lang: Language) -> Iterator[Block]:
    """The seats of each body that has any on record."""
    for body in bodies:
        rows = [_seat_row(seat, titles, lang) for seat in body.seats]
        caption = lang.whole(LABELS, "seats_of", body=localize(body.names, lang))
        yield from _listed(caption, rows, "holder", lang)


def _seat_row(seat: Seat, titles: Titles, lang: Language) -> _Row:
    details = (line(lang.say(seat.role)), *details_of(seat, titles, lang))
    return _Row(holder_of(seat, titles, lang), tuple(dates_of(seat, lang)), details, seat)


def _listed(caption: str, rows: Sequence[_Row], head: str, lang: Language) -> Iterator[Block]:
    """A list below a heading, if it has entries: on a page as a table."""
    if rows:
        heading = Heading(caption, level=2)
        items = Items((tuple(_lines(row, lang)) for row in rows), bullets=True)
        yield Alternatives(
            lines=[Section((heading, items))], page=[heading, _table(caption, rows, head, lang)]
        )


def _lines(row: _Row, lang: Language) -> Iterator[Line]:
    """An entry as lines: what it is called and its dates, then all else, then its sources."""
    name = texts_joined((row.name, *row.dates), ", ")
    yield Statement(name, row.entry.sources).line(lang)
    yield from row.details


def _table(caption: str, rows: Iterable[_Row], head: str, lang: Language) -> Table:
    date, sources = (lang.word("label", key) for key in ("date", "sources"))
    cells: Iterator[tuple[Any, ...]] = (
        (row.name, row.dates, row.details, citations(row.entry.sources, lang)) for row in rows
    )
    return Table(
        caption,
        heads=(_word(head, lang), date, _word("details", lang), sources),
        rows=cells,
        broad=(2,),
        captioned=False,
    )


def _headed(key: str, text: str, lang: Language) -> str:
    """*text* behind the name of the field *key*, as a line of its own."""
    return capital(lang.line(_word(key, lang), text))


def _word(key: str, lang: Language) -> str:
    return lang.word(LABELS, key)
