"""Views of a standing."""

from __future__ import annotations

from collections.abc import Iterator

from ..languages.language import Language
from ..membership.standing import Standing, sorted_statuses
from ..values.displayable import Style


def lines(standing: Standing, lang: Language, style: Style) -> Iterator[str]:
    """The authority, its status on the day, and the sentences that justify it."""
    yield style(lang.authority(standing.city), "title")
    status = style(lang.say(standing.status), "status")
    yield f"{lang.line(_day(standing, lang), f'{status}, {_doubt(standing, lang)}')}."
    for message in standing.explain():
        yield f"  {lang.sentence(message)}"


def parts(standing: Standing, lang: Language) -> Iterator[str]:
    """The same as a heading, a paragraph and a list."""
    from .elements import strong, title, unordered  # Text needs none of the tools of HTML.

    yield title(lang.authority(standing.city))
    answer = f"{lang.say(standing.status)}, {_doubt(standing, lang)}"
    yield f"<p>{lang.line(_day(standing, lang), strong(answer))}.</p>"
    yield unordered(lang.sentence(message) for message in standing.explain())


def _day(standing: Standing, lang: Language) -> str:
    day = lang.word("label", "as_of", day=standing.on)
    if standing.known_on:
        day += f", {lang.word('label', 'known_on', day=standing.known_on)}"
    return day


def _doubt(standing: Standing, lang: Language) -> str:
    if standing.certain:
        return lang.word("label", "certain")
    return lang.word("label", "possibly", statuses=sorted_statuses(standing.possibly))
