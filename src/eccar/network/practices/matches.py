"""The answer to a search for practices: those that match, each with how it matches."""

from __future__ import annotations

import enum
import re
from collections.abc import Iterable

from attrs import field, frozen

from ...values.brief import Brief, counted
from ...values.characters import plain_letters
from ...values.displayable import Displayable
from ...values.vocabulary import Audience, Ground, Hostility, Role, audience_of, narrowest
from .practice import Practice, PracticeField

_WORD = re.compile(r"[^\W_]+")


class SearchCriterion(enum.StrEnum):
    """What a practice is looked for by, besides words."""

    POINT = "point"
    DOMAIN = "domain"
    ROLE = "role"
    GROUND = "ground"
    HOSTILITY = "hostility"
    COUNTRY = "country"
    LANGUAGE = "language"


@frozen
class FoundWord(Brief):
    """A word that was looked for, and the parts of the practice that have it."""

    word: str
    parts: tuple[PracticeField, ...]


def _criteria(items: Iterable[SearchCriterion]) -> tuple[SearchCriterion, ...]:
    return tuple(items)


def _words(items: Iterable[FoundWord]) -> tuple[FoundWord, ...]:
    return tuple(items)


@frozen(kw_only=True)
class PracticeMatch(Brief):
    """A practice that matches, and how.

    Attributes:
        practice: The practice.
        found: Each word that was looked for, with the parts that have it.
        not_stated: What the practice says nothing about, so that it may match or not; empty for a
            match.
    """

    practice: Practice
    found: tuple[FoundWord, ...] = field(default=(), converter=_words)
    not_stated: tuple[SearchCriterion, ...] = field(default=(), converter=_criteria)

    def _brief(self) -> str:
        return self.practice.identity


def _matches(items: Iterable[PracticeMatch]) -> tuple[PracticeMatch, ...]:
    return tuple(items)


@frozen(kw_only=True)
class PracticeSearch(Displayable):
    """The practices that match, in the order of their authorities and titles: no order of merit.

    Attributes:
        query: The words that were looked for, as they were written.
        points: The points, of which one is enough; likewise the others.
        domain: The field of work.
        roles: The roles.
        grounds: The grounds of discrimination.
        hostility: The forms of hostility.
        countries: The codes of the countries.
        languages: The codes of the languages.
        matches: The practices that match.
        possible: Those that match in all they say, and say nothing about something that was asked
            for.
        searched: How many practices were searched.
        withheld: How many were left out, since others may not read them.
        asked: The audience of the answer, if one was asked for.
    """

    view = "practice_search.practice_search"

    query: str = ""
    points: tuple[int, ...] = ()
    domain: str = ""
    roles: tuple[Role, ...] = ()
    grounds: tuple[Ground, ...] = ()
    hostility: tuple[Hostility, ...] = ()
    countries: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    matches: tuple[PracticeMatch, ...] = field(default=(), converter=_matches)
    possible: tuple[PracticeMatch, ...] = field(default=(), converter=_matches)
    searched: int = 0
    withheld: int = 0
    asked: Audience | None = None

    @property
    def audience(self) -> Audience:
        """Whom the answer is for: the narrowest audience of the practices in it."""
        shown = audience_of(*(match.practice for match in (*self.matches, *self.possible)))
        return shown if self.asked is None else narrowest((shown, self.asked))

    @property
    def has_no_words(self) -> bool:
        """Whether something was looked for that has neither letters nor digits, so that nothing has it."""
        return bool(self.query.strip()) and not words_of(self.query)

    def _brief(self) -> str:
        return counted(matches=self.matches, possible=self.possible)


def words_of(text: str) -> tuple[str, ...]:
    """The words of a search, each once; quotes, operators and other signs only part them.

    >>> words_of('"Łódź" AND (Straße*)')
    ('lodz', 'and', 'strasse')
    """
    return tuple(dict.fromkeys(_WORD.findall(plain_letters(text))))
