"""Suggestions for an unknown word: the one that was misspelt, a synonym, or from another language."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping
from itertools import product
from typing import Any

from ..languages import LANGUAGES
from ..languages.files import packages, wording
from ..values.characters import composed
from ..values.packaged import table

MAX_COMPARED = 60
"""Characters of a word that are compared; the comparison takes time with the square of them."""

_MISSPELT = 0.7
"""The least similarity, by ``difflib``, of a misspelt word to the one that is meant."""

_TRANSLATED = 0.8
"""The same, of a word in another language to what that language calls a key."""

_SEPARATOR = re.compile("[_ -]")
"""What separates the parts of a compound word."""


@functools.lru_cache(maxsize=1024)
def nearest(word: str, candidates: tuple[str, ...]) -> str:
    """The one of *candidates* that is most likely meant by *word*; empty text if none is near.

    Tried in this order: the packaged synonyms, the spelling, the labels of the candidates in the
    languages of the library, the parts of a compound word. Whoever takes a suggestion relies on
    it, so a wrong one is worse than none.
    """
    import difflib  # Only an error needs it.

    key = composed(word[:MAX_COMPARED]).casefold()
    if synonym := _synonym(key, candidates):
        return synonym
    if close := difflib.get_close_matches(key, candidates, n=1, cutoff=_MISSPELT):
        return close[0]
    labels = {
        label: meant for label, meant in _labels(candidates).items() if not _prefixed(key, label)
    }
    if close := difflib.get_close_matches(key, labels, n=1, cutoff=_TRANSLATED):
        return labels[close[0]]
    parts = _SEPARATOR.split(key)
    synonyms = filter(None, (_synonym(part, candidates) for part in parts))
    return next((part for part in parts if part in candidates), "") or next(synonyms, "")


def _prefixed(word: str, label: str) -> bool:
    """Whether one of the two is the other behind a prefix, as *continued* and *discontinued*.

    Such a prefix turns the meaning round, however alike the two look.
    """
    return word != label and (word.endswith(label) or label.endswith(word))


def instead(word: object, known: tuple[str, ...]) -> str:
    """The end of an error on an unknown *word*: the nearest of the *known* words, or all of them."""
    near = nearest(word, known) if isinstance(word, str) else ""
    return f"; perhaps {near!r} is meant." if near else f"; there are: {', '.join(known)}."


def _synonym(word: str, candidates: tuple[str, ...]) -> str:
    return next((key for key in _synonyms().get(word, ()) if key in candidates), "")


@functools.cache
def _synonyms() -> Mapping[str, tuple[str, ...]]:
    """The keys and words that people mean by others, however different they look."""
    synonyms = table("eccar.documents", "synonyms.toml")["words"]
    return {composed(word).casefold(): tuple(meanings) for word, meanings in synonyms.items()}


@functools.lru_cache(maxsize=64)
def _labels(candidates: tuple[str, ...]) -> Mapping[str, str]:
    """The labels of *candidates* in the languages of the library, each with its candidate."""
    return {label: key for label, key in _all_labels() if key in candidates}


@functools.cache
def _all_labels() -> tuple[tuple[str, str], ...]:
    """The labels of all keys in the languages of the library, each with its key."""
    return tuple(
        (composed(label).casefold(), key)
        for code, package in product(LANGUAGES, packages())
        for key, label in _entries(wording(package, code))
    )


def _entries(section: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The keys and short texts of a wording, sections within sections included."""
    for key, value in section.items():
        if isinstance(value, Mapping):
            yield from _entries(value)
        elif isinstance(value, str) and len(value) <= MAX_COMPARED:
            yield key, value
