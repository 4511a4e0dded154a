"""Views of events: a row for each, with its day, place, and how many took part."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...kinds import REGISTERED_CITY, resolve
from ...languages.language import Language
from ...languages.names import names_in_use
from ...plan.views.reported_counts import phrase
from ...render.blocks import Alternatives, Block, Details, Heading, Items, Table
from ...render.localized import localize, verdict
from ...render.spans import NONE
from ...values.characters import plain_letters
from ...values.texts import Count, joined
from ...values.vocabulary import YesNo
from ..entries.events import Event
from ..registers.overviews import EventOverview
from .basis import basis

_HEADS = ("date", "event", "place", "kind", "participants")

_WORD = re.compile(r"\w+")


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
    title, place = _cell(event, "event", lang), place_beyond_title(event, lang)
    shown = joined((title, f" ({place})")) if place else title
    return lang.line(_cell(event, "date", lang), shown)


def place_beyond_title(event: Event, lang: Language) -> str:
    """What ``place_text`` gives, without a place that the title names; without either, nothing."""
    known = _is_named(event, lang)
    return (_online(event, lang) if known else place_text(event, lang)).removeprefix(NONE)


def _is_named(event: Event, lang: Language) -> bool:
    """Whether the title of an *event* names its place, or its host, in any language."""
    names = _names(event.host, lang) if event.host else [event.place or ""]
    titles = _words(" ".join(content for _, content in event.titles.by_language))
    return any(_words(name) in titles for name in names if name)


def _names(authority: str, lang: Language) -> list[str]:
    """The names of an *authority* in all languages: those on record, and those in general use."""
    city = lang.cities.get(authority) or resolve(REGISTERED_CITY)(authority)
    known = [name for _, name in city.names.by_language] if city else []
    return [*known, *names_in_use(authority)]


def _words(text: str) -> str:
    """The words of *text* in plain letters, each between spaces."""
    return f" {' '.join(_WORD.findall(plain_letters(text)))} "


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
    return ", ".join(filter(None, (place, _online(event, lang)))) or NONE


def _online(event: Event, lang: Language) -> str:
    return _word("online", lang) if event.online is YesNo.YES else ""


def _word(key: str, lang: Language, **values: object) -> str:
    return lang.word("network.events", key, **values)
