"""Views of the coalition's bodies on a day: which there are, and who sits in each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...languages.language import Language
from ...plan.views.reported_counts import number_text
from ...render.blocks import Alternatives, Block, Details, Heading, Items, Paragraph, Table
from ...render.localized import localize, part, verdict
from ...render.spans import NONE
from ...render.statements import Statement
from ...render.summaries import DOUBT, as_known, first_names, named
from ...values.dates import When
from ...values.texts import Count
from ..entries.bodies import Body
from ..entries.seats import Seat, SeatRole
from ..registers.overviews import BodyOverview
from ..registers.seats import HeldSeat, SeatsOnDay
from .basis import basis, wrapped


def body_overview(value: BodyOverview, lang: Language) -> Iterator[Block]:
    """A row for each body: its kind, and how many of its seats are on record."""
    heading = Heading(as_known(_word("title", lang, day=value.on), value.known_on, lang))
    count = verdict(_word("count", lang, count=Count(len(value.bodies))))
    table = Table(
        _word("caption", lang),
        heads=[_word(head, lang) for head in ("body", "kind", "seats")],
        rows=(
            (_name(each.body, lang), lang.say(each.body.kind), seats_text(each, lang))
            for each in value.bodies
        ),
    )
    not_complete = [basis("list", value.complete, lang, packaged=value.packaged)]
    yield Details(
        brief=(heading, count, table, *not_complete),
        full=(heading, count, table, *not_complete, *_all_seats(value, lang)),
        most=None,
    )


def _all_seats(value: BodyOverview, lang: Language) -> Iterator[Block]:
    for each in value.bodies:
        if each.seats:
            yield Heading(_name(each.body, lang), level=2)
            yield from _seats(each, lang)


def seats_text(value: SeatsOnDay, lang: Language) -> str:
    """How many seats are on record: “26 certain, 1 possible, of 26”."""
    parts = [
        _word(key, lang, count=Count(len(seats)))
        for key, seats in (("certain", value.certain), ("possible", value.possible))
        if seats
    ]
    if value.figure:
        number = number_text(value.figure.number, value.figure.precision, lang)
        parts.append(_word("of", lang, number=number))
    return ", ".join(parts) or NONE


def seats_on_day(value: SeatsOnDay, lang: Language) -> Iterator[Block]:
    """Who sat in a body on a day, for certain or possibly, and how many seats are on record."""
    name = _name(value.body, lang)
    title = _word("seats_title", lang, body=name, day=value.on)
    yield wrapped(Heading(as_known(title, value.known_on, lang)))
    yield verdict(lang.ended(seats_text(value, lang)) if value.seats else _word("no_seat", lang))
    yield from _seats(value, lang)
    yield Details(brief=(), full=tuple(_about(value.body, lang)), most=None)


def _seats(value: SeatsOnDay, lang: Language) -> Iterator[Block]:
    if value.seats:
        yield Table(
            _word("seats_caption", lang),
            heads=[_word(head, lang) for head in ("holder", "role", "since", "until")],
            rows=(_cells(each, lang) for each in value.seats),
        )
    if value.not_on_record:
        names = [holder_name(each, lang) for each in value.not_on_record]
        yield wrapped(Paragraph(named("network.bodies.not_on_record", names, lang)))
    if outside := [
        holder_name(each.seat.holder, lang) for each in value.seats if each.not_a_member
    ]:
        yield wrapped(Paragraph(_word("no_member", lang, names=first_names(outside, lang))))


def _cells(held: HeldSeat, lang: Language) -> Iterator[str]:
    seat = held.seat
    yield f"{holder_name(seat.holder, lang)}{'' if held.certain else DOUBT}"
    yield role_text(seat, lang)
    yield _date(seat.from_ or seat.when, lang)
    yield _date(seat.until, lang)


def holder_name(holder: str, lang: Language) -> str:
    """The name of the authority, or of the partner, that holds a seat."""
    kind, _, key = holder.partition("/")
    if kind != "partners":
        return lang.name_of(holder)
    name = lang.titles.get(("partner", key))
    return key if name is None else localize(name, lang)


def role_text(seat: Seat, lang: Language) -> str:
    """As what a seat is held, with its topic; a member without one needs no word."""
    parts = [] if seat.role is SeatRole.MEMBER else [lang.say(seat.role)]
    return ", ".join([*parts, *filter(None, [seat.topic])]) or NONE


def _date(date: When | None, lang: Language) -> str:
    return NONE if date is None else lang.say(date)


def _about(body: Body, lang: Language) -> Iterator[Block]:
    """What else is on record of the body: its tasks, other names, and figures with their sources."""
    if body.tasks:
        yield Paragraph(localize(body.tasks, lang))
    if body.also_called:
        names = ", ".join(localize(each.names, lang) for each in body.also_called)
        yield Paragraph(_word("also_called", lang, names=names))
    statements = [*_figures(body, lang)]
    if statements:
        yield part(_word("figures", lang), lang)
        yield _listed(statements, lang)
    if body.sources:
        sources = Statement(lang.word("label", "sources"), body.sources, names_sources=True)
        yield _listed([sources], lang)


def _figures(body: Body, lang: Language) -> Iterator[Statement]:
    for figure in body.figures:
        number = number_text(figure.number, figure.precision, lang)
        text = lang.line(lang.say(figure.figure), number)
        details = lang.say(figure.when) if figure.when else _word("undated", lang)
        yield Statement(
            lang.whole("plan.value", "detailed", value=text, details=details), figure.sources
        )


def _listed(statements: Iterable[Statement], lang: Language) -> Block:
    every = tuple(statements)
    return Alternatives(
        lines=[Items(((each.line(lang),) for each in every), bullets=True)],
        page=[Items((each.cell(lang),) for each in every)],
    )


def _name(body: Body, lang: Language) -> str:
    return localize(body.names, lang)


def _word(key: str, lang: Language, **values: object) -> str:
    return lang.word("network.bodies", key, **values)
