"""Views of a standing: the status on a day with its grounds."""

from __future__ import annotations

from collections.abc import Iterator

from ...languages.language import Language
from ...render.blocks import Block, Details, Heading, Items, Paragraph, Span
from ...render.localized import labelled
from ..lifecycle import Status
from ..standing import Standing, possible


def standing(standing: Standing, lang: Language) -> Iterator[Block]:
    """The authority, its status on the day, and the sentences that justify it."""
    yield Details(brief=in_brief(standing, lang), full=in_full(standing, lang))


def in_full(standing: Standing, lang: Language) -> Iterator[Block]:
    """The authority, its status on the day, and all grounds."""
    yield from verdict(standing, lang)
    yield from grounds(standing, lang)


def in_brief(standing: Standing, lang: Language) -> Iterator[Block]:
    """The authority and its status on the day; the grounds, if there is a doubt or no membership."""
    yield from verdict(standing, lang)
    if not standing.certain or standing.status is Status.OUTSIDE:
        yield from grounds(standing, lang)


def grounds(standing: Standing, lang: Language) -> Iterator[Block]:
    """The sentences that justify the status."""
    yield Items(lang.sentence(message) for message in standing.explain())


def verdict(standing: Standing, lang: Language) -> Iterator[Heading | Paragraph]:
    """The authority and its status on the day."""
    answer = Span(_answer(standing, lang), strong=True, style="status")
    yield Heading(lang.authority(standing.city))
    yield Paragraph((*labelled(_day(standing, lang), answer, lang), "."))


def _day(standing: Standing, lang: Language) -> str:
    day = lang.word("label", "as_of", day=standing.on)
    if standing.known_on:
        day += f", {lang.word('label', 'known_on', day=standing.known_on)}"
    return day


def status_in_words(standing: Standing, lang: Language) -> str:
    """The status, or that it is not known or not confirmed; with the consent that it waits for."""
    if standing.without_facts:
        return lang.word("membership.label", "no_information")
    if standing.unconfirmed:
        return lang.word("membership.label", "not_confirmed")
    status = lang.say(standing.status)
    if standing.consent and standing.status is Status.RESOLVED:
        return f"{status}, {lang.word('membership.label', 'consent', by=standing.consent.by)}"
    return status


def _answer(standing: Standing, lang: Language) -> str:
    """The status, and what else is possible, or that it is confirmed."""
    status = status_in_words(standing, lang)
    if standing.possibly and not standing.unconfirmed:
        values = {"status": status, "statuses": possible(standing.possibly)}
        return lang.whole("membership.label", "also_possible", **values)
    if standing.certain and not standing.consent and standing.status is not Status.OUTSIDE:
        return lang.word("membership.label", "confirmed", status=status)
    return status
