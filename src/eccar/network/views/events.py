"""Views of events: a row for each, with its day, place, and how many took part."""

from __future__ import annotations

from collections.abc import Iterator

from ...languages.language import Language
from ...plan.views.reported_counts import phrase
from ...render.blocks import Alternatives, Block, Details, Heading, Items, Table
from ...render.localized import localize, verdict
from ...render.spans import NONE
from ...values.texts import Count
from ...values.vocabulary import YesNo
from ..entries.events import Event
from ..registers.overviews import EventOverview
from .basis import basis

_HEADS = ("date", "event", "place", "kind", "participants")


def event_overview(value: EventOverview, lang: Language) -> Iterator[Block]:
    """The events of a period in the order of their dates."""
    heading = Heading(_title(value, lang))
    count = verdict(_word("count", lang, count=Count(len(value.events))))
    end = [basis("list", value.complete, lang, packaged=value.packaged)]
    table = [_table(value, lang)] if value.events else []
    yield Alternatives(
        lines=[
            Details(
                brief=(heading, count, _list(value, lang), *end),
                full=(heading, count, *table, *end),
                most=None,
            )
        ],
        page=[heading, count, *table, *end],
    )


def _list(value: EventOverview, lang: Language) -> Items:
    """A line for each event: the date and the title, with the place if the title does not name it."""
    return Items((_line(event, lang),) for event in value.events)


def _line(event: Event, lang: Language) -> str:
    title, place = _cell(event, "event", lang), place_text(event, lang)
    known = title if place == NONE or place in title else f"{title} ({place})"
    return lang.line(_cell(event, "date", lang), known)


def _title(value: EventOverview, lang: Language) -> str:
    if value.first and value.last:
        return _word("title_between", lang, first=value.first, last=value.last)
    if value.first:
        return _word("title_since", lang, first=value.first)
    return _word("title_until", lang, last=value.last) if value.last else _word("title", lang)


def _table(value: EventOverview, lang: Language) -> Table:
    return Table(
        _word("caption", lang),
        heads=[_word(head, lang) for head in _HEADS],
        rows=([_cell(event, head, lang) for head in _HEADS] for event in value.events),
        broad=(1,),
    )


def _cell(event: Event, head: str, lang: Language) -> str:
    match head:
        case "date":
            return NONE if event.when is None else lang.say(event.when)
        case "event":
            title = localize(event.titles, lang)
            return lang.line(title, _word("cancelled", lang)) if event.cancelled else title
        case "place":
            return place_text(event, lang)
        case "kind":
            return ", ".join(map(lang.say, event.kinds)) or NONE
        case _:
            return lang.apart(phrase(count, lang) for count in event.counts) or NONE


def place_text(event: Event, lang: Language) -> str:
    """Where it is: the city or the place, and whether one can take part online."""
    place = lang.name_of(event.host) if event.host else event.place or ""
    online = _word("online", lang) if event.online is YesNo.YES else ""
    return ", ".join(filter(None, (place, online))) or NONE


def _word(key: str, lang: Language, **values: object) -> str:
    return lang.word("network.events", key, **values)
