"""What the words of a status or a kind mean, and what the marks of rows can mean."""

from __future__ import annotations

import functools

from ...languages import LANGUAGES
from ...languages.language import Language, language
from ...plan.measures.measure import MeasureKind
from ...plan.measures.progress import PROGRESS, Progress
from .fields import ColumnField
from .folding import by_word, folded
from .mapping import MEANT, ListMapping

_MEANINGS = "meanings.toml"
LEFT_OUT = "left-out"
"""The meaning of a mark on entries that are not to be read."""

MARK = "mark"
"""The section of a mapping with the meanings of colours and of rows that are struck out or hidden."""

WITHOUT_MEANING = "no-meaning"
"""The meaning of a word that says nothing here."""


def meanings_of(section: str) -> tuple[str, ...]:
    """What a word of a *section* can mean; the last is that it means nothing here."""
    if section == ColumnField.STATE:
        facts = (fact.kind for fact in PROGRESS if fact.kind not in {"merged-into", "replaced-by"})
        return (*facts, WITHOUT_MEANING)
    if section == ColumnField.KIND:
        return (*MeasureKind, WITHOUT_MEANING)
    return (*meanings_of(ColumnField.STATE)[:-1], LEFT_OUT, WITHOUT_MEANING)


def meaning(section: str, word: str, mapping: ListMapping) -> str | None:
    """What a *word* means: as it was answered, else by the packaged words; ``None`` if it is unknown."""
    if given := mapping.meaning(section, word):
        return given
    known = by_word(_MEANINGS, section) if section in MEANT else {}
    for text in (word, word.partition("(")[0], word.partition(",")[0], *word.split("/")):
        if folded(text) in known:
            return known[folded(text)][0]
    return None


def meant_by(section: str, answer: str) -> str | None:
    """The meaning that an *answer* names: by its code, as ``on-hold``, or a word for it, as “ruht”."""
    if answer in meanings_of(section):
        return answer
    meanings = by_word(_MEANINGS, section if section in MEANT else ColumnField.STATE)
    code = _shown_meanings(section).get(folded(answer)) or meanings.get(folded(answer), ("",))[0]
    return code if code in meanings_of(section) else None


@functools.cache
def _shown_meanings(section: str) -> dict[str, str]:
    """The meanings of words in a *section* by the words that questions have for them, in all languages, folded."""
    return {
        folded(label_of(section, code, language(lang))): code
        for lang in LANGUAGES
        for code in meanings_of(section)
    }


def label_of(section: str, code: str, lang: Language) -> str:
    """What a question calls the meaning *code* of a word in a *section*, in the language *lang*."""
    if section == ColumnField.KIND and code in {kind.value for kind in MeasureKind}:
        return lang.say(MeasureKind(code))
    if code in Progress.family:
        return lang.say(Progress.family[code].leads_to)
    if section == MARK and code == WITHOUT_MEANING:
        return lang.word("desk.meaning", "as-others")
    return lang.word("desk.meaning", code)
