"""What is most likely meant by a word that is not known: in English, or in a language we speak."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping
from typing import Any

from ..values.packaged import table
from ..values.vocabulary import LANGUAGES

LONGEST_WORD = 60
"""Characters of a word that are compared with those that could have been meant."""

_MISSPELT = 0.7
"""How much two spellings of one word have in common at the least."""

_BETWEEN = re.compile("[_ -]")
"""What stands between the parts of a word."""

_CLOSE = 0.8
"""The same, of a word in the language of a reader and what it is called there."""


@functools.lru_cache(maxsize=1024)
def nearest(word: str, words: tuple[str, ...]) -> str:
    """The one of *words* that is most likely meant by *word*; nothing if none is near.

    Whoever takes a guess relies on it, so a wrong one is worse than none.
    """
    import difflib  # Only a fault has use for it.

    told = word[:LONGEST_WORD].casefold()
    if meant := _one_meant(told, words):
        return meant
    close = difflib.get_close_matches(told, words, n=1, cutoff=_MISSPELT)
    if close:
        return close[0]
    labels = dict(_labels(words))
    spoken = difflib.get_close_matches(told, labels, n=1, cutoff=_CLOSE)
    if spoken:
        return labels[spoken[0]]
    parts = _BETWEEN.split(told)
    return next((one for one in parts if one in words), "") or next(
        filter(None, (_one_meant(one, words) for one in parts)), ""
    )


def _one_meant(word: str, words: tuple[str, ...]) -> str:
    return next((one for one in _meant().get(word, ()) if one in words), "")


@functools.cache
def _meant() -> Mapping[str, tuple[str, ...]]:
    """What people mean by words that are not those of documents, whatever they look like."""
    return {
        word.casefold(): tuple(meant)
        for word, meant in table("documents", "synonyms.toml")["words"].items()
    }


def _labels(words: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """What *words* are called in the languages of the library, each with its word."""
    for code in LANGUAGES:
        for key, label in _told(table("languages", "wording", f"{code}.toml")):
            if key in words:
                yield label.casefold(), key


def _told(words: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for key, told in words.items():
        if isinstance(told, Mapping):
            yield from _told(told)
        elif isinstance(told, str) and len(told) <= LONGEST_WORD:
            yield key, told
