"""Views of a standing."""

from __future__ import annotations

from collections.abc import Iterator

from ..membership.standing import Standing, sorted_statuses
from ..shown import Paint
from ..wording import Language


def lines(standing: Standing, words: Language, paint: Paint) -> Iterator[str]:
    """The authority, its status on the day, and the sentences that justify it."""
    yield paint(words.authority(standing.city), "title")
    status = paint(words.say(standing.status), "status")
    yield f"{words.line(_day(standing, words), f'{status}, {_doubt(standing, words)}')}."
    for message in standing.explain():
        yield f"  {words.sentence(message)}"


def parts(standing: Standing, words: Language) -> Iterator[str]:
    """The same as a heading, a paragraph and a list."""
    from .elements import strong, title, unordered  # Text needs none of the tools of HTML.

    yield title(words.authority(standing.city))
    answer = f"{words.say(standing.status)}, {_doubt(standing, words)}"
    yield f"<p>{words.line(_day(standing, words), strong(answer))}.</p>"
    yield unordered(words.sentence(message) for message in standing.explain())


def _day(standing: Standing, words: Language) -> str:
    day = words.word("label", "as_of", day=standing.on)
    if standing.known_on:
        day += f", {words.word('label', 'known_on', day=standing.known_on)}"
    return day


def _doubt(standing: Standing, words: Language) -> str:
    if standing.certain:
        return words.word("label", "certain")
    return words.word("label", "possibly", statuses=sorted_statuses(standing.possibly))
