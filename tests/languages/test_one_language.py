"""No sentence mixes languages: in the wording files, and in what is put out.

A template is searched for function words of the other languages. What is put out must consist of
words of its own language: those of the wording, of the documents that are shown, and of the
packaged texts in that language. A word that is in the English wording alone, and shows up in
German, has not been translated on its way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from eccar.languages import LANGUAGES
from eccar.languages.translate import Key, english, translated
from eccar.values.plurals import forms_in

ROOT = Path(__file__).parents[2]
ON = "2026-11-22"
OTHERS = LANGUAGES[1:]

FUNCTION_WORDS = {
    "en": "the and is are were not with which that this it its there what has have been where "
    "only each whose does from they them than if as under".split(),
    "de": "der die das und ist sind nicht eine einen einer mit wird werden für dem den sich im zum "
    "zur oder keine auf aus bei nach nur noch von zu ein".split(),
    "fr": "le la les et est une du pour pas dans qui sont aux ou sur cette aucune leur avec "
    "ne se ce sans elle".split(),
    "pl": "jest się oraz lub dla które który która tego być są przez albo przy ani jak od w i "
    "na po za co że czy aby gdy bez których jego tylko może tej o".split(),
}
"""Words that no sentence of another language has; keys of documents, such as “of”, are not among them."""

CODE = re.compile(
    r"\{\{.*?\}\}|\{[^}]*\}|https?://\S+|[\w.-]*[_/:=@<>][\w./:=@<>-]*|--\w[\w-]*"
    r"|“[^”]*”|„[^“”]*[“”]|«[^»]*»|\"[^\"]*\"|‹[^›]*›"
)
"""What is in no language: placeholders, addresses, keys of documents, options, and quotations."""

KEYS = {key[-1] for key in english() if "-" in key[-1]}
"""Values of closed lists that could be taken for words, such as “not-quantified”."""

HYPHENATED = re.compile(r"[a-z]+(?:-[a-z]+)+")
WORD = re.compile(r"[^\W\d_]+")


def words(sentence: str) -> list[str]:
    """The words of a *sentence*, in small letters, without what is in no language."""
    without = HYPHENATED.sub(lambda found: " " if found[0] in KEYS else found[0], sentence)
    return WORD.findall(CODE.sub(" ", without).lower())


def foreign(sentence: str, code: str) -> set[str]:
    """The function words of other languages in a *sentence* of the language *code*."""
    return {
        word
        for word in words(sentence)
        for other, known in FUNCTION_WORDS.items()
        if other != code and word in known
    }


def wording(code: str) -> Mapping[Key, str]:
    return english() if code == "en" else translated(code)


def sentences(code: str) -> Iterator[tuple[Key, str]]:
    return ((key, form) for key, words in wording(code).items() for form in forms_in(words))


def test_function_words_belong_to_one_language() -> None:
    """The lists have no word in common, so that each word says in which language it is."""
    every = [word for known in FUNCTION_WORDS.values() for word in known]

    assert set(FUNCTION_WORDS) == set(LANGUAGES)
    assert len(every) == len(set(every))


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_words_are_found_in_their_own_language(code: str) -> None:
    """Nearly every longer sentence has a word of the list: the search could not miss one."""
    long = [form for _, form in sentences(code) if len(words(form)) >= 8]
    found = [form for form in long if set(words(form)) & set(FUNCTION_WORDS[code])]

    assert len(long) > 100
    assert len(found) > 0.9 * len(long)


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_template_mixes_languages(code: str) -> None:
    """No text of a language has a function word of another one."""
    mixed = {key: found for key, form in sentences(code) if (found := foreign(form, code))}

    assert mixed == {}
