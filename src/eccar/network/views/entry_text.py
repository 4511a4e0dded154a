"""The entries of the coalition's lists in words: what each is called, its dates, and all else on record."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeAlias

import attrs

from ...languages.language import Language
from ...languages.names import country_name
from ...membership.views.memberships import vote_texts
from ...plan.measures.reported_counts import ReportedCount
from ...plan.views import reported_counts
from ...plan.views.measure_text import joined, note_text, points_in_words
from ...render.blocks import Line, Span, line
from ...render.localized import labelled, localize, names_of, since_text, until_text
from ...render.statements import Statement
from ...values.characters import printable
from ...values.contacts import ContactPoint
from ...values.dates import When
from ...values.texts import Count, Text
from ...values.texts import joined as texts_joined
from ...values.vocabulary import Audience, YesNo
from ..coalition import Coalition
from ..entries.bodies import BodyFigure, BodyName
from ..entries.entry import CoalitionEntry
from ..entries.member_counts import PublishedCount
from ..entries.partners import Partnership
from ..entries.seats import Seat
from ..references import LISTS
from . import member_counts

LABELS = "network.coalition"
"""The section of the wording with the names of fields."""

Titles: TypeAlias = Mapping[str, Text]
"""The names of the entries of a document, by their references: ``bodies/committee``."""

DATES = ("when", "since", "from_", "until", "published", "cancelled", "voted", "handed_over")
"""The fields of entries that hold dates, in the order in which they are shown."""

_PREPOSITIONS: Mapping[str, Callable[[When, Language], str]] = {
    "since": since_text,
    "from_": since_text,
    "until": until_text,
}
"""The fields whose dates have a preposition in place of a name."""

_APART = frozenset(
    {
        *("names", "titles", "sources", "audience"),
        *("seats", "holder", "role"),
        *("counted", "count", "precision"),
    }
)
"""Fields that are shown elsewhere than among the details."""

_FIRST = ("kind", "kinds")
"""Fields that say what an entry is."""

_LAST = ("id", "recorded", "note")
"""Fields that all entries have, shown after their own."""

_LISTED_IN = {"bodies": "bodies", "partners": "partners", "event": "events"}
"""The fields with ids of other entries, each with the list in which these are."""

_AUTHORITIES = frozenset({"host", "lead", "authority", "authorities"})
"""The fields with ids of authorities."""

_WIKIDATA = "https://www.wikidata.org/wiki/"


def titles_of(coalition: Coalition) -> Titles:
    """The names of the entries of a document, by their references."""
    return {
        f"{name}/{entry.id}": title
        for name in LISTS
        for entry in getattr(coalition, name)
        if (title := getattr(entry, "names", None) or getattr(entry, "titles", None))
    }


def name_of(entry: CoalitionEntry, lang: Language) -> str:
    """What an entry is called; of a published number, the number."""
    if isinstance(entry, PublishedCount):
        return member_counts.phrase(entry, lang)
    title: Text = getattr(entry, "names", None) or getattr(entry, "titles", None) or Text(())
    return localize(title, lang)


def holder_of(seat: Seat, titles: Titles, lang: Language) -> str:
    """The name of the authority or partner that holds a seat; without a name on record, the reference."""
    if seat.authority is not None:
        return lang.name_of(seat.authority)
    return _titled(seat.holder, titles, lang)


def dates_of(entry: CoalitionEntry | Seat, lang: Language) -> Iterator[str]:
    """The dates of an entry; behind each but the date itself, what it is the date of."""
    for name in DATES:
        value = getattr(entry, name, None)
        if value is None:
            continue
        if name in _PREPOSITIONS:
            yield _PREPOSITIONS[name](value, lang)
        elif name != "when":
            yield _labelled(name, lang.date(value), lang)
        else:  # The days of an event, but of a seat the time in which it was obtained.
            yield lang.date(value) if isinstance(entry, Seat) else lang.period(value)


def details_of(entry: CoalitionEntry | Seat, titles: Titles, lang: Language) -> Iterator[Line]:
    """All else that is on record of an entry, a line each; names of other entries are in *titles*."""
    names = (field.name for field in attrs.fields(type(entry)))
    for name in sorted(names, key=_order):
        value = getattr(entry, name)
        if name not in _APART and name not in DATES and value not in (None, (), YesNo.UNKNOWN):
            yield from _detail(name, value, titles, lang)
    if isinstance(entry, CoalitionEntry) and entry.audience is not None:
        yield from _audience(entry.audience, lang)


def _order(name: str) -> int:
    """What an entry is comes first, and what all entries have last."""
    return -1 if name in _FIRST else int(name in _LAST)


def _audience(audience: Audience, lang: Language) -> Iterator[Line]:
    yield line(_labelled("audience", lang.say(audience), lang))


def _detail(name: str, value: Any, titles: Titles, lang: Language) -> Iterator[Line]:
    """The lines of the field *name*."""
    match name:
        case "kind" | "kinds":
            yield line(joined(value, lang))
        case "recorded":
            yield line(lang.word("detail", "recorded", recorded=value))
        case "note":
            yield line(printable(value))
        case "points":
            yield line(points_in_words(value, lang))
        case "website":
            yield labelled(_label(name, lang), Span(printable(value), href=value), lang)
        case "same_as":
            yield labelled(_label(name, lang), Span(value, href=f"{_WIKIDATA}{value}"), lang)
        case "votes":
            yield line(_labelled(name, lang.apart(vote_texts(value, lang)), lang))
        case "also_called" | "figures" | "partnerships" | "counts":
            for part in value:
                yield labelled(_label(name, lang), _stated(part, lang), lang)
        case _:
            yield line(_labelled(name, _value(name, value, titles, lang), lang))


def _value(name: str, value: Any, titles: Titles, lang: Language) -> str:
    """The value of the field *name* in words; ids of others by their names."""
    values = value if isinstance(value, tuple) else (value,)
    if name in _AUTHORITIES:
        return names_of(values, lang)
    if name in _LISTED_IN:
        ids = (f"{_LISTED_IN[name]}/{id_}" for id_ in values)
        return texts_joined((_titled(id_, titles, lang) for id_ in ids), ", ")
    if name == "related":
        return texts_joined((_titled(reference, titles, lang) for reference in values), ", ")
    if name in ("countries", "country") and not isinstance(value, int):
        return ", ".join(country_name(code, lang.code) for code in values)
    if isinstance(value, ContactPoint):
        return _contact(value, lang)
    return localize(value, lang) if isinstance(value, Text) else joined(value, lang)


def _titled(reference: str, titles: Titles, lang: Language) -> str:
    """The name of the entry that a *reference* leads to; its id, if it is not in the document."""
    title = titles.get(reference)
    return printable(reference.partition("/")[2]) if title is None else localize(title, lang)


def _contact(contact: ContactPoint, lang: Language) -> str:
    unit = printable(contact.unit)
    if contact.mailbox is None:
        return unit
    return lang.whole(LABELS, "unit_and_mailbox", unit=unit, mailbox=contact.mailbox)


def _stated(part: BodyName | BodyFigure | Partnership | ReportedCount, lang: Language) -> Line:
    """A part of an entry with its own sources."""
    if isinstance(part, ReportedCount):
        (statement,) = reported_counts.statements((part,), lang)
        return statement.line(lang)
    dated = f" ({lang.period(part.when)})" if part.when else ""
    text = texts_joined((_said(part, lang), dated))
    note = note_text(getattr(part, "note", None))
    return Statement(lang.apart([text, *note]), part.sources).line(lang)


def _said(part: BodyName | BodyFigure | Partnership, lang: Language) -> str:
    if isinstance(part, BodyName):
        return localize(part.names, lang)
    if isinstance(part, Partnership):
        return lang.say(part.role)
    number = lang.say(Count(part.number))
    if part.precision:
        number = f"{lang.say(part.precision)}\xa0{number}"
    return lang.line(lang.say(part.figure), number)


def _labelled(name: str, text: str, lang: Language) -> str:
    return lang.line(_label(name, lang), text)


def _label(name: str, lang: Language) -> str:
    return lang.word(LABELS, name.removesuffix("_"))
