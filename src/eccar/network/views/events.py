"""Views of events: a row for each, with its day, place, and how many took part."""

from __future__ import annotations

from collections.abc import Iterator

from ...languages.language import Language
from ...plan.views.reported_counts import phrase
from ...render.blocks import Block, Details, Heading, Paragraph, Table
from ...render.localized import localize, verdict
from ...render.summaries import NONE
from ...values.texts import Count
from ...values.vocabulary import YesNo
from ..entries.events import Event
from ..register.overviews import EventOverview

_HEADS = ("date", "event", "place")
_MORE = ("kind", "participants")


def event_overview(value: EventOverview, lang: Language) -> Iterator[Block]:
    """The events of a period in the order of their dates."""
    heading = Heading(_title(value, lang))
    count = verdict(_word("count", lang, count=Count(len(value.events))))
    end = [] if value.complete is YesNo.YES else [Paragraph(_word("not_complete", lang))]
    brief = [_table(value, _HEADS, lang)] if value.events else []
    full = [_table(value, (*_HEADS, *_MORE), lang)] if value.events else []
    yield Details(
        brief=(heading, count, *brief, *end), full=(heading, count, *full, *end), most=None
    )


def _title(value: EventOverview, lang: Language) -> str:
    if value.first and value.last:
        return _word("title_between", lang, first=value.first, last=value.last)
    if value.first:
        return _word("title_since", lang, first=value.first)
    return _word("title_until", lang, last=value.last) if value.last else _word("title", lang)


def _table(value: EventOverview, heads: tuple[str, ...], lang: Language) -> Table:
    return Table(
        _word("caption", lang),
        heads=[_word(head, lang) for head in heads],
        rows=([_cell(event, head, lang) for head in heads] for event in value.events),
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
