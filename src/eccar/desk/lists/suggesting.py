"""Which of the ten points an entry may belong to, by the words in it: suggestions, never decisions."""

from __future__ import annotations

import functools

from attrs import frozen

from ...plan.measures.measure import Measure
from ...values.brief import Brief
from ...values.packaged import table
from .folding import folded

MAX_SUGGESTIONS = 2
"""Suggestions for one entry."""


@frozen
class PointSuggestion(Brief):
    """A point that an entry may belong to, and the word in the entry that led to it."""

    number: int
    word: str

    def __str__(self) -> str:
        return f"{self.number} ({self.word})"


def suggestions(entry: Measure) -> tuple[PointSuggestion, ...]:
    """At most two points for an *entry*: those of words in its title first, then in its description.

    >>> entry = Measure(id="advice", titles={"de": "Beratung für Mieter"})
    >>> [str(each) for each in suggestions(entry)]
    ['3 (Beratung)', '7 (Mieter)']
    """
    suggested: dict[int, PointSuggestion] = {}
    for texts in filter(None, (entry.titles, entry.description)):
        for language, text in texts.by_language:
            for number, word in _in_text(language, text):
                suggested.setdefault(number, PointSuggestion(number, word))
    return tuple(suggested.values())[:MAX_SUGGESTIONS]


def _in_text(language: str, text: str) -> list[tuple[int, str]]:
    """The points that words of a *text* suggest, each with the word as it is written, in its order."""
    written = text.split()
    compared = f" {' '.join(_folded_words(written))} "
    places: dict[int, tuple[bool, int, int]] = {}
    for beginning, number in _beginnings().get(language, ()):
        position = _position(compared, beginning)
        if position >= 0:
            index = compared[: position + 1].count(" ") - 1
            begins = compared[position + 1 :].startswith(beginning)
            # What a word begins with says more than what is within it: “Vergaberichtlinie” is about
            # contracts, and has “Bericht” in it; then the longer: “Fortbildung”, not “Bildung”.
            known = places.get(index, (False, 0, 0))
            places[index] = max(known, (begins, len(beginning), number), key=_says)
    return [(number, _bare(written[index])) for index, (*_, number) in sorted(places.items())]


def _says(place: tuple[bool, int, int]) -> tuple[bool, int]:
    """How much a fitting word says: whether the word begins with it, and its length."""
    return place[:2]


def _position(compared: str, beginning: str) -> int:
    """The place in a folded text of the word that begins so; a long beginning may stand within one."""
    place = compared.find(f" {beginning}")
    if place < 0 and len(beginning) >= _LONG_BEGINNING:
        inside = compared.find(beginning)
        place = compared.rfind(" ", 0, inside) if inside >= 0 else -1
    return place


_LONG_BEGINNING = 6
"""Letters of a word that is also found as the second part of another, as in “Mietberatung”."""


def _folded_words(written: list[str]) -> list[str]:
    """Each word folded to one word, so that both are counted alike."""
    return [folded(word).replace(" ", "-") or "-" for word in written]


def _bare(word: str) -> str:
    return word.strip(".,;:!?()[]„“”\"'«»–-")


@functools.cache
def _beginnings() -> dict[str, tuple[tuple[str, int], ...]]:
    """The beginnings of words, each with its point, by language."""
    by_language: dict[str, list[tuple[str, int]]] = {}
    for number, languages in table("eccar.desk.lists", "suggestions.toml").items():
        for language, listed in languages.items():
            by_language.setdefault(language, []).extend((each, int(number)) for each in listed)
    return {language: tuple(pairs) for language, pairs in by_language.items()}
