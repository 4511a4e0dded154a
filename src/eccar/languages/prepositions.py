"""Prepositions before dates, whose form depends on the date, as in French: “du 6 mars”, “d’août”."""

from __future__ import annotations

from attrs import frozen


@frozen(kw_only=True)
class Before:
    """A preposition as it is before each sort of date, with its space and the article it takes.

    Attributes:
        day: Before a day.
        month: Before a month, and before a year.
        month_elided: Before a month that begins with a vowel.
        season: Before a season.
        season_elided: Before a season that begins with a vowel, or with a silent “h”.
    """

    day: str
    month: str = ""
    month_elided: str = ""
    season: str
    season_elided: str

    def of_month(self, month: str) -> str:
        """What is before the name of a *month*, and before a year."""
        return self.month_elided if _begins_with_vowel(month) else self.month

    def of_season(self, season: str) -> str:
        """What is before the name of a *season*."""
        return self.season_elided if _begins_with_vowel(season) else self.season


def _begins_with_vowel(word: str) -> bool:
    return word[0] in "aeiouéh"


NOTHING = Before(day="", season="", season_elided="")
"""No preposition."""
