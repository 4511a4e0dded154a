"""Views of the coalition's bodies on a day: which there are, and who sits in each."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Mapping, Sequence

from ...languages.language import Language
from ...plan.views.reported_counts import number_text
from ...render.blocks import Alternatives, Block, Details, Heading, Items, Paragraph, Table
from ...render.localized import localize, part, verdict
from ...render.spans import NONE
from ...render.statements import Statement
from ...render.summaries import DOUBT, as_known, first_names, named
from ...values.dates import When
from ...values.texts import Count, Text, joined, plain
from ..coalition import Coalition
from ..entries.bodies import Body, BodyKind
from ..entries.seats import Seat, SeatRole
from ..packaged import packaged_coalition
from ..registers.overviews import BodyOverview
from ..seats.evidence import body_and_role
from ..seats.on_day import SeatsOnDay
from ..seats.succession import HeldSeat
from .basis import basis, wrapped

_HEADS = ("body", "kind", "seats")
_BRIEF_HEADS = ("body", "seats")
"""The columns of the bodies, in full and in brief: few, for a terminal."""


def body_overview(value: BodyOverview, lang: Language) -> Iterator[Block]:
    """A row for each body: its kind, and how many of its seats are on record."""
    heading = Heading(as_known(_word("title", lang, day=value.on), value.known_on, lang))
    count = _word("count", lang, count=Count(len(value.bodies)))
    first = (heading, verdict(count if value.bodies else _word("nothing", lang)))
    brief, full = (
        [_overview_table(value, heads, lang)] if value.bodies else []
        for heads in (_BRIEF_HEADS, _HEADS)
    )
    not_complete = [basis("list", value.complete, lang, packaged=value.packaged)]
    yield Details(
        brief=(*first, *brief, *not_complete),
        full=(*first, *full, *not_complete, *_all_seats(value, lang)),
        most=None,
    )


def _overview_table(value: BodyOverview, heads: Sequence[str], lang: Language) -> Table:
    return Table(
        _word("caption", lang),
        heads=[_word(head, lang) for head in heads],
        rows=([_overview_cell(each, head, heads, lang) for head in heads] for each in value.bodies),
    )


def _overview_cell(value: SeatsOnDay, head: str, heads: Sequence[str], lang: Language) -> str:
    """What the column *head* has of a body; without a column for it, the name says a working group."""
    name, kind = _name(value.body, lang), value.body.kind
    match head:
        case "body" if "kind" not in heads and kind is BodyKind.WORKING_GROUP:
            return joined((name, f" ({lang.say(kind)})"))
        case "body":
            return name
        case "kind":
            return lang.say(kind)
        case _:
            return seats_text(value, lang) or NONE


def _all_seats(value: BodyOverview, lang: Language) -> Iterator[Block]:
    for each in value.bodies:
        if each.seats or each.earlier:
            yield Heading(_name(each.body, lang), level=2)
            yield from _seats(each, lang)


def seats_text(value: SeatsOnDay, lang: Language) -> str:
    """How many holders are on record, of how many authorities: “26 of 26 cities, 1 partner”."""
    return ", ".join(_counts(value, lang))


def _counts(value: SeatsOnDay, lang: Language) -> Iterator[str]:
    """The authorities and the partners that certainly have a seat, and the possible seats."""
    holders = {each.seat.holder: each.seat.authority for each in value.certain}
    authorities = sum(authority is not None for authority in holders.values())
    if authorities and value.figure:
        number = number_text(value.figure.number, value.figure.precision, lang)
        yield _word("authorities_of", lang, count=Count(authorities), number=number)
    elif authorities:
        yield _word("authorities", lang, count=Count(authorities))
    numbers = {"partners": len(holders) - authorities, "possible": len(value.possible)}
    for key, number_of in numbers.items():
        if number_of:
            yield _word(key, lang, count=Count(number_of))


def seats_on_day(value: SeatsOnDay, lang: Language) -> Iterator[Block]:
    """Who sat in a body on a day, for certain or possibly, and how many seats are on record."""
    title = _word("seats_title", lang, body=_name(value.body, lang), day=value.on)
    first = (
        wrapped(Heading(as_known(title, value.known_on, lang))),
        verdict(lang.ended(seats_text(value, lang)) if value.seats else _word("no_seat", lang)),
        *_seats(value, lang),
    )
    yield Details(brief=first, full=(*first, *_about(value.body, lang)), most=None)


def _seats(value: SeatsOnDay, lang: Language) -> Iterator[Block]:
    """The seats as a table, then whatever a reader needs to understand it."""
    if value.seats:
        yield Table(
            _word("seats_caption", lang),
            heads=[_word(head, lang) for head in ("holder", "role", "since", "until")],
            rows=(_cells(each, lang) for each in value.seats),
        )
    yield from map(Paragraph, _remarks(value, lang))


def _remarks(value: SeatsOnDay, lang: Language) -> Iterator[str]:
    """What the mark of a doubt means, earlier holders, the published number, and gaps of the register."""
    if value.possible:
        yield _word("question_mark", lang)
    if value.earlier:
        earlier = joined((_earlier(each, lang) for each in value.earlier), ", ")
        yield _whole("earlier", lang, names=earlier)
    if (figure := value.figure) and figure.when:
        number = number_text(figure.number, figure.precision, lang)
        yield _word("size", lang, number=number, date=figure.when)
    if value.not_on_record:
        holders = {each.seat.holder: holder_name(each, lang) for each in value.seats}
        names = [holders[holder] for holder in value.not_on_record]
        yield named("network.bodies.not_on_record", names, lang)
    if outside := [holder_name(each, lang) for each in value.seats if each.not_a_member]:
        yield _word("no_member", lang, names=first_names(outside, lang))


def _earlier(held: HeldSeat, lang: Language) -> str:
    """An earlier holder, with its role and the last day for which the seat is on record."""
    role = role_text(held.seat, lang)
    parts = [*([] if role == NONE else [role]), _date(held.seat.when or held.seat.from_, lang)]
    return joined((holder_name(held, lang), f" ({', '.join(parts)})"))


def _cells(held: HeldSeat, lang: Language) -> Iterator[str]:
    seat = held.seat
    yield joined((holder_name(held, lang), "" if held.certain else DOUBT))
    yield role_text(seat, lang)
    yield _date(seat.beginning, lang)
    yield _date(seat.until, lang)


def holder_name(held: HeldSeat, lang: Language) -> str:
    """The name of the authority, or of the partner, that holds a seat."""
    if held.city:
        return lang.authority(held.city)
    if held.names:
        return localize(held.names, lang)
    holder = held.seat.holder
    return holder.partition("/")[2] if held.seat.authority is None else lang.name_of(holder)


def seat_in_words(name: str, lang: Language) -> str:
    """The *name* of a seat, as the fact *seated* has it, in the words of the reader.

    Of a body whose name in the reader's language is not at hand, it is as recorded.
    """
    body, role = body_and_role(name)
    titles = lang.titles.get(("body", body)) or _packaged_names().get(body)
    shown = plain(body) if titles is None else localize(titles, lang)
    return shown if role is SeatRole.MEMBER else joined((shown, f" ({lang.say(role)})"))


@functools.cache
def _packaged_names() -> Mapping[str, Text]:
    """The names of the bodies of the packaged record, by the English ones."""
    return body_names([packaged_coalition()])


def body_names(coalitions: Iterable[Coalition]) -> dict[str, Text]:
    """The names of the bodies in documents about the coalition, by those that the fact *seated* has."""
    return {body.names.best("en"): body.names for each in coalitions for body in each.bodies}


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
        names = joined((localize(each.names, lang) for each in body.also_called), ", ")
        yield Paragraph(_whole("also_called", lang, names=names))
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


def _whole(key: str, lang: Language, **values: object) -> str:
    return lang.whole("network.bodies", key, **values)


def _word(key: str, lang: Language, **values: object) -> str:
    return lang.word("network.bodies", key, **values)
