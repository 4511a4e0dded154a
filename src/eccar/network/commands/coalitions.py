"""The subcommands bodies, events and offers: what is on record about the coalition."""

from __future__ import annotations

import argparse
import os
from typing import TYPE_CHECKING

from ...command.errors import CallError, exit_code, refused
from ...command.inputs import day_of
from ...command.output import Item, show, with_ahead
from ...documents.suggest import nearest
from ...languages.language import language
from ...values.cities import cities_of
from ...values.constraints import CITY_ID
from ...values.errors import InvalidValue
from ..offering import offers
from ..registers.event_years import events_by_year
from ..views.event_years import events_by_year_table
from ..views.program_tables import (
    body_overview_table,
    event_overview_table,
    offers_table,
    seats_on_day_table,
)
from .registers import register_of

if TYPE_CHECKING:
    from ...command.console import Console
    from ...languages.language import Language
    from ...values.cities import City
    from ..registers.register import Register


def show_bodies(arguments: argparse.Namespace, console: Console) -> int:
    """Print the bodies of the coalition on a day, or who sat in one of them."""
    register, unread = register_of(arguments, console, "coalition")
    on, lang = day_of(arguments), _reader(register, arguments)
    if arguments.body:
        if not register.bodies.versions(arguments.body):
            raise _no_body(arguments.body, [body.id for body in register.bodies])
        seats = register.seats_on(arguments.body, on, arguments.known_on)
        item = Item(seats, audience=seats.audience, table=lambda: seats_on_day_table(seats, lang))
    else:
        bodies = register.bodies_on(on, arguments.known_on)
        item = Item(
            bodies, audience=bodies.audience, table=lambda: body_overview_table(bodies, lang)
        )
    if register.coalitions:
        show(with_ahead([item], arguments, lang), arguments, console, lang=lang)
    return exit_code(left_out=bool(unread), answered=bool(register.coalitions))


def show_events(arguments: argparse.Namespace, console: Console) -> int:
    """Print the events of a period, or all."""
    register, unread = register_of(arguments, console, "coalition")
    try:
        events = register.events_between(arguments.first, arguments.last, arguments.kind)
    except InvalidValue as error:
        raise CallError(error) from None
    lang = _reader(register, arguments)
    if arguments.by:
        years = events_by_year(events)
        item = Item(years, audience=years.audience, table=lambda: events_by_year_table(years))
    else:
        item = Item(
            events, audience=events.audience, table=lambda: event_overview_table(events, lang)
        )
    if register.coalitions:
        show([item], arguments, console, lang=lang)
    return exit_code(left_out=bool(unread), answered=bool(register.coalitions))


def show_offers(arguments: argparse.Namespace, console: Console) -> int:
    """Print what the network offers on a day."""
    _take_city(arguments)
    register, unread = register_of(arguments, console, "coalition")
    city = _city(arguments.city, register) if arguments.city else None
    try:
        answer = offers(
            register,
            on=day_of(arguments),
            city=city,
            points=arguments.point,
            languages=arguments.language,
        )
    except ValueError as error:
        raise CallError(error) from None
    lang = _reader(register, arguments)
    item = Item(answer, audience=answer.audience, table=lambda: offers_table(answer, lang))
    if register.coalitions:
        show(with_ahead([item], arguments, lang), arguments, console, lang=lang)
    return exit_code(left_out=bool(unread), answered=bool(register.coalitions))


def _take_city(arguments: argparse.Namespace) -> None:
    """Take the id of an authority, typed in front of files, as that of the one that asks."""
    first = arguments.paths[0] if arguments.paths else ""
    if not arguments.city and CITY_ID.fits(first) and not os.path.exists(first):
        arguments.city, arguments.paths = first, arguments.paths[1:]


def _city(id: str, register: Register) -> City:
    """The authority with an id in the register; without it the call cannot be carried out."""
    cities = cities_of(register)
    if id not in cities:
        near = nearest(id, tuple(cities))
        raise refused("network.no_city_near" if near else "network.no_city", city=id, near=near)
    return cities[id]


def _no_body(id: str, known: list[str]) -> CallError:
    """The error of an *id* that is none of the bodies *known*, with that which is probably meant."""
    if not known:
        return refused("network.no_bodies")
    if near := nearest(id, tuple(known)):
        return refused("network.no_body_near", body=id, near=near)
    return refused("network.no_body", body=id, known=known)


def _reader(register: Register, arguments: argparse.Namespace) -> Language:
    """The language of the reader, which knows the names of authorities."""
    return language(arguments.lang).naming(cities_of(register))
