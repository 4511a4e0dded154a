"""A search for practices as plain data, for other programs."""

from __future__ import annotations

from typing import Annotated, TypedDict

from ...languages.language import Language
from ...values.contacts import ContactPoint
from ...values.dates import When
from ...values.texts import Text
from ...values.vocabulary import Ground, Hostility, Role
from ..practices.matches import PracticeMatch, PracticeSearch, SearchCriterion
from ..practices.practice import PracticeField


class FoundWordData(TypedDict):
    """A word that was looked for, and where it is."""

    word: Annotated[str, "The word in small letters, without marks."]
    parts: Annotated[tuple[PracticeField, ...], "The parts of the practice that have it."]


class PracticeMatchData(TypedDict):
    """A practice that matches, or may."""

    practice: Annotated[str, "The identity of the practice."]
    authority: Annotated[str, "The id of the authority."]
    titles: Annotated[Text, "Its title, by language."]
    points: Annotated[tuple[int, ...], "The points that it belongs to; empty if none is stated."]
    roles: Annotated[tuple[Role, ...], "The roles in which the city acts; empty if none is stated."]
    grounds: Annotated[
        tuple[Ground, ...], "The grounds of discrimination; empty if none is stated."
    ]
    since: Annotated[When | None, "Since when it has been done, if that is recorded."]
    until: Annotated[When | None, "Until when it was done, if that is recorded."]
    effect: Annotated[Text | None, "What it changed; null if that is not recorded."]
    failed: Annotated[Text | None, "What did not work; null if that is not recorded."]
    transfer: Annotated[Text | None, "What it takes elsewhere; null if that is not recorded."]
    first_steps: Annotated[list[Text], "The first steps; empty if none is recorded."]
    contact: Annotated[ContactPoint | None, "The unit to ask; null if none is recorded."]
    drawn_from: Annotated[str | None, "The measure that it was drawn from, if one is recorded."]
    found: Annotated[list[FoundWordData], "Where each word is."]
    not_stated: Annotated[
        tuple[SearchCriterion, ...], "What it says nothing about; empty for a match."
    ]


class PracticeSearchData(TypedDict):
    """A search for practices; the order is that of authorities and titles, and says nothing of merit."""

    query: Annotated[str, "The words that were looked for, as written."]
    points: Annotated[tuple[int, ...], "Points, of which one is enough; empty for all."]
    domain: Annotated[str, "The field of work; empty for all."]
    roles: Annotated[tuple[Role, ...], "Roles; empty for all."]
    grounds: Annotated[tuple[Ground, ...], "Grounds of discrimination; empty for all."]
    hostility: Annotated[tuple[Hostility, ...], "Forms of hostility; empty for all."]
    countries: Annotated[tuple[str, ...], "Codes of countries; empty for all."]
    languages: Annotated[tuple[str, ...], "Codes of languages; empty for all."]
    searched: Annotated[int, "How many practices were searched; the list is not complete."]
    withheld: Annotated[int, "How many were left out, since others may not read them."]
    matches: Annotated[list[PracticeMatchData], "The practices that match."]
    possible: Annotated[
        list[PracticeMatchData], "Those that say nothing about something that was asked for."
    ]


def practice_search_data(search: PracticeSearch, _: Language) -> PracticeSearchData:
    """What was looked for, and the practices that match, or may."""
    return {
        "query": search.query,
        "points": search.points,
        "domain": search.domain,
        "roles": search.roles,
        "grounds": search.grounds,
        "hostility": search.hostility,
        "countries": search.countries,
        "languages": search.languages,
        "searched": search.searched,
        "withheld": search.withheld,
        "matches": [*map(_match, search.matches)],
        "possible": [*map(_match, search.possible)],
    }


def _match(match: PracticeMatch) -> PracticeMatchData:
    practice = match.practice
    return {
        "practice": practice.identity,
        "authority": practice.authority,
        "titles": practice.titles,
        "points": practice.points,
        "roles": practice.roles,
        "grounds": practice.grounds,
        "since": practice.since,
        "until": practice.until,
        "effect": practice.effect,
        "failed": practice.failed,
        "transfer": practice.transfer,
        "first_steps": [step.words for step in practice.first_steps],
        "contact": practice.contact,
        "drawn_from": practice.drawn_from,
        "found": [{"word": each.word, "parts": each.parts} for each in match.found],
        "not_stated": match.not_stated,
    }
