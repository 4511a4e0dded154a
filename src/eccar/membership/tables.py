"""The tables that are made of memberships: members, facts, standings, populations, names."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from ..tables.columns import (
    AUTHORITY,
    SOURCE,
    Missing,
    Row,
    TableDefinition,
    date_cells,
    date_columns,
    day_column,
    first_source,
    flag,
    integer,
    number,
    state_column,
    term,
    text,
    words_cells,
)
from ..values.cities import CityKind
from ..values.vocabulary import Audience, Basis
from .facts import FACTS, MembershipFact
from .lifecycle import Status, Statuses
from .membership import Membership

_MEMBERSHIP = ("membership",)
_STATUS = (
    term("status", "The status by the facts that count for certain.", Status),
    flag("is_certain", "Whether the record leaves no other status open."),
    flag("may_be_member", "Whether membership is the status or one that the record leaves open."),
)
_KNOWN_ON = day_column(
    "known_on", "The day on which the facts were known.", missing="all facts on record count"
)


# ── members ──

_MEMBERS = (
    *AUTHORITY,
    text("authority_name", "The name, in an official language of the authority if it has one there."),
    text("name_language", "The language of the name, by BCP 47."),
    term("authority_kind", "The kind of authority.", CityKind),
    text("legal_form", "The legal form, in the words of the country.", missing="not on record"),
    text("lau_code", "The code in the list of local administrative units.", missing="not on record"),
    text("nuts_code", "The code of the NUTS region.", missing="not on record"),
    text("wikidata_id", "The id in Wikidata.", missing="not on record"),
    text("national_code", "The code in the national list.", missing="not on record"),
    number("latitude", "The latitude (WGS 84).", unit="degrees", missing="not on record"),
    number("longitude", "The longitude (WGS 84).", unit="degrees", missing="not on record"),
    integer(
        "inhabitants",
        "The latest count taken by the day, or its lower bound.",
        unit="inhabitants",
        missing="no count by the day is on record",
    ),
    integer(
        "inhabitants_most",
        "The upper bound of that count; the same where the number is known.",
        unit="inhabitants",
        missing="no count by the day is on record",
    ),
    state_column("inhabitants", Missing.NOT_STATED),
    day_column("as_of", "The day that status and inhabitants are of."),
    _KNOWN_ON,
    *_STATUS,
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
    of=_MEMBERSHIP,
    make=_members,
    needs_day=True,
    takes_known_on=True,
)


# ── facts ──

_FACTS = (
    *AUTHORITY,
    integer("fact_number", "The number of the fact in its document, from 1."),
    term("fact", "The kind of fact.", (kind.kind for kind in FACTS)),
    text("fact_word", "The kind with what it depends on, such as the purpose of a resolution."),
    *date_columns("happened", "The date of the fact."),
    day_column(
        "counts_from",
        "The first day on which the fact certainly counts.",
        missing="its date is open and no day of recording is on record",
    ),
    text("acted_by", "The body or office that acted.", missing="not on record"),
    text("reference", "The number of the paper or decision, as written.", missing="not on record"),
    day_column(
        "recorded_on", "The day on which the fact was put on record.", missing="not on record"
    ),
    day_column(
        "retracted_on", "The day on which it was taken back as wrong.", missing="it was not"
    ),
    integer("source_count", "How many sources report it.", unit="sources"),
    SOURCE,
    text("note", "A note on the fact.", missing="there is none"),
)


def _facts(
    memberships: Sequence[Membership], on: dt.date | None, known_on: dt.date | None
) -> Iterator[Row]:
    for membership in memberships:
        city, document, recorded = membership.city, membership.identity, membership.recorded
        authority_id, country = city.id, city.country
        for number_, fact in enumerate(membership.facts, 1):
            counts_from = fact.effective_from(recorded)
            if (on or known_on) and not _asked(fact, counts_from, recorded, on, known_on):
                continue
            date, sources = fact.when, fact.sources
            yield {
                "authority_id": authority_id,
                "country": country,
                "document": document,
                "fact_number": number_,
                "fact": fact.kind,
                "fact_word": fact.word,
                "happened": date.notation,
                "happened_first": date.first,
                "happened_last": date.last,
                "counts_from": counts_from,
                "acted_by": fact.by,
                "reference": fact.reference,
                "recorded_on": fact.recorded or recorded,
                "retracted_on": fact.retracted,
                "source_count": len(sources),
                "source": first_source(sources),
                "note": fact.note,
            }


def _asked(
    fact: MembershipFact,
    counts_from: dt.date | None,
    recorded: dt.date | None,
    on: dt.date | None,
    known_on: dt.date | None,
) -> bool:
    """Whether *fact* counts on the day *on*, and was known on the day *known_on*, where they are given."""
    if known_on is not None:
        if not fact.known_by(known_on, recorded):
            return False
    elif fact.retracted is not None:
        return False
    return on is None or (counts_from is not None and counts_from <= on)


FACTS_TABLE = TableDefinition(
    name="facts",
    meaning="One fact of a membership. With a day, only facts that count on it and are not retracted; "
    "with known_on, only those that were known then.",
    columns=_FACTS,
    of=_MEMBERSHIP,
    make=_facts,
    takes_known_on=True,
)


# ── standings ──

_STANDINGS = (
    *AUTHORITY,
    day_column("valid_from", "The first day of the span; 0001-01-01 for the span before any fact."),
    day_column(
        "valid_until", "The first day after the span.", missing="the span is open: it goes on"
    ),
    *_STATUS,
    _KNOWN_ON,
)


def _standings(
    memberships: Sequence[Membership], on: dt.date | None, known_on: dt.date | None
) -> Iterator[Row]:
    for membership in memberships:
        city, document = membership.city, membership.identity
        for begin, end, status, statuses in _spells(membership.as_known_on(known_on)):
            if on is None or (begin <= on and (end is None or on < end)):
                yield {
                    "authority_id": city.id,
                    "country": city.country,
                    "document": document,
                    "valid_from": begin,
                    "valid_until": end,
                    "status": status.value,
                    "is_certain": statuses == {status},
                    "may_be_member": Status.MEMBER in statuses,
                    "known_on": known_on,
                }


def _spells(
    membership: Membership,
) -> Iterator[tuple[dt.date, dt.date | None, Status, Statuses]]:
    """The spans of days with one status and the same possible ones; they tile all of time."""
    begin, status, statuses = dt.date.min, Status.OUTSIDE, frozenset({Status.OUTSIDE})
    for day, new, possible in membership.changes_between(dt.date.min, dt.date.max):
        if day != begin and (new, possible) != (status, statuses):
            yield begin, day, status, statuses
            begin = day
        status, statuses = new, possible
    yield begin, None, status, statuses


STANDINGS = TableDefinition(
    name="standings",
    meaning="One span of days in which an authority has the same status. The spans of an authority "
    "follow each other without gap or overlap. With a day, only the span that holds it.",
    columns=_STANDINGS,
    of=_MEMBERSHIP,
    make=_standings,
    takes_known_on=True,
)


# ── population ──

_POPULATION = (
    *AUTHORITY,
    integer("count_number", "The number of the count in its document, from 1."),
    *date_columns("counted", "The day that the count is for."),
    integer("inhabitants", "The count, or its lower bound.", unit="inhabitants"),
    integer("inhabitants_most", "Its upper bound; the same where it is known.", unit="inhabitants"),
    term("basis", "How the count is known.", Basis, missing="not on record"),
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
    of=_MEMBERSHIP,
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
    of=_MEMBERSHIP,
    make=_names,
    takes_day=False,
)
