"""The view of what the network offers to a city on a day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...languages.language import Language
from ...plan.views.measure_text import language_names
from ...render.blocks import Block, Details, Heading, Items, Paragraph
from ...render.localized import localize, part, until_text, verdict
from ...values.texts import Count
from ...values.vocabulary import YesNo
from ..entries.events import Event
from ..entries.projects import NetworkResource, Project
from ..offering import Offer, OfferKind, Offers
from .events import place_beyond_title

MAX_OFFERS = 3
"""Offers of one kind that are listed in brief."""


def offers(value: Offers, lang: Language) -> Iterator[Block]:
    """What is offered, by kind: when, whether it is open to others, in which languages, whom to ask."""
    heading = Heading(_title(value, lang))
    count = verdict(_verdict(value, lang))
    yield Details(
        brief=(heading, count, *_groups(value, lang, most=MAX_OFFERS), *_limits(value, lang)),
        full=(heading, count, *_groups(value, lang, most=None), *_limits(value, lang)),
        most=None,
    )


def _title(value: Offers, lang: Language) -> str:
    if value.city is None:
        return _word("title", lang, day=value.on)
    return _word("title_city", lang, city=lang.authority(value.city), day=value.on)


def _verdict(value: Offers, lang: Language) -> str:
    numbers = {kind: len(value.of_kind(kind)) for kind in OfferKind}
    parts = [_word(kind, lang, count=Count(number)) for kind, number in numbers.items() if number]
    return lang.ended(", ".join(parts)) if parts else _word("nothing", lang)


def _groups(value: Offers, lang: Language, *, most: int | None) -> Iterator[Block]:
    for kind in OfferKind:
        group = value.of_kind(kind)
        if group:
            yield part(_word(f"heading_{kind}", lang), lang)
            yield Items(((_text(offer, lang),) for offer in group[:most]), bullets=True)
            yield from _more(group, most, lang)


def _more(group: Sequence[Offer], most: int | None, lang: Language) -> Iterator[Block]:
    if most is not None and len(group) > most:
        yield Paragraph(_word("more", lang, count=Count(len(group) - most)))


def _text(offer: Offer, lang: Language) -> str:
    details = lang.apart(
        [*_when_and_where(offer, lang), *_open(offer, lang), *_contact(offer, lang)]
    )
    title = localize(offer.titles, lang)
    return lang.line(title, details) if details else title


def _when_and_where(offer: Offer, lang: Language) -> Iterator[str]:
    match offer.entry:
        case Event() as event:
            yield lang.say(event.when)
            yield place_beyond_title(event, lang)
        case Project(until=until) if until is not None:
            yield until_text(until, lang)
        case NetworkResource() as resource:
            yield (
                _word("languages", lang, languages=language_names(resource.languages, lang))
                if resource.languages
                else ""
            )
            yield resource.website or ""
        case _:
            yield getattr(offer.entry, "website", None) or ""


def _open(offer: Offer, lang: Language) -> Iterator[str]:
    """Whether others can take part; a resource can be used by all."""
    if offer.kind is not OfferKind.RESOURCE:
        yield _word("open" if offer.open_to_members is YesNo.YES else "open_not_known", lang)


def _contact(offer: Offer, lang: Language) -> Iterator[str]:
    if offer.contact:
        asked = ", ".join(filter(None, (offer.contact.unit, offer.contact.mailbox)))
        yield _word("ask", lang, unit=asked)


def _limits(value: Offers, lang: Language) -> Iterator[Block]:
    """What is left out, whom to ask where nobody is named, and that the list is not complete."""
    sentences = [_word("left_out", lang, count=Count(value.left_out))] if value.left_out else []
    if any(
        offer.contact is None and offer.kind is not OfferKind.RESOURCE for offer in value.offers
    ):
        sentences.append(_word("no_contact", lang))
    sentences.append(_word("not_complete", lang))
    yield from map(Paragraph, sentences)


def _word(key: str, lang: Language, **values: object) -> str:
    return lang.word("network.offers", key, **values)
