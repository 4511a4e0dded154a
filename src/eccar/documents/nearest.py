"""What is most likely meant by a word that is not known: in English, or in a language we speak."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from typing import Any

MEANT: Mapping[str, tuple[str, ...]] = {
    "on": ("date",),
    "when": ("date",),
    "day": ("date",),
    "who": ("by",),
    "source": ("sources",),
    "name": ("names", "titles"),
    "title": ("titles",),
    "town": ("city", "authorities"),
    "city": ("authorities",),
    "authority": ("authorities",),
    "municipality": ("city", "authorities"),
    "status": ("progress", "facts"),
    "state": ("progress",),
    "facts": ("progress",),
    "progress": ("facts",),
    "start": ("starts",),
    "end": ("ends",),
    "until": ("ends", "to", "due"),
    "unit": ("lead",),
    "target_group": ("whom",),
    "baseline": ("baselines",),
    "goals": ("targets",),
    "race": ("racial-or-ethnic-origin",),
    "ethnicity": ("racial-or-ethnic-origin",),
    "gender": ("sex",),
    "begun": ("started",),
    "running": ("started",),
    "finished": ("completed",),
    "done": ("completed",),
    "cancelled": ("abandoned",),
    "stopped": ("abandoned",),
    "dropped": ("abandoned",),
    "delayed": ("postponed",),
    "paused": ("on-hold",),
    "merged": ("merged-into",),
    "replaced": ("replaced-by",),
    "hoch": ("up",),
    "steigend": ("up",),
    "runter": ("down",),
    "sinkend": ("down",),
    "sinken": ("down",),
    "jährlich": ("year",),
    "bericht": ("situation-report",),
    "stellen": ("staff",),
    "wert": ("value",),
    "stadt": ("city", "authorities"),
}
"""What people mean by words that look like others; the first that can stand there."""

LONGEST_WORD = 60
"""Characters of a word that are compared with those that could have been meant."""

_CLOSE = 0.8


@functools.lru_cache(maxsize=1024)
def nearest(word: str, words: tuple[str, ...]) -> str:
    """The one of *words* that is most likely meant by *word*."""
    import difflib  # Only a fault has use for it.

    told = word[:LONGEST_WORD].casefold()
    meant = [one for one in MEANT.get(told, ()) if one in words]
    if meant:
        return meant[0]
    close = difflib.get_close_matches(told, words, n=1, cutoff=_CLOSE)
    if close:
        return close[0]
    labels = dict(_labels(words))
    spoken = difflib.get_close_matches(told, labels, n=1, cutoff=_CLOSE)
    if spoken:
        return labels[spoken[0]]
    return difflib.get_close_matches(told, words, n=1, cutoff=0.0)[0]


def _labels(words: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """What *words* are called in the languages of the library, each with its word."""
    from ..vocabulary import LANGUAGES
    from ..wording import language

    for told in map(language, LANGUAGES):
        for key, label in _told(told.words):
            if key in words:
                yield label.casefold(), key


def _told(words: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for key, told in words.items():
        if isinstance(told, Mapping):
            yield from _told(told)
        elif isinstance(told, str) and len(told) <= LONGEST_WORD:
            yield key, told
