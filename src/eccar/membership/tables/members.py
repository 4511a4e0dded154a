"""The tables of authorities: members on a day, counts of inhabitants, names."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from ...tables.cells import date_cells, first_source, words_cells
from ...tables.columns import (
    AUTHORITY,
    SOURCE,
    Missing,
    Row,
    TableDefinition,
    date_columns,
    day_column,
    flag,
    integer,
    number,
    state_column,
    term,
    text,
)
from ...values.cities import CityKind
from ...values.vocabulary import Audience, Basis
from ..lifecycle import Status
from ..membership import Membership
from .cells import KNOWN_ON, MEMBERSHIP, STATUS

# ── members ──

_MEMBERS = (
    *AUTHORITY,
    text("authority_name", "The name, in an official language of the authority if it has one there."),
    text("name_language", "The language of the name, by BCP 47."),
    term("authority_kind", "The kind of authority.", CityKind),
    text("legal_form", "The legal form, in the words of the country.", missing="not stated"),
    text("lau_code", "The code in the list of local administrative units.", missing="not stated"),
    text("nuts_code", "The code of the NUTS region.", missing="not stated"),
    text("wikidata_id", "The id in Wikidata.", missing="not stated"),
    text("national_code", "The code in the national list.", missing="not stated"),
    number("latitude", "The latitude (WGS 84).", unit="degrees", missing="not stated"),
    number("longitude", "The longitude (WGS 84).", unit="degrees", missing="not stated"),
    integer(
        "inhabitants",
        "The latest count taken by the day, or its lower bound.",
        unit="inhabitants",
        missing="no count by the day is stated",
    ),
    integer(
        "inhabitants_most",
        "The upper bound of that count; the same where the number is known.",
        unit="inhabitants",
        missing="no count by the day is stated",
    ),
    state_column("inhabitants", Missing.NOT_STATED),
    day_column("as_of", "The day that status and inhabitants are of."),
    KNOWN_ON,
    *STATUS,
    *date_columns("since", "The date of the fact that last changed the status.", missing="no fact did"),
    term("audience", "Whom the document is for.", Audience),
)  # fmt: skip


def _members(
    memberships: Sequence[Membership], on: dt.date | None, known_on: dt.date | None
) -> Iterator[Row]:
    for membership in memberships:
        city, on = membership.city, on or dt.date.min
        codes, place, count = city.identifiers, city.coordinates, city.population_on(on)
        standing = membership.standing_on(on, known_on)
        name, language = words_cells(city.names, *city.official_languages)
        since, since_first, since_last = date_cells(standing.since)
        yield {
            "authority_id": city.id,
            "country": city.country,
            "document": membership.identity,
            "authority_name": name,
            "name_language": language,
            "authority_kind": city.kind.value,
            "legal_form": city.legal_form,
            "lau_code": codes and codes.lau,
            "nuts_code": codes and codes.nuts,
            "wikidata_id": codes and codes.wikidata,
            "national_code": codes and codes.national,
            "latitude": place and place.latitude,
            "longitude": place and place.longitude,
            "inhabitants": count and count.inhabitants,
            "inhabitants_most": count and count.most,
            "inhabitants_state": None if count else Missing.NOT_STATED.value,
            "as_of": on,
            "known_on": known_on,
            "status": standing.status.value,
            "is_certain": standing.certain,
            "may_be_member": Status.MEMBER in {standing.status, *standing.possibly},
            "since": since,
            "since_first": since_first,
            "since_last": since_last,
            "audience": membership.audience.value,
        }


MEMBERS = TableDefinition(
    name="members",
    meaning="One authority, its status and its inhabitants on a day.",
    columns=_MEMBERS,
    of=MEMBERSHIP,
    make=_members,
    needs_day=True,
    takes_known_on=True,
)


# ── population ──

_POPULATION = (
    *AUTHORITY,
    integer("count_number", "The number of the count in its document, from 1."),
    *date_columns("counted", "The day that the count is for."),
    integer("inhabitants", "The count, or its lower bound.", unit="inhabitants"),
    integer("inhabitants_most", "Its upper bound; the same where it is known.", unit="inhabitants"),
    term("basis", "How the count is known.", Basis, missing="not stated"),
    SOURCE,
)


def _population(
    memberships: Sequence[Membership], on: dt.date | None, _: dt.date | None
) -> Iterator[Row]:
    for membership in memberships:
        city, document = membership.city, membership.identity
        for number_, count in enumerate(city.population, 1):
            if on is None or (count.when.last is not None and count.when.last <= on):
                yield {
                    "authority_id": city.id,
                    "country": city.country,
                    "document": document,
                    "count_number": number_,
                    "counted": count.when.notation,
                    "counted_first": count.when.first,
                    "counted_last": count.when.last,
                    "inhabitants": count.inhabitants,
                    "inhabitants_most": count.most,
                    "basis": count.basis and count.basis.value,
                    "source": first_source(count.sources),
                }


POPULATION = TableDefinition(
    name="population",
    meaning="One count of the inhabitants of an authority. With a day, only counts taken by then.",
    columns=_POPULATION,
    of=MEMBERSHIP,
    make=_population,
)


# ── names ──

_NAMES = (
    *AUTHORITY,
    text("name_language", "The language of the name, by BCP 47."),
    text("authority_name", "The name of the authority in that language."),
    flag("is_former", "Whether it is a former name."),
    *date_columns("used_until", "Until when it was used.", missing="it is still the name"),
)


def _names(
    memberships: Sequence[Membership], _: dt.date | None, __: dt.date | None
) -> Iterator[Row]:
    for membership in memberships:
        city = membership.city
        named = [(city.names, None), *((former.names, former.until) for former in city.formerly)]
        for names, until in named:
            written, first, last = date_cells(until)
            for language, name in names.by_language:
                yield {
                    "authority_id": city.id,
                    "country": city.country,
                    "document": membership.identity,
                    "name_language": language,
                    "authority_name": name,
                    "is_former": until is not None,
                    "used_until": written,
                    "used_until_first": first,
                    "used_until_last": last,
                }


NAMES = TableDefinition(
    name="names",
    meaning="One name of an authority in one language, former names included.",
    columns=_NAMES,
    of=MEMBERSHIP,
    make=_names,
    takes_day=False,
)
