"""Views of a standing: the status on a day with its grounds."""

from __future__ import annotations

from collections.abc import Iterator

from ...languages.language import Language
from ...render.blocks import Block, Heading, Items, Paragraph, Span
from ...render.localized import labelled
from ..standing import Standing, sorted_statuses


def standing(standing: Standing, lang: Language) -> Iterator[Block]:
    """The authority, its status on the day, and the sentences that justify it."""
    status = Span(lang.say(standing.status), strong=True, style="status")
    certainty = Span(f", {_certainty(standing, lang)}", strong=True)
    yield Heading(lang.authority(standing.city))
    yield Paragraph((*labelled(_day(standing, lang), (status, certainty), lang), "."))
    yield Items(lang.sentence(message) for message in standing.explain())


def _day(standing: Standing, lang: Language) -> str:
    day = lang.word("label", "as_of", day=standing.on)
    if standing.known_on:
        day += f", {lang.word('label', 'known_on', day=standing.known_on)}"
    return day


def _certainty(standing: Standing, lang: Language) -> str:
    if standing.certain:
        return lang.word("label", "certain")
    return lang.word("membership.label", "possibly", statuses=sorted_statuses(standing.possibly))
