"""How headings and words of a list are compared: without case, accents and punctuation."""

from __future__ import annotations

import functools
import re

from ...values.characters import plain_letters
from ...values.packaged import table

_SIGNS = str.maketrans(dict.fromkeys("*:/", " "))
_OTHER = re.compile(r"[^\w✓✔☑☒☐]+|_+")
_PACKAGE = "eccar.desk.lists"


@functools.lru_cache(maxsize=65_536)
def folded(text: str) -> str:
    """*text* in small letters, without accents; what is no letter or digit is one space.

    >>> folded("  Maßnahme (Kurz­titel) "), folded("Ansprechpartner*in"), folded("Źródło")
    ('massnahme kurztitel', 'ansprechpartner in', 'zrodlo')
    """
    return _OTHER.sub(" ", plain_letters(text).translate(_SIGNS)).strip()


@functools.cache
def by_word(file: str, section: str = "") -> dict[str, tuple[str, frozenset[str]]]:
    """What each folded word of a packaged *file* means, and the languages that have it.

    Args:
        file: A file of this package, as ``headings.toml``.
        section: The section whose subsections are the meanings; without it, the sections are.
    """
    sections = table(_PACKAGE, file)
    meanings: dict[str, tuple[str, frozenset[str]]] = {}
    for meaning, languages in (sections[section] if section else sections).items():
        for language, listed in languages.items():
            for word in listed:
                known, codes = meanings.get(folded(word), (meaning, frozenset()))
                meanings[folded(word)] = known, codes | {language}
    return meanings


@functools.cache
def listed(file: str, section: str) -> frozenset[str]:
    """The folded words of a *section* that has words of one meaning, in all languages."""
    languages = table(_PACKAGE, file)[section]
    return frozenset(folded(word) or word for each in languages.values() for word in each)


@functools.cache
def words_by_language(file: str, section: str) -> dict[str, frozenset[str]]:
    """The folded words of a *section*, by their language."""
    languages = table(_PACKAGE, file)[section]
    return {code: frozenset(map(folded, each)) for code, each in languages.items()}
